import type { Node } from "../rules/expr";
import { tableIn } from "../rules/model";
import { operandsOf } from "../rules/walk";
import type { WrittenModel } from "./written-model";

/** Above this many rows, ranks and keyed look-ups are written as values: a spreadsheet would need minutes for them. */
export const formulaRowLimit = 5_000;

/**
 * Characters of formula text that a table may hold. A file keeps a formula in every cell (Excel does not take formulas with
 * structured references as shared ones), and beyond this neither the file nor the person who opens it has time for them.
 */
export const formulaTextLimit = 300_000_000;

/**
 * The formulas of the computed columns that are written live; the others are written as values. First go ranks and look-ups over
 * many rows, then, where the text would be too much, the columns with the longest formulas.
 */
export function liveColumns(
  written: WrittenModel,
  table: string,
  limit = formulaTextLimit,
): ReadonlyMap<string, string> {
  const rows = written.dataset.tables[table]?.rows ?? 0;
  const formulas = tableIn(written.model, table)
    .columns.filter((column) => column.expression !== undefined && !tooHeavy(written, column.expression, rows))
    .map((column): [string, string] => [column.id, written.formulaOf({ table, column: column.id })])
    .sort(([, a], [, b]) => a.length - b.length);
  let characters = 0;
  return new Map(
    formulas.filter(([, formula]) => {
      characters += formula.length * rows;
      return characters <= limit;
    }),
  );
}

/** Ranks and keyed look-ups over many rows take a spreadsheet minutes. */
function tooHeavy(written: WrittenModel, node: Node, rows: number): boolean {
  if (rows <= formulaRowLimit) return false;
  if (node.op === "rank") return true;
  if (node.op === "lookup" || node.op === "aggregate") {
    if ((written.dataset.tables[node.table]?.rows ?? 0) > formulaRowLimit) return true;
  }
  return operandsOf(node).some((operand) => tooHeavy(written, operand, rows));
}
