/** What stands in a block from top to bottom as far as sums go: data rows, and totals that stand for rows above them. */
interface Entry {
  readonly values: Float64Array;
  /** -1 for a data row; a total of data rows is 0, one of totals is more. */
  readonly level: number;
  readonly rows: number;
  /** Data rows and totals before the last blank or section row belong to an earlier stretch. */
  readonly stretch: number;
}

/** How a stated sum fits the rows above it. */
export interface Fit {
  readonly agrees: boolean;
  /** Everything from the first row of the block is in it. */
  readonly whole: boolean;
  readonly level: number;
  /** How many entries it covers. */
  readonly covers: number;
  readonly expected: Float64Array;
}

/** The running sums of a block's amount columns, against which stated totals are held. */
export interface Sums {
  add(values: Float64Array): void;
  /** A blank or section row: a new stretch of rows begins. */
  part(): void;
  fit(stated: Float64Array, wordLevel: number | undefined): Fit;
  /** Whether stated amounts are the sum or difference of the last totals. */
  between(stated: Float64Array): boolean;
  /** A result that totals led to: later results may go on from it. */
  result(stated: Float64Array): void;
  /** Whether stated amounts are the last result with what came since, each added or taken away, in every column alike. */
  follows(stated: Float64Array): boolean;
  /** A total takes the place of what it covers. */
  close(fit: Fit): void;
  /** Whether no row stands above yet. */
  readonly empty: boolean;
  /** Whether a total stands last. */
  readonly closed: boolean;
  /** Data rows since the last total or the last blank or section row. */
  readonly stretchRows: number;
  /** Where the stated amounts are to the last digit the sum of the last two or more rows: how many digits agree, each figure once; else 0. */
  lately(stated: Float64Array): number;
  /** The same of everything above. */
  wholly(stated: Float64Array): number;
  /** Whether the stated amounts are those of the rows of the stretch, in a way that is no accident. */
  surely(stated: Float64Array, emphasised: boolean): boolean;
}

const deepest = 3_000;
/** A sum that nothing but its figures tells is sought no further up. */
const farthest = 80;
/** How many lines a result may go on over: each may be added or taken away, so that few are sought. */
const mostSteps = 6;

/** Room for rounding: stated sums of whole figures may be off by a half a row, three at most. */
export function near(stated: number, sum: number, rows: number): boolean {
  const gap = Math.abs(stated - sum);
  const scale = Math.max(Math.abs(stated), Math.abs(sum));
  if (gap <= 0.011 || gap <= scale * 1e-9) return true;
  return Number.isInteger(stated) && gap <= Math.min(3, 0.5 * rows + 0.01) && scale >= 100;
}

function same(stated: number, sum: number): boolean {
  return Math.abs(stated - sum) <= Math.max(0.011, Math.abs(stated) * 1e-9);
}

/** How many digits stated amounts share with sums, each figure once; 0 where one differs. */
function digitsAgreed(stated: Float64Array, sums: Float64Array): number {
  const digits = new Set<string>();
  for (const [at, value] of stated.entries()) {
    if (Number.isNaN(value)) continue;
    if (!same(value, sums[at] ?? 0)) return 0;
    if (value !== 0) digits.add(String(Math.abs(Math.round(value * 100))).replace(/0+$/, ""));
  }
  return [...digits].reduce((count, one) => count + one.length, 0);
}

function agree(stated: Float64Array, sums: Float64Array, rows: number): boolean {
  let said = 0;
  for (let at = 0; at < stated.length; at += 1) {
    const value = stated[at] ?? NaN;
    if (Number.isNaN(value)) {
      if (Math.abs(sums[at] ?? 0) > 0.011 && said === 0 && at === 0 && stated.length === 1) return false;
      continue;
    }
    said += 1;
    if (!near(value, sums[at] ?? 0, rows)) return false;
  }
  return said > 0;
}

