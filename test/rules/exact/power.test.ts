import fc from "fast-check";
import { exponential, logarithm } from "../../../src/rules/exact/power";
import { compare, decimal, nearestDouble, type Rational } from "../../../src/rules/exact/rational";
import { doubleOf, rationals } from "../../../src/rules/exact/rationals";
import { wholeRoot, type Interval } from "../../../src/rules/exact/real";

const width = ({ low, high }: Interval): number => nearestDouble(high) - nearestDouble(low);
/** Floating point powers may be several units in the last place off. */
const near = (exact: number, double: number): void =>
  expect(Math.abs(exact - double)).toBeLessThanOrEqual(32 * Number.EPSILON * Math.abs(double));

const positive = fc.double({ min: 1e-6, max: 1e9, noNaN: true }).filter((value) => value > 0);

test("the interval of a logarithm holds it and is narrow", () => {
  fc.assert(
    fc.property(positive, (value) => {
      const interval = logarithm(decimal(value), 128);
      expect(width(interval)).toBeLessThan(1e-12);
      expect(Math.abs(nearestDouble(interval.low) - Math.log(value))).toBeLessThanOrEqual(
        1e-14 * Math.max(1, Math.abs(Math.log(value))),
      );
    }),
    { numRuns: 300 },
  );
});

test("the interval of an exponential holds it", () => {
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (value) => {
      const interval = exponential(decimal(value), 128);
      expect(compare(interval.low, interval.high)).toBe(-1);
      expect(Math.abs(nearestDouble(interval.low) / Math.exp(value) - 1)).toBeLessThan(1e-14);
    }),
    { numRuns: 300 },
  );
});

test("exponential of a logarithm comes back", () => {
  const ten: Rational = decimal(10);
  const { low, high } = logarithm(ten, 256);
  expect(compare(exponential(low, 256).low, ten)).toBe(-1);
  expect(compare(exponential(high, 256).high, ten)).toBe(1);
});

test("powers and roots are those of mathematics", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 1000, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (base, exponent) => {
        near(doubleOf(rationals.power(decimal(base), decimal(exponent))), base ** exponent);
      },
    ),
    { numRuns: 100 },
  );
  // Figures from Python, decimal with 40 digits.
  expect(doubleOf(rationals.power(decimal(0.01), decimal(-2.998045861691905)))).toBe(991041.2315875428);
  expect(doubleOf(rationals.root(decimal(2), 2))).toBe(Math.SQRT2);
  expect(rationals.root(decimal(12.25), 2)).toEqual(decimal(3.5));
  expect(rationals.power(decimal(8), { n: 2n, d: 3n })).toEqual(decimal(4));
});

test("whole roots", () => {
  expect(wholeRoot(26n, 3)).toBe(2n);
  expect(wholeRoot(27n, 3)).toBe(3n);
  expect(wholeRoot(10n ** 40n, 2)).toBe(10n ** 20n);
  expect(wholeRoot(0n, 5)).toBe(0n);
});

test("what cannot be decided is refused", () => {
  const squared = rationals.multiply(rationals.root(decimal(2), 2), rationals.root(decimal(2), 2));
  expect(() => rationals.compare(squared, decimal(2))).toThrow(
    expect.objectContaining({ refusal: "cannot be decided exactly" }),
  );
  // Rounded, it can: two is no tie.
  expect(rationals.round(squared, "nearest", 1)).toEqual(decimal(2));
});

test("doubles of fractions are the nearest", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value === 0 || Math.abs(value) > 1e-300),
      (value) => {
        expect(nearestDouble(decimal(value))).toBe(value + 0);
      },
    ),
  );
  expect(nearestDouble({ n: 1n, d: 3n })).toBe(1 / 3);
});
