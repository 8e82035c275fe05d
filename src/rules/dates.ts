import { asNumber, expression } from "./construct";
import type { Expr, LeapDayRule, NumberArgument } from "./expr";
import { settle } from "./rounding";

type DateExpr = Expr<"date", false>;
type NumberExpr = Expr<"number", false>;

const dayMilliseconds = 86_400_000;
/** Serial day 0 of Excel's 1900 system, as it counts from March 1900 on. */
const epoch = Date.UTC(1899, 11, 30);

/** The serial day of a calendar date in Excel's 1900 system. Days and months may overflow as in DATE. */
export function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - epoch) / dayMilliseconds);
}

/** Year, month (1-12) and day of a serial day. */
export function calendarOf(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(epoch + Math.floor(serial) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** A serial day as "2026-08-01". */
export function isoDay(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return [String(year).padStart(4, "0"), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

/** A constant date. Throws where the calendar has no such day. */
export function date(year: number, month: number, day: number): DateExpr {
  const serial = serialOf(year, month, day);
  const back = calendarOf(serial);
  if (back.year !== year || back.month !== month || back.day !== day)
    throw new RangeError(`There is no day ${year}-${month}-${day}.`);
  return expression({ op: "literal", kind: "date", value: serial }, "date", false, { decimals: 0 });
}

function part(name: "year" | "month" | "day", of: DateExpr): NumberExpr {
  return expression({ op: "datePart", kind: "number", part: name, of: of.node }, "number", false, { decimals: 0 });
}

export function yearOf(of: DateExpr): NumberExpr {
  return part("year", of);
}

export function monthOf(of: DateExpr): NumberExpr {
  return part("month", of);
}

export function dayOf(of: DateExpr): NumberExpr {
  return part("day", of);
}

/** The date of a year, month and day, overflowing as Excel's DATE does. */
export function dateOf(year: NumberArgument, month: NumberArgument, day: NumberArgument): DateExpr {
  return expression(
    {
      op: "dateOf",
      kind: "date",
      year: settle(asNumber(year)).node,
      month: settle(asNumber(month)).node,
      day: settle(asNumber(day)).node,
    },
    "date",
    false,
    { decimals: 0 },
  );
}

/** The same day so many months later; the last day of the month where it is shorter. */
export function monthsAfter(of: DateExpr, months: NumberArgument): DateExpr {
  return expression(
    { op: "addMonths", kind: "date", of: of.node, months: settle(asNumber(months)).node },
    "date",
    false,
    { decimals: 0 },
  );
}

/** Days from one date up to, not including, another. */
export function daysBetween(from: DateExpr, to: DateExpr): NumberExpr {
  return expression({ op: "daysBetween", kind: "number", from: from.node, to: to.node }, "number", false, {
    decimals: 0,
  });
}

/** Whole years completed from one date to a later one: an age. */
export function yearsBetween(from: DateExpr, to: DateExpr, leapDay: LeapDayRule = "1 March"): NumberExpr {
  return expression(
    { op: "wholeBetween", kind: "number", unit: "years", from: from.node, to: to.node, leapDay },
    "number",
    false,
    { decimals: 0 },
  );
}

/** Whole months completed from one date to a later one. */
export function monthsBetween(from: DateExpr, to: DateExpr, leapDay: LeapDayRule = "1 March"): NumberExpr {
  return expression(
    { op: "wholeBetween", kind: "number", unit: "months", from: from.node, to: to.node, leapDay },
    "number",
    false,
    { decimals: 0 },
  );
}

/** The earlier of two dates. */
export function earlier(first: DateExpr, second: DateExpr): DateExpr {
  return expression({ op: "min", kind: "date", of: [first.node, second.node] }, "date", false, { decimals: 0 });
}

/** The later of two dates. */
export function later(first: DateExpr, second: DateExpr): DateExpr {
  return expression({ op: "max", kind: "date", of: [first.node, second.node] }, "date", false, { decimals: 0 });
}
