import fc from "fast-check";
import { numberAt, textAt } from "../../src/rules/data";
import type { Rewards } from "../../src/rewards/model";
import { eligibilityRules, sharingMethods } from "../../src/rewards/presets/lund-type";
import type { Cell, Rows } from "../cases/case-tables";
import { rewardsOf } from "./reward-case";

const unitNames = ["North", "South", "East"];
const day = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(to), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
const hours = fc.integer({ min: 0, max: 180_000 }).map((hundredths) => hundredths / 100);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const person = fc.record({
  unit: fc.constantFrom(...unitNames),
  fte: fc.constantFrom(1, 0.75, 0.5, 0.3333),
  hours: maybe(hours),
  absenceSick: maybe(hours),
  absenceParental: maybe(hours),
  salary: fc.integer({ min: 20_000, max: 60_000 }),
  employment: fc.oneof(
    fc.record({ employedFrom: maybe(day("2015-01-01", "2026-12-31")) }),
    fc.record({ employedFrom: maybe(day("2015-01-01", "2026-03-31")), employedTo: day("2026-03-31", "2027-03-31") }),
  ),
  ownContract: fc.constantFrom(false, false, false, true),
});

const staff: fc.Arbitrary<Rows> = fc.array(person, { maxLength: 25 }).map((people) =>
  people.map(({ employment, ...one }, index): Record<string, Cell> => ({
    id: `P-${index + 1}`,
    ...one,
    ...employment,
  })),
);

const account = fc.record({
  requiredResult: fc.integer({ min: -1_000_000, max: 2_000_000 }),
  adjustedResult: maybe(fc.integer({ min: -1_000_000, max: 5_000_000 })),
  actualCost: maybe(fc.integer({ min: 0, max: 20_000_000 })),
  baseCost: fc.integer({ min: 1, max: 20_000_000 }),
  output: fc.integer({ min: 1, max: 5_000 }),
  baseOutput: fc.integer({ min: 1, max: 5_000 }),
  priceIndex: fc.integer({ min: 900, max: 1_300 }).map((tenths) => tenths / 10),
  basePriceIndex: fc.constant(100),
});

const economy: fc.Arbitrary<Rows> = fc
  .tuple(account, account)
  .map((accounts) => accounts.map((one, index): Record<string, Cell> => ({ unit: unitNames[index] ?? "", ...one })));

/** One quality goal a unit, on a line from 60 to 80 to 90. */
const goals = (outcomes: readonly (number | null)[]): Rows =>
  unitNames.map((unit, index) => ({
    id: `${unit}/index`,
    unit,
    indicator: "index",
    kind: "quality",
    direction: "higher",
    threshold: 60,
    target: 80,
    stretch: 90,
    outcome: outcomes[index] ?? null,
  }));
const outcomes = fc.array(maybe(fc.integer({ min: 500, max: 1_000 }).map((tenths) => tenths / 10)), {
  minLength: 3,
  maxLength: 3,
});

const parameters = fc.record({
  economyShare: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  productivityShare: fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100),
  capPerHead: maybe(fc.integer({ min: 0, max: 50_000 })),
  capOfPayroll: maybe(fc.integer({ min: 0, max: 20 }).map((hundredths) => hundredths / 100)),
  multiplierAtMinimum: fc.constantFrom(0, 0.5),
  missingData: fc.constantFrom("drop and reweight", "zero", "block the payout"),
  noQualityIndex: fc.constantFrom("not paid", "multiplier 1"),
  sharingMethod: fc.constantFrom(...sharingMethods),
  eligibilityRule: fc.constantFrom(...eligibilityRules),
  minimumPayment: fc.constantFrom(0, 0, 500),
});

const scheme = fc.record({
  units: fc.constant(unitNames.map((unit) => ({ unit }))),
  economy,
  outcomes,
  staff,
  parameters,
});
type Scheme = typeof scheme extends fc.Arbitrary<infer T> ? T : never;

function run(one: Scheme): Rewards {
  const rewards = rewardsOf({ ...one, indicators: goals(one.outcomes) });
  // East has no staff, others may have worked 0 hours, and a cap may be below the least payment: that is said, and nothing paid.
  const errors = rewards.problems.filter((problem) => problem.severity === "error").map((problem) => problem.code);
  const byChance = ["unit-without-staff", "nobody-to-share-among", "cap-below-minimum"];
  expect(errors.filter((code) => !byChance.includes(code))).toEqual([]);
  expect(rewards.results.faultCount).toBe(0);
  return rewards;
}

