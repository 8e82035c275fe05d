import { gridOf } from "../intake/grid";
import type { DeclaredField, RawRows } from "../intake/declared-rows";
import { readDeclared } from "../intake/declared-rows";
import type { InputDefinition, TariffDocument } from "../grants/document/schema";
import type { Problem } from "../problem/problem";
import type { TableData } from "../rules/data";
import { addressOf, columnLetters, type CellValue } from "../workbook/cell";
import { decodeText } from "../workbook/file/csv/decode";
import { readAny } from "../workbook/file/read-any";

const decimalsOf = { number: 0, money: 2, share: 4, date: 0, text: 0, choice: 0, boolean: 0 } as const;

function fieldOf(input: InputDefinition): DeclaredField {
  return {
    id: input.id,
    header: input.header ?? input.id,
    kind: input.kind,
    decimals: input.decimals ?? decimalsOf[input.kind],
    optional: input.optional,
    ...(input.choices === undefined ? {} : { choices: input.choices }),
  };
}

/** Reads the rows that a tariff asks for: records, or the bytes of a JSON, CSV or Excel file. */
export function readTariffRows(
  document: TariffDocument,
  raw: RawRows,
): { readonly table: TableData; readonly problems: readonly Problem[] } {
  return readDeclared(raw, document.inputs.map(fieldOf));
}

/** Reads the list of providers: their name under `provider` or the header of the rows' provider, and what the tariff asks of them. */
export function readProviders(
  document: TariffDocument,
  raw: RawRows,
): { readonly table: TableData; readonly problems: readonly Problem[] } {
  const own = document.inputs.find((input) => input.id === document.roles.provider);
  const header = own?.header ?? own?.id ?? "provider";
  const named = raw.headers.some(
    (one) => typeof one === "string" && one.trim().toLowerCase() === own?.id.toLowerCase(),
  );
  const name: DeclaredField = {
    id: "provider",
    header: named ? (own?.id ?? header) : header,
    kind: "text",
    decimals: 0,
    optional: false,
  };
  return readDeclared(raw, [name, ...document.providerInputs.map(fieldOf)]);
}

/** Rows of a file, or why it holds none. */
export function rawRowsOf(
  bytes: Uint8Array,
  name: string,
): { readonly raw: RawRows } | { readonly problems: readonly Problem[] } {
  return /\.json$/i.test(name) ? jsonRows(bytes, name) : sheetRows(bytes, name);
}

function jsonRows(
  bytes: Uint8Array,
  name: string,
): { readonly raw: RawRows } | { readonly problems: readonly Problem[] } {
  try {
    const data: unknown = JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/, ""));
    if (Array.isArray(data) && data.every(isRecord)) return { raw: recordRows(data, name) };
    return { problems: [notRows(name, "expected a list of records")] };
  } catch (error) {
    return { problems: [notRows(name, error instanceof Error ? error.message : String(error))] };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notRows(name: string, reason: string): Problem {
  return {
    severity: "error",
    code: "rows-not-read",
    message: `"${name}" holds no rows: ${reason}.`,
    where: { at: "file", file: name },
    fix: "Give a CSV or Excel file with a header row, or JSON: a list of records.",
  };
}

/** Records of JSON as rows; a value is called by its record and name: "rows[3].hours". */
export function recordRows(records: readonly Readonly<Record<string, unknown>>[], name: string): RawRows {
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))];
  const cellOf = (value: unknown): CellValue =>
    value === undefined || value === null
      ? null
      : typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? value
        : JSON.stringify(value);
  return {
    headers,
    cells: records.map((record) => headers.map((header) => cellOf(record[header]))),
    sheet: name,
    rowNumbers: records.map((_, row) => row + 1),
    letters: headers.map((_, column) => columnLetters(column)),
    place: { at: "file", file: name },
    placeOf: (row, column) => ({
      at: "field",
      field: row < 0 ? (headers[column] ?? "") : `rows[${row}].${headers[column] ?? ""}`,
    }),
  };
}

/** The first sheet's first block: the header is its first row that is not blank. Blank rows are passed over. */
function sheetRows(
  bytes: Uint8Array,
  name: string,
): { readonly raw: RawRows } | { readonly problems: readonly Problem[] } {
  const snapshot = readAny(bytes, name);
  if (snapshot.problems.some((problem) => problem.severity === "error")) return { problems: snapshot.problems };
  const sheet = snapshot.sheets.find((one) => !one.ours && one.rows.length > 0);
  if (sheet === undefined) return { problems: [notRows(name, "there is no sheet with cells")] };
  const grid = gridOf(sheet);
  const columns = Array.from({ length: grid.endColumn - grid.firstColumn }, (_, at) => grid.firstColumn + at);
  const rows: number[] = [];
  for (let row = grid.firstRow + 1; row < grid.endRow; row += 1) if (!grid.blank(row)) rows.push(row);
  return {
    raw: {
      headers: columns.map((column) => grid.value(grid.firstRow, column)),
      cells: rows.map((row) => columns.map((column) => grid.value(row, column))),
      sheet: sheet.name,
      rowNumbers: rows.map((row) => row + 1),
      letters: columns.map(columnLetters),
      place: { at: "cell", sheet: sheet.name, address: addressOf({ row: grid.firstRow, column: grid.firstColumn }) },
      placeOf: (row, column) => ({
        at: "cell",
        sheet: sheet.name,
        address: addressOf({ row: row < 0 ? grid.firstRow : (rows[row] ?? 0), column: columns[column] ?? 0 }),
      }),
    },
  };
}
