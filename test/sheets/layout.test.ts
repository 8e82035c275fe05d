import { computed, input, label, placeOn, stacked, type Part } from "../../src/sheets/layout";
import type { TableBlock } from "../../src/workbook/plan";

type TablePart = Omit<TableBlock, "kind" | "at">;

function tableOf(id: string, rows: number, headers: readonly (readonly [string, number])[]): TablePart {
  const values = { kind: "numbers", values: new Float64Array(rows) } as const;
  const columns = headers.map(([header, width], index) => ({
    id: `c${index}`,
    header,
    width,
    role: "label" as const,
    values,
  }));
  return { id, name: id, rows, keyColumn: "c0", columns };
}

const parts: readonly Part[] = [
  { kind: "title", text: "Payments", subtitle: "By month." },
  { kind: "note", text: "A note." },
  {
    kind: "table",
    table: tableOf("Payments", 3, [
      ["Provider", 20],
      ["Paid", 12],
    ]),
  },
  { kind: "gap", rows: 2 },
  {
    kind: "cells",
    id: "below",
    cells: [label(0, 0, "Sum"), computed("sum", 0, 1, "=SUM(Payments[Paid])", 0), input("remark", 1, 0, null)],
  },
];

test("parts are stacked with a row between them, a table with its header and rows to itself", () => {
  const { sheet, areas } = stacked("payments", "Payments", parts);
  expect(Object.fromEntries(areas)).toEqual({
    title: { row: 0, column: 0, rows: 2, columns: 1 },
    note1: { row: 3, column: 0, rows: 1, columns: 6 },
    Payments: { row: 5, column: 0, rows: 4, columns: 2 },
    // Two rows of gap below the empty one.
    below: { row: 12, column: 0, rows: 2, columns: 2 },
  });
  expect(sheet.blocks.map((block) => [block.id, block.at])).toEqual(
    [...areas].map(([id, { row, column }]) => [id, { row, column }]),
  );
});

test("a sheet may begin elsewhere", () => {
  const { areas } = stacked("payments", "Payments", parts, { at: { row: 4, column: 2 } });
  expect(areas.get("Payments")).toEqual({ row: 9, column: 2, rows: 4, columns: 2 });
});

test("a table without rows keeps one for a person to begin in", () => {
  const empty = { kind: "table", table: tableOf("Empty", 0, [["Key", 10]]) } as const;
  const { areas } = stacked("empty", "Empty", [empty, { kind: "cells", id: "after", cells: [label(0, 0, "x")] }]);
  expect([areas.get("Empty")?.rows, areas.get("after")?.row]).toEqual([2, 3]);
});

test("rows are as high as wrapped texts and headers need", () => {
  const long = "word ".repeat(30).trim();
  const wrapped: Part = { kind: "cells", id: "text", cells: [label(0, 0, long, { wrap: true }), label(1, 0, long)] };
  const { sheet } = stacked(
    "s",
    "S",
    [wrapped, { kind: "table", table: tableOf("T", 1, [["Remaining of the appropriation", 11]]) }],
    { columnWidths: { 0: 30 } },
  );
  // 149 characters, 8 % wider than average, on lines of 30: six lines of 15 points.
  expect(sheet.rowHeights?.[0]).toBe(90);
  expect(sheet.rowHeights?.[1]).toBeUndefined();
  // "Remaining", "of the" and "appropriation": three lines.
  expect(sheet.rowHeights?.[3]).toBe(45);
});

test("a table too wide to read on one page is printed on more", () => {
  const page = { orientation: "landscape", fitWide: 1, fitTall: 0 } as const;
  const wide = (columns: number): Part => ({
    kind: "table",
    table: tableOf(
      "T",
      1,
      Array.from({ length: columns }, (_, index) => [`C${index}`, 19]),
    ),
  });
  expect(stacked("s", "S", [wide(10)], { page }).sheet.page?.fitWide).toBe(1);
  expect(stacked("s", "S", [wide(11)], { page }).sheet.page?.fitWide).toBe(2);
  // What stands still on the screen stands on every page.
  const freeze = { rows: 4, columns: 2 };
  expect(stacked("s", "S", [wide(10)], { page, freeze }).sheet.page?.titleColumns).toBeUndefined();
  expect(stacked("s", "S", [wide(11)], { page, freeze }).sheet.page?.titleColumns).toEqual({ from: 0, to: 1 });
});

test("a reference to a sheet is quoted, apostrophes doubled", () => {
  expect(placeOn("Eva's sheet", "B2")).toBe("'Eva''s sheet'!B2");
});
