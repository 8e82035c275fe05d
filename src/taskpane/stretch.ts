import type { Language } from "../locale/speech";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { RowStretch, ShownCell } from "./protocol";
import { columnWidths, isHeader, lookAt, runsOn, usedColumns, usedRows, valueAt } from "./sheet-layout";
import { shownValue } from "./shown-value";

/** More columns than this are not shown: the viewer is for reading, the workbook for working. */
export const columnsShown = 60;

/** Some rows of a sheet, ready to show. */
export function stretchOf(sheet: SheetSnapshot, from: number, count: number, language: Language): RowStretch {
  const columns = Math.min(usedColumns(sheet), columnsShown);
  const widths = columnWidths(sheet, columns, language);
  const last = Math.min(from + count, usedRows(sheet));
  const rows = Array.from({ length: Math.max(0, last - from) }, (_, index) => ({
    header: isHeader(sheet, from + index),
    cells: cellsOf(sheet, from + index, widths, language),
  }));
  return { sheet: sheet.name, from, widths, rows };
}

function cellsOf(sheet: SheetSnapshot, row: number, widths: readonly number[], language: Language): ShownCell[] {
  const cells: ShownCell[] = [];
  const used = lastUsed(sheet, row, widths.length);
  for (let column = 0; column <= used;) {
    const value = valueAt(sheet, row, column);
    const look = lookAt(sheet, row, column);
    const text = shownValue(value, look.numberFormat, language);
    const span = Math.min(spanOf(sheet, row, column, text.length, widths), widths.length - column);
    cells.push({
      text,
      number: typeof (isHeader(sheet, row) ? valueAt(sheet, row + 1, column) : value) === "number",
      bold: look.bold,
      italic: look.italic,
      filled: look.filled,
      span,
    });
    column += span;
  }
  return cells;
}

function lastUsed(sheet: SheetSnapshot, row: number, columns: number): number {
  for (let column = columns - 1; column >= 0; column -= 1) {
    if (valueAt(sheet, row, column) !== null || lookAt(sheet, row, column).filled) return column;
  }
  return -1;
}

/** Columns that a cell covers: those merged with it, or the empty ones that its text runs on over. */
function spanOf(sheet: SheetSnapshot, row: number, column: number, length: number, widths: readonly number[]): number {
  const merged = sheet.merges.find((area) => area.row === row && area.column === column);
  if (merged !== undefined) return merged.columns;
  if (!runsOn(sheet, row, column)) return 1;
  let span = 1;
  let width = widths[column] ?? 0;
  while (width < length && column + span < widths.length) {
    const next = valueAt(sheet, row, column + span);
    if (next !== null && next !== "") break;
    width += widths[column + span] ?? 0;
    span += 1;
  }
  return span;
}
