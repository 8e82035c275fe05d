/**
 * The closed union of expressions. A node says what is computed, never how: the readings
 * (evaluate, exact, formula, explain, inspect) each give it one meaning, and the meanings agree.
 *
 * Three kinds of value travel: numbers (also dates as serial days, booleans as 0 or 1), texts, and
 * the two absences: *blank* (nothing there, allowed only where a column is nullable) and *fault*
 * (something wrong, with its cause and cell). A fault in an operand is a fault of the whole, except
 * in the branch of an `if` or `first` that is not taken.
 */
export type Kind = "number" | "date" | "text" | "boolean";

export type Comparison = "=" | "<>" | "<" | "<=" | ">" | ">=";

/**
 * nearest: two-staged, half away from zero to a millionth of the step, then to the step; refused beyond 10^9 steps.
 * down, up: the value counted in steps is first rounded to six decimals, so that 30 - 1e-14 is 30.
 * settle: like nearest without a limit; removes floating noise before a comparison.
 */
export type RoundingMode = "nearest" | "down" | "up" | "settle";

/** A date born on 29 February: in a common year the birthday is 1 March, or 28 February. */
export type LeapDayRule = "1 March" | "28 February";

/** One dimension of a band look-up: the value and the two columns of the band table that bound it. */
export interface BandDimension {
  readonly value: Node;
  readonly from: string;
  readonly until: string;
  /** Whether a value equal to the lower (upper) bound belongs to the band. */
  readonly fromIncluded: boolean;
  readonly untilIncluded: boolean;
}

/** A row of the other table counts when its column stands in this relation to the value. Order tests only on whole numbers and dates. */
export interface Condition {
  readonly column: string;
  readonly test: Comparison;
  readonly value: Node;
}

export type AggregateFunction = "sum" | "count" | "min" | "max" | "median" | "quantile";

