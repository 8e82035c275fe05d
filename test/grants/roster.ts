import type { GrantsInput } from "../../src/grants/dataset";
import type { Computed } from "../../src/grants/compute";
import { numberColumn, textColumn, type TableData } from "../../src/rules/data";
import { serialOf } from "../../src/rules/dates";
import type { Value } from "../../src/rules/results";
import { paper } from "./paper";

/** A row of the roster as a test writes it: dates in ISO form, `to` the last day. */
export interface Placement {
  readonly recipient: string;
  readonly born: string;
  readonly hours: number;
  readonly provider?: string;
  readonly from?: string;
  readonly to?: string;
}

export function serial(iso: string): number {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return serialOf(year, month, day);
}

/** The roster on rows 2, 3, … of a sheet Children, columns A to F. */
export function rosterOf(placements: readonly Placement[]): TableData {
  const date = (iso: string | undefined) => (iso === undefined ? null : serial(iso));
  return {
    rows: placements.length,
    columns: {
      recipient: textColumn(placements.map((one) => one.recipient)),
      born: numberColumn(placements.map((one) => serial(one.born))),
      hours: numberColumn(placements.map((one) => one.hours)),
      provider: textColumn(placements.map((one) => one.provider ?? "Linden")),
      from: numberColumn(placements.map((one) => date(one.from))),
      to: numberColumn(placements.map((one) => date(one.to))),
    },
    source: {
      sheet: "Children",
      rowNumbers: Int32Array.from(placements, (_, row) => row + 2),
      letters: { recipient: "A", born: "B", hours: "C", provider: "D", from: "E", to: "F" },
    },
  };
}

/** The paper's tariff on a roster, in 2026 unless told. */
export function inputOf(placements: readonly Placement[], more: Partial<GrantsInput> = {}): GrantsInput {
  return { tariff: paper, year: 2026, roster: rosterOf(placements), ...more };
}

export function providersOf(...names: readonly string[]): TableData {
  return { rows: names.length, columns: { provider: textColumn(names) } };
}

/** Values of a column in the rows where other columns have these values. */
export function valuesWhere(
  { dataset, results }: Computed,
  table: string,
  column: string,
  where: Readonly<Record<string, Value>>,
): Value[] {
  const rows = Array.from({ length: dataset.tables[table]?.rows ?? 0 }, (_, row) => row);
  return rows
    .filter((row) => Object.entries(where).every(([id, value]) => results.value(table, id, row) === value))
    .map((row) => results.value(table, column, row));
}

/** The sum of a column over all rows. */
export function total({ results }: Computed, table: string, column: string): number {
  const data = results.column(table, column);
  return data.kind === "number" ? data.values.reduce((sum, value) => sum + value, 0) : Number.NaN;
}
