import type { AggregateFunction } from "../expr";
import type { Grouping } from "./groups";
import { addToGroups } from "./loops";
import type { StoredColumn } from "./store";

/** Whether a cell is faulty: the only kind of mark that an aggregate may not pass over. */
function isFaulty(column: StoredColumn, row: number): boolean {
  return column.faulty !== null && column.faulty[row] === 1;
}

/** Marks by row as numbers: a text column counts, whatever its words are. */
function valuesOf({ data }: StoredColumn): Float64Array {
  return data.kind === "number" ? data.values : Float64Array.from(data.codes, (code) => (code < 0 ? Number.NaN : code));
}

/**
 * One figure a group: sum, count, least or largest. NaN where a row of the group is faulty, and for the least or largest of nothing.
 * Figures of known decimals are summed as whole numbers, so that the order of rows does not matter.
 */
export function groupFigures(
  fn: AggregateFunction,
  column: StoredColumn | null,
  grouping: Grouping,
  decimals: number | undefined,
): Float64Array {
  const { groupOf, count } = grouping;
  const figures = new Float64Array(count);
  if (column === null) {
    for (const group of groupOf) if (group >= 0) figures[group]!++;
    return figures;
  }
  const values = valuesOf(column);
  if (fn === "sum") return sums(column, values, decimals, grouping);
  else if (fn === "count") countInto(figures, values, groupOf);
  else extremesInto(figures, values, groupOf, fn === "min");
  if (column.faults > 0) {
    for (let row = 0; row < values.length; row++) {
      const group = groupOf[row]!;
      if (group >= 0 && isFaulty(column, row)) figures[group] = Number.NaN;
    }
  }
  return figures;
}

function countInto(figures: Float64Array, values: Float64Array, groupOf: Int32Array): void {
  for (let row = 0; row < values.length; row++) {
    const group = groupOf[row]!;
    if (group >= 0 && !Number.isNaN(values[row])) figures[group]!++;
  }
}

function extremesInto(figures: Float64Array, values: Float64Array, groupOf: Int32Array, least: boolean): void {
  figures.fill(Number.NaN);
  for (let row = 0; row < values.length; row++) {
    const group = groupOf[row]!;
    const value = values[row]!;
    if (group < 0 || Number.isNaN(value)) continue;
    const best = figures[group]!;
    if (Number.isNaN(best) || (least ? value < best : value > best)) figures[group] = value;
  }
}

/** Sums by group, chunk by chunk. */
export interface Summing {
  /** Adds n values that stand from `at` on, of the rows from `start` on; marked values are passed over. Says whether all are finite. */
  add(values: Float64Array, at: number, n: number, start: number): boolean;
  /** The same for values that are known to be finite. */
  addFinite(values: Float64Array, at: number, n: number, start: number): void;
  /** Marks the group of a row that is faulty. */
  spoil(row: number): void;
  /** The sums; null where one has more units than a double counts. */
  figures(): Float64Array | null;
  /** What all rows sum to, where that is certain to be the sum of the groups; null where it is not, or where `figures` is. */
  readonly total: (() => Float64Array | null) | null;
}

/**
 * Figures of known decimals are summed as whole numbers of their last one, so that the order of rows does not matter; others with the
 * lost parts kept aside, which `carefulSum` explains.
 */
export function summingBy(grouping: Grouping, decimals: number | undefined): Summing {
  return decimals === undefined ? carefulSumming(grouping) : wholeSumming(grouping, decimals);
}

function wholeSumming(grouping: Grouping, decimals: number): Summing {
  const { count, complete } = grouping;
  const units = new Float64Array(count);
  const spoilt = new Set<number>();
  const scale = Number(`1e${decimals}`);
  const addWhole = (values: Float64Array, at: number, n: number, start: number): boolean => {
    let finite = true;
    const { groupOf } = grouping;
    for (let k = 0; k < n; k++) {
      const value = values[at + k]!;
      const group = groupOf[start + k]!;
      if (group >= 0 && Number.isFinite(value)) units[group]! += value;
      if (!Number.isFinite(value)) finite = false;
    }
    return finite;
  };
  const addFiniteWhole = (values: Float64Array, at: number, n: number, start: number): void => {
    if (!complete) addWhole(values, at, n, start);
    else if (count === 1) units[0]! += sumOf(values, at, n);
    else addToGroups(units, grouping.groupOf, start, values, at, n);
  };
  const addScaled = (values: Float64Array, at: number, n: number, start: number): boolean => {
    let finite = true;
    const { groupOf } = grouping;
    for (let k = 0; k < n; k++) {
      const value = values[at + k]!;
      const group = groupOf[start + k]!;
      if (group >= 0 && Number.isFinite(value)) units[group]! += Math.round(value * scale);
      if (!Number.isFinite(value)) finite = false;
    }
    return finite;
  };
  const figuresOf = (sums: Float64Array, isSpoilt: (group: number) => boolean): Float64Array | null => {
    if (sums.some((sum) => Math.abs(sum) > Number.MAX_SAFE_INTEGER)) return null;
    return sums.map((sum, group) => (isSpoilt(group) ? Number.NaN : sum / scale));
  };
  const figures = (): Float64Array | null => figuresOf(units, (group) => spoilt.has(group));
  const total = (): Float64Array | null =>
    figures() && figuresOf(Float64Array.of(units.reduce((sum, one) => sum + one, 0)), () => spoilt.size > 0);
  return {
    add: decimals === 0 ? addWhole : addScaled,
    addFinite: decimals === 0 ? addFiniteWhole : addScaled,
    spoil: (row) => spoilt.add(grouping.groupOf[row]!),
    figures,
    // A row without a group is in no sum of a group.
    total: complete ? total : null,
  };
}

