import { describe, expect, test } from "@jest/globals";
import { withAnswers } from "../../src/intake/answers";
import { noMapping, proposeMapping } from "../../src/intake/mapping";
import { readRecords } from "../../src/intake/read-records";
import { budgetInput } from "../../src/app/inputs/budget-input";
import { sourceCell } from "../../src/rules/data";
import { recordsOf } from "./records-of";
import { b, snapshotOf, type SheetGiven } from "./sheet-of";

const underUnits: SheetGiven = {
  name: "Budget 2026",
  rows: [
    ["Budget och utfall 2026"],
    [],
    ["Enhet", "Belopp"],
    [b("Skola")],
    ["Budget", 100],
    ["Utfall", 90],
    ["Prognos", 95],
    [b("Park")],
    ["Budget", 50],
    ["Utfall", 55],
    ["Prognos", 52],
  ],
};
const typeColumn: SheetGiven = {
  name: "Ekonomi",
  rows: [
    ["Enhet", "Konto", "Typ", "Belopp"],
    ["Skola", 4010, "Budget 2026", 100],
    ["Skola", 4010, "Utfall 2026", 90],
    ["Skola", 4020, "Budget 2026", 10],
    ["Skola", 4020, "Utfall 2026", 12],
    ["Park", 4010, "Budget 2026", 50],
    ["Park", 4010, "Utfall 2026", 55],
  ],
};
const acrossYears: SheetGiven = {
  name: "Uppföljning",
  rows: [
    ["Unit", "Type", 2025, 2026],
    ["School", "Budget", 100, 110],
    [null, "Actual", 98, 60],
    ["Park", "Budget", 50, 55],
    [null, "Actual", 51, 20],
    ["Pool", "Budget", 30, 33],
    [null, "Actual", 29, null],
  ],
};

describe("rows that hold different measures become fields of one record", () => {
  test.each([
    [
      "under each unit",
      underUnits,
      [
        { unit: "Skola", budget: 100, outturn: 90, forecast: 95 },
        { unit: "Park", budget: 50, outturn: 55, forecast: 52 },
      ],
    ],
    [
      "in a column of types with years",
      typeColumn,
      [
        { unit: "Skola", account: "4010", "budget 2026": 100, "outturn 2026": 90 },
        { unit: "Skola", account: "4020", "budget 2026": 10, "outturn 2026": 12 },
        { unit: "Park", account: "4010", "budget 2026": 50, "outturn 2026": 55 },
      ],
    ],
    [
      "beside years across",
      acrossYears,
      [
        { unit: "School", "budget 2025": 100, "outturn 2025": 98, "budget 2026": 110, "outturn 2026": 60 },
        { unit: "Park", "budget 2025": 50, "outturn 2025": 51, "budget 2026": 55, "outturn 2026": 20 },
        { unit: "Pool", "budget 2025": 30, "outturn 2025": 29, "budget 2026": 33, "outturn 2026": null },
      ],
    ],
    [
      "of indicators",
      {
        name: "Mål",
        rows: [
          ["Indikator", "Typ", 2025, 2026],
          ["Nöjda elever", "Målvärde", 80, 82],
          ["Nöjda elever", "Utfall", 75, null],
          ["Skötta ytor", "Målvärde", 90, 91],
          ["Skötta ytor", "Utfall", 85, null],
        ],
      },
      [
        { indicator: "Nöjda elever", "target 2025": 80, "outcome 2025": 75, "target 2026": 82 },
        { indicator: "Skötta ytor", "target 2025": 90, "outcome 2025": 85, "target 2026": 91 },
      ],
    ],
    [
      "units across, measures under each account",
      {
        name: "Budget 2026",
        rows: [
          ["Konto", "Typ", "Centrum", "Park"],
          ["Lön", "Budget", 10, 20],
          ["Lön", "Utfall", 11, 19],
          ["Hyra", "Budget", 1, 2],
          ["Hyra", "Utfall", 1, 3],
        ],
      },
      [
        { unit: "Centrum", account: "Lön", budget: 10, outturn: 11 },
        { unit: "Park", account: "Lön", budget: 20, outturn: 19 },
        { unit: "Centrum", account: "Hyra", budget: 1, outturn: 1 },
        { unit: "Park", account: "Hyra", budget: 2, outturn: 3 },
      ],
    ],
    [
      "a request beside no budget",
      {
        name: "Budget 2027",
        rows: [
          ["Department", "Amount"],
          [b("School")],
          ["Actual", 90],
          ["Request", 100],
          ["Increase", 10],
          [b("Park")],
          ["Actual", 50],
          ["Request", 51],
          ["Increase", 1],
        ],
      },
      [
        { unit: "School", outturn: 90, budget: 100 },
        { unit: "Park", outturn: 50, budget: 51 },
      ],
    ],
  ] as const)("%s", (_, sheet, records) => {
    const reading = readRecords(snapshotOf(sheet as SheetGiven), { locale: "sv" });
    expect(
      reading.problems
        .filter(({ severity, code }) => severity !== "note" && code !== "parts-assumed")
        .map(({ code, message }) => [code, message]),
    ).toEqual([]);
    expect(reading.tables.map(recordsOf)).toEqual([records]);
  });
});

