import { blank } from "../rules/absence";
import { countOf, countRows, has, sumOf } from "../rules/aggregate";
import { absolute, minus, over } from "../rules/arithmetic";
import { key } from "../rules/column";
import { truth } from "../rules/construct";
import type { Expr } from "../rules/expr";
import { and, equals, isAbove, when } from "../rules/logic";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { scores } from "./scores";

/** A weighted mean to two decimals; blank where nothing has weight. */
function meanOver(points: Expr<"number", false>, weights: Expr<"number", false>): Expr<"number", true> {
  return when(equals(weights, 0), blank("number"), round(over(points, weights), 0.01));
}

/** A row a unit: what its goals come to. Rows are those of the list of units. */
export const unitQuality = table("UnitQuality", { unit: key("Unit", { generated: true }) })
  .add("goals", "Goals", (row) => countRows(has(scores.unit, row.unit)))
  .add("goalsMet", "Goals met", (row) => countRows(has(scores.unit, row.unit), has(scores.met, truth(true))))
  .add("missing", "Goals without data", (row) => countRows(has(scores.unit, row.unit), has(scores.status, "no data")))
  .add("blocked", "Goals that block the payout", (row) =>
    countRows(has(scores.unit, row.unit), has(scores.missingApplied, "block the payout")),
  )
  .add("weights", "Sum of weights", (row) => sumOf(scores.weightStated, has(scores.unit, row.unit)))
  .add("weighted", "Goals with a stated weight", (row) => countOf(scores.weight, has(scores.unit, row.unit)), {
    helper: true,
  })
  .add("weightsCounted", "Weights counted", (row) => sumOf(scores.weightCounted, has(scores.unit, row.unit)))
  .add("qualityWeights", "Weights in the quality index", (row) =>
    sumOf(scores.qualityWeight, has(scores.unit, row.unit)),
  )
  .add(
    "overall",
    "Index of all goals",
    (row) => meanOver(sumOf(scores.points, has(scores.unit, row.unit)), row.weightsCounted),
    { unit: "points" },
  )
  .add(
    "quality",
    "Quality index",
    (row) => meanOver(sumOf(scores.qualityPoints, has(scores.unit, row.unit)), row.qualityWeights),
    {
      unit: "points",
      origin:
        "Weighted mean of the scores of quality and satisfaction; the weights of what is dropped go to the others",
    },
  )
  .check({
    code: "weights-do-not-sum",
    column: "unit",
    severity: "warning",
    when: (row) =>
      and(
        isAbove(row.weighted, 0),
        isAbove(absolute(minus(row.weights, 1)), 0.005),
        isAbove(absolute(minus(row.weights, 100)), 0.5),
      ),
    message: "The weights of the goals of {read} sum to neither 1 nor 100. They are used in proportion.",
    fix: "Set weights that sum to 1 (100 %).",
  });
