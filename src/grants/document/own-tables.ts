import type { TableData } from "../../rules/data";
import type { Parameter } from "../../rules/parameter";
import { compiledBands, type CompiledBands } from "./band-table";
import { parameterOf, type OpenTable } from "./columns";
import { datedParameter, type DatedParameter } from "./dated-parameter";
import { compiledList, type CompiledList } from "./list-table";
import type { BoundaryParameter } from "./live-bands";
import type { TariffDocument, TariffParameter } from "./schema";
import type { Report } from "./scope";

/** What a document brings itself: bands, lists, values over time and parameters, before any row. */
export interface OwnTables {
  readonly bands: ReadonlyMap<string, CompiledBands>;
  readonly lists: ReadonlyMap<string, CompiledList>;
  readonly dated: readonly DatedParameter[];
  readonly parameters: readonly { readonly one: TariffParameter; readonly cell: Parameter }[];
  readonly tables: readonly OpenTable[];
  /** Rows by table name. */
  readonly data: Readonly<Record<string, TableData>>;
}

/** The tables and parameters of a document; what is wrong with them is reported. With `boundary` printed bands follow that cell. */
export function ownTables(document: TariffDocument, report: Report, boundary?: BoundaryParameter): OwnTables {
  const bands = new Map(
    document.tables.map((one, at): [string, CompiledBands] => [
      one.id,
      compiledBands(one, document, `tables[${at}]`, report, boundary),
    ]),
  );
  const lists = new Map(
    document.lists.map((one, at): [string, CompiledList] => [
      one.id,
      compiledList(one, document, `lists[${at}]`, report),
    ]),
  );
  const dated = document.parameters.flatMap((one, at) =>
    one.values === undefined ? [] : [datedParameter(one, document, `parameters[${at}]`, report)],
  );
  return {
    bands,
    lists,
    dated,
    parameters: document.parameters
      .filter((one) => one.values === undefined)
      .map((one) => ({ one, cell: parameterOf(one, document) })),
    tables: [
      ...[...bands.values()].flatMap((one) => one.tables),
      ...[...lists.values()].map((one) => one.table),
      ...dated.map((one) => one.table),
    ],
    data: Object.assign(
      {},
      ...[...bands.values()].map((one) => one.data),
      ...[...lists.values()].map((one) => ({ [one.name]: one.data })),
      ...dated.map((one) => ({ [one.name]: one.data })),
    ) as Record<string, TableData>,
  };
}
