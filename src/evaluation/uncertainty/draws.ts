import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws that come the same again from the same seed, so that a published interval can be checked by anybody. */
export interface Draws {
  /** A share from 0 to below 1. */
  readonly share: () => number;
  /** A whole number from 0 to below the count. */
  readonly position: (count: number) => number;
  /** Normal with mean 0 and standard deviation 1 (Box and Muller 1958). */
  readonly normal: () => number;
}

/** The sequence of a seed, a whole number. */
export function draws(seed: number): Draws {
  const generator = xoroshiro128plus(seed);
  const share = () => uniformFloat64(generator);
  return {
    share,
    position: (count) => uniformInt(generator, 0, count - 1),
    normal: () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share()),
  };
}
