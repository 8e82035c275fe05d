import type { Node } from "../expr";
import { columnIn, type ColumnAddress, type Model } from "../model";
import type { Naming } from "../naming";
import { orBlank, value } from "./expression";
import type { Writing } from "./writing";

/**
 * The formula of a computed column, with the leading "=": one en-US text for every row. Blank is "", a fault is an
 * error. Throws where the column is not computed or where no formula can say what the rule says (see `checkFormulas`).
 */
export function columnFormula(model: Model, address: ColumnAddress, naming: Naming): string {
  const { expression, nullable } = columnIn(model, address);
  if (expression === undefined)
    throw new Error(`${address.table}[${address.column}] is not computed: it has no formula.`);
  return nodeFormula(model, address.table, expression, nullable, naming);
}

/** The formula of an expression that stands in a row of a table; blank is an error unless it may be blank. */
export function nodeFormula(model: Model, table: string, node: Node, nullable: boolean, naming: Naming): string {
  const writing: Writing = { model, naming, table, present: new Set(), value };
  return `=${(nullable ? orBlank : value)(node, writing).text}`;
}
