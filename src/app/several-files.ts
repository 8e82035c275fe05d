import { gridOf } from "../intake/grid";
import { cellsOf } from "../intake/survey/cells";
import { isDateFormat, isoOfSerial } from "../intake/values/date-text";
import { plainValue, readPlain, type PlainNumber } from "../intake/values/plain-number";
import { stops, type Problem } from "../problem/problem";
import type { CellValue } from "../workbook/cell";
import { withValueSheets, type ValueSheet } from "../workbook/file/add-sheets";
import { emptyWorkbook } from "../workbook/file/empty-workbook";
import { readAny } from "../workbook/file/read-any";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";

/** A file as it was given. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Several files as one workbook: the first .xlsx as it is, with a sheet of values for every other file's sheets; where
 * all are files of separated values, a new workbook. A single .xlsx comes back untouched.
 */
export function oneWorkbook(
  files: readonly GivenFile[],
): { readonly file: GivenFile } | { readonly problems: readonly Problem[] } {
  const read = files.map((file) => ({ file, snapshot: isWorkbook(file) ? null : readAny(file.bytes, file.name) }));
  const base = read.find(({ snapshot }) => snapshot === null)?.file;
  const others = read.filter(({ file }) => file !== base);
  if (others.length === 0 && base) return { file: base };
  const snapshots = others.map(({ file, snapshot }) => snapshot ?? readAny(file.bytes, file.name));
  const problems = snapshots.flatMap((snapshot) => snapshot.problems);
  if (stops(problems)) return { problems };
  const sheets = snapshots.flatMap(valueSheets);
  const name = base?.name ?? files[0]?.name ?? "workbook";
  const added = withValueSheets(base?.bytes ?? emptyWorkbook(), sheets, name);
  return "problems" in added ? added : { file: { name, bytes: added.bytes } };
}

function isWorkbook({ bytes, name }: GivenFile): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || /\.(?:xlsx|xlsm|xls|xlsb|ods)$/i.test(name);
}

/** The visible sheets of a file that are not ours, as values. */
function valueSheets(snapshot: Snapshot): readonly ValueSheet[] {
  return snapshot.sheets
    .filter(({ ours, visibility }) => !ours && visibility === "visible")
    .map((sheet) => ({ name: sheet.name, rows: valueRows(sheet) }));
}

/**
 * A sheet's values from A1. Numbers typed as text become numbers where they are plain and nothing is lost: a column
 * with a leading zero holds codes and stays text, and so does what could be read in two ways. Dates become ISO text,
 * because their format stays behind.
 */
function valueRows(sheet: SheetSnapshot): readonly (readonly CellValue[])[] {
  const { origin, rows, looks, lookTable } = sheet;
  const cells = cellsOf(gridOf(sheet), ".");
  const codes = codeColumns(rows);
  const plain: PlainNumber = { digits: 0, decimals: 0, negative: false };
  const dates = lookTable.map(({ numberFormat }) => isDateFormat(numberFormat));
  const values = rows.map((row, at) => {
    const look = looks[at];
    const own = row.map((value, column): CellValue => {
      if (typeof value === "number") return dates[look?.[column] ?? 0] && value >= 1 ? isoOfSerial(value) : value;
      if (typeof value !== "string" || codes.has(column)) return value;
      return readPlain(value, cells.mark(column + origin.column) ?? ".", plain) ? plainValue(plain) : value;
    });
    return [...Array.from({ length: origin.column }, () => null), ...own];
  });
  return [...Array.from({ length: origin.row }, () => []), ...values];
}

function codeColumns(rows: SheetSnapshot["rows"]): ReadonlySet<number> {
  const codes = new Set<number>();
  for (const row of rows)
    row.forEach((value, column) => {
      if (typeof value === "string" && /^\s*0\d/.test(value)) codes.add(column);
    });
  return codes;
}
