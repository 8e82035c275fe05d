import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileJobResult } from "../../../src/app/file-job";
import type { JobOptions } from "../../../src/app/job";
import { changesIn } from "../../../src/app/ledger/changes";
import { closeOnFile } from "../../../src/app/ledger/close";
import { payFromFile } from "../../../src/app/ledger/pay-file";
import { serialOf } from "../../../src/rules/dates";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells } from "../../support/cell-edits";
import { at, done, given, ownInput, smallTown, stopped, total } from "../small-town";
import { attesters, refusal, rowsOf, sum } from "./closing";

jest.setTimeout(300_000);

const boundaryRule = "upper figure ends the band";
const paper = {
  name: "svensson-1996.json",
  bytes: new Uint8Array(readFileSync(join(__dirname, "../../../assets/tariffs/svensson-1996.json"))),
};
const byDocument: Partial<JobOptions> = { tariff: paper, settings: { boundaryRule } };
const byPrinted: Partial<JobOptions> = { settings: { boundaryRule } };

function closeBy(bytes: Uint8Array, month: string, options: Partial<JobOptions> = {}): FileJobResult {
  return closeOnFile(bytes, "town.xlsx", { month, attesters }, { at, ...options });
}

function closed(bytes: Uint8Array, month: string, options: Partial<JobOptions> = {}): Uint8Array {
  const result = closeBy(bytes, month, options);
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems.slice(0, 5), null, 1));
  return result.bytes;
}

let town: Uint8Array;
/** January closed by the printed table of the workbook, and by the same table as a document. */
let printed: Uint8Array;
let document: Uint8Array;

beforeAll(async () => {
  town = (await smallTown()).bytes;
  printed = closed(town, "2026-01", byPrinted);
  document = closed(town, "2026-01", byDocument);
});

const edit = (bytes: Uint8Array, field: string, record: number, value: string | number | null) =>
  editCells(bytes, [{ ...given(bytes, "roster", field, record), value }]);

const paidTo = (bytes: Uint8Array): string[] =>
  rowsOf(bytes, "Ledger")
    .map(({ provider, recipient, month, closedWith, amount, hours, age, rate }) =>
      [provider, recipient, month, closedWith, amount, hours, age, rate].join(" "),
    )
    .sort();

const correctionsOf = (bytes: Uint8Array): string[] =>
  rowsOf(bytes, "Corrections")
    .map(({ provider, recipient, month, difference, byData, byDates, byTariff, byRules }) =>
      [provider, recipient, month, difference, byData, byDates, byTariff, byRules].join(" "),
    )
    .sort();

