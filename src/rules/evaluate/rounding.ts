import { decimalsOf } from "../construct";
import type { RoundingMode } from "../expr";

/**
 * A rounding step as the fraction p / q of whole numbers (0.05 = 5 / 100), so that n steps are n x p / q: a product of
 * whole numbers and one division, which gives the double nearest to the decimal figure.
 */
export interface Step {
  readonly p: number;
  readonly q: number;
}

export function stepOf(step: number): Step {
  const q = Number(`1e${decimalsOf(step)}`);
  return { p: Math.round(step * q), q };
}

/** More steps than this are refused in mode "nearest": their millionths leave the whole numbers that a double holds. */
export const mostSteps = 1e9;

/**
 * Half away from zero to a millionth, then half away from zero to the whole, is one floor: for x >= 0,
 * floor(floor(1e6 x + 1/2) / 1e6 + 1/2) = floor(x + 1/2 + 1/2e6), because floor(floor(y) / n) = floor(y / n).
 */
export const nearestShift = 0.5 + 0.5e-6;
const millionthShift = 0.5e-6;

/** A result of arithmetic on doubles may lie a few units in the last place below the decimal figure it stands for. */
export const noise = 2 ** -51;
const whole = 2 ** 51;

/** Whole steps nearest to x (a count of steps, not negative). */
function nearestSteps(x: number): number {
  return x >= whole ? x : Math.floor(x + x * noise + nearestShift);
}

function floorSteps(x: number): number {
  if (x >= 0) return x >= whole ? x : Math.floor(x + (x < mostSteps ? x * noise : 0) + millionthShift);
  return -ceilSteps(-x);
}

function ceilSteps(x: number): number {
  if (x < 0) return -floorSteps(-x);
  return x >= whole ? x : Math.floor(x + (x < mostSteps ? x * noise : 0) - millionthShift) + 1;
}

/** A number rounded to a multiple of a step; NaN where it is refused. Never gives minus zero. */
export function roundTo(value: number, mode: RoundingMode, { p, q }: Step): number {
  const x = p === 1 ? value * q : (value * q) / p;
  let n: number;
  switch (mode) {
    case "nearest":
      n = x < 0 ? -nearestSteps(-x) : nearestSteps(x);
      if (!(Math.abs(x) < mostSteps + 0.5e-6)) return Number.NaN;
      break;
    case "settle":
      n = x < 0 ? -nearestSteps(-x) : nearestSteps(x);
      break;
    case "down":
      n = floorSteps(x);
      break;
    case "up":
      n = ceilSteps(x);
      break;
  }
  return (n * p) / q + 0;
}
