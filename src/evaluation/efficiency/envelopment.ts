import type { Problem } from "../../problem/problem";
import { distance, negligible, projection, type Orientation, type Returns } from "./frontier";
import { scaledProduction, type Production } from "./production";

/** How one unit stands against the best that the others show possible. */
export interface UnitEfficiency {
  readonly unit: string;
  /** 1 is on the frontier. By input: the share of its inputs that would do; by output: its outputs over what is possible. */
  readonly score: number;
  /** On the frontier and with nothing to save or add beyond it (Pareto-Koopmans). */
  readonly efficient: boolean;
  /** Units that stand as its example, with how much of each, the heaviest first. */
  readonly peers: readonly { readonly unit: string; readonly weight: number }[];
  /** In the measures' own units, in their order: what could be saved or added beyond the score. */
  readonly inputSlacks: readonly number[];
  readonly outputSlacks: readonly number[];
  /** What the peers show possible, in the measures' own units: score and slacks applied. */
  readonly inputTargets: readonly number[];
  readonly outputTargets: readonly number[];
  /** Score by constant over score by variable returns: what size alone costs. */
  readonly scaleEfficiency: number;
  /** Whether a larger or smaller unit of its kind would do better. */
  readonly returnsToScale: "increasing" | "constant" | "decreasing";
}

export interface EfficiencyOptions {
  readonly returns: Returns;
  readonly orientation: Orientation;
}

export interface Efficiency {
  readonly units: readonly UnitEfficiency[];
  readonly problems: readonly Problem[];
}

/**
 * Data envelopment analysis of every unit with a figure for every measure. Units that are left out, and units whose
 * programme could not be solved and proved, are named in the problems. Sources: Charnes, Cooper and Rhodes 1978;
 * Banker, Charnes and Cooper 1984; second stage as Cooper, Seiford and Tone 2007.
 */
export function efficiency(production: Production, { returns, orientation }: EfficiencyOptions): Efficiency {
  const { scaled, problems } = scaledProduction(production);
  if (scaled === null) return { units: [], problems };
  const unsolved: Problem[] = [];
  const units = scaled.units.flatMap((unit, at): UnitEfficiency[] => {
    const row = { inputs: scaled.inputs[at] ?? [], outputs: scaled.outputs[at] ?? [] };
    const constant = distance(row, scaled, "constant", orientation);
    const variable = distance(row, scaled, "variable", orientation);
    const reached = returns === "constant" ? constant : variable;
    const shown = typeof reached === "number" ? projection(row, scaled, returns, orientation, reached) : reached;
    // With variable returns the sum of weights is always 1: size is judged by the weights of constant returns.
    const sized = typeof constant === "number" ? projection(row, scaled, "constant", orientation, constant) : constant;
    if (
      typeof constant === "string" ||
      typeof variable === "string" ||
      typeof reached === "string" ||
      typeof shown === "string" ||
      typeof sized === "string"
    ) {
      unsolved.push(notSolved(unit));
      return [];
    }
    const score = onFrontier(reached);
    const inputSlacks = shown.inputSlacks.map((slack, i) => slack * (scaled.inputScale[i] ?? 1));
    const outputSlacks = shown.outputSlacks.map((slack, r) => slack * (scaled.outputScale[r] ?? 1));
    const shrunk = orientation === "input" ? score : 1;
    const grown = orientation === "output" ? 1 / score : 1;
    const efficient = score === 1 && [...inputSlacks, ...outputSlacks].every((slack) => slack === 0);
    const heaviest = Math.max(...shown.weights);
    const peers = shown.weights
      .map((weight, j) => ({ unit: scaled.units[j] ?? "", weight }))
      // What is left of others by the solver's rounding is no example to anybody.
      .filter(({ weight }) => weight > heaviest * 1e-6)
      .sort((a, b) => b.weight - a.weight);
    return [
      {
        unit,
        score,
        efficient,
        peers: efficient ? [{ unit, weight: 1 }] : peers,
        inputSlacks,
        outputSlacks,
        inputTargets: row.inputs.map((x, i) => x * shrunk * (scaled.inputScale[i] ?? 1) - (inputSlacks[i] ?? 0)),
        outputTargets: row.outputs.map((y, r) => y * grown * (scaled.outputScale[r] ?? 1) + (outputSlacks[r] ?? 0)),
        scaleEfficiency: Math.min(1, constant / variable),
        returnsToScale: returnsOf(
          constant,
          variable,
          sized.weights.reduce((sum, weight) => sum + weight, 0),
        ),
      },
    ];
  });
  return { units, problems: [...problems, ...unsolved] };
}

function onFrontier(score: number): number {
  return Math.abs(score - 1) < negligible ? 1 : score;
}

/** Banker 1984: a unit that size costs nothing has constant returns; else weights that sum to less than 1 say it is too small. */
function returnsOf(constant: number, variable: number, sumOfWeights: number): UnitEfficiency["returnsToScale"] {
  if (Math.abs(constant - variable) < negligible) return "constant";
  return sumOfWeights < 1 ? "increasing" : "decreasing";
}

function notSolved(unit: string): Problem {
  return {
    severity: "warning",
    code: "efficiency-not-solved",
    message: `The efficiency of ${unit} could not be computed with certainty, and is left empty.`,
    where: { at: "field", field: unit },
    fix: "Look for a figure that is far too large or too small, and compare again.",
  };
}
