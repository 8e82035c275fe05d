import type { ProviderFact } from "./facts";
import { person } from "./names";
import type { SampleOptions } from "./options";
import { randomOf } from "./random";
import { unitPlan, type UnitCode } from "./units";
import { say, type Text } from "./words";

/** Name, the unit that runs it (null: independent), and its share of the children. */
const plans: readonly (readonly [name: Text, unit: UnitCode | null, children: number])[] = [
  [["Björkbacken pre-school", "Björkbackens förskola"], "2100", 11],
  [["Gläntan pre-school", "Gläntans förskola"], "2100", 9],
  [["Norrgården pre-school", "Norrgårdens förskola"], "2100", 8],
  [["Kvarnen pre-school", "Kvarnens förskola"], "2200", 11],
  [["Sjöstjärnan pre-school", "Sjöstjärnans förskola"], "2200", 9],
  [["Ängen pre-school", "Ängens förskola"], "2200", 7],
  [["Family day care East", "Familjedaghem Öster"], "2300", 5],
  [["Family day care West", "Familjedaghem Väster"], "2300", 4],
  [["Parents' co-operative Solrosen", "Föräldrakooperativet Solrosen"], null, 6],
  [["Montessori house Linden", "Montessorihuset Linden"], null, 7],
  [["Trollskogen Ltd", "Trollskogen AB"], null, 8],
  [["Harbour day nursery", "Hamnens daghem"], null, 6],
  [["Pilgården outdoor pre-school", "Pilgårdens uteförskola"], null, 5],
  [["Lyckan & Sons day care", "Lyckan & Söner barnomsorg"], null, 4],
];

/** The fourteen providers. */
export function providerFacts(options: SampleOptions): ProviderFact[] {
  const random = randomOf(options.seed, "providers");
  const contacts = [0, 1, 2].map(() => person(random, 0.6, new Set()).name);
  return plans.map(([name, unit], at) => ({
    code: `P${String(at + 1).padStart(2, "0")}`,
    name: say(name, options.locale),
    kind: unit === null ? "independent" : "municipal",
    unit: unit === null ? null : say(unitPlan(unit).name, options.locale),
    contact: random.pick(contacts),
    // +46 70 174 06 05-99 are numbers that the regulator keeps free for fiction.
    phone: `+46 70 174 06 ${random.whole(10, 99)}`,
  }));
}

/** Each provider's name with its share of the children. */
export function providerShares(facts: readonly ProviderFact[]): (readonly [name: string, share: number])[] {
  return facts.map((provider, at) => [provider.name, plans[at]?.[2] ?? 0]);
}
