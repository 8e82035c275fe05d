import { blank, holdsFor, isBlank, orElse, present, whenBothPresent, whenPresent } from "../rules/absence";
import { countOf, has, sumWithin } from "../rules/aggregate";
import { absolute, greatest, least, minus, over, plus, times } from "../rules/arithmetic";
import type { Expr } from "../rules/expr";
import { and, equals, firstMatch, isAbove, isAtLeast, isAtMost, isBelow, isText, not, or, when } from "../rules/logic";
import { round, settle } from "../rules/rounding";
import { checkedGoals as goals } from "./goals";
import { scoring } from "./parameters";
import { progress } from "./scales";

type NumberExpr = Expr<"number", false>;

/** By how much the first figure is better than the second, in the measure unit. */
function betterBy(direction: Expr<"text", false>, first: NumberExpr, second: NumberExpr): NumberExpr {
  return when(isText(direction, "higher"), minus(first, second), minus(second, first));
}

/** How far a figure lies outside a band; 0 inside. */
function outside(value: NumberExpr, low: NumberExpr, high: NumberExpr): NumberExpr {
  return greatest(0, minus(low, value), minus(value, high));
}

const isBand = (row: { readonly directionUsed: Expr<"text", false> }) => isText(row.directionUsed, "band");
const isYesNo = (row: { readonly directionUsed: Expr<"text", false> }) => isText(row.directionUsed, "yes/no");

/** Which figure is scored, and by which rule when there is none. */
const valued = goals
  .add("targetUsed", "Target used", (row) =>
    when(isBand(row), blank("number"), when(isYesNo(row), orElse(row.target, 1), row.target)),
  )
  .add("missingApplied", "Rule applied", (row) =>
    firstMatch<"text", false>(
      [
        { when: and(isBand(row), or(isBlank(row.targetLow), isBlank(row.targetHigh))), then: "no target" },
        { when: and(not(isBand(row)), isBlank(row.targetUsed)), then: "no target" },
        { when: not(isBlank(row.outcome)), then: "measured" },
        {
          when: and(isText(orElse(row.missingRule, scoring.missingData), "last value"), isBlank(row.priorOutcome)),
          then: "drop and reweight",
        },
      ],
      orElse(row.missingRule, scoring.missingData),
    ),
  )
  .add("valueUsed", "Value used", (row) =>
    firstMatch<"number", true>(
      [
        { when: isText(row.missingApplied, "measured"), then: row.outcome },
        { when: isText(row.missingApplied, "last value"), then: row.priorOutcome },
      ],
      blank("number"),
    ),
  );

/**
 * The levels between which the score moves. A goal is scored from its threshold; without one a milestone is scored from
 * so many days late, any other goal from its baseline; where none of them is worse than the target, it is reached or not.
 */
const levelled = valued
  .add("scoredFrom", "Scored from", (row) =>
    firstMatch<"number", true>(
      [
        { when: or(isBand(row), isYesNo(row)), then: blank("number") },
        { when: not(isBlank(row.threshold)), then: row.threshold },
        {
          when: isText(row.directionUsed, "milestone"),
          then: whenPresent(row.targetUsed, (target) => plus(target, scoring.milestoneDays)),
        },
      ],
      row.baseline,
    ),
  )
  .add("scoreThere", "Score there", (row) =>
    when(and(not(isBlank(row.threshold)), not(isBand(row))), scoring.scoreAtThreshold, 0),
  )
  .add("room", "Room below the target", (row) =>
    settle(
      firstMatch<"number", false>(
        [
          { when: isText(row.missingApplied, "no target"), then: 0 },
          {
            when: and(isBand(row), isBlank(row.threshold)),
            then: times(scoring.bandTolerance, minus(present(row.targetHigh), present(row.targetLow))),
          },
          { when: isBand(row), then: outside(present(row.threshold), present(row.targetLow), present(row.targetHigh)) },
          { when: isBlank(row.scoredFrom), then: 0 },
        ],
        betterBy(row.directionUsed, present(row.targetUsed), present(row.scoredFrom)),
      ),
    ),
  )
  .add("reach", "Room above the target", (row) =>
    settle(
      when(
        or(isBand(row), isYesNo(row), isBlank(row.stretch), isBlank(row.targetUsed)),
        0,
        betterBy(row.directionUsed, present(row.stretch), present(row.targetUsed)),
      ),
    ),
  );

/** By how much the value is better than the target; below zero it is short of it. One figure for every direction. */
const led = levelled.add("lead", "Ahead of target", (row) =>
  settle(
    whenPresent(row.valueUsed, (value) =>
      firstMatch<"number", false>(
        [
          { when: isBand(row), then: minus(0, outside(value, present(row.targetLow), present(row.targetHigh))) },
          { when: isYesNo(row), then: minus(0, absolute(minus(value, present(row.targetUsed)))) },
        ],
        betterBy(row.directionUsed, value, present(row.targetUsed)),
      ),
    ),
  ),
);

