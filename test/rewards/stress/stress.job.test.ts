import fc from "fast-check";
import { gallery } from "../../../src/rewards/presets/gallery";
import { computeScheme, readScheme, type ComputedScheme } from "../../../src/rewards/scheme/compute";
import type { SchemeText } from "../../../src/rewards/scheme/document";
import { plainReaders, plainRows } from "../../../src/rewards/scheme/rows";
import { figuresIn, repeatedModel } from "../../../src/rewards/stress/repeated";
import type { Spread } from "../../../src/rewards/stress/spread";
import { sharedSums, staffResponse } from "../../../src/rewards/stress/staff-response";
import { stress, type Stress } from "../../../src/rewards/stress/stress";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import type { Dataset } from "../../../src/rules/data";
import { rowsFor } from "../inspection/preset-rows";
import { randomScheme, randomStaff, randomUnits } from "../scheme/random-scheme";

function computedOf(document: unknown, rows: Parameters<typeof plainRows>[0]): ComputedScheme {
  const read = readScheme(document);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const { computed } = computeScheme(read.scheme, plainRows(rows), { readers: plainReaders, period: "2026" });
  if (computed === null) throw new Error("nothing computed");
  return computed;
}

/** The dataset with other figures of measures, as a person would type them. */
function withMeasures({ dataset }: ComputedScheme, values: Readonly<Record<string, Float64Array>>): Dataset {
  const pools = dataset.tables["Pools"]!;
  const columns = Object.entries(values).map(([id, figures]) => [id, { kind: "number", values: figures }] as const);
  return {
    ...dataset,
    tables: { ...dataset.tables, Pools: { ...pools, columns: { ...pools.columns, ...Object.fromEntries(columns) } } },
  };
}

function stressed(computed: ComputedScheme, spreads: readonly Spread[], noises: readonly Spread[] = []): Stress {
  const answer = stress(computed, { spreads, noises, runs: 4_000, seed: 1 });
  if (!("stress" in answer) || answer.stress === null) throw new Error(JSON.stringify(answer));
  return answer.stress;
}

const varied = (id: string, size: number): Spread => ({ measure: id, shape: "normal", of: "share", size });

/** Every copy gives what the whole model gives on its figures; what staff are paid, within a step a person and sum. */
function expectCopiesAgree(computed: ComputedScheme, factors: readonly number[]): void {
  const { compiled, dataset } = computed;
  const measures = compiled.scheme.measures.filter((one) => one.meaning !== "yes/no").map((one) => one.id);
  const response = staffResponse(computed);
  if ("code" in response) throw new Error(response.message);
  const repeated = repeatedModel(compiled.model, computed, { table: "Pools", columns: measures }, response.wages);
  const rows = dataset.tables["Pools"]!.rows;
  const base = (id: string): Float64Array => figuresIn(computed.results, "Pools", id);
  const copy = (id: string, factor: number): Float64Array => base(id).map((one) => Math.round(one * factor));
  const all = Object.fromEntries(
    measures.map((id) => [id, Float64Array.from(factors.flatMap((factor) => [...copy(id, factor)]))]),
  );
  const together = evaluate(repeated.model, repeated.datasetOf(factors.length, all));
  factors.forEach((factor, at) => {
    const alone = evaluate(
      compiled.model,
      withMeasures(computed, Object.fromEntries(measures.map((id) => [id, copy(id, factor)]))),
    );
    const wages = response.wages.map(({ table, column }) => {
      const size = dataset.tables[table]!.rows;
      const own = figuresIn(together, table, column).slice(at * size, (at + 1) * size);
      expect([...own]).toEqual([...figuresIn(alone, table, column)]);
      return own;
    });
    const [paid, charge] = [new Float64Array(rows), new Float64Array(rows)];
    response.pay(wages, paid, charge);
    if (wages.some((figures) => figures.some(Number.isNaN)) || compiled.scheme.minimumPayment !== undefined) return;
    const heads = figuresIn(alone, "Pools", "heads");
    const exact = figuresIn(alone, "Pools", "paid");
    const within = response.linear && response.wages.every(({ table }) => table === "Pools") ? 1e-6 : 1;
    const sums = sharedSums(computed).length;
    exact.forEach((figure, pool) => {
      expect(Math.abs(paid[pool]! - figure)).toBeLessThanOrEqual(
        within < 1 ? within * Math.max(1, figure) : compiled.scheme.step * sums * Math.max(1, heads[pool]!) + 1e-6,
      );
    });
  });
}

