import { birthday, daysInSampleYear, firstDay, lastDay } from "./dates";
import type { PlacementFact, TariffRow } from "./facts";

/** Grants to day-care centres, kronor a year. Source: Svensson 1996, child day-care table. */
export const printedTariff: readonly TariffRow[] = [
  { age: "1-2", ageFrom: 1, ageTo: 2, rates: [108_000, 84_000, 60_000, 42_000] },
  { age: "3-5", ageFrom: 3, ageTo: 5, rates: [72_000, 56_000, 40_000, 28_000] },
  { age: "6", ageFrom: 6, ageTo: 6, rates: [50_400, 39_200, 28_000, 19_600] },
];

/** The place of the printed hour band, or -1 in one of its holes. */
function bandOf(hours: number): number {
  if (hours > 40) return 0;
  if (hours >= 30 && hours <= 39.5) return 1;
  if (hours >= 20 && hours <= 29.5) return 2;
  return hours > 0 && hours <= 19.5 ? 3 : -1;
}

/**
 * What a placement costs in the year, kronor, unrounded: each day a 365th of the yearly rate
 * at the child's age of that day. Written plainly, apart from the product's own engine, as a check on it.
 */
function costOf(placement: PlacementFact): number {
  const band = bandOf(placement.hours);
  const start = Math.max(placement.from, firstDay);
  const end = Math.min(placement.to ?? lastDay, lastDay);
  let cost = 0;
  for (const row of printedTariff) {
    const rowStart = Math.max(start, birthday(placement.born, row.ageFrom));
    const rowEnd = Math.min(end, birthday(placement.born, row.ageTo + 1) - 1);
    cost += (Math.max(0, rowEnd - rowStart + 1) * (row.rates[band] ?? 0)) / daysInSampleYear;
  }
  return cost;
}

/** The year's grants by provider, kronor, unrounded. */
export function grantCosts(placements: readonly PlacementFact[]): Map<string, number> {
  const costs = new Map<string, number>();
  for (const placement of placements) {
    costs.set(placement.provider, (costs.get(placement.provider) ?? 0) + costOf(placement));
  }
  return costs;
}

/** About 101 % of what the year costs, rounded to 100 tkr: a committee that budgeted with a little to spare. */
export function appropriationFor(costs: ReadonlyMap<string, number>): number {
  const total = [...costs.values()].reduce((sum, cost) => sum + cost, 0);
  return Math.round((total * 1.01) / 100_000) * 100_000;
}