describe("a month closed by a tariff document", () => {
  test("freezes the same rows as one closed by the printed table", () => {
    expect(paidTo(document)).toEqual(paidTo(printed));
    expect(rowsOf(document, "Closings")[0]).toMatchObject({ closing: "2026-01", difference: 0, first: "Ada Lind" });
    const [row] = rowsOf(document, "Ledger");
    expect(String(row?.["basis"])).toMatch(/^\d+-\d+: Age=\d\/Hours a week=[\d.]+\/\d+$/);
  });

  test("is followed by jobs that change nothing, by the sheets of the tariff", () => {
    const again = done(document, { at: "2027-03-01T08:00:00Z" }, "grants");
    // The front page lists the sheets that a run writes: those of the tariff itself are written once.
    const changed = again.receipt?.sheets.filter(({ state }) => state !== "unchanged").map(({ name }) => name);
    expect(changed).toEqual(["CQM"]);
    expect(total(again, "toCorrect")).toBe(0);
    expect(rowsOf(again.bytes, "Ledger")).toEqual(rowsOf(document, "Ledger"));
  });

  const edits: readonly (readonly [string, (bytes: Uint8Array) => Uint8Array])[] = [
    ["hours", (bytes) => edit(bytes, "hours", 3, 12)],
    ["a birth date", (bytes) => edit(bytes, "born", 5, serialOf(2020, 5, 5))],
    ["a last day", (bytes) => edit(bytes, "to", 6, serialOf(2026, 1, 11))],
    ["hours and a last day", (bytes) => edit(edit(bytes, "to", 6, serialOf(2026, 1, 11)), "hours", 6, 12)],
    [
      "the count date",
      (bytes) => editCells(bytes, [{ ...ownInput(bytes, "parameters", "monthMethod"), value: "count date" }]),
    ],
    [
      "the step of a month",
      (bytes) => editCells(bytes, [{ ...ownInput(bytes, "parameters", "monthStep"), value: 100 }]),
    ],
  ];

  test.each(edits)("is corrected by the same kronor and causes as by the printed table: %s", (_, change) => {
    const [one, other] = [printed, document].map((bytes) => done(change(bytes), {}, "grants").bytes);
    expect(correctionsOf(other!)).toEqual(correctionsOf(one!));
    const next = (bytes: Uint8Array) =>
      rowsOf(bytes, "NextMonthChanges").map((row) =>
        ["provider", "change", "byData", "byDates", "byTariff", "byRules"].map((id) => row[id]),
      );
    expect(next(other!)).toEqual(next(one!));
  });

  test("is corrected by the tariff where its sheet is changed, and says so", () => {
    const book = readWorkbook(document, "town.xlsx");
    const sheet = book.sheets.find(({ name }) => name === "Tariff amounts")!;
    const row = sheet.rows.findIndex((cells) => cells.includes("over 40"));
    const column = sheet.rows[row]!.indexOf("over 40") + 1;
    const address = `${String.fromCharCode(65 + sheet.origin.column + column)}${sheet.origin.row + row + 1}`;
    const dearer = editCells(document, [{ sheet: "Tariff amounts", address, value: 120_000 }]);
    const open = done(dearer, {}, "grants").bytes;
    const corrections = rowsOf(open, "Corrections");
    expect(corrections.length).toBeGreaterThan(0);
    for (const { difference, byTariff, byData, byDates, byRules, cause } of corrections) {
      expect([byTariff, byData, byDates, byRules]).toEqual([difference, 0, 0, 0]);
      expect(String(cause)).toMatch(/^tariff amount [\d, ]+ became 120000: tariff \+/);
    }
    const february = closed(dearer, "2026-02");
    expect(rowsOf(february, "Ledger").slice(0, rowsOf(document, "Ledger").length)).toEqual(rowsOf(document, "Ledger"));
    expect(sum(rowsOf(february, "Ledger"), "amount")).toBe(
      ["m01", "m02"].reduce((all, id) => all + sum(rowsOf(february, "Payments"), id), 0),
    );
    expect(rowsOf(february, "Corrections")).toEqual([]);
  });

  test("is told, paid and specified like any other", () => {
    const answer = changesIn(readWorkbook(edit(document, "hours", 3, 12), "town.xlsx"), {}, { at });
    if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
    expect(answer.changes.closedMonths.whole.change).not.toBe(0);
    expect(answer.changes.nextMonth?.month).toBe("2026-02");
    const paid = payFromFile(document, "town.xlsx", { month: "2026-01", at, specifications: true });
    const by = payFromFile(printed, "town.xlsx", { month: "2026-01", at, specifications: true });
    expect(paid.text).toEqual(by.text);
    expect(paid.specifications).toHaveLength(by.specifications.length);
  });

  test("is not gone on with by another kind of tariff, either way", () => {
    expect(refusal(closeBy(printed, "2026-02", byDocument))).toEqual(["ledger-by-printed-tariff "]);
    const without = editTitle(document);
    expect(stopped(without, {}, "grants")).toEqual(["ledger-by-tariff-document town.xlsx"]);
  });
});

/** The workbook without the heading by which its tariff is found. */
function editTitle(bytes: Uint8Array): Uint8Array {
  const book = readWorkbook(bytes, "town.xlsx");
  const cells = book.sheets.flatMap((sheet) =>
    sheet.name.startsWith("Tariff ")
      ? sheet.rows.flatMap((row, at) =>
          row[0] === null || row[0] === undefined
            ? []
            : [
                {
                  sheet: sheet.name,
                  address: `${String.fromCharCode(65 + sheet.origin.column)}${sheet.origin.row + at + 1}`,
                  value: `no ${String(row[0])}`,
                },
              ],
        )
      : [],
  );
  return editCells(bytes, cells);
}
