import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { openInExcel, type ExcelPage, type ExcelPageOptions } from "../taskpane/excel-page";
import type { ExcelInPage } from "../host/page";
import { root, runNode, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(400_000);

const longWait = { timeout: 120_000 };

/** Where pictures of the pane are kept as output of the tests. */
function pictures(): string {
  const folder = join(root, "out/screenshots");
  mkdirSync(folder, { recursive: true });
  return folder;
}

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

  it("follows Excel's theme when somebody who has changed it comes back to the pane", async () => {
    const { page, faults, excel } = await open();
    await page.getByRole("heading", { name: "CQM Workbench" }).waitFor(longWait);
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor);
    expect(await paper()).toBe("rgb(255, 255, 255)");
    await excel(({ desktop }) => desktop.chooseTheme(true));
    // The client keeps what Excel said for five seconds.
    await page.waitForTimeout(5_500);
    await page.mouse.move(200, 300);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor !== "rgb(255, 255, 255)",
      undefined,
      longWait,
    );
    expect(faults).toEqual([]);
  });

  it("reads the workbook, shows what the main job would write and writes it when told to", async () => {
    const { page, faults, excel } = await open();
    const before = await excel(({ host }) => host.book.sheets.map((sheet) => sheet.name));
    await page.getByRole("button", { name: "Preview", exact: true }).click(longWait);
    await page.getByRole("region", { name: "Totals" }).waitFor(longWait);
    const write = page.getByRole("button", { name: /^Write \d+ sheets$/ });
    await write.waitFor();
    // A preview writes nothing.
    expect(await excel(({ host }) => host.book.sheets.map((sheet) => sheet.name))).toEqual(before);
    await page.screenshot({ path: join(pictures(), "excel-1-preview.png") });

    await excel(({ host }) => host.resetCount());
    await write.click();
    await page.getByText("Your own sheets are as they were.").waitFor(longWait);
    await page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
    const after = await excel(({ host }) => ({
      sheets: host.book.sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name),
      missing: host.missing,
    }));
    expect(after.missing).toEqual([]);
    expect(after.sheets).toEqual(expect.arrayContaining([...before, "CQM", "Grants", "Pools", "Shares"]));
    await page.screenshot({ path: join(pictures(), "excel-2-written.png") });

    await page.getByRole("button", { name: "Undo this write" }).click();
    await page.getByText("The write was undone.").waitFor(longWait);
    await page.getByRole("button", { name: "Preview again" }).waitFor(longWait);
    expect(await excel(({ host }) => host.book.sheets.map((sheet) => sheet.name))).toEqual(before);
    await page.screenshot({ path: join(pictures(), "excel-5-undone.png") });
    expect(await excel(({ host }) => host.missing)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it("asks to finish the cell that is being edited, and goes on by itself when it is", async () => {
    const { page, faults, excel } = await open();
    await page.getByRole("tab", { name: "Grants" }).click(longWait);
    await page.getByRole("button", { name: "Preview", exact: true }).click(longWait);
    const write = page.getByRole("button", { name: /^Write \d+ sheets$/ });
    await write.waitFor(longWait);
    const before = await excel(({ host }) => {
      host.editingCell = true;
      return host.book.sheets.map((sheet) => sheet.name);
    });
    await write.click();
    const notice = page.getByText("Finish editing the cell");
    await notice.waitFor(longWait);
    await page.screenshot({ path: join(pictures(), "excel-6-cell-edit.png") });
    expect(await excel(({ host }) => host.book.sheets.map((sheet) => sheet.name))).toEqual(before);
    await excel(({ host }) => {
      host.editingCell = false;
    });
    await page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
    expect(await notice.count()).toBe(0);

    // Reading waits in the same way.
    await excel(({ host }) => {
      host.editingCell = true;
    });
    await page.getByRole("button", { name: "Preview again" }).click();
    await notice.waitFor(longWait);
    await excel(({ host }) => {
      host.editingCell = false;
    });
    await page.getByRole("region", { name: "Sheets that will be written" }).waitFor(longWait);
    expect(await notice.count()).toBe(0);
    expect(faults).toEqual([]);
  });

  it("follows the ribbon: a button opens its page and begins its preview", async () => {
    const { page, faults, excel } = await open();
    await page.getByRole("tab", { name: "Start", selected: true }).waitFor(longWait);
    await page.getByRole("button", { name: "Preview", exact: true }).waitFor(longWait);
    await excel(({ desktop }) => desktop.press("computeGrants"));
    await page.getByRole("tab", { name: "Grants", selected: true }).waitFor(longWait);
    await page.getByRole("region", { name: "Sheets that will be written" }).waitFor(longWait);
    await excel(({ desktop }) => desktop.press("openSettings"));
    await page.getByRole("tab", { name: "Settings", selected: true }).waitFor(longWait);
    expect(faults).toEqual([]);
  });

  it("says out of date when an input of what was written is edited, and not when it is set back", async () => {
    const { page, faults, excel } = await open();
    await page.getByRole("tab", { name: "Grants" }).click(longWait);
    await page.getByRole("button", { name: "Preview", exact: true }).click(longWait);
    await page.getByRole("button", { name: /^Write \d+ sheets$/ }).click(longWait);
    await page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
    const notice = page.getByText("Out of date");
    expect(await notice.count()).toBe(0);
    const edited = await excel(({ host, person }) => {
      // The hours of the first child that has some.
      const sheet = host.book.sheets.find((one) => one.name === "Children");
      if (sheet === undefined) throw new Error(host.book.sheets.map((one) => one.name).join());
      for (const [key, cell] of sheet.cells) {
        const [row, column] = [Math.floor(key / 16_384), key % 16_384];
        if (row < 8 || typeof cell.value !== "number" || cell.value < 15 || cell.value > 30) continue;
        const address = `${String.fromCharCode(65 + column)}${row + 1}`;
        const was = cell.value;
        person.types("Children", address, was + 5);
        return { address, was };
      }
      throw new Error("no hours");
    });
    await notice.waitFor(longWait);
    await page.screenshot({ path: join(pictures(), "excel-3-out-of-date.png") });
    await excel(({ person }) => person.selects("Children", "A1"));
    await page.evaluate(({ address, was }) => {
      const { person } = (globalThis as unknown as { excelInPage: ExcelInPage }).excelInPage;
      person.types("Children", address, was);
    }, edited);
    await notice.waitFor({ state: "detached", ...longWait });
    expect(faults).toEqual([]);
  });

  it("explains the selected cell of a sheet of ours", async () => {
    const { page, faults, excel } = await open();
    await page.getByRole("tab", { name: "Grants" }).click(longWait);
    await page.getByRole("button", { name: "Preview", exact: true }).click(longWait);
    await page.getByRole("button", { name: /^Write \d+ sheets$/ }).click(longWait);
    await page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
    await page.getByRole("tab", { name: "Explain" }).click();
    const cell = await excel(({ host, person }) => {
      const table = host.book.sheets.find((one) => one.name === "Payments")?.tables[0];
      if (table === undefined) throw new Error("no payments");
      const address = `${String.fromCharCode(65 + table.area.column + 1)}${table.area.row + 2}`;
      person.selects("Payments", address);
      return `Payments!${address}`;
    });
    const tree = page.getByRole("tree", { name: cell });
    await tree.waitFor(longWait);
    expect(await tree.getByRole("treeitem").count()).toBeGreaterThan(1);
    expect(await tree.innerText()).toMatch(/\d/);
    await page.screenshot({ path: join(pictures(), "excel-4-explain.png") });
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