test("each figure keeps the cell it stands in", () => {
  const budget = budgetInput(readRecords(snapshotOf(underUnits)), 2026);
  expect(budget?.source && sourceCell(budget.source, 1, "outturn")).toEqual({ sheet: "Budget 2026", address: "B10" });
  expect(budget?.source && sourceCell(budget.source, 1, "budget")).toEqual({ sheet: "Budget 2026", address: "B9" });
});

describe("rows that nobody can tell by their text", () => {
  const unknown: SheetGiven = {
    ...typeColumn,
    rows: [
      ...typeColumn.rows,
      ["Skola", 4010, "Beräknat läge", 97],
      ["Skola", 4020, "Beräknat läge", 11],
      ["Park", 4010, "Beräknat läge", 54],
    ],
  };

  test("are asked once a text, and the answer is kept and found again", () => {
    const snapshot = snapshotOf(unknown);
    const first = readRecords(snapshot);
    const asked = first.problems.filter(({ values }) => values?.["ask"] === "measure");
    expect(asked.map(({ where }) => where)).toEqual([{ at: "cell", sheet: "Ekonomi", address: "C8" }]);
    const { mapping, problems } = withAnswers(noMapping, first, { "Ekonomi!C8": "forecast" });
    expect(problems).toEqual([]);
    const again = readRecords(snapshot, { mapping });
    expect(again.problems.filter(({ values }) => values?.["asked"] === true)).toEqual([]);
    expect(recordsOf(again.tables[0])[0]).toEqual({
      unit: "Skola",
      account: "4010",
      "budget 2026": 100,
      "outturn 2026": 90,
      forecast: 97,
    });
    // Next year's file: other rows, another order of columns.
    const exported = proposeMapping(again, mapping);
    expect(exported.blocks[0]).toMatchObject({
      columns: expect.arrayContaining([
        { header: "Typ", field: "measure" },
        { header: "Belopp", field: "amount" },
      ]),
      measures: expect.arrayContaining([{ text: "Beräknat läge", field: "forecast" }]),
    });
    const next = snapshotOf({
      name: "Ekonomi",
      rows: unknown.rows.map(([unit, account, type, amount]) => [type, unit, account, amount] as never),
    });
    const moved = readRecords(next, { mapping: exported });
    expect(moved.problems.filter(({ values }) => values?.["asked"] === true)).toEqual([]);
    expect(moved.tables.map(recordsOf)).toEqual(again.tables.map(recordsOf));
  });

  test("can be left out", () => {
    const first = readRecords(snapshotOf(unknown));
    const { mapping } = withAnswers(noMapping, first, { "Ekonomi!C8": "nothing" });
    expect(recordsOf(readRecords(snapshotOf(unknown), { mapping }).tables[0])[0]).toEqual({
      unit: "Skola",
      account: "4010",
      "budget 2026": 100,
      "outturn 2026": 90,
    });
  });
});

test("accounts one of which is called Budget are no measures", () => {
  const reading = readRecords(
    snapshotOf({
      name: "Budget 2026",
      rows: [
        ["Enhet", "Post", "Budget"],
        ["Skola", "Budgetstöd", 1],
        ["Skola", "Lön", 2],
        ["Park", "Lön", 3],
        ["Park", "Budgetstöd", 4],
      ],
    }),
  );
  expect(recordsOf(reading.tables[0])).toHaveLength(4);
});
