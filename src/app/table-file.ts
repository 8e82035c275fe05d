import { isMissing, markShown, readNumber, type DecimalMark } from "../intake/values/number-text";
import type { Problem } from "../problem/problem";
import { addressOf, isCellError, type CellValue } from "../workbook/cell";
import type { SheetSnapshot } from "../workbook/snapshot";
import { readAny } from "../workbook/file/read-any";

/** A column of figures with the place of each, for messages. */
export interface FigureColumn {
  readonly header: string;
  /** Null where nothing is known: an empty cell, "-", "n/a". */
  readonly values: readonly (number | null)[];
}

/** The rows of one table by the headers that were asked for. */
export interface TableRead {
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly figures: ReadonlyMap<string, FigureColumn>;
  readonly rows: number;
}

export interface Wanted {
  readonly texts: readonly string[];
  readonly figures: readonly string[];
}

/**
 * Reads named columns of a file: separated values, the first sheet of a workbook that has all of them in one row, or
 * JSON (a list of objects). Rows without a first text are skipped. What cannot be read as a figure is a problem that
 * names its cell; a missing figure is null, never zero.
 */
export function readTableFile(
  bytes: Uint8Array,
  name: string,
  wanted: Wanted,
): { readonly table: TableRead | null; readonly problems: readonly Problem[] } {
  if (/\.json$/i.test(name)) return fromJson(bytes, name, wanted);
  const snapshot = readAny(bytes, name);
  if (snapshot.problems.some(({ severity }) => severity === "error"))
    return { table: null, problems: snapshot.problems };
  const headers = [...wanted.texts, ...wanted.figures];
  for (const sheet of snapshot.sheets) {
    const at = sheet.rows.findIndex((row) => headers.every((header) => columnOf(row, header) >= 0));
    if (at >= 0) return fromSheet(sheet, at, wanted, (row, column) => placeOf(sheet, row, column));
  }
  return { table: null, problems: [headersMissing(name, headers, snapshot.sheets)] };
}

type PlaceOf = (row: number, column: number) => NonNullable<Problem["where"]>;

function placeOf(sheet: SheetSnapshot, row: number, column: number): NonNullable<Problem["where"]> {
  const address = addressOf({ row: sheet.origin.row + row, column: sheet.origin.column + column });
  return { at: "cell", sheet: sheet.name, address };
}

function columnOf(row: readonly CellValue[], header: string): number {
  const wanted = header.trim().toLowerCase();
  return row.findIndex((cell) => typeof cell !== "object" && String(cell).trim().toLowerCase() === wanted);
}

function fromSheet(
  sheet: Pick<SheetSnapshot, "rows">,
  headerRow: number,
  wanted: Wanted,
  place: PlaceOf,
): { readonly table: TableRead | null; readonly problems: readonly Problem[] } {
  const header = sheet.rows[headerRow] ?? [];
  const [first = ""] = wanted.texts;
  const key = columnOf(header, first);
  const textOf = (cell: CellValue | undefined) =>
    cell === null || cell === undefined || isCellError(cell) ? "" : String(cell).trim();
  const rows = sheet.rows.flatMap((row, at) => (at > headerRow && textOf(row[key]) !== "" ? [at] : []));
  const problems: Problem[] = [];
  const figures = wanted.figures.map((name): [string, FigureColumn] => {
    const column = columnOf(header, name);
    const cells = rows.map((at) => sheet.rows[at]?.[column] ?? null);
    const mark = markOf(cells);
    const values = cells.map((cell, row) => {
      const read = figureOf(cell, mark);
      if (read !== undefined) return read;
      problems.push({
        severity: "error",
        code: "figure-not-read",
        message: `${name}: read "${isCellError(cell) ? cell.error : String(cell)}", expected a figure.`,
        where: place(rows[row] ?? 0, column),
        fix: "Correct the cell, or empty it where the figure is not known.",
      });
      return null;
    });
    return [name, { header: name, values }];
  });
  const texts = wanted.texts.map((name): [string, string[]] => {
    const column = columnOf(header, name);
    return [name, rows.map((at) => textOf(sheet.rows[at]?.[column]))];
  });
  return { table: { texts: new Map(texts), figures: new Map(figures), rows: rows.length }, problems };
}

/** The decimal mark that the column's texts show; a comma where they leave it open, as in most of Europe. */
function markOf(cells: readonly CellValue[]): DecimalMark {
  for (const cell of cells) {
    const shown = typeof cell === "string" ? markShown(cell) : undefined;
    if (shown !== undefined) return shown;
  }
  return ",";
}

function figureOf(cell: CellValue, mark: DecimalMark): number | null | undefined {
  if (typeof cell === "number") return cell;
  if (cell === null) return null;
  if (typeof cell !== "string") return undefined;
  if (isMissing(cell)) return null;
  const read = readNumber(cell, mark);
  return read === undefined ? undefined : (Number(read.digits) * (read.scale ?? 1)) / (read.percent ? 100 : 1);
}

function headersMissing(name: string, headers: readonly string[], sheets: readonly SheetSnapshot[]): Problem {
  const best = sheets
    .flatMap((sheet) => sheet.rows)
    .map((row) => headers.filter((header) => columnOf(row, header) >= 0))
    .reduce<readonly string[]>((most, found) => (found.length > most.length ? found : most), []);
  const missing = headers.filter((header) => !best.includes(header)).map((header) => `"${header}"`);
  return {
    severity: "error",
    code: "columns-not-found",
    message: `No row of ${name} has the headers ${missing.join(", ")} beside the others asked for.`,
    where: { at: "file", file: name },
    fix: "Write the headers as they stand in the file.",
  };
}

function fromJson(bytes: Uint8Array, name: string, wanted: Wanted) {
  const failed = (message: string) => ({
    table: null,
    problems: [
      {
        severity: "error" as const,
        code: "json-not-read",
        message,
        where: { at: "file" as const, file: name },
        fix: "Give a list of objects, one a row, each with the headers as its fields.",
      },
    ],
  });
  let read: unknown;
  try {
    read = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const message = `${name} is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return failed(message);
  }
  const list = Array.isArray(read) ? (read as unknown[]) : undefined;
  const isRow = (row: unknown): row is Readonly<Record<string, unknown>> =>
    typeof row === "object" && row !== null && !Array.isArray(row);
  if (list === undefined || !list.every(isRow)) {
    const message = `${name} is not a list of objects.`;
    return failed(message);
  }
  const headers = [...new Set(list.flatMap((row) => Object.keys(row)))];
  const missing = [...wanted.texts, ...wanted.figures].filter((header) => columnOf(headers, header) < 0);
  if (missing.length > 0) return { table: null, problems: [headersMissing(name, missing, [])] };
  const cellOf = (value: unknown): CellValue =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? value
      : value === null || value === undefined
        ? null
        : JSON.stringify(value);
  const rows = [headers, ...list.map((row) => headers.map((header) => cellOf(row[header])))];
  return fromSheet({ rows }, 0, wanted, (row, column) => ({
    at: "field",
    field: `[${row - 1}].${headers[column] ?? ""}`,
  }));
}
