import { trendsModel } from "../../src/evaluation/trends";
import { classLimits } from "../../src/rewards/reward-classes";
import fc from "fast-check";

describe("trends", () => {
  it("have a column of progress a year, in the order of the years", () => {
    const model = trendsModel([2024, 2026], (english) => english);
    const columns = model.tables.find(({ name }) => name === "Trends")?.columns.map(({ header }) => header);
    expect(columns).toEqual(
      expect.arrayContaining(["Outcome 2024", "Outcome 2026", "Indicator", "2024", "2026"]) as string[],
    );
  });
});

describe("classes of rewards", () => {
  it("hold every amount from nothing to the largest, once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300_000 }), fc.nat(), (largest, seed) => {
        const limits = classLimits(largest);
        const amount = seed % (largest + 1);
        expect(limits.filter(([least, below]) => amount >= least && amount < below)).toHaveLength(1);
        expect(limits.length).toBeLessThanOrEqual(12);
        limits.slice(1).forEach(([least], at) => {
          expect(least).toBe(limits[at]?.[1]);
        });
      }),
    );
  });
});
