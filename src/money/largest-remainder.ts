/**
 * Shares a whole number of steps by largest remainder (Hamilton's method): each part is within one step of its exact share and the parts
 * sum to the whole. Ties go to the earlier place.
 *
 * @param whole steps to share, a whole number not below zero
 * @param weights whole numbers not below zero, in the order in which ties are settled
 * @returns whole steps per weight, or undefined where there is something to share and no weight to share it by
 * @throws RangeError where whole or a weight is not a whole number, or is below zero
 */
export function largestRemainder(whole: bigint, weights: readonly bigint[]): bigint[] | undefined {
  if (whole < 0n || weights.some((weight) => weight < 0n))
    throw new RangeError("Only amounts and weights of zero or more can be shared.");
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (total === 0n) return whole === 0n ? weights.map(() => 0n) : undefined;
  const parts = weights.map((weight) => (whole * weight) / total);
  let left = whole - parts.reduce((sum, part) => sum + part, 0n);
  const byRemainder = weights
    .map((weight, place) => ({ place, remainder: (whole * weight) % total }))
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1));
  for (const { place } of byRemainder) {
    if (left === 0n) break;
    parts[place] = (parts[place] as bigint) + 1n;
    left -= 1n;
  }
  return parts;
}
