import { stops, type Problem } from "../../problem/problem";
import { evaluateChecked } from "../../rules/check-problems";
import type { Dataset } from "../../rules/data";
import type { Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import type { CompiledTariff } from "./compile";
import { dayParameter } from "./table-names";
import { tariffDataset, type TariffRows } from "./dataset";
import { faultProblems } from "./fault-problems";
import { placementDataset } from "./time/dataset";
import { zeroDivisors } from "./zero-divisors";

/** A tariff computed on rows. With problems of severity error nothing of it may be paid or written. */
export interface ComputedTariff {
  readonly compiled: CompiledTariff;
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly problems: readonly Problem[];
}

/** Computes a compiled tariff on rows: every step in every row, sums by provider and of all. */
export function computeTariff(compiled: CompiledTariff, given: TariffRows): ComputedTariff {
  const { model, document } = compiled;
  const dataset = datasetOf(compiled, given);
  const before = [...compiled.problems, ...dayProblems(compiled, given), ...zeroDivisors(document, model, dataset)];
  const { results, problems } = evaluateChecked(model, dataset);
  // Faults are told in the tariff's own words; a division by a parameter that is zero has been told once for all rows.
  const stranger = problems.some((problem) => problem.code === "provider-unknown");
  const others = problems.filter(
    ({ code }) => code !== "cannot-be-computed" && !(stranger && code === "providers-not-total"),
  );
  const rows = stops([...before, ...others]) ? [] : faultProblems(document, model, dataset, results);
  return { compiled, model, dataset, results, problems: [...before, ...others, ...rows] };
}

/** The tables of a tariff: rows as given, or placements cut into the stretches of a year. */
export function datasetOf(compiled: CompiledTariff, given: TariffRows): Dataset {
  const { time } = compiled;
  return time === undefined || given.year === undefined
    ? tariffDataset(compiled, given)
    : placementDataset(compiled, time, given, given.year);
}

function dayProblems({ needsDay }: CompiledTariff, { on, parameters }: TariffRows): Problem[] {
  if (!needsDay || on !== undefined || parameters?.[dayParameter] !== undefined) return [];
  return [
    {
      severity: "error",
      code: "day-not-told",
      message: "The tariff changes over time, and the day of calculation is not told.",
      where: { at: "field", field: dayParameter },
      fix: "Give --on with a date, or name the input of the day in roles.",
    },
  ];
}
