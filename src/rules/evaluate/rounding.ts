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

/** Half a millionth: what the first stage adds to the second. */
const half = 0.5e-6;

/** A result of arithmetic on doubles may lie a few units in the last place below the decimal figure it stands for. */
const noise = 2 ** -51;
const mostNoise = 0.25e-6;
const whole = 2 ** 51;

/**
 * Half away from zero to a millionth, then half away from zero to the whole, is one floor: for x >= 0,
 * floor(floor(1e6 x + 1/2) / 1e6 + 1/2) = floor(x + 1/2 + 1/2e6), because floor(floor(y) / n) = floor(y / n). In the same way
 * the first stage moves the bound at which `down` and `up` turn by half a millionth. `part` is how much of a step counts as a whole one.
 */
function stepsAbove(x: number, part: number): number {
  if (x >= whole) return x;
  const floor = Math.floor(x);
  // The difference of two doubles so near each other is exact; a sum with the bound would not be.
  return x - floor >= part ? floor + 1 : floor;
}

/** Below 10^9 steps the bound is kept to a quarter of a millionth; beyond, doubles lie further apart, and the last places decide. */
const noiseOf = (x: number): number => (x < mostSteps ? Math.min(x * noise, mostNoise) : x * noise);

const nearestSteps = (x: number): number => stepsAbove(x, 0.5 - half - noiseOf(x));
const floorSteps = (x: number): number => stepsAbove(x, 1 - half - noiseOf(x));
const ceilSteps = (x: number): number => stepsAbove(x, x < mostSteps ? half - noiseOf(x) : Math.max(half, noiseOf(x)));

/** Up to here the bound may be added in one sum, with its noise: ten times finer than half a millionth. */
export const fewSteps = 1e8;
export const fastNoise = noise;
export const fastShift = 0.5 + half;

/** A number rounded to a multiple of a step; NaN where it is refused. Never gives minus zero. */
export function roundTo(value: number, mode: RoundingMode, { p, q }: Step): number {
  const x = p === 1 ? value * q : (value * q) / p;
  let n: number;
  switch (mode) {
    case "nearest":
      n = x < 0 ? -nearestSteps(-x) : nearestSteps(x);
      if (!(Math.abs(x) < mostSteps + half)) return Number.NaN;
      break;
    case "settle":
      n = x < 0 ? -nearestSteps(-x) : nearestSteps(x);
      break;
    case "down":
      n = x < 0 ? -ceilSteps(-x) : floorSteps(x);
      break;
    case "up":
      n = x < 0 ? -floorSteps(-x) : ceilSteps(x);
      break;
  }
  return (n * p) / q + 0;
}
