import { between, minus, over, times } from "../rules/arithmetic";
import type { Expr, NumberArgument } from "../rules/expr";
import { round } from "../rules/rounding";

type NumberExpr = Expr<"number", false>;

/**
 * How far a value has come from the lowest to the highest: performance = (v - min) / (max - min). A share, not held
 * between 0 and 1. The same figure with a baseline and a target is progress. BSC Designer, indicator details.
 */
export function performance(value: NumberArgument, lowest: NumberArgument, highest: NumberArgument): NumberExpr {
  return over(minus(value, lowest), minus(highest, lowest));
}

/** How far a value has come from its baseline to its target: progress = (v - baseline) / (target - baseline). A share; right in both directions. */
export function progress(value: NumberArgument, baseline: NumberArgument, target: NumberArgument): NumberExpr {
  return performance(value, baseline, target);
}

/**
 * A 0 to 10 scale with a third of it (3.33) at the red flag and two thirds (6.67) at the goal, linear and held between
 * 0 and 10, to two decimals. Right in both directions: a goal below the red flag means that lower is better.
 * Spider Impact, scoring with goal and red flag.
 */
export function redFlagScale(value: NumberArgument, redFlag: NumberArgument, goal: NumberArgument): NumberExpr {
  const thirds = over(minus(value, redFlag), minus(goal, redFlag));
  return round(between(over(times(10, minus(thirds, -1)), 3), 0, 10), 0.01);
}

/** A mean of answers on a scale of 1 to 10 as a customer index of 0 to 100: (x - 1) / 9 x 100. */
export function customerIndex(mean: NumberArgument): NumberExpr {
  return times(100, performance(mean, 1, 10));
}

/** A scale as data, in the measure's own unit. */
export type ScaleData =
  | { readonly scale: "red flag"; readonly redFlag: number; readonly goal: number }
  | { readonly scale: "performance"; readonly lowest: number; readonly highest: number }
  | { readonly scale: "progress"; readonly baseline: number; readonly target: number }
  | { readonly scale: "customer index" };

/** A value on a scale. */
export function onScale(value: NumberArgument, data: ScaleData): NumberExpr {
  switch (data.scale) {
    case "red flag":
      return redFlagScale(value, data.redFlag, data.goal);
    case "performance":
      return performance(value, data.lowest, data.highest);
    case "progress":
      return progress(value, data.baseline, data.target);
    case "customer index":
      return customerIndex(value);
  }
}
