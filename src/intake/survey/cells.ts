import { isCellError } from "../../workbook/cell";
import { isBlank, type Grid } from "../grid";
import { isDateFormat, isTimeFormat, readDate } from "../values/date-text";
import { readClock } from "../values/hours-text";
import { isMissing, isWithheld, markShown, readNumber, type DecimalMark } from "../values/number-text";
import { plainValue, readPlain, type PlainNumber } from "../values/plain-number";
import { isYear } from "./period";
import { onlyUnit } from "./scale";
import { languageMark } from "./sheet-language";
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
  /** The decimal mark that the typed numbers of a column show, else those of the sheet; undefined where none does. */
  mark(column: number): DecimalMark | undefined;
}

const missingWords = new Set(surveyLanguages.flatMap(({ missing }) => missing));
const startsLikeNumber =
  /^[\s\u00a0\u202f+\-\u2212\u2013(.,$€£\d]|^(?:kr|sek|nok|dkk|isk|eur|usd|gbp|chf|fr|pln|zł|kshs?|zar|rs|rp|us\$|r\$|a\$)[\s.\d]/iu;
const mayEndNumber = /\d/;
const plain: PlainNumber = { digits: 0, decimals: 0, negative: false };

/** Reads every cell of a sheet once. The decimal mark is each column's own, else the sheet's, else `fallback`. */
export function cellsOf(grid: Grid, fallback: DecimalMark): Cells {
  const width = Math.max(0, grid.endColumn - grid.firstColumn);
  const height = Math.max(0, grid.endRow - grid.firstRow);
  const kind = new Uint8Array(width * height);
  const value = new Float64Array(width * height).fill(NaN);
  const dates = grid.sheet.lookTable.map(({ numberFormat }) => isDateFormat(numberFormat));
  const times = grid.sheet.lookTable.map(({ numberFormat }) => isTimeFormat(numberFormat));
  // Typed numbers that need a decimal mark, by their place in the arrays.
  const typed: number[] = [];
  // Short texts that stand for withheld values where their column holds numbers above them.
  const withheld: number[] = [];
  const shown = new Int32Array(2 * (width + 1));
  for (let row = 0; row < height; row += 1) {
    const cells = grid.sheet.rows[row + grid.firstRow - grid.sheet.origin.row] ?? [];
    const looks = grid.sheet.looks[row + grid.firstRow - grid.sheet.origin.row];
    for (let column = 0; column < width && column < cells.length; column += 1) {
      const cell = cells[column] ?? null;
      if (cell === null) continue;
      const at = row * width + column;
      if (typeof cell === "number") {
        kind[at] = dates[looks?.[column] ?? 0] ? kinds.date : kinds.number;
        // Hours as Excel keeps them, in days; 7:30 is 7.5.
        value[at] = times[looks?.[column] ?? 0] ? Math.round(cell * 86_400) / 3_600 : cell;
      } else if (typeof cell === "string") {
        const mark = plainMark(cell);
        if (mark === "none") {
          kind[at] = kinds.number;
          value[at] = plainValue(plain);
          continue;
        }
        if (isBlank(cell)) continue;
        kind[at] = mark === undefined ? kindOfText(cell) : kinds.number;
        if (kind[at] === kinds.text && cell.length <= 5 && isWithheld(cell)) withheld.push(at);
        if (kind[at] !== kinds.number) continue;
        typed.push(at);
        const told = mark ?? markShown(cell);
        if (told === undefined) continue;
        for (const place of [column, width]) {
          const count = 2 * place + (told === "," ? 0 : 1);
          shown[count] = (shown[count] ?? 0) + 1;
        }
      } else kind[at] = isCellError(cell) ? kinds.error : kinds.text;
    }
  }
  const textAt = (at: number): string => {
    const row = Math.floor(at / width);
    return String(grid.sheet.rows[row + grid.firstRow - grid.sheet.origin.row]?.[at - row * width] ?? "");
  };
  const stronger = (place: number): DecimalMark | undefined => {
    const [commas, points] = [shown[2 * place] ?? 0, shown[2 * place + 1] ?? 0];
    return commas === points ? undefined : commas > points ? "," : ".";
  };
  const own = Array.from({ length: width }, (_, column) => stronger(column));
  const sheetMark = stronger(width) ?? groupedBy(grid, typed, textAt);
  const ambiguous = new Map<number, { row: number; text: string }>();
  for (const at of typed) {
    const column = at % width;
    const text = textAt(at);
    const mark = own[column] ?? sheetMark ?? fallback;
    if (readPlain(text, mark, plain)) {
      value[at] = plainValue(plain);
      continue;
    }
    const read = readTyped(text, mark, own[column] !== undefined);
    if (
      read.ambiguous &&
      sheetMark !== undefined &&
      text.includes(sheetMark) &&
      !ambiguous.has(column + grid.firstColumn)
    )
      ambiguous.set(column + grid.firstColumn, { row: Math.floor(at / width) + grid.firstRow, text });
    if (Number.isFinite(read.number)) value[at] = read.number;
    else kind[at] = kinds.text;
  }
  unitRows(typed, width, kind, value, textAt);
  for (const at of withheld) if (underNumber(at, width, kind)) kind[at] = kinds.missing;
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
    mark: (column) => own[column - grid.firstColumn] ?? sheetMark,
  };
}

