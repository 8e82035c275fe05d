import { presetScheme } from "../../../src/rewards/presets/gallery";
import { computeScheme, readScheme, type ComputedScheme } from "../../../src/rewards/scheme/compute";
import type { Scheme } from "../../../src/rewards/scheme/document";
import { plainReaders, plainRows, type RowListName } from "../../../src/rewards/scheme/rows";
import type { Problem } from "../../../src/problem/problem";
import { exactly } from "../../../src/rules/exact/exactly";
import { columnIn } from "../../../src/rules/model";
import type { Expected, Rows } from "../../cases/case-tables";

/** A scheme and rows, and what comes of them. The scheme is a document or one of the gallery. */
export interface SchemeCase {
  readonly name: string;
  readonly because: readonly string[];
  readonly scheme?: unknown;
  readonly preset?: string;
  /** Fields of the preset that are otherwise. */
  readonly changed?: Readonly<Record<string, unknown>>;
  readonly period?: string;
  readonly rows: Readonly<Partial<Record<RowListName, Rows>>>;
  readonly expected: Expected;
  /** Codes of all problems, each once, in any order. */
  readonly problems: readonly string[];
  /** Where each problem of a code stands. */
  readonly at?: Readonly<Record<string, string>>;
}

export interface RunCase {
  readonly computed: ComputedScheme | null;
  readonly problems: readonly Problem[];
}

export function runCase(one: Pick<SchemeCase, "scheme" | "preset" | "changed" | "rows" | "period">): RunCase {
  const read =
    one.preset === undefined
      ? readScheme(one.scheme)
      : { scheme: { ...presetScheme(one.preset), ...(one.changed as Partial<Scheme> | undefined) } };
  if ("problems" in read) return { computed: null, problems: read.problems };
  return computeScheme(read.scheme, plainRows(one.rows), { readers: plainReaders, period: one.period ?? "2026" });
}

/** A computed figure by table, key and column. */
export function figure(computed: ComputedScheme, table: string, key: string, column: string): unknown {
  return computed.results.value(table, column, rowOf(computed, table, key));
}

function rowOf({ compiled, dataset }: ComputedScheme, table: string, key: string): number {
  const id = compiled.model.tables.find((one) => one.name === table)?.key ?? "";
  const column = dataset.tables[table]?.columns[id];
  if (column?.kind !== "text") throw new Error(`There is no table ${table}.`);
  const row = Array.from(column.codes).findIndex((code) => column.dictionary[code] === key);
  if (row < 0) throw new Error(`${table} has no row "${key}".`);
  return row;
}

/** Expects the cells named of both readings: to the last digit where a figure is settled, to 12 digits where it is not. */
export function expectFigures(computed: ComputedScheme, expected: Expected): void {
  const { compiled, dataset, results } = computed;
  const exact = exactly(compiled.model, dataset);
  for (const [table, rows] of Object.entries(expected)) {
    for (const [key, cells] of Object.entries(rows)) {
      const row = rowOf(computed, table, key);
      for (const [id, value] of Object.entries(cells)) {
        const cell = `${table}[${id}] ${key}`;
        const { settled } = columnIn(compiled.model, { table, column: id });
        for (const [reading, read] of [
          ["fast", results.value(table, id, row)],
          ["exact", exact.figure(table, id, row)],
        ] as const) {
          const said = typeof read === "number" && typeof value === "number" && !settled ? nearTo(read, value) : read;
          expect({ cell, reading, value: typeof said === "number" ? said + 0 : said }).toEqual({
            cell,
            reading,
            value,
          });
        }
      }
    }
  }
}

function nearTo(read: number, value: number): number {
  return Math.abs(read - value) <= 1e-12 * Math.max(1, Math.abs(value)) ? value : read;
}
