import { holdsFor, holdsForBoth, isBlank, orElse, present } from "../../rules/absence";
import { countRows, has } from "../../rules/aggregate";
import { greatest, minus, over, plus, times } from "../../rules/arithmetic";
import { given, key, type GivenColumn } from "../../rules/column";
import { dateOf, dayOf, daysBetween, earlier, later, monthOf, monthsBetween, yearOf } from "../../rules/dates";
import type { BooleanArgument, Expr, Kind } from "../../rules/expr";
import {
  and,
  equals,
  firstMatch,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isText,
  not,
  or,
  when,
} from "../../rules/logic";
import { parameter } from "../../rules/parameter";
import { round, roundDown, wholeKronor } from "../../rules/rounding";
import { sexes } from "../staff";
import type { Scheme } from "./document";
import { draftOf, type Draft } from "./draft";
import { sumOfAll } from "./sums";
import type { Terms } from "./terms";

type NumberExpr = Expr<"number", false>;
type DateExpr = Expr<"date", false>;
type Maybe = Expr<"number", true>;

/** Given columns of a person that every scheme knows; a sheet may lack all that may be blank. */
const known = {
  id: key("Person"),
  person: given.text("Person's id"),
  pool: given.text("Shares in the pool of", { generated: true }),
  unit: given.text("Unit"),
  area: given.optional.text("Area"),
  team: given.optional.text("Team"),
  period: given.number("Period"),
  sex: given.optional.choice("Sex", sexes),
  born: given.optional.date("Born"),
  fte: given.optional.share("Extent", { unit: "of full time" }),
  hours: given.optional.number("Hours worked", { decimals: 2, unit: "hours" }),
  salary: given.optional.money("Salary", { decimals: 2 }),
  points: given.optional.number("Points", { decimals: 4, unit: "points" }),
  employedFrom: given.optional.date("Employed from"),
  employedTo: given.optional.date("Employed to"),
  ownContract: given.optional.boolean("Own contract"),
} as const;

/** Names of a person that a rule of distribution may mention. */
export const personNames = [
  "fte",
  "hours",
  "hoursCounted",
  "salary",
  "daysEmployed",
  "monthsEmployed",
  "presence",
  "points",
];

/** First day of a period, and first day of the next. */
export interface PeriodDays {
  readonly begins: DateExpr;
  readonly ends: DateExpr;
  readonly year: NumberExpr;
}

/** Periods are years (2026) or months (202603). */
export function periodDays(period: NumberExpr, kind: Scheme["period"]): PeriodDays {
  if (kind === "year") return { begins: dateOf(period, 1, 1), ends: dateOf(plus(period, 1), 1, 1), year: period };
  const year = roundDown(over(period, 100), 1);
  const month = minus(period, times(100, year));
  return { begins: dateOf(year, month, 1), ends: dateOf(year, plus(month, 1), 1), year };
}

/** A row a person and period, up to who takes part, their presence and the salary of the period. */
export function peopleDraft(scheme: Scheme, terms: Terms): Draft {
  const absence = Object.fromEntries(
    scheme.absence.map((kind): [string, GivenColumn<Kind, boolean>] => [
      kind.id,
      given.optional.number(kind.header, { decimals: 2, unit: "hours" }),
    ]),
  );
  const more = Object.fromEntries(
    scheme.personMeasures.map((one): [string, GivenColumn<Kind, boolean>] => [
      one.id,
      given.optional.number(one.header, {
        decimals: one.decimals,
        ...(one.unit === undefined ? {} : { unit: one.unit }),
      }),
    ]),
  );
  const levels = (scheme.levels ?? []).map((level) => level.to);
  const groups = {
    ...(levels.includes("area") ? { areaRow: given.text("Area's row", { generated: true, helper: true }) } : {}),
    ...(levels.includes("team") ? { teamRow: given.text("Team's row", { generated: true, helper: true }) } : {}),
  };
  const draft = draftOf("Shares", { ...known, ...groups, ...absence, ...more });
  employment(draft, scheme);
  eligibility(draft, scheme, terms);
  presence(draft, scheme, terms);
  payroll(draft, scheme, terms);
  checks(draft, scheme);
  return draft;
}

