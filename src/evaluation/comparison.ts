import { whenPresent } from "../rules/absence";
import { countOf, greatestOf, has, leastOf, quantileOf } from "../rules/aggregate";
import { key } from "../rules/column";
import type { Expr, NumberArgument } from "../rules/expr";
import { isAtLeast } from "../rules/logic";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { placed } from "./attainment";
import { evaluationRules as rules } from "./parameters";

/** Linear between order statistics: h = (n - 1) x share + 1. */
export const quartileMethod = "Hyndman and Fan, type 7 (Excel's QUARTILE.INC)";

const points = { unit: "points" } as const;

function scoreAt(share: NumberArgument, group: Expr<"text", false>): Expr<"number", true> {
  return whenPresent(quantileOf(placed.score, share, [has(placed.ranked, group)], placed.fromBelow), (score) =>
    round(score, 0.01),
  );
}

/** One row a group of units that are compared: how their weighted scores spread. */
export const comparison = table("Comparison", { group: key("Group", { generated: true }) })
  .add("compared", "Units with a score", (row) => countOf(placed.score, has(placed.ranked, row.group)))
  .add("lowest", "Lowest score", (row) => leastOf(placed.score, has(placed.ranked, row.group)), points)
  .add("firstQuartile", "First quartile", (row) => scoreAt(0.25, row.group), { ...points, origin: quartileMethod })
  .add("median", "Median", (row) => scoreAt(0.5, row.group), { ...points, origin: quartileMethod })
  .add("thirdQuartile", "Third quartile", (row) => scoreAt(0.75, row.group), { ...points, origin: quartileMethod })
  .add("highest", "Highest score", (row) => greatestOf(placed.score, has(placed.ranked, row.group)), points)
  .add("enough", "Enough units for quarters", (row) => isAtLeast(row.compared, rules.fewestUnits));
