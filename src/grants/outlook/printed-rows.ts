import { minus, over, plus, power, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { daysBetween, yearOf, yearsBetween } from "../../rules/dates";
import { round } from "../../rules/rounding";
import { table } from "../../rules/table";
import { birthdayOnLeapDay } from "../birthday";
import { monthShare, tariffAmount, toStep, yearOfAmount } from "../grants";
import { yearStart } from "../parameters";
import { monthHeader, monthIds, monthIn } from "../year";
import { daysIn, type ComingRows } from "./forecast";
import { forecastIndex, leaversShare } from "./parameters";

const made = { generated: true } as const;
const money = { meaning: "money", unit: "kr" } as const;

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

/** The coming years of grants by a printed table, as the forecast sums them. */
export const printedComing: ComingRows = {
  year: forecastRows.year,
  age: forecastRows.age,
  childYears: forecastRows.childYears,
  months: monthIds.map((id) => forecastRows[id]),
};