/** A figure of every row, by key. */
function figures(
  { dataset, results }: Rewards,
  table: "Pools" | "Shares",
  column: string,
): Record<string, number | null> {
  const keys = dataset.tables[table]!.columns[table === "Pools" ? "unit" : "id"]!;
  const data = results.column(table, column);
  if (keys.kind !== "text" || data.kind !== "number") throw new Error(`${column} holds no figures.`);
  return Object.fromEntries(Array.from(keys.codes.keys()).map((row) => [textAt(keys, row) ?? "", numberAt(data, row)]));
}

function sumByUnit(rewards: Rewards, one: Scheme, column: string): Record<string, number> {
  const values = figures(rewards, "Shares", column);
  return Object.fromEntries(
    unitNames.map((unit) => [
      unit,
      one.staff.filter((row) => row["unit"] === unit).reduce((sum, row) => sum + (values[String(row["id"])] ?? 0), 0),
    ]),
  );
}

const runs = { numRuns: 40 };

describe("a Lund-type scheme over random units and staff", () => {
  it("shares what it pays in wages, to the krona, and pools hold wages and charge", () => {
    fc.assert(
      fc.property(scheme, (one) => {
        const rewards = run(one);
        const shared = sumByUnit(rewards, one, "share");
        const [pool, wages, charge] = ["pool", "wages", "charge"].map((column) =>
          figures(rewards, "Pools", column),
        ) as [Record<string, number>, Record<string, number>, Record<string, number>];
        for (const unit of Object.keys(pool)) {
          expect(shared[unit]).toBe(wages[unit]);
          expect(wages[unit]! + charge[unit]!).toBe(pool[unit]);
          expect(Number.isInteger(wages[unit]) && Number.isInteger(charge[unit])).toBe(true);
          // The charge set aside covers the charge on the wages.
          expect(charge[unit]! + 1e-6).toBeGreaterThanOrEqual(wages[unit]! * 0.3142);
        }
        expect(shared["East"]).toBe(0);
      }),
      runs,
    );
  });

  it("pays nobody who does not take part, and never less than zero", () => {
    fc.assert(
      fc.property(scheme, (one) => {
        const rewards = run(one);
        const [eligible, share] = [figures(rewards, "Shares", "eligible"), figures(rewards, "Shares", "share")];
        for (const [id, heads] of Object.entries(eligible)) {
          expect(share[id]).toBeGreaterThanOrEqual(0);
          if (heads === 0) expect(share[id]).toBe(0);
        }
      }),
      runs,
    );
  });

  it("keeps each share within one krona of its exact part", () => {
    fc.assert(
      fc.property(scheme, (one) => {
        const rewards = run(one);
        const [weight, share, wages] = ["weight", "share", "wages"].map((column) => figures(rewards, "Shares", column));
        const weights = sumByUnit(rewards, one, "weight");
        for (const row of one.staff) {
          const id = String(row["id"]);
          const total = weights[String(row["unit"])] ?? 0;
          if (total > 0) expect(Math.abs(share![id]! - (wages![id]! * weight![id]!) / total)).toBeLessThan(1 + 1e-6);
        }
      }),
      runs,
    );
  });

  it("gives the same whatever the order of rows", () => {
    fc.assert(
      fc.property(scheme, fc.infiniteStream(fc.nat()), (one, random) => {
        const order = one.staff.map((row) => ({ row, at: random.next().value as number })).sort((a, b) => a.at - b.at);
        const turned = { ...one, staff: order.map(({ row }) => row), economy: [...one.economy].reverse() };
        expect(figures(run(turned), "Shares", "paid")).toEqual(figures(run(one), "Shares", "paid"));
      }),
      runs,
    );
  });

  it("keeps pools under both caps", () => {
    fc.assert(
      fc.property(scheme, (one) => {
        const rewards = run(one);
        const [pool, heads, payroll] = ["pool", "heads", "payroll"].map((column) => figures(rewards, "Pools", column));
        for (const unit of Object.keys(pool!)) {
          if (one.parameters.capPerHead !== null)
            expect(pool![unit]).toBeLessThanOrEqual(one.parameters.capPerHead * heads![unit]!);
          if (one.parameters.capOfPayroll !== null)
            expect(pool![unit]).toBeLessThanOrEqual(one.parameters.capOfPayroll * payroll![unit]! + 1e-6);
        }
      }),
      runs,
    );
  });

  it("never lowers a pool because an outcome is better", () => {
    fc.assert(
      fc.property(scheme, fc.integer({ min: 1, max: 300 }), (one, tenths) => {
        const better = {
          ...one,
          outcomes: one.outcomes.map((outcome) => (outcome === null ? null : outcome + tenths / 10)),
        };
        const [before, after] = [figures(run(one), "Pools", "pool"), figures(run(better), "Pools", "pool")];
        for (const unit of Object.keys(before)) expect(after[unit]).toBeGreaterThanOrEqual(before[unit]!);
      }),
      runs,
    );
  });
});
