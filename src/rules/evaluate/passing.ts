import type { ColumnDefinition } from "../column";
import type { Node } from "../expr";
import type { Model } from "../model";
import { operandsOf, ownReferencesOf } from "../walk";
import type { AggregateNode } from "./scalar";

/** Everything that reads one column: columns of the same table in the same row, sums by equal values, and other readers. */
interface Readers {
  readonly inRow: Set<string>;
  readonly sums: AggregateNode[];
  whole: boolean;
}

const known = new WeakMap<Model, ReadonlyMap<string, Readers>>();

/**
 * Columns of a run that nobody needs whole: read only by columns of the same run, and by sums whose conditions ask for equal
 * values in columns that are there. Their values are added up chunk by chunk and not kept, which spares memory; whoever asks
 * for them later has them computed again.
 */
export function passingColumns(
  model: Model,
  table: string,
  run: readonly ColumnDefinition[],
  isThere: (column: string) => boolean,
): ReadonlyMap<string, readonly AggregateNode[]> {
  const readers = readersOf(model);
  const ids = new Set(run.map((column) => column.id));
  const found = new Map<string, readonly AggregateNode[]>();
  for (const { id, kind, settled, decimals } of run) {
    const reading = readers.get(`${table}[${id}]`);
    if (
      !reading ||
      reading.whole ||
      reading.sums.length === 0 ||
      kind !== "number" ||
      !settled ||
      decimals === undefined
    )
      continue;
    const withinRun = [...reading.inRow].every((column) => ids.has(column));
    const possible = reading.sums.every((sum) => sum.where.every(({ column }) => isThere(column)));
    if (withinRun && possible) found.set(id, reading.sums);
  }
  return found;
}

function readersOf(model: Model): ReadonlyMap<string, Readers> {
  const before = known.get(model);
  if (before) return before;
  const readers = new Map<string, Readers>();
  const of = (table: string, column: string): Readers => {
    const name = `${table}[${column}]`;
    let found = readers.get(name);
    if (!found) readers.set(name, (found = { inRow: new Set(), sums: [], whole: false }));
    return found;
  };
  const visit = (node: Node, reader: string): void => {
    if (node.op === "column") of(node.table, node.column).inRow.add(reader);
    else if (isSum(node)) {
      of(node.table, node.column).sums.push(node);
      for (const { column } of node.where) of(node.table, column).whole = true;
    } else {
      for (const { table, column } of ownReferencesOf(node)) of(table, column).whole = true;
    }
    for (const operand of operandsOf(node)) visit(operand, reader);
  };
  for (const table of model.tables) {
    for (const { id, expression } of table.columns) if (expression !== undefined) visit(expression, id);
  }
  known.set(model, readers);
  return readers;
}

function isSum(node: Node): node is AggregateNode & { readonly column: string } {
  return (
    node.op === "aggregate" && node.fn === "sum" && node.column !== null && node.where.every(({ test }) => test === "=")
  );
}
