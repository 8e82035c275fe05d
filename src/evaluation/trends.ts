import { blank, whenBothPresent, whenPresent } from "../rules/absence";
import { given, inRow, key, type Column } from "../rules/column";
import type { Expr } from "../rules/expr";
import { equals, isText, when } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { modelOf, type Model } from "../rules/model";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { scoring } from "../indicators/parameters";
import { progress } from "../indicators/scales";
import { scores } from "../indicators/scores";
import { units } from "../organisation/units";
import type { Say } from "./sentence";

/** More years than these are history, not a trend that a page can show. */
export const mostYears = 6;

/** The ids of a year's columns: the outcome as it was, and how far it had come towards the target of now. */
export const outcomeId = (year: number) => `outcome${year}`;
export const progressId = (year: number) => `progress${year}`;

/**
 * A row a goal: its outcomes over the years, and each as progress from the baseline to the target that holds now, in
 * percent, so that goals of all measure units and both directions can stand in one chart. A band has no such way to go.
 */
export function trendsModel(years: readonly number[], say: Say): Model {
  const outcomes = Object.fromEntries(
    years.map((year) => [
      outcomeId(year),
      given.optional.number(say("Outcome {year}").replace("{year}", String(year)), { decimals: 6, generated: true }),
    ]),
  );
  const rows = table("Trends", {
    goal: key("Goal id", { generated: true }),
    unit: given.text("Unit", { generated: true }),
    ...outcomes,
  }).add("indicator", "Indicator", (row) => lookup(scores.indicator, scores.id, row.goal));
  const outcomeOf = (year: number): Expr<"number", true> =>
    inRow(
      (rows as unknown as Readonly<Record<string, Column<"number", true>>>)[outcomeId(year)] as Column<"number", true>,
    );
  const trends = rows.addEach(years.map(progressId), (_, index) => {
    const year = years[index] ?? 0;
    return {
      header: String(year),
      compute: (row) =>
        when(
          isText(lookup(scores.directionUsed, scores.id, row.goal), "band"),
          blank("number"),
          whenPresent(outcomeOf(year), (outcome) =>
            whenBothPresent(
              lookup(scores.baseline, scores.id, row.goal),
              lookup(scores.targetUsed, scores.id, row.goal),
              (baseline, target) =>
                when(equals(baseline, target), blank("number"), round(progress(outcome, baseline, target), 0.0001)),
            ),
          ),
        ),
      options: { meaning: "share" as const, origin: "(v - baseline) / (target - baseline)" },
    };
  });
  return modelOf({ tables: [units, scores, trends], parameters: Object.values(scoring) });
}