/** The staff list states the last day; the rules count up to, not including, the day after. */
function dayAfter(day: DateExpr): DateExpr {
  return dateOf(yearOf(day), monthOf(day), plus(dayOf(day), 1));
}

function maybe<K extends Kind>(draft: Draft, id: string): Expr<K, true> {
  return draft.cell(id) as Expr<K, true>;
}

function employment(draft: Draft, scheme: Scheme): void {
  const { begins, ends } = periodDays(draft.number("period"), scheme.period);
  const [from, to] = [maybe<"date">(draft, "employedFrom"), maybe<"date">(draft, "employedTo")];
  draft.add("employedSince", "Employed in the period from", when(isBlank(from), begins, later(present(from), begins)));
  draft.add(
    "employedUntil",
    "Employed in the period until",
    when(isBlank(to), ends, earlier(dayAfter(present(to)), ends)),
  );
  const [since, until] = [draft.cell("employedSince") as DateExpr, draft.cell("employedUntil") as DateExpr];
  draft.add("daysEmployed", "Days employed", greatest(0, daysBetween(since, until)), { unit: "days" });
  draft.add(
    "monthsEmployed",
    "Months employed",
    when(equals(draft.number("daysEmployed"), 0), 0, monthsBetween(since, until)),
    { unit: "whole months" },
  );
  draft.add(
    "shareEmployed",
    "Part of the period employed",
    round(over(draft.number("daysEmployed"), daysBetween(begins, ends)), 0.0001),
    {
      meaning: "share",
    },
  );
}

function eligibility(draft: Draft, scheme: Scheme, terms: Terms): void {
  const { months, employedOn, need, ownContract, onLeaving } = scheme.eligibility;
  const { year } = periodDays(draft.number("period"), scheme.period);
  const cases: { readonly when: BooleanArgument; readonly then: string }[] = [];
  if (ownContract === "excluded")
    cases.push({ when: holdsFor(maybe<"boolean">(draft, "ownContract"), (own) => own), then: "no: own contract" });
  cases.push({ when: equals(draft.number("daysEmployed"), 0), then: "no: not employed in the period" });

  const enough =
    months === undefined
      ? undefined
      : isAtLeast(
          draft.number("monthsEmployed"),
          terms.number(
            months,
            "eligibility.months",
            { header: "Least months employed", unit: "whole months", least: 0 },
            {},
          ),
        );
  if (employedOn !== undefined && scheme.period === "month") {
    terms.problem(
      "day-of-a-month",
      "eligibility.employedOn",
      "A day of the year decides who takes part, but the periods of the scheme are months.",
      "Leave the day out, or let the period be a year.",
    );
  }
  if (employedOn !== undefined) {
    const [month = 12, day = 31] = employedOn.split("-").map(Number);
    const theDay = dateOf(
      year,
      whole(terms, "eligibility.month", "Employed on: month", month),
      whole(terms, "eligibility.day", "Employed on: day of the month", day),
    );
    const [since, until] = [draft.cell("employedSince") as DateExpr, draft.cell("employedUntil") as DateExpr];
    draft.add("employedOnDay", "Employed on the day", and(isAtMost(since, theDay), isAbove(until, theDay)));
  }
  const onDay =
    employedOn === undefined || onLeaving === "pro rata"
      ? undefined
      : (draft.cell("employedOnDay") as Expr<"boolean", false>);
  if (need === "either" && enough !== undefined && onDay !== undefined)
    cases.push({ when: or(enough, onDay), then: "yes" });
  if (enough !== undefined) cases.push({ when: not(enough), then: "no: too few months" });
  if (onDay !== undefined) cases.push({ when: not(onDay), then: "no: not employed on the day" });
  draft.add("eligibility", "Takes part", firstMatch<"text", false>(cases, "yes"));
  draft.add("eligible", "Heads", when(isText(draft.text("eligibility"), "yes"), 1, 0));
  if (onLeaving === "pro rata") {
    const share = draft.number("shareEmployed");
    draft.add(
      "headPart",
      "Part of a head",
      employedOn === undefined ? share : when(draft.cell("employedOnDay") as Expr<"boolean", false>, 1, share),
      { meaning: "share" },
    );
  }
}

