import fc from "fast-check";
import { outlookModel, printedOutlook } from "../../../src/app/outlook/outlook-model";
import { printedAgeBands } from "../../../src/grants/age-bands";
import { computeGrants } from "../../../src/grants/compute";
import { grantsModel } from "../../../src/grants/model";
import { agesOf, forecastTables } from "../../../src/grants/outlook/dataset";
import { scenarioTables, type ScenarioAssumed } from "../../../src/grants/outlook/scenario-data";
import { startsSeen, type StartsOfAge } from "../../../src/grants/outlook/starts";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { serialOf } from "../../../src/rules/dates";
import type { Results } from "../../../src/rules/results";
import { paper } from "../paper";
import { inputOf, rosterOf, type Placement } from "../roster";

interface Asked {
  readonly years?: number;
  readonly starts?: readonly StartsOfAge[];
  readonly parameters?: Record<string, number>;
  readonly scenarios?: readonly ScenarioAssumed[];
}

function forecastOf(placements: readonly Placement[], asked: Asked = {}): Results {
  const { years = 2, starts = [], parameters = {}, scenarios = [] } = asked;
  const { dataset } = computeGrants(inputOf(placements, { parameters }));
  const tables = {
    ...dataset.tables,
    ...forecastTables({
      ...{ year: 2026, years, bands: printedAgeBands(paper), starts, parameters },
      placements: dataset.tables["Placements"] ?? { rows: 0, columns: {} },
      startName: (age, month) => `new ${age} ${month}`,
    }),
    ...scenarioTables(
      scenarios,
      ["1-2", "3-5", "6"].map((name) => ({ name })),
    ),
  };
  return evaluate(outlookModel(grantsModel(), true, printedOutlook), { ...dataset, tables });
}

const cost = (results: Results, year: number): number => Number(results.value("ForecastYears", "cost", year - 2026));
const child: Placement = { recipient: "A", born: "2022-07-01", hours: 35, from: "2025-08-01" };

