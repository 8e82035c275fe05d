import { orElse } from "../rules/absence";
import { times } from "../rules/arithmetic";
import { key } from "../rules/column";
import { lookup } from "../rules/lookup";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { attainment } from "./attainment";

/**
 * Cost against quality: a row a unit of which both are known, for a chart that cannot have blanks. Money over is above
 * zero, an overrun below, in percent of the budgeted costs, so that units of every size can be beside each other.
 */
export const costQuality = table("CostQuality", { unit: key("Unit", { generated: true }) })
  .add(
    "cost",
    "Frame less outturn, % of costs",
    (row) => round(times(100, orElse(lookup(attainment.deviationOfCosts, attainment.unit, row.unit), 0)), 0.1),
    { unit: "%" },
  )
  .add("quality", "Quality score", (row) => orElse(lookup(attainment.qualityScore, attainment.unit, row.unit), 0), {
    unit: "points",
  });
