import type { Comparison, Node, RoundingMode } from "../expr";
import type { Fault, FaultCode } from "../data";

/** A fault as it travels through an expression: the cell where it arose, and why. */
export interface Broken {
  readonly fault: Fault;
}

/** One value while it is computed: a number of the arithmetic in use, a text, a truth value, null for blank, or a fault. */
export type Scalar<N> = N | string | boolean | null | Broken;

export function isBroken(value: unknown): value is Broken {
  return typeof value === "object" && value !== null && "fault" in value;
}

/** Thrown inside a reading where a value cannot be; the interpreter turns it into the fault of the cell at hand. */
export interface Refusal {
  readonly refusal: FaultCode;
  readonly read?: string | number;
}

export function refusal(code: FaultCode, read?: string | number): Refusal {
  return read === undefined ? { refusal: code } : { refusal: code, read };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "refusal" in value;
}

/**
 * What the interpreter asks of numbers. Two kinds serve: doubles (fast, for the cause of a fault) and rationals (exact, the
 * referee). Operations throw a Refusal where there is no result.
 */
export interface Arithmetic<N> {
  /** A double, read as the shortest decimal figure that it prints as. */
  of(value: number): N;
  /** The nearest double. */
  toNumber(value: N): number;
  add(a: N, b: N): N;
  subtract(a: N, b: N): N;
  multiply(a: N, b: N): N;
  /** The divisor is not zero. */
  divide(a: N, b: N): N;
  negate(a: N): N;
  power(base: N, exponent: N): N;
  root(of: N, degree: number): N;
  /** Below zero, zero or above zero as the first is smaller, the same or larger. */
  compare(a: N, b: N): number;
  /** The same for choosing among values: numbers that cannot be told apart count as the same, since either will do. */
  order(a: N, b: N): number;
  round(of: N, mode: RoundingMode, step: number): N;
  /** Sums without regard to order; `decimals` where every value is known to be a figure of so many decimals. */
  sum(values: readonly N[], decimals: number | undefined): N;
  /** The same text for the same number. */
  key(value: N): string;
}

/** The cell that an expression is computed for. */
export interface Cell {
  readonly table: string;
  readonly column: string;
  readonly row: number;
}

/** Where the interpreter finds what an expression reads. */
export interface Surroundings<N> {
  column(table: string, column: string, row: number): Scalar<N>;
  parameter(id: string): Scalar<N>;
  rowsOf(table: string): number;
  /** Decimals of a column whose figures are all the doubles nearest to decimals; undefined for others. */
  decimalsOf(table: string, column: string): number | undefined;
  /** Row by folded text of a text column: the first that has it, or -1. */
  find(table: string, column: string, folded: string): number;
}

/** Texts are the same when they are so without regard to letter case, as in a spreadsheet. */
export function fold(text: string): string {
  return text.toLowerCase();
}

export function holds(test: Comparison, order: number): boolean {
  switch (test) {
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
  }
}

export type AggregateNode = Extract<Node, { op: "aggregate" }>;
export type RankNode = Extract<Node, { op: "rank" }>;
export type BandNode = Extract<Node, { op: "band" }>;
