import { blank, holdsFor, isBlank, orElse, present, whenBothPresent, whenPresent } from "../rules/absence";
import { countOf, has, sumWithin } from "../rules/aggregate";
import { absolute, between, greatest, least, minus, over, plus, times } from "../rules/arithmetic";
import type { Expr } from "../rules/expr";
import { and, equals, firstMatch, isAbove, isAtLeast, isAtMost, isBelow, isText, not, or, when } from "../rules/logic";
import { round, settle } from "../rules/rounding";
import { isScoredBy } from "./goals";
import { scoring } from "./parameters";
import { progress } from "./scales";
import { piecewisePoints, pointsOfStretch, stepPoints } from "./score-table";
import { waysChecked as goals } from "./scoring-checks";

type NumberExpr = Expr<"number", false>;

/** By how much the first figure is better than the second, in the measure unit. */
function betterBy(direction: Expr<"text", false>, first: NumberExpr, second: NumberExpr): NumberExpr {
  return when(isText(direction, "higher"), minus(first, second), minus(second, first));
}

/** How far a figure lies outside a band; 0 inside. */
function outside(value: NumberExpr, low: NumberExpr, high: NumberExpr): NumberExpr {
  return greatest(0, minus(low, value), minus(value, high));
}

/** How far a figure lies beyond a dead band: above zero on the better side, below zero on the worse, 0 inside. */
function beyondBand(direction: Expr<"text", false>, value: NumberExpr, low: NumberExpr, high: NumberExpr): NumberExpr {
  const above = minus(greatest(0, minus(value, high)), greatest(0, minus(low, value)));
  return when(isText(direction, "higher"), above, minus(0, above));
}

const isBand = (row: { readonly directionUsed: Expr<"text", false> }) => isText(row.directionUsed, "band");
type Scoring = { readonly scoring: Expr<"text", true> };

const isDeadBand = (row: Scoring) => isScoredBy(row, "dead band");
const isIndex = (row: Scoring) => isScoredBy(row, "index against base");
const byTable = (row: Scoring) => or(isScoredBy(row, "piecewise linear"), isScoredBy(row, "step table"));
/** The value of a goal that is scored by lines; blank for any other. */
const linear = (row: Scoring & { readonly valueUsed: Expr<"number", true> }) =>
  when(isScoredBy(row, "piecewise linear"), row.valueUsed, blank("number"));
const hasBand = (row: Scoring & { readonly directionUsed: Expr<"text", false> }) => or(isBand(row), isDeadBand(row));
const isYesNo = (row: { readonly directionUsed: Expr<"text", false> }) => isText(row.directionUsed, "yes/no");

/** What the value is held against, which figure is scored, and by which rule when there is none. */
const held = goals
  .add("targetUsed", "Target used", (row) =>
    firstMatch<"number", true>(
      [
        { when: isBand(row), then: blank("number") },
        { when: and(isDeadBand(row), not(isBlank(row.targetLow))), then: blank("number") },
        { when: and(isYesNo(row), isBlank(row.target)), then: 1 as never },
        // The base counts as 100: without a target it is the target.
        { when: and(isIndex(row), isBlank(row.target)), then: row.baseline },
      ],
      row.target,
    ),
  )
  .add("bandLow", "Band from", (row) => when(and(isDeadBand(row), isBlank(row.targetLow)), row.target, row.targetLow), {
    helper: true,
  })
  .add(
    "bandHigh",
    "Band to",
    (row) => when(and(isDeadBand(row), isBlank(row.targetHigh)), row.target, row.targetHigh),
    { helper: true },
  );

