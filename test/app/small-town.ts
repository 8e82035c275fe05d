import { runOnFile, type FileJobResult } from "../../src/app/file-job";
import type { JobName, JobOptions } from "../../src/app/job";
import { readRecords } from "../../src/intake/read-records";
import type { Role } from "../../src/intake/reading";
import type { CellValue } from "../../src/workbook/cell";
import { addressOf } from "../../src/workbook/cell";
import { readWorkbook } from "../../src/workbook/file/read";
import type { OwnInput, OwnTable, Snapshot } from "../../src/workbook/snapshot";
import { sampleWorkbook, type Sample } from "../../scripts/sample/workbook";
import type { SampleOptions } from "../../scripts/sample/options";

export const at = "2027-01-30T09:00:00Z";

/** The sample with fewer people, so that a job takes a second. */
export function smallTown(options: Partial<SampleOptions> = {}): Promise<Sample> {
  return sampleWorkbook({ children: 40, staff: 24, ...options });
}

/** A job that must be done: its problems are thrown where something stopped it. */
export function done(
  bytes: Uint8Array,
  options: Partial<JobOptions> = {},
  job: JobName = "run",
): FileJobResult & { readonly bytes: Uint8Array } {
  const result = runOnFile(job, bytes, "town.xlsx", { at, ...options });
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems.filter(isError), null, 1));
  return { ...result, bytes: result.bytes };
}

/** "code place" of the errors of a job that must be stopped. */
export function stopped(bytes: Uint8Array, options: Partial<JobOptions> = {}, job: JobName = "run"): string[] {
  const result = runOnFile(job, bytes, "town.xlsx", { at, ...options });
  expect(result.bytes).toBeNull();
  return result.problems.filter(isError).map(({ code, where }) => {
    const place =
      where?.at === "cell" ? `${where.sheet}!${where.address}` : where?.at === "file" ? where.file : where?.field;
    return `${code} ${place ?? ""}`;
  });
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === "error";
}

export function total(result: FileJobResult, id: string): CellValue | undefined {
  return result.totals.find((one) => one.id === id)?.value;
}

/** A cell of the user's own lists: by what the list is about, the field, and the record from 0. */
export function given(bytes: Uint8Array, role: Role, field: string, record: number, period?: string) {
  const table = readRecords(readWorkbook(bytes, "town.xlsx")).tables.find((one) => one.role === role);
  const column = table?.fields.find((one) => one.field === field && (period === undefined || one.period === period));
  const row = table?.rowNumbers[record];
  if (table === undefined || column === undefined || row === undefined) {
    throw new Error(`There is no ${field} ${record} in a list of ${role}.`);
  }
  return { sheet: table.sheet, address: `${column.letters}${row}`, row };
}

/** One of our tables as it stands in a file, with the name of its sheet. */
export function ownTable(bytes: Uint8Array, id: string): OwnTable & { readonly sheet: string } {
  const found = snapshot(bytes).own.flatMap(({ name, tables }) => tables.map((table) => ({ ...table, sheet: name })));
  const table = found.find((one) => one.id === id);
  if (table === undefined) throw new Error(`There is no table ${id} of ours.`);
  return table;
}

/** The values of a column of ours, by the table's column ids (or a header, where a person added the column). */
export function columnOf(table: OwnTable, column: string): readonly CellValue[] {
  const found = table.columns.find((one) => one.id === column) ?? table.columns.find((one) => one.header === column);
  if (found === undefined) throw new Error(`There is no column ${column} in ${table.id}.`);
  return found.values;
}

/** A row of ours as an object by column id. */
export function rowOf(
  table: OwnTable,
  keyColumn: string,
  key: CellValue,
): Readonly<Record<string, CellValue>> & { readonly at: number } {
  const row = columnOf(table, keyColumn).indexOf(key);
  if (row < 0) throw new Error(`There is no row ${String(key)} in ${table.id}.`);
  const cells = table.columns.map(({ id, header, values }) => [id ?? header, values[row] ?? null] as const);
  return { ...Object.fromEntries(cells), at: table.area.row + 1 + row } as Readonly<Record<string, CellValue>> & {
    readonly at: number;
  };
}

/** The address of a cell of ours. */
export function ownCell(bytes: Uint8Array, table: string, column: string, row: number) {
  const found = ownTable(bytes, table);
  const index = found.columns.findIndex((one) => one.id === column);
  if (index < 0) throw new Error(`There is no column ${column} in ${table}.`);
  const address = addressOf({ row: found.area.row + 1 + row, column: found.area.column + index });
  return { sheet: found.sheet, address };
}

/** An input cell of ours by sheet id and cell, such as "results.line1.agreed" or a parameter's id. */
export function ownInput(bytes: Uint8Array, sheetId: string, cell: string): OwnInput & { readonly sheet: string } {
  const sheet = snapshot(bytes).own.find((one) => one.id === sheetId);
  const input = [...(sheet?.inputs ?? [])].find(([id]) => id.endsWith(`/${cell}`))?.[1];
  if (sheet === undefined || input === undefined) throw new Error(`There is no input ${cell} on ${sheetId}.`);
  return { ...input, sheet: sheet.name };
}

/** The value of any cell of a file. */
export function cellAt(bytes: Uint8Array, sheet: string, row: number, column: number): CellValue {
  const found = snapshot(bytes).sheets.find((one) => one.name === sheet);
  return found?.rows[row - found.origin.row]?.[column - found.origin.column] ?? null;
}

const snapshots = new WeakMap<Uint8Array, Snapshot>();

function snapshot(bytes: Uint8Array): Snapshot {
  const known = snapshots.get(bytes);
  if (known !== undefined) return known;
  const read = readWorkbook(bytes, "town.xlsx");
  snapshots.set(bytes, read);
  return read;
}
