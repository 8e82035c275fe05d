import { refusal } from "../evaluate/scalar";
import { add, compare, divide, floor, fraction, multiply, negate, zero, type Rational } from "./rational";

/** Two fractions between which a number lies. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
}

/** A number that is no fraction: an interval as narrow as is asked for, in bits after the binary point. */
export interface Real {
  readonly at: (bits: number) => Interval;
}

export type ExactNumber = Rational | Real;

export function isReal(value: ExactNumber): value is Real {
  return "at" in value;
}

/** Widths tried, in bits, before a comparison or rounding is given up as a fault. */
export const precisions: readonly number[] = [64, 128, 256, 512, 1024];

export function undecided(): never {
  throw refusal("cannot be decided exactly");
}

export function intervalOf(value: ExactNumber, bits: number): Interval {
  return isReal(value) ? value.at(bits) : { low: value, high: value };
}

/** Outward to so many bits, so that fractions stay short. */
function outward({ low, high }: Interval, bits: number): Interval {
  const scale = 1n << BigInt(bits);
  const up = -floor({ n: -high.n * scale, d: high.d });
  return { low: fraction(floor({ n: low.n * scale, d: low.d }), scale), high: fraction(up, scale) };
}

/** A real number whose last interval is kept. */
export function real(at: (bits: number) => Interval): Real {
  let known: { readonly bits: number; readonly interval: Interval } | null = null;
  return {
    at: (bits) => {
      if (known === null || known.bits < bits) known = { bits, interval: outward(at(bits + 16), bits + 8) };
      return known.interval;
    },
  };
}

export function addReals(a: ExactNumber, b: ExactNumber): Real {
  return real((bits) => {
    const [x, y] = [intervalOf(a, bits), intervalOf(b, bits)];
    return { low: add(x.low, y.low), high: add(x.high, y.high) };
  });
}

export function negateReal(a: Real): Real {
  return real((bits) => {
    const { low, high } = a.at(bits);
    return { low: negate(high), high: negate(low) };
  });
}

function hull(all: readonly Rational[]): Interval {
  const sorted = [...all].sort(compare);
  return { low: sorted[0] as Rational, high: sorted[sorted.length - 1] as Rational };
}

export function multiplyReals(a: ExactNumber, b: ExactNumber): Real {
  return real((bits) => {
    const [x, y] = [intervalOf(a, bits), intervalOf(b, bits)];
    return hull([multiply(x.low, y.low), multiply(x.low, y.high), multiply(x.high, y.low), multiply(x.high, y.high)]);
  });
}

export function divideReals(a: ExactNumber, b: ExactNumber): Real {
  return real((bits) => {
    const x = intervalOf(a, bits);
    for (const more of [bits, ...precisions.map((one) => one + bits)]) {
      const y = intervalOf(b, more);
      if (compare(y.low, zero) <= 0 && compare(y.high, zero) >= 0) continue;
      return hull([divide(x.low, y.low), divide(x.low, y.high), divide(x.high, y.low), divide(x.high, y.high)]);
    }
    return undecided();
  });
}

/** Largest whole number whose power is not above a whole number that is not negative. */
export function wholeRoot(of: bigint, degree: number): bigint {
  if (of < 2n) return of;
  const k = BigInt(degree);
  let guess = 1n << BigInt(Math.ceil(of.toString(2).length / degree));
  for (;;) {
    const next = ((k - 1n) * guess + of / guess ** (k - 1n)) / k;
    if (next >= guess) return guess;
    guess = next;
  }
}

function rootOfRational({ n, d }: Rational, degree: number, bits: number): bigint {
  return wholeRoot((n << BigInt(bits * degree)) / d, degree);
}

/** The root of a number above zero: a fraction where it is one. */
export function rootOf(of: ExactNumber, degree: number): ExactNumber {
  if (!isReal(of)) {
    const [n, d] = [wholeRoot(of.n, degree), wholeRoot(of.d, degree)];
    if (n ** BigInt(degree) === of.n && d ** BigInt(degree) === of.d) return { n, d };
  }
  return real((bits) => {
    const { low, high } = intervalOf(of, bits * 2);
    const scale = 1n << BigInt(bits);
    const least = compare(low, zero) <= 0 ? 0n : rootOfRational(low, degree, bits);
    return { low: fraction(least, scale), high: fraction(rootOfRational(high, degree, bits) + 1n, scale) };
  });
}
