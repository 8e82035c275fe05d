import { blank, whenPresent } from "../../rules/absence";
import { from, has, sumOf, upTo } from "../../rules/aggregate";
import { minus, over, plus, power, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { dateOf, daysBetween, yearOf, yearsBetween } from "../../rules/dates";
import type { Expr } from "../../rules/expr";
import { equals, isAbove, when } from "../../rules/logic";
import { round } from "../../rules/rounding";
import { table } from "../../rules/table";
import { birthdayOnLeapDay } from "../birthday";
import { grants, monthShare, tariffAmount, toStep, yearOfAmount } from "../grants";
import { appropriation, yearStart } from "../parameters";
import { monthHeader, monthIds, monthIn } from "../year";
import { forecastIndex, leaversShare } from "./parameters";

const made = { generated: true } as const;
const money = { meaning: "money", unit: "kr" } as const;

/** Children who start in a month, by age: the same each coming year. */
export const forecastStarts = table("ForecastStarts", {
  startAge: key("Age at start", made),
  age: given.number("Age", { ...made, unit: "years", helper: true }),
  hours: given.number("Hours a week", { unit: "hours a week", decimals: 2 }),
  m01: given.number("January", { decimals: 2 }),
  m02: given.number("February", { decimals: 2 }),
  m03: given.number("March", { decimals: 2 }),
  m04: given.number("April", { decimals: 2 }),
  m05: given.number("May", { decimals: 2 }),
  m06: given.number("June", { decimals: 2 }),
  m07: given.number("July", { decimals: 2 }),
  m08: given.number("August", { decimals: 2 }),
  m09: given.number("September", { decimals: 2 }),
  m10: given.number("October", { decimals: 2 }),
  m11: given.number("November", { decimals: 2 }),
  m12: given.number("December", { decimals: 2 }),
}).add(
  "total",
  "In the year",
  (row) =>
    plus(row.m01, row.m02, row.m03, row.m04, row.m05, row.m06, row.m07, row.m08, row.m09, row.m10, row.m11, row.m12),
  { unit: "children" },
);

function daysIn(year: Expr<"number", false>): Expr<"number", false> {
  return daysBetween(dateOf(year, 1, 1), dateOf(plus(year, 1), 1, 1));
}

/** One row a child (or those of an age who start in a month) and stretch of a coming year in which age and hours stay the same. */
export const forecastRows = table("ForecastRows", {
  segment: key("Segment", made),
  who: given.text("Who", made),
  year: given.number("Year", { ...made, unit: "year" }),
  children: given.number("Children", { ...made, decimals: 2 }),
  yearsSince: given.number("Years since counted", { ...made, unit: "years" }),
  born: given.date("Born", made),
  hours: given.number("Hours a week", { ...made, unit: "hours a week", decimals: 2 }),
  from: given.date("From", made),
  until: given.date("Until", made),
})
  .add("age", "Age", (row) => yearsBetween(row.born, row.from, birthdayOnLeapDay), { unit: "years" })
  .add("expected", "Children expected", (row) =>
    round(times(row.children, power(minus(1, leaversShare), row.yearsSince)), 0.0001),
  )
  .add(
    "rate",
    "Tariff amount",
    (row) =>
      round(times(tariffAmount(row.age, row.hours), power(forecastIndex, minus(row.year, yearOf(yearStart)))), 0.01),
    money,
  )
  .add("grantAYear", "Grant a year", (row) => yearOfAmount(row.rate, row.hours), {
    meaning: "money",
    unit: "kr a year",
  })
  .addEach(monthIds, (_, index) => ({
    header: monthHeader(index),
    compute: (row) => toStep(over(times(row.grantAYear, monthShare(row, monthIn(row.year, index)), row.expected), 12)),
    options: money,
  }))
  .add(
    "cost",
    "Cost",
    (row) =>
      plus(row.m01, row.m02, row.m03, row.m04, row.m05, row.m06, row.m07, row.m08, row.m09, row.m10, row.m11, row.m12),
    money,
  )
  .add(
    "childYears",
    "Children over the year",
    (row) => round(over(times(row.expected, daysBetween(row.from, row.until)), daysIn(row.year)), 0.0001),
    { unit: "children" },
  );

/** One row a year and age band: its cost month by month. The grant year as it is granted, the coming years as forecast. */
export const forecastCosts = table("ForecastCosts", {
  yearAndBand: key("Year and age", made),
  year: given.number("Year", { ...made, unit: "year" }),
  band: given.text("Age", made),
  ageFrom: given.number("Age from", { ...made, unit: "years", helper: true }),
  ageTo: given.number("Age to", { ...made, unit: "years", helper: true }),
})
  .add("isGranted", "Grant year", (row) => when(equals(row.year, yearOf(yearStart)), 1, 0), { helper: true })
  .addEach(monthIds, (id, index) => ({
    header: monthHeader(index),
    compute: (row) =>
      when(
        equals(row.isGranted, 1),
        sumOf(grants[id], from(grants.age, row.ageFrom), upTo(grants.age, row.ageTo)),
        sumOf(
          forecastRows[id],
          has(forecastRows.year, row.year),
          from(forecastRows.age, row.ageFrom),
          upTo(forecastRows.age, row.ageTo),
        ),
      ),
    options: money,
  }))
  .add(
    "cost",
    "Cost",
    (row) =>
      plus(row.m01, row.m02, row.m03, row.m04, row.m05, row.m06, row.m07, row.m08, row.m09, row.m10, row.m11, row.m12),
    money,
  )
  .add(
    "children",
    "Children over the year",
    (row) =>
      round(
        when(
          equals(row.isGranted, 1),
          over(sumOf(grants.days, from(grants.age, row.ageFrom), upTo(grants.age, row.ageTo)), daysIn(row.year)),
          sumOf(
            forecastRows.childYears,
            has(forecastRows.year, row.year),
            from(forecastRows.age, row.ageFrom),
            upTo(forecastRows.age, row.ageTo),
          ),
        ),
        0.01,
      ),
    { unit: "children" },
  )
  .add(
    "perChild",
    "Cost per child",
    (row) => when(isAbove(row.children, 0), round(over(row.cost, row.children), 1), blank("number")),
    money,
  );

const yearBase = table("ForecastYears", {
  forecastYear: key("Forecast of", made),
  year: given.number("Year", { ...made, unit: "year" }),
})
  .add(
    "children",
    "Children over the year",
    (row) => sumOf(forecastCosts.children, has(forecastCosts.year, row.year)),
    {
      unit: "children",
    },
  )
  .add("cost", "Cost", (row) => sumOf(forecastCosts.cost, has(forecastCosts.year, row.year)), money);

/** One row a year: what it costs beside the year before, and beside the appropriation of the grant year. */
export const forecastYears = yearBase
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
  .add("appropriation", "Appropriation of the grant year", () => whenPresent(appropriation, (amount) => amount), money)
  .add(
    "left",
    "Appropriation less cost",
    (row) => whenPresent(row.appropriation, (amount) => minus(amount, row.cost)),
    money,
  )
  .add("used", "Share of it", (row) => whenPresent(row.appropriation, (amount) => over(row.cost, amount)), {
    meaning: "share",
  });
