import type { Browser } from "playwright-core";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { openInExcel, type ExcelPage, type ExcelPageOptions } from "../taskpane/excel-page";
import { runNode, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(240_000);

const longWait = { timeout: 120_000 };

describeWith("chromium", "the pane in Excel, through Microsoft's whole loader", () => {
  let served: ServedPane;
  let browser: Browser;
  let sample: Uint8Array;

  beforeAll(async () => {
    expect(await runNode(["scripts/start.mjs", "--once"])).toMatchObject({ code: 0 });
    served = await servePane();
    browser = await startChromium();
    sample = (await sampleWorkbook()).bytes;
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  const open = (options: Partial<ExcelPageOptions> = {}): Promise<ExcelPage> =>
    openInExcel(browser, served, { workbook: sample, name: "sample.xlsx", ...options });

  it("is told by Office.onReady that it is in Excel, and asks nothing of any other place", async () => {
    const { page, faults } = await open();
    await page.getByRole("heading", { name: "CQM Workbench" }).waitFor(longWait);
    const info = await page.evaluate(() => Office.onReady());
    expect(info).toMatchObject({ host: "Excel", platform: "PC" });
    expect(await page.evaluate(() => document.documentElement.dataset["came"])).toBe("pane");
    expect(await page.evaluate(() => Office.context.requirements.isSetSupported("ExcelApi", "1.14"))).toBe(true);
    expect(faults).toEqual([]);
  });

  it("computes a cell's function and gives a wrong argument back as Excel's error with its message", async () => {
    const { page, faults, excel } = await open();
    await page.getByRole("heading", { name: "CQM Workbench" }).waitFor(longWait);
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { excelInPage: { desktop: { told: string[] } } }).excelInPage.desktop.told.includes(
          "functions",
        ),
      undefined,
      longWait,
    );
    const parts = await excel(({ desktop }) => desktop.compute("SPLIT", [100, [[1], [1], [1]], null]));
    expect(parts).toEqual([[34], [33], [33]]);
    const wrong = await excel(({ desktop }) => desktop.compute("SPLIT", ["x", [[1]], null]));
    expect(wrong).toEqual({ failed: 'Whole is "x", not a number.' });
    expect(faults).toEqual([]);
  });

  it.each([
    [
      "no office.js",
      "en-GB",
      "could not be fetched from appsforoffice.microsoft.com",
      "Work with a saved file instead",
    ],
    ["no program", "sv-SE", "Programmet kunde inte hämtas", "Arbeta med en sparad fil i stället"],
    ["silent", "en-GB", "Excel has not answered", "Work with a saved file instead"],
  ] as const)("says what is missing where there is %s, and offers a way out", async (trouble, language, says, way) => {
    const { page } = await open({ trouble, look: { language } });
    await page.getByText(says).waitFor({ timeout: 20_000 });
    expect(await page.getByRole("button").count()).toBe(1);
    await page.getByRole("link", { name: way }).click();
    await page.getByTestId("file").waitFor({ state: "attached", ...longWait });
  });
});
