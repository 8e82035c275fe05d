import fc from "fast-check";
import { curveOf } from "../../../src/app/functions/curve";
import { wordsOf } from "../../../src/locale/words";

const words = wordsOf("en");
/** Threshold, target and stretch of a payout curve. */
const payout = [
  [80, 50],
  [100, 100],
  [120, 200],
];

test.each([
  [80, "flat", 50],
  [90, "flat", 75],
  [110, "flat", 150],
  [70, "flat", 50],
  [140, "flat", 200],
  [70, "zero", 0],
  [140, "extend", 300],
  [70, "extend", 25],
])("at %d, outside %s, it is %d", (x, outside, y) => {
  expect(curveOf(x, payout, outside, words)).toEqual({ value: y });
});

test("it passes through its points and lies between neighbours", () => {
  const curve = fc
    .uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 8 })
    .chain((xs) =>
      fc
        .array(fc.integer({ min: -500, max: 500 }), { minLength: xs.length, maxLength: xs.length })
        .map((ys) => xs.sort((a, b) => a - b).map((x, index) => [x, ys[index] ?? 0] as const)),
    );
  fc.assert(
    fc.property(curve, (points) => {
      for (const [x, y] of points) expect(curveOf(x, points, null, words)).toEqual({ value: y });
      const [[x1, y1], [x2, y2]] = [points[0]!, points[1]!];
      const middle = curveOf((x1 + x2) / 2, points, null, words);
      expect("value" in middle && middle.value).toBeCloseTo((y1 + y2) / 2, 9);
    }),
    { numRuns: 30 },
  );
});

test("rows without figures are left out, as at the end of a range", () => {
  expect(curveOf(90, [...payout, [null, ""]], null, words)).toEqual({ value: 75 });
});

test.each([
  ["no x", ["", payout, null], "not available", "x is missing."],
  ["one point", [1, [[1, 1]], null], "not available", "A curve needs two points or more."],
  [
    "points that fall",
    [
      1,
      [
        [2, 1],
        [1, 1],
      ],
      null,
    ],
    "number",
    "The points must rise: 1 follows 2.",
  ],
  ["three columns", [1, [[2, 1, 3]], null], "value", "The points need two columns: x and y."],
  [
    "an unknown way out",
    [1, payout, "up"],
    "value",
    '"up" is no way to go on outside the points: flat, zero or extend.',
  ],
] as const)("refuses %s", (_, [x, points, outside], error, message) => {
  expect(curveOf(x, points, outside, words)).toEqual({ error, message });
});
