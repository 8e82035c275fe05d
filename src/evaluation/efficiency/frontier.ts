import { solve, type Constraint, type Model } from "yalps";

export type Returns = "constant" | "variable";
export type Orientation = "input" | "output";

/** One row: figures of inputs and outputs, each of the order of 1 (divided by the mean of its measure). */
export interface Row {
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** Those that a row is measured against. */
export interface Reference {
  readonly inputs: readonly (readonly number[])[];
  readonly outputs: readonly (readonly number[])[];
}

/** Below this, what a solver gives is taken for zero: figures are of the order of 1, its own tolerance is 1e-8. */
export const negligible = 1e-7;
/** How far what is shown possible and what is proved impossible may lie apart, as a share. */
const largestGap = 1e-6;

/** The row's own measure first; figures of very different size sometimes do better in shares of the mean. */
const attempts = [
  { own: true, precision: 1e-11 },
  { own: true, precision: 1e-9 },
  { own: true, precision: 1e-13 },
  { own: false, precision: 1e-11 },
  { own: false, precision: 1e-8 },
] as const;

/** Why a programme gave no figure: the frontier does not reach the row, or the solver's answer failed its own proof. */
export type Unsolved = "out of reach" | "not proved";

/**
 * How far a row is from the frontier of the reference rows (Charnes, Cooper and Rhodes 1978; variable returns: Banker,
 * Charnes and Cooper 1984). By input: the least share of its inputs with which the frontier gives its outputs; by
 * output: 1 / the most that the frontier gives of its outputs with its inputs. 1 is on the frontier; above 1 is
 * possible only for a row that is not among the reference. Both the programme and its dual are solved; what each proves
 * is computed again here from its answer, and the two must meet.
 */
export function distance(
  row: Row,
  reference: Reference,
  returns: Returns,
  orientation: Orientation,
): number | Unsolved {
  const byRow = scaledBy(row, reference);
  // In the row's own measure first; figures of very different size sometimes do better in shares of the mean.
  for (const { figures, precision } of attempts.map(({ own, precision }) => ({
    figures: own ? byRow : ([row, reference] as const),
    precision,
  }))) {
    const [own, others] = figures;
    const primal = solve(envelope(own, others, returns, orientation), {
      precision,
      maxPivots: 500,
      checkCycles: false,
    });
    const dual = solve(multipliers(own, others, returns, orientation), {
      precision,
      maxPivots: 500,
      checkCycles: false,
    });
    if (primal.status === "infeasible" && dual.status === "unbounded") return "out of reach";
    if (primal.status !== "optimal" || dual.status !== "optimal") continue;
    const shown = reachedBy(own, others, returns, orientation, new Map(primal.variables));
    const proved = boundBy(own, others, returns, orientation, new Map(dual.variables));
    if (Math.abs(shown / proved - 1) < largestGap) return shown;
  }
  return "not proved";
}

/** All figures divided by the row's own; a measure that the row has nothing of stays as it is. */
function scaledBy(row: Row, reference: Reference): readonly [Row, Reference] {
  const over = (values: readonly number[], by: readonly number[]) => values.map((value, m) => value / (by[m] || 1));
  return [
    { inputs: over(row.inputs, row.inputs), outputs: over(row.outputs, row.outputs) },
    {
      inputs: reference.inputs.map((values) => over(values, row.inputs)),
      outputs: reference.outputs.map((values) => over(values, row.outputs)),
    },
  ];
}

function weighted(rows: Reference["inputs"], weights: readonly number[], measure: number): number {
  return rows.reduce((sum, values, j) => sum + (weights[j] ?? 0) * (values[measure] ?? 0), 0);
}

/** The distance that these weights really reach: with constant returns they may be scaled until every output suffices. */
function reachedBy(
  row: Row,
  reference: Reference,
  returns: Returns,
  orientation: Orientation,
  answer: ReadonlyMap<string, number>,
): number {
  const weights = reference.inputs.map((_, j) => answer.get(`w${j}`) ?? 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const used = Math.max(...row.inputs.map((x, i) => ratio(weighted(reference.inputs, weights, i), x)));
  const given = Math.min(...row.outputs.map((y, r) => ratio(weighted(reference.outputs, weights, r), y, Infinity)));
  if (returns === "constant") return used / given;
  // Weights that do not sum to 1, or fall short on the side that is held, prove nothing.
  const held = orientation === "input" ? given >= 1 - largestGap : used <= 1 + largestGap;
  if (!held || Math.abs(total - 1) > largestGap) return NaN;
  return orientation === "input" ? used : 1 / given;
}

/** Figure over the row's own; where the row has none, nothing is demanded of it. */
function ratio(figure: number, own: number, without = 0): number {
  if (own !== 0) return figure / own;
  return without === 0 && figure > negligible ? Infinity : without;
}

/** The bound that these prices really prove: no reference row may be worth more than it costs at them. */
function boundBy(
  row: Row,
  reference: Reference,
  returns: Returns,
  orientation: Orientation,
  answer: ReadonlyMap<string, number>,
): number {
  const price = (letter: string, at: number) => Math.max(0, answer.get(`${letter}${at}`) ?? 0);
  const cost = (values: readonly number[]) => values.reduce((sum, value, i) => sum + price("v", i) * value, 0);
  const worth = (values: readonly number[]) => values.reduce((sum, value, r) => sum + price("p", r) * value, 0);
  const own = { cost: cost(row.inputs), worth: worth(row.outputs) };
  const others = reference.inputs.map((values, j) => ({
    cost: cost(values),
    worth: worth(reference.outputs[j] ?? []),
  }));
  if (returns === "constant") {
    return (
      own.worth / own.cost / Math.max(...others.map((other) => (other.worth === 0 ? 0 : other.worth / other.cost)))
    );
  }
  // Never more than what all of them keep at these prices.
  const size = Math.min(...others.map((other) => other.cost - other.worth));
  return orientation === "input" ? (own.worth + size) / own.cost : own.worth / (own.cost - size);
}

/** How much of each reference row stands for the row at its best, and what it could save or add beyond its distance. */
export interface Projection {
  readonly weights: readonly number[];
  readonly inputSlacks: readonly number[];
  readonly outputSlacks: readonly number[];
}

/**
 * Second stage: with the distance fixed, the projection with the greatest sum of slacks, each slack in shares of the
 * measure's mean, so that the choice does not depend on units of measure (Cooper, Seiford and Tone 2007, 3.3).
 */
export function projection(
  row: Row,
  reference: Reference,
  returns: Returns,
  orientation: Orientation,
  reached: number,
): Projection | Unsolved {
  const inputs = row.inputs.map((value) => (orientation === "input" ? value * reached : value));
  const outputs = row.outputs.map((value) => (orientation === "output" ? value / reached : value));
  const constraints = new Map<string, Constraint>();
  // A hair of room: the distance is itself a solver's figure, and an exact equality could miss it by its last digit.
  inputs.forEach((value, i) => constraints.set(`i${i}`, { max: value * (1 + 1e-9) + 1e-12 }));
  outputs.forEach((value, r) => constraints.set(`o${r}`, { min: value * (1 - 1e-9) - 1e-12 }));
  if (returns === "variable") constraints.set("one", { equal: 1 });
  // The sum of slacks is (sum of inputs left) + (sum of outputs beyond): constant but for what the weights take.
  const variables = reference.inputs.map((used, j): [string, [string, number][]] => {
    const given = reference.outputs[j] ?? [];
    const gain = given.reduce((sum, value) => sum + value, 0) - used.reduce((sum, value) => sum + value, 0);
    const coefficients: [string, number][] = [
      ["gain", gain],
      ...used.map((value, i): [string, number] => [`i${i}`, value]),
      ...given.map((value, r): [string, number] => [`o${r}`, value]),
    ];
    if (returns === "variable") coefficients.push(["one", 1]);
    return [`w${j}`, coefficients];
  });
  const found = solve({ direction: "maximize", objective: "gain", constraints, variables });
  if (found.status !== "optimal") return found.status === "infeasible" ? "out of reach" : "not proved";
  const byName = new Map(found.variables);
  const weights = reference.inputs.map((_, j) => tidy(byName.get(`w${j}`) ?? 0));
  return {
    weights,
    inputSlacks: inputs.map((value, i) => tidy(value - weighted(reference.inputs, weights, i))),
    outputSlacks: outputs.map((value, r) => tidy(weighted(reference.outputs, weights, r) - value)),
  };
}

function tidy(value: number): number {
  return Math.abs(value) < negligible ? 0 : value;
}

function envelope(row: Row, reference: Reference, returns: Returns, orientation: Orientation): Model {
  const byInput = orientation === "input";
  const constraints = new Map<string, Constraint>();
  row.inputs.forEach((value, i) => constraints.set(`i${i}`, { max: byInput ? 0 : value }));
  row.outputs.forEach((value, r) => constraints.set(`o${r}`, { min: byInput ? value : 0 }));
  if (returns === "variable") constraints.set("one", { equal: 1 });
  const scale: [string, number][] = [["scale", 1]];
  if (byInput) row.inputs.forEach((value, i) => scale.push([`i${i}`, -value]));
  else row.outputs.forEach((value, r) => scale.push([`o${r}`, -value]));
  const weights = reference.inputs.map((used, j): [string, [string, number][]] => {
    const coefficients = used.map((value, i): [string, number] => [`i${i}`, value]);
    (reference.outputs[j] ?? []).forEach((value, r) => coefficients.push([`o${r}`, value]));
    if (returns === "variable") coefficients.push(["one", 1]);
    return [`w${j}`, coefficients];
  });
  return {
    direction: byInput ? "minimize" : "maximize",
    objective: "scale",
    constraints,
    variables: [["scale", scale], ...weights],
  };
}

/** The same question from the other side: the prices of inputs and outputs that show the row at its best. */
function multipliers(row: Row, reference: Reference, returns: Returns, orientation: Orientation): Model {
  const byInput = orientation === "input";
  const constraints = new Map<string, Constraint>([["normed", { equal: 1 }]]);
  reference.inputs.forEach((_, j) => constraints.set(`u${j}`, { max: 0 }));
  const column = (side: "inputs" | "outputs", measure: number): [string, number][] => {
    const sign = side === "outputs" ? 1 : -1;
    const own = row[side][measure] ?? 0;
    const normed = (side === "inputs") === byInput;
    return [
      [normed ? "normed" : "worth", own],
      ...reference[side].map((values, j): [string, number] => [`u${j}`, sign * (values[measure] ?? 0)]),
    ];
  };
  const variables: [string, [string, number][]][] = [
    ...row.inputs.map((_, i): [string, [string, number][]] => [`v${i}`, column("inputs", i)]),
    ...row.outputs.map((_, r): [string, [string, number][]] => [`p${r}`, column("outputs", r)]),
  ];
  if (returns === "variable") {
    // The price of scale itself, of either sign; the solver knows none below zero, hence two.
    for (const [name, sign] of [
      ["up", 1],
      ["down", -1],
    ] as const) {
      variables.push([
        name,
        [["worth", byInput ? sign : -sign], ...reference.inputs.map((_, j): [string, number] => [`u${j}`, sign])],
      ]);
    }
  }
  return { direction: byInput ? "maximize" : "minimize", objective: "worth", constraints, variables };
}