/** `carefulSum` for every group at once: rows of a group are added in their order. */
function carefulSumming({ groupOf, count }: Grouping): Summing {
  const sums = new Float64Array(count);
  const lost = new Float64Array(count);
  const spoilt = new Set<number>();
  const add = (values: Float64Array, at: number, n: number, start: number): boolean =>
    addWithLost(sums, lost, groupOf, start, values, at, n);
  return {
    add,
    addFinite: add,
    spoil: (row) => spoilt.add(groupOf[row]!),
    figures: () =>
      sums.map((sum, group) => {
        const figure = sum + lost[group]!;
        return spoilt.has(group) || !Number.isFinite(figure) ? Number.NaN : figure;
      }),
    total: null,
  };
}

/** One step of `carefulSum` for each value, in its group; says whether all are finite. */
function addWithLost(
  sums: Float64Array,
  lost: Float64Array,
  groupOf: Int32Array,
  start: number,
  values: Float64Array,
  at: number,
  n: number,
): boolean {
  let zeros = 0;
  for (let k = 0; k < n; k++) {
    const value = values[at + k]!;
    const group = groupOf[start + k]!;
    zeros += value * 0;
    if (group < 0 || Number.isNaN(value)) continue;
    const sum = sums[group]!;
    const next = sum + value;
    lost[group]! += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sums[group] = next;
  }
  return zeros === 0;
}

function sumOf(values: Float64Array, at: number, n: number): number {
  let sum = 0;
  for (let k = at; k < at + n; k++) sum += values[k]!;
  return sum;
}

function sums(
  column: StoredColumn,
  values: Float64Array,
  decimals: number | undefined,
  grouping: Grouping,
): Float64Array {
  const figures = summed(values, grouping, decimals) ?? summed(values, grouping, undefined)!;
  if (column.faults > 0) {
    for (let row = 0; row < values.length; row++) {
      const group = grouping.groupOf[row]!;
      if (group >= 0 && isFaulty(column, row)) figures[group] = Number.NaN;
    }
  }
  return figures;
}

function summed(values: Float64Array, grouping: Grouping, decimals: number | undefined): Float64Array | null {
  const summing = summingBy(grouping, decimals);
  if (sumOf(values, 0, values.length) * 0 === 0) summing.addFinite(values, 0, values.length, 0);
  else summing.add(values, 0, values.length, 0);
  return summing.figures();
}

/** The values of each group in rising order, faulty groups marked: what quantiles are read from. */
export interface SortedGroups {
  readonly starts: Int32Array;
  readonly values: Float64Array;
  readonly faulty: Uint8Array;
}

export function sortedGroups(column: StoredColumn, grouping: Grouping): SortedGroups {
  const { starts, rows } = grouping.rows();
  const all = valuesOf(column);
  const values = new Float64Array(rows.length);
  const ends = new Int32Array(grouping.count + 1);
  const faulty = new Uint8Array(grouping.count);
  let filled = 0;
  for (let group = 0; group < grouping.count; group++) {
    const first = filled;
    for (let at = starts[group]!; at < starts[group + 1]!; at++) {
      const row = rows[at]!;
      if (isFaulty(column, row)) faulty[group] = 1;
      else if (!Number.isNaN(all[row]!)) values[filled++] = all[row]!;
    }
    values.subarray(first, filled).sort();
    ends[group + 1] = filled;
  }
  return { starts: ends, values, faulty };
}

/** Type 7 of Hyndman and Fan; NaN where the group is empty, faulty or the share is not within 0 to 1. */
export function quantileIn({ starts, values, faulty }: SortedGroups, group: number, share: number): number {
  const count = group < 0 || faulty[group] === 1 ? 0 : starts[group + 1]! - starts[group]!;
  if (count === 0 || !(share >= 0 && share <= 1)) return Number.NaN;
  const first = starts[group]!;
  const at = (count - 1) * share;
  const below = Math.min(Math.floor(at), count - 1);
  const low = values[first + below]!;
  const high = values[first + Math.min(below + 1, count - 1)]!;
  return low + (high - low) * (at - below);
}

/** Ranks of a column within its groups (1 for the first); NaN where the row is blank or its group holds a fault. */
export function ranksOf(
  column: StoredColumn,
  ties: Float64Array | null,
  grouping: Grouping,
  largestFirst: boolean,
): Float64Array {
  const values = valuesOf(column);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const { starts, rows } = grouping.rows();
  const turn = largestFirst ? -1 : 1;
  for (let group = 0; group < grouping.count; group++) {
    const own = rows.subarray(starts[group]!, starts[group + 1]!);
    let usable = true;
    if (column.faults > 0) for (const row of own) if (isFaulty(column, row)) usable = false;
    if (!usable) continue;
    const present = own.filter((row) => !Number.isNaN(values[row]!));
    present.sort((a, b) => turn * (values[a]! - values[b]!) || (ties === null ? 0 : ties[a]! - ties[b]!) || a - b);
    for (let at = 0; at < present.length; at++) ranks[present[at]!] = at + 1;
  }
  return ranks;
}
