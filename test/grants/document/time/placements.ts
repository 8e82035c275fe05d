import { readProviders, readTariffRows, recordRows } from "../../../../src/app/tariff-rows";
import { computeTariff, type ComputedTariff } from "../../../../src/grants/document/compute-tariff";
import { compileOverTime } from "../../../../src/grants/document/time/compile-over-time";
import { monthIds } from "../../../../src/grants/document/time/stretch";
import { withSettings } from "../../../../src/grants/document/settings";
import type { Problem } from "../../../../src/problem/problem";
import type { TariffRun } from "../tariff-files";

export interface PlacementRun extends TariffRun {
  readonly year: number;
}

/** Everything that is wrong with placements paid over a year, or what is paid. */
export function payPlacements(run: PlacementRun): {
  readonly problems: readonly Problem[];
  readonly computed?: ComputedTariff;
} {
  const set = withSettings(run.tariff, run.set ?? {});
  const compiled = compileOverTime(set.document);
  if (!("model" in compiled)) return { problems: [...set.problems, ...compiled.problems] };
  const rows = readTariffRows(compiled.document, recordRows(run.rows, "rows"));
  const providers =
    run.providers === undefined ? undefined : readProviders(compiled.document, recordRows(run.providers, "providers"));
  const computed = computeTariff(compiled, {
    rows: rows.table,
    ...(providers === undefined ? {} : { providers: providers.table }),
    parameters: set.parameters,
    year: run.year,
  });
  return { computed, problems: [...rows.problems, ...(providers?.problems ?? []), ...computed.problems] };
}

/** The figures of a column, one a row. */
export function figures({ results, dataset }: ComputedTariff, table: string, column: string): unknown[] {
  return Array.from({ length: dataset.tables[table]?.rows ?? 0 }, (_, row) => results.value(table, column, row));
}

/** The twelve months of a row of the payments or of the totals. */
export function monthsOf({ results }: ComputedTariff, table: string, row = 0): unknown[] {
  return monthIds.paid.map((id) => results.value(table, id, row));
}
