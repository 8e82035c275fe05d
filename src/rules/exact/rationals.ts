import { refusal, type Arithmetic } from "../evaluate/scalar";
import { powerOf } from "./power";
import * as rational from "./rational";
import type { Rational } from "./rational";
import {
  addReals,
  divideReals,
  intervalOf,
  isReal,
  multiplyReals,
  negateReal,
  precisions,
  rootOf,
  undecided,
  type ExactNumber,
} from "./real";

function negate(a: ExactNumber): ExactNumber {
  return isReal(a) ? negateReal(a) : rational.negate(a);
}

function add(a: ExactNumber, b: ExactNumber): ExactNumber {
  return isReal(a) || isReal(b) ? addReals(a, b) : rational.add(a, b);
}

/** Which is larger; null where intervals of the last precision still overlap. */
function told(a: ExactNumber, b: ExactNumber): number | null {
  if (!isReal(a) && !isReal(b)) return rational.compare(a, b);
  if (a === b) return 0;
  for (const bits of precisions) {
    const [x, y] = [intervalOf(a, bits), intervalOf(b, bits)];
    if (rational.compare(x.high, y.low) < 0) return -1;
    if (rational.compare(x.low, y.high) > 0) return 1;
  }
  return null;
}

/** The nearest double; of a number that is no fraction, once its interval has only one. */
export function doubleOf(value: ExactNumber): number {
  if (!isReal(value)) return rational.nearestDouble(value);
  for (const bits of precisions) {
    const { low, high } = value.at(bits);
    const double = rational.nearestDouble(low);
    if (double === rational.nearestDouble(high)) return double;
  }
  return undecided();
}

/** Arithmetic on fractions, and on intervals for what is no fraction. */
export const rationals: Arithmetic<ExactNumber> = {
  of: rational.decimal,
  toNumber: doubleOf,
  add,
  subtract: (a, b) => add(a, negate(b)),
  multiply: (a, b) => (isReal(a) || isReal(b) ? multiplyReals(a, b) : rational.multiply(a, b)),
  divide: (a, b) => (isReal(a) || isReal(b) ? divideReals(a, b) : rational.divide(a, b)),
  negate,
  power: powerOf,
  root: rootOf,
  compare: (a, b) => told(a, b) ?? undecided(),
  order: (a, b) => told(a, b) ?? 0,
  round: (of, mode, step) => {
    const unit = rational.decimal(step);
    for (const bits of isReal(of) ? precisions : [0]) {
      const { low, high } = intervalOf(of, bits);
      const [least, most] = [rational.stepsOf(low, mode, unit), rational.stepsOf(high, mode, unit)];
      if (least === null && most === null) throw refusal("too large to round exactly", doubleOf(of));
      if (least !== null && least === most) return rational.multiply(unit, rational.fraction(least));
    }
    return undecided();
  },
  sum: (values) => {
    // One common denominator for all fractions: a sum of a million figures needs one greatest common divisor, not a million.
    const reals = values.filter(isReal);
    let denominator = 1n;
    let numerator = 0n;
    for (const value of values) {
      if (isReal(value)) continue;
      const { n, d } = value as Rational;
      if (denominator % d === 0n) numerator += n * (denominator / d);
      else {
        numerator = numerator * d + n * denominator;
        denominator *= d;
        const short = rational.fraction(numerator, denominator);
        numerator = short.n;
        denominator = short.d;
      }
    }
    return reals.reduce<ExactNumber>(add, rational.fraction(numerator, denominator));
  },
  key: (value) => (isReal(value) ? `real ${doubleOf(value)}` : `${value.n}/${value.d}`),
};
