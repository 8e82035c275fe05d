/**
 * What stands between the user and a blank pane: where office.js, the program or Excel itself does not come, the static
 * shell of the page says so and offers a way out. A script of its own that imports nothing, so that it runs when nothing
 * else does. It is wrong in one direction only: whatever comes later replaces the shell.
 */
const patience = 10_000;

type Reason = "office" | "program" | "ready";

/** What has come so far, told by the program through `data-came` of the root element. */
function missing(): Reason | null {
  switch (document.documentElement.dataset["came"]) {
    case "pane":
      return null;
    case "program":
      return "ready";
    default:
      return "Office" in window ? "program" : "office";
  }
}

function tell(reason: Reason): void {
  const language = navigator.language.toLowerCase().startsWith("sv") ? "sv" : "en";
  for (const one of document.querySelectorAll<HTMLElement>("[data-reason]"))
    one.hidden = one.dataset["reason"] !== reason || one.lang !== language;
  for (const one of document.querySelectorAll<HTMLElement>("[data-ways-out]")) one.hidden = one.lang !== language;
  for (const one of document.querySelectorAll<HTMLElement>("[data-again]")) one.onclick = () => location.reload();
}

/** As soon as the page is there. */
function whenParsed(act: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", act, { once: true });
  else act();
}

// A script that fails says so at once; Excel's silence takes patience.
addEventListener(
  "error",
  ({ target }) => {
    if (!(target instanceof HTMLScriptElement)) return;
    const reason: Reason = new URL(target.src, location.href).origin === location.origin ? "program" : "office";
    if (missing() !== null) whenParsed(() => tell(reason));
  },
  true,
);
setTimeout(() => {
  const reason = missing();
  if (reason !== null) tell(reason);
}, patience);
