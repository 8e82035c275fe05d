import { dateOf, yearOf } from "../rules/dates";
import type { Expr } from "../rules/expr";
import { plus } from "../rules/arithmetic";
import { countDay, yearStart } from "./parameters";

/** The months of the grant year, January first: column ids and headers. */
export const months = [
  ["m01", "January"],
  ["m02", "February"],
  ["m03", "March"],
  ["m04", "April"],
  ["m05", "May"],
  ["m06", "June"],
  ["m07", "July"],
  ["m08", "August"],
  ["m09", "September"],
  ["m10", "October"],
  ["m11", "November"],
  ["m12", "December"],
] as const;

export const monthIds = months.map(([id]) => id);
export const monthHeader = (index: number): string => months[index]?.[1] ?? "";

export const lastOfYear = dateOf(yearOf(yearStart), 12, 31);
export const firstOfNextYear = dateOf(plus(yearOf(yearStart), 1), 1, 1);

/** A month of the grant year as expressions. */
export interface Month {
  readonly from: Expr<"date", false>;
  /** The first day of the next month. */
  readonly until: Expr<"date", false>;
  readonly countDate: Expr<"date", false>;
}

/** The month by its place in the year; 0 is January. */
export function monthOfYear(index: number): Month {
  return monthIn(yearOf(yearStart), index);
}

/** The month of any year by its place in it; 0 is January. */
export function monthIn(year: Expr<"number", false>, index: number): Month {
  return {
    from: dateOf(year, index + 1, 1),
    until: dateOf(year, index + 2, 1),
    countDate: dateOf(year, index + 1, countDay),
  };
}
