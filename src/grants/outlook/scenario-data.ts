import { numberColumn, textColumn, type TableData } from "../../rules/data";
import type { BandEnds } from "../band-ends";

/** A scenario as somebody assumes it: factors of what is, 1 where it stays. */
export interface ScenarioAssumed {
  readonly title: string;
  readonly year: number;
  readonly priceIndex: number;
  /** A share: 0.25 where a quarter more is produced for the same money. */
  readonly productivity: number;
  readonly source: string;
  /** By age band; a band that is not named has 1. */
  readonly rates: ReadonlyMap<string, number>;
  readonly volumes: ReadonlyMap<string, number>;
}

/** The tables of scenarios; the first is the base that the others are compared with. */
export function scenarioTables(
  assumed: readonly ScenarioAssumed[],
  bands: readonly Pick<BandEnds, "name">[],
): Readonly<Record<"Scenarios" | "ScenarioBands", TableData>> {
  const rows = assumed.flatMap((scenario, at) =>
    bands.map(({ name }) => ({ scenario, name, isBase: at === 0 ? 1 : 0 })),
  );
  return {
    Scenarios: {
      rows: assumed.length,
      columns: {
        scenario: textColumn(assumed.map(({ title }) => title)),
        isBase: numberColumn(assumed.map((_, at) => (at === 0 ? 1 : 0))),
        year: numberColumn(assumed.map(({ year }) => year)),
        priceIndex: numberColumn(assumed.map(({ priceIndex }) => priceIndex)),
        productivity: numberColumn(assumed.map(({ productivity }) => productivity)),
        source: textColumn(assumed.map(({ source }) => source || null)),
      },
    },
    ScenarioBands: {
      rows: rows.length,
      columns: {
        scenarioAndBand: textColumn(rows.map(({ scenario, name }) => `${scenario.title}: ${name}`)),
        scenario: textColumn(rows.map(({ scenario }) => scenario.title)),
        band: textColumn(rows.map(({ name }) => name)),
        year: numberColumn(rows.map(({ scenario }) => scenario.year)),
        isBase: numberColumn(rows.map(({ isBase }) => isBase)),
        rates: numberColumn(rows.map(({ scenario, name }) => scenario.rates.get(name) ?? 1)),
        volume: numberColumn(rows.map(({ scenario, name }) => scenario.volumes.get(name) ?? 1)),
      },
    },
  };
}
