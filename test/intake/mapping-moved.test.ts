import { expect, test } from "@jest/globals";
import { noMapping, proposeMapping, type Mapping } from "../../src/intake/mapping";
import { withAnswers } from "../../src/intake/answers";
import { readRecords } from "../../src/intake/read-records";
import { snapshotOf, type SheetGiven } from "./sheet-of";

const rows: SheetGiven["rows"] = [
  ["Enhet", "Post", "Belopp A", "Belopp B"],
  ["Skola", "Lön", 1000, 900],
  ["Skola", "Hyra", 500, 400],
  ["Park", "Drift", 20, 10],
];
const first = snapshotOf({ name: "Budget 2026", rows });

/** What a person settled about the first workbook: A is the budget, B the outturn. */
function settled(): Mapping {
  const reading = readRecords(first);
  const { mapping, problems } = withAnswers(noMapping, reading, {
    "Budget 2026!C1": "budget",
    "Budget 2026!D1": "outturn",
  });
  expect(problems).toEqual([]);
  return mapping;
}

function figures(sheet: SheetGiven) {
  const { tables, problems } = readRecords(snapshotOf(sheet), { mapping: settled() });
  const held = Object.fromEntries(
    (tables[0]?.fields ?? []).flatMap(({ field, data }) => (data.kind === "number" ? [[field, [...data.values]]] : [])),
  );
  return { held, asked: problems.filter(({ values }) => values?.["ask"] !== undefined).map(({ code }) => code) };
}

const whole = { held: { budget: [1000, 500, 20], outturn: [900, 400, 10] }, asked: [] };
const reordered = rows.map(([unit = null, post = null, a = null, b = null]) => [b, unit, a, post]);

test.each<[string, SheetGiven]>([
  ["as it was", { name: "Budget 2026", rows }],
  ["moved down and to the right", { name: "Budget 2026", at: "C9", rows }],
  ["with its columns in another order", { name: "Budget 2026", rows: reordered }],
  ["with a title and a blank row above", { name: "Budget 2026", rows: [["Kommunens budget"], [], ...rows] }],
  ["on next year's sheet", { name: "Budget 2027", rows }],
  ["on a sheet of another name", { name: "Blad1", rows }],
  ["with a letter wrong", { name: "Budget 2026", rows: [["Enhet", "Post", "Belop A", "Belop B"], ...rows.slice(1)] }],
  ["in capitals", { name: "Budget 2026", rows: [["ENHET", "POST", "BELOPP A", "BELOPP B"], ...rows.slice(1)] }],
])("what is settled about a table holds for it %s", (_, sheet) => {
  expect(figures(sheet)).toEqual(whole);
});

test("without it, the columns are asked about", () => {
  const { problems } = readRecords(first);
  expect(problems.filter(({ values }) => values?.["ask"] === "parts").map(({ code }) => code)).toEqual([
    "parts-assumed",
  ]);
});

test("the mapping that a reading amounts to is read back to the same reading", () => {
  const mapping = proposeMapping(readRecords(first, { mapping: settled() }), settled());
  const again = JSON.parse(JSON.stringify(mapping)) as Mapping;
  expect(readRecords(first, { mapping: again }).tables).toEqual(readRecords(first, { mapping: settled() }).tables);
});
