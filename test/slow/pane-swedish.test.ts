import type { Browser, Page } from "playwright-core";
import { swedish } from "../../src/locale/sv/swedish";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { openFolds, pageParts, showPage } from "../taskpane/page-parts";
import { openPane, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(590_000);

const longWait = { timeout: 120_000 };
const said = (english: string): string => swedish.get(english) ?? english;
/** Words that are a sheet's name in the sample, which is English, as well as ours. */
const ofSample = new Set([
  "Units",
  "Budget 2026",
  "Indicators",
  "Staff",
  "Economy",
  "Children",
  "Providers",
  "Tariff",
  "Notes",
]);

/** Every text of the pane, beside what is said of its fields and buttons. The sheets beside it hold what they hold. */
function textsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const main = document.querySelector("main");
    if (main === null) return texts;
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push((walker.currentNode.textContent ?? "").trim());
    for (const element of main.querySelectorAll("*"))
      for (const name of ["aria-label", "title", "placeholder", "aria-description"])
        texts.push((element.getAttribute(name) ?? "").trim());
    return texts.filter((text) => text !== "");
  });
}

describeWith("chromium", "the pane in Swedish", () => {
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

  it("has no English word of ours on any page or state, and figures as Swedish has them", async () => {
    const { page, faults } = await openPane(browser, served, {
      locale: "sv-SE",
      viewport: { width: 400, height: 900 },
    });
    const button = (english: string) => page.getByRole("button", { name: said(english), exact: true });
    const found: string[] = [];
    let looked = 0;
    const look = async (state: string): Promise<void> => {
      const texts = await textsOn(page);
      looked += texts.length;
      for (const text of new Set(texts)) {
        const swedishText = swedish.get(text);
        if (swedishText !== undefined && swedishText !== text && !ofSample.has(text)) found.push(`${state}: ${text}`);
        // A source is quoted as it was given.
        if (text.startsWith("Källa: ")) continue;
        // 44,049,607 or 1.5: Swedish has a blank between thousands and a comma before decimals. Dates and sheet names apart.
        if (/(^|[^\d.,!:/-])\d{1,3}(,\d{3})+(?![\d,])/.test(text)) found.push(`${state}: ${text}`);
      }
    };
    await button("Open the sample workbook").waitFor(longWait);
    await look("first");
    await button("Open the sample workbook").click();
    await button("Run the main job").waitFor(longWait);
    await look("start");
    for (const part of pageParts) {
      await showPage(page, part, said);
      await openFolds(page, part, said);
      await page.waitForTimeout(500);
      await look(part.id);
    }
    const gallery = async (id: string, fold: string, preset: string, shows: string): Promise<void> => {
      await page.locator(`#page-tab-${id}`).click();
      const part = page.locator("#page details", { has: page.getByRole("heading", { name: said(fold), exact: true }) });
      await part.getByRole("combobox").selectOption(preset);
      await page.getByText(said(shows)).first().waitFor(longWait);
      await look(`${id}, ${preset}`);
    };
    await gallery("grants", "Gallery of tariffs", "finland", "What the tariff asks for");
    await button("Preview the sheets of the tariff").click();
    await button("Preview again").waitFor(longWait);
    await look("the tariff's sheets previewed");
    await page.locator("#page details").getByRole("combobox").filter({ visible: true }).last().selectOption("");
    await gallery("rewards", "Gallery of schemes", "unit-surplus", "What the scheme measures of each unit");
    await button("Preview the sheets of the scheme").click();
    await button("Preview again").waitFor(longWait);
    await look("the scheme's sheets previewed");
    await page.locator("#page button", { hasText: /^Skriv \d+ blad$/ }).click();
    await button("Undo this write").waitFor(longWait);
    await look("the scheme's sheets written");
    await button("Undo this write").click();
    await page.getByText(said("The write was undone. The workbook is as it was before it.")).first().waitFor(longWait);
    await look("undone");
    await page.locator("#page-tab-start").click();
    await button("Run the main job").click();
    await page.getByRole("progressbar").waitFor(longWait);
    await look("running");
    await button("Cancel").click();
    await button("Run the main job").waitFor(longWait);
    await look("cancelled");
    expect(looked).toBeGreaterThan(1_000);
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
