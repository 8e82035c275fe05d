import { holdsFor, holdsForBoth, isBlank, orElse } from "../rules/absence";
import { countRows, has } from "../rules/aggregate";
import { given, key } from "../rules/column";
import type { BooleanArgument, Expr } from "../rules/expr";
import { and, equals, isAbove, isAtLeast, isBelow, isText, not, or, when } from "../rules/logic";
import { table } from "../rules/table";
import { units } from "../organisation/units";
import { missingDataRules } from "./parameters";
import { scoreTableColumns } from "./score-table";

export const directions = ["higher", "lower", "band", "milestone", "yes/no"] as const;
/** Ways of scoring besides the levels of the row itself, which are the way where none is stated. */
export const scoringWays = ["piecewise linear", "step table", "dead band", "index against base"] as const;
export const indicatorKinds = ["economy", "productivity", "quality", "satisfaction", "volume"] as const;

/** Figures in the measure unit of their row: yes is 1, no is 0, a date is its serial day. */
const measure = (header: string) => given.optional.number(header, { decimals: 6 });

/**
 * A row a unit and indicator: what was agreed, and the outcome. For a milestone the figures are dates (or days late,
 * with target 0). For a band the threshold is the value outside the band that scores nothing; the tolerance is the same
 * on the other side. For a dead band the target band is the one in which nothing is won or lost, threshold and stretch
 * target the ends of the live band on the worse and on the better side. For an index the baseline is the base.
 */
const agreed = table("Scores", {
  id: key("Goal id"),
  unit: given.text("Unit"),
  indicator: given.text("Indicator"),
  goal: given.optional.text("Goal"),
  kind: given.optional.choice("Kind", indicatorKinds),
  measureUnit: given.optional.text("Measure unit"),
  direction: given.optional.choice("Direction", directions),
  scoring: given.optional.choice("Scoring", scoringWays),
  baseline: measure("Baseline"),
  threshold: measure("Threshold"),
  target: measure("Target"),
  targetLow: measure("Target from"),
  targetHigh: measure("Target to"),
  stretch: measure("Stretch target"),
  outcome: measure("Outcome"),
  priorOutcome: measure("Prior outcome"),
  weight: given.optional.number("Weight", { decimals: 6 }),
  missingRule: given.optional.choice("Missing-data rule", missingDataRules),
  method: given.optional.text("Method"),
  source: given.optional.text("Source"),
  owner: given.optional.text("Owner"),
  frequency: given.optional.text("Frequency"),
  costOfMeasuring: given.optional.money("Cost of measuring"),
  ...scoreTableColumns,
});

/** Whether the row states this way of scoring. */
export function isScoredBy(
  row: { readonly scoring: Expr<"text", true> },
  way: (typeof scoringWays)[number],
): Expr<"boolean", false> {
  return holdsFor(row.scoring, (scoring) => isText(scoring, way));
}

const stated = (of: Expr<"number", true>): BooleanArgument => not(isBlank(of));

export const goals = agreed
  .add(
    "directionUsed",
    "Direction used",
    (row) =>
      orElse(
        row.direction,
        when(
          and(stated(row.targetLow), stated(row.targetHigh), not(isScoredBy(row, "dead band"))),
          "band",
          when(
            or(
              holdsForBoth(row.threshold, row.target, isAbove),
              holdsForBoth(row.baseline, row.target, isAbove),
              and(isScoredBy(row, "dead band"), holdsForBoth(row.threshold, row.targetLow, isAbove)),
            ),
            "lower",
            "higher",
          ),
        ),
      ),
    { meaning: "choice" },
  )
  .check({
    code: "goal-twice",
    column: "indicator",
    severity: "error",
    when: (row) => isAbove(countRows(has(agreed.id, row.id)), 1),
    message: "The indicator {read} stands twice for the same unit.",
    fix: "Keep one row a unit and indicator, or give the second another name.",
  })
  .check({
    code: "unit-unknown",
    column: "unit",
    severity: "error",
    when: (row) => equals(countRows(has(units.unit, row.unit)), 0),
    message: "The unit {read} is not in the list of units.",
    fix: "Write the unit's name as the list of units does, or add it there.",
  })
  .check({
    code: "kind-missing",
    column: "kind",
    severity: "warning",
    when: (row) => isBlank(row.kind),
    message: "The indicator has no kind, so that it does not count in the quality index.",
    fix: "State its kind: economy, productivity, quality, satisfaction or volume.",
  })
  .check({
    code: "weight-negative",
    column: "weight",
    severity: "error",
    when: (row) => holdsFor(row.weight, (weight) => isBelow(weight, 0)),
    message: "The weight {read} is below zero.",
    fix: "Weights are shares or points of zero or more.",
  });

