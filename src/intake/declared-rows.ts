import { problemList, type ProblemList } from "./problems";
import { nearestName } from "./nearest-name";
import { readDate } from "./values/date-text";
import { readYesNo } from "./values/choice-text";
import { isMissing, markShown, readNumber, type DecimalMark } from "./values/number-text";
import type { Place, Problem } from "../problem/problem";
import { textColumn, type ColumnData, type TableData } from "../rules/data";
import { isCellError, type CellValue } from "../workbook/cell";

/** A column that rows must have, as somebody has declared it: for instance an input of a tariff. */
export interface DeclaredField {
  readonly id: string;
  readonly header: string;
  readonly kind: "number" | "money" | "share" | "date" | "text" | "choice" | "boolean";
  readonly decimals: number;
  readonly optional: boolean;
  readonly choices?: readonly string[];
}

/** Rows as read from a sheet, a file of separated values or JSON: headers, cells, and what to call a cell. */
export interface RawRows {
  readonly headers: readonly CellValue[];
  readonly cells: readonly (readonly CellValue[])[];
  /** The name of the sheet or file, and of each row and column, for messages and the column of sources. */
  readonly sheet: string;
  readonly rowNumbers: readonly number[];
  readonly letters: readonly string[];
  readonly placeOf: (row: number, column: number) => Place;
  readonly place: Place;
}

/**
 * Reads declared fields from rows. Headers are ids or headers, letter case aside. Nothing is guessed: a field that is
 * not there, a value that cannot be read, more decimals than declared are errors at their cells; columns that nobody
 * asked for are named in a note.
 */
export function readDeclared(
  raw: RawRows,
  fields: readonly DeclaredField[],
): { readonly table: TableData; readonly problems: readonly Problem[] } {
  const problems = problemList();
  const places = columnsOf(raw, fields, problems);
  const columns: Record<string, ColumnData> = {};
  const letters: Record<string, string> = {};
  for (const field of fields) {
    const column = places.get(field.id);
    if (column !== undefined) letters[field.id] = raw.letters[column] ?? "A";
    columns[field.id] = columnOf(raw, field, column, problems);
  }
  return {
    table: {
      rows: raw.cells.length,
      columns,
      source: { sheet: raw.sheet, rowNumbers: Int32Array.from(raw.rowNumbers), letters },
    },
    problems: problems.all(),
  };
}

const plain = (text: string): string => text.trim().replace(/\s+/gu, " ").toLowerCase();

function columnsOf(raw: RawRows, fields: readonly DeclaredField[], problems: ProblemList): Map<string, number> {
  const headers = raw.headers.map((header) => (typeof header === "string" ? plain(header) : String(header ?? "")));
  const taken = new Set<number>();
  const found = new Map<string, number>();
  for (const field of fields) {
    const wanted = [plain(field.id), plain(field.header)];
    const all = headers.flatMap((header, at) => (wanted.includes(header) ? [at] : []));
    const [first, second] = all;
    if (second !== undefined) {
      problems.add({
        severity: "error",
        code: "column-twice",
        message: `Two columns are headed "${String(raw.headers[second])}".`,
        where: raw.placeOf(-1, second),
        fix: "Keep one, or rename the other.",
      });
    }
    if (first === undefined) {
      if (field.optional) continue;
      const near = nearestName(field.header, headers) ?? nearestName(field.id, headers);
      problems.add({
        severity: "error",
        code: "column-missing",
        message: `No column is headed "${field.header}" or "${field.id}".`,
        where: raw.place,
        fix: near === undefined ? "Add the column." : `Add the column, or rename "${near}".`,
      });
    } else {
      found.set(field.id, first);
      all.forEach((at) => taken.add(at));
    }
  }
  headers.forEach((header, at) => {
    if (header === "" || taken.has(at)) return;
    problems.add({
      severity: "note",
      code: "column-not-used",
      message: `The column "${String(raw.headers[at])}" is not used.`,
      where: raw.placeOf(-1, at),
    });
  });
  return found;
}

function columnOf(raw: RawRows, field: DeclaredField, column: number | undefined, problems: ProblemList): ColumnData {
  const cells = raw.cells.map((row) => (column === undefined ? null : (row[column] ?? null)));
  const wrong = (row: number, read: CellValue, expected: string): null => {
    problems.add(
      {
        severity: "error",
        code: "value-not-read",
        message: `"${isCellError(read) ? read.error : String(read)}" was read in the column ${field.header}; expected ${expected}.`,
        where: raw.placeOf(row, column ?? 0),
        fix: "Correct the value.",
      },
      field.header,
    );
    return null;
  };
  if (field.kind === "text" || field.kind === "choice") {
    return textColumn(
      cells.map((cell, row) =>
        cell === null || cell === "" ? null : isCellError(cell) ? wrong(row, cell, "a text") : String(cell).trim(),
      ),
    );
  }
  const mark = markOf(cells);
  const values = new Float64Array(cells.length).fill(Number.NaN);
  cells.forEach((cell, row) => {
    if (cell === null || (typeof cell === "string" && isMissing(cell))) return;
    const value = figureOf(cell, field, mark, (expected) => wrong(row, cell, expected));
    if (value !== null) values[row] = value;
  });
  return { kind: "number", values };
}

/** The decimal mark that a column shows; a comma or point before three digits stays open until another cell tells. */
function markOf(cells: readonly CellValue[]): DecimalMark | undefined {
  for (const cell of cells) {
    const shown = typeof cell === "string" ? markShown(cell) : undefined;
    if (shown !== undefined) return shown;
  }
  return undefined;
}

const readAsSame = 1e-9;

function figureOf(
  cell: CellValue,
  field: DeclaredField,
  mark: DecimalMark | undefined,
  wrong: (expected: string) => null,
): number | null {
  if (isCellError(cell)) return wrong("a value");
  switch (field.kind) {
    case "boolean": {
      const value = typeof cell === "boolean" ? cell : readYesNo(String(cell));
      return value === undefined ? wrong("yes or no") : value ? 1 : 0;
    }
    case "date": {
      if (typeof cell === "number")
        return Number.isInteger(cell) && cell > 366 ? cell : wrong("a date such as 2026-03-01");
      const read = typeof cell === "string" ? readDate(cell, "day first") : undefined;
      return read === undefined || read.ambiguous ? wrong("a date such as 2026-03-01") : read.serial;
    }
    default: {
      const value = numberOf(cell, mark);
      if (value === undefined) return wrong(field.kind === "share" ? "a share such as 75 % or 0.75" : "a number");
      if (value === "unclear") return wrong("a number whose decimal mark is clear");
      const scale = 10 ** field.decimals;
      if (Math.abs(Math.round(value * scale) / scale - value) > readAsSame * Math.max(1, Math.abs(value)))
        return wrong(field.decimals === 0 ? "a whole number" : `a number with at most ${field.decimals} decimals`);
      return value;
    }
  }
}

function numberOf(cell: CellValue, mark: DecimalMark | undefined): number | "unclear" | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return undefined;
  const read = readNumber(cell, mark ?? ".");
  if (read === undefined) return undefined;
  if (read.ambiguous && mark === undefined) return "unclear";
  return Number(`${read.digits}e${read.percent ? -2 : 0}`) * (read.scale ?? 1);
}
