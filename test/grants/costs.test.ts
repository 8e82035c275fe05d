import { printedAgeBands } from "../../src/grants/age-bands";
import { printedPaid } from "../../src/grants/printed-paid";
import { serialOf } from "../../src/rules/dates";
import { costTables } from "../../src/grants/cost-data";
import { computeGrants } from "../../src/grants/compute";
import { grantsModel } from "../../src/grants/model";
import { costsModel } from "../../src/app/outlook/costs-part";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import type { Results } from "../../src/rules/results";
import { inputOf, type Placement } from "./roster";
import { paper } from "./paper";

function costsOf(
  placements: readonly Placement[],
  {
    appropriation = null,
    closed = [],
    frames = {},
  }: Partial<{
    appropriation: number | null;
    closed: readonly number[];
    frames: NonNullable<Parameters<typeof costTables>[0]["frames"]>;
  }> = {},
): { readonly results: Results; readonly sum: (table: string, column: string) => number } {
  const { dataset } = computeGrants(inputOf(placements, { parameters: { appropriation } }));
  const providers = dataset.tables["Providers"]?.columns["provider"];
  if (providers?.kind !== "text") throw new Error("No providers.");
  const tables = {
    ...dataset.tables,
    ...costTables({
      begins: serialOf(2026, 1, 1),
      bands: printedAgeBands(paper),
      providers,
      closed: new Set(closed),
      frames,
    }),
  };
  const results = evaluate(costsModel(grantsModel(), printedPaid), { ...dataset, tables });
  const sum = (table: string, column: string): number =>
    Array.from({ length: tables[table as keyof typeof tables]?.rows ?? 0 }, (_, row) =>
      Number(results.value(table, column, row)),
    ).reduce((all, value) => all + value, 0);
  return { results, sum };
}

const children: readonly Placement[] = [
  { recipient: "A", born: "2022-07-01", hours: 35, provider: "Linden", from: "2025-08-01" },
  { recipient: "B", born: "2024-03-01", hours: 45, provider: "Eken", from: "2025-08-01" },
  { recipient: "C", born: "2024-03-01", hours: 25, provider: "Eken", from: "2026-03-01" },
];

describe("costs against the appropriation", () => {
  const { results, sum } = costsOf(children, { appropriation: 300_001, closed: [1, 2] });
  const total = sum("Payments", "paid");

  it("sum to the grants by month, by provider and by age", () => {
    expect(sum("MonthCosts", "cost")).toBe(total);
    expect(sum("ProviderCosts", "cost")).toBe(total);
    expect(sum("BandCosts", "cost")).toBe(total);
    expect(results.value("MonthCosts", "costToDate", 11)).toBe(total);
  });

  it("have frames that sum to the appropriation exactly", () => {
    for (const table of ["MonthCosts", "ProviderCosts", "BandCosts"]) expect(sum(table, "frame")).toBe(300_001);
    // Even twelfths of 300,001: 25,000.08, one month a krona more.
    expect(new Set([0, 1, 11].map((row) => results.value("MonthCosts", "frame", row)))).toEqual(
      new Set([25_001, 25_000]),
    );
  });

  it("share the appropriation by what a year costs of those placed on the first day", () => {
    // A: 56,000 a year at Linden; B, at Eken: 108,000. Of 164,000: 34.15 % and 65.85 %.
    expect(results.value("ProviderCosts", "basis", 0)).toBe(56_000);
    expect(results.value("ProviderCosts", "basis", 1)).toBe(108_000);
    expect(Number(results.value("ProviderCosts", "frame", 0))).toBeCloseTo(300_001 * 0.3415, -1);
  });

  it("tell closed months from those open", () => {
    // Two months: 2 x 4,667 and 2 x 9,000.
    expect(results.value("ProviderCosts", "soFar", 0)).toBe(9_334);
    expect(results.value("ProviderCosts", "soFar", 1)).toBe(18_000);
    expect(sum("BandCosts", "soFar")).toBe(27_334);
    expect(sum("ProviderCosts", "soFar") + sum("ProviderCosts", "rest")).toBe(total);
  });

  it("go on at this pace: the appropriation times cost to date over frame to date", () => {
    const costs = Number(results.value("MonthCosts", "cost", 0)) + Number(results.value("MonthCosts", "cost", 1));
    const frame = Number(results.value("MonthCosts", "frameToDate", 1));
    expect(results.value("MonthCosts", "pace", 1)).toBe(Math.round((300_001 * costs) / frame));
  });
});

it("a frame that is set stands, and the others share what is left", () => {
  const { results, sum } = costsOf(children, {
    appropriation: 300_000,
    frames: { ProviderCosts: new Map([["Linden", 100_000]]), MonthCosts: new Map([["2026-01", 80_000]]) },
  });
  expect(results.value("ProviderCosts", "frame", 0)).toBe(100_000);
  expect(results.value("ProviderCosts", "frame", 1)).toBe(200_000);
  expect(results.value("MonthCosts", "frame", 1)).toBe(20_000);
  expect(sum("MonthCosts", "frame")).toBe(300_000);
});

it("without an appropriation there is no frame, and nothing is compared with one", () => {
  const { results } = costsOf(children);
  expect(results.value("ProviderCosts", "frame", 0)).toBeNull();
  expect(results.value("MonthCosts", "used", 0)).toBeNull();
  expect(results.value("MonthCosts", "pace", 0)).toBeNull();
  expect(results.faultCount).toBe(0);
});
