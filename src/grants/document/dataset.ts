import { textAt, textColumn, type ColumnData, type Dataset, type RowSource, type TableData } from "../../rules/data";
import { distinct } from "../../rules/generators/distinct";
import { picked } from "../../rules/generators/picked";
import type { CompiledTariff } from "./compile";
import { dayParameter, tableNames } from "./table-names";
import { providerKey, rowKey } from "./state";

/** What a tariff is computed on. */
export interface TariffRows {
  /** A column for each input, by id. */
  readonly rows: TableData;
  /** The list of providers: column `provider` and one for each of their inputs. Left out, those of the rows. */
  readonly providers?: TableData;
  /** Values of parameters by id; the rest have those of the document. */
  readonly parameters?: Dataset["parameters"];
  /** The calendar year in which the year of payment begins, where rows are placements. */
  readonly year?: number;
  /** The day of calculation, a serial. */
  readonly on?: number;
}

/** The tables of a compiled tariff with the rows given. */
export function tariffDataset(compiled: CompiledTariff, given: TariffRows): Dataset {
  const { document, data } = compiled;
  const provider = document.roles.provider;
  return {
    tables: {
      ...data,
      ...(provider === undefined ? {} : { [tableNames.provider]: providerRows(given, provider) }),
      [tableNames.row]: keyed(given.rows),
      [tableNames.totals]: { rows: 1, columns: { [rowKey]: textColumn([document.title]) } },
    },
    parameters: { ...given.parameters, ...(given.on === undefined ? {} : { [dayParameter]: given.on }) },
  };
}

/** Each row named by its row on the sheet. */
function keyed(rows: TableData): TableData {
  const dictionary = Array.from({ length: rows.rows }, (_, row) => `row ${rows.source?.rowNumbers[row] ?? row + 1}`);
  const names: ColumnData = { kind: "text", codes: Int32Array.from(dictionary.keys()), dictionary };
  return { ...rows, columns: { [rowKey]: names, ...rows.columns } };
}

/** Each provider once, with its given figures. */
export function providerRows({ rows, providers }: TariffRows, provider: string): TableData {
  const list = providers ?? rows;
  const names = list.columns[providers === undefined ? provider : "provider"];
  if (names?.kind !== "text") return { rows: 0, columns: { [providerKey]: textColumn([]) } };
  const { source, rows: count } = distinct([names]);
  const columns = Object.entries(providers?.columns ?? {}).filter(([id]) => id !== "provider");
  return {
    rows: count,
    columns: {
      [providerKey]: plain(picked(names, source)),
      ...Object.fromEntries(columns.map(([id, column]) => [id, picked(column, source)])),
    },
    ...(list.source === undefined ? {} : { source: sourceOf(list.source, source, provider, providers !== undefined) }),
  };
}

/** A column whose dictionary holds what stands in it and nothing else. */
function plain(column: ColumnData): ColumnData {
  return column.kind === "text" ? textColumn(Array.from(column.codes.keys(), (row) => textAt(column, row))) : column;
}

function sourceOf(source: RowSource, rows: Int32Array, provider: string, listed: boolean): RowSource {
  const letter = source.letters[listed ? "provider" : provider];
  return {
    ...source,
    rowNumbers: rows.map((row) => source.rowNumbers[row] ?? 0),
    letters: listed
      ? { ...source.letters, ...(letter === undefined ? {} : { [providerKey]: letter }) }
      : letter === undefined
        ? {}
        : { [providerKey]: letter },
  };
}
