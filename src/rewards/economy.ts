import { given, key } from "../rules/column";

/**
 * What the accounts say of a unit for the year. Results are revenue less cost, in kronor; the required result is what the
 * unit owes its owner, the adjusted result is cleared of what the unit could not influence. Output and prices are indices or
 * volumes, the same measure in the year and in the base year.
 */
export const economy = {
  unit: key("Unit"),
  requiredResult: given.optional.money("Required result"),
  adjustedResult: given.optional.money("Adjusted result"),
  actualCost: given.optional.money("Actual cost"),
  baseCost: given.optional.money("Base cost"),
  output: given.optional.number("Output", { decimals: 4 }),
  baseOutput: given.optional.number("Base output", { decimals: 4 }),
  priceIndex: given.optional.number("Price index", { decimals: 4 }),
  basePriceIndex: given.optional.number("Base price index", { decimals: 4 }),
} as const;
