import { key, type Column } from "../../rules/column";
import { number } from "../../rules/construct";
import { numberColumn, textColumn, type TableData } from "../../rules/data";
import type { Expr } from "../../rules/expr";
import { lookup } from "../../rules/lookup";
import { table } from "../../rules/table";
import { valueColumn, type OpenTable } from "./columns";
import { declaredFigure } from "./declared-figure";
import type { ListTable, TariffDocument } from "./schema";
import type { Report } from "./scope";

/** A list of a document as a table of the model, with its rows, and how a rule looks into it. */
export interface CompiledList {
  readonly name: string;
  readonly table: OpenTable;
  readonly data: TableData;
  readonly find: (value: string, by: Expr<"text", false>) => Expr<"number", false>;
}

export function compiledList(list: ListTable, document: TariffDocument, field: string, report: Report): CompiledList {
  const name = list.title ?? list.id;
  const keys = Object.keys(list.rows);
  const folded = keys.map((one) => one.toLowerCase());
  folded.forEach((one, at) => {
    if (folded.indexOf(one) === at) return;
    report.reject(
      `${field}.rows.${keys[at]}`,
      "key-twice",
      `"${keys[at]}" is twice in the list "${name}".`,
      "Keep one.",
    );
  });
  const only = list.values.length === 1 ? list.values[0]?.id : undefined;
  const figure = (one: string, value: string): number => {
    const row = list.rows[one];
    const found = typeof row === "number" ? (value === only ? row : undefined) : row?.[value];
    const definition = list.values.find((some) => some.id === value);
    if (found !== undefined && definition !== undefined)
      return declaredFigure(found, definition, `${field}.rows.${one}`, report);
    report.reject(
      `${field}.rows.${one}`,
      "band-without-figure",
      `"${one}" of "${name}" has no figure for ${value}.`,
      "Write a number.",
    );
    return 0;
  };
  const figures = Object.fromEntries(list.values.map((value) => [value.id, keys.map((one) => figure(one, value.id))]));
  const own = table(name, {
    entry: key(list.of ?? list.id),
    ...Object.fromEntries(
      list.values.map((value) => [value.id, valueColumn(value, document.currency, figures[value.id] ?? [])]),
    ),
  }) as unknown as OpenTable;
  const data: TableData = {
    rows: keys.length,
    columns: {
      entry: textColumn(keys),
      ...Object.fromEntries(Object.entries(figures).map(([id, all]) => [id, numberColumn(all)])),
    },
  };
  return {
    name,
    table: own,
    data,
    find: (value, by) =>
      lookup(
        own[value] as Column<"number", false>,
        own["entry"] as Column<"text", false>,
        by,
        list.otherwise === undefined ? undefined : number(list.otherwise),
      ),
  };
}
