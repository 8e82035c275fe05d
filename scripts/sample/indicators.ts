import type { IndicatorFact, IndicatorValue } from "./facts";
import { frequencies, goals, measures, methods, sources, type IndicatorPlan, type Scale } from "./indicator-plan";
import { energyIndicators } from "./indicators-energy";
import { otherIndicators } from "./indicators-other";
import type { Person } from "./names";
import type { SampleOptions } from "./options";
import { randomOf, type Random } from "./random";
import { unitPlan, unitPlans, type UnitCode } from "./units";
import { say } from "./words";

/** The catalogue in the order of the units. */
export const indicatorPlans: readonly IndicatorPlan[] = unitPlans.flatMap((unit) =>
  [...otherIndicators, ...energyIndicators].filter((plan) => plan.unit === unit.code),
);

/** The indicator whose outcome nobody has sent in. */
const missing: { unit: UnitCode; name: string } = { unit: "3400", name: "Cost per metering point" };

/** The sixty indicators with drawn outcomes. */
export function indicatorFacts(options: SampleOptions, managers: ReadonlyMap<UnitCode, Person>): IndicatorFact[] {
  const random = randomOf(options.seed, "indicators");
  return indicatorPlans.map((plan) => {
    const { words, decimals } = measures[plan.measure];
    const [method, source, frequency] = plan.how;
    const outcome = outcomeOf(random, plan.scale, decimals, 0.6);
    const priorOutcome = outcomeOf(random, plan.scale, decimals, 0.45);
    return {
      indicator: say(plan.name, options.locale),
      unit: say(unitPlan(plan.unit).name, options.locale),
      goal: say(goals[plan.goal], options.locale),
      kind: plan.kind,
      measureUnit: say(words, options.locale),
      ...limitsOf(plan.scale),
      outcome: plan.unit === missing.unit && plan.name[0] === missing.name ? null : outcome,
      priorOutcome,
      weight: plan.weight / 100,
      method: say(methods[method], options.locale),
      source: say(sources[source], options.locale),
      owner: managers.get(plan.unit)?.name ?? "",
      frequency: say(frequencies[frequency], options.locale),
      costOfMeasuring: plan.cost,
    };
  });
}

type Limits = Pick<
  IndicatorFact,
  "direction" | "baseline" | "threshold" | "target" | "targetLow" | "targetHigh" | "stretch"
>;

function limitsOf(scale: Scale): Limits {
  const none = { baseline: null, threshold: null, target: null, targetLow: null, targetHigh: null, stretch: null };
  switch (scale.direction) {
    case "higher":
    case "lower":
    case "milestone":
      return { ...none, ...scale };
    case "band":
      return {
        ...none,
        direction: "band",
        baseline: scale.baseline,
        threshold: scale.outerLow,
        targetLow: scale.low,
        targetHigh: scale.high,
        stretch: scale.outerHigh,
      };
    case "yes-no":
      return { ...none, direction: "yes-no", baseline: false, target: true };
  }
}

/** An outcome between a little worse than the threshold and a little better than the stretch; `level` is where it comes out on average. */
function outcomeOf(random: Random, scale: Scale, decimals: number, level: number): IndicatorValue {
  const luck = (random.next() + random.next()) / 2;
  const way = Math.min(1.05, level + (luck - 0.5) * 1.5);
  const rounded = (value: number): number => Number(value.toFixed(decimals));
  switch (scale.direction) {
    case "higher":
    case "lower": {
      const value = scale.threshold + way * (scale.stretch - scale.threshold);
      // Shares end at 100 %: their stretch is the most that a share can be.
      return rounded(decimals === 3 ? Math.min(1, value) : value);
    }
    case "milestone":
      return rounded(scale.threshold + way * (scale.stretch - scale.threshold)) || 0;
    case "band":
      return rounded(scale.low + (luck * 1.9 - 0.3) * (scale.high - scale.low));
    case "yes-no":
      return way > 0.45;
  }
}
