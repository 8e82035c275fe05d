import { budgetInput, framesInput } from "../../src/app/inputs/budget-input";
import { economyInput } from "../../src/app/inputs/economy-input";
import { indicatorsInput } from "../../src/app/inputs/indicators-input";
import { registerInput } from "../../src/app/inputs/register-input";
import { staffInput } from "../../src/app/inputs/staff-input";
import { unitsInput } from "../../src/app/inputs/units-input";
import { yearOfReading } from "../../src/app/inputs/year";
import { managerForm } from "../../src/commitments/manager-form";
import type { CommitmentForm } from "../../src/commitments/form";
import { readRecords } from "../../src/intake/read-records";
import { numberAt, textAt, type TableData } from "../../src/rules/data";
import { serialOf } from "../../src/rules/dates";
import type { CellValue } from "../../src/workbook/cell";
import { snapshotOf, type SheetGiven } from "../intake/sheet-of";

const reading = (...sheets: readonly SheetGiven[]) => readRecords(snapshotOf(...sheets));

function valuesIn(table: TableData | undefined, column: string): (string | number | null)[] {
  const data = table?.columns[column];
  if (table === undefined || data === undefined) throw new Error(`There is no column ${column}.`);
  return Array.from({ length: table.rows }, (_, row) =>
    data.kind === "text" ? textAt(data, row) : numberAt(data, row),
  );
}

const twoYears: SheetGiven = {
  name: "Budget",
  rows: [
    ["Budget and outturn, tkr"],
    ["Unit", "Account", "Budget 2025", "Outturn 2025", "Budget 2026", "Outturn 2026"],
    ["School", 5010, 100, 101, 110, 55],
    ["School", 6010, 20, 21, 22, 11],
    ["Library", 5010, 30, 29, 31, 16],
  ],
};
const economy: SheetGiven = {
  name: "Economy",
  rows: [
    ["Unit", "Year", "Required result", "Adjusted result"],
    ["Power", 2025, 10, 12],
    ["Power", 2026, 11, 15],
    ["Heat", 2025, 20, 18],
    ["Heat", 2026, 21, 25],
  ],
};
const indicators: SheetGiven = {
  name: "Indicators",
  rows: [
    ["Unit", "Indicator", "Direction", "Threshold", "Target", "Outcome 2025", "Outcome 2026", "Weight"],
    ["School", "Grades", "higher", 60, 70, 64, 68, 0.5],
    ["School", "Absence", "lower", 9, 6, 8, 7, 0.5],
  ],
};

describe("the year of a workbook", () => {
  test("is the latest that has a budget", () => {
    expect(yearOfReading(reading(twoYears))).toBe(2026);
  });

  test("is the latest outcome's where there is no budget", () => {
    expect(yearOfReading(reading(indicators))).toBe(2026);
  });

  test("is what a cell states, whatever the columns say", () => {
    expect(
      yearOfReading(
        reading(
          {
            name: "About",
            rows: [
              ["Year", 2025],
              ["Author", "Eva"],
            ],
          },
          twoYears,
        ),
      ),
    ).toBe(2025);
  });

  test("is unknown where nothing names one", () => {
    expect(
      yearOfReading(
        reading({
          rows: [
            ["Provider", "Kind"],
            ["Sunny", "municipal"],
          ],
        }),
      ),
    ).toBeUndefined();
  });
});

describe("a budget of two years", () => {
  test("gives the year's own columns in kronor, and last year's outturn", () => {
    const lines = budgetInput(reading(twoYears), 2026);
    expect(valuesIn(lines, "budget")).toEqual([110_000, 22_000, 31_000]);
    expect(valuesIn(lines, "outturn")).toEqual([55_000, 11_000, 16_000]);
    expect(valuesIn(lines, "priorOutturn")).toEqual([101_000, 21_000, 29_000]);
    expect(lines?.source?.letters).toMatchObject({ unit: "A", budget: "E", outturn: "F" });
    expect(lines && valuesIn(framesInput(lines), "unit")).toEqual(["School", "Library"]);
  });

  test("never takes another year's outturn for this year's", () => {
    const rows = twoYears.rows.map((row) => row.slice(0, 5));
    const lines = budgetInput(reading({ name: "Budget", rows }), 2026);
    expect(valuesIn(lines, "budget")).toEqual([110_000, 22_000, 31_000]);
    expect(valuesIn(lines, "outturn")).toEqual([null, null, null]);
  });

  test("the earlier year can be asked for", () => {
    const lines = budgetInput(reading(twoYears), 2025);
    expect(valuesIn(lines, "budget")).toEqual([100_000, 20_000, 30_000]);
    expect(valuesIn(lines, "priorOutturn")).toEqual([null, null, null]);
  });

  test("a line without a unit is kept", () => {
    const rows = [...twoYears.rows, [null, 6400, 1, 1, 2, 1]];
    const lines = budgetInput(reading({ name: "Budget", rows }), 2026);
    expect(valuesIn(lines, "unit")).toEqual(["School", "School", "Library", "(no unit)"]);
  });
});

