import type { CompiledTariff } from "../../grants/document/compile";
import { datasetOf } from "../../grants/document/compute-tariff";
import { yearStart } from "../../grants/parameters";
import type { Problem } from "../../problem/problem";
import { stops } from "../../problem/problem";
import type { Dataset, TableData } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import type { Opened } from "../open";
import { fieldOf, sourceOf, tablesOf, textsOf } from "../source-table";
import { readProviders, readTariffRows } from "../tariff-rows";
import { placementRows, providerListRows } from "./placement-rows";

/** The lists of a workbook as a tariff document asks for them. */
export interface DocumentLists {
  readonly placements: TableData;
  readonly providers: TableData | undefined;
}

/** Reads the roster, and the list of providers where there is one, under the names of a document paid over time. */
export function documentLists(
  opened: Opened,
  { document, time }: CompiledTariff,
): { readonly lists: DocumentLists | null; readonly problems: readonly Problem[] } {
  const [roster] = tablesOf(opened.reading, "roster");
  if (roster === undefined || time === undefined) return { lists: null, problems: [] };
  const read = readTariffRows(document, placementRows(roster, opened.snapshot, document, time));
  const providers = providerList(opened, document);
  const problems = [...providers.problems, ...read.problems].filter(({ code }) => code !== "column-not-used");
  if (stops(problems)) return { lists: null, problems };
  return { lists: { placements: read.table, providers: providers.table }, problems };
}

/** The tables of a document on lists: the placements cut within the year of payment that begins on a day. */
export function documentDataset(
  compiled: CompiledTariff,
  { placements, providers }: DocumentLists,
  begins: number,
): Dataset["tables"] {
  const { time } = compiled;
  if (time === undefined) return {};
  const { year, month } = calendarOf(begins);
  const given = { rows: placements, year, ...(providers === undefined ? {} : { providers }) };
  return datasetOf({ ...compiled, time: { ...time, yearBegins: month } }, given).tables;
}

/** The first day of the year of payment, as the workbook's parameter says. */
export function beginningOf({ values, year }: Opened): number {
  const begins = values[yearStart.definition.id];
  return typeof begins === "number" ? begins : serialOf(year, 1, 1);
}

function providerList(
  opened: Opened,
  document: CompiledTariff["document"],
): { readonly table: TableData | undefined; readonly problems: readonly Problem[] } {
  const [table] = tablesOf(opened.reading, "providers");
  const { providerInputs } = document;
  if (providerInputs.length > 0)
    return table === undefined
      ? { table: undefined, problems: [missing(opened, providerInputs)] }
      : readProviders(document, providerListRows(table, opened.snapshot, document));
  if (table === undefined) return { table: undefined, problems: [] };
  const own = fieldOf(table, "provider");
  if (own === undefined) return { table: undefined, problems: [] };
  return {
    table: {
      rows: table.rows,
      columns: { provider: textsOf(table, "provider") },
      source: sourceOf(table, { provider: "provider" }),
    },
    problems: [],
  };
}

function missing({ snapshot }: Opened, inputs: CompiledTariff["document"]["providerInputs"]): Problem {
  const names = inputs.map((input) => input.header ?? input.id).join(", ");
  return {
    severity: "error",
    code: "providers-missing",
    message: `The tariff needs a list of providers with ${names}.`,
    where: { at: "file", file: snapshot.name },
    fix: "Add a sheet with a row a provider and those columns.",
  };
}
