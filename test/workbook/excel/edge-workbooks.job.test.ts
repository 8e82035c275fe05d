import { jobs } from "../../../src/app/jobs";
import { openLine } from "../../../src/workbook/excel/line";
import { readExcel } from "../../../src/workbook/excel/read";
import { writeExcel } from "../../../src/workbook/excel/write-excel";
import { readWorkbook } from "../../../src/workbook/file/read";
import { clonedBook } from "../../host/clone";
import { workbookFromFile } from "../../host/from-file";
import { makeHost, type Host } from "../../host/host";
import { addSheet, madeCell, recalculate, type HostSheet, type HostWorkbook } from "../../host/model";
import { startOffice } from "../../host/office";
import { calculatedAs } from "./both-sides";
import { sampleAndWritten } from "./main-job";

const at = "2026-11-23T12:00:00Z";
/** Days between the two calendars. */
const days1904 = 1462;

let plain: HostWorkbook;
let after: HostWorkbook["calculate"];
let totals: readonly (readonly [string, unknown])[];

beforeAll(async () => {
  const { sample, written } = await sampleAndWritten({ children: 10, staff: 12 });
  plain = workbookFromFile(sample, "town.xlsx");
  plain.calculate = calculatedAs(readWorkbook(sample, "town.xlsx"));
  after = calculatedAs(readWorkbook(written, "town.xlsx"));
  const { totals: found } = jobs.run(readWorkbook(sample, "town.xlsx"), { at });
  totals = found.map(({ id, value }) => [id, value] as const);
}, 120_000);

function sheetOf(book: HostWorkbook, name: string): HostSheet {
  const found = book.sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`There is no sheet ${name}.`);
  return found;
}

/** Read, computed and written on a workbook that was changed first; what Excel was asked for is counted. */
async function done(change: (book: HostWorkbook) => void) {
  const book = clonedBook(plain);
  book.calculate = plain.calculate;
  recalculate(book);
  change(book);
  const host: Host = startOffice(makeHost(book));
  const snapshot = await readExcel(new Excel.RequestContext());
  const readings = host.exchanges.length;
  const outcome = jobs.run(snapshot, { at });
  if (outcome.plan === null)
    throw new Error(JSON.stringify(outcome.problems.filter((one) => one.severity === "error")));
  book.calculate = after;
  const names = book.sheets.map(({ name }) => name);
  const written = await writeExcel(openLine(), snapshot, outcome.plan);
  expect(host.missing).toEqual([]);
  return {
    host,
    book,
    outcome,
    written,
    readings,
    names,
    found: outcome.totals.map(({ id, value }) => [id, value] as const),
  };
}

const codesOf = (written: Awaited<ReturnType<typeof done>>["written"]): string[] =>
  (written.state === "written" ? written.receipt.problems : "problems" in written ? written.problems : []).map(
    ({ code }) => code,
  );

describe("workbooks out of the ordinary: handled", () => {
  test.each<[string, (book: HostWorkbook) => void, (book: HostWorkbook) => void]>([
    [
      "a sheet of the user's that is protected with a password",
      (book) => (sheetOf(book, "Staff").protection = { options: {}, password: "secret" }),
      (book) => expect(sheetOf(book, "Staff").protection).toEqual({ options: {}, password: "secret" }),
    ],
    [
      "a very hidden sheet of the user's",
      (book) => {
        const sheet = addSheet(book, "Vault");
        madeCell(sheet, 0, 0).value = "leave me alone";
        sheet.visibility = "VeryHidden";
      },
      (book) => {
        expect(sheetOf(book, "Vault").visibility).toBe("VeryHidden");
        expect([...sheetOf(book, "Vault").cells.values()].map(({ value }) => value)).toEqual(["leave me alone"]);
      },
    ],
    [
      "300 sheets",
      (book) => {
        for (let at = book.sheets.length; at < 300; at++) madeCell(addSheet(book, `Memo ${at}`), 0, 0).value = at;
      },
      (book) => expect(book.sheets.length).toBeGreaterThan(330),
    ],
    [
      "a sheet of the user's that has the name of one of ours",
      (book) => (madeCell(addSheet(book, "Grants"), 0, 0).value = "mine"),
      (book) => {
        expect(sheetOf(book, "Grants").cells.get(0)?.value).toBe("mine");
        expect(sheetOf(book, "Grants (CQM)").tables.length).toBeGreaterThan(0);
      },
    ],
    [
      "the calendar that begins in 1904",
      (book) => {
        book.date1904 = true;
        for (const cell of book.sheets.flatMap((sheet) => [...sheet.cells.values()])) {
          if (typeof cell.value === "number" && /y/i.test(cell.format.numberFormat)) cell.value -= days1904;
        }
      },
      (book) => {
        expect(book.date1904).toBe(true);
        // The last stretch of the year ends before 2027-01-01, which is 44,926 in this calendar.
        const dates = [...sheetOf(book, "Grants").cells.values()].filter(
          (cell) => typeof cell.value === "number" && /y/i.test(cell.format.numberFormat),
        );
        expect(Math.max(...dates.map(({ value }) => value as number))).toBe(46_388 - days1904);
      },
    ],
    [
      "calculation by hand",
      (book) => (book.calculationMode = "Manual"),
      (book) => {
        expect(book.calculationMode).toBe("Manual");
        expect(book.calculations).toBeGreaterThan(0);
      },
    ],
  ])(
    "%s",
    async (_, change, expectAfter) => {
      const { book, written, found, readings, host } = await done(change);
      expect([written.state, codesOf(written).filter((code) => /error|failed/.test(code))]).toEqual(["written", []]);
      expect(found).toEqual(totals);
      expect(readings).toBeLessThanOrEqual(4);
      expect(host.exchanges.length).toBeGreaterThan(readings);
      expectAfter(book);
    },
    120_000,
  );

  test("neither the reference style nor the language of Excel is ever asked for or relied upon", async () => {
    const { host } = await done(() => undefined);
    const asked = JSON.stringify(host.exchanges);
    expect(asked).not.toMatch(/R1C1|formulasLocal|numberFormatLocal|valuesAsJsonLocal/i);
  }, 120_000);
});

describe("workbooks out of the ordinary: refused or warned about, and as before", () => {
  test.each<[string, string, (book: HostWorkbook) => void, "as before" | "written"]>([
    ["read-only", "workbook-read-only", (book) => (book.readOnly = true), "as before"],
    ["a protected structure", "workbook-structure-locked", (book) => (book.structureLocked = true), "as before"],
    ["precision as displayed", "precision-as-displayed", (book) => (book.precisionAsDisplayed = true), "written"],
    ["iterative calculation", "iterative-calculation", (book) => (book.iterativeCalculation = true), "written"],
    ["calculation by hand", "manual-calculation", (book) => (book.calculationMode = "Manual"), "written"],
  ])(
    "%s",
    async (_, code, change, state) => {
      const { written, book, names } = await done(change);
      expect(written.state).toBe(state);
      expect(codesOf(written)).toContain(code);
      if (state === "as before") expect(book.sheets.map(({ name }) => name)).toEqual(names);
    },
    120_000,
  );
});
