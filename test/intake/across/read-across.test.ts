import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { budgetInput } from "../../../src/app/inputs/budget-input";
import { indicatorsInput } from "../../../src/app/inputs/indicators-input";
import { staffInput } from "../../../src/app/inputs/staff-input";
import { withAnswers } from "../../../src/intake/answers";
import { noMapping, proposeMapping } from "../../../src/intake/mapping";
import { readRecords } from "../../../src/intake/read-records";
import { sourceCell, sourceRow } from "../../../src/rules/data";
import { recordsOf, type PlainRecord } from "../records-of";
import { f, snapshotOf, type SheetGiven } from "../sheet-of";

const unitsAcross: SheetGiven = {
  name: "Budget 2026",
  at: "B2",
  rows: [
    ["Budget och utfall 2026, tkr"],
    [],
    [null, "Centrum", "Park", "Bad"],
    ["Budget", 100, 50, 20],
    ["Utfall", 90, 55, "-"],
    ["Prognos", "95,5", 52, 21],
  ],
};
const indicatorsAcross: SheetGiven = {
  name: "Mål",
  rows: [
    ["Indikator", "Nöjda elever", "Skötta ytor"],
    ["Enhet", "Skola", "Park"],
    ["Måttenhet", "%", "st"],
    ["Mål 2026", f(0.8, "0%"), 90],
    ["Utfall 2025", f(0.75, "0%"), 85],
  ],
};

const cases: readonly (readonly [string, SheetGiven, string, readonly PlainRecord[]])[] = [
  [
    "units across",
    unitsAcross,
    "budget",
    [
      { unit: "Centrum", budget: 100_000, outturn: 90_000, forecast: 95_500 },
      { unit: "Park", budget: 50_000, outturn: 55_000, forecast: 52_000 },
      { unit: "Bad", budget: 20_000, outturn: null, forecast: 21_000 },
    ],
  ],
  [
    "indicators across",
    indicatorsAcross,
    "indicators",
    [
      { indicator: "Nöjda elever", unit: "Skola", measureUnit: "%", "target 2026": 0.8, "outcome 2025": 0.75 },
      { indicator: "Skötta ytor", unit: "Park", measureUnit: "st", "target 2026": 90, "outcome 2025": 85 },
    ],
  ],
  [
    "years across",
    {
      name: "Budget",
      rows: [
        ["", 2024, 2025, 2026],
        ["Budget", 100, 110, 120],
        ["Utfall", 98, 105, null],
      ],
    },
    "budget",
    [
      { period: "2024", budget: 100, outturn: 98 },
      { period: "2025", budget: 110, outturn: 105 },
      { period: "2026", budget: 120, outturn: null },
    ],
  ],
  [
    "people across",
    {
      name: "Personal",
      rows: [
        ["Anställningsnr", "a1", "a2", "a3"],
        ["Namn", "Ek", "Al", "Lo"],
        ["Enhet", "Skola", "Skola", "Park"],
        ["Sysselsättningsgrad", "100 %", "75 %", "50 %"],
        ["Månadslön", 30_000, 28_500, 27_000],
      ],
    },
    "staff",
    [
      { id: "a1", name: "Ek", unit: "Skola", fte: 1, salary: 30_000 },
      { id: "a2", name: "Al", unit: "Skola", fte: 0.75, salary: 28_500 },
      { id: "a3", name: "Lo", unit: "Park", fte: 0.5, salary: 27_000 },
    ],
  ],
];

test.each(cases)("%s", (_, sheet, role, records) => {
  const reading = readRecords(snapshotOf(sheet), { locale: "sv" });
  expect(reading.problems.map(({ code }) => code).filter((code) => code !== "needed-column-missing")).toEqual([
    "records-across",
  ]);
  expect(reading.tables.map((table) => table.role)).toEqual([role]);
  expect(reading.tables.map(recordsOf)).toEqual([records]);
});

test("figures keep the cells they stand in, through to what the jobs read", () => {
  const budget = budgetInput(readRecords(snapshotOf(unitsAcross), { locale: "sv" }), 2026)?.source;
  expect(budget && sourceCell(budget, 1, "budget")).toEqual({ sheet: "Budget 2026", address: "D5" });
  expect(budget && sourceCell(budget, 2, "forecast")).toEqual({ sheet: "Budget 2026", address: "E7" });
  expect(budget && sourceRow(budget, 2)).toBe("Budget 2026!E");
  const goals = indicatorsInput(readRecords(snapshotOf(indicatorsAcross)), 2026)?.source;
  expect(goals && sourceCell(goals, 1, "target")).toEqual({ sheet: "Mål", address: "C4" });
  expect(goals && sourceCell(goals, 1, "priorOutcome")).toEqual({ sheet: "Mål", address: "C5" });
  const staff = staffInput(readRecords(snapshotOf(cases[3]![1])))?.source;
  expect(staff && sourceCell(staff, 2, "salary")).toEqual({ sheet: "Personal", address: "D5" });
});

