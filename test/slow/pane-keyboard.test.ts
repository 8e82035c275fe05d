import type { Browser, Page } from "playwright-core";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { openInExcel } from "../taskpane/excel-page";
import { focused, focusShows, stopsOf, tabTo } from "../taskpane/keyboard";
import { openPane, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(400_000);

const longWait = { timeout: 120_000 };
/** So many presses lead from a page's tab to what the page is for. */
const mostPresses = 8;

/** A page, what says that it is computed, and its primary action before anything is previewed. */
const pages = [
  { name: "Data", ready: "Recognised", action: null },
  { name: "Commitments", ready: "Register", action: "Preview" },
  { name: "Grants", ready: "Granted in the year", action: "Preview" },
  { name: "Rewards", ready: "Paid to staff", action: "Preview" },
  { name: "Evaluation", ready: "Median of the units", action: "Preview" },
  { name: "Settings", ready: "Svenska", action: null },
] as const;

/** Goes to a page with the arrow keys, from wherever the focus is. */
async function goTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 300; press += 1) {
    if ((await page.evaluate(() => document.activeElement?.id.startsWith("page-tab-"))) === true) break;
    await page.keyboard.press("Shift+Tab");
  }
  for (let press = 0; press < 9; press += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent ?? "")).startsWith(name)) break;
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("Enter");
}

describeWith("chromium", "with the keyboard alone", () => {
  let served: ServedPane;
  let browser: Browser;
  let sample: Uint8Array;

  beforeAll(async () => {
    served = await servePane();
    browser = await startChromium();
    sample = (await sampleWorkbook()).bytes;
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  async function opened(width: number): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
    const { page, faults } = await openPane(browser, served, { viewport: { width, height: 800 } });
    await page.getByRole("button", { name: "Open the sample workbook" }).waitFor();
    await tabTo(page, "Open the sample workbook");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Run the main job" }).waitFor(longWait);
    return { page, faults };
  }

  it("a page that is not computed yet is a stop, so that nobody passes it by", async () => {
    const { page } = await opened(1280);
    const slow = await page.context().newCDPSession(page);
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 6 });
    await page.getByRole("tab", { name: "Start" }).focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("#page");
    await page.locator("#page").getByText("Granted in the year").first().waitFor(longWait);
    expect(await focused(page)).toBe("#page");
    expect(await tabTo(page, "Preview")).toBeLessThanOrEqual(mostPresses);
    await page.close();
  });

  it("each page is walked in the order in which it is read, and the focus is seen at every kind of stop", async () => {
    const { page, faults } = await opened(1280);
    const told: string[] = [];
    const seen = new Set<string>();
    for (const { name, ready, action } of pages) {
      await goTo(page, name);
      await page.locator("#page").getByText(ready).first().waitFor(longWait);
      if (action !== null) {
        const presses = await tabTo(page, action);
        told.push(`${name} ${presses}`);
        expect(presses).toBeLessThanOrEqual(mostPresses);
        await goTo(page, name);
      }
      // Opened by their own key, one after the other.
      for (const summary of await page.locator("#page details > summary").all()) {
        await summary.focus();
        await page.keyboard.press("Enter");
      }
      await page.locator(`#page-tab-${name.toLowerCase()}`).focus();
      const stops = await stopsOf(page, "#page");
      expect(stops.filter(({ follows }) => !follows).map((stop) => `${name}: ${stop.name}`)).toEqual([]);
      told.push(`${stops.length} stops`);
      await page.locator(`#page-tab-${name.toLowerCase()}`).focus();
      const unseen: string[] = [];
      for (const { kind, name: stop } of stops) {
        await page.keyboard.press("Tab");
        if (seen.has(kind)) continue;
        seen.add(kind);
        if (!(await focusShows(page))) unseen.push(`${name}: ${stop} (${kind.slice(0, 60)})`);
      }
      expect(unseen).toEqual([]);
    }
    console.log(`keyboard: ${told.join(", ")}; ${seen.size} kinds of stops`);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("a meaning opens with Enter, closes with Escape, and gives the focus back", async () => {
    const { page } = await opened(1280);
    await goTo(page, "Grants");
    await page.locator("#page").getByText("Granted in the year").first().waitFor(longWait);
    await tabTo(page, "information");
    await page.keyboard.press("Enter");
    const meaning = page.getByText(/The money that a provider gets/).or(page.locator(".fui-InfoButton__info"));
    await meaning.first().waitFor();
    await page.keyboard.press("Escape");
    await meaning.first().waitFor({ state: "detached" });
    expect(await focused(page)).toBe("information");
    await page.close();
  });

  it.each(["in a browser", "in Excel"])("a job is previewed, written and undone, %s", async (where) => {
    const inExcel = where === "in Excel";
    const { page, faults } = inExcel
      ? await openInExcel(browser, served, {
          workbook: sample,
          name: "sample.xlsx",
          viewport: { width: 320, height: 800 },
        })
      : await opened(1280);
    if (inExcel) {
      await page.getByRole("button", { name: "Preview", exact: true }).waitFor(longWait);
      await page.keyboard.press("Tab");
    }
    await goTo(page, "Grants");
    await page.locator("#page").getByText("Granted in the year").first().waitFor(longWait);
    expect(await tabTo(page, "Preview")).toBeLessThanOrEqual(mostPresses);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: /^Write \d+ sheets$/ }).waitFor(longWait);
    await page.waitForFunction(() => document.activeElement?.id === "outcome");
    expect(await tabTo(page, /^Write \d+ sheets$/)).toBe(1);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
    await page.waitForFunction(() => document.activeElement?.id === "outcome");
    expect(await tabTo(page, "Undo this write")).toBeLessThanOrEqual(3);
    await page.keyboard.press("Enter");
    await page.getByText("The write was undone.").first().waitFor(longWait);
    await page.waitForFunction(() => document.activeElement?.id === "outcome");
    expect(faults).toEqual([]);
    await page.close();
  });
});
