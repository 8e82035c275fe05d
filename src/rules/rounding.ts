import { asNumber, decimalsOf, expression } from "./construct";
import type { Expr, NumberArgument, RoundingMode } from "./expr";

/** Steps to round to, in the unit of the amount. */
export const wholeKronor = 1;
export const wholeOre = 0.01;

function rounded(mode: RoundingMode, of: NumberArgument, step: number): Expr<"number", false> {
  if (!(step > 0) || !Number.isFinite(step))
    throw new RangeError(`A rounding step must be a number above zero; got ${step}.`);
  return expression({ op: "round", kind: "number", mode, of: asNumber(of).node, step }, "number", false, {
    decimals: decimalsOf(step),
    settled: true,
  });
}

/** To the nearest multiple of the step, half away from zero, in two stages (decision 002). */
export function round(of: NumberArgument, step: number): Expr<"number", false> {
  return rounded("nearest", of, step);
}

/** Down to a multiple of the step, after floating noise is removed. */
export function roundDown(of: NumberArgument, step: number): Expr<"number", false> {
  return rounded("down", of, step);
}

/** Up to a multiple of the step, after floating noise is removed. */
export function roundUp(of: NumberArgument, step: number): Expr<"number", false> {
  return rounded("up", of, step);
}

/** The value as its decimals say, without floating noise; six decimals where nothing is known of it. */
export function settle<N extends boolean>(of: Expr<"number", N>): Expr<"number", N> {
  if (of.settled) return of;
  const step = Number(`1e-${Math.min(of.decimals ?? 6, 6)}`);
  return expression({ op: "round", kind: "number", mode: "settle", of: of.node, step }, "number", of.nullable, {
    decimals: decimalsOf(step),
    settled: true,
  });
}
