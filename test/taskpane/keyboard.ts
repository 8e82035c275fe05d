import type { Page } from "playwright-core";

/** Where Tab stops: what it is called, and how it stands to the stop before. */
export interface Stop {
  readonly name: string;
  readonly kind: string;
  /** Whether it follows the stop before in the order in which the page is read. */
  readonly follows: boolean;
}

/** What has the focus, in a few words; "" where nothing of the page has. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return "";
    return element.id === "page" || element.id === "outcome"
      ? `#${element.id}`
      : (element.getAttribute("aria-label") ?? element.textContent ?? "");
  });
}

/** Presses Tab until something of that name has the focus. Gives how many presses it took. */
export async function tabTo(page: Page, name: string | RegExp, most = 40): Promise<number> {
  const passed: string[] = [];
  for (let presses = 1; presses <= most; presses += 1) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => {
      const label = document.activeElement?.getAttribute("aria-label");
      return [label ?? "", document.activeElement?.textContent ?? ""];
    });
    if (text.some((one) => (typeof name === "string" ? one === name : name.test(one)))) return presses;
    passed.push(text.join(" ").slice(0, 40));
  }
  throw new Error(`Tab does not lead to ${String(name)}; it stopped at ${passed.join(" | ")}`);
}

/** Every stop of the page's part from where the focus is, until Tab has left it. */
export async function stopsOf(page: Page, part: string, most = 300): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    (globalThis as unknown as { stopBefore: Element | null }).stopBefore = null;
  });
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate((selector) => {
      const kept = globalThis as unknown as { stopBefore: Element | null };
      const element = document.activeElement;
      if (element === null || element.closest(selector) === null) return null;
      const before = kept.stopBefore;
      kept.stopBefore = element;
      const follows =
        before === null || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const kind = `${element.tagName} ${element.getAttribute("role") ?? ""} ${element.getAttribute("type") ?? ""} ${element.className}`;
      return { name: (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 60), kind, follows };
    }, part);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`Tab does not leave ${part} within ${most} presses: a trap.`);
}

/** Whether the focus can be seen: the place looks different without it. */
export async function focusShows(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const element = document.activeElement;
    if (element === null) return null;
    element.scrollIntoView({ block: "nearest" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const [left, top] = [Math.max(0, x - 6), Math.max(0, y - 6)];
    return {
      x: left,
      y: top,
      width: Math.min(innerWidth - left, width + 12),
      height: Math.min(innerHeight - top, height + 12),
    };
  });
  if (box === null || box.width <= 0 || box.height <= 0) return false;
  const look = { clip: box, animations: "disabled" } as const;
  const withFocus = await page.screenshot(look);
  await page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    (globalThis as unknown as { blurred: HTMLElement | null }).blurred = element;
    element?.blur();
  });
  const without = await page.screenshot(look);
  await page.evaluate(() => (globalThis as unknown as { blurred: HTMLElement | null }).blurred?.focus());
  return !withFocus.equals(without);
}
