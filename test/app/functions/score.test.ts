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
      // The function scores by levels only.
      if (goal["scoring"] != null) return;
      if (goal["outcome"] == null || (goal["target"] ?? goal["targetLow"]) == null) return;
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
