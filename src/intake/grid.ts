import { isCellError, type Area, type CellValue } from "../workbook/cell";
import type { CellLook, SheetSnapshot } from "../workbook/snapshot";

/** A sheet's cells by zero-based sheet row and column, wherever its used range begins. */
export interface Grid {
  readonly sheet: SheetSnapshot;
  readonly firstRow: number;
  /** One past the last row that has a value. */
  readonly endRow: number;
  readonly firstColumn: number;
  /** One past the last column that has a value. */
  readonly endColumn: number;
  value(row: number, column: number): CellValue;
  look(row: number, column: number): CellLook;
  /** The value, or that of the merged area the cell belongs to. */
  filled(row: number, column: number): CellValue;
  /** The merged area of a cell, or undefined. */
  merge(row: number, column: number): Area | undefined;
  /** Whether the row has no value at all. */
  blank(row: number): boolean;
}

export const plainLook: CellLook = {
  numberFormat: "General",
  bold: false,
  italic: false,
  filled: false,
  topBorder: false,
  indent: 0,
};

/** Whether a cell holds nothing that a person would see. */
export function isBlank(value: CellValue | undefined): boolean {
  // Most texts begin with a letter or digit.
  if (typeof value === "string" && value.charCodeAt(0) > 32 && value.charCodeAt(0) < 127) return false;
  return (
    value === null ||
    value === undefined ||
    (typeof value === "string" && (value === "" || (value.length < 100 && value.trim() === "")))
  );
}

/** The text of a cell as a person would say it in a message. */
export function shown(value: CellValue): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  const text = String(value).replace(/\s+/gu, " ").trim();
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** A view of the sheet; nothing is copied. */
export function gridOf(sheet: SheetSnapshot): Grid {
  const { origin, rows, looks, lookTable, merges } = sheet;
  const base = lookTable[0] ?? plainLook;
  const blankRow = (cells: readonly CellValue[] | undefined): boolean => {
    if (cells === undefined) return true;
    for (const cell of cells) if (!isBlank(cell)) return false;
    return true;
  };
  let first = 0;
  while (first < rows.length && blankRow(rows[first])) first += 1;
  let end = rows.length;
  while (end > first && blankRow(rows[end - 1])) end -= 1;
  let width = 0;
  for (let row = first; row < end; row += 1) {
    const cells = rows[row];
    if (cells === undefined) continue;
    let last = cells.length;
    while (last > width && isBlank(cells[last - 1])) last -= 1;
    if (last > width) width = last;
  }
  const value = (row: number, column: number): CellValue => rows[row - origin.row]?.[column - origin.column] ?? null;
  const mergeOf = mergeFinder(merges, origin.row + first, origin.row + end);
  return {
    sheet,
    firstRow: origin.row + first,
    endRow: origin.row + end,
    firstColumn: origin.column,
    endColumn: origin.column + width,
    value,
    look: (row, column) => lookTable[looks[row - origin.row]?.[column - origin.column] ?? 0] ?? base,
    merge: mergeOf,
    filled: (row, column) => {
      const own = value(row, column);
      if (own !== null) return own;
      const area = mergeOf(row, column);
      return area === undefined ? null : value(area.row, area.column);
    },
    blank: (row) => blankRow(rows[row - origin.row]),
  };
}

const tallestIndexed = 200;

function mergeFinder(
  merges: readonly Area[],
  firstRow: number,
  endRow: number,
): (row: number, column: number) => Area | undefined {
  if (merges.length === 0) return () => undefined;
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of merges) {
    if (area.rows > tallestIndexed) {
      tall.push(area);
      continue;
    }
    for (let row = Math.max(area.row, firstRow); row < Math.min(area.row + area.rows, endRow); row += 1) {
      const list = byRow.get(row);
      if (list) list.push(area);
      else byRow.set(row, [area]);
    }
  }
  const holds = (area: Area, row: number, column: number): boolean =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
  return (row, column) =>
    byRow.get(row)?.find((area) => holds(area, row, column)) ?? tall.find((area) => holds(area, row, column));
}
