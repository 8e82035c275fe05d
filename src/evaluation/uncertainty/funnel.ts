/** Limits within which units of a size are expected to lie by chance alone. */
export interface FunnelLimits {
  readonly lower95: number;
  readonly upper95: number;
  readonly lower998: number;
  readonly upper998: number;
}

export type FunnelStanding = "within" | "outside 95 %" | "outside 99.8 %";

const z95 = 1.959963984540054;
const z998 = 3.090232306167813;

/**
 * Limits for a share counted among `of` persons when all units share the same true `target` (Wilson 1927, as used for
 * funnels by Spiegelhalter 2005): wider for small units, so that a small unit is not called bad on few cases. They stay
 * within 0 and 1. `of` is at least 1.
 */
export function funnelOfShares(target: number, of: number): FunnelLimits {
  const limits = (z: number): readonly [number, number] => {
    const square = (z * z) / of;
    const middle = (target + square / 2) / (1 + square);
    const half = (z / (1 + square)) * Math.sqrt((target * (1 - target)) / of + square / (4 * of));
    return [Math.max(0, middle - half), Math.min(1, middle + half)];
  };
  return named(limits(z95), limits(z998));
}

/** Limits for a mean of `of` answers that spread by `standardDeviation` in every unit, around the common `target`. */
export function funnelOfMeans(target: number, standardDeviation: number, of: number): FunnelLimits {
  const half = (z: number) => (z * standardDeviation) / Math.sqrt(of);
  return named([target - half(z95), target + half(z95)], [target - half(z998), target + half(z998)]);
}

function named([lower95, upper95]: readonly [number, number], [lower998, upper998]: readonly [number, number]) {
  return { lower95, upper95, lower998, upper998 };
}

/** How a figure stands to its limits; on a limit is within. */
export function funnelStanding(value: number, limits: FunnelLimits): FunnelStanding {
  if (value < limits.lower998 || value > limits.upper998) return "outside 99.8 %";
  return value < limits.lower95 || value > limits.upper95 ? "outside 95 %" : "within";
}
