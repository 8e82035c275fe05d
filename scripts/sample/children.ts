import { birthday, day, firstDay, lastDay, partsOf, sampleYear, type Day } from "./dates";
import type { PlacementFact, ProviderFact } from "./facts";
import type { SampleOptions } from "./options";
import { providerShares } from "./providers";
import { randomOf, type Random } from "./random";

/** Hours a week that parents ask for. None lies in a hole of the printed table: 40, nor between 39.5 and 40, 29.5 and 30, 19.5 and 20. */
const hoursAsked: readonly (readonly [hours: number, weight: number])[] = [
  [15, 5],
  [16, 2],
  [18, 3],
  [19.5, 2],
  [20, 5],
  [22.5, 4],
  [25, 12],
  [27.5, 4],
  [29.5, 3],
  [30, 9],
  [32, 5],
  [35, 14],
  [37.5, 7],
  [39.5, 4],
  [41, 4],
  [42.5, 8],
  [45, 12],
  [50, 3],
];

/** The roster: a child has one row, or two where hours or provider changed inside the year. Ages 1 to 6 on every day placed. */
export function placementFacts(options: SampleOptions, providers: readonly ProviderFact[]): PlacementFact[] {
  const random = randomOf(options.seed, "children");
  const shares = providerShares(providers);
  const width = Math.max(5, String(options.children).length);
  const facts: PlacementFact[] = [];
  for (let number = 1; number <= options.children; number += 1) {
    facts.push(...placementsOf(random, `B-${String(number).padStart(width, "0")}`, shares));
  }
  return facts;
}

/** Exactly 40 hours on three children: a hole of the printed table that the job must ask about. */
export function withFortyHours(placements: readonly PlacementFact[]): PlacementFact[] {
  const chosen = [0.1, 0.4, 0.7].map((share) => Math.floor(placements.length * share));
  return placements.map((placement, at) => (chosen.includes(at) ? { ...placement, hours: 40 } : placement));
}

function placementsOf(
  random: Random,
  recipient: string,
  providers: readonly (readonly [string, number])[],
): PlacementFact[] {
  const born = birthDate(random);
  const { from, to } = stay(random, born);
  const hours = random.weighted(hoursAsked);
  const provider = random.weighted(providers);
  const known = random.chance(0.72);
  const whole: PlacementFact = {
    recipient,
    born,
    hours,
    provider,
    from,
    to,
    childOrder: known
      ? random.weighted([
          [1, 55],
          [2, 33],
          [3, 10],
          [4, 2],
        ])
      : null,
    monthlyIncome: known ? Math.round(random.between(24_000, 92_000) / 100) * 100 : null,
  };
  const change = day(sampleYear, random.whole(2, 11), random.pick([1, 1, 1, 15]));
  if (!random.chance(0.12) || change <= Math.max(from, firstDay) || change > Math.min(to ?? lastDay, lastDay))
    return [whole];
  const moves = random.chance(0.3);
  return [
    { ...whole, to: change - 1 },
    {
      ...whole,
      from: change,
      hours: moves ? hours : random.weighted(hoursAsked.filter(([asked]) => asked !== hours)),
      provider: moves ? random.weighted(providers.filter(([name]) => name !== provider)) : provider,
    },
  ];
}

/** Somebody who is from 1 to 6 years old on some day of the year, never born on a leap day. */
function birthDate(random: Random): Day {
  const born = random.whole(day(sampleYear - 7, 7, 1), day(sampleYear - 1, 10, 31));
  const { month, date } = partsOf(born);
  return month === 2 && date === 29 ? born + 1 : born;
}

/** From the first birthday at the earliest; school children leave in June, before they turn seven. */
function stay(random: Random, born: Day): { from: Day; to: Day | null } {
  const earliest = birthday(born, 1) + random.whole(0, 200);
  const enrols = Math.min(earliest, day(sampleYear, 11, 30));
  const from = Math.max(birthday(born, 1), random.chance(0.5) ? enrols : firstOfMonth(enrols));
  const { year } = partsOf(born);
  if (year === sampleYear - 7) return { from, to: day(sampleYear, 6, random.whole(10, 26)) };
  if (year === sampleYear - 6 && random.chance(0.55)) return { from, to: day(sampleYear, 8, random.whole(10, 20)) };
  if (random.chance(0.07)) {
    const leaves = day(sampleYear, random.whole(2, 12), 1) - 1;
    if (leaves > from + 30) return { from, to: leaves };
  }
  return { from, to: null };
}

function firstOfMonth(serial: Day): Day {
  const { year, month } = partsOf(serial);
  return day(year, month, 1);
}
