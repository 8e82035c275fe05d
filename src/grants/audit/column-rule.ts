import { add, divide, fraction, multiply, zero, type Rational } from "../../rules/exact/rational";
import type { PrintedRounding } from "./rounding";
import { printedAs } from "./rounding";

/** One column among what another is computed from; what is deducted counts negatively. */
export interface Term {
  readonly column: number;
  readonly sign: 1n | -1n;
}

/**
 * How an amount becomes the printed figure. `direct`: it is rounded. `difference`: the sum with and without it is rounded,
 * and the difference is printed. `half of double`: twice the amount is rounded, halved and rounded again (half a fee).
 */
export const paths = ["direct", "difference", "half of double"] as const;
export type Path = (typeof paths)[number];

/** What a column follows from: rate x sum of terms x factors / divisor, rounded. */
export interface ColumnRule {
  readonly column: number;
  readonly terms: readonly Term[];
  readonly factors: readonly number[];
  readonly rate: Rational;
  readonly divisor: number;
  /** Whether earlier columns count as printed or with all their decimals; `alike` where that is the same. */
  readonly source: "rounded" | "unrounded" | "alike";
  readonly path: Path;
  /** All that precedes it, for the difference. */
  readonly before: readonly Term[];
  readonly step: Rational;
  /** Whether the step is coarser than the digits printed. */
  readonly coarser: boolean;
  /** Roundings that give the same figures here, the most usual first. */
  readonly modes: readonly PrintedRounding[];
  /** How far from "everything before it" its terms are. */
  readonly termCost: number;
  readonly rateCost: number;
}

/** A row while it is computed column by column: exact and as printed. */
export interface RowState {
  readonly exact: readonly Rational[];
  readonly shown: readonly Rational[];
}

export function sumOfTerms(terms: readonly Term[], values: readonly Rational[]): Rational {
  return terms.reduce((sum, { column, sign }) => {
    const value = values[column] ?? zero;
    return add(sum, sign === 1n ? value : { n: -value.n, d: value.d });
  }, zero);
}

/** The amount before rounding. */
export function exactAmount(rule: Omit<ColumnRule, "modes">, state: RowState): Rational {
  const values = rule.source === "unrounded" ? state.exact : state.shown;
  const base = multiply(sumOfTerms(rule.terms, values), rule.rate);
  const product = rule.factors.reduce((value, column) => multiply(value, values[column] ?? zero), base);
  return rule.divisor === 1 ? product : divide(product, fraction(BigInt(rule.divisor)));
}

const two = fraction(2n);

/** The figure as it is printed. */
export function shownAmount(
  { path, before, step, source }: Pick<ColumnRule, "path" | "before" | "step" | "source">,
  exact: Rational,
  mode: PrintedRounding,
  state: RowState,
): Rational {
  switch (path) {
    case "direct":
      return printedAs(exact, mode, step);
    case "half of double":
      return printedAs(divide(printedAs(multiply(exact, two), mode, step), two), mode, step);
    case "difference": {
      const without = sumOfTerms(before, source === "unrounded" ? state.exact : state.shown);
      const rounded = printedAs(without, mode, step);
      return add(printedAs(add(without, exact), mode, step), { n: -rounded.n, d: rounded.d });
    }
  }
}

/** The figures of a row by rules, from its given figures alone. Columns without a rule keep what they have. */
export function computedRow(rules: readonly ColumnRule[], given: readonly Rational[]): RowState {
  const [exact, shown] = [[...given], [...given]];
  for (const rule of rules) {
    const state = { exact, shown };
    const amount = exactAmount(rule, state);
    const printed = shownAmount(rule, amount, rule.modes[0] ?? "half away", state);
    exact[rule.column] = amount;
    shown[rule.column] = printed;
  }
  return { exact, shown };
}
