import { roundTo, stepOf } from "./rounding";
import { refusal, type Arithmetic } from "./scalar";

/** Sums doubles with the lost low-order parts kept aside (Neumaier 1974), so that order hardly matters. */
export function carefulSum(values: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

/** Sums figures of so many decimals as whole numbers: exact, whatever the order, while the sum stays below 2^53 units. */
export function sumOfFigures(values: ArrayLike<number>, decimals: number | undefined): number {
  if (decimals === undefined) return carefulSum(values);
  const scale = Number(`1e${decimals}`);
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.round((values[i] as number) * scale);
  return Math.abs(sum) <= Number.MAX_SAFE_INTEGER ? sum / scale : carefulSum(values);
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw refusal("too large");
  return value;
}

/** The root of a positive number, corrected by one step of Newton so that perfect powers give whole roots. */
export function rootOf(value: number, degree: number): number {
  if (degree === 2) return Math.sqrt(value);
  if (degree === 3) return Math.cbrt(value);
  const guess = value ** (1 / degree);
  const power = guess ** (degree - 1);
  return Number.isFinite(power) && power > 0 ? guess - (guess * power - value) / (degree * power) : guess;
}

const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Arithmetic on doubles. */
export const doubles: Arithmetic<number> = {
  of: (value) => value,
  toNumber: (value) => value,
  add: (a, b) => finite(a + b),
  subtract: (a, b) => finite(a - b),
  multiply: (a, b) => finite(a * b),
  divide: (a, b) => finite(a / b),
  negate: (a) => 0 - a,
  power: (base, exponent) => finite(base ** exponent),
  root: rootOf,
  compare,
  order: compare,
  round: (of, mode, step) => {
    const rounded = roundTo(of, mode, stepOf(step));
    if (Number.isNaN(rounded)) throw refusal("too large to round exactly", of);
    return rounded;
  },
  sum: (values, decimals) => finite(sumOfFigures(values, decimals)),
  key: (value) => String(value + 0),
};
