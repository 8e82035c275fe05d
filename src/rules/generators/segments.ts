import { calendarOf, serialOf } from "../dates";
import { packedDate } from "../evaluate/calendar";
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
  let count = 0;
  for (let row = 0; row < input.rows; row += 1) {
    const begins = laterOf(input.from[row], window.from);
    const ends = earlierOf(input.until[row], window.until);
    if (!(begins < ends)) continue;
    let found = 0;
    for (const cut of fixed) if (cut > begins && cut < ends) events[found++] = cut;
    if (isEvent !== null) found = isEvent(input.anniversaries?.of[row] ?? Number.NaN, begins, ends, events, found);
    if (found > 1) events.subarray(0, found).sort();
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
  return { rows: count, source: source.slice(0, count), from: from.slice(0, count), until: until.slice(0, count) };
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
  const firstDays = years.map((year) => serialOf(year, 1, 1));
  // Day of the year of each month's first day, in a common year and in a leap year.
  const monthStarts = years.map((year) =>
    Array.from({ length: 12 }, (_, month) => serialOf(year, month + 1, 1) - serialOf(year, 1, 1)),
  );
  const isLeap = years.map((year) => serialOf(year, 3, 1) - serialOf(year, 2, 28) === 2);
  return (of: number, begins: number, ends: number, events: Float64Array, count: number): number => {
    if (Number.isNaN(of)) return count;
    const packed = packedDate(of);
    const [born, month, day] = [packed >> 9, (packed >> 5) & 15, packed & 31];
    let found = count;
    years.forEach((year, index) => {
      if (year <= born || (asked !== null && !asked.has(year - born))) return;
      const onLeapDay = month === 2 && day === 29 && isLeap[index] !== true;
      const [inMonth, onDay] = onLeapDay ? leapBirthday : [month, day];
      const serial = (firstDays[index] as number) + (monthStarts[index]?.[inMonth - 1] as number) + onDay - 1;
      if (serial > begins && serial < ends) events[found++] = serial;
    });
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
