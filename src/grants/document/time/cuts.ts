import { calendarOf, serialOf } from "../../../rules/dates";
import { segments, type Segments } from "../../../rules/generators/segments";
import { serialOfIso } from "../columns";
import type { TariffDocument } from "../schema";
import type { AgeOverTime } from "../time-schema";
import { stretch } from "./stretch";

/** A year of payment: [from, until), serial days. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

/** The year of payment that begins in a month of a calendar year. */
export function paymentYear(year: number, yearBegins: number): Window {
  return { from: serialOf(year, yearBegins, 1), until: serialOf(year + 1, yearBegins, 1) };
}

/** Days on which every stretch is cut: versions of tables and values, bands of dates, switches of ages that come on a date. */
export function fixedCuts(document: TariffDocument, ages: readonly AgeOverTime[], window: Window): number[] {
  const days = [
    ...document.tables.flatMap((table) => (table.versions ?? []).flatMap(({ from, until }) => [from, until])),
    ...document.parameters.flatMap((one) => (one.values ?? []).flatMap(({ from, until }) => [from, until])),
    ...document.tables.flatMap((table) =>
      table.dimensions
        .filter((dimension) => dimension.kind === "date" && dimension.of === stretch.from)
        .flatMap(({ id }) => (table.rows ?? []).flatMap((row) => (Array.isArray(row[id]) ? row[id] : []))),
    ),
  ].flatMap((iso) => (typeof iso === "string" ? (serialOfIso(iso) ?? []) : []));
  const years = [calendarOf(window.from).year, calendarOf(window.until).year];
  const switches = ages.flatMap((age): number[] => {
    if (age.switch === "calendar year") return years.map((year) => serialOf(year, 1, 1));
    if (age.switch !== "date in the year" && age.switch !== "attained on a date") return [];
    const [month = 1, day = 1] = age.day.split("-").map(Number);
    return years.map((year) => serialOf(year, month, day));
  });
  return [...days, ...switches];
}

/** Dates whose anniversaries cut, where an age changes with each one's own birth date; undefined where it does not. */
function anniversariesOf(age: AgeOverTime, born: Float64Array, window: Window): Float64Array | undefined {
  if (age.switch === "birthday") return born;
  if (age.switch !== "month after") return undefined;
  const leapYear = hasLeapDay(window);
  return born.map((date) => {
    if (Number.isNaN(date)) return date;
    const { year, month, day } = calendarOf(date);
    const onLeapDay = month === 2 && day === 29;
    // A birthday moved to 1 March in a common year counts from 1 April.
    return serialOf(year, month + (onLeapDay && !leapYear && age.leapDay === "1 March" ? 2 : 1), 1);
  });
}

/** Whether the February of a year of payment has 29 days. */
function hasLeapDay({ from }: Window): boolean {
  const { year, month } = calendarOf(from);
  const february = month > 2 ? year + 1 : year;
  return serialOf(february, 3, 1) - serialOf(february, 2, 28) === 2;
}

/** Placements as columns: the first day and the last, NaN while it goes on; birth dates by the name of their column. */
export interface Validities {
  readonly rows: number;
  readonly from: Float64Array;
  readonly last: Float64Array;
  readonly born: Readonly<Record<string, Float64Array>>;
}

/** Cuts placements within the year of payment at everything that changes what the tariff gives. */
export function cutPlacements(
  { rows, from, last, born }: Validities,
  ages: readonly AgeOverTime[],
  cuts: readonly number[],
  window: Window,
): Segments {
  const moving = ages.flatMap((age) => {
    const dates = born[age.born];
    const of = dates === undefined ? undefined : anniversariesOf(age, dates, window);
    return of === undefined ? [] : [{ of, leapDay: age.leapDay }];
  });
  const [first, ...others] = moving;
  let cut = segments({
    rows,
    from,
    until: last,
    untilIncluded: true,
    window,
    cuts,
    ...(first === undefined ? {} : { anniversaries: first }),
  });
  for (const { of, leapDay } of others) {
    const { source } = cut;
    const finer = segments({
      rows: cut.rows,
      from: cut.from,
      until: cut.until,
      window,
      anniversaries: { of: Float64Array.from(source, (row) => of[row] ?? Number.NaN), leapDay },
    });
    cut = { ...finer, source: finer.source.map((row) => source[row] ?? 0) };
  }
  return cut;
}
