import type { BandNode } from "../evaluate/scalar";
import { ofAnyRow, type Rows } from "./row-spans";
import {
  either,
  hasNumber,
  impossible,
  isImpossible,
  isPoint,
  kept,
  movedBy,
  needed,
  onlyFault,
  type Span,
} from "./span";

/** More combinations of values than this are not tried one by one. */
const mostCells = 20_000;

/** Values of one dimension that stand for all: every bound, the ends, and one value between each two. */
export function telling(low: number, high: number, bounds: readonly number[], grid: number | null): readonly number[] {
  const cuts = [...new Set([low, ...bounds.filter((bound) => bound > low && bound < high), high])].sort(
    (a, b) => a - b,
  );
  const found: number[] = [];
  cuts.forEach((cut, index) => {
    if (onGrid(cut, grid)) found.push(cut);
    const next = cuts[index + 1];
    if (next === undefined) return;
    const between = valueBetween(cut, next, grid);
    if (between !== null) found.push(between);
  });
  return found.length === 0 ? [low] : found;
}

function onGrid(value: number, grid: number | null): boolean {
  return grid === null || Math.abs(value / grid - Math.round(value / grid)) < 1e-6;
}

/** A value strictly between two, of so many decimals; null where there is none. */
export function valueBetween(low: number, high: number, grid: number | null): number | null {
  if (grid === null) return low + (high - low) / 2;
  const first = Math.floor(low / grid + 1e-6) + 1;
  const last = Math.ceil(high / grid - 1e-6) - 1;
  if (first > last) return null;
  const decimals = Math.max(0, Math.round(-Math.log10(grid)));
  return Number((Math.floor((first + last) / 2) * grid).toFixed(decimals));
}

export interface Bounds {
  readonly from: readonly (number | null)[];
  readonly until: readonly (number | null)[];
}

/** The bounds of each dimension by row; null where one of them is not a fixed number or blank. */
export function fixedBounds(node: BandNode, rows: Rows): readonly Bounds[] | null {
  const count = rows.rowsOf(node.table);
  const column = (name: string): (number | null)[] | null => {
    const found: (number | null)[] = [];
    for (let row = 0; row < count; row++) {
      const cell = rows.cell(node.table, name, row);
      if (isPoint(cell)) found.push(cell.low);
      else if (cell.blank && isImpossible({ ...cell, blank: false })) found.push(null);
      else return null;
    }
    return found;
  };
  const all: Bounds[] = [];
  for (const dimension of node.dimensions) {
    const [from, until] = [column(dimension.from), column(dimension.until)];
    if (from === null || until === null) return null;
    all.push({ from, until });
  }
  return all;
}

/** The rows whose bands hold a value in each dimension. */
export function rowsHolding(node: BandNode, bounds: readonly Bounds[], values: readonly number[]): number[] {
  const found: number[] = [];
  const count = bounds[0]?.from.length ?? 0;
  for (let row = 0; row < count; row++) {
    const inside = node.dimensions.every(({ fromIncluded, untilIncluded }, index) => {
      const { from, until } = bounds[index] as Bounds;
      const [lower, upper, value] = [from[row] as number | null, until[row] as number | null, values[index] as number];
      if (lower !== null && !(fromIncluded ? value >= lower : value > lower)) return false;
      return upper === null || (untilIncluded ? value <= upper : value < upper);
    });
    if (inside) found.push(row);
  }
  return found;
}

/** Every bound of a dimension, once. */
export function boundsOf({ from, until }: Bounds): number[] {
  return [...new Set([...from, ...until])].filter((bound): bound is number => bound !== null).sort((a, b) => a - b);
}

/** The result in the band that holds the values; `grids` are the steps in which each value moves, where known. */
export function bandSpan(node: BandNode, of: readonly Span[], grids: readonly (number | null)[], rows: Rows): Span {
  if (of.some(isImpossible)) return impossible;
  const values = of.map(needed);
  if (!values.every(hasNumber)) return onlyFault;
  const moved = values.reduce((bits, one) => bits | movedBy(one), 0n);
  const failing = values.some((one) => one.fault);
  const bounds = fixedBounds(node, rows);
  const all = Array.from({ length: rows.rowsOf(node.table) }, (_, row) => row);
  const anyRow = (): Span =>
    kept({
      ...ofAnyRow(node.table, node.result, all, rows, moved),
      fault: true,
      rises: moved,
      falls: moved,
      shape: "undecided",
    });
  if (bounds === null) return failAll(anyRow(), node, rows);
  const axes = values.map((one, index) =>
    telling(one.low, one.high, boundsOf(bounds[index] as Bounds), grids[index] ?? null),
  );
  const size = axes.reduce((product, axis) => product * axis.length, 1);
  if (size > mostCells) return anyRow();
  const results: Span[] = [];
  let fault = failing;
  for (let cell = 0; cell < size; cell++) {
    let rest = cell;
    const at = axes.map((axis) => {
      const value = axis[rest % axis.length] as number;
      rest = Math.floor(rest / axis.length);
      return value;
    });
    const found = rowsHolding(node, bounds, at);
    if (found.length !== 1) {
      fault = true;
      results.push(onlyFault);
    } else results.push(rows.cell(node.table, node.result, found[0] as number));
  }
  const joined = results.reduce(either, impossible);
  if (size === 1) return failing ? kept({ ...joined, fault: true, rises: moved, falls: moved }) : joined;
  const ways = fault || !hasNumber(joined) ? null : directions(values, axes, results);
  return kept({
    ...joined,
    fault: fault || joined.fault,
    rises: joined.rises | (ways?.rises ?? moved),
    falls: joined.falls | (ways?.falls ?? moved),
    shape: results.every((one) => one === results[0]) ? joined.shape : "undecided",
  });
}

/** Bounds that vary move the result as well. */
function failAll(of: Span, node: BandNode, rows: Rows): Span {
  let moved = movedBy(of);
  for (let row = 0; row < rows.rowsOf(node.table); row++) {
    for (const { from, until } of node.dimensions) {
      moved |= movedBy(rows.cell(node.table, from, row)) | movedBy(rows.cell(node.table, until, row));
    }
  }
  return kept({ ...of, rises: moved, falls: moved });
}

/** Which way the result moves with each value, one dimension after another. */
function directions(values: readonly Span[], axes: readonly (readonly number[])[], results: readonly Span[]) {
  let [rises, falls] = [0n, 0n];
  let stride = 1;
  axes.forEach((axis, index) => {
    const value = values[index] as Span;
    for (let cell = 0; cell < results.length; cell++) {
      if (Math.floor(cell / stride) % axis.length === axis.length - 1) continue;
      const [one, next] = [results[cell] as Span, results[cell + stride] as Span];
      if (next.high > one.low) {
        rises |= value.rises;
        falls |= value.falls;
      }
      if (next.low < one.high) {
        rises |= value.falls;
        falls |= value.rises;
      }
    }
    stride *= axis.length;
  });
  return { rises, falls };
}
