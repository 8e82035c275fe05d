import type { AggregateFunction } from "../expr";
import { carefulSum } from "./doubles";
import type { Grouping } from "./groups";
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

/** Sums of figures of known decimals by group, chunk by chunk. */
export interface Summing {
  /** Adds n values that stand from `at` on, of the rows from `start` on; marked values are passed over. Says whether all are finite. */
  add(values: Float64Array, at: number, n: number, start: number): boolean;
  /** Marks the group of a row that is faulty. */
  spoil(row: number): void;
  /** The sums; null where one has more units than a double counts. */
  figures(): Float64Array | null;
}

/** Figures are summed as whole numbers of their last decimal, so that the order of rows does not matter. */
export function summingBy({ groupOf, count, complete }: Grouping, decimals: number): Summing {
  const units = new Float64Array(count);
  const spoilt = new Set<number>();
  const scale = Number(`1e${decimals}`);
  // Few groups are copied before a chunk, so that one loop can add and look for marks, and be taken back.
  const before = complete && count <= fewGroups ? new Float64Array(count) : null;
  const addWhole = (values: Float64Array, at: number, n: number, start: number): boolean => {
    if (before !== null) {
      before.set(units);
      if (addAll(units, groupOf, values, at, n, start)) return true;
      units.set(before);
    }
    let finite = true;
    for (let k = 0; k < n; k++) {
      const value = values[at + k]!;
      const group = groupOf[start + k]!;
      if (group >= 0 && Number.isFinite(value)) units[group]! += value;
      if (!Number.isFinite(value)) finite = false;
    }
    return finite;
  };
  const addScaled = (values: Float64Array, at: number, n: number, start: number): boolean => {
    let finite = true;
    for (let k = 0; k < n; k++) {
      const value = values[at + k]!;
      const group = groupOf[start + k]!;
      if (group >= 0 && Number.isFinite(value)) units[group]! += Math.round(value * scale);
      if (!Number.isFinite(value)) finite = false;
    }
    return finite;
  };
  return {
    add: decimals === 0 ? addWhole : addScaled,
    spoil: (row) => spoilt.add(groupOf[row]!),
    figures: () => {
      if (units.some((sum) => Math.abs(sum) > Number.MAX_SAFE_INTEGER)) return null;
      return units.map((sum, group) => (spoilt.has(group) ? Number.NaN : sum / scale));
    },
  };
}

const fewGroups = 256;

/** Adds every value to its group; says whether all were finite. */
function addAll(
  units: Float64Array,
  groupOf: Int32Array,
  values: Float64Array,
  at: number,
  n: number,
  start: number,
): boolean {
  let zeros = 0;
  for (let k = 0; k < n; k++) {
    const value = values[at + k]!;
    units[groupOf[start + k]!]! += value;
    zeros += value * 0;
  }
  return zeros === 0;
}

function sums(
  column: StoredColumn,
  values: Float64Array,
  decimals: number | undefined,
  grouping: Grouping,
): Float64Array {
  const summing = decimals === undefined ? null : summingBy(grouping, decimals);
  summing?.add(values, 0, values.length, 0);
  const figures = summing?.figures() ?? carefully(values, grouping);
  if (column.faults > 0) {
    for (let row = 0; row < values.length; row++) {
      const group = grouping.groupOf[row]!;
      if (group >= 0 && isFaulty(column, row)) figures[group] = Number.NaN;
    }
  }
  return figures;
}

function carefully(values: Float64Array, grouping: Grouping): Float64Array {
  const { starts, rows } = grouping.rows();
  const figures = new Float64Array(grouping.count);
  for (let group = 0; group < figures.length; group++) {
    const present: number[] = [];
    for (let at = starts[group]!; at < starts[group + 1]!; at++) {
      const value = values[rows[at]!]!;
      if (!Number.isNaN(value)) present.push(value);
    }
    const sum = carefulSum(present);
    figures[group] = Number.isFinite(sum) ? sum : Number.NaN;
  }
  return figures;
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
