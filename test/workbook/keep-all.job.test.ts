import * as fc from "fast-check";
import { addressOf } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/workbook/file/read";
import type { CellsBlock, SheetPlan } from "../../src/workbook/plan";
import { editCells } from "../support/cell-edits";
import { makeWorkbook, partTexts } from "./files";
import { grantsTable, planOf, title, type Row } from "./plans";
import { written } from "./written";

const keys = ["C01", "C02", "C03", "C04", "C05", "C06"];
const rowsOf = (chosen: readonly string[]): Row[] => chosen.map((key, index) => [key, 10 + index, 100]);

/** A title, the table and a foot two rows below it. */
function sheetOf(chosen: readonly string[]): SheetPlan {
  const table = grantsTable(rowsOf(chosen));
  const foot: CellsBlock = {
    kind: "cells",
    id: "foot",
    at: { row: table.at.row + Math.max(1, chosen.length) + 2, column: 0 },
    cells: [
      { row: 0, column: 0, role: "label", content: { value: "Foot" } },
      { row: 2, column: 1, id: "signed", role: "input", content: { value: null } },
    ],
  };
  return { id: "grants", name: "Grants", blocks: [title, table, foot] };
}

const someKeys = fc.shuffledSubarray(keys);
const places = fc.uniqueArray(fc.record({ row: fc.nat(20), column: fc.nat(9) }), {
  maxLength: 8,
  selector: ({ row, column }) => row * 100 + column,
});

test("whatever a person typed outside our own cells is on the sheet once after any write, and a second write changes nothing", () => {
  fc.assert(
    fc.property(someKeys, someKeys, someKeys, places, (before, after, last, notes) => {
      const first = written(makeWorkbook(), planOf(sheetOf(before))).bytes;
      const standing = readWorkbook(first, "x").sheets[1];
      const own = (row: number, column: number): boolean =>
        (standing?.rows[row]?.[column] ?? null) !== null ||
        // The title's merge, the table with its blank row, the foot's input.
        (row === 0 && column < 4) ||
        (row >= 3 && row <= 3 + Math.max(1, before.length) && column < 5) ||
        (row === 3 + Math.max(1, before.length) + 4 && column === 1);
      const free = notes.filter(({ row, column }) => !own(row, column));
      const typed = editCells(
        first,
        free.map((at, index) => ({ sheet: "Grants", address: addressOf(at), value: `note ${index}` })),
      );
      const second = written(typed, planOf(sheetOf(after))).bytes;
      const third = written(second, planOf(sheetOf(after)));
      expect(third.receipt.changes).toEqual([]);
      const path = "xl/worksheets/cqm1.xml";
      expect(partTexts(third.bytes)[path]).toBe(partTexts(second)[path]);
      for (const bytes of [second, written(third.bytes, planOf(sheetOf(last))).bytes]) {
        const texts = (readWorkbook(bytes, "x").sheets[1]?.rows.flat() ?? []).filter((value) =>
          String(value).startsWith("note "),
        );
        expect(texts.sort()).toEqual(free.map((_, index) => `note ${index}`));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);
