import { blank, whenPresent } from "../../rules/absence";
import { has, sumOf } from "../../rules/aggregate";
import { minus, over, plus, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { isAbove, isAtMost, not, when } from "../../rules/logic";
import { lookup } from "../../rules/lookup";
import { round } from "../../rules/rounding";
import { table, type AnyTable } from "../../rules/table";
import { appropriation } from "../parameters";
import { monthOf, type PaidGrants } from "../paid";
import { monthIds } from "../year";
import type { BandCostColumns } from "./forecast";

const made = { generated: true } as const;

/** Scenarios over the costs of a forecast by year and age band: side by side, and by age. */
export function scenarioTablesOver(paid: PaidGrants, costed: BandCostColumns): readonly AnyTable[] {
  const money = { meaning: "money", unit: paid.unit } as const;
  const overTheYear = paid.many === "children" ? "Children over the year" : "Recipients over the year";

  const assumed = table("Scenarios", {
    scenario: key("Scenario", made),
    isBase: given.number("Base", { ...made, helper: true }),
    year: given.number("Year", { ...made, unit: "year" }),
    priceIndex: given.number("Price index", { decimals: 4 }),
    productivity: given.share("Productivity", { decimals: 4 }),
    source: given.optional.text("Source of the assumptions", made),
  });

  /**
   * One row a scenario and age band. Rates and volume multiply what the band costs in the scenario's year month by month, as do the
   * price index and the productivity: a quarter more for the same money is the same for 1/1.25 of it.
   */
  const scenarioBands = table("ScenarioBands", {
    scenarioAndBand: key("Scenario and age", made),
    scenario: given.text("Scenario", made),
    band: given.text("Age", made),
    year: given.number("Year", { ...made, unit: "year" }),
    isBase: given.number("Base", { ...made, helper: true }),
    rates: given.number("Rates", { decimals: 4 }),
    volume: given.number("Volume", { decimals: 4 }),
  })
    .add("factor", "Cost factor", (row) =>
      over(
        times(row.rates, row.volume, lookup(assumed.priceIndex, assumed.scenario, row.scenario)),
        plus(1, lookup(assumed.productivity, assumed.scenario, row.scenario)),
      ),
    )
    .addEach(monthIds, (_, index) => ({
      header: paid.monthHeader(index),
      compute: (row) =>
        round(
          times(sumOf(monthOf(costed, index), has(costed.year, row.year), has(costed.band, row.band)), row.factor),
          1,
        ),
      options: money,
    }))
    .add(
      "cost",
      "Cost",
      (row) =>
        plus(
          row.m01,
          row.m02,
          row.m03,
          row.m04,
          row.m05,
          row.m06,
          row.m07,
          row.m08,
          row.m09,
          row.m10,
          row.m11,
          row.m12,
        ),
      money,
    )
    .add(
      "children",
      overTheYear,
      (row) =>
        round(times(sumOf(costed.children, has(costed.year, row.year), has(costed.band, row.band)), row.volume), 0.01),
      { unit: paid.many },
    );

  const costs = assumed
    .add("cost", "Cost", (row) => sumOf(scenarioBands.cost, has(scenarioBands.scenario, row.scenario)), money)
    .add("baseCost", "Cost of the base", () => sumOf(scenarioBands.cost, has(scenarioBands.isBase, 1)), money);

  /** One row a scenario: its assumptions, its cost, and how it differs from the base. */
  const scenarios = costs
    .add("difference", "More than the base", (row) => minus(row.cost, row.baseCost), money)
    .add(
      "share",
      "Share of the base",
      (row) => when(isAbove(row.baseCost, 0), over(row.difference, row.baseCost), blank("number")),
      { meaning: "share" },
    )
    .add(
      "left",
      "Left of the appropriation",
      (row) => whenPresent(appropriation, (amount) => minus(amount, row.cost)),
      money,
    )
    .add("children", overTheYear, (row) => sumOf(scenarioBands.children, has(scenarioBands.scenario, row.scenario)), {
      unit: paid.many,
    })
    .add(
      "perChild",
      paid.many === "children" ? "Cost per child" : "Cost per recipient",
      (row) => when(isAbove(row.children, 0), round(over(row.cost, row.children), 1), blank("number")),
      money,
    )
    .addEach(monthIds, (id, index) => ({
      header: paid.monthHeader(index),
      compute: (row) => sumOf(scenarioBands[id], has(scenarioBands.scenario, row.scenario)),
      options: money,
    }))
    .check({
      code: "price-index-not-positive",
      column: "priceIndex",
      severity: "error",
      when: (row) => not(isAbove(row.priceIndex, 0)),
      message: "The price index is {read}; it must be above zero: 1 leaves prices as they are.",
      fix: "Write 1.02 for 2 % dearer.",
    })
    .check({
      code: "productivity-too-low",
      column: "productivity",
      severity: "error",
      when: (row) => isAtMost(row.productivity, -1),
      message: "A productivity of {read} leaves nothing that is produced.",
      fix: "Write 0.25 where a quarter more is produced for the same money.",
    });

  return [scenarios, scenarioBands];
}
