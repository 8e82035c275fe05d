import fc from "fast-check";
import { productivityChanges } from "../../../src/evaluation/efficiency/malmquist";
import type { Production } from "../../../src/evaluation/efficiency/production";

const of = (inputs: readonly number[], outputs: readonly number[]): Production => ({
  units: inputs.map((_, at) => `Unit ${at + 1}`),
  inputs: [{ name: "Cost", values: inputs }],
  outputs: [{ name: "Served", values: outputs }],
});

describe("productivity over the years", () => {
  test("with one input and one output the index is the change of output per input", () => {
    const { changes } = productivityChanges([
      { year: 2025, production: of([10, 20, 30], [10, 10, 12]) },
      { year: 2024, production: of([10, 20, 30], [8, 10, 12]) },
    ]);
    expect(changes.map(({ from, until }) => [from, until])).toEqual([
      [2024, 2025],
      [2024, 2025],
      [2024, 2025],
    ]);
    expect(changes.map(({ index }) => Number(index.toFixed(6)))).toEqual([1.25, 1, 1]);
    // The frontier is unit 1 in both years: it moved for all, and the two others fell behind by as much.
    expect(changes.map(({ technicalChange }) => Number(technicalChange.toFixed(6)))).toEqual([1.25, 1.25, 1.25]);
    expect(changes.map(({ efficiencyChange }) => Number(efficiencyChange.toFixed(6)))).toEqual([1, 0.8, 0.8]);
  });

  test("only units with figures in both years, and what is wrong in a year says the year", () => {
    const { changes, problems } = productivityChanges([
      { year: 2024, production: { ...of([10, 20, 30], [8, 10, 12]), units: ["North", "South", "East"] } },
      {
        year: 2025,
        production: {
          units: ["North", "South", "West"],
          inputs: [{ name: "Cost", values: [10, null, 5] }],
          outputs: [{ name: "Served", values: [9, 9, 9] }],
        },
      },
    ]);
    expect(changes.map(({ unit }) => unit)).toEqual(["North"]);
    expect(problems.find(({ code }) => code === "efficiency-unit-left-out")?.message).toBe(
      "2025: South is left out of the comparison of efficiency: no figure for Cost.",
    );
  });

  test("parts multiply to the whole, and there and back is no change", () => {
    const figures = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(figures, figures, figures, figures, (x0, y0, x1, y1) => {
        const years = productivityChanges([
          { year: 1, production: of(x0, y0) },
          { year: 2, production: of(x1, y1) },
          { year: 3, production: of(x0, y0) },
        ]).changes;
        for (const one of years) {
          expect(one.efficiencyChange * one.technicalChange).toBeCloseTo(one.index, 9);
          expect(one.pureEfficiencyChange * one.scaleChange).toBeCloseTo(one.efficiencyChange, 9);
        }
        for (const there of years.filter(({ from }) => from === 1)) {
          const back = years.find(({ unit, from }) => unit === there.unit && from === 2);
          expect(there.index * (back?.index ?? NaN)).toBeCloseTo(1, 6);
          // One input, one output: the index is the ratio of output per input.
          const at = Number(there.unit.slice(5)) - 1;
          const ratio = (y1[at] ?? 0) / (x1[at] ?? 0) / ((y0[at] ?? 0) / (x0[at] ?? 0));
          expect(there.index / ratio).toBeCloseTo(1, 6);
        }
      }),
      { numRuns: 15 },
    );
  });
});
