import fc from "fast-check";
import { gallery, presetScheme } from "../../src/rewards/presets/gallery";
import { computeScheme } from "../../src/rewards/scheme/compute";
import type { Scheme } from "../../src/rewards/scheme/document";
import { plainReaders, plainRows } from "../../src/rewards/scheme/rows";
import type { Cell, Rows } from "../cases/case-tables";
import { randomScheme, randomStaff, randomUnits } from "../rewards/scheme/random-scheme";
import { readScheme } from "../../src/rewards/scheme/compute";
import { formulaParity } from "../support/formula-parity";
import type { FormulaCase } from "../support/formula-workbook";
import { describeWith } from "../support/requirements";

const unitNames = ["North", "South", "East"];

/** A figure that makes sense for a measure: near its target or base, now and then beyond it. */
function figureFor(one: Scheme["measures"][number], at: number): Cell {
  const wave = ((at * 37) % 100) / 100;
  // Figures near which each scheme pays: sales well above wages, hours below standard, minutes near their target.
  if (/^(labour|baseLabour)$/.test(one.id)) return 90_000 + Math.round(wave * 1e6) / 100;
  if (one.id === "production") return 230_000 + Math.round(wave * 4e6) / 100;
  if (one.id === "standardHours") return 1_900 + Math.round(wave * 100);
  if (one.id === "baseSales") return 900_000;
  if (one.id === "basePurchases" || one.id === "purchases") return 500_000;
  if (one.meaning === "yes/no") return wave > 0.3;
  if (one.meaning === "share") return Math.round(wave * 1e4) / 1e4;
  if (one.decimals === 0) return Math.floor(wave * 3);
  if (/index$/i.test(one.id)) return 95 + Math.round(wave * 150) / 10;
  if (/hours/i.test(one.id)) return 1_500 + Math.round(wave * 400);
  if (/saidi|caidi/i.test(one.id)) return 45 + Math.round(wave * 350) / 10;
  if (/output/i.test(one.id)) return 900 + Math.round(wave * 2_000) / 10;
  return (/^(base|required)/i.test(one.id) ? 700_000 : 1_000_000) + Math.round(wave * 4e7) / 100;
}

/** Rows of three units with random staff. */
function rowsFor(scheme: Scheme, seed: number) {
  const units = unitNames.map((unit, row): Record<string, Cell> => ({
    unit,
    area: row === 0 ? "A" : "B",
    ...Object.fromEntries(scheme.measures.map((one, index) => [one.id, figureFor(one, seed * 7 + row * 11 + index)])),
  }));
  const kinds: Readonly<Record<string, string>> = { sick: "absenceSick", parental: "absenceParental" };
  const staff = fc
    .sample(randomStaff, { seed, numRuns: 3 })
    .flatMap((people, block) =>
      people.map((person): Record<string, Cell> => ({
        ...Object.fromEntries(
          Object.entries(person).map(([id, value]) => [scheme.absence.length > 0 ? (kinds[id] ?? id) : id, value]),
        ),
        person: `${String(person["person"])}-${block}`,
      })),
    )
    .map((person) => (scheme.absence.length > 0 ? person : without(person, ["sick", "parental"])));
  const indicators: Rows = !scheme.indicators
    ? []
    : unitNames.map((unit, index) => ({
        unit,
        indicator: "Customer index",
        kind: "quality",
        direction: "higher",
        threshold: 60,
        target: 80,
        stretch: 90,
        outcome: 78 + ((seed + index * 5) % 12),
        weight: 1,
      }));
  return { units, staff, indicators };
}

function without(row: Readonly<Record<string, Cell>>, ids: readonly string[]): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).filter(([id]) => !ids.includes(id)));
}

function caseOf(name: string, scheme: Scheme, rows: Parameters<typeof plainRows>[0], period = "2026"): FormulaCase {
  const { computed, problems } = computeScheme(scheme, plainRows(rows), { readers: plainReaders, period });
  const stopping = problems.filter(
    (problem) => problem.severity === "error" && problem.code !== "nobody-to-share-among",
  );
  if (computed === null || stopping.length > 0) throw new Error(`${name}: ${JSON.stringify(stopping)}`);
  return { name, model: computed.compiled.model, dataset: computed.dataset, results: computed.results };
}

describeWith("libreoffice", "formulas of reward schemes in LibreOffice", () => {
  it(
    "give what the engine gives, for every preset over random units and staff",
    async () => {
      const cases = gallery.flatMap(({ id }) =>
        [1, 2].map((seed) => {
          const scheme = presetScheme(id);
          return caseOf(`${id} ${seed}`, scheme, rowsFor(scheme, seed), scheme.period === "month" ? "202603" : "2026");
        }),
      );
      const parity = await formulaParity(cases);
      expect(parity.differences.slice(0, 10)).toEqual([]);
      expect(parity.compared).toBeGreaterThan(10_000);
      const paid = cases.filter((one) => (one.results.value("Totals", "paid", 0) as number) > 0);
      // Pools that pay nothing prove little: all but a few of the cases must have shared something.
      expect(paid.length).toBeGreaterThanOrEqual(cases.length - 6);
    },
    10 * 60_000,
  );

  it(
    "give what the engine gives, for random schemes over three years",
    async () => {
      const years = [2024, 2025, 2026];
      const anything = fc.record({ scheme: randomScheme, units: randomUnits(years), staff: randomStaff });
      const cases = fc.sample(anything, { seed: 7, numRuns: 8 }).map(({ scheme, units, staff }, index) => {
        const read = readScheme(scheme);
        if ("problems" in read) throw new Error(JSON.stringify(read.problems));
        return caseOf(`random ${index}`, read.scheme, { units, staff });
      });
      const parity = await formulaParity(cases);
      expect(parity.differences.slice(0, 10)).toEqual([]);
      expect(parity.compared).toBeGreaterThan(10_000);
    },
    10 * 60_000,
  );
});
