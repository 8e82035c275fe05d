import { expect, test } from "@jest/globals";
import { budgetsOf } from "../../src/app/inputs/budgets";
import { withAnswers } from "../../src/intake/answers";
import { noMapping, proposeMapping } from "../../src/intake/mapping";
import { readRecords } from "../../src/intake/read-records";
import { recordsOf } from "./records-of";
import { b, snapshotOf, type SheetGiven } from "./sheet-of";

const belowTotal: SheetGiven = {
  name: "Budget 2026",
  rows: [
    ["Enhet", "Post", "Budget"],
    ["Skola", "Lön", 100],
    ["Park", "Lön", 50],
    [b("Totalt"), null, b(150)],
    ["Bad", "Lön", 20],
    ["Bibliotek", "Hyra", 7],
  ],
};

test("rows below the total are asked about; both answers are kept", () => {
  const snapshot = snapshotOf(belowTotal);
  const first = readRecords(snapshot);
  const asked = first.problems.filter(({ values }) => values?.["ask"] === "below");
  expect(asked.map(({ where }) => where)).toEqual([{ at: "cell", sheet: "Budget 2026", address: "A5" }]);
  const rowsWith = (answer: string): readonly unknown[] => {
    const { mapping, problems } = withAnswers(noMapping, first, { "Budget 2026!A5": answer });
    expect(problems).toEqual([]);
    const again = readRecords(snapshot, { mapping });
    expect(again.problems.filter(({ code }) => code === "rows-after-total")).toEqual([]);
    expect(again.tables[0]?.surveyed?.sums["C"]).toBe(answer === "left out" ? 150 : 177);
    // Exported and used for a file of another year.
    const exported = proposeMapping(again, mapping);
    const next = readRecords(snapshotOf({ ...belowTotal, name: "Budget 2027" }), { mapping: exported });
    expect(next.tables.map(recordsOf)).toEqual(again.tables.map(recordsOf));
    return recordsOf(again.tables[0]).map(({ unit }) => unit);
  };
  expect(rowsWith("records of their own")).toEqual(["Skola", "Park", "Bad", "Bibliotek"]);
  expect(rowsWith("left out")).toEqual(["Skola", "Park"]);
});

test("columns that are said to be different amounts are asked about one by one", () => {
  const snapshot = snapshotOf({
    name: "Budget 2026",
    rows: [
      ["Enhet", "Post", "Belopp A", "Belopp B", "Belopp C"],
      ["Skola", "Lön", 100, 90, 1],
      ["Park", "Lön", 50, 55, 2],
    ],
  });
  const first = readRecords(snapshot);
  expect(first.problems.map(({ values }) => values?.["ask"])).toEqual(["parts"]);
  const told = withAnswers(noMapping, first, { "Budget 2026!C1": "different amounts" }).mapping;
  const second = readRecords(snapshot, { mapping: told });
  const open = second.problems.filter(({ values }) => values?.["ask"] === "column");
  expect([...new Set(open.map(({ where }) => where?.at === "cell" && where.address))].sort()).toEqual([
    "C1",
    "D1",
    "E1",
  ]);
  const { mapping, problems } = withAnswers(told, second, {
    "Budget 2026!C1": "budget",
    "Budget 2026!D1": "outturn",
    "Budget 2026!E1": "nothing",
  });
  expect(problems).toEqual([]);
  const third = readRecords(snapshot, { mapping });
  expect(third.problems.filter(({ values }) => values?.["asked"] === true)).toEqual([]);
  expect(recordsOf(third.tables[0])).toEqual([
    { unit: "Skola", account: "Lön", budget: 100, outturn: 90 },
    { unit: "Park", account: "Lön", budget: 50, outturn: 55 },
  ]);
});

test("columns that became records are entries of an exported mapping, and it reads the same", () => {
  const snapshot = snapshotOf({
    name: "Budget 2026",
    rows: [
      ["Konto", "Centrum", "Park", "Bad"],
      ["Lön", 1, 2, 3],
      ["Hyra", 4, 5, 6],
    ],
  });
  const first = readRecords(snapshot);
  const { mapping } = withAnswers(noMapping, first, { "Budget 2026!B1": "one amount, a column a part" });
  const settled = readRecords(snapshot, { mapping });
  const exported = proposeMapping(settled, mapping);
  expect(exported.blocks[0]?.columns).toEqual([
    { header: "Konto", field: "account" },
    ...["Centrum", "Park", "Bad"].map((header) => ({ header, field: "amount", part: true })),
  ]);
  const again = readRecords(snapshot, { mapping: exported });
  expect(again.problems.filter(({ values }) => values?.["asked"] === true)).toEqual([]);
  expect(again.tables.map(recordsOf)).toEqual(settled.tables.map(recordsOf));
  const months = snapshotOf({
    name: "Budget 2026",
    rows: [
      ["Enhet", "Konto", "Jan", "Feb"],
      ["Skola", 4010, 1, 2],
    ],
  });
  const read = readRecords(months);
  const kept = proposeMapping(read);
  expect(kept.blocks[0]?.columns.map(({ header }) => header)).toEqual(["Enhet", "Konto", "Jan", "Feb"]);
  expect(readRecords(months, { mapping: kept }).tables.map(recordsOf)).toEqual(read.tables.map(recordsOf));
});

const perUnit = (unit: string, name: string, figure: string, more: SheetGiven["rows"] = []): SheetGiven => ({
  name,
  rows: [["Enhet", "Konto", figure], [unit, 4010, 10], [unit, 4020, 20], ...more],
});

test("several budgets: of different units all are read, of the same money one, else it is asked", () => {
  const apart = readRecords(snapshotOf(perUnit("Skola", "A", "Budget 2026"), perUnit("Park", "B", "Budget 2026 (kr)")));
  expect(budgetsOf(apart).used.map(({ sheet }) => sheet)).toEqual(["A", "B"]);
  expect(budgetsOf(apart).problems).toEqual([]);

  const summary: SheetGiven = {
    name: "Sammandrag",
    rows: [
      ["Enhet", "Budget 2026"],
      ["Skola", 30],
      ["Park", 30],
    ],
  };
  const detail: SheetGiven = { ...perUnit("Skola", "Detalj", "Budget 2026", [["Park", 4010, 30]]) };
  const twice = budgetsOf(readRecords(snapshotOf(summary, detail)));
  expect(twice.used.map(({ sheet }) => sheet)).toEqual(["Detalj"]);
  expect(twice.problems.map(({ code, values }) => [code, values?.["ask"]])).toEqual([["several-budgets", undefined]]);

  const other: SheetGiven = {
    name: "Tillägg",
    rows: [
      ["Enhet", "Budget 2026"],
      ["Skola", 5],
      ["Park", 1],
    ],
  };
  const both = snapshotOf(detail, other);
  const open = readRecords(both);
  const asked = budgetsOf(open);
  expect(asked.used.map(({ sheet }) => sheet)).toEqual(["Detalj"]);
  expect(asked.problems.map(({ where, values }) => [where, values?.["ask"]])).toEqual([
    [{ at: "cell", sheet: "Tillägg", address: "A1" }, "beside"],
  ]);
  const { mapping } = withAnswers(noMapping, open, { "Tillägg!A1": "counts beside the other" });
  const settled = readRecords(both, { mapping });
  expect(budgetsOf(settled).used.map(({ sheet }) => sheet)).toEqual(["Detalj", "Tillägg"]);
  expect(budgetsOf(settled).problems).toEqual([]);
});
