import { blank, whenPresent } from "../rules/absence";
import { countOf, has, sumOf } from "../rules/aggregate";
import { greatest, minus, over } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import { equals, when } from "../rules/logic";
import { modelOf, type Model } from "../rules/model";
import { table } from "../rules/table";

/** One row a budget line as the user's sheet has it: costs positive, revenue negative, in kronor. */
const lines = table("BudgetLines", {
  line: key("Line"),
  unit: given.text("Unit"),
  account: given.optional.text("Account"),
  budget: given.optional.money("Budget", { decimals: 2 }),
  outturn: given.optional.money("Outturn", { decimals: 2 }),
  forecast: given.optional.money("Forecast", { decimals: 2 }),
  priorOutturn: given.optional.money("Outturn the year before", { decimals: 2 }),
});

export const budgetLines = lines.add(
  "budgetedCost",
  "Budgeted cost",
  (row) => whenPresent(row.budget, (budget) => greatest(0, budget)),
  { meaning: "money", unit: "kr", helper: true, origin: "The budget of a line of cost; revenue is none" },
);

/** One row a unit: its frame (net cost in the budget) against outturn and forecast. */
export const frames = table("Frames", {
  unit: key("Unit"),
})
  .add("budget", "Frame", (row) => sumOf(budgetLines.budget, has(budgetLines.unit, row.unit)), {
    meaning: "money",
    unit: "kr",
  })
  .add("outturn", "Outturn", (row) => sumOf(budgetLines.outturn, has(budgetLines.unit, row.unit)), {
    meaning: "money",
    unit: "kr",
  })
  .add("forecast", "Forecast", (row) => sumOf(budgetLines.forecast, has(budgetLines.unit, row.unit)), {
    meaning: "money",
    unit: "kr",
  })
  .add(
    "priorOutturn",
    "Outturn the year before",
    (row) => sumOf(budgetLines.priorOutturn, has(budgetLines.unit, row.unit)),
    {
      meaning: "money",
      unit: "kr",
    },
  )
  .add("lines", "Budget lines", (row) => countOf(budgetLines.budget, has(budgetLines.unit, row.unit)))
  .add("remaining", "Frame less outturn", (row) => minus(row.budget, row.outturn), { meaning: "money", unit: "kr" })
  .add("used", "Share used", (row) => when(equals(row.budget, 0), blank("number"), over(row.outturn, row.budget)), {
    meaning: "share",
  });

/** Budget lines and frames as a model. */
export function framesModel(): Model {
  return modelOf({ tables: [budgetLines, frames] });
}
