import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { numberColumn, textColumn, type ColumnData, type Dataset, type TableData } from "../../src/rules/data";
import type { ColumnDefinition } from "../../src/rules/column";
import { serialOf } from "../../src/rules/dates";
import { exactly } from "../../src/rules/exact/exactly";
import type { Model } from "../../src/rules/model";
import type { Results } from "../../src/rules/results";
import type { AnyTable } from "../../src/rules/table";

export type Cell = number | string | boolean | null;
export type Rows = readonly Readonly<Record<string, Cell>>[];
export type Expected = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Cell>>>>>>;

/** The cases of a folder under test/cases whose file names begin so. */
export function casesIn<T>(folder: string, beginning: string): [string, T][] {
  const path = join(__dirname, folder);
  return readdirSync(path)
    .filter((file) => file.startsWith(beginning) && file.endsWith(".json"))
    .sort()
    .map((file) => [file, JSON.parse(readFileSync(join(path, file), "utf8")) as T]);
}

/** Rows of a case as a table's given columns, as read from rows 2 onwards of a sheet with the table's name. Dates are written 2026-12-31. */
export function tableDataOf(table: AnyTable, rows: Rows): TableData {
  const { name, columns } = table.definition;
  const given = columns.filter((column) => column.source !== "computed" && column.id !== "keyOrder");
  const unknown = rows.flatMap((row) => Object.keys(row)).find((id) => !given.some((column) => column.id === id));
  if (unknown !== undefined) throw new Error(`${name} has no given column "${unknown}".`);
  return {
    rows: rows.length,
    columns: Object.fromEntries(given.map((column) => [column.id, columnOf(column, rows)])),
    source: {
      sheet: name,
      rowNumbers: Int32Array.from(rows, (_, index) => index + 2),
      letters: Object.fromEntries(given.map((column, index) => [column.id, String.fromCharCode(65 + index)])),
    },
  };
}

function columnOf(column: ColumnDefinition, rows: Rows): ColumnData {
  const cells = rows.map((row) => row[column.id] ?? null);
  if (column.kind === "text") return textColumn(cells.map((cell) => (cell === null ? null : String(cell))));
  return numberColumn(
    cells.map((cell) => (typeof cell === "string" ? serialOfText(cell) : cell === null ? null : Number(cell))),
  );
}

export function serialOfText(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return serialOf(year, month, day);
}

/** Expects the cells named, by table, key and column, of both the fast and the exact reading. */
export function expectCells(model: Model, dataset: Dataset, results: Results, expected: Expected): void {
  const exact = exactly(model, dataset);
  for (const [table, rows] of Object.entries(expected)) {
    for (const [key, cells] of Object.entries(rows)) {
      const row = rowOf(model, dataset, table, key);
      const read = Object.fromEntries(Object.keys(cells).map((id) => [id, plain(results.value(table, id, row))]));
      const exactlyRead = Object.fromEntries(Object.keys(cells).map((id) => [id, plain(exact.figure(table, id, row))]));
      expect({ table, key, ...read }).toEqual({ table, key, ...cells });
      expect({ exactly: table, key, ...exactlyRead }).toEqual({ exactly: table, key, ...cells });
    }
  }
}

/** Expects both readings to agree in every computed cell: to the last digit where a figure is settled, else to 12 digits. */
export function expectAgreement(model: Model, dataset: Dataset, results: Results): void {
  const exact = exactly(model, dataset);
  for (const table of model.tables) {
    for (const column of table.columns.filter((one) => one.source === "computed")) {
      for (let row = 0; row < (dataset.tables[table.name]?.rows ?? 0); row++) {
        const [fast, referee] = [
          plain(results.value(table.name, column.id, row)),
          plain(exact.figure(table.name, column.id, row)),
        ];
        const cell = `${table.name}[${column.id}] ${row}`;
        if (typeof fast === "number" && typeof referee === "number" && !column.settled) {
          expect({ cell, off: Math.abs(fast - referee) <= 1e-12 * Math.max(1, Math.abs(referee)) }).toEqual({
            cell,
            off: true,
          });
        } else expect({ cell, value: fast }).toEqual({ cell, value: referee });
      }
    }
  }
}

function rowOf(model: Model, dataset: Dataset, table: string, key: string): number {
  const id = model.tables.find((one) => one.name === table)?.key ?? "";
  const column = dataset.tables[table]?.columns[id];
  if (column?.kind !== "text") throw new Error(`There is no table ${table} in the case.`);
  const row = Array.from(column.codes).findIndex((code) => column.dictionary[code] === key);
  if (row < 0) throw new Error(`${table} has no row "${key}".`);
  return row;
}

/** A value to compare; minus zero is zero. */
function plain(value: unknown): unknown {
  if (typeof value === "number") return value + 0;
  return typeof value === "object" && value !== null && "fault" in value
    ? `fault: ${String((value.fault as { code: string }).code)}`
    : value;
}
