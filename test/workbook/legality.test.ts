import { checkPlan } from "../../src/workbook/legality";
import { definedNameFault, illegalCharacter, sheetNameFault } from "../../src/workbook/legality/names";
import type { Block, PlannedCell, SheetPlan, TableBlock, TableColumn, Validation } from "../../src/workbook/plan";
import { chartSheet, formSheet, fullPlan, grantsSheet, grantsTable, planOf } from "./plans";

const codes = (...sheets: SheetPlan[]): string[] => checkPlan(planOf(...sheets)).map((problem) => problem.code);
const sheet = (...blocks: Block[]): SheetPlan => ({ id: "s", name: "S", blocks });
const cells = (...list: PlannedCell[]): Block => ({ kind: "cells", id: "b", at: { row: 0, column: 0 }, cells: list });
const label = (row: number, column: number, more: Partial<PlannedCell> = {}): PlannedCell => ({
  row,
  column,
  role: "label",
  content: { value: "x" },
  ...more,
});
const withContent = (content: PlannedCell["content"]): SheetPlan => sheet(cells(label(0, 0, { content })));
const withValidation = (rule: Validation["rule"], more: Partial<Validation> = {}): SheetPlan =>
  sheet(cells(label(0, 0, { validation: { rule, ...more } })));
const withTable = (change: Partial<TableBlock>): SheetPlan => sheet({ ...grantsTable(), ...change });
const withColumn = (index: number, change: Partial<TableColumn>): SheetPlan =>
  withTable({ columns: grantsTable().columns.map((column, at) => (at === index ? { ...column, ...change } : column)) });
const yes = { kind: "list", values: ["yes"] } as const;

test("the plans used elsewhere are legal", () => {
  expect(checkPlan(fullPlan)).toEqual([]);
  expect(codes(withTable({ rows: 0, columns: grantsTable([]).columns }))).toEqual([]);
});

