import { holdsFor, holdsForBoth, isBlank, orElse, present } from "../rules/absence";
import { countRows, has } from "../rules/aggregate";
import { greatest, over, plus, times } from "../rules/arithmetic";
import { dateOf, dayOf, daysBetween, earlier, later, monthOf, monthsBetween, yearOf } from "../rules/dates";
import type { Expr } from "../rules/expr";
import { and, equals, firstMatch, isAbove, isAtLeast, isAtMost, isBelow, isText, not, or, when } from "../rules/logic";
import { round, wholeKronor } from "../rules/rounding";
import { table } from "../rules/table";
import { units } from "../organisation/units";
import { lundType as scheme } from "./presets/lund-type";
import { staff } from "./staff";

type DateExpr = Expr<"date", false>;

const yearBegins = dateOf(scheme.rewardYear, 1, 1);
const yearEnds = dateOf(plus(scheme.rewardYear, 1), 1, 1);
const theDay = dateOf(scheme.rewardYear, scheme.employedOnMonth, scheme.employedOnDay);

/** The staff list states the last day; the rules count up to, not including, the day after. */
function dayAfter(day: DateExpr): DateExpr {
  return dateOf(yearOf(day), monthOf(day), plus(dayOf(day), 1));
}

/** Hours of absence that count as worked. */
function credited(hours: Expr<"number", true>, reduces: Expr<"boolean", false>) {
  return when(reduces, 0, orElse(hours, 0));
}

const listed = table("Shares", staff);

/** The part of the year in which a person was employed. Blank dates: since before the year, and still. */
const employed = listed
  .add("employedSince", "Employed in the year from", (row) =>
    when(isBlank(row.employedFrom), yearBegins, later(present(row.employedFrom), yearBegins)),
  )
  .add("employedUntil", "Employed in the year until", (row) =>
    when(isBlank(row.employedTo), yearEnds, earlier(dayAfter(present(row.employedTo)), yearEnds)),
  )
  .add("daysEmployed", "Days employed", (row) => greatest(0, daysBetween(row.employedSince, row.employedUntil)), {
    unit: "days",
  })
  .add(
    "monthsEmployed",
    "Months employed",
    (row) => when(equals(row.daysEmployed, 0), 0, monthsBetween(row.employedSince, row.employedUntil)),
    { unit: "whole months" },
  )
  .add("employedOnDay", "Employed on the day", (row) =>
    and(isAtMost(row.employedSince, theDay), isAbove(row.employedUntil, theDay)),
  );

/** Who takes part, and if not, why: the first reason that holds. */
const judged = employed
  .add("eligibility", "Takes part", (row) => {
    const months = isAtLeast(row.monthsEmployed, scheme.leastMonths);
    const rule = (name: string) => isText(scheme.eligibilityRule, name);
    return firstMatch<"text", false>(
      [
        { when: holdsFor(row.ownContract, (own) => own), then: "no: own contract" },
        { when: equals(row.daysEmployed, 0), then: "no: not employed in the year" },
        { when: and(rule("either"), or(months, row.employedOnDay)), then: "yes" },
        { when: and(not(rule("employed on a day")), not(months)), then: "no: too few months" },
        {
          when: and(not(rule("months employed")), not(rule("either")), not(row.employedOnDay)),
          then: "no: not employed on the day",
        },
      ],
      "yes",
    );
  })
  .add("eligible", "Heads", (row) => when(isText(row.eligibility, "yes"), 1, 0));

/** What a pool is shared by. Who does not take part weighs nothing. */
const weighed = judged
  .add(
    "hoursCounted",
    "Hours counted",
    (row) =>
      plus(
        orElse(row.hours, 0),
        credited(row.absence, scheme.absenceReduces),
        credited(row.absenceSick, scheme.absenceSickReduces),
        credited(row.absenceParental, scheme.absenceParentalReduces),
        credited(row.absenceLeave, scheme.absenceLeaveReduces),
      ),
    { unit: "hours" },
  )
  .add("fteDays", "FTE-days", (row) => round(times(orElse(row.fte, 1), row.daysEmployed), 0.01), { unit: "days" })
  .add(
    "payroll",
    "Salary of the year",
    (row) =>
      when(
        equals(row.eligible, 0),
        0,
        round(
          times(
            orElse(row.salary, 0),
            scheme.salaryPayments,
            when(scheme.salaryIsFullTime, orElse(row.fte, 1), 1),
            over(row.daysEmployed, daysBetween(yearBegins, yearEnds)),
          ),
          wholeKronor,
        ),
      ),
    { meaning: "money", unit: "kr" },
  )
  .add("weight", "Shared by", (row) =>
    firstMatch<"number", false>(
      [
        { when: equals(row.eligible, 0), then: 0 },
        { when: isText(scheme.sharingMethod, "per head"), then: 1 },
        { when: isText(scheme.sharingMethod, "salary"), then: row.payroll },
        { when: isText(scheme.sharingMethod, "FTE-days"), then: row.fteDays },
      ],
      row.hoursCounted,
    ),
  )
  .check({
    code: "person-twice",
    column: "id",
    severity: "error",
    when: (row) => isAbove(countRows(has(listed.id, row.id)), 1),
    message: "Two rows of the staff list have the id {read}.",
    fix: "Give each person one row and one id.",
  })
  .check({
    code: "unit-unknown",
    column: "unit",
    severity: "error",
    when: (row) => equals(countRows(has(units.unit, row.unit)), 0),
    message: "The unit {read} is not in the list of units.",
    fix: "Write the unit's name as the list of units does, or add it there.",
  })
  .check({
    code: "end-before-start",
    column: "employedTo",
    severity: "error",
    when: (row) => holdsForBoth(row.employedFrom, row.employedTo, (from, to) => isBelow(to, from)),
    message: "The employment ends before it begins.",
    fix: "Exchange the dates, or correct the year.",
  })
  .check({
    code: "extent-missing",
    column: "fte",
    severity: "warning",
    when: (row) => isBlank(row.fte),
    message: "No extent is stated; it was read as full time.",
    fix: "State the extent, for instance 75 %.",
  })
  .check({
    code: "hours-missing",
    column: "hours",
    severity: "warning",
    when: (row) => and(isBlank(row.hours), equals(row.eligible, 1), isText(scheme.sharingMethod, "hours worked")),
    message: "No hours are stated; they were read as 0.",
    fix: "State the hours worked in the year.",
  })
  .check({
    code: "salary-missing",
    column: "salary",
    severity: "warning",
    when: (row) =>
      and(
        isBlank(row.salary),
        equals(row.eligible, 1),
        or(isText(scheme.sharingMethod, "salary"), not(isBlank(scheme.capOfPayroll))),
      ),
    message: "No salary is stated; it was read as 0, which lowers the cap of the payroll.",
    fix: "State the salary, or leave the cap of the payroll blank.",
  });

const figures = ["hours", "absence", "absenceSick", "absenceParental", "absenceLeave", "fte", "salary"] as const;

/** The table of persons up to what they are entitled to share by; pools are reckoned from it before shares are. */
export const entitled = figures.reduce(
  (checked, column) =>
    checked.check({
      code: "figure-negative",
      column,
      severity: "error",
      when: (row) => holdsFor(row[column], (figure) => isBelow(figure, 0)),
      message: "{read} is below zero.",
      fix: "Hours, extent and salary are zero or more.",
    }),
  weighed,
);
