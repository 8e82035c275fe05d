import { roundTo, type Step } from "./rounding";

/**
 * The loops of the commonest kernels. Everything they read comes as a parameter: what a loop reads from outside its function, a
 * constant of the module or of a closure, is loaded for every row, which takes two to five times as long (measured with Node 20).
 * Values of operands stand from their own place on (a from i, b from j), results from `at` on.
 */
type Values = Float64Array;

export function add(out: Values, at: number, a: Values, i: number, b: Values, j: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! + b[j + k]!;
}

export function addThree(
  out: Values,
  at: number,
  a: Values,
  i: number,
  b: Values,
  j: number,
  c: Values,
  l: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! + b[j + k]! + c[l + k]!;
}

export function addFour(
  out: Values,
  at: number,
  a: Values,
  i: number,
  b: Values,
  j: number,
  c: Values,
  l: number,
  d: Values,
  m: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! + b[j + k]! + c[l + k]! + d[m + k]!;
}

export function subtract(out: Values, at: number, a: Values, i: number, b: Values, j: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! - b[j + k]!;
}

export function multiply(out: Values, at: number, a: Values, i: number, b: Values, j: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! * b[j + k]!;
}

export function divide(out: Values, at: number, a: Values, i: number, b: Values, j: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const divisor = b[j + k]!;
    out[at + k] = divisor === 0 ? Number.NaN : a[i + k]! / divisor;
  }
}

export function minimum(out: Values, at: number, a: Values, i: number, b: Values, j: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const x = a[i + k]!;
    const y = b[j + k]!;
    out[at + k] = x < y || Number.isNaN(x) ? x : y;
  }
}

export function maximum(out: Values, at: number, a: Values, i: number, b: Values, j: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const x = a[i + k]!;
    const y = b[j + k]!;
    out[at + k] = x > y || Number.isNaN(x) ? x : y;
  }
}

export function addConstant(out: Values, at: number, a: Values, i: number, c: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! + c;
}

export function subtractConstant(out: Values, at: number, a: Values, i: number, c: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! - c;
}

export function multiplyConstant(out: Values, at: number, a: Values, i: number, c: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! * c;
}

export function divideConstant(out: Values, at: number, a: Values, i: number, c: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! / c;
}

export function largerThanConstant(out: Values, at: number, a: Values, i: number, c: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const x = a[i + k]!;
    out[at + k] = 0.5 * (x + c + Math.abs(x - c));
  }
}

export function smallerThanConstant(out: Values, at: number, a: Values, i: number, c: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const x = a[i + k]!;
    out[at + k] = 0.5 * (x + c - Math.abs(x - c));
  }
}

export function overlap(
  out: Values,
  at: number,
  a: Values,
  i: number,
  b: Values,
  j: number,
  start: number,
  end: number,
  shareOf: number,
  n: number,
): void {
  const length = end - start;
  const parts = 4 * shareOf;
  for (let k = 0; k < n; k++) {
    const from = a[i + k]!;
    const until = b[j + k]!;
    // Larger and smaller without a branch: twice the days here, four times below, whole numbers all the way.
    const days = until - from + length - Math.abs(until - end) - Math.abs(from - start);
    out[at + k] = (days + Math.abs(days)) / parts;
  }
}

export function select(
  out: Values,
  at: number,
  c: Values,
  h: number,
  a: Values,
  i: number,
  b: Values,
  j: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) {
    const when = c[h + k]!;
    out[at + k] = when === 1 ? a[i + k]! : when === 0 ? b[j + k]! : Number.NaN;
  }
}

export function gather(out: Values, at: number, values: Values, rows: Values, i: number, n: number): void {
  for (let k = 0; k < n; k++) {
    const row = rows[i + k]!;
    out[at + k] = row >= 0 ? values[row]! : Number.NaN;
  }
}

const ones: Step = { p: 1, q: 1 };

/** To the nearest whole: `few`, `noise` and `shift` are those of `rounding`. */
export function wholeNearest(
  out: Values,
  at: number,
  a: Values,
  i: number,
  few: number,
  noise: number,
  shift: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) {
    const x = a[i + k]!;
    out[at + k] = x >= 0 && x < few ? Math.floor(x + x * noise + shift) : roundTo(x, "nearest", ones);
  }
}

export function wholeNearestProduct(
  out: Values,
  at: number,
  a: Values,
  i: number,
  b: Values,
  j: number,
  few: number,
  noise: number,
  shift: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) {
    const x = a[i + k]! * b[j + k]!;
    out[at + k] = x >= 0 && x < few ? Math.floor(x + x * noise + shift) : roundTo(x, "nearest", ones);
  }
}

/** An amount times the share of a period that `overlap` gives, to the nearest whole. */
export function wholeNearestOverlap(
  out: Values,
  at: number,
  amounts: Values,
  h: number,
  a: Values,
  i: number,
  b: Values,
  j: number,
  start: number,
  end: number,
  shareOf: number,
  few: number,
  noise: number,
  shift: number,
  n: number,
): void {
  const length = end - start;
  const parts = 4 * shareOf;
  for (let k = 0; k < n; k++) {
    const from = a[i + k]!;
    const until = b[j + k]!;
    const days = until - from + length - Math.abs(until - end) - Math.abs(from - start);
    const x = amounts[h + k]! * ((days + Math.abs(days)) / parts);
    out[at + k] = x >= 0 && x < few ? Math.floor(x + x * noise + shift) : roundTo(x, "nearest", ones);
  }
}

/** Adds every value to the figure of its group. */
export function addToGroups(
  units: Values,
  groupOf: Int32Array,
  start: number,
  values: Values,
  at: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) units[groupOf[start + k]!]! += values[at + k]!;
}

/** How far whole numbers lie above the least; marked values get a number of their own. */
export function numbersOrMarked(
  out: Values,
  at: number,
  a: Values,
  i: number,
  least: number,
  marked: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) {
    const x = a[i + k]! - least;
    out[at + k] = Number.isNaN(x) ? marked : x;
  }
}

export function codesAfterMark(out: Values, at: number, codes: Int32Array, start: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = codes[start + k]! + 1;
}

export function multiplyConstantAndAdd(
  out: Values,
  at: number,
  a: Values,
  i: number,
  c: number,
  b: Values,
  j: number,
  n: number,
): void {
  for (let k = 0; k < n; k++) out[at + k] = a[i + k]! * c + b[j + k]!;
}

/** The values that stand at numbers which are all there. */
export function read(out: Values, at: number, values: Values, numbers: Values, i: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = values[numbers[i + k]!]!;
}

/** Values of other rows, which are named from `start` on. */
export function pick(out: Values, at: number, values: Values, rows: Int32Array, start: number, n: number): void {
  for (let k = 0; k < n; k++) out[at + k] = values[rows[start + k]!]!;
}
