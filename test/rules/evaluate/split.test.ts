import fc from "fast-check";
import { given, key } from "../../../src/rules/column";
import { numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { modelOf } from "../../../src/rules/model";
import { table } from "../../../src/rules/table";
import { differences } from "../readings";

const units = table("Units", {
  unit: key("Unit"),
  group: given.text("Group"),
  pool: given.money("Pool"),
  weight: given.number("Weight", { decimals: 2 }),
});
const modelBy = (step: number) =>
  modelOf({
    tables: [
      units.addSplit("part", "Part", (row) => ({ whole: row.pool, weight: row.weight, within: ["group"], step })),
    ],
  });
const models = { 1: modelBy(1), 5: modelBy(5) } as const;

interface Unit {
  readonly unit: string;
  readonly group: string;
  readonly weight: number;
}

const staff = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.record({
        unit: fc.constant(`U-${id}`),
        group: fc.constantFrom("a", "b"),
        weight: fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
      }),
    ),
  ),
);

function datasetOf(all: readonly Unit[], pools: Readonly<Record<string, number>>): Dataset {
  return {
    parameters: {},
    tables: {
      Units: {
        rows: all.length,
        columns: {
          unit: textColumn(all.map((one) => one.unit)),
          group: textColumn(all.map((one) => one.group)),
          pool: numberColumn(all.map((one) => pools[one.group] ?? 0)),
          weight: numberColumn(all.map((one) => one.weight)),
        },
      },
    },
  };
}

function parts(all: readonly Unit[], pools: Readonly<Record<string, number>>, step: 1 | 5): Map<string, number> {
  const results = evaluate(models[step], datasetOf(all, pools));
  return new Map(all.map((one, row) => [one.unit, results.value("Units", "part", row) as number]));
}

const pool = fc.integer({ min: 0, max: 200_000 }).map((steps) => steps * 5);

test("parts sum to the whole, each within one step of its exact share, whatever the order of rows", () => {
  fc.assert(
    fc.property(
      staff,
      pool,
      pool,
      fc.constantFrom(1 as const, 5 as const),
      fc.infiniteStream(fc.nat()),
      (all, a, b, step, order) => {
        const pools = { a, b };
        const found = parts(all, pools, step);
        for (const group of ["a", "b"] as const) {
          const own = all.filter((one) => one.group === group);
          if (own.length === 0) continue;
          const weights = own.reduce((sum, one) => sum + Math.round(one.weight * 100), 0);
          expect(own.reduce((sum, one) => sum + (found.get(one.unit) ?? Number.NaN), 0)).toBe(pools[group]);
          for (const one of own) {
            const exact = (pools[group] * Math.round(one.weight * 100)) / weights;
            expect(Math.abs((found.get(one.unit) ?? Number.NaN) - exact)).toBeLessThan(step + 1e-6);
          }
        }
        const turned = all
          .map((one) => ({ one, at: order.next().value }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        expect(new Map([...parts(turned, pools, step)].sort())).toEqual(new Map([...found].sort()));
      },
    ),
    { numRuns: 150 },
  );
});

test("parts are those of the exact reading", () => {
  fc.assert(
    fc.property(staff, pool, pool, fc.constantFrom(1 as const, 5 as const), (all, a, b, step) => {
      expect(differences(models[step], datasetOf(all, { a, b }))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
