import { draws, type Draws } from "./draws";

/** What is known of a unit's figure: its spread, what it is a share of, or the answers that it is the mean of. */
export type Evidence =
  | { readonly kind: "standard error"; readonly value: number; readonly standardError: number }
  | { readonly kind: "share"; readonly count: number; readonly of: number }
  | { readonly kind: "answers"; readonly answers: readonly number[] };

export interface RankOptions {
  /** Whether rank 1 is the highest or the lowest figure. */
  readonly best: "highest" | "lowest";
  readonly seed: number;
  readonly runs?: number;
  /** Two-sided, 0.95 unless told. */
  readonly confidence?: number;
}

/** A unit's place among the others and how sure it is. */
export interface RankInterval {
  readonly value: number;
  /** Rank 1 is best; units with the same figure share the better rank. */
  readonly rank: number;
  readonly bestRank: number;
  readonly worstRank: number;
  readonly from: number;
  readonly to: number;
  /** Only where the whole interval of ranks lies in a half can the unit be told from the middle. */
  readonly standing: "better half" | "worse half" | "not told apart";
}

/**
 * Ranks with intervals by the bootstrap (Efron 1979; for league tables Goldstein and Spiegelhalter 1996): every unit's
 * figure is drawn again many times as its evidence allows, all are ranked each time, and the middle 95 % of its ranks
 * are its interval. A unit is called worse than the middle only where that whole interval says so.
 */
export function rankIntervals(evidence: readonly Evidence[], options: RankOptions): readonly RankInterval[] {
  const { best, seed, runs = 2000, confidence = 0.95 } = options;
  const random = draws(seed);
  const values = evidence.map(figureOf);
  const observed = ranksOf(values, best);
  const figures = evidence.map(() => new Float64Array(runs));
  const ranks = evidence.map(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    const drawn = evidence.map((known) => drawnAgain(known, random));
    const ranked = ranksOf(drawn, best);
    drawn.forEach((value, unit) => {
      (figures[unit] as Float64Array)[run] = value;
      (ranks[unit] as Float64Array)[run] = ranked[unit] ?? 0;
    });
  }
  const tail = (1 - confidence) / 2;
  const middle = (evidence.length + 1) / 2;
  return values.map((value, unit) => {
    const ofFigure = (figures[unit] as Float64Array).sort();
    const ofRank = (ranks[unit] as Float64Array).sort();
    const bestRank = at(ofRank, tail);
    const worstRank = at(ofRank, 1 - tail);
    return {
      value,
      rank: observed[unit] ?? 0,
      bestRank,
      worstRank,
      from: at(ofFigure, tail),
      to: at(ofFigure, 1 - tail),
      standing: worstRank < middle ? "better half" : bestRank > middle ? "worse half" : "not told apart",
    };
  });
}

/** Order statistic at a share of a sorted list: never between two, so that a rank is a rank. */
function at(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? NaN;
}

function figureOf(known: Evidence): number {
  if (known.kind === "standard error") return known.value;
  if (known.kind === "share") return known.count / known.of;
  return mean(known.answers);
}

function drawnAgain(known: Evidence, random: Draws): number {
  if (known.kind === "standard error") return known.value + known.standardError * random.normal();
  if (known.kind === "answers") {
    const { length } = known.answers;
    let sum = 0;
    for (let drawn = 0; drawn < length; drawn++) sum += known.answers[random.position(length)] ?? 0;
    return sum / length;
  }
  // Jeffreys' half a case on each side: a unit with nobody counted, or everybody, is not certain to stay so.
  const share = (known.count + 0.5) / (known.of + 1);
  let counted = 0;
  for (let one = 0; one < known.of; one++) if (random.share() < share) counted++;
  return counted / known.of;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** 1 + how many are better; those with the same figure share the rank. */
function ranksOf(values: readonly number[], best: RankOptions["best"]): number[] {
  const better = [...values].sort((a, b) => (best === "highest" ? b - a : a - b));
  const rank = new Map<number, number>();
  better.forEach((value, place) => {
    if (!rank.has(value)) rank.set(value, place + 1);
  });
  return values.map((value) => rank.get(value) ?? 0);
}
