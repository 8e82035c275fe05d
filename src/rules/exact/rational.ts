import type { RoundingMode } from "../expr";

/** A fraction in lowest terms, its denominator above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction n / d. */
export function fraction(n: bigint, d = 1n): Rational {
  if (d === 1n) return { n, d };
  const common = gcd(n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

export const zero: Rational = { n: 0n, d: 1n };

/** A double, read as the shortest decimal figure that it prints as: 0.1 is one tenth. */
export function decimal(value: number): Rational {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  const [whole = "0", part = ""] = mantissa.split(".");
  const power = Number(exponent) - part.length;
  const digits = BigInt(whole + part);
  return power >= 0 ? { n: digits * 10n ** BigInt(power), d: 1n } : fraction(digits, 10n ** BigInt(-power));
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function negate(a: Rational): Rational {
  return { n: -a.n, d: a.d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.n, a.d * b.d);
}

/** The divisor is not zero. */
export function divide(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.d, a.d * b.n);
}

export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Largest whole number not above. */
export function floor({ n, d }: Rational): bigint {
  const quotient = n / d;
  return n < 0n && quotient * d !== n ? quotient - 1n : quotient;
}

/** Whole number nearest, half away from zero. */
export function halfAway({ n, d }: Rational): bigint {
  return n < 0n ? -halfAway({ n: -n, d }) : (2n * n + d) / (2n * d);
}

const million = 1_000_000n;

/** How many steps a number is rounded to, as the modes of RoundingMode define it; null where it is refused. */
export function stepsOf(of: Rational, mode: RoundingMode, step: Rational): bigint | null {
  const count = divide(of, step);
  const millionths = halfAway({ n: count.n * million, d: count.d });
  const settled = { n: millionths, d: million };
  switch (mode) {
    case "nearest":
      if (millionths > 1_000_000_000n * million || millionths < -1_000_000_000n * million) return null;
      return halfAway(settled);
    case "settle":
      return halfAway(settled);
    case "down":
      return floor(settled);
    case "up":
      return -floor({ n: -millionths, d: million });
  }
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}

/** The double nearest to a fraction. */
export function nearestDouble({ n, d }: Rational): number {
  if (d === 1n) return Number(n);
  const magnitude = n < 0n ? -n : n;
  if (magnitude === 0n) return 0;
  // 70 bits and a sticky last one round once, in the conversion; the power of two after it is exact.
  const shift = Math.max(0, 72 - (bitLength(magnitude) - bitLength(d)));
  const scaled = magnitude << BigInt(shift);
  const quotient = scaled / d;
  const sticky = quotient * d === scaled ? quotient : quotient | 1n;
  let result = Number(sticky);
  for (let left = shift; left > 0; left -= 1000) result /= 2 ** Math.min(left, 1000);
  return n < 0n ? -result : result;
}
