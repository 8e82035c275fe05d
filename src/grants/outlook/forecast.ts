import { blank, whenPresent } from "../../rules/absence";
import { has, sumOf } from "../../rules/aggregate";
import { minus, over, plus } from "../../rules/arithmetic";
import { given, key, type Column } from "../../rules/column";
import { dateOf, daysBetween, monthOf as monthOfDay, yearOf } from "../../rules/dates";
import type { Expr } from "../../rules/expr";
import { equals, isAbove, when } from "../../rules/logic";
import { round } from "../../rules/rounding";
import { table, type AnyTable } from "../../rules/table";
import { inBand } from "../costs";
import { monthOf, type PaidGrants } from "../paid";
import { appropriation, yearStart } from "../parameters";
import { monthIds } from "../year";
import { forecastIndex } from "./parameters";

const made = { generated: true } as const;

/** The rows of coming years: a row a recipient, or those who start together, and stretch. */
export interface ComingRows {
  /** The year of payment, by the calendar year in which it begins. */
  readonly year: Column<"number", false>;
  readonly age: Column<"number", false> | null;
  readonly childYears: Column<"number", false>;
  readonly months: readonly Column<"number", false>[];
}

/** The days of a year of payment by the calendar year in which it begins. */
export function daysIn(year: Expr<"number", false>): Expr<"number", false> {
  const first = (of: Expr<"number", false>) => dateOf(of, monthOfDay(yearStart), 1);
  return daysBetween(first(year), first(plus(year, 1)));
}

/** A forecast over grants that are paid and rows of coming years: costs by year and age band, and by year. */
export function forecastTablesOver(
  paid: PaidGrants,
  coming: ComingRows,
): { readonly costs: BandCostColumns; readonly tables: readonly AnyTable[] } {
  const money = { meaning: "money", unit: paid.unit } as const;
  const overTheYear = paid.many === "children" ? "Children over the year" : "Recipients over the year";

  /** One row a year and age band: its cost month by month. The grant year as it is granted, the coming years as forecast. */
  const forecastCosts = table("ForecastCosts", {
    yearAndBand: key("Year and age", made),
    year: given.number("Year", { ...made, unit: "year" }),
    band: given.text("Age", made),
    ageFrom: given.number("Age from", { ...made, unit: "years", helper: true }),
    ageTo: given.number("Age to", { ...made, unit: "years", helper: true }),
  })
    .add("isGranted", "Grant year", (row) => when(equals(row.year, yearOf(yearStart)), 1, 0), { helper: true })
    .addEach(monthIds, (_, index) => ({
      header: paid.monthHeader(index),
      compute: (row) =>
        when(
          equals(row.isGranted, 1),
          sumOf(monthOf(paid, index), ...inBand(paid, row)),
          sumOf(monthOf(coming, index), has(coming.year, row.year), ...inBand(coming, row)),
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
        round(
          when(
            equals(row.isGranted, 1),
            over(sumOf(paid.days, ...inBand(paid, row)), daysIn(row.year)),
            sumOf(coming.childYears, has(coming.year, row.year), ...inBand(coming, row)),
          ),
          0.01,
        ),
      { unit: paid.many },
    )
    .add(
      "perChild",
      paid.many === "children" ? "Cost per child" : "Cost per recipient",
      (row) => when(isAbove(row.children, 0), round(over(row.cost, row.children), 1), blank("number")),
      money,
    );

  const yearBase = table("ForecastYears", {
    forecastYear: key("Forecast of", made),
    year: given.number("Year", { ...made, unit: "year" }),
  })
    .add("children", overTheYear, (row) => sumOf(forecastCosts.children, has(forecastCosts.year, row.year)), {
      unit: paid.many,
    })
    .add("cost", "Cost", (row) => sumOf(forecastCosts.cost, has(forecastCosts.year, row.year)), money);

  /** One row a year: what it costs beside the year before, and beside the appropriation of the grant year. */
  const forecastYears = yearBase
    .add(
      "change",
      "More than the year before",
      (row) =>
        when(
          equals(row.year, yearOf(yearStart)),
          blank("number"),
          minus(row.cost, sumOf(yearBase.cost, has(yearBase.year, minus(row.year, 1)))),
        ),
      money,
    )
    .add(
      "byPrice",
      "Of it by the price index",
      (row) =>
        when(
          equals(row.year, yearOf(yearStart)),
          blank("number"),
          round(minus(row.cost, over(row.cost, forecastIndex)), 1),
        ),
      money,
    )
    .add(
      "appropriation",
      "Appropriation of the grant year",
      () => whenPresent(appropriation, (amount) => amount),
      money,
    )
    .add(
      "left",
      "Appropriation less cost",
      (row) => whenPresent(row.appropriation, (amount) => minus(amount, row.cost)),
      money,
    )
    .add("used", "Share of it", (row) => whenPresent(row.appropriation, (amount) => over(row.cost, amount)), {
      meaning: "share",
    });

  return {
    costs: {
      year: forecastCosts.year,
      band: forecastCosts.band,
      children: forecastCosts.children,
      months: monthIds.map((id) => forecastCosts[id]),
    },
    tables: [forecastCosts, forecastYears],
  };
}

/** Costs by year and age band, as scenarios take them. */
export interface BandCostColumns {
  readonly year: Column<"number", false>;
  readonly band: Column<"text", false>;
  readonly children: Column<"number", false>;
  readonly months: readonly Column<"number", false>[];
}
