import { draws } from "../uncertainty/draws";
import { distance, negligible, type Orientation, type Returns } from "./frontier";
import { scaledProduction, type Production } from "./production";

/** A score with what sampling alone may make of it. */
export interface EfficiencyInterval {
  readonly unit: string;
  readonly score: number;
  /** The score less its estimated bias: the frontier that was seen lies inside the true one. */
  readonly corrected: number;
  readonly from: number;
  readonly to: number;
  /** Ranks that the interval allows: 1 + units surely better, and units less those surely worse. */
  readonly bestRank: number;
  readonly worstRank: number;
}

export interface BootstrapOptions {
  readonly returns: Returns;
  readonly orientation: Orientation;
  readonly seed: number;
  /** 1,000 unless told; fewer than 100 say little. */
  readonly runs?: number;
  readonly progress?: (share: number) => void;
  readonly cancelled?: () => boolean;
}

const confidence = 0.95;

/**
 * Intervals of efficiency by the smoothed bootstrap (Simar and Wilson 1998): scores are drawn again from their own
 * smoothed and reflected distribution, every unit's inputs (or outputs) are moved to a drawn score, and the observed
 * unit is measured against the moved ones. Gives none where all units are on the frontier, null where cancelled or where nothing can be compared; units whose
 * programmes could not be solved are left out.
 */
export function efficiencyIntervals(
  production: Production,
  options: BootstrapOptions,
): readonly EfficiencyInterval[] | null {
  const { scaled } = scaledProduction(production);
  if (scaled === null) return null;
  const { returns, orientation, seed, runs = 1000, progress, cancelled } = options;
  const random = draws(seed);
  const rows = scaled.units.map((unit, at) => ({
    unit,
    inputs: scaled.inputs[at] ?? [],
    outputs: scaled.outputs[at] ?? [],
  }));
  const solved = rows.flatMap((row) => {
    const score = distance(row, scaled, returns, orientation);
    return typeof score === "number" ? [{ ...row, score: Math.min(1, score) }] : [];
  });
  const count = solved.length;
  if (count === 0) return null;
  const scores = solved.map(({ score }) => score);
  // Nothing to draw from where nobody is behind: the draws would all be 1 and look like certainty.
  if (scores.every((score) => score > 1 - negligible)) return [];
  const { bandwidth, mean, variance } = smoothing(scores);
  const drawn = solved.map(() => [] as number[]);
  for (let run = 0; run < runs; run++) {
    if (cancelled?.() === true) return null;
    const picked = scores.map(() => scores[random.position(count)] ?? 1);
    const average = picked.reduce((sum, score) => sum + score, 0) / count;
    const moved = picked.map((score) => {
      const smooth = score + bandwidth * random.normal();
      const reflected = smooth <= 1 ? smooth : 2 - smooth;
      // Smoothing widens the distribution; this brings its variance back.
      const kept =
        variance === 0 ? reflected : average + (reflected - average) / Math.sqrt(1 + bandwidth ** 2 / variance);
      return Math.min(1, Math.max(kept, 0.01 * mean));
    });
    const by = solved.map((row, j) => row.score / (moved[j] ?? 1));
    const reference = {
      inputs: solved.map((row, j) => (orientation === "input" ? row.inputs.map((x) => x * (by[j] ?? 1)) : row.inputs)),
      outputs: solved.map((row, j) =>
        orientation === "output" ? row.outputs.map((y) => y / (by[j] ?? 1)) : row.outputs,
      ),
    };
    solved.forEach((row, at) => {
      const found = distance(row, reference, returns, orientation);
      if (typeof found === "number") drawn[at]?.push(found);
    });
    progress?.((run + 1) / runs);
  }
  const intervals = solved.map(({ unit, score }, at) => {
    const found = (drawn[at] ?? []).sort((a, b) => a - b);
    const bias = found.reduce((sum, value) => sum + value, 0) / found.length - score;
    const tail = (1 - confidence) / 2;
    // Basic bootstrap: what the draws differ from the score is what the score differs from the truth.
    return {
      unit,
      score,
      corrected: score - bias,
      from: Math.max(0, 2 * score - quantile(found, 1 - tail)),
      to: Math.min(1, 2 * score - quantile(found, tail)),
    };
  });
  return intervals.map((own) => ({
    ...own,
    bestRank: 1 + intervals.filter((other) => other.from > own.to).length,
    worstRank: count - intervals.filter((other) => other.to < own.from).length,
  }));
}

/** Normal reference rule on the scores and their mirror images beyond 1 (Simar and Wilson 1998; Silverman 1986). */
function smoothing(scores: readonly number[]) {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const variance = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0) / scores.length;
  const mirrored = [...scores, ...scores.map((score) => 2 - score)].sort((a, b) => a - b);
  const spread = Math.sqrt(mirrored.reduce((sum, value) => sum + (value - 1) ** 2, 0) / (mirrored.length - 1));
  const quartiles = (quantile(mirrored, 0.75) - quantile(mirrored, 0.25)) / 1.34;
  const width = Math.min(spread, quartiles === 0 ? spread : quartiles);
  return { mean, variance, bandwidth: 0.9 * width * mirrored.length ** -0.2 };
}

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? NaN;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? below) - below);
}
