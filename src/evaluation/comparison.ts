import { whenPresent } from "../rules/absence";
import { countOf, greatestOf, leastOf, quantileOf } from "../rules/aggregate";
import { key } from "../rules/column";
import type { Expr, NumberArgument } from "../rules/expr";
import { isAtLeast } from "../rules/logic";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { attainment } from "./attainment";
import { evaluationRules as rules } from "./parameters";

/** Linear between order statistics: h = (n - 1) x share + 1. */
export const quartileMethod = "Hyndman and Fan, type 7 (Excel's QUARTILE.INC)";

const points = { unit: "points" } as const;

function scoreAt(share: NumberArgument): Expr<"number", true> {
  return whenPresent(quantileOf(attainment.score, share), (score) => round(score, 0.01));
}

/** One row a group of units that are compared: how their weighted scores spread. For now all units are one group. */
export const comparison = table("Comparison", { group: key("Group", { generated: true }) })
  .add("compared", "Units with a score", () => countOf(attainment.score))
  .add("lowest", "Lowest score", () => leastOf(attainment.score), points)
  .add("firstQuartile", "First quartile", () => scoreAt(0.25), { ...points, origin: quartileMethod })
  .add("median", "Median", () => scoreAt(0.5), { ...points, origin: quartileMethod })
  .add("thirdQuartile", "Third quartile", () => scoreAt(0.75), { ...points, origin: quartileMethod })
  .add("highest", "Highest score", () => greatestOf(attainment.score), points)
  .add("enough", "Enough units for quarters", (row) => isAtLeast(row.compared, rules.fewestUnits));
