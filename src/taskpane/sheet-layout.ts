import type { CellLook, SheetSnapshot } from "../workbook/snapshot";
import type { CellValue } from "../workbook/cell";
import type { Language } from "../locale/speech";
import type { HeadedRows } from "./protocol";
import { shownValue } from "./shown-value";

const widest = 34;
/** Rows that decide the widths: enough to be right, few enough to be quick on a sheet of a hundred thousand rows. */
const rowsMeasured = 500;
/** What the padding of a cell adds to its width, in characters. */
const padding = 2;

const plain: CellLook = {
  numberFormat: "General",
  bold: false,
  italic: false,
  filled: false,
  topBorder: false,
  indent: 0,
};

/** Rows from the top of the sheet to the last used one. */
export function usedRows(sheet: SheetSnapshot): number {
  return sheet.origin.row + sheet.rows.length;
}

/** Columns from the left of the sheet to the last used one; a merged cell can reach beyond the last value. */
export function usedColumns(sheet: SheetSnapshot): number {
  const values = sheet.origin.column + sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  return sheet.merges.reduce((most, area) => Math.max(most, area.column + area.columns), values);
}

export function valueAt(sheet: SheetSnapshot, row: number, column: number): CellValue {
  return sheet.rows[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
}

export function lookAt(sheet: SheetSnapshot, row: number, column: number): CellLook {
  const index = sheet.looks[row - sheet.origin.row]?.[column - sheet.origin.column] ?? 0;
  return sheet.lookTable[index] ?? plain;
}

/** Whether a row is the header row of a table. */
export function isHeader(sheet: SheetSnapshot, row: number): boolean {
  return sheet.tables.some((table) => table.area.row === row);
}

/** A person's own header stands near the top: further down bold rows are sums. */
const headedWithin = 60;

/** The header rows that stay in sight while what is under them scrolls: of tables, else the first row of bold texts over a list. */
export function headedRows(sheet: SheetSnapshot): HeadedRows[] {
  if (sheet.tables.length > 0)
    return sheet.tables.map(({ area }) => ({ row: area.row, last: area.row + area.rows - 1 }));
  const first = sheet.rows.findIndex((values, at) => {
    if (at >= headedWithin) return false;
    const row = sheet.origin.row + at;
    const cells = values.flatMap((value, column) =>
      value === null || value === "" ? [] : [{ value, look: lookAt(sheet, row, sheet.origin.column + column) }],
    );
    return cells.length > 1 && cells.every(({ value, look }) => typeof value === "string" && look.bold);
  });
  return first < 0 ? [] : [{ row: sheet.origin.row + first, last: usedRows(sheet) - 1 }];
}

export function isInTable(sheet: SheetSnapshot, row: number): boolean {
  return sheet.tables.some(({ area }) => row >= area.row && row < area.row + area.rows);
}

/** Whether a text runs on over the empty cells at its right, as titles and notes do. */
export function runsOn(sheet: SheetSnapshot, row: number, column: number): boolean {
  const value = valueAt(sheet, row, column);
  if (typeof value !== "string" || isInTable(sheet, row)) return false;
  const next = valueAt(sheet, row, column + 1);
  return next === null || next === "";
}

/** Whether a row has one value only: a title or a note, which says nothing about the columns. */
function isAlone(sheet: SheetSnapshot, row: number): boolean {
  const values = sheet.rows[row - sheet.origin.row] ?? [];
  return values.filter((value) => value !== null && value !== "").length === 1;
}

/** The width of each column in characters that shows its figures whole and its texts in few lines. */
export function columnWidths(sheet: SheetSnapshot, columns: number, language: Language): number[] {
  const widths = Array.from({ length: columns }, () => 1);
  const widen = (column: number, width: number): void => {
    widths[column] = Math.max(widths[column] ?? 1, Math.min(width, widest));
  };
  const last = Math.min(usedRows(sheet), sheet.origin.row + rowsMeasured);
  const merged = mergedOver(sheet);
  for (let row = sheet.origin.row; row < last; row += 1) {
    for (let column = sheet.origin.column; column < columns; column += 1) {
      const value = valueAt(sheet, row, column);
      if (value === null || value === "") continue;
      const over = merged.get(`${row} ${column}`) ?? 1;
      if (over === 1 && runsOn(sheet, row, column) && isAlone(sheet, row)) continue;
      const look = lookAt(sheet, row, column);
      const text = shownValue(value, look.numberFormat, language);
      const width = isHeader(sheet, row) ? headerWidth(text) : text.length + (look.bold ? 2 : 1);
      if (over === 1) widen(column, width);
      // Titles over the whole page say nothing about its columns.
      else if (over < columns) {
        const each = Math.ceil((Math.min(width, widest) - padding * (over - 1)) / over);
        for (let part = column; part < Math.min(column + over, columns); part += 1) widen(part, each);
      }
    }
  }
  return widths;
}

/** Headers may break between words, into about two lines. */
function headerWidth(text: string): number {
  const longestWord = Math.max(...text.split(/\s+/).map((word) => word.length));
  return Math.max(longestWord + 2, Math.min(Math.ceil(text.length / 2) + 2, 16));
}

/** How many columns each merged cell covers, by "row column". */
function mergedOver(sheet: SheetSnapshot): ReadonlyMap<string, number> {
  return new Map(sheet.merges.map((area) => [`${area.row} ${area.column}`, area.columns]));
}
