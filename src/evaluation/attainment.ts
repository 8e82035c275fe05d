import { blank, isBlank, orElse, present, whenBothPresent, whenPresent } from "../rules/absence";
import { countOf, countRows, has, rankIn, sumOf, weightedMeanOf } from "../rules/aggregate";
import { absolute, minus, negative, over, plus, times } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import type { Expr } from "../rules/expr";
import { and, equals, firstMatch, isAbove, isAtLeast, not, or, when } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { budgetLines, frames } from "../budget/frames";
import { scores } from "../indicators/scores";
import { unitQuality } from "../indicators/unit-quality";
import { evaluationRules as rules } from "./parameters";

/** Kinds of goal that get a score of their own, with the headers of their columns. */
export const kindScores = [
  { id: "economyScore", kind: "economy", header: "Economy score" },
  { id: "productivityScore", kind: "productivity", header: "Productivity score" },
  { id: "qualityScore", kind: "quality", header: "Quality score" },
  { id: "satisfactionScore", kind: "satisfaction", header: "Satisfaction score" },
  { id: "volumeScore", kind: "volume", header: "Volume score" },
] as const;

const kindIds = kindScores.map((one) => one.id);
const money = { meaning: "money", unit: "kr" } as const;
const points = { unit: "points" } as const;

/** Goals of a unit: how many, how many met, what they come to. Rows are those of the list of units. */
const attained = table("Evaluation", {
  unit: key("Unit", { generated: true }),
  group: given.text("Compared with", { generated: true }),
})
  .add("goals", "Goals", (row) => lookup(unitQuality.goals, unitQuality.unit, row.unit))
  .add("goalsMet", "Goals met", (row) => lookup(unitQuality.goalsMet, unitQuality.unit, row.unit))
  .add("missing", "Goals without data", (row) => lookup(unitQuality.missing, unitQuality.unit, row.unit))
  .add("measured", "Goals with data", (row) => minus(row.goals, row.missing))
  .add(
    "shareMet",
    "Share of goals met",
    (row) => when(equals(row.measured, 0), blank("number"), over(row.goalsMet, row.measured)),
    {
      meaning: "share",
      origin: "Goals met over goals with data",
    },
  )
  .add("score", "Weighted score", (row) => lookup(unitQuality.overall, unitQuality.unit, row.unit), points)
  .addEach(kindIds, (_, index) => {
    const { kind, header } = kindScores[index] as (typeof kindScores)[number];
    return {
      header,
      compute: (row) =>
        whenPresent(
          weightedMeanOf(scores.points, scores.weightCounted, has(scores.unit, row.unit), has(scores.kind, kind)),
          (mean) => round(mean, 0.01),
        ),
      options: points,
    };
  })
  .add("status", "Status", (row) =>
    firstMatch<"text", false>(
      [
        { when: or(isBlank(row.score), isAbove(row.missing, times(rules.mostMissing, row.goals))), then: "no data" },
        { when: isAtLeast(orElse(row.score, 0), rules.unitGoodFrom), then: "good" },
        { when: isAtLeast(orElse(row.score, 0), rules.unitIndifferentFrom), then: "indifferent" },
      ],
      "bad",
    ),
  );

/** What the goals state, for the question whether they are relevant and complete and the methods adequate. */
const described = attained
  .add(
    "withoutTarget",
    "Goals without a target",
    (row) => countRows(has(scores.unit, row.unit), has(scores.missingApplied, "no target")),
    {
      helper: true,
    },
  )
  .add(
    "customerGoals",
    "Goals on quality or satisfaction",
    (row) =>
      plus(
        countRows(has(scores.unit, row.unit), has(scores.kind, "quality")),
        countRows(has(scores.unit, row.unit), has(scores.kind, "satisfaction")),
      ),
    { helper: true },
  )
  .add("withMethod", "Goals with a method", (row) => countOf(scores.method, has(scores.unit, row.unit)), {
    helper: true,
  })
  .add("withOwner", "Goals with an owner", (row) => countOf(scores.owner, has(scores.unit, row.unit)), { helper: true })
  .add(
    "costFigures",
    "Goals with a cost of measuring",
    (row) => countOf(scores.costOfMeasuring, has(scores.unit, row.unit)),
    { helper: true },
  )
  .add(
    "costOfMeasuring",
    "Cost of measuring",
    (row) =>
      when(equals(row.costFigures, 0), blank("number"), sumOf(scores.costOfMeasuring, has(scores.unit, row.unit))),
    { ...money, helper: true },
  );

