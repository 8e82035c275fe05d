import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { violationsOn } from "../taskpane/axe";
import { openPane, root, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(300_000);

const longWait = { timeout: 120_000 };
const folder = join(root, "out/screenshots");

/** A page of the pane, and its parts that open. */
const pages = [
  { name: "Data", ready: "Recognised", folds: [] },
  {
    name: "Commitments",
    ready: "Register",
    folds: ["Send out forms", "Take in returned forms", "The net of commitments"],
  },
  {
    name: "Grants",
    ready: "Granted in the year",
    folds: ["Parameters beside their effect", "Fit to frame", "Close a month and pay it", "Providers"],
  },
  {
    name: "Rewards",
    ready: "Paid to staff",
    folds: [
      "The scheme's parameters",
      "Inspect the scheme: what it can do",
      "Who gets what",
      "Statements",
      "The pools",
    ],
  },
  { name: "Evaluation", ready: "Median of the units", folds: [] },
  { name: "Explain", ready: "", folds: [] },
  { name: "Settings", ready: "Language", folds: [] },
] as const;

describeWith("chromium", "the pages of the pane", () => {
  let served: ServedPane;
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    served = await servePane();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  const looks = [
    { name: "light", options: { colorScheme: "light" } },
    { name: "dark", options: { colorScheme: "dark" } },
    { name: "contrast", options: { colorScheme: "dark", forcedColors: "active" } },
  ] as const;
  for (const width of [320, 400, 800])
    for (const look of looks)
      it(`are whole at ${width} px, ${look.name}, and axe finds nothing`, async () => {
        const { page, faults } = await openPane(browser, served, {
          viewport: { width, height: 900 },
          reducedMotion: "reduce",
          ...look.options,
        });
        const shot = shooter(page, `pages-${width}-${look.name}`);
        await page.getByRole("button", { name: "Open the sample workbook" }).click();
        await page.getByRole("button", { name: "Run the main job" }).waitFor(longWait);
        await shot("start");
        for (const { name, ready, folds } of pages) {
          await page.getByRole("tablist", { name: "Pages" }).getByRole("tab", { name, exact: true }).click();
          if (ready !== "") await page.locator("#page").getByText(ready).first().waitFor(longWait);
          for (const fold of folds) await page.getByRole("heading", { name: fold, exact: true }).click();
          await page.waitForTimeout(200);
          await shot(name.toLowerCase());
        }
        expect(faults).toEqual([]);
        await page.close();
      });

  it("are there at 400 % zoom of a window of 1280 x 1024 px: nothing is cut off sideways", async () => {
    const { page, faults } = await openPane(browser, served, { viewport: { width: 320, height: 256 } });
    await page.getByRole("button", { name: "Open the sample workbook" }).click();
    await page.getByRole("button", { name: "Run the main job" }).waitFor(longWait);
    for (const { name, ready } of pages) {
      await page.getByRole("tablist", { name: "Pages" }).getByRole("tab", { name, exact: true }).click();
      if (ready !== "") await page.locator("#page").getByText(ready).first().waitFor(longWait);
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
    await page.waitForFunction(() => document.activeElement?.id === "page");
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

/** Goes on with Tab until something of that name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let time = 0; time < 80; time += 1) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate(() => document.activeElement?.textContent ?? "");
    if (typeof name === "string" ? text === name : name.test(text)) return;
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

/** Takes a picture of the whole page and looks for what no page may have. */
function shooter(page: Page, name: string): (step: string) => Promise<void> {
  return async (step) => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(folder, `${name}-${step}.png`), fullPage: true });
    // The help's pictures are made on purpose, not by every run.
    if (process.env["CQM_PICTURES"] === "1" && name === "pages-400-light")
      await page.screenshot({ path: join(root, `docs/pictures/pane-${step}.png`) });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ step, tooWide, violations: await violationsOn(page) }).toEqual({ step, tooWide: 0, violations: [] });
  };
}