/** Sums over a number of amount columns. */
export function sumsOver(width: number): Sums {
  let entries: Entry[] = [];
  let [stretch, stretchRows] = [0, 0];
  let running = new Float64Array(width);
  let last: { readonly values: Float64Array; readonly at: number } | undefined;
  const covering = (from: number): Float64Array => {
    const sums = new Float64Array(width);
    for (const { values } of entries.slice(from)) addTo(sums, values);
    return sums;
  };
  const sinceTotal = (): number => {
    let from = entries.length;
    while (from > 0 && entries[from - 1]?.level === -1) from -= 1;
    return from;
  };
  const fitFrom = (from: number, agrees: boolean): Fit => ({
    agrees,
    whole: from === 0 && entries.length > 0,
    level: Math.max(-1, ...entries.slice(from).map(({ level }) => level)) + 1,
    covers: entries.length - from,
    expected: covering(from),
  });
  return {
    get empty() {
      return entries.length === 0;
    },
    get closed() {
      return (entries.at(-1)?.level ?? -1) >= 0;
    },
    get stretchRows() {
      return stretchRows;
    },
    add(values) {
      entries.push({ values, level: -1, rows: 1, stretch });
      addTo(running, values);
      stretchRows += 1;
    },
    part() {
      stretch += 1;
      stretchRows = 0;
      running = new Float64Array(width);
    },
    surely(stated, emphasised) {
      if (stretchRows < 2) return false;
      let [strong, said] = [0, 0];
      for (const [at, value] of stated.entries()) {
        if (Number.isNaN(value)) continue;
        said += 1;
        if (!same(value, running[at] ?? 0)) return false;
        if (value !== 0) strong += Math.abs(value) >= 1_000 ? 2 : 1;
      }
      return said > 0 && strong >= (emphasised ? 1 : 2);
    },
    wholly(stated) {
      return entries.length < 2 ? 0 : digitsAgreed(stated, covering(0));
    },
    lately(stated) {
      const lead = stated.findIndex((value) => !Number.isNaN(value) && value !== 0);
      const wanted = stated[lead] ?? 0;
      let [sum, parts] = [0, 0];
      for (let from = entries.length - 1; lead >= 0 && from >= Math.max(0, entries.length - farthest); from -= 1) {
        const value = entries[from]?.values[lead] ?? NaN;
        if (Number.isNaN(value) || value === 0) continue;
        [sum, parts] = [sum + value, parts + 1];
        if (parts < 2 || !same(wanted, sum)) continue;
        const digits = digitsAgreed(stated, covering(from));
        if (digits > 0) return digits;
      }
      return 0;
    },
    between(stated) {
      const totals = entries.filter(({ level }) => level >= 0).slice(-2);
      const [first, second] = [totals[0]?.values, totals[1]?.values];
      if (!first || !second || entries.at(-1)?.level === -1) return false;
      if (first.some((value, at) => !Number.isNaN(stated[at] ?? NaN) && (value === 0 || second[at] === 0)))
        return false;
      if (stated.some((value, at) => Number.isNaN(value) && (first[at] !== 0 || second[at] !== 0))) return false;
      const signs = [
        [1, -1],
        [1, 1],
        [-1, 1],
      ].find(([one = 0, other = 0]) =>
        [...stated].every(
          (value, at) => Number.isNaN(value) || near(value, one * (first[at] ?? 0) + other * (second[at] ?? 0), 1),
        ),
      );
      return signs !== undefined && [...stated].filter((value) => !Number.isNaN(value) && value !== 0).length > 0;
    },
    result(stated) {
      last = { values: stated, at: entries.length };
    },
    follows(stated) {
      if (last === undefined || isNothing(stated)) return false;
      const since = entries.slice(last.at).filter(({ values }) => !isNothing(values));
      if (since.length > mostSteps) return false;
      const steps = [last.values, ...since.map(({ values }) => values)];
      return signsOf(since.length).some((signs) => {
        const sums = new Float64Array(width);
        steps.forEach((values, step) => addTo(sums, values, signs[step]));
        return [...stated].every((value, at) => Number.isNaN(value) || same(value, sums[at] ?? 0));
      });
    },
    fit(stated, wordLevel) {
      const sums = new Float64Array(width);
      const recent = sinceTotal();
      // A group without rows: its total is nothing, and takes the place of nothing.
      if (recent === entries.length && isNothing(stated))
        return { ...fitFrom(entries.length, true), whole: false, level: 0 };
      let rows = 0;
      const least = Math.max(0, entries.length - deepest);
      let found: number | undefined;
      for (let from = entries.length - 1; from >= least; from -= 1) {
        const entry = entries[from];
        if (!entry) break;
        addTo(sums, entry.values);
        rows += entry.rows;
        if (!agree(stated, sums, rows)) continue;
        found = from;
        // Prefer to cover a whole run: rows of nothing before it belong to it.
        while (
          found > 0 &&
          isNothing(entries[found - 1]?.values) &&
          entries[found - 1]?.level === entries[found]?.level
        )
          found -= 1;
        break;
      }
      if (found !== undefined) return fitFrom(found, true);
      let from = recent < entries.length ? recent : 0;
      if (wordLevel !== undefined && wordLevel > 0) {
        from = entries.length;
        while (from > 0 && (entries[from - 1]?.level ?? 0) < wordLevel) from -= 1;
      }
      if (from === entries.length) from = recent;
      return fitFrom(from, false);
    },
    close(fit) {
      if (fit.covers === 0) return;
      const kept = entries.length - fit.covers;
      const values = fit.expected;
      entries = entries.slice(0, kept);
      if (last !== undefined && last.at > kept) last = { ...last, at: kept };
      entries.push({ values, level: fit.level, rows: 1, stretch });
      stretch += 1;
      stretchRows = 0;
      running = new Float64Array(width);
    },
  };
}

function addTo(sums: Float64Array, values: Float64Array, sign = 1): void {
  for (let at = 0; at < sums.length; at += 1) {
    const value = values[at] ?? NaN;
    if (!Number.isNaN(value)) sums[at] = (sums[at] ?? 0) + sign * value;
  }
}

/** The ways to add or take away a number of steps from a result that itself is added. */
function signsOf(steps: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** steps }, (_, way) => [
    1,
    ...Array.from({ length: steps }, (__, at) => ((way >> at) & 1 ? -1 : 1)),
  ]);
}

function isNothing(values: Float64Array | undefined): boolean {
  return values !== undefined && values.every((value) => Number.isNaN(value) || value === 0);
}