const valued = held
  .add("missingApplied", "Rule applied", (row) =>
    firstMatch<"text", false>(
      [
        { when: and(hasBand(row), or(isBlank(row.bandLow), isBlank(row.bandHigh))), then: "no target" },
        { when: and(not(or(hasBand(row), byTable(row))), isBlank(row.targetUsed)), then: "no target" },
        { when: and(byTable(row), isBlank(row.points1)), then: "no target" },
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
 * A dead band is scored likewise, on both sides of it, from nothing at its threshold.
 */
const levelled = valued
  .add("scoredFrom", "Scored from", (row) =>
    firstMatch<"number", true>(
      [
        { when: or(isBand(row), isYesNo(row), byTable(row), isIndex(row)), then: blank("number") },
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
    when(and(not(isBlank(row.threshold)), not(hasBand(row))), scoring.scoreAtThreshold, 0),
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
          {
            when: isDeadBand(row),
            then: when(
              isText(row.directionUsed, "higher"),
              minus(present(row.bandLow), present(row.scoredFrom)),
              minus(present(row.scoredFrom), present(row.bandHigh)),
            ),
          },
        ],
        betterBy(row.directionUsed, present(row.targetUsed), present(row.scoredFrom)),
      ),
    ),
  )
  .add("reach", "Room above the target", (row) =>
    settle(
      firstMatch<"number", false>(
        [
          { when: isText(row.missingApplied, "no target"), then: 0 },
          { when: or(isBand(row), isYesNo(row), byTable(row), isIndex(row), isBlank(row.stretch)), then: 0 },
          {
            when: isDeadBand(row),
            then: when(
              isText(row.directionUsed, "higher"),
              minus(present(row.stretch), present(row.bandHigh)),
              minus(present(row.bandLow), present(row.stretch)),
            ),
          },
        ],
        betterBy(row.directionUsed, present(row.stretch), present(row.targetUsed)),
      ),
    ),
  );

/** By how much the value is better than the target; below zero it is short of it. One figure for every direction. */
const led = levelled.add("lead", "Ahead of target", (row) =>
  settle(
    whenPresent(row.valueUsed, (value) =>
      firstMatch<"number", true>(
        [
          {
            when: isBand(row),
            then: minus(0, outside(value, present(row.targetLow), present(row.targetHigh))) as never,
          },
          {
            when: isDeadBand(row),
            then: beyondBand(row.directionUsed, value, present(row.bandLow), present(row.bandHigh)) as never,
          },
          { when: isBlank(row.targetUsed), then: blank("number") },
          { when: isYesNo(row), then: minus(0, absolute(minus(value, present(row.targetUsed)))) as never },
        ],
        betterBy(row.directionUsed, value, present(row.targetUsed)) as never,
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

/**
 * Index against a base: 100 x value / base where higher is better, 100 x base / value where lower is; the base is 100. From 0
 * to the score at the stretch target. A value of nothing where lower is better cannot be bettered.
 */
function indexPoints(
  direction: Expr<"text", false>,
  value: NumberExpr,
  base: Expr<"number", true>,
): Expr<"number", true> {
  const most = scoring.scoreAtStretch;
  return whenPresent(base, (of) =>
    round(
      firstMatch<"number", false>(
        [
          { when: isText(direction, "higher"), then: between(times(100, over(value, of)), 0, most) },
          { when: isAtMost(value, 0), then: most },
        ],
        between(times(100, over(of, value)), 0, most),
      ),
      0.01,
    ),
  );
}

/** Points by the goal's own score table. */
const tabled = led
  .add("stretch1Points", "Points of stretch 1", (row) => pointsOfStretch(linear(row), row, 0), { helper: true })
  .add("stretch2Points", "Points of stretch 2", (row) => pointsOfStretch(linear(row), row, 1), { helper: true })
  .add("stretch3Points", "Points of stretch 3", (row) => pointsOfStretch(linear(row), row, 2), { helper: true })
  .add("stretch4Points", "Points of stretch 4", (row) => pointsOfStretch(linear(row), row, 3), { helper: true })
  .add("stretch5Points", "Points of stretch 5", (row) => pointsOfStretch(linear(row), row, 4), { helper: true })
  .add("stretch6Points", "Points of stretch 6", (row) => pointsOfStretch(linear(row), row, 5), { helper: true })
  .add("stretch7Points", "Points of stretch 7", (row) => pointsOfStretch(linear(row), row, 6), { helper: true })
  .add(
    "linePoints",
    "Points by lines",
    (row) =>
      whenPresent(linear(row), () =>
        piecewisePoints(row, [
          row.stretch1Points,
          row.stretch2Points,
          row.stretch3Points,
          row.stretch4Points,
          row.stretch5Points,
          row.stretch6Points,
          row.stretch7Points,
        ]),
      ),
    { helper: true },
  )
  .add(
    "stepPoints",
    "Points by steps",
    (row) =>
      when(
        isScoredBy(row, "step table"),
        whenPresent(row.valueUsed, (value) => stepPoints(value, row)),
        blank("number"),
      ),
    { helper: true },
  );

const scored = tabled
  .add(
    "score",
    "Score",
    (row) =>
      when(
        isText(row.missingApplied, "zero"),
        0,
        whenPresent(row.valueUsed, (value) =>
          firstMatch<"number", true>(
            [
              { when: isScoredBy(row, "piecewise linear"), then: row.linePoints },
              { when: isScoredBy(row, "step table"), then: row.stepPoints },
              { when: isIndex(row), then: indexPoints(row.directionUsed, value, row.baseline) },
            ],
            whenPresent(row.lead, (lead) => scoreOf(lead, row.room, row.scoreThere, row.reach)),
          ),
        ),
      ),
    { unit: "points" },
  )
  .add("met", "Target met", (row) =>
    when(
      isText(row.missingApplied, "zero"),
      false,
      when(
        // A score table need not have a target besides: 100 points are it.
        and(byTable(row), isBlank(row.targetUsed)),
        whenPresent(row.score, (score) => isAtLeast(score, 100)),
        whenPresent(row.lead, (lead) => isAtLeast(lead, 0)),
      ),
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
    code: "weights-all-zero",
    column: "weight",
    severity: "error",
    when: (row) =>
      and(
        holdsFor(row.weight, (weight) => equals(weight, 0)),
        equals(sumWithin(weighed.weightStated, [goals.unit]), 0),
      ),
    message: "The weight is {read}, as all weights of the goals of its unit are: nothing would count.",
    fix: "Give one goal of the unit a weight above zero, or leave all of them blank: then they weigh the same.",
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