/** Typed "numbers" that only say a unit (1000 kr, £000) and stand over other numbers are words of a header. */
function unitRows(
  typed: readonly number[],
  width: number,
  kind: Uint8Array,
  value: Float64Array,
  textAt: (at: number) => string,
): void {
  for (const at of typed) {
    if (Math.abs(value[at] ?? NaN) > 1e9 || !unitDigits.test(textAt(at)) || !onlyUnit(textAt(at))) continue;
    let above = at - width;
    while (above >= 0 && kind[above] === kinds.blank) above -= width;
    if (above >= 0 && kind[above] === kinds.number && !isYear(value[above] ?? 0)) continue;
    let below = at + width;
    while (below < kind.length && kind[below] === kinds.blank && below < at + 5 * width) below += width;
    const over = kind[below];
    if (over === kinds.text || (over === kinds.number && !onlyUnit(textAt(below)))) {
      kind[at] = kinds.text;
      value[at] = NaN;
    }
  }
}

const unitDigits = /000/;

/** Whether a number stands over a cell in its column. */
function underNumber(at: number, width: number, kind: Uint8Array): boolean {
  for (let above = at - width; above >= 0; above -= width) if (kind[above] === kinds.number) return true;
  return false;
}

/** Enough cells for their common form to be no accident. */
const leastGrouped = 4;

/**
 * The decimal mark of a sheet on which no typed number shows decimals, but several hold the other mark before exactly
 * three digits, as the language of its words parts thousands.
 */
function groupedBy(grid: Grid, typed: readonly number[], textAt: (at: number) => string): DecimalMark | undefined {
  const count = { ",": 0, ".": 0 };
  for (const at of typed) {
    const mark = /^[-(\u2212\s]*[1-9]\d{0,2}([.,])\d{3}[)\s-]*$/.exec(textAt(at))?.[1];
    if (mark === "," || mark === ".") count[mark] += 1;
  }
  const found =
    count["."] >= leastGrouped && count[","] === 0
      ? ","
      : count[","] >= leastGrouped && count["."] === 0
        ? "."
        : undefined;
  return found !== undefined && languageMark(grid) === found ? found : undefined;
}

/** Whether a text is as it is to be shown: single blanks between words only, and no others. */
function isTidy(text: string): boolean {
  let before = 32;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 126 ? /\s/u.test(text[at] ?? "") : code < 32 || (code === 32 && before === 32)) return false;
    before = code;
  }
  return before !== 32;
}

function textOf(grid: Grid, row: number, column: number): string {
  const cell = grid.value(row, column);
  if (cell === null) return "";
  if (typeof cell === "object") return cell.error;
  if (typeof cell === "string" && cell.length < 2_000 && isTidy(cell)) return cell;
  return typeof cell === "string" ? cell.slice(0, 2_000).replace(/\s+/gu, " ").trim() : String(cell);
}

/** The decimal mark that a plainly typed number shows, "none" where it needs none; undefined where it is not plain. `plain` holds the number. */
function plainMark(text: string): DecimalMark | "none" | undefined {
  const code = text.charCodeAt(0);
  if (code > 57 && code < 128) return undefined;
  if (readPlain(text, ".", plain)) return plain.decimals === 0 && !text.includes(",") ? "none" : ".";
  return readPlain(text, ",", plain) ? "," : undefined;
}

function kindOfText(text: string): Kind {
  if (text.length > 60) return kinds.text;
  const plain = text.trim();
  if (isMissing(plain) || missingWords.has(plain.toLowerCase().replace(/^#/, ""))) return kinds.missing;
  if (!mayEndNumber.test(plain) || !startsLikeNumber.test(plain)) return kinds.text;
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(plain) && readDate(plain, "day first")) return kinds.date;
  if (readDate(plain, "day first") && /\p{L}/u.test(plain)) return kinds.date;
  return readFigure(plain, ",") || readClock(plain) !== undefined ? kinds.number : kinds.text;
}

/** Reads typed digits; a blank after a minus and a currency of any kind are no hindrance. */
function readFigure(text: string, mark: DecimalMark): ReturnType<typeof readNumber> {
  const plain = text.replace(/^([-\u2212\u2013+])\s+(?=\d)/u, "$1").replace(/^(?:rp|us\$|nok|dkk|eur|usd)\.?\s*/i, "");
  return readNumber(plain, mark);
}

/** A typed number of the less plain kind. Where the column shows no mark, one before exactly three digits parts thousands. */
function readTyped(
  text: string,
  mark: DecimalMark,
  certain: boolean,
): { readonly number: number; readonly ambiguous: boolean } {
  const first = readFigure(text.trim(), mark);
  const ambiguous = first?.ambiguous === true && !certain;
  const read = ambiguous ? readFigure(text.trim(), text.includes(",") ? "." : ",") : first;
  if (read === undefined) return { number: readClock(text) ?? NaN, ambiguous };
  const number = Number(read.digits) * (read.scale ?? 1) * (read.percent ? 0.01 : 1);
  return { number: read.percent ? Number(number.toPrecision(15)) : number, ambiguous };
}
