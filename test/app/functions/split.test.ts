import fc from "fast-check";
import { splitOf } from "../../../src/app/functions/split";
import { wordsOf } from "../../../src/locale/words";
import { largestRemainder } from "../../../src/money/largest-remainder";

const words = wordsOf("en");
const weights = fc.array(fc.integer({ min: 0, max: 50_000 }), { minLength: 1, maxLength: 40 });

test("parts sum to the whole, each within a krona of its exact share, as Hamilton's method gives them", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), weights, (whole, hundredths) => {
      const answer = splitOf(whole, [hundredths.map((one) => one / 100)], undefined, words);
      const parts = largestRemainder(BigInt(whole), hundredths.map(BigInt));
      if (parts === undefined) expect(answer).toMatchObject({ error: "not available" });
      else expect(answer).toEqual({ value: [parts.map(Number)] });
      if (!("value" in answer)) return;
      const flat = answer.value.flat();
      const total = hundredths.reduce((sum, one) => sum + one, 0);
      expect(flat.reduce((sum, one) => sum + one, 0)).toBe(whole);
      if (total > 0)
        flat.forEach((part, index) =>
          expect(Math.abs(part - (whole * (hundredths[index] ?? 0)) / total)).toBeLessThan(1),
        );
    }),
    { numRuns: 60 },
  );
});

test("the answer has the shape of the weights; a blank weight gets nothing; a tie goes to the first", () => {
  expect(
    splitOf(
      100,
      [
        [1, null],
        ["", 1],
        [1, 0],
      ],
      null,
      words,
    ),
  ).toEqual({
    value: [
      [34, 0],
      [0, 33],
      [33, 0],
    ],
  });
});

test("steps of öre and of hundreds", () => {
  expect(splitOf(1, [[1, 1, 1]], 0.01, words)).toEqual({ value: [[0.34, 0.33, 0.33]] });
  expect(splitOf(1000, [[1, 1, 1]], 100, words)).toEqual({ value: [[400, 300, 300]] });
});

test("salaries in kronor and öre as weights", () => {
  const answer = splitOf(250_000, [[31_250.5, 28_900, 42_110.25]], 1, words);
  expect("value" in answer && answer.value.flat().reduce((sum, one) => sum + one, 0)).toBe(250_000);
});

test.each([
  ["no whole", [null, [[1]], null], "not available", "Whole is missing."],
  ["a word", ["much", [[1]], null], "value", 'Whole is "much", not a number.'],
  ["an error in a weight", [10, [[{ error: "#REF!" }]], null], "value", "Weight is #REF!, not a number."],
  ["a negative weight", [10, [[1, -1]], null], "number", "A weight is below 0."],
  ["a negative whole", [-10, [[1]], null], "number", "The whole is below 0: share the amount and turn the sign."],
  ["nobody", [10, [[0, null]], null], "not available", "There is no weight above 0 to share by."],
  [
    "öre in whole kronor",
    [10.5, [[1]], 1],
    "number",
    "The whole is no multiple of the step, so that no parts can sum to it.",
  ],
  ["a step of nothing", [10, [[1]], 0], "number", "The step is below 0.01."],
  ["too much", [9_000_000_000, [[99_999_999, 1]], 0.01], "number", "The amounts are too large to be shared exactly."],
] as const)("refuses %s", (_, [whole, by, step], error, message) => {
  expect(splitOf(whole, by, step, words)).toEqual({ error, message });
});
