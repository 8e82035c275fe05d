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
  readonly buckets: Int32Array;
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
    out.fill(0, at, at + n);
    axes.forEach((axis, index) => addCells(out, at, from[index]!, places[index]!, n, axis, bucketCount));
    rowsOfCells(out, at, grid, n);
  };
}

function rowsOfCells(out: Float64Array, at: number, grid: Int32Array, n: number): void {
  for (let k = at; k < at + n; k++) {
    const cell = out[k]!;
    out[k] = Number.isNaN(cell) ? cell : grid[cell]!;
  }
}

function axisOf({ from, until }: Bounds): Axis {
  const breaks = Float64Array.from(new Set([...from, ...until].filter((bound) => !Number.isNaN(bound)))).sort();
  return { breaks, cells: 2 * breaks.length + 1, plain: false, buckets: bucketsOf(breaks) };
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

const bucketCount = 1024;

/**
 * Adds an axis to offsets into the grid: offset x cells + this axis' cell. A value's place among the bounds is read from one of a
 * thousand buckets between the least and the largest bound, and then moved up by the bounds within the bucket: most buckets have none,
 * so that the processor guesses right.
 */
function addCells(
  out: Float64Array,
  at: number,
  values: Float64Array,
  place: number,
  n: number,
  axis: Axis,
  most: number,
): void {
  const { breaks, cells, plain, buckets } = axis;
  const count = breaks.length;
  const least = count === 0 ? 0 : breaks[0]!;
  const scale = count === 0 ? 0 : most / Math.max(breaks[count - 1]! - least, Number.MIN_VALUE);
  const orAt = plain ? 1 : 0;
  for (let k = 0; k < n; k++) {
    const value = values[place + k]!;
    const bucket = (value - least) * scale;
    let below = bucket > 0 ? buckets[bucket < most ? bucket | 0 : most]! : 0;
    while (below < count && (breaks[below]! < value || (orAt === 1 && breaks[below] === value))) below++;
    const cell = 2 * below + (orAt === 0 && breaks[below] === value ? 1 : 0);
    out[at + k] = out[at + k]! * cells + (Number.isNaN(value) ? value : cell);
  }
}

/** How many bounds lie below the lower end of each bucket; rounding may put a value one bucket too high, so one bucket lower is taken. */
function bucketsOf(breaks: Float64Array): Int32Array {
  const buckets = new Int32Array(bucketCount + 1);
  const least = breaks[0] ?? 0;
  const width = ((breaks[breaks.length - 1] ?? 0) - least) / bucketCount;
  let below = 0;
  for (let bucket = 0; bucket <= bucketCount; bucket++) {
    while (below < breaks.length && breaks[below]! < least + (bucket - 1) * width) below++;
    buckets[bucket] = below;
  }
  return buckets;
}
