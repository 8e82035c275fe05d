import { efficiency } from "../../../src/evaluation/efficiency/envelopment";
import { efficiencyIntervals } from "../../../src/evaluation/efficiency/smoothed-bootstrap";

const production = {
  units: ["A", "B", "C", "D", "E", "F", "G", "H"],
  inputs: [{ name: "Cost", values: [10, 11, 12, 14, 10, 13, 15, 60] }],
  outputs: [{ name: "Served", values: [20, 20, 21, 25, 18, 22, 26, 12] }],
};
const options = { returns: "constant", orientation: "input", seed: 7, runs: 200 } as const;

describe("intervals of efficiency", () => {
  const intervals = efficiencyIntervals(production, options) ?? [];

  test("the score is that of the analysis, the corrected score lower, the interval below the score", () => {
    const scores = efficiency(production, options).units.map(({ score }) => score);
    intervals.forEach((one, at) => {
      expect(one.score).toBeCloseTo(scores[at] ?? 0, 8);
      expect(one.corrected).toBeLessThan(one.score);
      expect(one.from).toBeLessThanOrEqual(one.corrected);
      expect(one.to).toBeGreaterThanOrEqual(one.corrected);
      expect(one.to).toBeLessThanOrEqual(one.score + 1e-9);
    });
  });

  test("a unit that is far behind is last for certain, the others are not ranked on noise", () => {
    const last = intervals.find(({ unit }) => unit === "H");
    expect([last?.bestRank, last?.worstRank]).toEqual([8, 8]);
    const first = intervals.find(({ unit }) => unit === "A");
    expect(first?.bestRank).toBe(1);
    expect(first?.worstRank).toBeGreaterThan(1);
  });

  test("the same seed gives the same figures; cancelling gives none", () => {
    expect(efficiencyIntervals(production, options)).toEqual(intervals);
    expect(efficiencyIntervals(production, { ...options, seed: 8 })).not.toEqual(intervals);
    expect(efficiencyIntervals(production, { ...options, cancelled: () => true })).toBeNull();
  });
});
