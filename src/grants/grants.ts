import { greatest, over, plus, times } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import { daysBetween, earlier, later, yearsBetween } from "../rules/dates";
import type { Expr } from "../rules/expr";
import { and, firstMatch, isAbove, isAtMost, isText, when } from "../rules/logic";
import { bandIn } from "../rules/lookup";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { birthdayOnLeapDay } from "./birthday";
import { monthMethod, monthStep, proration, ratePeriod, weeksInMonth } from "./parameters";
import { tariff } from "./tariff";
import { monthHeader, monthIds, monthOfYear, type Month } from "./year";

const bothEnds = { from: true, until: true };
const made = { generated: true } as const;
const paper = "Svensson 1996, child day-care table";

export interface Stretch {
  readonly from: Expr<"date", false>;
  readonly until: Expr<"date", false>;
}

/** The share of a month that is paid: its days placed over its days, or all or nothing by the count date. */
export function monthShare(stretch: Stretch, month: Month): Expr<"number", false> {
  const placedOnCountDate = and(isAtMost(stretch.from, month.countDate), isAbove(stretch.until, month.countDate));
  const daysPlaced = greatest(daysBetween(later(stretch.from, month.from), earlier(stretch.until, month.until)), 0);
  const daily = over(daysPlaced, daysBetween(month.from, month.until));
  return when(isText(monthMethod, proration.countDate), when(placedOnCountDate, 1, 0), daily);
}

/** To the nearest multiple of the rounding step. */
export function toStep(amount: Expr<"number", false>): Expr<"number", false> {
  return times(round(over(amount, monthStep), 1), monthStep);
}

/** The printed amount for an age and hours. */
export function tariffAmount(age: Expr<"number", false>, hours: Expr<"number", false>): Expr<"number", false> {
  return bandIn(
    tariff.amount,
    { value: age, from: tariff.ageFrom, until: tariff.ageTo, includes: bothEnds },
    { value: hours, from: tariff.hoursFrom, until: tariff.hoursTo, includes: bothEnds },
  );
}

/** A tariff amount as a grant a year, by what the amounts are paid for. */
export function yearOfAmount(rate: Expr<"number", false>, hours: Expr<"number", false>): Expr<"number", false> {
  return firstMatch(
    [
      { when: isText(ratePeriod, "month"), then: times(rate, 12) },
      { when: isText(ratePeriod, "hour"), then: times(rate, hours, weeksInMonth, 12) },
    ],
    rate,
  );
}

/**
 * One row a child and stretch of the year in which age, hours and provider stay the same. From is in the stretch,
 * until is the day after it.
 */
export const grants = table("Grants", {
  segment: key("Segment", made),
  recipient: given.text("Child", made),
  provider: given.text("Provider", made),
  born: given.date("Born", made),
  hours: given.number("Hours a week", { ...made, unit: "hours a week", decimals: 2 }),
  from: given.date("From", made),
  until: given.date("Until", made),
  /** 1 in the first row of a child at a provider, else 0: its sum counts children. */
  counted: given.number("Counted as recipient", { ...made, helper: true }),
})
  .add("days", "Days", (row) => daysBetween(row.from, row.until), { unit: "days" })
  .add("age", "Age", (row) => yearsBetween(row.born, row.from, birthdayOnLeapDay), { unit: "years" })
  .add("rate", "Tariff amount", (row) => tariffAmount(row.age, row.hours), {
    meaning: "money",
    unit: "kr",
    origin: paper,
  })
  .add("grantAYear", "Grant a year", (row) => yearOfAmount(row.rate, row.hours), {
    meaning: "money",
    unit: "kr a year",
  })
  .addEach(monthIds, (_, index) => ({
    header: monthHeader(index),
    compute: (row) => toStep(over(times(row.grantAYear, monthShare(row, monthOfYear(index))), 12)),
    options: { meaning: "money", unit: "kr", origin: "Huddinge 2016: a month is a twelfth of the year" },
  }))
  .add(
    "grant",
    "Grant",
    (row) =>
      plus(row.m01, row.m02, row.m03, row.m04, row.m05, row.m06, row.m07, row.m08, row.m09, row.m10, row.m11, row.m12),
    { meaning: "money", unit: "kr" },
  );
