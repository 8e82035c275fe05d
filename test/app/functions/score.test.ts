import { scoreOf } from "../../../src/app/functions/score";
import { wordsOf } from "../../../src/locale/words";
import { numberAt } from "../../../src/rules/data";
import { goalCases, scored } from "../../indicators/goal-case";

const words = wordsOf("en");

test("every goal of the cases that has an outcome scores the same as in the Scores sheet", () => {
  let compared = 0;
  for (const [, one] of goalCases) {
    if (one.parameters !== undefined && Object.keys(one.parameters).length > 0) continue;
    const { results, problems } = scored(one);
    if (problems.some((problem) => problem.severity === "error")) continue;
    one.indicators.forEach((goal, row) => {
      const way = goal["scoring"] ?? null;
      if (goal["outcome"] == null || (way === null && (goal["target"] ?? goal["targetLow"]) == null)) return;
      // Dates of milestones stand as texts in the cases.
      if (Object.values(goal).some((value) => typeof value === "string" && /^\d{4}-/.test(value))) return;
      const band = goal["targetLow"] != null && goal["targetHigh"] != null;
      const answer = scoreOf(
        {
          outcome: goal["outcome"],
          target: band ? goal["targetLow"] : goal["target"],
          baseline: goal["baseline"],
          threshold: goal["threshold"],
          stretch: goal["stretch"],
          direction: goal["direction"],
          targetTo: band ? goal["targetHigh"] : null,
          scoring: way,
          table: Array.from({ length: 8 }, (_, at) => [
            goal[`value${at + 1}`] ?? null,
            goal[`points${at + 1}`] ?? null,
          ]),
        } as Parameters<typeof scoreOf>[0],
        words,
      );
      const expected = results.column("Scores", "score");
      expect(expected.kind).toBe("number");
      if (expected.kind === "number") expect(answer).toEqual({ value: numberAt(expected, row) });
      compared += 1;
    });
  }
  expect(compared).toBeGreaterThan(15);
});

test.each([
  // Halfway from threshold (50 points) to target (100).
  [{ outcome: 75, target: 80, threshold: 70 }, 75],
  [{ outcome: 80, target: 80, threshold: 70 }, 100],
  [{ outcome: 69, target: 80, threshold: 70 }, 0],
  // Lower is better: the threshold is above the target.
  [{ outcome: 6, target: 5, threshold: 7 }, 75],
  // Halfway to the stretch target, that scores 120.
  [{ outcome: 85, target: 80, threshold: 70, stretch: 90 }, 110],
  [{ outcome: 20, target: 18, targetTo: 22 }, 100],
  [{ outcome: 1, target: 1, direction: "yes/no" }, 100],
])("%j scores %d", (goal, score) => {
  expect(scoreOf(goal, words)).toEqual({ value: score });
});

test("directions are understood in Swedish", () => {
  expect(scoreOf({ outcome: 6, target: 5, threshold: 7, direction: "lägre" }, wordsOf("sv"))).toEqual({ value: 75 });
});

test.each([
  [{ outcome: "", target: 1 }, "not available", "Outcome is missing."],
  [{ outcome: "?", target: 1 }, "value", 'Outcome is "?", not a number.'],
  [{ outcome: 1, target: null }, "not available", "Target is missing."],
  [{ outcome: 1, target: 2, direction: "band" }, "not available", "Target to is missing."],
  [
    { outcome: 1, target: 2, direction: "sideways" },
    "value",
    '"sideways" is no direction: higher, lower, band, milestone or yes/no.',
  ],
] as const)("refuses %j", (goal, error, message) => {
  expect(scoreOf(goal, words)).toEqual({ error, message });
});

test("what is wrong with the goal itself is told as on the sheet", () => {
  expect(scoreOf({ outcome: 1, target: 5, threshold: 7, direction: "higher" }, words)).toMatchObject({
    error: "value",
    message: expect.stringContaining("better than the target") as string,
  });
});

test.each([
  // 12 days: 5/7 of the way from 100 to 60.
  [
    {
      outcome: 12,
      target: null,
      scoring: "piecewise linear",
      table: [
        [7, 100],
        [14, 60],
        [30, 0],
      ],
    },
    71.43,
  ],
  [
    {
      outcome: 85,
      target: null,
      scoring: "step table",
      table: [
        [70, 30],
        [80, 60],
        [90, 100],
        ["", ""],
      ],
    },
    60,
  ],
  // 75 minutes: 15 of the 20 between 70 and 90 are left.
  [{ outcome: 75, target: 60, targetTo: 70, threshold: 90, stretch: 40, direction: "lower", scoring: "dead band" }, 75],
  [{ outcome: 850, target: null, baseline: 800, scoring: "index against base" }, 106.25],
])("other ways of scoring are those of the Scores sheet: %j", (goal, points) => {
  expect(scoreOf(goal, words)).toEqual({ value: points });
});

test.each([
  [{ outcome: 12, target: null, scoring: "by feeling" }, "value"],
  [{ outcome: 12, target: null, scoring: "step table" }, "value"],
  [{ outcome: 12, target: null, scoring: "step table", table: [[1, 2, 3]] }, "value"],
  [
    {
      outcome: 12,
      target: null,
      scoring: "step table",
      table: [
        [5, 10],
        [4, 20],
      ],
    },
    "value",
  ],
  [{ outcome: 12, target: null, baseline: 0, scoring: "index against base" }, "value"],
])("what cannot be scored so is refused: %j", (goal, error) => {
  expect(scoreOf(goal, words)).toMatchObject({ error });
});
