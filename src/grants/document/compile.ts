import { inRow, key, type Column } from "../../rules/column";
import type { TableData } from "../../rules/data";
import { modelOf, type Model } from "../../rules/model";
import { parameter } from "../../rules/parameter";
import { table } from "../../rules/table";
import { parametersOf } from "../../rules/walk";
import type { Problem } from "../../problem/problem";
import { addStep } from "./add-step";
import { inputColumn, type OpenTable } from "./columns";
import { documentProblems } from "./document-problems";
import { nameAll } from "./known-names";
import { ownTables } from "./own-tables";
import { checkedRows } from "./row-checks";
import type { TariffDocument } from "./schema";
import { reportOf } from "./scope";
import { bothScopes, providerKey, rowKey, type State } from "./state";
import { dayParameter, tableNames } from "./table-names";
import type { TimeRule } from "./time-schema";
import { addTotals } from "./totals-table";

/** A tariff as a model of the rules language, with the rows of its own tables. */
export interface CompiledTariff {
  /** The document; where placements are paid over time, with the inputs that a placement has. */
  readonly document: TariffDocument;
  readonly model: Model;
  /** Bands and lists by table name. */
  readonly data: Readonly<Record<string, TableData>>;
  /** Whether a day of calculation must be given. */
  readonly needsDay: boolean;
  /** Columns of the table of totals that are shown first. */
  readonly totals: readonly string[];
  /** Warnings: holes between bands. */
  readonly problems: readonly Problem[];
  /** Where placements are paid over time: how. */
  readonly time?: TimeRule;
}

/** What compiling gives: the model, or everything that is wrong with the document, each at its field. */
export type Compiling = CompiledTariff | { readonly problems: readonly Problem[] };

/** Makes a model of a tariff on rows as they are given. Everything that is wrong with the document is told at once. */
export function compileTariff(document: TariffDocument): Compiling {
  const report = reportOf();
  documentProblems(document, [tableNames.row, tableNames.provider, tableNames.totals], report);
  if (report.problems.length > 0) return { problems: report.problems };

  const own = ownTables(document, report);
  const on = parameter.date({
    id: dayParameter,
    header: "Date of calculation",
    note: "The day whose version of the tariff is used.",
    source: document.source,
    initial: 0,
  });
  const rows = rowTable(document);
  const day = document.roles.day;
  const state: State = {
    document,
    report,
    bands: own.bands,
    lists: own.lists,
    scopes: bothScopes(),
    tables: { row: rows, provider: document.roles.provider === undefined ? null : providerTable(document) },
    days: { row: day === undefined ? on : inRow(rows[day] as Column<"date", false>), provider: on },
  };
  nameAll(state, own.parameters, own.dated);
  document.steps.forEach((step, at) => {
    addStep(step, `steps[${at}]`, state);
  });
  const totals = [...new Set([document.result, ...(document.totals ?? [])])];
  const totalTable = addTotals(state, totals);
  if (report.problems.some((one) => one.severity === "error")) return { problems: report.problems };

  const tables = [
    ...own.tables,
    ...(state.tables.provider === null ? [] : [state.tables.provider]),
    checkedRows(state.tables.row, document, state.tables.provider),
    totalTable,
  ];
  const needsDay = tables.some((one) =>
    one.definition.columns.some(
      ({ expression }) => expression !== undefined && parametersOf(expression).includes(dayParameter),
    ),
  );
  const model = modelOf({ tables, parameters: [...own.parameters.map((one) => one.cell), ...(needsDay ? [on] : [])] });
  return { document, model, data: own.data, needsDay, totals, problems: report.problems };
}

function rowTable(document: TariffDocument): OpenTable {
  return table(tableNames.row, {
    [rowKey]: key("Row", { generated: true }),
    ...Object.fromEntries(document.inputs.map((input) => [input.id, inputColumn(input, document.currency)])),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
}

/** A row a provider, with what is given of each. */
export function providerTable(document: TariffDocument): OpenTable {
  const input = document.inputs.find((one) => one.id === document.roles.provider);
  return table(tableNames.provider, {
    [providerKey]: key(input?.header ?? input?.id ?? "Provider", { generated: true }),
    ...Object.fromEntries(document.providerInputs.map((one) => [one.id, inputColumn(one, document.currency)])),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
}
