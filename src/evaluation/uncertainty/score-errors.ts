import { rankIntervals } from "./rank-intervals";

/** A goal that was scored: its unit, its score and its weight. */
export interface ScoredGoal {
  readonly unit: string;
  readonly score: number;
  readonly weight: number;
}

/** A unit that is compared: its group and its weighted score as the workbook shows it; null without one. */
export interface ComparedUnit {
  readonly unit: string;
  readonly group: string;
  readonly score: number | null;
}

/** What the draws say of a unit; blank where there are too few goals to know how scores spread. */
export interface DrawnRank extends ComparedUnit {
  readonly goals: number;
  readonly error: number | null;
  readonly bestRank: number | null;
  readonly worstRank: number | null;
}

/** Fewer differences between goals of the same unit than this say too little of how scores spread. */
export const fewestDifferences = 5;

/**
 * How sure each unit's weighted score is, when its goals are taken as some of the many that could have been agreed: scores
 * within units spread by one pooled standard deviation s, and a weighted mean of independent goals has the standard error
 * s x root(sum of squared weights) / sum of weights. So a unit with few goals, or one that weighs nearly all, is less sure.
 * Ranks are drawn again `runs` times within each group (`rankIntervals`). Sources: pooled variance as in analysis of
 * variance (Fisher 1925); league tables, Goldstein and Spiegelhalter 1996.
 */
export function drawnRanks(
  units: readonly ComparedUnit[],
  goals: readonly ScoredGoal[],
  { runs, seed }: { readonly runs: number; readonly seed: number },
): readonly DrawnRank[] {
  const counted = goals.filter(({ weight }) => weight > 0);
  const byUnit = new Map<string, ScoredGoal[]>();
  for (const goal of counted) byUnit.set(goal.unit, [...(byUnit.get(goal.unit) ?? []), goal]);
  const spread = pooledDeviation([...byUnit.values()]);
  const errors = new Map(
    [...byUnit].map(([unit, own]): [string, number | null] => {
      const weights = own.reduce((sum, { weight }) => sum + weight, 0);
      const squares = own.reduce((sum, { weight }) => sum + weight * weight, 0);
      return [unit, spread === null ? null : hundredths((spread * Math.sqrt(squares)) / weights)];
    }),
  );
  const ranked = new Map<string, { readonly bestRank: number; readonly worstRank: number }>();
  for (const group of new Set(units.map((unit) => unit.group))) {
    const compared = units.filter((unit) => unit.group === group && unit.score !== null);
    const evidence = compared.flatMap(({ unit, score }) => {
      const standardError = errors.get(unit) ?? null;
      return score === null || standardError === null
        ? []
        : [{ kind: "standard error" as const, value: score, standardError }];
    });
    // Ranks among some of the group would not be ranks in the group.
    if (evidence.length < compared.length || compared.length < 2) continue;
    rankIntervals(evidence, { best: "highest", seed, runs }).forEach((interval, at) => {
      const unit = compared[at]?.unit;
      if (unit !== undefined) ranked.set(unit, interval);
    });
  }
  return units.map((unit) => ({
    ...unit,
    goals: byUnit.get(unit.unit)?.length ?? 0,
    error: unit.score === null ? null : (errors.get(unit.unit) ?? null),
    bestRank: ranked.get(unit.unit)?.bestRank ?? null,
    worstRank: ranked.get(unit.unit)?.worstRank ?? null,
  }));
}

/** The standard deviation of scores within units, pooled over all; null where too few goals say it. */
function pooledDeviation(units: readonly (readonly ScoredGoal[])[]): number | null {
  let squares = 0;
  let freedom = 0;
  for (const own of units) {
    const mean = own.reduce((sum, { score }) => sum + score, 0) / own.length;
    squares += own.reduce((sum, { score }) => sum + (score - mean) ** 2, 0);
    freedom += own.length - 1;
  }
  return freedom < fewestDifferences ? null : Math.sqrt(squares / freedom);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
