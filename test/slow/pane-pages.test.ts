import type { Browser } from "playwright-core";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { tabTo } from "../taskpane/keyboard";
import { openFolds, pageParts, showPage } from "../taskpane/page-parts";
import { openPane, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(300_000);

const longWait = { timeout: 120_000 };

describeWith("chromium", "the pages of the pane", () => {
  let served: ServedPane;
  let browser: Browser;

  beforeAll(async () => {
    served = await servePane();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  it("are there at 400 % zoom of a window of 1280 x 1024 px: nothing is cut off sideways", async () => {
    const { page, faults } = await openPane(browser, served, { viewport: { width: 320, height: 256 } });
    await page.getByRole("button", { name: "Open the sample workbook" }).click();
    await page.getByRole("button", { name: "Run the main job" }).waitFor(longWait);
    for (const one of pageParts) {
      await showPage(page, one);
      await openFolds(page, one);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it("do the main job with the keyboard alone, and keep the focus on the page", async () => {
    const { page, faults } = await openPane(browser, served, { viewport: { width: 1280, height: 800 } });
    await page.getByRole("button", { name: "Open the sample workbook" }).waitFor();
    await tabTo(page, "Open the sample workbook");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Run the main job" }).waitFor(longWait);
    await tabTo(page, "Run the main job");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Save the workbook" }).waitFor(longWait);
    await page.waitForFunction(() => ["page", "outcome"].includes(document.activeElement?.id ?? ""));
    // The pages by arrow keys, a page's own job, its cells in the grid.
    await page.keyboard.press("Shift+Tab");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "tab");
    for (let time = 0; time < 8; time += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "Grants") break;
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Enter");
    await page.locator("#page").getByText("Granted in the year").first().waitFor(longWait);
    await page.getByRole("tablist", { name: "Pages" }).getByRole("tab", { name: "Explain", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "Sheets" }).getByRole("tab", { name: "Payments" }).focus();
    await page.keyboard.press("Enter");
    const grid = page.getByRole("grid", { name: "Payments" });
    await grid.focus();
    for (let time = 0; time < 6; time += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("tree").waitFor(longWait);
    expect(faults).toEqual([]);
    await page.close();
  });
});
