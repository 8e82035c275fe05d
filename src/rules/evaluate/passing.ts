import type { ColumnDefinition } from "../column";
import type { Node } from "../expr";
import type { Model } from "../model";
import { operandsOf, ownReferencesOf } from "../walk";
import { isInterpreted } from "./compile";
import type { AggregateNode } from "./scalar";

/** Everything that reads one column: columns of the same table in the same row, sums by equal values, and other readers. */
interface Readers {
  readonly inRow: Set<string>;
  readonly sums: AggregateNode[];
  whole: boolean;
}

const known = new WeakMap<Model, ReadonlyMap<string, Readers>>();

/**
 * Columns of a run that nobody needs whole, with the sums that read them: they are read only by columns of the same run, by sums whose
 * conditions ask for equal values in columns that are there, and, where they are made of given columns alone, by columns of later
 * runs, which make them anew. Their values go through chunk by chunk and are not kept, which spares memory; whoever asks for them
 * later has them computed again.
 */
export function passingColumns(
  model: Model,
  table: string,
  run: readonly ColumnDefinition[],
  isThere: (column: string) => boolean,
): ReadonlyMap<string, readonly AggregateNode[]> {
  const found = new Map<string, readonly AggregateNode[]>();
  // Texts put together are made by the interpreter, which reads whole columns.
  if (run.some(({ expression }) => expression !== undefined && isInterpreted(expression as Node))) return found;
  const readers = readersOf(model);
  const given = new Set(
    model.tables
      .find(({ name }) => name === table)
      ?.columns.flatMap((one) => (one.source === "computed" ? [] : [one.id])),
  );
  const ids = new Set(run.map((column) => column.id));
  for (const { id, kind, expression } of run) {
    const reading = readers.get(`${table}[${id}]`);
    if (!reading || reading.whole || kind === "text" || expression === undefined) continue;
    if (reading.sums.length > 0 && kind !== "number") continue;
    const inReach =
      isOfGivenColumns(expression as Node, given) || [...reading.inRow].every((column) => ids.has(column));
    const possible = reading.sums.every((sum) => sum.where.every(({ column }) => isThere(column)));
    if (inReach && possible) found.set(id, reading.sums);
  }
  return found;
}

/** Whether an expression is arithmetic on given columns of its row, so that making it again costs little. */
function isOfGivenColumns(node: Node, given: ReadonlySet<string>): boolean {
  if (node.op === "column") return given.has(node.column);
  return ownReferencesOf(node).length === 0 && operandsOf(node).every((operand) => isOfGivenColumns(operand, given));
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
