import type { ColumnDefinition } from "../column";
import type { Node } from "../expr";
import { columnIn, type Model } from "../model";
import type { Naming } from "../naming";
import { whole, type Piece } from "./piece";

/** What a formula is written with: the model, its words, the table the formula stands in, and what is known where it is written. */
export interface Writing {
  readonly model: Model;
  readonly naming: Naming;
  readonly table: string;
  /** Keys (`keyOf`) of nodes that are known not to be blank here, because a condition has asked. */
  readonly present: ReadonlySet<string>;
  /** Text of a node whose value must be there: blank gives #N/A. */
  readonly value: (node: Node, writing: Writing) => Piece;
}

/** Column names inside a reference: brackets, # and ' are escaped by an apostrophe. */
export function escapedColumn(header: string): string {
  return header.replace(/[[\]#']/g, "'$&");
}

/** Headers of letters, digits and blanks alone. Excel asks for a second pair of brackets around any other. */
const plainHeader = /^[\p{L}\p{N} ]+$/u;

/** A whole column: T[Column]. */
export function columnReference(writing: Writing, table: string, column: string): Piece {
  const header = writing.naming.column(table, column);
  const name = plainHeader.test(header) ? header : `[${escapedColumn(header)}]`;
  return whole(`${writing.naming.table(table)}[${name}]`);
}

/** This row's cell of a column of the same table. */
export function cellReference(writing: Writing, column: string): Piece {
  const header = escapedColumn(writing.naming.column(writing.table, column));
  return whole(`${writing.naming.table(writing.table)}[[#This Row],[${header}]]`);
}

export function definitionOf(writing: Writing, table: string, column: string): ColumnDefinition {
  return columnIn(writing.model, { table, column });
}

const keys = new WeakMap<Node, string>();

/** The same for nodes that say the same. */
export function keyOf(node: Node): string {
  let key = keys.get(node);
  if (key === undefined) {
    key = JSON.stringify(node);
    keys.set(node, key);
  }
  return key;
}
