import { ageInYears, endsOf } from "./band-ends";
import type { PrintedTariff } from "./printed-tariff";

/** Ages in whole years, both ends in the band. */
export interface AgeBand {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** The age bands of a printed table, in rising order. */
export function printedAgeBands(tariff: Pick<PrintedTariff, "ages">): readonly AgeBand[] {
  return [...endsOf(tariff.ages, ageInYears)].sort((a, b) => a.first - b.first);
}

/** The highest age that any tariff is about. */
export const highestAge = ageInYears.most;

/** "3-5", "6", or "at least 7" where a band has no upper end. */
export function ageBand(first: number, last: number): AgeBand {
  const name = last >= highestAge ? `at least ${first}` : first === last ? String(first) : `${first}-${last}`;
  return { name, first, last };
}