const cases: readonly [string, SheetPlan, string][] = [
  [
    "a formula of 8,193 characters",
    withContent({ formula: `=${"1+".repeat(4096)}1`.slice(0, 8193), value: 1 }),
    "formula-too-long",
  ],
  [
    "a literal of 256 characters in a formula",
    withContent({ formula: `="${"a".repeat(256)}"`, value: "" }),
    "formula-literal-too-long",
  ],
  ["a formula without =", withContent({ formula: "1+1", value: 2 }), "formula-without-equals"],
  ["a text of 32,768 characters", withContent({ value: "a".repeat(32_768) }), "text-too-long"],
  ["a control character", withContent({ value: "a\u0001" }), "text-control-character"],
  ["half of a surrogate pair", withContent({ value: "a\ud83d" }), "text-control-character"],
  ["NaN", withContent({ value: NaN }), "number-not-finite"],
  ["an unknown error value", withContent({ value: { error: "#OOPS" } }), "error-unknown"],
  [
    "infinity in a column",
    withColumn(3, { values: { kind: "numbers", values: Float64Array.of(1, Infinity, 2) } }),
    "number-not-finite",
  ],
  [
    "a list over 255 characters",
    withValidation({ kind: "list", values: ["a".repeat(200), "b".repeat(60)] }),
    "validation-list-too-long",
  ],
  ["a choice with a comma", withValidation({ kind: "list", values: ["a,b"] }), "validation-item-comma"],
  ["a list without choices", withValidation({ kind: "list", values: [] }), "validation-list-empty"],
  ["a list from a table by name", withValidation({ kind: "list from", source: "Grants[Child]" }), "validation-source"],
  ["a prompt over 255", withValidation(yes, { prompt: "a".repeat(256) }), "validation-prompt-too-long"],
  ["a prompt title over 32", withValidation(yes, { promptTitle: "a".repeat(33) }), "validation-prompt-title-too-long"],
  ["an error text over 225", withValidation(yes, { error: "a".repeat(226) }), "validation-error-text-too-long"],
  ["a sheet name of 32", { ...sheet(), name: "a".repeat(32) }, "sheet-name"],
  ["a table named FY24", withTable({ name: "FY24" }), "name-illegal"],
  ["a cell named R1C1", sheet(cells(label(0, 0, { name: "R1C1" }))), "name-illegal"],
  ["one name for a table and a cell", sheet(grantsTable(), cells(label(0, 0, { name: "GRANTS" }))), "name-twice"],
  ["two headers alike but for case", withColumn(0, { header: "RATE" }), "header-twice"],
  ["a blank header", withColumn(0, { header: " " }), "header-blank"],
  ["a header of 256", withColumn(0, { header: "a".repeat(256) }), "header-too-long"],
  ["a column id twice", withColumn(1, { id: "hours" }), "column-id-twice"],
  [
    "a column of another length",
    withColumn(3, { values: { kind: "numbers", values: Float64Array.of(1) } }),
    "column-length",
  ],
  ["a formula in an input column", withColumn(1, { formula: "=1" }), "input-with-formula"],
  ["a blank key", withColumn(0, { values: { kind: "mixed", values: ["a", null, "b"] } }), "key-blank"],
  ["a key twice", withColumn(0, { values: { kind: "mixed", values: ["1", 1, "b"] } }), "key-twice"],
  ["a key column that is not there", withTable({ keyColumn: "nobody" }), "key-column-missing"],
  ["a table without columns", withTable({ columns: [] }), "table-without-columns"],
  ["a table beyond the sheet", withTable({ at: { row: 1_048_573, column: 0 } }), "beyond-sheet"],
  [
    "two tables on the same rows",
    sheet(grantsTable(), { ...grantsTable(), id: "other", name: "Other", at: { row: 5, column: 10 } }),
    "tables-share-rows",
  ],
  ["a cell on a row of a table", sheet(grantsTable(), cells(label(4, 9))), "table-not-alone"],
  ["two cells at one place", sheet(cells(label(0, 0), label(0, 0))), "cells-overlap"],
  [
    "merges that overlap",
    sheet(cells(label(0, 0, { span: { rows: 2, columns: 2 } }), label(1, 1, { span: { rows: 1, columns: 2 } }))),
    "merge-overlaps",
  ],
  ["a block id twice", sheet(cells(label(0, 0)), { ...cells(label(1, 0)), id: "B" }), "block-id-twice"],
  ["an input without id", sheet(cells(label(0, 0, { role: "input" }))), "input-without-id"],
  [
    "a conditional format with a structured reference",
    sheet({
      kind: "cells",
      id: "b",
      at: { row: 0, column: 0 },
      cells: [label(0, 0)],
      conditional: [
        { area: { row: 0, column: 0, rows: 1, columns: 1 }, rule: { kind: "formula", formula: "Grants[Rate]>1" } },
      ],
    }),
    "conditional-structured",
  ],
  ["a colour that is none", sheet(cells(label(0, 0, { style: { color: "red" } }))), "color"],
  [
    "a chart over an area of two dimensions",
    sheet({
      ...(chartSheet.blocks[0] as Extract<Block, { kind: "chart" }>),
      categories: { sheet: "s", row: 0, column: 0, rows: 2, columns: 2 },
    }),
    "chart-area",
  ],
  ["the writer's own sheet id", { ...sheet(), id: "Log" }, "sheet-id-reserved"],
];

test.each(cases)("%s is refused", (_, plan, code) => {
  expect(codes(plan)).toContain(code);
});

test("two sheets of one name, whatever the case", () => {
  expect(codes(grantsSheet(), { ...formSheet, name: "GRANTS" })).toContain("sheet-name-twice");
});

test("a problem names the sheet and the cell", () => {
  expect(checkPlan(planOf(withColumn(0, { values: { kind: "mixed", values: ["a", "a", "b"] } })))[0]?.where).toEqual({
    at: "cell",
    sheet: "S",
    address: "A6",
  });
});

test.each(["", "a/b", "a:b", "[a]", "'a", "a'", "history", "what?"])("the sheet name %p is refused", (name) => {
  expect(sheetNameFault(name)).toBeDefined();
});

test.each(["Budget 2026", "Årets bidrag", "it's", "a".repeat(31)])("the sheet name %p is taken", (name) => {
  expect(sheetNameFault(name)).toBeUndefined();
});

test.each(["CAP1", "FY24", "xfd1048576", "R", "c", "R1C1", "r2", "1a", "a b", "a-b", "TRUE", "", "_xlfn.x"])(
  "the name %p is refused",
  (name) => {
    expect(definedNameFault(name)).toBeDefined();
  },
);

test.each(["Grants", "XFE1", "CAP_1", "År_2026", "_x", "Rate", "R1C1x", "a.b"])("the name %p is taken", (name) => {
  expect(definedNameFault(name)).toBeUndefined();
});

test("characters that XML can hold", () => {
  expect(illegalCharacter("tab\t line\n emoji 😀 å")).toBe(-1);
  expect(illegalCharacter("\u0000")).toBe(0);
});
