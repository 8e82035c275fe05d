/** What a cell holds, as Excel's own client gives it: dates are serial days of the 1900 system, an error is its text. */
export type CellValue = string | number | boolean | null | CellError;

/** A cell error such as #N/A; kept apart from the text "#N/A". */
export interface CellError {
  readonly error: string;
}

/** A cell by zero-based row and column. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle by zero-based first cell and size. */
export interface Area extends Position {
  readonly rows: number;
  readonly columns: number;
}

/** Days between the starts of the 1900 and the 1904 calendar. */
export const days1904 = 1462;

/** One number for a cell, to look it up by. */
export function cellKey(row: number, column: number): number {
  return row * 16_384 + column;
}

/** Whether a value is an error value. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Column letters of a zero-based column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const known = lettersOf[column];
  if (known !== undefined) return known;
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  if (column >= 0 && column < 16_384) lettersOf[column] = letters;
  return letters;
}

/** Asked for every cell that is named: kept once made. */
const lettersOf: string[] = [];

/** Zero-based column of column letters: A is 0, AA is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The A1 address of a zero-based cell, without sheet or dollar signs. */
export function addressOf(position: Position): string {
  return `${columnLetters(position.column)}${position.row + 1}`;
}

/** The A1 address of an area: "B2:D9", or "B2" for a single cell. */
export function areaAddress(area: Area): string {
  const first = addressOf(area);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${addressOf({ row: area.row + area.rows - 1, column: area.column + area.columns - 1 })}`;
}

/** The zero-based cell of an A1 address (dollar signs allowed), or undefined where the text is none. */
export function positionOf(address: string): Position | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(address);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1]) };
}

/** The area of "B2:D9" or "B2", or undefined where the text is none. */
export function areaOf(address: string): Area | undefined {
  const [from, to] = address.split(":");
  const first = from === undefined ? undefined : positionOf(from);
  const last = to === undefined ? first : positionOf(to);
  if (!first || !last) return undefined;
  return {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}