export type Node =
  | { readonly op: "literal"; readonly kind: Kind; readonly value: number | string | boolean }
  | { readonly op: "blank"; readonly kind: Kind }
  /** Something that must not be: reads as a fault with this code (#N/A in a sheet). */
  | { readonly op: "fault"; readonly kind: Kind; readonly code: string }
  /** This row's value of a column of the same table. */
  | { readonly op: "column"; readonly kind: Kind; readonly table: string; readonly column: string }
  | { readonly op: "parameter"; readonly kind: Kind; readonly parameter: string }
  | {
      readonly op: "add" | "subtract" | "multiply" | "divide" | "power";
      readonly kind: Kind;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly op: "negate" | "absolute"; readonly kind: "number"; readonly of: Node }
  /** The degree-th root of a number that is not negative. */
  | { readonly op: "root"; readonly kind: "number"; readonly of: Node; readonly degree: number }
  | { readonly op: "min" | "max"; readonly kind: Kind; readonly of: readonly Node[] }
  | {
      readonly op: "compare";
      readonly kind: "boolean";
      readonly test: Comparison;
      readonly left: Node;
      readonly right: Node;
    }
  | { readonly op: "and" | "or"; readonly kind: "boolean"; readonly of: readonly Node[] }
  | { readonly op: "not"; readonly kind: "boolean"; readonly of: Node }
  | { readonly op: "if"; readonly kind: Kind; readonly when: Node; readonly then: Node; readonly otherwise: Node }
  /** The value of the first case whose condition holds. */
  | {
      readonly op: "first";
      readonly kind: Kind;
      readonly cases: readonly { readonly when: Node; readonly then: Node }[];
      readonly otherwise: Node;
    }
  /** To a multiple of the step. */
  | {
      readonly op: "round";
      readonly kind: "number";
      readonly mode: RoundingMode;
      readonly of: Node;
      readonly step: number;
    }
  /** The result of the one row of a band table into whose bands the values fall; a fault where none or several. */
  | {
      readonly op: "band";
      readonly kind: Kind;
      readonly table: string;
      readonly dimensions: readonly BandDimension[];
      readonly result: string;
    }
  /** The result in the row of the other table whose key is this text; without `otherwise` a missing key is a fault. */
  | {
      readonly op: "lookup";
      readonly kind: Kind;
      readonly table: string;
      readonly key: Node;
      readonly keyColumn: string;
      readonly result: string;
      readonly otherwise?: Node;
    }
  /** Piecewise linear through the points (x rising). Outside: the end point's y ("flat"), zero, or the end segment's line ("extend"). */
  | {
      readonly op: "curve";
      readonly kind: "number";
      readonly of: Node;
      readonly points: readonly { readonly x: Node; readonly y: Node }[];
      readonly below: "flat" | "zero" | "extend";
      readonly above: "flat" | "zero" | "extend";
    }
  /** The value of the last step whose `from` is at most x; `below` under the first. */
  | {
      readonly op: "steps";
      readonly kind: "number";
      readonly of: Node;
      readonly steps: readonly { readonly from: Node; readonly value: Node }[];
      readonly below: Node;
    }
  | { readonly op: "datePart"; readonly kind: "number"; readonly part: "year" | "month" | "day"; readonly of: Node }
  | { readonly op: "dateOf"; readonly kind: "date"; readonly year: Node; readonly month: Node; readonly day: Node }
  /** The same day so many months later, or the last of that month. */
  | { readonly op: "addMonths"; readonly kind: "date"; readonly of: Node; readonly months: Node }
  /** Days from one date to another: the later minus the earlier, negative when reversed. */
  | { readonly op: "daysBetween"; readonly kind: "number"; readonly from: Node; readonly to: Node }
  /** Whole months or years completed from one date to a later one. */
  | {
      readonly op: "wholeBetween";
      readonly kind: "number";
      readonly unit: "months" | "years";
      readonly from: Node;
      readonly to: Node;
      readonly leapDay: LeapDayRule;
    }
  /**
   * Over the rows of a table that meet every condition. Blank values do not count. A sum or count of
   * nothing is 0; the least, greatest, median or quantile of nothing is blank. `rank` names a column of
   * unique ranks (1 = smallest) within the same conditions, needed for a conditional median or quantile.
   */
  | {
      readonly op: "aggregate";
      readonly kind: Kind;
      readonly fn: AggregateFunction;
      readonly table: string;
      readonly column: string | null;
      readonly where: readonly Condition[];
      readonly share?: Node;
      readonly rank?: string;
    }
  /** 1 for the largest (smallest) whole number among the rows that agree in the `within` columns; ties go to the lower `tie` column. */
  | {
      readonly op: "rank";
      readonly kind: "number";
      readonly table: string;
      readonly column: string;
      readonly within: readonly string[];
      readonly order: "largest first" | "smallest first";
      readonly tie: string | null;
    }
  /** Whether a nullable column is blank in this row. */
  | { readonly op: "isBlank"; readonly kind: "boolean"; readonly of: Node }
  | { readonly op: "join"; readonly kind: "text"; readonly of: readonly Node[]; readonly separator: string }
  /** A number as text with so many decimals and no thousands separator. */
  | { readonly op: "numberText"; readonly kind: "text"; readonly of: Node; readonly decimals: number };

/** An expression of a known kind. `N` says whether it can be blank: operators take only what cannot. */
export interface Expr<K extends Kind = Kind, N extends boolean = boolean> {
  readonly node: Node;
  readonly kind: K;
  readonly nullable: N;
  /** Decimals of every value it can take, when known: 0 for whole numbers; undefined for an unrounded quotient. */
  readonly decimals?: number;
  /** Whether every value is the double nearest to its decimal figure; comparisons settle what is not. */
  readonly settled: boolean;
}

/** A number that cannot be blank; plain numbers are taken as literals. */
export type NumberArgument = Expr<"number", false> | number;
export type DateArgument = Expr<"date", false>;
export type BooleanArgument = Expr<"boolean", false> | boolean;
export type TextArgument = Expr<"text", false> | string;
