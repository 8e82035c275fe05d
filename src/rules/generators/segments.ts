import { anniversaryDays, type Anniversaries, type AnniversaryDays } from "./anniversaries";

/** Validities to cut. All dates are serial days; a validity is [from, until), open where NaN. */
export interface SegmentInput {
  readonly rows: number;
  readonly from: Float64Array;
  readonly until: Float64Array;
  /** Whether `until` is the last day itself and not the day after it. */
  readonly untilIncluded?: boolean;
  /** What lies outside [from, until) of the window is left out. */
  readonly window: { readonly from: number; readonly until: number };
  /** Dates at which every validity is cut: a new tariff, a new year. */
  readonly cuts?: readonly number[];
  /** Dates whose anniversaries cut: birth dates. */
  readonly anniversaries?: Anniversaries;
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
  const { window, anniversaries } = input;
  const fixed = Float64Array.from(
    new Set((input.cuts ?? []).filter((cut) => cut > window.from && cut < window.until)),
  ).sort();
  const moving = anniversaries === undefined ? null : anniversaryDays(anniversaries, window);
  // Every validity gives at most one stretch more than the events inside the window.
  const most = input.rows * (1 + fixed.length + (moving?.years ?? 0));
  const source = new Int32Array(most);
  const from = new Float64Array(most);
  const until = new Float64Array(most);
  const count = cutEach(
    input.rows,
    input.from,
    input.until,
    input.untilIncluded === true ? 1 : 0,
    window.from,
    window.until,
    fixed,
    moving,
    anniversaries?.of ?? none,
    source,
    from,
    until,
  );
  // A copy of the part in use costs more than what lies unused behind it, where that is little.
  const part = <T extends Int32Array | Float64Array>(values: T): T =>
    (4 * count > 3 * most ? values.subarray(0, count) : values.slice(0, count)) as T;
  return { rows: count, source: part(source), from: part(from), until: part(until) };
}

const none = new Float64Array(0);

/** Writes the stretches of every validity and counts them. Everything that the loop reads comes as a parameter, which makes it fast. */
function cutEach(
  rows: number,
  starts: Float64Array,
  ends: Float64Array,
  daysAfterEnd: number,
  windowFrom: number,
  windowUntil: number,
  fixed: Float64Array,
  moving: AnniversaryDays | null,
  dates: Float64Array,
  source: Int32Array,
  from: Float64Array,
  until: Float64Array,
): number {
  const days = moving === null ? none : moving.days;
  const years = moving === null ? 0 : moving.years;
  const first = moving === null ? Number.NaN : moving.first;
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const start = starts[row] as number;
    const end = (ends[row] as number) + daysAfterEnd;
    // A blank date is smaller than nothing and larger than nothing.
    const begins = start > windowFrom ? start : windowFrom;
    const finishes = end < windowUntil ? end : windowUntil;
    if (!(begins < finishes)) continue;
    let cut = 0;
    let day = 0;
    let lastDay = 0;
    if (moving !== null) {
      const date = dates[row] as number;
      if (!Number.isNaN(date)) {
        if (Number.isNaN(first)) moving.put(date);
        else day = (date - first) * years;
        lastDay = day + years;
      }
    }
    // Both kinds of events come in the order of time: the nearest of them that lies ahead is next.
    let at = begins;
    while (at < finishes) {
      while (cut < fixed.length && (fixed[cut] as number) <= at) cut += 1;
      while (day < lastDay && !((days[day] as number) > at)) day += 1;
      let next = finishes;
      if (cut < fixed.length && (fixed[cut] as number) < next) next = fixed[cut] as number;
      if (day < lastDay && (days[day] as number) < next) next = days[day] as number;
      source[count] = row;
      from[count] = at;
      until[count] = next;
      count += 1;
      at = next;
    }
  }
  return count;
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
