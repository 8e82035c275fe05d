import { budgetFacts } from "./budget";
import { placementFacts, withFortyHours } from "./children";
import { sampleYear } from "./dates";
import { economyFacts } from "./economy";
import type { ProviderFact, SampleFacts } from "./facts";
import { indicatorFacts } from "./indicators";
import { sampleOptions, type SampleOptions } from "./options";
import { providerFacts } from "./providers";
import { staffFacts } from "./staff";
import { appropriationFor, grantCosts, printedTariff } from "./tariff";
import { managersOf, unitFacts } from "./units";

/** The records of the sample as plain objects: what a perfect intake reads from the workbook of the same options. */
export function sampleFacts(given: Partial<SampleOptions> = {}): SampleFacts {
  const options = sampleOptions(given);
  const managers = managersOf(options.seed);
  const providers = providerFacts(options);
  const placements = placementFacts(options, providers);
  const grantCost = grantCosts(placements);
  const appropriation = appropriationFor(grantCost);
  const budget = budgetFacts(options, {
    appropriation: appropriation / 1_000,
    byUnit: grantsByUnit(providers, grantCost),
  });
  return {
    options,
    municipality: "Norrvik",
    year: sampleYear,
    units: unitFacts(managers, options.locale),
    budget,
    indicators: indicatorFacts(options, managers),
    staff: staffFacts(options, managers),
    economy: economyFacts(options, budget),
    providers,
    placements: options.warts.includes("forty-hours") ? withFortyHours(placements) : placements,
    tariff: printedTariff,
    appropriation,
    grantCost,
  };
}

/** Whole tkr by the unit that runs the provider; independent providers under "". */
function grantsByUnit(providers: readonly ProviderFact[], costs: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { name, unit } of providers) sums.set(unit ?? "", (sums.get(unit ?? "") ?? 0) + (costs.get(name) ?? 0));
  return new Map([...sums].map(([unit, sum]) => [unit, Math.round(sum / 1_000)]));
}
