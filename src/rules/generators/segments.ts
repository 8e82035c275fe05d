import { calendarOf, serialOf } from "../dates";
import { packedDay } from "../evaluate/calendar";
import type { LeapDayRule } from "../expr";

/** Validities to cut. All dates are serial days; a validity is [from, until), open where NaN. */
export interface SegmentInput {
  readonly rows: number;
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** What lies outside [from, until) of the window is left out. */
  readonly window: { readonly from: number; readonly until: number };
  /** Dates at which every validity is cut: a new tariff, a new year. */
  readonly cuts?: readonly number[];
  /** Dates whose anniversaries cut: birth dates. NaN cuts nothing. */
  readonly anniversaries?: {
    readonly of: Float64Array;
    readonly leapDay: LeapDayRule;
    /** The ages at which it cuts; every birthday unless told. */
    readonly ages?: readonly number[];
  };
}

/** Stretches in which nothing changes, in the order of the input rows, then of time. */
export interface Segments {
  readonly rows: number;
  /** The input row of each stretch. */
  readonly source: Int32Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/**
 * Cuts validities at dated events. The stretches of one validity do not overlap and together last as long as the
 * validity within the window; a validity outside the window, or that ends before it begins, gives none.
 */
export function segments(input: SegmentInput): Segments {
  const { window } = input;
  const fixed = [...new Set(input.cuts ?? [])]
    .filter((cut) => cut > window.from && cut < window.until)
    .sort((a, b) => a - b);
  const years = yearsOf(window);
  // Every validity gives at most one stretch more than the events inside the window.
  const most = input.rows * (1 + fixed.length + (input.anniversaries === undefined ? 0 : years.length));
  const source = new Int32Array(most);
  const from = new Float64Array(most);
  const until = new Float64Array(most);
  const events = new Float64Array(fixed.length + years.length);
  const isEvent =
    input.anniversaries === undefined
      ? null
      : anniversaryDays(years, input.anniversaries.leapDay, input.anniversaries.ages);
  const of = input.anniversaries?.of ?? null;
  let count = 0;
  for (let row = 0; row < input.rows; row += 1) {
    const begins = laterOf(input.from[row], window.from);
    const ends = earlierOf(input.until[row], window.until);
    if (!(begins < ends)) continue;
    let found = 0;
    for (const cut of fixed) if (cut > begins && cut < ends) events[found++] = cut;
    if (isEvent !== null && of !== null) found = isEvent(of[row] ?? Number.NaN, begins, ends, events, found);
    if (found === 2 && (events[0] as number) > (events[1] as number)) {
      const first = events[1] as number;
      events[1] = events[0] as number;
      events[0] = first;
    } else if (found > 2) events.subarray(0, found).sort();
    let at = begins;
    for (let event = 0; event <= found; event += 1) {
      const next = event < found ? (events[event] as number) : ends;
      if (next <= at) continue;
      source[count] = row;
      from[count] = at;
      until[count] = next;
      count += 1;
      at = next;
    }
  }
  // A copy of the part in use costs more than what lies unused behind it, where that is little.
  const part = <T extends Int32Array | Float64Array>(values: T): T =>
    (4 * count > 3 * most ? values.subarray(0, count) : values.slice(0, count)) as T;
  return { rows: count, source: part(source), from: part(from), until: part(until) };
}

function laterOf(date: number | undefined, least: number): number {
  return date === undefined || Number.isNaN(date) || date < least ? least : date;
}

function earlierOf(date: number | undefined, most: number): number {
  return date === undefined || Number.isNaN(date) || date > most ? most : date;
}

function yearsOf(window: { readonly from: number; readonly until: number }): number[] {
  if (!(window.from < window.until)) return [];
  const first = calendarOf(window.from).year;
  const last = calendarOf(window.until - 1).year;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Adds the anniversaries of a date that lie strictly between two days to the events; gives the new count. */
function anniversaryDays(years: readonly number[], leapDay: LeapDayRule, ages?: readonly number[]) {
  const asked = ages === undefined ? null : new Set(ages);
  const leapBirthday = leapDay === "1 March" ? ([3, 1] as const) : ([2, 28] as const);
  // The first day of each month, twelve a year.
  const monthStarts = Float64Array.from(
    years.flatMap((year) => Array.from({ length: 12 }, (_, month) => serialOf(year, month + 1, 1))),
  );
  const isLeap = years.map((year) => serialOf(year, 3, 1) - serialOf(year, 2, 28) === 2);
  return (of: number, begins: number, ends: number, events: Float64Array, count: number): number => {
    if (Number.isNaN(of)) return count;
    const packed = packedDay(of);
    const born = packed >> 9;
    const month = (packed >> 5) & 15;
    const day = packed & 31;
    let found = count;
    for (let index = 0; index < years.length; index += 1) {
      const year = years[index] as number;
      if (year <= born || (asked !== null && !asked.has(year - born))) continue;
      const onLeapDay = month === 2 && day === 29 && isLeap[index] !== true;
      const inMonth = onLeapDay ? leapBirthday[0] : month;
      const onDay = onLeapDay ? leapBirthday[1] : day;
      const serial = (monthStarts[12 * index + inMonth - 1] as number) + onDay - 1;
      if (serial > begins && serial < ends) events[found++] = serial;
    }
    return found;
  };
}

/** 1, 2, 3 ... within each value of a group, in the order of the rows: the running number of a child's stretches. */
export function runningNumber(groups: Int32Array): Int32Array {
  const numbers = new Int32Array(groups.length);
  const most = groups.reduce((highest, group) => (group > highest ? group : highest), -1);
  const least = groups.reduce((lowest, group) => (group < lowest ? group : lowest), 0);
  // Codes of a dictionary are dense: a counter each. Any other numbers are looked up.
  if (most - least <= 4 * groups.length + 1_000) {
    const counts = new Int32Array(most - least + 1);
    for (let row = 0; row < groups.length; row += 1) {
      const at = (groups[row] as number) - least;
      numbers[row] = counts[at] = (counts[at] as number) + 1;
    }
    return numbers;
  }
  const last = new Map<number, number>();
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] as number;
    const next = (last.get(group) ?? 0) + 1;
    last.set(group, next);
    numbers[row] = next;
  }
  return numbers;
}
