import type { CellLook, SheetSnapshot } from "../../../src/workbook/snapshot";

/** A sheet with the look of every cell that has a value spelled out: the tables of looks are numbered otherwise. */
export function spelledOut(sheet: SheetSnapshot): unknown {
  const { lookTable, looks, rows, formulas, ...rest } = sheet;
  const look = (row: number, column: number): CellLook | undefined => lookTable[looks[row]?.[column] ?? 0];
  return {
    ...rest,
    rows: rows.map((values, row) => values.map((value, column) => [value, value === null ? null : look(row, column)])),
    formulas: [...formulas].sort(),
  };
}
