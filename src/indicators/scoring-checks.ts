import { holdsFor, holdsForBoth, isBlank } from "../rules/absence";
import type { BooleanArgument, Expr } from "../rules/expr";
import { and, isAbove, isAtLeast, isAtMost, isBelow, isText, not, or } from "../rules/logic";
import { checkedGoals, isScoredBy } from "./goals";

interface Scored {
  readonly scoring: Expr<"text", true>;
  readonly direction: Expr<"text", true>;
}

const byTable = (row: Scored): BooleanArgument =>
  or(isScoredBy(row, "piecewise linear"), isScoredBy(row, "step table"));

const ascending = {
  code: "score-table-not-ascending",
  severity: "error",
  message: "The value {read} of the score table is not above that of the row before.",
  fix: "Write the rows of a score table from the lowest value to the highest, each value once.",
} as const;

/** Goals, with statements about ways of scoring of their own; each names the cell at fault. */
export const waysChecked = checkedGoals
  .check({
    code: "scoring-direction",
    column: "scoring",
    severity: "error",
    when: (row) =>
      and(
        or(isScoredBy(row, "dead band"), isScoredBy(row, "index against base")),
        holdsFor(row.direction, (direction) => not(or(isText(direction, "higher"), isText(direction, "lower")))),
      ),
    message: "Scoring by {read} needs the direction higher or lower.",
    fix: "State higher or lower as the direction, or choose another way of scoring.",
  })
  .check({
    code: "score-table-missing",
    column: "scoring",
    severity: "error",
    when: (row) => and(byTable(row), isBlank(row.value1)),
    message: "Scoring is {read}, but no score table names the indicator.",
    fix: "Add a sheet Score tables with the columns Indicator, Value and Points and a row a point, or clear the cell.",
  })
  .check({
    code: "score-table-short",
    column: "scoring",
    severity: "error",
    when: (row) => and(isScoredBy(row, "piecewise linear"), not(isBlank(row.value1)), isBlank(row.value2)),
    message: "Scoring is {read}, but the score table of the indicator has one row only.",
    fix: "Straight lines need two rows or more.",
  })
  .check({
    code: "score-table-unused",
    column: "value1",
    severity: "warning",
    when: (row) => and(not(isBlank(row.value1)), not(byTable(row))),
    message:
      "The indicator has a score table, but its scoring is not stated as piecewise linear or step table: the table is not used.",
    fix: "State the scoring of the indicator in the column Scoring of the list of indicators.",
  })
  .check({ ...ascending, column: "value2", when: (row) => holdsForBoth(row.value1, row.value2, isAtLeast) })
  .check({ ...ascending, column: "value3", when: (row) => holdsForBoth(row.value2, row.value3, isAtLeast) })
  .check({ ...ascending, column: "value4", when: (row) => holdsForBoth(row.value3, row.value4, isAtLeast) })
  .check({ ...ascending, column: "value5", when: (row) => holdsForBoth(row.value4, row.value5, isAtLeast) })
  .check({ ...ascending, column: "value6", when: (row) => holdsForBoth(row.value5, row.value6, isAtLeast) })
  .check({ ...ascending, column: "value7", when: (row) => holdsForBoth(row.value6, row.value7, isAtLeast) })
  .check({ ...ascending, column: "value8", when: (row) => holdsForBoth(row.value7, row.value8, isAtLeast) })
  .check({
    code: "index-base",
    column: "baseline",
    severity: "error",
    when: (row) =>
      and(
        isScoredBy(row, "index against base"),
        holdsFor(row.baseline, (base) => isAtMost(base, 0)),
      ),
    message: "The base {read} of an index must be above zero.",
    fix: "Write the value that counts as 100 as the baseline, or choose another way of scoring.",
  })
  .check({
    code: "index-base",
    column: "scoring",
    severity: "error",
    when: (row) => and(isScoredBy(row, "index against base"), isBlank(row.baseline)),
    message: "An index has no base to be measured against.",
    fix: "Write the value that counts as 100 as the baseline, or choose another way of scoring.",
  })
  .check({
    code: "index-outcome",
    column: "outcome",
    severity: "error",
    when: (row) =>
      and(
        isScoredBy(row, "index against base"),
        holdsFor(row.outcome, (outcome) => isBelow(outcome, 0)),
      ),
    message: "The outcome {read} is below zero, so that it has no index.",
    fix: "Score the indicator by another way.",
  })
  .check({
    code: "dead-band-target",
    column: "scoring",
    severity: "error",
    when: (row) =>
      and(
        isScoredBy(row, "dead band"),
        or(
          and(isBlank(row.target), or(isBlank(row.targetLow), isBlank(row.targetHigh))),
          holdsForBoth(row.targetLow, row.targetHigh, isAbove),
        ),
      ),
    message: "A dead band needs its ends: Target from and, not below it, Target to, or one target.",
    fix: "Fill in Target from and Target to.",
  })
  .check({
    code: "dead-band-live",
    column: "threshold",
    severity: "error",
    when: (row) =>
      and(
        isScoredBy(row, "dead band"),
        or(
          and(isText(row.directionUsed, "higher"), holdsForBoth(row.threshold, row.targetLow, isAbove)),
          and(isText(row.directionUsed, "lower"), holdsForBoth(row.targetHigh, row.threshold, isAbove)),
        ),
      ),
    message: "The threshold {read} does not lie on the worse side of the dead band.",
    fix: "The threshold is the end of the live band on the worse side: there the score reaches zero.",
  })
  .check({
    code: "dead-band-live",
    column: "stretch",
    severity: "error",
    when: (row) =>
      and(
        isScoredBy(row, "dead band"),
        or(
          and(isText(row.directionUsed, "higher"), holdsForBoth(row.targetHigh, row.stretch, isAbove)),
          and(isText(row.directionUsed, "lower"), holdsForBoth(row.stretch, row.targetLow, isAbove)),
        ),
      ),
    message: "The stretch target {read} does not lie on the better side of the dead band.",
    fix: "The stretch target is the end of the live band on the better side: beyond it nothing more is won.",
  });
