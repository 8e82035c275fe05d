import { numberColumn, textColumn, type TableData, type TextColumn } from "../rules/data";
import { ageInYears, endsOf } from "./band-ends";
import type { PrintedTariff } from "./printed-tariff";
import { monthIds } from "./year";

/** What the cost tables are made from beside the grants. */
export interface CostInput {
  readonly year: number;
  readonly tariff: Pick<PrintedTariff, "ages">;
  readonly providers: TextColumn;
  /** Numbers of the months that are closed, 1 to 12. */
  readonly closed?: ReadonlySet<number>;
  /** Frames that a person has set, by table and key: kronor. */
  readonly frames?: FramesSet;
  readonly states?: { readonly open: string; readonly closed: string };
}

export type FramesSet = Readonly<
  Partial<Record<"MonthCosts" | "ProviderCosts" | "BandCosts", ReadonlyMap<string, number>>>
>;

/** "2026-03": how a month's row is called. */
export function costMonthName(year: number, number: number): string {
  return `${year}-${String(number).padStart(2, "0")}`;
}

/** The rows of costs against the appropriation: twelve months, every provider, every age band of the tariff. */
export function costTables({
  year,
  tariff,
  providers,
  closed = new Set(),
  frames = {},
  states = { open: "open", closed: "closed" },
}: CostInput): Readonly<Record<"MonthCosts" | "ProviderCosts" | "BandCosts", TableData>> {
  const numbers = monthIds.map((_, index) => index + 1);
  const months = numbers.map((number) => costMonthName(year, number));
  const ages = [...endsOf(tariff.ages, ageInYears)].sort((a, b) => a.first - b.first);
  const names = Array.from(providers.codes, (code) => providers.dictionary[code] ?? "");
  const set = (table: keyof FramesSet, keys: readonly string[]) =>
    numberColumn(keys.map((one) => frames[table]?.get(one) ?? null));
  return {
    MonthCosts: {
      rows: months.length,
      columns: {
        costMonth: textColumn(months),
        number: numberColumn(numbers),
        state: textColumn(numbers.map((number) => (closed.has(number) ? states.closed : states.open))),
        closed: numberColumn(numbers.map((number) => (closed.has(number) ? 1 : 0))),
        frameSet: set("MonthCosts", months),
      },
    },
    ProviderCosts: {
      rows: names.length,
      columns: { provider: providers, frameSet: set("ProviderCosts", names) },
    },
    BandCosts: {
      rows: ages.length,
      columns: {
        band: textColumn(ages.map(({ name }) => name)),
        ageFrom: numberColumn(ages.map(({ first }) => first)),
        ageTo: numberColumn(ages.map(({ last }) => last)),
        frameSet: set(
          "BandCosts",
          ages.map(({ name }) => name),
        ),
      },
    },
  };
}
