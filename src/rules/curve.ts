import { absolute, between, minus, negative, times } from "./arithmetic";
import { asNumber, expression } from "./construct";
import type { Expr, NumberArgument } from "./expr";
import { isAtLeast, when } from "./logic";
import { settle } from "./rounding";

type NumberExpr = Expr<"number", false>;

/** What a curve does outside its points. */
export type Outside = "flat" | "zero" | "extend";

/** Piecewise linear through points in rising x: a payout curve through threshold, target and stretch. */
export function curve(
  of: NumberArgument,
  points: readonly { readonly x: NumberArgument; readonly y: NumberArgument }[],
  outside: { readonly below: Outside; readonly above: Outside },
): NumberExpr {
  if (points.length < 2) throw new RangeError("A curve needs two points or more.");
  return expression(
    {
      op: "curve",
      kind: "number",
      of: settle(asNumber(of)).node,
      points: points.map((point) => ({ x: settle(asNumber(point.x)).node, y: asNumber(point.y).node })),
      ...outside,
    },
    "number",
    false,
  );
}

/** The value of the last step reached: a step table. */
export function steps(
  of: NumberArgument,
  table: readonly { readonly from: NumberArgument; readonly value: NumberArgument }[],
  below: NumberArgument,
): NumberExpr {
  return expression(
    {
      op: "steps",
      kind: "number",
      of: settle(asNumber(of)).node,
      steps: table.map((step) => ({ from: settle(asNumber(step.from)).node, value: asNumber(step.value).node })),
      below: asNumber(below).node,
    },
    "number",
    false,
  );
}

/** How far a value is from its target beyond the dead band, at most the live band, with its sign: reliability incentives (SDG&E SAIDI). */
export function deadBand(
  of: NumberArgument,
  target: NumberArgument,
  dead: NumberArgument,
  live: NumberArgument,
): NumberExpr {
  const deviation = minus(of, target);
  const counted = between(minus(absolute(deviation), dead), 0, live);
  return when(isAtLeast(deviation, 0), counted, negative(counted));
}

/** `deadBand` times an amount per unit. */
export function deadBandAmount(
  of: NumberArgument,
  band: {
    readonly target: NumberArgument;
    readonly dead: NumberArgument;
    readonly live: NumberArgument;
    readonly perUnit: NumberArgument;
  },
): NumberExpr {
  return times(deadBand(of, band.target, band.dead, band.live), band.perUnit);
}