/** 100 at the target, a line down to the level scored from, nothing below it, a line up to the stretch target. */
function scoreOf(lead: NumberExpr, room: NumberExpr, scoreThere: NumberExpr, reach: NumberExpr): NumberExpr {
  const atStretch = scoring.scoreAtStretch;
  return round(
    firstMatch<"number", false>(
      [
        { when: and(isAtLeast(lead, 0), isAtMost(reach, 0)), then: 100 },
        {
          when: isAtLeast(lead, 0),
          then: least(atStretch, plus(100, times(minus(atStretch, 100), over(lead, reach)))),
        },
        {
          when: and(isAbove(room, 0), isAtLeast(plus(lead, room), 0)),
          then: plus(scoreThere, times(minus(100, scoreThere), over(plus(lead, room), room))),
        },
      ],
      0,
    ),
    0.01,
  );
}

const scored = led
  .add(
    "score",
    "Score",
    (row) =>
      when(
        isText(row.missingApplied, "zero"),
        0,
        whenPresent(row.lead, (lead) => scoreOf(lead, row.room, row.scoreThere, row.reach)),
      ),
    { unit: "points" },
  )
  .add("met", "Target met", (row) =>
    when(
      isText(row.missingApplied, "zero"),
      false,
      whenPresent(row.lead, (lead) => isAtLeast(lead, 0)),
    ),
  )
  .add(
    "progress",
    "Progress",
    (row) =>
      when(
        isBand(row),
        blank("number"),
        whenPresent(row.valueUsed, (value) =>
          whenBothPresent(row.baseline, row.targetUsed, (baseline, target) =>
            when(equals(baseline, target), blank("number"), progress(value, baseline, target)),
          ),
        ),
      ),
    { meaning: "share", origin: "(v - baseline) / (target - baseline)" },
  )
  .add("status", "Status", (row) =>
    firstMatch<"text", false>(
      [
        { when: isBlank(row.valueUsed), then: "no data" },
        { when: isAtLeast(orElse(row.score, 0), scoring.goodFrom), then: "good" },
        { when: isAtLeast(orElse(row.score, 0), scoring.indifferentFrom), then: "indifferent" },
      ],
      "bad",
    ),
  );

/** Weights as stated; a unit that states none weighs its goals alike. What is not scored carries no weight. */
const weighed = scored
  .add("weightStated", "Weight stated", (row) =>
    orElse(row.weight, when(equals(countOf(goals.weight, has(goals.unit, row.unit)), 0), 1, 0)),
  )
  .add("weightCounted", "Weight counted", (row) => when(isBlank(row.score), 0, row.weightStated));

export const scores = weighed
  .add(
    "effectiveWeight",
    "Effective weight",
    (row) => {
      const total = sumWithin(weighed.weightCounted, [goals.unit]);
      return when(equals(total, 0), 0, over(row.weightCounted, total));
    },
    { meaning: "share" },
  )
  .add("points", "Weighted points", (row) => times(orElse(row.score, 0), row.weightCounted))
  .add("qualityWeight", "Weight in the quality index", (row) =>
    when(
      holdsFor(row.kind, (kind) => or(isText(kind, "quality"), isText(kind, "satisfaction"))),
      row.weightCounted,
      0,
    ),
  )
  .add("qualityPoints", "Points in the quality index", (row) => times(orElse(row.score, 0), row.qualityWeight))
  .check({
    code: "outcome-missing",
    column: "outcome",
    severity: "warning",
    when: (row) => and(isBlank(row.outcome), not(isText(row.missingApplied, "no target"))),
    message: "The indicator has no outcome. The column Rule applied says what was done.",
    fix: "Fill in the outcome, or decide by which rule it is left out.",
  })
  .check({
    code: "last-value-missing",
    column: "priorOutcome",
    severity: "warning",
    when: (row) =>
      and(
        isBlank(row.outcome),
        isBlank(row.priorOutcome),
        isText(orElse(row.missingRule, scoring.missingData), "last value"),
        isText(row.missingApplied, "drop and reweight"),
      ),
    message: "There is no last value to use, so that the indicator was dropped and the others reweighted.",
    fix: "Fill in the outcome of the period before, or choose another rule.",
  })
  .check({
    code: "weight-missing",
    column: "weight",
    severity: "warning",
    when: (row) => and(isBlank(row.weight), equals(row.weightStated, 0)),
    message: "The indicator has no weight although others of its unit have, so that it counts for nothing.",
    fix: "State its weight.",
  })
  .check({
    code: "baseline-beyond-target",
    column: "baseline",
    severity: "warning",
    when: (row) => and(isBlank(row.threshold), isBelow(row.room, 0)),
    message:
      "The baseline {read} is already better than the target, so that the goal is reached or not, without steps between.",
    fix: "Set a threshold, or a target that asks for more than the baseline.",
  });
