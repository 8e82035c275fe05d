import type { AgeBand } from "../../grants/age-bands";
import { costTables, type FramesSet } from "../../grants/cost-data";
import { costTablesOver } from "../../grants/costs";
import { monthAt } from "../../grants/ledger/ledger";
import type { PaidGrants } from "../../grants/paid";
import type { Problem } from "../../problem/problem";
import type { ColumnData, Dataset } from "../../rules/data";
import { modelOf, type Model } from "../../rules/model";
import type { Opened } from "../open";
import { ownFigures } from "../own-figures";

const keys = { MonthCosts: "costMonth", ProviderCosts: "provider", BandCosts: "band" } as const;

/** The model of costs against the appropriation, over the model of the grants that they are the sums of. */
export function costsModel(base: Model, paid: PaidGrants): Model {
  return modelOf({
    tables: [...base.tables.map((definition) => ({ definition })), ...costTablesOver(paid)],
    parameters: base.parameters.map((definition) => ({ definition })),
  });
}

/** What costs are laid out by. */
export interface CostsBy {
  /** The first day of the year of payment, serial. */
  readonly begins: number;
  readonly bands: readonly AgeBand[];
  readonly providers: ColumnData | undefined;
}

/** Costs by month, provider and age band against their frames: those that a person has set stand on the sheet and are read back. */
export function costsPart(
  opened: Opened,
  tables: Dataset["tables"],
  { begins, bands, providers }: CostsBy,
): { readonly tables: Dataset["tables"]; readonly problems: readonly Problem[] } {
  const set = Object.entries(keys).map(([table, key]) => ({
    table,
    ...ownFigures(opened.snapshot, { table, key, column: "frameSet", least: 0 }),
  }));
  return {
    tables: costTables({
      begins,
      bands,
      providers: providers?.kind === "text" ? providers : { kind: "text", codes: new Int32Array(), dictionary: [] },
      closed: closedMonths(tables, begins),
      frames: Object.fromEntries(set.map(({ table, figures }) => [table, figures])) as FramesSet,
      states: { open: opened.words("open"), closed: opened.words("closed") },
    }),
    problems: set.flatMap(({ problems }) => problems),
  };
}

/** Places in the year of payment of the months that the ledger has closed. */
function closedMonths(tables: Dataset["tables"], begins: number): ReadonlySet<number> {
  const months = tables["Closings"]?.columns["month"];
  const closed = new Set(months?.kind === "number" ? months.values : []);
  return new Set(
    Array.from({ length: 12 }, (_, index) => index + 1).filter((at) => closed.has(monthAt(begins, at - 1))),
  );
}
