import { expect, test } from "@jest/globals";
import { inspect } from "../../src/app/inspect";
import { readAny } from "../../src/workbook/file/read-any";

const csv = (text: string) => inspect(readAny(new TextEncoder().encode(text), "Budget 2026.csv"));

test("a file of separated values is told block by block, rows by kind, with its stated totals", () => {
  const found = csv(
    "Budget för kommunen\n\nEnhet;Post;Budget 2026;Utfall 2024\nSkola;Lön;1 000,50;900\n;Hyra;500;400\nDelsumma;;1 500,50;1 300\nPark;Drift;20;10\nDelsumma;;20;10\nTotalt;;1 520,50;1 311\n",
  );
  expect(found.blocks).toHaveLength(1);
  const [block] = found.blocks;
  expect(block).toMatchObject({
    sheet: "Budget 2026",
    range: "A3:D9",
    role: "budget",
    headerRows: [3],
    rows: { data: "4-5,7", section: "", blank: "", subtotal: ["6,8"], total: "9", other: "" },
    sums: { C: 1520.5, D: 1310 },
    questions: [],
  });
  expect(block?.columns.map(({ column, field, period, fillDown }) => [column, field, period, fillDown])).toEqual([
    ["A", "unit", null, false],
    ["B", "item", null, false],
    ["C", "budget", "2026", false],
    ["D", "outturn", "2024", false],
  ]);
  // 900 + 400 + 10 = 1,310, not 1,311.
  expect(block?.statedTotals.filter(({ agrees }) => !agrees)).toEqual([
    { row: 9, column: "D", stated: 1311, computed: 1310, agrees: false },
  ]);
  expect(block?.problems.map(({ code }) => code)).toEqual(["stated-total-differs"]);
});

test("an indicator table keeps missing values apart from zero", () => {
  const [block] = csv("Indicator,Target 2026,Actual 2025\nVisits,10,..\nLoans,20,0\n").blocks;
  expect(block).toMatchObject({ role: "indicators", rows: { data: "2-3" }, sums: { B: 30, C: 0 } });
  expect(block?.columns.map(({ field }) => field)).toEqual(["indicator", "target", "outcome"]);
});

test("every block has the documented form", () => {
  const [block] = csv("Enhet;Budget 2026 (tkr)\nSkola;100\nPark;50\nTotalt;150\n").blocks;
  const form = ["sheet", "range", "role", "confidence", "headerRows", "rows", "columns", "sums", "statedTotals"];
  expect(Object.keys(block ?? {})).toEqual(expect.arrayContaining([...form, "questions", "problems"]));
  expect(Object.keys(block?.rows ?? {})).toEqual(["data", "section", "blank", "subtotal", "total", "other"]);
  for (const column of block?.columns ?? [])
    expect(Object.keys(column)).toEqual(
      expect.arrayContaining(["column", "header", "field", "fillDown", "period", "confidence", "reason"]),
    );
  expect(block?.columns.map(({ scale }) => scale)).toEqual([1, 1_000]);
  expect(block?.statedTotals).toEqual([{ row: 4, column: "B", stated: 150, computed: 150, agrees: true }]);
  expect(block?.signs).toMatchObject({ costs: "positive" });
});
