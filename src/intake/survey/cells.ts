import { isCellError } from "../../workbook/cell";
import { isBlank, type Grid } from "../grid";
import { isDateFormat, readDate } from "../values/date-text";
import { isMissing, markShown, readNumber, type DecimalMark } from "../values/number-text";
import { surveyLanguages } from "./words/languages";

export const kinds = { blank: 0, number: 1, text: 2, missing: 3, date: 4, error: 5 } as const;
export type Kind = (typeof kinds)[keyof typeof kinds];

/** A sheet's cells by zero-based sheet row and column, each as what a reader would take it for. */
export interface Cells {
  readonly grid: Grid;
  kind(row: number, column: number): Kind;
  /** The number in a cell; NaN where there is none. */
  number(row: number, column: number): number;
  /** The text of a cell, trimmed; a number or date as a person would say it. */
  text(row: number, column: number): string;
  /** Columns whose typed numbers could be read in two ways, with one such cell. */
  readonly ambiguous: ReadonlyMap<number, { readonly row: number; readonly text: string }>;
}

const missingWords = new Set(surveyLanguages.flatMap(({ missing }) => missing));
const startsLikeNumber = /^[\s\u00a0\u202f+\-\u2212\u2013(.,$€£\d]|^(?:kr|sek|nok|dkk|eur|usd|rp|us\$)[\s.\d]/i;
const mayEndNumber = /\d/;

/** Reads every cell of a sheet once. The decimal mark is each column's own, else the sheet's, else `fallback`. */
export function cellsOf(grid: Grid, fallback: DecimalMark): Cells {
  const width = Math.max(0, grid.endColumn - grid.firstColumn);
  const height = Math.max(0, grid.endRow - grid.firstRow);
  const kind = new Uint8Array(width * height);
  const value = new Float64Array(width * height).fill(NaN);
  const dates = grid.sheet.lookTable.map(({ numberFormat }) => isDateFormat(numberFormat));
  const typed: { at: number; row: number; column: number; text: string }[] = [];
  for (let row = 0; row < height; row += 1) {
    const cells = grid.sheet.rows[row + grid.firstRow - grid.sheet.origin.row] ?? [];
    const looks = grid.sheet.looks[row + grid.firstRow - grid.sheet.origin.row];
    for (let column = 0; column < width && column < cells.length; column += 1) {
      const cell = cells[column] ?? null;
      const at = row * width + column;
      if (isBlank(cell)) continue;
      if (typeof cell === "number") {
        kind[at] = dates[looks?.[column] ?? 0] ? kinds.date : kinds.number;
        value[at] = cell;
      } else if (typeof cell === "string") {
        const plain = wholeNumber(cell);
        if (plain !== undefined) {
          kind[at] = kinds.number;
          value[at] = plain;
          continue;
        }
        kind[at] = kindOfText(cell);
        if (kind[at] === kinds.number) typed.push({ at, row, column, text: cell });
      } else kind[at] = cell !== null && isCellError(cell) ? kinds.error : kinds.text;
    }
  }
  const ambiguous = readTyped(typed, width, fallback, value, kind, grid.firstRow, grid.firstColumn);
  const inside = (row: number, column: number): number =>
    row < grid.firstRow || row >= grid.endRow || column < grid.firstColumn || column >= grid.endColumn
      ? -1
      : (row - grid.firstRow) * width + column - grid.firstColumn;
  return {
    grid,
    kind: (row, column) => (kind[inside(row, column)] ?? kinds.blank) as Kind,
    number: (row, column) => value[inside(row, column)] ?? NaN,
    text: (row, column) => textOf(grid, row, column),
    ambiguous,
  };
}

const untidy = /\s\s|[^\S ]|^\s|\s$/;

function textOf(grid: Grid, row: number, column: number): string {
  const cell = grid.value(row, column);
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  if (typeof cell === "string" && cell.length < 2_000 && !untidy.test(cell)) return cell;
  return typeof cell === "string" ? cell.slice(0, 2_000).replace(/\s+/gu, " ").trim() : String(cell);
}

const whole = /^ ?-?\d{1,15} ?$/;
const grouped = /^ ?-?\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3}){1,4} ?$/;
const blanks = /[\s\u00a0\u202f\u2009]/g;

/** The plain cases, which are most: whole digits, blanks between thousands. They need no decimal mark. */
function wholeNumber(text: string): number | undefined {
  const code = text.charCodeAt(0);
  if (text.length > 20 || (code > 57 && code < 128)) return undefined;
  if (whole.test(text)) return Number(text);
  return grouped.test(text) ? Number(text.replace(blanks, "")) : undefined;
}

function kindOfText(text: string): Kind {
  if (text.length > 60) return kinds.text;
  const plain = text.trim();
  if (isMissing(plain) || missingWords.has(plain.toLowerCase().replace(/^#/, ""))) return kinds.missing;
  if (!mayEndNumber.test(plain) || !startsLikeNumber.test(plain)) return kinds.text;
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(plain) && readDate(plain, "day first")) return kinds.date;
  return readFigure(plain, ",") ? kinds.number : kinds.text;
}

/** Reads typed digits; a blank after a minus and a currency of any kind are no hindrance. */
function readFigure(text: string, mark: DecimalMark): ReturnType<typeof readNumber> {
  const plain = text.replace(/^([-\u2212\u2013+])\s+(?=\d)/u, "$1").replace(/^(?:rp|us\$|nok|dkk|eur|usd)\.?\s*/i, "");
  return readNumber(plain, mark);
}

type Typed = readonly { readonly at: number; readonly row: number; readonly column: number; readonly text: string }[];

function readTyped(
  typed: Typed,
  width: number,
  fallback: DecimalMark,
  value: Float64Array,
  kind: Uint8Array,
  firstRow: number,
  firstColumn: number,
): Cells["ambiguous"] {
  const shown = Array.from({ length: width }, () => ({ ",": 0, ".": 0 }));
  const whole = { ",": 0, ".": 0 };
  for (const { column, text } of typed) {
    const mark = markShown(text);
    const counts = shown[column];
    if (mark === undefined || counts === undefined) continue;
    counts[mark] += 1;
    whole[mark] += 1;
  }
  const stronger = (counts: typeof whole): DecimalMark | undefined =>
    counts[","] === counts["."] ? undefined : counts[","] > counts["."] ? "," : ".";
  const own = shown.map(stronger);
  const sheet = stronger(whole);
  const ambiguous = new Map<number, { row: number; text: string }>();
  for (const { at, row, column, text } of typed) {
    let read = readFigure(text.trim(), own[column] ?? sheet ?? fallback);
    if (read?.ambiguous === true && own[column] === undefined) {
      // Exactly three digits after the only mark, in every cell of the column: thousands.
      read = readFigure(text.trim(), text.includes(",") ? "." : ",");
      if (sheet !== undefined && text.includes(sheet) && !ambiguous.has(column + firstColumn))
        ambiguous.set(column + firstColumn, { row: row + firstRow, text });
    }
    const number = read === undefined ? NaN : Number(read.digits) * (read.scale ?? 1) * (read.percent ? 0.01 : 1);
    if (Number.isFinite(number)) value[at] = read?.percent ? Number(number.toPrecision(15)) : number;
    else kind[at] = kinds.text;
  }
  return ambiguous;
}
