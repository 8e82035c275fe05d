import type { Meaning } from "../column";
import type { Kind, Node } from "../expr";
import type { Value } from "../results";
import type { Words } from "./words";

/** One cell by table, column id and zero-based row. */
export interface CellAddress {
  readonly table: string;
  readonly column: string;
  readonly row: number;
}

/** Where a figure comes from that no rule computes. */
export type FigureSource =
  | { readonly at: "cell"; readonly sheet: string; readonly address: string }
  /** A parameter, with the text that says who decided it. */
  | { readonly at: "parameter"; readonly parameter: string; readonly text: string };

/**
 * operand: the value is made from it. condition: it decided which row or case was taken. note: shown for understanding.
 * rest: an operand that stands for all rows not shown.
 */
export type Role = "operand" | "condition" | "note" | "rest";

/** How a value is made from the operands among its children. */
export type Making =
  /** It is not: a given figure, a constant, a fault with its own cause. */
  | { readonly by: "itself" }
  /** It is the value of the last operand: a rule of a column, a branch taken, a cell found. */
  | { readonly by: "last" }
  /** A node of the language over its operands in order (those of the node itself are replaced). */
  | { readonly by: "node"; readonly node: Node }
  | { readonly by: "sum"; readonly decimals?: number }
  | { readonly by: "count" }
  | { readonly by: "least" | "greatest" }
  /** The lower order statistic, the upper, and how far the place lies between them. */
  | { readonly by: "quantile" }
  /** How many come before, plus one. */
  | { readonly by: "rank" }
  /** Whole steps and one more or none, times the step. */
  | { readonly by: "split part"; readonly step: number };

/** Why a value is what it is: plain data, so that it can cross to a worker and be kept. */
export interface Explanation {
  readonly words: Words;
  /** The words in English, or as the caller's `say` put them. */
  readonly label: string;
  readonly role: Role;
  readonly kind: Kind;
  readonly value: Value;
  readonly unit?: string;
  readonly decimals?: number;
  readonly meaning?: Meaning;
  readonly making: Making;
  readonly children: readonly Explanation[];
  /** The cell that holds the value, where it is one. */
  readonly cell?: CellAddress;
  readonly source?: FigureSource;
  /** A computed cell whose rule is not unfolded here: explain its cell to see it. */
  readonly folded?: true;
}