test("a problem names the cell on the sheet, not on the turned one", () => {
  const wrong = {
    ...unitsAcross,
    rows: unitsAcross.rows.map((row, at) => (at === 4 ? ["Utfall", 90, "fel", 3] : row)),
  };
  const { problems } = readRecords(snapshotOf(wrong), { locale: "sv" });
  expect(problems.filter(({ severity }) => severity !== "note").map(({ code, where }) => [code, where])).toEqual([
    ["amount-unreadable", { at: "cell", sheet: "Budget 2026", address: "D6" }],
  ]);
});

describe("what names fields in part only", () => {
  const doubtful: SheetGiven = {
    name: "Blad",
    rows: [
      ["", "Centrum", "Park"],
      ["Budget", 100, 50],
      ["Utfall", 90, 55],
      ["Antal barn", 12, 7],
    ],
  };
  const snapshot = snapshotOf(doubtful);

  test("is asked about and not read; the answer is kept", () => {
    const first = readRecords(snapshot);
    expect(first.tables).toEqual([]);
    const asked = first.problems.filter(({ values }) => values?.["ask"] === "direction");
    expect(asked.map(({ where }) => where)).toEqual([{ at: "cell", sheet: "Blad", address: "A1" }]);

    const across = withAnswers(noMapping, first, { "Blad!A1": "records across" });
    expect(across.problems).toEqual([]);
    const read = readRecords(snapshot, { mapping: across.mapping });
    expect(read.tables.map(recordsOf)).toEqual([
      [
        { unit: "Centrum", budget: 100, outturn: 90 },
        { unit: "Park", budget: 50, outturn: 55 },
      ],
    ]);
    // The export says it, and next year's sheet with another unit is read by it.
    const exported = proposeMapping(read, across.mapping);
    expect(exported.blocks).toMatchObject([{ role: "budget", records: "across" }]);
    const next = snapshotOf({ ...doubtful, rows: doubtful.rows.map((row, at) => [...row, at === 0 ? "Bad" : at]) });
    expect(readRecords(next, { mapping: exported }).tables.map((table) => table.rows)).toEqual([3]);

    const down = withAnswers(noMapping, first, { "Blad!A1": "records down" });
    const upright = readRecords(snapshot, { mapping: down.mapping });
    expect(upright.tables.some((table) => table.across)).toBe(false);
    expect(upright.problems.filter(({ values }) => values?.["ask"] === "direction")).toEqual([]);
    expect(proposeMapping(upright, down.mapping).blocks).toEqual(expect.arrayContaining([...down.mapping.blocks]));
  });

  test("a row can be said to hold another field", () => {
    const first = withAnswers(noMapping, readRecords(snapshot), { "Blad!A1": "records across" });
    const second = withAnswers(first.mapping, readRecords(snapshot, { mapping: first.mapping }), {
      "Blad!A4": "forecast",
    });
    expect(second.problems).toEqual([]);
    expect(recordsOf(readRecords(snapshot, { mapping: second.mapping }).tables[0])[0]).toEqual({
      unit: "Centrum",
      budget: 100,
      outturn: 90,
      forecast: 12,
    });
  });
});

test.each<readonly [string, SheetGiven["rows"]]>([
  [
    "accounts under each other, years across",
    [
      ["Post", 2025, 2026],
      ["Intäkter", -10, -11],
      ["Kostnader", 30, 31],
      ["Resultat", 20, 20],
    ],
  ],
  [
    "an ordinary header",
    [
      ["Enhet", "Budget", "Utfall"],
      ["Budget", 1, 2],
      ["Utfall", 3, 4],
    ],
  ],
])("%s run down the rows", (_, rows) => {
  const { tables, problems } = readRecords(snapshotOf({ name: "Budget 2026", rows }));
  expect(tables.some((table) => table.across)).toBe(false);
  expect(problems.filter(({ code }) => code === "records-direction")).toEqual([]);
});

test("an upright table on the same sheet is read beside it", () => {
  const { tables } = readRecords(
    snapshotOf({
      ...unitsAcross,
      at: "A1",
      rows: [...unitsAcross.rows, [], ["Enhet", "Konto", "Budget"], ["Gata", 4010, 7], ["Vatten", 4010, 8]],
    }),
    { locale: "sv" },
  );
  expect(tables.map(({ range, across }) => [range, across ?? false])).toEqual([
    ["A3:D6", true],
    ["A8:C10", false],
  ]);
});

test("a random list of staff is the same records across as down", () => {
  const person = fc.record({
    name: fc.stringMatching(/^[A-Z][a-z]{2,8}$/),
    fte: fc.integer({ min: 1, max: 100 }),
    salary: fc.integer({ min: 20_000, max: 60_000 }),
  });
  fc.assert(
    fc.property(fc.array(person, { minLength: 2, maxLength: 9 }), fc.nat(4), (people, offset) => {
      const down = [
        ["Employee id", "Name", "FTE %", "Salary"],
        ...people.map(({ name, fte, salary }, at) => [`e${at}`, name, fte, salary]),
      ];
      const across = down[0]!.map((_, column) => down.map((row) => row[column]!));
      const read = (rows: SheetGiven["rows"], at: string): unknown =>
        readRecords(snapshotOf({ name: "Staff", at, rows })).tables.map(recordsOf);
      expect(read(across, `${"ABCDE"[offset]!}${offset + 1}`)).toEqual(read(down, "A1"));
    }),
    { numRuns: 40 },
  );
});
