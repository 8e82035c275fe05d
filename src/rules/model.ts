import type { ColumnDefinition } from "./column";
import type { Node } from "./expr";
import type { Parameter, ParameterDefinition } from "./parameter";
import type { AnyTable, TableDefinition } from "./table";
import { operandsOf, parametersOf, referencesOf } from "./walk";

/** A column of a table, by name and id. */
export interface ColumnAddress {
  readonly table: string;
  readonly column: string;
}

/** Tables and parameters that belong together, checked, with their computed columns in an order in which each finds what it reads. */
export interface Model {
  readonly tables: readonly TableDefinition[];
  readonly parameters: readonly ParameterDefinition[];
  readonly order: readonly ColumnAddress[];
}

/** A model that cannot be: a column that reads itself, a name that does not exist. The message names the columns. */
export class ModelError extends Error {}

/**
 * Id of the column of whole numbers that orders keys where ranks tie. Tables that rank get it; it is made with the
 * rows, because spreadsheets and languages disagree on the order of texts.
 */
export const keyOrderColumn = "keyOrder";

const keyOrder: ColumnDefinition = {
  id: keyOrderColumn,
  header: "Order of keys",
  kind: "number",
  meaning: "number",
  nullable: false,
  source: "generated",
  decimals: 0,
  settled: true,
  helper: true,
};

/** Gives `keyOrder` to a table that ranks, and names it in its rank nodes. */
function withKeyOrder(table: TableDefinition): TableDefinition {
  const ranks = table.columns.some((column) => column.expression !== undefined && usesKeyOrder(column.expression));
  if (!ranks) return table;
  const [key, ...rest] = table.columns;
  if (key === undefined) return table;
  return {
    ...table,
    columns: [
      key,
      keyOrder,
      ...rest.map((column) =>
        column.expression === undefined ? column : { ...column, expression: namingKeyOrder(column.expression) },
      ),
    ],
  };
}

function usesKeyOrder(node: Node): boolean {
  return (node.op === "rank" && node.tie === "key order") || operandsOf(node).some(usesKeyOrder);
}

/** Ranks stand alone in their column (`addSplit`, `rankIn`), so only the outermost node needs naming. */
function namingKeyOrder(node: Node): Node {
  if (node.op === "rank" && node.tie === "key order") return { ...node, tie: keyOrderColumn };
  if (usesKeyOrder(node))
    throw new ModelError("A rank must be a column of its own, not a part of a larger expression.");
  return node;
}

function nameOf(address: ColumnAddress): string {
  return `${address.table}[${address.column}]`;
}

/**
 * Checks tables and parameters and puts computed columns in order. Throws ModelError on a name that does not exist, on
 * two tables or parameters of one name, and on a column that reaches itself: dependencies are counted column to column,
 * across tables, because Excel calls even a harmless one circular.
 */
export function modelOf(parts: {
  readonly tables: readonly AnyTable[];
  readonly parameters?: readonly Pick<Parameter, "definition">[];
}): Model {
  const tables = parts.tables.map((one) => withKeyOrder(one.definition));
  const parameters = (parts.parameters ?? []).map((one) => one.definition);
  refuseDoubles(
    "table",
    tables.map((one) => one.name),
  );
  refuseDoubles(
    "parameter",
    parameters.map((one) => one.id),
  );

  const columns = new Map<string, ColumnDefinition>();
  for (const one of tables)
    for (const column of one.columns) columns.set(nameOf({ table: one.name, column: column.id }), column);
  const known = new Set(parameters.map((one) => one.id));

  const order: ColumnAddress[] = [];
  const state = new Map<string, "open" | "done">();
  const visit = (address: ColumnAddress, path: readonly string[]): void => {
    const name = nameOf(address);
    if (state.get(name) === "done") return;
    if (state.get(name) === "open") {
      throw new ModelError(
        `A column may not depend on itself: ${[...path.slice(path.indexOf(name)), name].join(" -> ")}.`,
      );
    }
    const column = columns.get(name);
    if (!column)
      throw new ModelError(`${path[path.length - 1] ?? "The model"} reads ${name}, which is not in the model.`);
    state.set(name, "open");
    if (column.expression !== undefined) {
      for (const id of parametersOf(column.expression)) {
        if (!known.has(id)) throw new ModelError(`${name} reads the parameter "${id}", which is not in the model.`);
      }
      for (const reference of referencesOf(column.expression)) {
        if (!reference.across && reference.table !== address.table) {
          throw new ModelError(`${name} reads this row of ${reference.table}, but it stands in ${address.table}.`);
        }
        visit(reference, [...path, name]);
      }
      order.push(address);
    }
    state.set(name, "done");
  };
  for (const one of tables) {
    for (const column of one.columns) visit({ table: one.name, column: column.id }, []);
    for (const check of one.checks) {
      for (const reference of referencesOf(check.when)) {
        if (!columns.has(nameOf(reference)))
          throw new ModelError(
            `Check ${check.code} of ${one.name} reads ${nameOf(reference)}, which is not in the model.`,
          );
      }
    }
  }
  return { tables, parameters, order };
}

/** Several models as one: a table or parameter that several share is taken once. Throws ModelError where two differ under one name. */
export function mergedModel(models: readonly Model[]): Model {
  const tables = new Map<string, TableDefinition>();
  const parameters = new Map<string, ParameterDefinition>();
  for (const model of models) {
    for (const one of model.tables) {
      const known = tables.get(one.name);
      if (known && known.columns.length !== one.columns.length)
        throw new ModelError(`Two different tables are called "${one.name}".`);
      tables.set(one.name, one);
    }
    for (const one of model.parameters) parameters.set(one.id, one);
  }
  return modelOf({
    tables: [...tables.values()].map((definition) => ({ definition })),
    parameters: [...parameters.values()].map((definition) => ({ definition })),
  });
}

function refuseDoubles(what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name.toLowerCase())) throw new ModelError(`Two ${what}s are called "${name}".`);
    seen.add(name.toLowerCase());
  }
}

/** The table of a model by name. Throws where there is none: a mistake in code, not in data. */
export function tableIn(model: Model, name: string): TableDefinition {
  const found = model.tables.find((one) => one.name === name);
  if (!found) throw new ModelError(`There is no table ${name} in the model.`);
  return found;
}

/** The column of a model. Throws where there is none. */
export function columnIn(model: Model, address: ColumnAddress): ColumnDefinition {
  const found = tableIn(model, address.table).columns.find((column) => column.id === address.column);
  if (!found) throw new ModelError(`There is no column ${nameOf(address)} in the model.`);
  return found;
}
