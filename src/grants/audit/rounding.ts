import { divide, floor, fraction, halfAway, multiply, type Rational } from "../../rules/exact/rational";

/** How a printed figure can have been rounded. `truncated` cuts off towards zero, `down` goes to the lower figure. */
export const roundingModes = ["half away", "half up", "half even", "half down", "up", "down", "truncated"] as const;
export type PrintedRounding = (typeof roundingModes)[number];

/** How unusual a rounding is: what is met everywhere costs nothing. */
export const roundingCost: Readonly<Record<PrintedRounding, number>> = {
  "half away": 0,
  "half up": 1,
  "half even": 2,
  "half down": 2,
  up: 3,
  down: 3,
  truncated: 3,
};

const half = fraction(1n, 2n);

/** An exact figure as it is printed, to a multiple of a step. */
export function printedAs(value: Rational, mode: PrintedRounding, step: Rational): Rational {
  return multiply(fraction(wholeOf(divide(value, step), mode)), step);
}

function wholeOf(of: Rational, mode: PrintedRounding): bigint {
  const below = floor(of);
  if (below * of.d === of.n) return below;
  switch (mode) {
    case "half away":
      return halfAway(of);
    case "half up":
      return floor(plus(of, half));
    case "half even": {
      const twice = 2n * (of.n - below * of.d);
      return twice === of.d ? below + (below % 2n === 0n ? 0n : 1n) : halfAway(of);
    }
    case "half down":
      return 2n * (of.n - below * of.d) > of.d ? below + 1n : below;
    case "up":
      return below + 1n;
    case "down":
      return below;
    case "truncated":
      return of.n < 0n ? below + 1n : below;
  }
}

function plus(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}
