/** A stream of numbers that depends on the seed and the stream's name only. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** A number in [least, most). */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]] | readonly T[]): T;
  /** An item, each as likely as its weight. */
  weighted<T>(from: readonly (readonly [item: T, weight: number])[]): T;
}

/**
 * The stream `name` of a seed. Each part of the sample draws from a stream of its own,
 * so that more children do not change the staff. Generator: mulberry32.
 */
export function randomOf(seed: number, name: string): Random {
  let state = (hash(name) ^ Math.imul(seed + 1, 0x9e3779b1)) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number => least + next() * (most - least);
  const whole = (least: number, most: number): number => Math.floor(between(least, most + 1));
  return {
    next,
    between,
    whole,
    chance: (probability) => next() < probability,
    pick: (from) => {
      const item = from[whole(0, from.length - 1)];
      if (item === undefined) throw new Error(`${name}: nothing to pick from`);
      return item;
    },
    weighted: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of from) {
        left -= weight;
        if (left < 0) return item;
      }
      const last = from[from.length - 1];
      if (last === undefined) throw new Error(`${name}: nothing to pick from`);
      return last[0];
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
