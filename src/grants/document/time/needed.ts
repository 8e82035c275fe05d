import { referencesOf } from "../../../rules/walk";
import type { AnyTable, TableDefinition } from "../../../rules/table";
import type { OpenTable } from "../columns";

const named = (table: string, column: string): string => `${table}\n${column}`;

/**
 * The tables without computed columns that nothing wanted is made from, and without tables of the tariff that nothing
 * reads: a step that is only for rows as they are given has no place in what is paid over time.
 */
export function neededTables(
  tables: readonly OpenTable[],
  wanted: readonly { readonly table: string; readonly columns: readonly string[] }[],
  optional: ReadonlySet<string>,
): AnyTable[] {
  const definitions = tables.map((one) => one.definition);
  const columns = new Map(
    definitions.flatMap((table) => table.columns.map((column) => [named(table.name, column.id), column] as const)),
  );
  const reached = new Set<string>();
  const open = [
    ...wanted.flatMap(({ table, columns: ids }) => ids.map((id) => named(table, id))),
    ...definitions.flatMap((table) =>
      table.checks.flatMap((check) => [
        named(table.name, check.column),
        ...referencesOf(check.when).map((one) => named(one.table, one.column)),
      ]),
    ),
  ];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    const column = columns.get(name);
    const split = column?.split;
    const table = name.slice(0, name.indexOf("\n"));
    if (column?.expression !== undefined)
      open.push(...referencesOf(column.expression).map((one) => named(one.table, one.column)));
    if (split !== undefined) open.push(...[split.weight, split.base, split.remainder].map((id) => named(table, id)));
  }
  const isReached = (table: TableDefinition): boolean =>
    table.columns.some((one) => reached.has(named(table.name, one.id)));
  return definitions
    .filter((table) => !optional.has(table.name) || isReached(table))
    .map((table) => ({
      definition: {
        ...table,
        columns: table.columns.filter(
          (column) => column.expression === undefined || reached.has(named(table.name, column.id)),
        ),
      },
    }));
}
