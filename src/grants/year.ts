import { dateOf, daysBetween, earlier, yearOf } from "../rules/dates";
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

/** The days that a month has and begins with, by its place in the year (0 is January). */
export function monthOfYear(index: number) {
  const from = dateOf(yearOf(yearStart), index + 1, 1);
  const until = dateOf(yearOf(yearStart), index + 2, 1);
  const last = dateOf(yearOf(yearStart), index + 2, 0);
  return {
    from,
    /** The first day of the next month. */
    until,
    days: daysBetween(from, until),
    /** The count date: its day of the month, or the month's last day where that comes first. */
    countDate: earlier(dateOf(yearOf(yearStart), index + 1, countDay), last),
  };
}
