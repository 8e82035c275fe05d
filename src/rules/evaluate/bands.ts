/* eslint-disable @typescript-eslint/no-non-null-assertion -- places run within vectors of known length; a guard would cost time in every row */
import type { BandDimension } from "../expr";
import type { Kernel } from "./kernels";

/** The bounds of one dimension by row of the band table; NaN where a band is open on that side. */
export interface Bounds {
  readonly dimension: BandDimension;
  readonly from: Float64Array;
  readonly until: Float64Array;
}

/** One dimension cut at every bound: cell 2i + 1 is the i-th bound itself, cell 2i what lies below it. */
interface Axis {
  readonly breaks: Float64Array;
  readonly cells: number;
  /** Whether a value at a bound always falls where the values above it fall: then only the cells between bounds are told apart. */
  plain: boolean;
}

const mostCells = 1_000_000;
export const noBand = -1;
export const severalBands = -2;

/** Finds the row of a band table for each row of values: -1 where none holds them, -2 where several do. Null where the grid would be too large. */
export function bandFinder(bounds: readonly Bounds[], rows: number): Kernel | null {
  const axes = bounds.map(axisOf);
  const size = axes.reduce((product, axis) => product * axis.cells, 1);
  if (size > mostCells) return null;
  const grid = new Int32Array(size).fill(noBand);
  for (let row = 0; row < rows; row++) fillRow(grid, bounds, axes, row);
  axes.forEach((axis, index) => {
    axis.plain = boundsFallAbove(grid, axes, index);
  });
  return (out, at, from, places, n) => {
    for (let k = 0; k < n; k++) out[at + k] = 0;
    axes.forEach((axis, index) => addCells(out, at, from[index]!, places[index]!, n, axis));
    for (let k = 0; k < n; k++) {
      const cell = out[at + k]!;
      out[at + k] = Number.isNaN(cell) ? cell : grid[cell]!;
    }
  };
}

function axisOf({ from, until }: Bounds): Axis {
  const breaks = Float64Array.from(new Set([...from, ...until].filter((bound) => !Number.isNaN(bound)))).sort();
  return { breaks, cells: 2 * breaks.length + 1, plain: false };
}

function cellOf(breaks: Float64Array, value: number): number {
  let below = 0;
  while (below < breaks.length && breaks[below]! < value) below++;
  return 2 * below + (breaks[below] === value ? 1 : 0);
}

function fillRow(grid: Int32Array, bounds: readonly Bounds[], axes: readonly Axis[], row: number): void {
  const ranges = bounds.map(({ dimension, from, until }, index) => {
    const { breaks, cells } = axes[index]!;
    const lower = from[row]!;
    const upper = until[row]!;
    const first = Number.isNaN(lower) ? 0 : cellOf(breaks, lower) + (dimension.fromIncluded ? 0 : 1);
    const last = Number.isNaN(upper) ? cells - 1 : cellOf(breaks, upper) - (dimension.untilIncluded ? 0 : 1);
    return { first, last };
  });
  const visit = (index: number, offset: number): void => {
    if (index === axes.length) {
      grid[offset] = grid[offset] === noBand ? row : severalBands;
      return;
    }
    const { first, last } = ranges[index]!;
    for (let cell = first; cell <= last; cell++) visit(index + 1, offset * axes[index]!.cells + cell);
  };
  visit(0, 0);
}

function boundsFallAbove(grid: Int32Array, axes: readonly Axis[], index: number): boolean {
  const stride = axes.slice(index + 1).reduce((product, axis) => product * axis.cells, 1);
  const { cells } = axes[index]!;
  return grid.every((row, offset) => {
    const cell = Math.floor(offset / stride) % cells;
    return cell % 2 === 0 || row === grid[offset + stride];
  });
}

const fewBreaks = 16;

/** Adds an axis to offsets into the grid: offset x cells + this axis' cell. */
function addCells(out: Float64Array, at: number, values: Float64Array, place: number, n: number, { breaks, cells, plain }: Axis): void {
  const count = breaks.length;
  if (plain && count <= fewBreaks) {
    for (let k = 0; k < n; k++) {
      const value = values[place + k]!;
      let below = 0;
      for (let b = 0; b < count; b++) below += value >= breaks[b]! ? 2 : 0;
      out[at + k] = out[at + k]! * cells + (Number.isNaN(value) ? value : below);
    }
    return;
  }
  for (let k = 0; k < n; k++) {
    const value = values[place + k]!;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (breaks[middle]! < value) low = middle + 1;
      else high = middle;
    }
    out[at + k] = out[at + k]! * cells + (Number.isNaN(value) ? value : 2 * low + (breaks[low] === value ? 1 : 0));
  }
}
