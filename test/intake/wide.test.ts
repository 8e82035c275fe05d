import { lettersAt } from "../../src/intake/reading";
import { readRecords } from "../../src/intake/read-records";
import { recordsOf } from "./records-of";
import { snapshotOf, type SheetGiven } from "./sheet-of";

const first = (...sheets: readonly SheetGiven[]) => readRecords(snapshotOf(...sheets)).tables[0];

/** The cell of every record's figure, as a problem or an explanation names it. */
function cellsOf(sheet: SheetGiven, field: string): string[] {
  const table = first(sheet);
  const found = table?.fields.find((one) => one.field === field);
  if (!table || !found) return [];
  return Array.from({ length: table.rows }, (_, at) => `${lettersAt(table, found, at)}${table.rowNumbers[at] ?? 0}`);
}

const units: SheetGiven = {
  name: "Budget 2026",
  rows: [
    ["Budget 2026, tkr"],
    ["Konto", "Norrskolan", "Söderskolan", "Totalt"],
    ["Löner", 10, 20, 30],
    ["Hyra", 5, 6, 11],
    ["Summa", 15, 26, 41],
  ],
};

describe("units across", () => {
  test("a record a unit, the row's total left out", () => {
    expect(recordsOf(first(units)).map(({ unit, account, amount }) => [unit, account, amount])).toEqual([
      ["Norrskolan", "Löner", 10_000],
      ["Söderskolan", "Löner", 20_000],
      ["Norrskolan", "Hyra", 5_000],
      ["Söderskolan", "Hyra", 6_000],
    ]);
    expect(cellsOf(units, "amount")).toEqual(["B3", "C3", "B4", "C4"]);
  });

  test("are asked about, unless the workbook lists them as units", () => {
    const codes = (...sheets: readonly SheetGiven[]) =>
      readRecords(snapshotOf(...sheets)).problems.map(({ code }) => code);
    expect(codes(units)).toContain("parts-assumed");
    const list = {
      name: "Enheter",
      rows: [
        ["Enhet", "Kod", "Chef"],
        ["Norrskolan", "N", "A"],
        ["Söderskolan", "S", "B"],
      ],
    };
    expect(codes(units, list)).not.toContain("parts-assumed");
  });

  test("of indicators: every unit has every indicator, missing is not zero", () => {
    const sheet = {
      name: "Mål",
      rows: [
        ["Indikator", "Målvärde", "Norr", "Söder"],
        ["NKI", 80, 75, 78],
        ["Behörighet", 90, 85, null],
      ],
    };
    expect(recordsOf(first(sheet)).map(({ unit, indicator, outcome }) => [unit, indicator, outcome])).toEqual([
      ["Norr", "NKI", 75],
      ["Söder", "NKI", 78],
      ["Norr", "Behörighet", 85],
      ["Söder", "Behörighet", null],
    ]);
  });

  test("funds of one measure and year are parts, none is dropped", () => {
    const sheet = {
      name: "Budget",
      rows: [
        ["Unit", "Item", "FY26 Budget General Fund", "FY26 Budget Federal Fund"],
        ["A", "x", 1, 2],
        ["B", "y", 3, 4],
      ],
    };
    const records = recordsOf(first(sheet));
    expect(records.map((record) => record["budget 2026"])).toEqual([1, 2, 3, 4]);
  });
});

describe("months across", () => {
  const months: SheetGiven = {
    name: "Budget",
    rows: [
      ["Enhet", "Konto", "Jan", "Feb", "Mar", "Totalt"],
      ["Norr", "4010", 1, 2, 3, 6],
      ["Söder", "4010", 5, null, 7, 12],
    ],
  };

  test("a record a month that has a figure", () => {
    expect(recordsOf(first(months)).map(({ unit, period, budget }) => [unit, period, budget])).toEqual([
      ["Norr", "01", 1],
      ["Norr", "02", 2],
      ["Norr", "03", 3],
      ["Söder", "01", 5],
      ["Söder", "03", 7],
    ]);
    expect(cellsOf(months, "budget")).toEqual(["C2", "D2", "E2", "C3", "E3"]);
  });

  test("beside the whole year, nothing counts twice", () => {
    const sheet = {
      name: "Budget",
      rows: [
        ["Enhet", "Konto", "Budget 2026", "Budget jan", "Budget feb"],
        ["Norr", "4010", 12, 1, 1],
      ],
    };
    const table = first(sheet);
    const sum = (table?.fields ?? [])
      .filter(({ field }) => field === "budget")
      .flatMap(({ data }) => (data.kind === "number" ? [...data.values] : []))
      .reduce((total, value) => total + (Number.isNaN(value) ? 0 : value), 0);
    expect(sum).toBe(12);
  });
});
