import { calendarOf, serialOf } from "../dates";

/** Calendar months, one a row. */
export interface Months {
  readonly rows: number;
  /** First day of the month, and first day of the next. */
  readonly from: Float64Array;
  readonly until: Float64Array;
  readonly year: Float64Array;
  /** 1 to 12. */
  readonly month: Float64Array;
  readonly days: Float64Array;
}

/** The calendar months that have at least one day in [from, until); whole months, also at the ends. */
export function months(from: number, until: number): Months {
  const first = calendarOf(from);
  const last = calendarOf(until - 1);
  const rows = until > from ? (last.year - first.year) * 12 + last.month - first.month + 1 : 0;
  const column = (of: (year: number, month: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => {
      const count = first.year * 12 + first.month - 1 + row;
      return of(Math.floor(count / 12), (count % 12) + 1);
    });
  return {
    rows,
    from: column((year, month) => serialOf(year, month, 1)),
    until: column((year, month) => serialOf(year, month + 1, 1)),
    year: column((year) => year),
    month: column((_, month) => month),
    days: column((year, month) => serialOf(year, month + 1, 1) - serialOf(year, month, 1)),
  };
}