describe("a forecast", () => {
  it("ages the children of the list: the tariff amount follows their age", () => {
    // Born 1 July 2021: 5 years old until then in 2027 (56,000), 6 from then on (39,200); leaves 1 August 2028.
    const results = forecastOf([{ ...child, born: "2021-07-01" }]);
    // 6 x 4,667 + 6 x 3,267, a month rounded.
    expect(cost(results, 2027)).toBe(6 * 4667 + 6 * 3267);
    // Six months, then seven years old on 1 July: no band, a month before the leaving month.
    expect(cost(results, 2028)).toBe(6 * 3267);
    expect(results.faultCount).toBe(0);
  });

  it("lets children leave in the leaving month of the year they turn seven, or on their last day", () => {
    const november = forecastOf([{ ...child, born: "2020-11-15" }]);
    // Seven in November 2027: leaves 1 August, seven months at 6 years.
    expect(cost(november, 2027)).toBe(7 * 3267);
    expect(cost(forecastOf([{ ...child, to: "2027-02-28" }]), 2027)).toBe(2 * 4667);
    expect(
      cost(forecastOf([{ ...child, born: "2020-11-15" }], { parameters: { leavingAge: 7, leavingMonth: 6 } }), 2027),
    ).toBe(5 * 3267);
  });

  it("adds those who start, by month and age, with their birthday as assumed", () => {
    const months = [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    const results = forecastOf([], { starts: [{ age: 1, hours: 45, months }] });
    // Two from March 2027, 108,000 a year, 9,000 a month: ten months.
    expect(cost(results, 2027)).toBe(10 * 2 * 9000);
    // In 2028 those of 2027 go on and two more start. Born in September 2025, three years old in September 2028: not yet before.
    // Those of 2027 are three from September 2028: eight months of 9,000 and four of 6,000.
    expect(cost(results, 2028)).toBe(2 * (8 * 9000 + 4 * 6000) + 10 * 2 * 9000);
  });

  it("counts down leavers and follows the price index, each from the year before", () => {
    const young = { ...child, born: "2024-01-01", hours: 45 };
    // 2027: 72,000 (three years old all year) x 1.1 = 79,200, 6,600 a month, half of the child left.
    const results = forecastOf([young], { parameters: { forecastIndex: 1.1, leaversShare: 0.5 } });
    expect(cost(results, 2027)).toBe(12 * 3300);
    // 72,000 x 1.21 = 87,120, 7,260 a month, a quarter: 1,815.
    expect(cost(results, 2028)).toBe(12 * 1815);
    expect(results.value("ForecastYears", "byPrice", 1)).toBe(Math.round(12 * 3300 - (12 * 3300) / 1.1));
  });

  it("begins with the grant year as it is granted, and is the sum of its months and ages", () => {
    const results = forecastOf([child, { ...child, recipient: "B", born: "2024-03-01" }]);
    expect(cost(results, 2026)).toBe(Number(results.value("Payments", "paid", 0)));
    const rows = Array.from({ length: 9 }, (_, row) => Number(results.value("ForecastCosts", "cost", row)));
    expect(rows.slice(3, 6).reduce((sum, one) => sum + one, 0)).toBe(cost(results, 2027));
  });
});

describe("starts as the list shows them", () => {
  it("are counted by month and age from the first placement that begins within the year", () => {
    const list = rosterOf([
      { ...child, recipient: "old" },
      { ...child, recipient: "new", born: "2025-01-10", hours: 25, from: "2026-08-15" },
      { ...child, recipient: "moved", from: "2026-01-01", to: "2026-05-31" },
      { ...child, recipient: "moved", from: "2026-06-01" },
    ]);
    const seen = startsSeen(list, serialOf(2026, 1, 1), agesOf(printedAgeBands(paper)));
    expect(seen.map(({ age }) => age)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(seen[0]).toEqual({ age: 1, hours: 25, months: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0] });
    expect(
      seen
        .slice(1)
        .flatMap(({ months }) => months)
        .every((count) => count === 0),
    ).toBe(true);
    expect(seen[2]?.hours).toBe(35);
  });
});

const assumed = (more: Partial<ScenarioAssumed>): ScenarioAssumed => ({
  ...{ title: "Base", year: 2026, priceIndex: 1, productivity: 0, source: "" },
  ...{ rates: new Map(), volumes: new Map() },
  ...more,
});

describe("scenarios", () => {
  const children = [child, { ...child, recipient: "B", born: "2024-03-01", hours: 45 }];

  it("of the paper's productivity cost the same for 1/1.25 and 1/1.13", () => {
    const results = forecastOf(children, {
      years: 0,
      scenarios: [
        assumed({}),
        assumed({ title: "Vouchers", productivity: 0.25 }),
        assumed({ title: "Tendering", productivity: 0.13 }),
      ],
    });
    const base = Number(results.value("Payments", "paid", 0));
    expect(results.value("Scenarios", "cost", 0)).toBe(base);
    expect(results.value("Scenarios", "difference", 0)).toBe(0);
    // A month of an age is rounded: at most half a krona for each of 12 months and 3 ages.
    expect(Math.abs(Number(results.value("Scenarios", "cost", 1)) - base / 1.25)).toBeLessThanOrEqual(18);
    expect(Math.abs(Number(results.value("Scenarios", "cost", 2)) - base / 1.13)).toBeLessThanOrEqual(18);
  });

  it("change rates and volumes by age, in the grant year or in a forecast year", () => {
    const results = forecastOf(children, {
      years: 1,
      scenarios: [
        assumed({}),
        assumed({ title: "Young", volumes: new Map([["1-2", 2]]), rates: new Map([["3-5", 1.5]]) }),
        assumed({ title: "Next year", year: 2027, priceIndex: 1.1 }),
      ],
    });
    const band = (row: number): number => Number(results.value("ForecastCosts", "cost", row));
    expect(Number(results.value("Scenarios", "cost", 1))).toBeCloseTo(2 * band(0) + 1.5 * band(1), -2);
    expect(Number(results.value("Scenarios", "cost", 2))).toBeCloseTo(1.1 * cost(results, 2027), -2);
    expect(results.value("ScenarioBands", "children", 3)).toBe(
      2 * Number(results.value("ForecastCosts", "children", 0)),
    );
  });

  it("with the same factor for all rates are near the tariff computed anew", () => {
    fc.assert(
      fc.property(fc.integer({ min: 80, max: 120 }), (percent) => {
        const rates = new Map(["1-2", "3-5", "6"].map((band) => [band, percent / 100]));
        const results = forecastOf(children, {
          years: 0,
          scenarios: [assumed({}), assumed({ title: "Other", rates })],
        });
        const amounts = paper.amounts.map((row) => row.map((amount) => (amount * percent) / 100));
        const anew = computeGrants(inputOf(children, { tariff: { ...paper, amounts } }));
        const paid = Number(anew.results.value("Payments", "paid", 0));
        // Each child's month and each age's month are rounded.
        expect(Math.abs(Number(results.value("Scenarios", "cost", 1)) - paid)).toBeLessThanOrEqual(12 * 5);
      }),
      { numRuns: 10 },
    );
  });
});
