import type { Node } from "../expr";
import { fold } from "../evaluate/scalar";
import type { CellAddress } from "../explain/explanation";
import type { Assumed } from "./assumption";
import { compareSpans, notSpan } from "./choice-spans";
import { oneText, type Span } from "./span";

/** How an expression is read in a row under what is assumed there. */
export type Computing = (node: Node, at: CellAddress, assumed: Assumed) => Span;

/** What a comparison asks of the reading around it. */
export interface TextReading {
  readonly span: Computing;
  /** A condition with branches, each read by `compute`; null for any other node. */
  choice(node: Node, at: CellAddress, assumed: Assumed, compute: Computing): Span | null;
  /** The rule behind a column that free cells move and that is never blank; null for any other node. */
  ruleBehind(node: Node): { readonly rule: Node; readonly table: string; readonly column: string } | null;
  readonly nothingAssumed: Assumed;
}

/** Whether two values stand in a relation; a text that rules choose is asked of each branch it can come from. */
export function comparison(
  node: Extract<Node, { op: "compare" }>,
  at: CellAddress,
  assumed: Assumed,
  reading: TextReading,
): Span {
  const { left, right, test } = node;
  if (left.kind === "text" && (test === "=" || test === "<>")) {
    const wanted = textOf(right) ?? textOf(left);
    const other = textOf(right) === null ? right : left;
    if (wanted !== null) {
      const same = textIs(other, fold(wanted), at, assumed, reading);
      return test === "=" ? same : notSpan(same);
    }
  }
  return compareSpans(test, reading.span(left, at, assumed), reading.span(right, at, assumed));
}

function textOf(node: Node): string | null {
  return node.op === "literal" && typeof node.value === "string" ? node.value : null;
}

/** Whether a text is the one wanted, asked of each branch that it can come from, so that the way it turns is not lost. */
function textIs(node: Node, wanted: string, at: CellAddress, assumed: Assumed, reading: TextReading): Span {
  const compute: Computing = (one, where, known) => textIs(one, wanted, where, known, reading);
  const choice = reading.choice(node, at, assumed, compute);
  if (choice !== null) return choice;
  const behind = reading.ruleBehind(node);
  if (behind === null) return compareSpans("=", reading.span(node, at, assumed), oneText(wanted));
  const { rule, table, column } = behind;
  return textIs(rule, wanted, { ...at, table, column }, reading.nothingAssumed, reading);
}
