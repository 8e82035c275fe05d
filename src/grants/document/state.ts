import { inRow, type Column } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { lookup } from "../../rules/lookup";
import type { CompiledBands } from "./band-table";
import type { CompiledList } from "./list-table";
import type { OpenTable } from "./columns";
import { emptyScope, type Report, type Scope } from "./scope";
import type { TariffDocument } from "./schema";

/** The two levels at which a step can stand. */
export type Level = "row" | "provider";

/** What is known while a document is made into a model: its tables so far, and what can be named at each level. */
export interface State {
  readonly document: TariffDocument;
  readonly report: Report;
  readonly bands: ReadonlyMap<string, CompiledBands>;
  readonly lists: ReadonlyMap<string, CompiledList>;
  readonly scopes: Readonly<Record<Level, Scope>>;
  readonly days: Readonly<Record<Level, Expr<"date", false>>>;
  readonly tables: { row: OpenTable; provider: OpenTable | null };
  /** What a row counts in figures of providers, where rows are parts of a year; else each row counts once. */
  readonly weight?: () => Expr<"number", false>;
}

/** Ids of the key columns, taken in every document. */
export const rowKey = "key";
export const providerKey = "key";

/** This row's provider. */
export function providerOf(state: State): Expr<"text", false> {
  const id = state.document.roles.provider ?? "";
  return inRow(state.tables.row[id] as Column<"text", false>);
}

/** Makes a column that has been added at one level known to rules: a provider's also to its rows. */
export function nameColumn(state: State, level: Level, id: string, isShare: boolean): void {
  const table = state.tables[level];
  const column = table?.[id];
  if (table === null || column === undefined) return;
  state.scopes[level].values[id] = inRow(column);
  if (isShare) state.scopes[level].shares.add(id);
  if (level === "provider") {
    state.scopes.row.values[id] = lookup(column, table[providerKey] as Column<"text", false>, providerOf(state));
    if (isShare) state.scopes.row.shares.add(id);
  }
}

export function bothScopes(): State["scopes"] {
  return { row: emptyScope(), provider: emptyScope() };
}
