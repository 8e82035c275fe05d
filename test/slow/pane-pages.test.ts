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
  { name: "Commitments", ready: "Register", folds: ["Send out forms", "Take in returned forms"] },
  {
    name: "Grants",
    ready: "Granted in the year",
    folds: ["Parameters beside their effect", "Fit to frame", "Close a month and pay it", "Providers"],
  },
  {
    name: "Rewards",
    ready: "Paid to staff",
    folds: ["The scheme's parameters", "Inspect the scheme: what it can do", "Who gets what", "The pools"],
  },
  { name: "Evaluation", ready: "The unit's year", folds: [] },
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
});

/** Takes a picture of the whole page and looks for what no page may have. */
function shooter(page: Page, name: string): (step: string) => Promise<void> {
  return async (step) => {
    await page.evaluate(() => scrollTo(0, 0));
    await page.screenshot({ path: join(folder, `${name}-${step}.png`), fullPage: true });
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ step, tooWide, violations: await violationsOn(page) }).toEqual({ step, tooWide: 0, violations: [] });
  };
}
