import type { Problem } from "../../problem/problem";
import type { ComputedScheme } from "../../rewards/scheme/compute";
import { schemeJsonSchema } from "../../rewards/scheme/json-schema";
import type { ColumnDefinition } from "../../rules/column";
import { calendarOf } from "../../rules/dates";
import type { Dataset } from "../../rules/data";
import { tableIn, type Model } from "../../rules/model";
import type { Results } from "../../rules/results";

export type AnswerCell = number | string | boolean | null;

/** A column that an answer shows. */
export interface AnswerColumn {
  readonly id: string;
  readonly header: string;
  readonly unit: string | null;
  readonly meaning: ColumnDefinition["meaning"];
  readonly decimals: number | null;
  /** Whether it was given, or computed by the scheme. */
  readonly computed: boolean;
}

/** A table of a computed scheme: its columns, and the values of each row by column id. */
export interface AnswerTable {
  readonly name: string;
  readonly columns: readonly AnswerColumn[];
  readonly rows: readonly Readonly<Record<string, AnswerCell>>[];
}

/** A scheme computed, as a machine reads it. */
export interface SchemeAnswer {
  readonly scheme: {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly currency: string;
    readonly flags: { readonly holidayPayBearing: boolean; readonly pensionable: boolean };
  };
  readonly periods: readonly string[];
  readonly parameters: readonly {
    readonly id: string;
    readonly header: string;
    readonly value: AnswerCell;
    readonly unit: string | null;
  }[];
  readonly tables: readonly AnswerTable[];
  readonly problems: readonly Problem[];
}

/** Every table of the scheme with the columns that a reader wants: steps in order, helpers left out. */
export function schemeAnswer(computed: ComputedScheme, problems: readonly Problem[]): SchemeAnswer {
  const { scheme, periods, model } = computed.compiled;
  return {
    scheme: {
      id: scheme.id,
      title: scheme.title,
      source: scheme.source,
      currency: scheme.currency,
      flags: scheme.flags,
    },
    periods,
    parameters: model.parameters.map((one) => ({
      id: one.id,
      header: one.header,
      value: computed.dataset.parameters[one.id] ?? one.initial,
      unit: one.unit ?? null,
    })),
    tables: tableAnswers(model, computed.dataset, computed.results),
    problems,
  };
}

/** The tables of a computed model without their helpers. */
export function tableAnswers(model: Model, dataset: Dataset, results: Results): readonly AnswerTable[] {
  return model.tables.map((table) => tableAnswer(model, dataset, results, table.name));
}

function tableAnswer(model: Model, dataset: Dataset, results: Results, name: string): AnswerTable {
  const rows = dataset.tables[name]?.rows ?? 0;
  const shown = tableIn(model, name).columns.filter((column) => column.helper !== true);
  const told = shown.filter((column) => column.source === "computed" || isTold(results, name, column, rows));
  return {
    name,
    columns: told.map((column) => ({
      id: column.id,
      header: column.header,
      unit: column.unit ?? null,
      meaning: column.meaning,
      decimals: column.decimals ?? null,
      computed: column.source === "computed",
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(told.map((column) => [column.id, cellOf(column, results.value(name, column.id, row))])),
    ),
  };
}

/** Given columns that no row has are left out. */
function isTold(results: Results, table: string, column: ColumnDefinition, rows: number): boolean {
  for (let row = 0; row < rows; row += 1) if (results.value(table, column.id, row) !== null) return true;
  return false;
}

/** A figure without the noise of binary fractions; a date as 2026-12-31. */
function cellOf(column: ColumnDefinition, value: ReturnType<ComputedScheme["results"]["value"]>): AnswerCell {
  if (typeof value === "object" && value !== null) return null;
  if (typeof value !== "number") return value;
  if (column.kind === "date") {
    const { year, month, day } = calendarOf(value);
    return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return Number(value.toPrecision(15)) + 0;
}

/** The JSON Schema of scheme documents. */
export function schemeSchema(): object {
  return schemeJsonSchema();
}