function whole(terms: Terms, id: string, header: string, initial: number): NumberExpr {
  const made = parameter.number({
    id,
    header,
    initial,
    source: "The scheme",
    least: 1,
    most: id.endsWith("month") ? 12 : 31,
  });
  terms.parameter(made);
  return made;
}

/** Hours worked, absence that does not reduce counted along; and what part they are of all hours. */
function presence(draft: Draft, scheme: Scheme, terms: Terms): void {
  const hours = orElse(maybe<"number">(draft, "hours"), 0);
  const credited = scheme.absence.map((kind) => {
    if (kind.parental && kind.reduces && kind.decided === undefined) {
      terms.problem(
        "parental-leave-reduces",
        `absence.${kind.id}.reduces`,
        `${kind.header} reduces the share, and the scheme does not say who decided so.`,
        "Let it not reduce, or state in decided who decided it and where.",
      );
    }
    const reduces = parameter.boolean({
      id: `absence.${kind.id}.reduces`,
      header: `${kind.header} reduces`,
      source: kind.decided ?? scheme.source,
      initial: kind.reduces,
      note: "No: these hours count as worked.",
    });
    terms.parameter(reduces);
    return when(reduces, 0, orElse(draft.cell(kind.id) as Maybe, 0));
  });
  draft.add("hoursCounted", "Hours counted", sumOfAll([hours, ...credited]), { unit: "hours" });
  const all = sumOfAll([hours, ...scheme.absence.map((kind) => orElse(draft.cell(kind.id) as Maybe, 0))]);
  draft.add("presence", "Presence", when(isAtMost(all, 0), 1, round(over(draft.number("hoursCounted"), all), 0.0001)), {
    meaning: "share",
  });
}

function payroll(draft: Draft, scheme: Scheme, terms: Terms): void {
  const salary = orElse(maybe<"number">(draft, "salary"), 0);
  const payments = terms.number(
    scheme.salary.paymentsAYear,
    "salary.paymentsAYear",
    { header: "Salaries a year", note: "12 where monthly salaries are stated, 1 where yearly ones are.", least: 1 },
    {},
  );
  const extent = orElse(maybe<"number">(draft, "fte"), 1);
  const factors = [payments, draft.number("shareEmployed"), ...(scheme.salary.fullTime ? [extent] : [])];
  const year = times(salary, ...factors);
  draft.add(
    "payroll",
    "Salary of the period",
    when(equals(draft.number("eligible"), 0), 0, round(scheme.period === "month" ? over(year, 12) : year, wholeKronor)),
    { meaning: "money", unit: scheme.currency },
  );
}

function checks(draft: Draft, scheme: Scheme): void {
  draft.check({
    code: "person-twice",
    column: "id",
    severity: "error",
    when: isAbove(countRows(has(draft.column<"text">("id"), draft.text("id"))), 1),
    message: "Two rows of the staff list have the id {read}.",
    fix: "Give each person one row and one id.",
  });
  draft.check({
    code: "end-before-start",
    column: "employedTo",
    severity: "error",
    when: holdsForBoth(maybe<"date">(draft, "employedFrom"), maybe<"date">(draft, "employedTo"), (from, to) =>
      isBelow(to, from),
    ),
    message: "The employment ends before it begins.",
    fix: "Exchange the dates, or correct the year.",
  });
  for (const id of ["fte", "hours", "salary", "points", ...scheme.absence.map((kind) => kind.id)]) {
    draft.check({
      code: "figure-negative",
      column: id,
      severity: "error",
      when: holdsFor(maybe<"number">(draft, id), (figure) => isBelow(figure, 0)),
      message: "{read} is below zero.",
      fix: "Hours, extent, salary and points are zero or more.",
    });
  }
}