describe("many runs at once", () => {
  it.each(
    gallery.filter(({ document }) => "distribution" in (document as object)).map((one) => [one.id, one] as const),
  )("%s: every copy is what the whole model gives", (_, { document }) => {
    const read = readScheme(document);
    if ("problems" in read) throw new Error(read.problems[0]?.message);
    expectCopiesAgree(computedOf(document, rowsFor(read.scheme, 3, 4)), [0.5, 1, 1.3]);
  });

  it("random schemes, units and staff", () => {
    fc.assert(
      fc.property(
        fc.record({ scheme: randomScheme, units: randomUnits([2026]), staff: randomStaff }),
        ({ scheme, units, staff }) => {
          expectCopiesAgree(computedOf(scheme, { units, staff }), [0.7, 1, 2]);
        },
      ),
      { numRuns: 15 },
    );
  });
});

const capped: SchemeText = {
  format: "cqm-scheme/1",
  id: "third",
  title: "A third",
  source: "Decided",
  measures: [
    { id: "result", header: "Result", meaning: "money" },
    { id: "hurt", header: "Accident", meaning: "yes/no" },
  ],
  pool: { of: "result / 3" },
  gates: { critical: [{ id: "stop", header: "Accident", when: "hurt" }] },
  distribution: { by: "head" },
};
const two = {
  units: [
    { unit: "A", result: 300_000, hurt: false },
    { unit: "B", result: -10_000, hurt: false },
  ],
  staff: ["A1", "A2", "B1"].map((person) => ({ person, unit: person.slice(0, 1) })),
};

describe("stress", () => {
  it("pays as the rows stand where nothing varies, and gives the same from the same seed", () => {
    const still = stressed(computedOf(capped, two), [varied("result", 0)]);
    expect(still).toMatchObject({ failed: 0, costNow: 100_000, exact: true });
    expect(still.cost).toMatchObject({ mean: 100_000, deviation: 0, least: 100_000, most: 100_000 });
    expect(still.units.map((unit) => [unit.name, unit.chanceOfPay, unit.pay.mean])).toEqual([
      ["A", 1, 100_000],
      ["B", 0, 0],
    ]);
    const computed = computedOf(capped, two);
    expect(stressed(computed, [varied("result", 0.2)])).toEqual(stressed(computed, [varied("result", 0.2)]));
  });

  it("has the chance of a gate, and the spread of the pool", () => {
    const found = stressed(computedOf(capped, two), [varied("result", 0.1), varied("hurt", 0.25)]);
    expect(found.units[0]!.chanceOfPay).toBeCloseTo(0.75, 1);
    expect(found.units[0]!.pay.most).toBeGreaterThan(115_000);
    expect(found.units[0]!.pay.mean).toBeCloseTo(75_000, -4);
  });

  it("tells noise from real difference: the part of the variance that measuring again gives", () => {
    const computed = computedOf(capped, two);
    const only = stressed(computed, [], [varied("result", 0.1)]);
    expect(only.noiseIs).toBe("redrawn");
    expect(only.units[0]!.noise).toBeGreaterThan(0.9);
    // Standard deviations of 20 % and 10 %: a fifth of the variance is noise.
    const both = stressed(computed, [varied("result", 0.2)], [varied("result", 0.1)]);
    expect(both.units[0]!.noise).toBeGreaterThan(0.13);
    expect(both.units[0]!.noise).toBeLessThan(0.28);
    expect(stressed(computed, [varied("result", 0.2)], [varied("result", 0)]).units[0]!.noise).toBe(0);
    expect(both.units[1]!.noise).toBeNull();
  });

  it("stops where it is told to, and refuses what is no spread", () => {
    const computed = computedOf(capped, two);
    expect(stress(computed, { spreads: [varied("result", 0.1)], runs: 100, seed: 1, cancelled: () => true })).toEqual({
      stress: null,
    });
    const seen: number[] = [];
    stress(computed, { spreads: [varied("result", 0.1)], runs: 10, seed: 1, progress: (share) => seen.push(share) });
    expect(seen).toEqual([1]);
    const codes = [varied("nothing", 0.1), varied("result", -1), varied("hurt", 3)].map((spread) => {
      const answer = stress(computed, { spreads: [spread], runs: 10, seed: 1 });
      return "problems" in answer ? answer.problems.map((one) => one.code) : [];
    });
    expect(codes).toEqual([["spread-of-nothing"], ["spread-negative"], ["spread-of-yes-no"]]);
  });
});
