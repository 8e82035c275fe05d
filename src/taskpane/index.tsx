import { FluentProvider, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { StrictMode, useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import { Pane } from "./Pane";
import { isDark } from "./theme";

const system = window.matchMedia("(prefers-color-scheme: dark)");
/** Whether the page loads office.js at all; the page for the browser does not. */
const hasOffice = typeof Office !== "undefined";

function useDark(inExcel: boolean): boolean {
  return useSyncExternalStore(
    (changed) => {
      system.addEventListener("change", changed);
      // Excel tells of a change of its theme since RequirementSet OfficeThemeApi; elsewhere the next opening shows it.
      return () => system.removeEventListener("change", changed);
    },
    () => isDark(inExcel ? Office.context.officeTheme : null, system.matches),
  );
}

function Root({ inExcel }: { readonly inExcel: boolean }): React.JSX.Element {
  const language = inExcel ? Office.context.displayLanguage : navigator.language;
  return (
    <FluentProvider theme={useDark(inExcel) ? webDarkTheme : webLightTheme}>
      <Pane initialLanguage={language.toLowerCase().startsWith("sv") ? "sv" : "en"} />
    </FluentProvider>
  );
}

function show(inExcel: boolean): void {
  const place = document.getElementById("pane");
  if (place === null) return;
  document.documentElement.dataset["came"] = "pane";
  createRoot(place).render(
    <StrictMode>
      <Root inExcel={inExcel} />
    </StrictMode>,
  );
}

// What the watchdog waits for, in steps.
document.documentElement.dataset["came"] = "program";
if (hasOffice) void Office.onReady(({ host }) => show(host === Office.HostType.Excel));
else if (document.querySelector('script[src*="office.js"]') === null) show(false);