/**
 * The word for an outturn against its frame. `share` is blank where the frame is no measure, as that of a unit whose
 * revenue pays its costs: then the deviation is measured by the budgeted costs.
 */
function economyWord(
  deviation: Expr<"number", true>,
  share: Expr<"number", true>,
  ofCosts: Expr<"number", true>,
): Expr<"text", false> {
  const measured = firstMatch<"number", true>([{ when: not(isBlank(share)), then: share }], ofCosts);
  return firstMatch<"text", false>(
    [
      { when: isBlank(deviation), then: "no data" },
      { when: isAtLeast(orElse(deviation, 0), 0), then: "good" },
      { when: isBlank(measured), then: "bad" },
      { when: isAtLeast(orElse(measured, 0), negative(rules.overrunGood)), then: "good" },
      { when: isAtLeast(orElse(measured, 0), negative(rules.overrunIndifferent)), then: "indifferent" },
    ],
    "bad",
  );
}

/** The same with the unit's money: frame against outturn, blank where the budget has no such figure. */
export const attainment = described
  .add("budgetFigures", "Budget figures", (row) => countOf(budgetLines.budget, has(budgetLines.unit, row.unit)), {
    helper: true,
  })
  .add("outturnFigures", "Outturn figures", (row) => countOf(budgetLines.outturn, has(budgetLines.unit, row.unit)), {
    helper: true,
  })
  .add(
    "frame",
    "Frame",
    (row) => when(equals(row.budgetFigures, 0), blank("number"), sumOf(frames.budget, has(frames.unit, row.unit))),
    money,
  )
  .add(
    "outturn",
    "Outturn",
    (row) => when(equals(row.outturnFigures, 0), blank("number"), sumOf(frames.outturn, has(frames.unit, row.unit))),
    money,
  )
  .add(
    "deviation",
    "Frame less outturn",
    (row) => whenBothPresent(row.frame, row.outturn, (frame, outturn) => minus(frame, outturn)),
    money,
  )
  .add(
    "deviationShare",
    "Deviation of the frame",
    (row) =>
      whenBothPresent(row.frame, row.deviation, (frame, deviation) =>
        when(
          or(equals(frame, 0), isAbove(absolute(deviation), absolute(frame))),
          blank("number"),
          over(deviation, absolute(frame)),
        ),
      ),
    {
      meaning: "share",
      origin:
        "Frame less outturn, over the frame; below zero the frame is overrun. Empty where the deviation is larger than the frame: a net frame near zero is no measure",
    },
  )
  .add("costs", "Budgeted costs", (row) => sumOf(budgetLines.budgetedCost, has(budgetLines.unit, row.unit)), {
    ...money,
    helper: true,
  })
  .add(
    "deviationOfCosts",
    "Deviation of the costs",
    (row) =>
      whenPresent(row.deviation, (deviation) =>
        when(equals(row.costs, 0), blank("number"), over(deviation, row.costs)),
      ),
    { meaning: "share", origin: "Frame less outturn, over the budgeted costs", helper: true },
  )
  .add("economyStatus", "Status of economy", (row) =>
    economyWord(row.deviation, row.deviationShare, row.deviationOfCosts),
  )
  // Whole hundredths, so that ranks never compare decimals; -1 without a score.
  .add(
    "scoreHundredths",
    "Score in hundredths",
    (row) => when(isBlank(row.score), -1, round(times(present(row.score), 100), 1)),
    {
      helper: true,
    },
  )
  // Units without a score stand in no group that is ranked.
  .add("ranked", "Ranked in", (row) => when(isBlank(row.score), "-", row.group), { helper: true });

/** The same with each unit's place from below among those of its group with a score: what quartiles are read from. */
export const placed = attainment.add(
  "fromBelow",
  "Place from below",
  () => rankIn(attainment.scoreHundredths, [attainment.ranked], "smallest first"),
  { helper: true },
);

/** Whether a unit has what a verdict needs. */
export const hasScore = (row: { readonly score: Expr<"number", true>; readonly measured: Expr<"number", false> }) =>
  and(isAbove(row.measured, 0), isAtLeast(orElse(row.score, -1), 0));