/** Statements about the levels of a goal, each with the cell at fault. */
export const checkedGoals = goals
  .check({
    code: "direction-missing",
    column: "direction",
    severity: "warning",
    when: (row) => isBlank(row.direction),
    message: "No direction is stated. It was read from the levels: see the column Direction used.",
    fix: "State the direction: higher, lower, band, milestone or yes/no.",
  })
  .check({
    code: "target-missing",
    column: "target",
    severity: "warning",
    when: (row) =>
      and(
        isBlank(row.target),
        isBlank(row.scoring),
        not(isText(row.directionUsed, "band")),
        not(isText(row.directionUsed, "yes/no")),
      ),
    message: "The indicator has no target, so that it is not scored.",
    fix: "Agree on a target, or leave the indicator out of the commitment.",
  })
  .check({
    code: "band-incomplete",
    column: "targetLow",
    severity: "error",
    when: (row) => and(isText(row.directionUsed, "band"), or(isBlank(row.targetLow), isBlank(row.targetHigh))),
    message: "A target band needs both ends.",
    fix: "Fill in Target from and Target to.",
  })
  .check({
    code: "band-reversed",
    column: "targetLow",
    severity: "error",
    when: (row) => and(isText(row.directionUsed, "band"), holdsForBoth(row.targetLow, row.targetHigh, isAbove)),
    message: "The target band begins at {read}, which is above its end.",
    fix: "Exchange Target from and Target to.",
  })
  .check({
    code: "threshold-inside-band",
    column: "threshold",
    severity: "error",
    when: (row) =>
      and(
        isText(row.directionUsed, "band"),
        holdsForBoth(row.threshold, row.targetLow, isAtLeast),
        holdsForBoth(row.targetHigh, row.threshold, isAtLeast),
      ),
    message: "The threshold {read} lies inside the target band.",
    fix: "The threshold of a band is the value outside it that scores nothing.",
  })
  .check({
    code: "threshold-beyond-target",
    column: "threshold",
    severity: "error",
    when: (row) =>
      or(
        and(isText(row.directionUsed, "higher"), holdsForBoth(row.threshold, row.target, isAbove)),
        and(
          or(isText(row.directionUsed, "lower"), isText(row.directionUsed, "milestone")),
          holdsForBoth(row.target, row.threshold, isAbove),
        ),
      ),
    message: "The threshold {read} is better than the target.",
    fix: "Exchange threshold and target, or turn the direction.",
  })
  .check({
    code: "stretch-short-of-target",
    column: "stretch",
    severity: "error",
    when: (row) =>
      or(
        and(isText(row.directionUsed, "higher"), holdsForBoth(row.target, row.stretch, isAbove)),
        and(
          or(isText(row.directionUsed, "lower"), isText(row.directionUsed, "milestone")),
          holdsForBoth(row.stretch, row.target, isAbove),
        ),
      ),
    message: "The stretch target {read} is easier than the target.",
    fix: "Exchange stretch target and target, or turn the direction.",
  })
  .check({
    code: "yes-no-outcome",
    column: "outcome",
    severity: "error",
    when: (row) =>
      and(
        isText(row.directionUsed, "yes/no"),
        holdsFor(row.outcome, (outcome) => not(or(equals(outcome, 0), equals(outcome, 1)))),
      ),
    message: "The outcome {read} is neither yes nor no.",
    fix: "Write yes or no (1 or 0).",
  });
