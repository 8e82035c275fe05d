import { numberColumn, textColumn, type TableData, type TextColumn } from "../rules/data";
import type { AgeBand } from "./age-bands";
import { monthAt, monthName } from "./ledger/ledger";
import { monthIds } from "./year";

/** What the cost tables are made from beside the grants. */
export interface CostInput {
  /** The first day of the year of payment, serial. */
  readonly begins: number;
  readonly bands: readonly AgeBand[];
  readonly providers: TextColumn;
  /** Places in the year of payment of the months that are closed, 1 to 12. */
  readonly closed?: ReadonlySet<number>;
  /** Frames that a person has set, by table and key: kronor. */
  readonly frames?: FramesSet;
  readonly states?: { readonly open: string; readonly closed: string };
}

export type FramesSet = Readonly<
  Partial<Record<"MonthCosts" | "ProviderCosts" | "BandCosts", ReadonlyMap<string, number>>>
>;

/** The rows of costs against the appropriation: twelve months ("2026-03"), every provider, every age band of the tariff. */
export function costTables({
  begins,
  bands,
  providers,
  closed = new Set(),
  frames = {},
  states = { open: "open", closed: "closed" },
}: CostInput): Readonly<Record<"MonthCosts" | "ProviderCosts" | "BandCosts", TableData>> {
  const numbers = monthIds.map((_, index) => index + 1);
  const months = numbers.map((number) => monthName(monthAt(begins, number - 1)));
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
      rows: bands.length,
      columns: {
        band: textColumn(bands.map(({ name }) => name)),
        ageFrom: numberColumn(bands.map(({ first }) => first)),
        ageTo: numberColumn(bands.map(({ last }) => last)),
        frameSet: set(
          "BandCosts",
          bands.map(({ name }) => name),
        ),
      },
    },
  };
}
