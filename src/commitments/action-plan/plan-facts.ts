import { countOf, countRows, has, sumOf } from "../../rules/aggregate";
import { minus } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { modelOf, type Model } from "../../rules/model";
import { table } from "../../rules/table";
import { commitmentLines, register } from "../register";
import { commitmentTriggers } from "../triggers";
import { measureRule, measures } from "./measures";

/** The row of the facts: there is one plan. */
export const planKey = "plan";

/** One row: what the workbook itself can answer of the nine steps. */
export const planFacts = table("ActionPlanFacts", {
  plan: key("Plan"),
  units: given.number("Units with required results", { decimals: 0 }),
  missions: given.number("Units that have written their mission", { decimals: 0 }),
})
  .add("commitments", "Commitments", () => countOf(register.commitment))
  .add("closed", "Commitments signed by both", () => countOf(register.closedVersion))
  .add("lines", "Lines of commitments", () => countOf(commitmentLines.goal))
  .add("agreed", "Lines agreed", () => countOf(commitmentLines.agreed))
  .add("measured", "Lines with an indicator", () => countOf(commitmentLines.indicator))
  .add("inUse", "Measures in use", () => countOf(measures.indicator))
  .add("withMethod", "Measures with a method", () => countOf(measures.method))
  .add("withSource", "Measures with a source", () => countOf(measures.source))
  .add("rated", "Measures whose use has been judged", () => countOf(measures.usefulness))
  .add("costed", "Measures whose cost is known", () => countOf(measures.cost))
  .add("cost", "Cost of all measuring, kr", () => sumOf(measures.cost))
  .add("droppable", "Measures that could be dropped", () => countRows(has(measures.verdict, "could be dropped")))
  .add("saved", "Cost of those that could be dropped, kr", () => sumOf(measures.saved))
  .add("withSupplier", "Measures that somebody supplies", () => countOf(measures.supplier))
  .add("withFrequency", "Measures with a frequency", () => countOf(measures.frequency))
  .add("economy", "Measures of economy", () => countRows(has(measures.kind, "economy")))
  .add("soft", "Other measures", (row) => minus(row.inUse, row.economy))
  .add("withOutcome", "Measures with an outcome", () => countOf(measures.outcome))
  .add("fired", "Assumptions that have passed their limit", () => sumOf(register.fired));

/** The register of measures, its rule, the commitments that they serve, and what both say of the nine steps. */
export function actionPlanModel(): Model {
  return modelOf({ tables: [commitmentLines, commitmentTriggers, register, measureRule, measures, planFacts] });
}
