import fc from "fast-check";
import { carefulSum, sumOfFigures } from "../../../src/rules/evaluate/doubles";
import { roundTo, stepOf } from "../../../src/rules/evaluate/rounding";
import { decimal, fraction, multiply, nearestDouble, stepsOf } from "../../../src/rules/exact/rational";
import type { RoundingMode } from "../../../src/rules/expr";

const öre = stepOf(0.01);
const krona = stepOf(1);

/** The definition on fractions: what `roundTo` must give. */
function byDefinition(value: number, mode: RoundingMode, step: number): number {
  const steps = stepsOf(decimal(value), mode, decimal(step));
  return steps === null ? Number.NaN : nearestDouble(multiply(fraction(steps), decimal(step)));
}

test("10,000 exact ties to the öre go away from zero", () => {
  let missed = 0;
  for (let i = 0; i < 10_000; i++) {
    // i + 0.005, written as a decimal figure and as a sum that floating point spoils.
    const upper = (i + 1) / 100;
    if (roundTo(Number(`${(i * 10 + 5) / 1000}`), "nearest", öre) !== upper) missed++;
    if (roundTo(i / 100 + 0.005, "nearest", öre) !== upper) missed++;
    if (roundTo(-(i / 100) - 0.005, "nearest", öre) !== -upper) missed++;
  }
  expect(missed).toBe(0);
});

test("one plain rounding misses ties that two stages keep", () => {
  // 1.005 x 100 is 100.49999999999999 in floating point.
  expect(Math.round(1.005 * 100) / 100).toBe(1);
  expect(roundTo(1.005, "nearest", öre)).toBe(1.01);
});

test.each<readonly [number, number, string]>([
  [0.4999995, 1, "a tie after the first stage"],
  [0.4999994, 0, "no tie after the first stage"],
  [-0.4999995, -1, "the same below zero"],
])("%d becomes %d: %s", (value, expected) => {
  expect(roundTo(value, "nearest", krona)).toBe(expected);
});

test("never minus zero", () => {
  for (const mode of ["nearest", "down", "up", "settle"] as const)
    expect(Object.is(roundTo(-0, mode, krona), 0)).toBe(true);
  expect(Object.is(roundTo(-0.2, "nearest", krona), 0)).toBe(true);
});

test("every mode and step is as the definition on fractions says", () => {
  const figure = fc
    .tuple(fc.integer({ min: -(10 ** 11), max: 10 ** 11 }), fc.integer({ min: 0, max: 6 }))
    .map(([units, decimals]) => Number(`${units}e-${decimals}`));
  fc.assert(
    fc.property(
      figure,
      fc.constantFrom(1, 0.01, 0.05, 0.1, 0.25, 10, 25, 1000, 0.001),
      fc.constantFrom<RoundingMode>("nearest", "down", "up", "settle"),
      (value, step, mode) => {
        expect(roundTo(value, mode, stepOf(step))).toBe(byDefinition(value, mode, step));
      },
    ),
    { numRuns: 20_000 },
  );
});

test("quotients are rounded as fractions are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000_000 }), fc.integer({ min: 1, max: 400 }), (amount, parts) => {
      const steps = stepsOf(fraction(BigInt(amount), BigInt(parts)), "nearest", fraction(1n));
      expect(roundTo(amount / parts, "nearest", krona)).toBe(Number(steps));
    }),
    { numRuns: 20_000 },
  );
});

test("sums of figures do not depend on their order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((ore) => ore / 100)), (figures) => {
      const turned = [...figures].reverse();
      expect(sumOfFigures(figures, 2)).toBe(sumOfFigures(turned, 2));
    }),
  );
  expect(sumOfFigures([0.1, 0.2, 0.3], 1)).toBe(0.6);
  expect(carefulSum([1, 1e100, 1, -1e100])).toBe(2);
});
