import fc from "fast-check";
import { computeScheme, readScheme, type ComputedScheme } from "../../../src/rewards/scheme/compute";
import type { SchemeText } from "../../../src/rewards/scheme/document";
import { levelsOf } from "../../../src/rewards/scheme/lots";
import { plainReaders, plainRows } from "../../../src/rewards/scheme/rows";
import { expectAgreement, type Rows } from "../../cases/case-tables";
import { randomScheme, randomStaff, randomUnits, unitNames } from "./random-scheme";

/** A unit in which nobody weighs anything, by chance, is an error of the rows; the sums must hold all the same. */
const byChance = new Set(["nobody-to-share-among"]);

function run(document: SchemeText, units: Rows, staff: Rows): ComputedScheme {
  const read = readScheme(document);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const { computed, problems } = computeScheme(read.scheme, plainRows({ units, staff }), {
    readers: plainReaders,
    period: "2026",
  });
  expect(problems.filter((problem) => problem.severity === "error" && !byChance.has(problem.code))).toEqual([]);
  if (computed === null) throw new Error("nothing computed");
  expect(computed.results.faultCount).toBe(0);
  return computed;
}

/** The scheme without what other years decide beside the reserve: figures of the year before, and what the last year of several releases. */
function ofItsOwnYear(document: SchemeText): SchemeText {
  const { reserve } = document;
  return {
    ...document,
    components: document.components?.map((one) =>
      one.kind === "previous"
        ? { id: one.id, header: one.header, kind: "rule", rule: `${one.measure} + ${one.first}` }
        : one,
    ),
    ...(reserve?.released === "in the last period" ? { reserve: { ...reserve, released: "never" } } : {}),
  };
}

type Row = Readonly<Record<string, unknown>>;

/** Rows of a computed table with all their columns. */
function rowsOf({ compiled, dataset, results }: ComputedScheme, table: string): Row[] {
  const found = compiled.model.tables.find((one) => one.name === table);
  if (found === undefined) return [];
  return Array.from({ length: dataset.tables[table]?.rows ?? 0 }, (_, row) =>
    Object.fromEntries(found.columns.map((column) => [column.id, results.value(table, column.id, row)])),
  );
}

const number = (row: Row | undefined, id: string): number => Number(row?.[id] ?? 0);
const sum = (rows: readonly Row[], id: string): number => rows.reduce((total, row) => total + number(row, id), 0);
const groupTables = {
  unit: ["Pools", "pool"],
  person: ["Pools", "pool"],
  area: ["Areas", "areaRow"],
  team: ["Teams", "teamRow"],
} as const;

const anything = fc.record({ scheme: randomScheme, units: randomUnits([2026]), staff: randomStaff });
const runs = { numRuns: 20 };

