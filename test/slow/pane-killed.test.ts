import type { Browser, Page } from "playwright-core";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { openInExcel } from "../taskpane/excel-page";
import { openPane, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(400_000);

const longWait = { timeout: 120_000 };
const write = /^Write \d+ sheets?$/;
const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const goTo = (page: Page, name: string) =>
  page.getByRole("tablist", { name: "Pages" }).getByRole("tab", { name, exact: true }).click(longWait);

describeWith("chromium", "a pane that is killed", () => {
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

  /** Until a step, and what must be there after the reload that follows it. */
  const steps: readonly (readonly [string, (page: Page) => Promise<void>, (page: Page) => Promise<void>])[] = [
    [
      "the workbook open",
      (page) => button(page, "Run the main job").waitFor(longWait),
      (page) => button(page, "Run the main job").waitFor(longWait),
    ],
    [
      "the main job running",
      async (page) => {
        await button(page, "Run the main job").click();
        await page.getByRole("progressbar").waitFor(longWait);
      },
      (page) => button(page, "Run the main job").waitFor(longWait),
    ],
    [
      "a parameter tried",
      async (page) => {
        await goTo(page, "Grants");
        await page.getByRole("heading", { name: "Parameters beside their effect" }).click(longWait);
        await page.getByRole("textbox", { name: /^Appropriation for grants/ }).fill("40 000 000");
        await page.getByText("above the appropriation").first().waitFor(longWait);
      },
      async (page) => {
        await goTo(page, "Grants");
        await page.getByText("above the appropriation").first().waitFor(longWait);
      },
    ],
    [
      "a scheme of the gallery tried",
      async (page) => {
        await goTo(page, "Rewards");
        await page.getByRole("heading", { name: "Gallery of schemes" }).click(longWait);
        await page.locator("#page details").getByRole("combobox").first().selectOption("unit-surplus", longWait);
        await button(page, "Preview the sheets of the scheme").click(longWait);
        await button(page, write).waitFor(longWait);
      },
      async (page) => {
        await goTo(page, "Rewards");
        await page.getByText("What the scheme measures of each unit").first().waitFor(longWait);
        await button(page, "Preview the sheets of the scheme").waitFor(longWait);
      },
    ],
    [
      "the job written and not saved",
      async (page) => {
        await goTo(page, "Grants");
        await button(page, "Preview").click(longWait);
        await button(page, write).click(longWait);
        await button(page, "Save the workbook").waitFor(longWait);
      },
      async (page) => {
        await page.getByRole("region", { name: "Sheets" }).getByRole("tab", { name: "Payments" }).waitFor(longWait);
        await goTo(page, "Grants");
        await button(page, "Preview").waitFor(longWait);
      },
    ],
  ];

  it.each(steps)("in a browser with %s offers the work again, whole", async (_, until, after) => {
    const { page, faults } = await openPane(browser, served);
    await button(page, "Open the sample workbook").click(longWait);
    await button(page, "Run the main job").waitFor(longWait);
    await until(page);
    await page.waitForTimeout(300);
    await page.reload();
    await page.getByText("Not finished last time").waitFor(longWait);
    await page.getByText(/sample\.xlsx/).waitFor();
    await button(page, "Go on with it").click();
    await after(page);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("offers nothing after the work was saved, or forgotten", async () => {
    const { page, faults } = await openPane(browser, served);
    await button(page, "Open the sample workbook").click(longWait);
    await button(page, "Run the main job").click(longWait);
    await button(page, "Save the workbook").waitFor(longWait);
    const [saved] = await Promise.all([page.waitForEvent("download"), button(page, "Save the workbook").click()]);
    await saved.path();
    await page.waitForTimeout(300);
    await page.reload();
    await button(page, "Open the sample workbook").waitFor(longWait);
    await page.waitForTimeout(500);
    expect(await page.getByText("Not finished last time").count()).toBe(0);
    await button(page, "Open the sample workbook").click();
    await button(page, "Run the main job").waitFor(longWait);
    await page.reload();
    await button(page, "Forget it").click(longWait);
    await page.reload();
    await button(page, "Open the sample workbook").waitFor(longWait);
    await page.waitForTimeout(500);
    expect(await page.getByText("Not finished last time").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("goes on where the file picker is lost, and where the file is gone before it could be read", async () => {
    const { page, faults } = await openPane(browser, served);
    // The picker opens, nothing is chosen, and the pane is loaded anew: as if it had never been asked for.
    await Promise.all([page.waitForEvent("filechooser"), button(page, "Choose a file").click(longWait)]);
    await page.reload();
    await button(page, "Choose a file").waitFor(longWait);
    expect(await page.getByText("Not finished last time").count()).toBe(0);
    // A file that was moved between the choice and the reading.
    const gone = (): Promise<void> =>
      page.evaluate(() => {
        File.prototype.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
      });
    await gone();
    await page.getByTestId("file").setInputFiles({ name: "moved.xlsx", mimeType: "", buffer: Buffer.from(sample) });
    await page.getByText("The file could not be read.").waitFor(longWait);
    await button(page, "Open the sample workbook").click(longWait);
    await button(page, "Run the main job").waitFor(longWait);
    // The same in the middle of work: the workbook in hand stays, and is offered again.
    await goTo(page, "Commitments");
    await page.getByRole("heading", { name: "Take in returned forms" }).click(longWait);
    await Promise.all([page.waitForEvent("filechooser"), button(page, "Choose files").click(longWait)]);
    await page.getByTestId("returned").setInputFiles({ name: "returned.zip", mimeType: "", buffer: Buffer.from("PK") });
    await page.getByText("The file could not be read.").waitFor(longWait);
    await button(page, "Preview").waitFor(longWait);
    await page.reload();
    await button(page, "Go on with it").click(longWait);
    await button(page, "Run the main job").waitFor(longWait);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("beside Excel leaves the workbook as it was before a write, and offers what was settled", async () => {
    const { page, excel } = await openInExcel(browser, served, { workbook: sample, name: "sample.xlsx" });
    await goTo(page, "Rewards");
    await page.getByRole("heading", { name: "The scheme's parameters" }).click(longWait);
    await page.getByRole("textbox", { name: /^Cap per head/ }).fill("15 000");
    await page.getByText("As it stands, and as it is tried, kr").waitFor(longWait);
    const before = await excel(({ host }) => host.book.sheets.map((sheet) => sheet.name));
    await page.waitForTimeout(300);
    await page.reload();
    await page.getByText("Not finished last time").waitFor(longWait);
    expect(await excel(({ host }) => host.book.sheets.map((sheet) => sheet.name))).toEqual(before);
    await button(page, "Use it again").click();
    await goTo(page, "Rewards");
    await page.getByText("As it stands, and as it is tried, kr").waitFor(longWait);
    await page.close();
  });
});
