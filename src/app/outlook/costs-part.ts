import { costTables, type FramesSet } from "../../grants/cost-data";
import { bandCosts, monthCosts, providerCosts } from "../../grants/costs";
import type { PrintedTariff } from "../../grants/printed-tariff";
import type { Problem } from "../../problem/problem";
import type { Dataset } from "../../rules/data";
import { calendarOf } from "../../rules/dates";
import { modelOf, type Model } from "../../rules/model";
import type { Opened } from "../open";
import { ownFigures } from "../own-figures";

const keys = { MonthCosts: "costMonth", ProviderCosts: "provider", BandCosts: "band" } as const;

/** The model of costs against the appropriation, over the model of the grants that they are the sums of. */
export function costsModel(base: Model): Model {
  return modelOf({
    tables: [...base.tables.map((definition) => ({ definition })), ...[monthCosts, providerCosts, bandCosts]],
    parameters: base.parameters.map((definition) => ({ definition })),
  });
}

/** Costs by month, provider and age band against their frames: those that a person has set stand on the sheet and are read back. */
export function costsPart(
  opened: Opened,
  tables: Dataset["tables"],
  { year, tariff }: { readonly year: number; readonly tariff: PrintedTariff },
): { readonly tables: Dataset["tables"]; readonly problems: readonly Problem[] } {
  const set = Object.entries(keys).map(([table, key]) => ({
    table,
    ...ownFigures(opened.snapshot, { table, key, column: "frameSet", least: 0 }),
  }));
  const providers = tables["Providers"]?.columns["provider"];
  return {
    tables: costTables({
      year,
      tariff,
      providers: providers?.kind === "text" ? providers : { kind: "text", codes: new Int32Array(), dictionary: [] },
      closed: closedMonths(tables),
      frames: Object.fromEntries(set.map(({ table, figures }) => [table, figures])) as FramesSet,
      states: { open: opened.words("open"), closed: opened.words("closed") },
    }),
    problems: set.flatMap(({ problems }) => problems),
  };
}

/** Numbers of the months that the ledger has closed. */
function closedMonths(tables: Dataset["tables"]): ReadonlySet<number> {
  const months = tables["Closings"]?.columns["month"];
  return new Set(months?.kind === "number" ? Array.from(months.values, (month) => calendarOf(month).month) : []);
}
