import type { Problem } from "../../problem/problem";
import { distance, type Reference, type Row, type Unsolved } from "./frontier";
import { scaledProduction, type Production, type ScaledProduction } from "./production";

/** What units used and brought about in one year. */
export interface YearOfProduction {
  readonly year: number;
  readonly production: Production;
}

/** How a unit's productivity changed from one year to the next. Above 1 is better; the parts multiply to the whole. */
export interface ProductivityChange {
  readonly unit: string;
  readonly from: number;
  readonly until: number;
  /** Malmquist index: efficiency change x technical change. */
  readonly index: number;
  /** Nearer to the frontier (above 1) or farther from it. Pure change x change of scale. */
  readonly efficiencyChange: number;
  /** Whether the frontier itself moved, as seen from this unit. */
  readonly technicalChange: number;
  readonly pureEfficiencyChange: number;
  readonly scaleChange: number;
}

/**
 * Malmquist productivity index with constant returns between each two years that follow each other, of the units that
 * have every figure in both (Caves, Christensen and Diewert 1982; parts after Färe, Grosskopf, Norris and Zhang 1994).
 * With constant returns it is the same by input and by output.
 */
export function productivityChanges(years: readonly YearOfProduction[]): {
  readonly changes: readonly ProductivityChange[];
  readonly problems: readonly Problem[];
} {
  const inOrder = [...years].sort((a, b) => a.year - b.year);
  const problems: Problem[] = [];
  const read = inOrder.flatMap(({ year, production }) => {
    const { scaled, problems: found } = scaledProduction(production);
    problems.push(...found.map((problem) => ({ ...problem, message: `${year}: ${problem.message}` })));
    return scaled === null ? [] : [{ year, scaled }];
  });
  if (problems.some(({ severity }) => severity === "error")) return { changes: [], problems };
  // One scale for all years, the first year's: else a year's mean would move its frontier.
  const first = read[0]?.scaled;
  const frontiers = read.map(({ year, scaled }) => ({ year, ...inScaleOf(scaled, first ?? scaled) }));
  const changes = frontiers.slice(1).flatMap((after, at): ProductivityChange[] => {
    const before = frontiers[at];
    if (before === undefined) return [];
    return [...after.rows].flatMap(([unit, row]): ProductivityChange[] => {
      const earlier = before.rows.get(unit);
      if (earlier === undefined) return [];
      const found = change(earlier, row, before.reference, after.reference);
      if (typeof found !== "string") return [{ unit, from: before.year, until: after.year, ...found }];
      problems.push({
        severity: "warning",
        code: "productivity-not-solved",
        message: `The change of productivity of ${unit} from ${before.year} to ${after.year} could not be computed with certainty, and is left empty.`,
        where: { at: "field", field: unit },
        fix: "Look for a figure that is far too large or too small, and compare again.",
      });
      return [];
    });
  });
  return { changes, problems };
}

function inScaleOf(scaled: ScaledProduction, first: ScaledProduction) {
  const rescaled = (rows: Reference["inputs"], own: readonly number[], to: readonly number[]) =>
    rows.map((values) => values.map((value, m) => (value * (own[m] ?? 1)) / (to[m] ?? 1)));
  const inputs = rescaled(scaled.inputs, scaled.inputScale, first.inputScale);
  const outputs = rescaled(scaled.outputs, scaled.outputScale, first.outputScale);
  const rows = new Map(
    scaled.units.map((unit, at): [string, Row] => [unit, { inputs: inputs[at] ?? [], outputs: outputs[at] ?? [] }]),
  );
  return { reference: { inputs, outputs }, rows };
}

type Parts = Omit<ProductivityChange, "unit" | "from" | "until">;

function change(before: Row, after: Row, old: Reference, now: Reference): Parts | Unsolved {
  const distances = [
    distance(before, old, "constant", "input"),
    distance(after, now, "constant", "input"),
    distance(after, old, "constant", "input"),
    distance(before, now, "constant", "input"),
    distance(before, old, "variable", "input"),
    distance(after, now, "variable", "input"),
  ];
  const failed = distances.find((found): found is Unsolved => typeof found === "string");
  if (failed !== undefined) return failed;
  const [was, is, isByOld, wasByNew, pureWas, pureIs] = distances as [number, number, number, number, number, number];
  const efficiencyChange = is / was;
  const technicalChange = Math.sqrt((isByOld / is) * (was / wasByNew));
  const pureEfficiencyChange = pureIs / pureWas;
  return {
    index: efficiencyChange * technicalChange,
    efficiencyChange,
    technicalChange,
    pureEfficiencyChange,
    scaleChange: efficiencyChange / pureEfficiencyChange,
  };
}
