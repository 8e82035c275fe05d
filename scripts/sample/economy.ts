import { requirement } from "./budget";
import { sampleYear } from "./dates";
import type { BudgetFact, EconomyFact } from "./facts";
import type { SampleOptions } from "./options";
import { randomOf } from "./random";
import { energyUnits, unitPlan, type UnitCode } from "./units";
import { say, type Text } from "./words";

/** What a result unit delivers: the year, the year before, and the year before that. */
const outputs: Partial<Record<UnitCode, readonly [measure: Text, year: number, prior: number, beforePrior: number]>> = {
  "3100": [["GWh delivered", "GWh levererat"], 618.4, 611.9, 607.2],
  "3200": [["GWh delivered", "GWh levererat"], 541.7, 537.3, 529.8],
  "3300": [["customers", "kunder"], 2_184, 2_140, 2_066],
  "3400": [["metering points", "mätpunkter"], 31_862, 31_640, 31_388],
};
const prices = { year: 118.4, prior: 115.1, beforePrior: 112.6 };

/** The inputs of the reward pools: a row a result unit and year, amounts in tkr, the year before as base. */
export function economyFacts(options: SampleOptions, budget: readonly BudgetFact[]): EconomyFact[] {
  const random = randomOf(options.seed, "economy");
  return energyUnits.flatMap((code) => {
    const unit = say(unitPlan(code).name, options.locale);
    const lines = budget.filter((line) => line.unit === unit);
    const costs = lines.filter((line) => line.outturn > 0);
    const cost = costs.reduce((sum, line) => sum + line.outturn, 0);
    const priorCost = costs.reduce((sum, line) => sum + line.priorOutturn, 0);
    const { required } = requirement(code);
    const priorRequired = Math.round(required * 0.97);
    const [measure, output, prior, beforePrior] = outputs[code] ?? [["", ""], 0, 0, 0];
    const outputMeasure = say(measure, options.locale);
    const adjusted = (result: number): number => result + Math.round(required * random.between(-0.02, 0.02));
    return [
      {
        unit,
        year: sampleYear - 1,
        requiredResult: priorRequired,
        adjustedResult: adjusted(-lines.reduce((sum, line) => sum + line.priorOutturn, 0)),
        actualCost: priorCost,
        baseCost: Math.round(priorCost / random.between(1.025, 1.035)),
        outputMeasure,
        output: prior,
        baseOutput: beforePrior,
        priceIndex: prices.prior,
        basePriceIndex: prices.beforePrior,
      },
      {
        unit,
        year: sampleYear,
        requiredResult: required,
        adjustedResult: adjusted(-lines.reduce((sum, line) => sum + line.outturn, 0)),
        actualCost: cost,
        baseCost: priorCost,
        outputMeasure,
        output,
        baseOutput: prior,
        priceIndex: prices.year,
        basePriceIndex: prices.prior,
      },
    ];
  });
}
