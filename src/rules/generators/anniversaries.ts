import { calendarOf, serialOf } from "../dates";
import { packedDay } from "../evaluate/calendar";
import { spanOfEach } from "../evaluate/spans";
import type { LeapDayRule } from "../expr";

/** Dates whose anniversaries count: birth dates. NaN has none. */
export interface Anniversaries {
  readonly of: Float64Array;
  readonly leapDay: LeapDayRule;
  /** The ages at which they count; every birthday unless told. */
  readonly ages?: readonly number[];
}

/** The anniversaries of the dates of rows in the years that a window touches, as serial days, NaN where there is none. */
export interface AnniversaryDays {
  readonly years: number;
  /** `years` days in rising order from here on, for the date of a row. */
  readonly days: Float64Array;
  /** The date whose days stand first in `days`, which then has those of all dates in order; NaN where it has those of one date only. */
  readonly first: number;
  /** Puts the days of one date first. */
  put(date: number): void;
}

/** Finds anniversaries: once for each date where dates lie close together, as birth dates of children do, else one by one. */
export function anniversaryDays(
  { of, leapDay, ages }: Anniversaries,
  window: { readonly from: number; readonly until: number },
): AnniversaryDays {
  const years = yearsOf(window);
  const write = writerOf(years, leapDay, ages);
  const { least, most } = spanOfEach(of) ?? { least: 0, most: Infinity };
  const dates = most - least + 1;
  if (!(dates > 0 && 2 * dates <= of.length)) {
    const days = new Float64Array(years.length);
    return { years: years.length, days, first: Number.NaN, put: (date) => write(date, days, 0) };
  }
  const days = new Float64Array(dates * years.length);
  for (let at = 0; at < dates; at += 1) write(least + at, days, at * years.length);
  return { years: years.length, days, first: least, put: () => undefined };
}

function yearsOf(window: { readonly from: number; readonly until: number }): number[] {
  if (!(window.from < window.until)) return [];
  const first = calendarOf(window.from).year;
  const last = calendarOf(window.until - 1).year;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Writes the anniversaries of a date, one a year. */
function writerOf(years: readonly number[], leapDay: LeapDayRule, ages?: readonly number[]) {
  const asked = ages === undefined ? null : new Set(ages);
  const leapBirthday = leapDay === "1 March" ? ([3, 1] as const) : ([2, 28] as const);
  // The first day of each month, twelve a year.
  const monthStarts = Float64Array.from(
    years.flatMap((year) => Array.from({ length: 12 }, (_, month) => serialOf(year, month + 1, 1))),
  );
  const isLeap = years.map((year) => serialOf(year, 3, 1) - serialOf(year, 2, 28) === 2);
  return (date: number, days: Float64Array, at: number): void => {
    const packed = packedDay(date);
    const born = packed >> 9;
    const month = (packed >> 5) & 15;
    const day = packed & 31;
    for (let index = 0; index < years.length; index += 1) {
      const year = years[index] as number;
      if (year <= born || (asked !== null && !asked.has(year - born))) {
        days[at + index] = Number.NaN;
        continue;
      }
      const onLeapDay = month === 2 && day === 29 && isLeap[index] !== true;
      const inMonth = onLeapDay ? leapBirthday[0] : month;
      const onDay = onLeapDay ? leapBirthday[1] : day;
      days[at + index] = (monthStarts[12 * index + inMonth - 1] as number) + onDay - 1;
    }
  };
}