test("economy rows of other years are left out", () => {
  const now = economyInput(reading(economy), 2026);
  expect([valuesIn(now, "unit"), valuesIn(now, "adjustedResult")]).toEqual([
    ["Power", "Heat"],
    [15, 25],
  ]);
  expect(Array.from(now?.source?.rowNumbers ?? [])).toEqual([3, 5]);
  expect(valuesIn(economyInput(reading(economy), 2025), "adjustedResult")).toEqual([12, 18]);
  // A sheet without years is about the year.
  const rows = [
    ["Unit", "Required result", "Adjusted result"],
    ["Power", 11, 15],
  ];
  expect(valuesIn(economyInput(reading({ name: "Economy", rows }), 2026), "adjustedResult")).toEqual([15]);
});

test("indicators have this year's outcome and last year's", () => {
  const table = indicatorsInput(reading(indicators), 2026);
  expect([valuesIn(table, "outcome"), valuesIn(table, "priorOutcome")]).toEqual([
    [68, 7],
    [64, 8],
  ]);
  expect(table?.source?.letters).toMatchObject({ outcome: "G", priorOutcome: "F", target: "E" });
});

test("units are those that the lists name, where there is no list of them", () => {
  expect(valuesIn(unitsInput(reading(twoYears, indicators)), "unit")).toEqual(["School", "Library"]);
});

test("staff are read without their names", () => {
  const rows = [
    ["Employee id", "Name", "Unit", "Hours worked"],
    ["7", "Ann", "School", 1600],
  ];
  const table = staffInput(reading({ name: "Staff", rows }));
  expect(valuesIn(table, "id")).toEqual(["7"]);
  expect(JSON.stringify(table)).not.toContain("Ann");
});

describe("the register", () => {
  const form = managerForm({
    code: "10",
    name: "School",
    parentName: null,
    parent: "1",
    manager: "Ann",
    superior: "Bo",
    role: null,
    year: 2026,
    frame: { budget: 132_000, priorOutturn: null },
    results: [
      {
        id: "School/Grades",
        goal: "Learning",
        indicator: "Grades",
        kind: null,
        measureUnit: "points",
        direction: "higher",
        baseline: 64,
        threshold: 60,
        target: 70,
        stretch: null,
        weight: 1,
        method: null,
        source: null,
        owner: "Ann",
        frequency: "yearly",
        costOfMeasuring: null,
      },
    ],
    members: [],
  });
  const typed =
    (cells: Readonly<Record<string, CellValue>>) =>
    (of: CommitmentForm, cell: string): CellValue => {
      if (cell in cells) return cells[cell] ?? null;
      const [sectionId, line, column] = cell.split(".");
      const section = of.sections.find((one) => one.id === sectionId);
      if (column === undefined) return section?.fields.find((field) => field.id === line)?.value ?? null;
      return section?.lines?.rows.find((row) => row.id === line)?.values[column] ?? null;
    };

  const registered = (cells: Readonly<Record<string, CellValue>>) => ({
    form,
    valueOf: (cell: string) => typed(cells)(form, cell),
    closedVersion: null,
  });

  test("shows a form as it is prefilled", () => {
    const { Commitments, CommitmentLines } = registerInput([registered({})], 2026);
    const row = (table: TableData) =>
      Object.fromEntries(Object.keys(table.columns).map((id) => [id, valuesIn(table, id)[0]]));
    expect(row(Commitments)).toMatchObject({
      commitment: "A-10",
      form: "A",
      who: "Ann",
      unit: "School",
      status: "draft",
      version: 1,
      from: serialOf(2026, 1, 1),
      until: serialOf(2026, 12, 31),
      reconsiderBy: serialOf(2026, 6, 30),
      signedFirst: null,
      signedSecond: null,
    });
    // The blank lines of the form are no lines of the register.
    expect(CommitmentLines.rows).toBe(1);
    expect(row(CommitmentLines)).toMatchObject({
      line: "A-10/grades",
      indicator: "Grades",
      target: 70,
      agreed: null,
      owner: "Ann",
    });
  });

  test("shows what a person typed, a line added on a blank row too", () => {
    const cells = {
      "header.status": "signed",
      "header.version": 2,
      "signatures.first.date": "2025-12-12",
      "signatures.second.date": serialOf(2025, 12, 15),
      "results.grades.agreed": 71,
      "results.blank1.goal": "Calm",
      "results.blank1.agreed": "a lot",
    };
    const { Commitments, CommitmentLines } = registerInput([registered(cells)], 2026);
    expect(["status", "version", "signedFirst", "signedSecond"].map((id) => valuesIn(Commitments, id)[0])).toEqual([
      "signed",
      2,
      serialOf(2025, 12, 12),
      serialOf(2025, 12, 15),
    ]);
    expect(valuesIn(CommitmentLines, "line")).toEqual(["A-10/grades", "A-10/blank1"]);
    expect(valuesIn(CommitmentLines, "goal")).toEqual(["Learning", "Calm"]);
    // A text is no figure that can be agreed on.
    expect(valuesIn(CommitmentLines, "agreed")).toEqual([71, null]);
  });
});