describe("any scheme over any units and staff", () => {
  it("shares what it shares to the last unit of money, level by level", () => {
    fc.assert(
      fc.property(anything, ({ scheme, units, staff }) => {
        const computed = run(scheme, units, staff);
        const shares = rowsOf(computed, "Shares");
        for (const level of levelsOf(computed.compiled.scheme)) {
          if (level.use === "kept" || level.to === "owner") continue;
          const [table, key] = groupTables[level.to];
          const lots = [level.id, `${level.id}.byHead`, `${level.id}.bySalary`];
          for (const group of rowsOf(computed, table)) {
            const own = shares.filter((row) => row[key] === group["id"]);
            for (const lot of lots.filter((id) => `${id}.wages` in group))
              expect(sum(own, lot)).toBeCloseTo(number(group, `${lot}.wages`), 6);
          }
        }
      }),
      runs,
    );
  });

  it("says where every krona of the pools went, and pays no more than they hold", () => {
    fc.assert(
      fc.property(anything, ({ scheme, units, staff }) => {
        const computed = run(scheme, units, staff);
        const [pools, shares] = [rowsOf(computed, "Pools"), rowsOf(computed, "Shares")];
        const total = rowsOf(computed, "Totals")[0];
        const included = scheme.charge?.pool === "includes it" ? number(total, "charge") : 0;
        expect(number(total, "paid")).toBeCloseTo(sum(shares, "paid"), 6);
        expect(number(total, "pool")).toBeCloseTo(sum(pools, "pool"), 6);
        expect(number(total, "paid") + included + number(total, "kept") + number(total, "returned")).toBeCloseTo(
          number(total, "pool"),
          6,
        );
        expect(number(total, "returned")).toBeGreaterThanOrEqual(-1e-6);
        for (const row of shares) {
          if (scheme.payout !== undefined)
            expect(number(row, "paid.cash") + number(row, "paid.fund")).toBeCloseTo(number(row, "paid"), 6);
        }
        for (const row of pools) {
          const parts = levelsOf(computed.compiled.scheme).reduce((all, level) => all + number(row, level.id), 0);
          expect(parts).toBeLessThanOrEqual(number(row, "pool") + 1e-6);
        }
      }),
      runs,
    );
  });

  it("keeps pools, levels and persons under their caps", () => {
    fc.assert(
      fc.property(anything, ({ scheme, units, staff }) => {
        const computed = run(scheme, units, staff);
        for (const row of rowsOf(computed, "Pools"))
          if (row["capPool"] !== undefined)
            expect(number(row, "pool")).toBeLessThanOrEqual(number(row, "capPool") + 1e-6);
        for (const row of rowsOf(computed, "Shares"))
          if (row["personCap"] !== undefined)
            expect(number(row, "paid")).toBeLessThanOrEqual(number(row, "personCap") + 1e-6);
      }),
      runs,
    );
  });

  it("pays nobody who does not take part, nor below zero, nor below the least payment", () => {
    fc.assert(
      fc.property(anything, ({ scheme, units, staff }) => {
        const computed = run(scheme, units, staff);
        for (const row of rowsOf(computed, "Shares")) {
          expect(number(row, "paid")).toBeGreaterThanOrEqual(0);
          if (row["eligibility"] !== "yes") expect(number(row, "paid")).toBe(0);
          if (number(row, "paid") > 0)
            expect(number(row, "paid")).toBeGreaterThanOrEqual(Number(scheme.minimumPayment?.amount ?? 0));
        }
      }),
      runs,
    );
  });

  it("gives the same whatever the order of rows", () => {
    fc.assert(
      fc.property(anything, fc.infiniteStream(fc.nat()), ({ scheme, units, staff }, random) => {
        const order = staff.map((row) => ({ row, at: random.next().value as number })).sort((a, b) => a.at - b.at);
        const paid = (computed: ComputedScheme) =>
          Object.fromEntries(rowsOf(computed, "Shares").map((row) => [row["id"], row["paid"]]));
        const turned = run(
          scheme,
          [...units].reverse(),
          order.map(({ row }) => row),
        );
        expect(paid(turned)).toEqual(paid(run(scheme, units, staff)));
      }),
      runs,
    );
  });

  it("is the same in the exact reading", () => {
    fc.assert(
      fc.property(anything, ({ scheme, units, staff }) => {
        const { compiled, dataset, results } = run(scheme, units, staff);
        expectAgreement(compiled.model, dataset, results);
      }),
      { numRuns: 6 },
    );
  });
});

describe("years", () => {
  const years = [2024, 2025, 2026];

  it("come to the same one by one, each from the reserve of the one before, as all at once", () => {
    const scheme = randomScheme.map(ofItsOwnYear);
    const several = fc.record({ scheme, units: randomUnits(years), staff: randomStaff });
    fc.assert(
      fc.property(several, ({ scheme, units, staff }) => {
        const atOnce = run(scheme, units, staff);
        const pools = new Map(rowsOf(atOnce, "Pools").map((row) => [row["id"], row]));
        const paid = new Map(rowsOf(atOnce, "Shares").map((row) => [row["id"], row["paid"]]));
        let reserves: Readonly<Record<string, number>> = {};
        for (const year of years) {
          const own = units
            .filter((row) => row["year"] === year)
            .map((row) => ({ ...row, openingReserve: reserves[String(row["unit"])] ?? 0 }));
          const alone = run(scheme, own, staff);
          for (const row of rowsOf(alone, "Pools")) {
            expect({ year, pool: number(row, "pool") }).toEqual({
              year,
              pool: number(pools.get(`${String(row["unit"])}/${year}`), "pool"),
            });
          }
          for (const row of rowsOf(alone, "Shares"))
            expect(row["paid"]).toEqual(paid.get(`${String(row["id"])}/${year}`));
          reserves = Object.fromEntries(
            rowsOf(alone, "Reserves").map((row) => [String(row["unit"]), number(row, "closing1")]),
          );
        }
        expect(unitNames.length).toBe(3);
      }),
      { numRuns: 6 },
    );
  });
});
