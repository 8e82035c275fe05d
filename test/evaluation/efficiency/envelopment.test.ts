import fc from "fast-check";
import { efficiency } from "../../../src/evaluation/efficiency/envelopment";
import type { Production } from "../../../src/evaluation/efficiency/production";

/** Five units, two inputs, one output: a textbook case with a published answer. */
const textbook: Production = {
  units: ["1", "2", "3", "4", "5"],
  inputs: [
    { name: "First input", values: [2, 2, 6, 3, 6] },
    { name: "Second input", values: [5, 4, 6, 2, 2] },
  ],
  outputs: [{ name: "Output", values: [1, 2, 3, 1, 2] }],
};

const byInput = { returns: "constant", orientation: "input" } as const;

describe("efficiency, the textbook case", () => {
  const { units } = efficiency(textbook, byInput);

  test("scores", () => {
    expect(units.map(({ score }) => Number(score.toFixed(3)))).toEqual([0.5, 1, 0.833, 0.714, 1]);
    expect(units.map(({ efficient }) => efficient)).toEqual([false, true, false, false, true]);
  });

  test("unit 1 could save half a unit more of the second input", () => {
    expect(units[0]?.inputSlacks[0]).toBe(0);
    expect(units[0]?.inputSlacks[1]).toBeCloseTo(0.5, 8);
  });

  test("target and peers of unit 4", () => {
    expect(units[3]?.inputTargets[0]).toBeCloseTo(2.143, 3);
    expect(units[3]?.inputTargets[1]).toBeCloseTo(1.429, 3);
    expect(units[3]?.peers.map(({ unit }) => unit).sort()).toEqual(["2", "5"]);
  });

  test("by output, with constant returns, the same scores", () => {
    const other = efficiency(textbook, { returns: "constant", orientation: "output" }).units;
    other.forEach((unit, at) => expect(unit.score).toBeCloseTo(units[at]?.score ?? 0, 8));
  });

  test("few units for the measures is said", () => {
    expect(efficiency(textbook, byInput).problems.map(({ code }) => code)).toEqual(["efficiency-few-units"]);
  });
});

const productions = fc
  .record({
    units: fc.integer({ min: 2, max: 12 }),
    inputs: fc.integer({ min: 1, max: 3 }),
    outputs: fc.integer({ min: 1, max: 3 }),
  })
  .chain((size) => {
    const measure = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: size.units, maxLength: size.units });
    const side = (count: number) => fc.array(measure, { minLength: count, maxLength: count });
    return fc
      .record({ inputs: side(size.inputs), outputs: side(size.outputs) })
      .map(({ inputs, outputs }): Production => ({
        units: Array.from({ length: size.units }, (_, at) => `Unit ${at + 1}`),
        inputs: inputs.map((values, i) => ({ name: `Input ${i}`, values })),
        outputs: outputs.map((values, r) => ({ name: `Output ${r}`, values })),
      }));
  });

describe("efficiency, laws", () => {
  test.each(["input", "output"] as const)(
    "by %s: every unit solved, within (0, 1], somebody at 1, targets reached by peers",
    (orientation) => {
      fc.assert(
        fc.property(productions, fc.constantFrom("constant" as const, "variable" as const), (production, returns) => {
          const { units, problems } = efficiency(production, { returns, orientation });
          expect(problems.filter(({ code }) => code === "efficiency-not-solved")).toEqual([]);
          expect(units).toHaveLength(production.units.length);
          expect(units.some(({ score }) => score === 1)).toBe(true);
          for (const unit of units) {
            expect(unit.score).toBeGreaterThan(0);
            expect(unit.score).toBeLessThanOrEqual(1);
            const of = (values: readonly (number | null)[]) =>
              unit.peers.reduce(
                (sum, peer) => sum + peer.weight * (values[production.units.indexOf(peer.unit)] ?? 0),
                0,
              );
            production.inputs.forEach((measure, i) =>
              near(of(measure.values), unit.inputTargets[i] ?? 0, measure.values),
            );
            production.outputs.forEach((measure, r) =>
              near(of(measure.values), unit.outputTargets[r] ?? 0, measure.values),
            );
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  test("with variable returns nobody scores less than with constant", () => {
    fc.assert(
      fc.property(productions, (production) => {
        const constant = efficiency(production, byInput).units;
        const variable = efficiency(production, { returns: "variable", orientation: "input" }).units;
        constant.forEach((unit, at) => expect(variable[at]?.score ?? 0).toBeGreaterThanOrEqual(unit.score - 1e-7));
      }),
      { numRuns: 15 },
    );
  });

  test("the unit of measure does not matter", () => {
    fc.assert(
      fc.property(productions, fc.constantFrom(0.001, 1000), (production, factor) => {
        const scaled = {
          ...production,
          inputs: production.inputs.map((m, i) =>
            i > 0 ? m : { ...m, values: m.values.map((v) => (v ?? 0) * factor) },
          ),
        };
        const before = efficiency(production, byInput).units;
        efficiency(scaled, byInput).units.forEach((unit, at) =>
          expect(unit.score).toBeCloseTo(before[at]?.score ?? 0, 6),
        );
      }),
      { numRuns: 15 },
    );
  });
});

function near(read: number, expected: number, values: readonly (number | null)[]): void {
  const mean = values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
  expect(Math.abs(read - expected) / mean).toBeLessThan(1e-5);
}

describe("efficiency, bad figures", () => {
  const codes = (production: Production) => efficiency(production, byInput).problems.map(({ code }) => code);

  test("a negative figure stops it and is named", () => {
    const { units, problems } = efficiency(
      { ...textbook, outputs: [{ name: "Output", values: [1, -2, 3, 1, 2] }] },
      byInput,
    );
    expect(units).toEqual([]);
    expect(problems[0]?.message).toBe("Output of 2 is -2; efficiency needs figures of zero or more.");
  });

  test("a unit with a missing figure is left out, not counted as zero", () => {
    const { units, problems } = efficiency(
      { ...textbook, outputs: [{ name: "Output", values: [1, null, 3, 1, 2] }] },
      byInput,
    );
    expect(units.map(({ unit }) => unit)).toEqual(["1", "3", "4", "5"]);
    expect(problems[0]?.message).toBe("2 is left out of the comparison of efficiency: no figure for Output.");
  });

  test("no outputs, nothing used, an empty measure, no units", () => {
    expect(codes({ ...textbook, outputs: [] })).toEqual(["efficiency-measures-missing"]);
    expect(codes({ ...textbook, inputs: [{ name: "Cost", values: [0, 1, 1, 1, 1] }] })).toEqual([
      "efficiency-unit-empty",
    ]);
    expect(codes({ ...textbook, outputs: [...textbook.outputs, { name: "None", values: [0, 0, 0, 0, 0] }] })).toEqual([
      "efficiency-measure-empty",
    ]);
    expect(
      codes({
        ...textbook,
        outputs: [{ name: "Output", values: [1, null, null, null, null] }],
        inputs: [{ name: "Cost", values: [null, 1, 1, 1, 1] }],
      }).at(-1),
    ).toBe("efficiency-no-units");
  });
});
