import { draws, type Draws } from "../../evaluation/uncertainty/draws";
import type { Problem } from "../../problem/problem";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { ColumnAddress } from "../../rules/model";
import type { ComputedScheme } from "../scheme/compute";
import { levelsOf } from "../scheme/lots";
import { figuresIn, following, repeatedModel, textsIn } from "./repeated";
import { drawn, type Spread } from "./spread";
import { staffResponse, type StaffResponse } from "./staff-response";

/** What a simulation is asked. */
export interface StressOptions {
  /** How far true results may lie from the rows. */
  readonly spreads: readonly Spread[];
  /** How far a measured result may lie from the true one: chance alone. */
  readonly noises?: readonly Spread[];
  readonly runs: number;
  /** A whole number: the same seed gives the same draws. */
  readonly seed: number;
  readonly progress?: (share: number) => void;
  readonly cancelled?: () => boolean;
}

/** Figures of many runs. */
export interface Distribution {
  readonly mean: number;
  readonly deviation: number;
  readonly least: number;
  /** The figures below which 5, 25, 50, 75 and 95 % of the runs lie. */
  readonly quantiles: Readonly<Record<"5" | "25" | "50" | "75" | "95", number>>;
  readonly most: number;
}

/** One pool over the runs. */
export interface StressedUnit {
  readonly name: string;
  /** Paid to staff as the rows stand. */
  readonly now: number;
  /** Share of the runs in which anything is paid. */
  readonly chanceOfPay: number;
  readonly pay: Distribution;
  /** Part of the variance of the pay that is chance; null where the pay never varies. See `noiseIs`. */
  readonly noise: number | null;
}

/** Simulated values: no formula of a workbook gives them, and they are labelled so. */
export interface Stress {
  readonly runs: number;
  readonly seed: number;
  /** Runs in which a figure could not be computed, for instance by a base of zero: left out of everything. */
  readonly failed: number;
  /** Cost with employer charge, of all pools and periods. */
  readonly cost: Distribution;
  readonly costNow: number;
  readonly units: readonly StressedUnit[];
  /**
   * redrawn: of the variance of a unit's own pay, the part that a new measurement of the same true result gives.
   * between units: a unit's variance against that of the units' means, both per head (all spread is taken as chance).
   */
  readonly noiseIs: "redrawn" | "between units";
  /** What is paid follows exactly from each run; else shares are taken before rounding, and a person's differs by less than a step a sum. */
  readonly exact: boolean;
  readonly step: number;
}

const rowsABatch = 16_000;

/**
 * Monte Carlo of a scheme: measures are drawn around the rows, pools are computed by the engine for every run, and staff share them as
 * they stand. Null where cancelled; problems where the scheme or the spreads cannot be simulated. Units and measures are drawn
 * independently of each other.
 */
export function stress(
  computed: ComputedScheme,
  options: StressOptions,
): { readonly stress: Stress | null } | { readonly problems: readonly Problem[] } {
  const { compiled, dataset, results } = computed;
  const response = staffResponse(computed);
  const noises = options.noises ?? [];
  const wrong = [...options.spreads, ...noises].flatMap((one) => spreadProblems(computed, one));
  if ("code" in response || wrong.length > 0)
    return { problems: [...wrong, ...("code" in response ? [response] : [])] };
  const measures = [...new Set([...options.spreads, ...noises].map((one) => one.measure))];
  const varied = { table: "Pools", columns: measures };
  const kept = keptColumns(computed);
  const changing = following(
    compiled.model,
    measures.map((column) => ({ table: "Pools", column })),
  );
  const wanted = [...response.wages, ...kept];
  const steady = (at: ColumnAddress): boolean => !changing.has(`${at.table}[${at.column}]`);
  const repeated = repeatedModel(compiled.model, computed, varied, wanted);

  const pools = dataset.tables["Pools"]?.rows ?? 0;
  const copiesARun = noises.length > 0 ? 2 : 1;
  const batch = Math.max(1, Math.min(options.runs, Math.floor(rowsABatch / Math.max(1, pools * copiesARun))));
  const sequence = draws(options.seed);
  const tally = newTally(pools, options.runs, copiesARun);
  const draw = drawer(computed, measures, options.spreads, noises, sequence);
  for (let done = 0; done < options.runs; done += batch) {
    if (options.cancelled?.() === true) return { stress: null };
    const runs = Math.min(batch, options.runs - done);
    const copies = runs * copiesARun;
    const answers = evaluate(repeated.model, repeated.datasetOf(copies, draw(runs)));
    const columns = wanted.map((at) => ({
      figures: figuresIn(answers, at.table, at.column),
      rows: dataset.tables[at.table]?.rows ?? 0,
      steady: steady(at),
    }));
    for (let copy = 0; copy < copies; copy += 1) {
      const own = columns.map(({ figures, rows }) => figures.subarray(copy * rows, (copy + 1) * rows));
      tally.take(
        done + Math.floor(copy / copiesARun),
        copy % copiesARun,
        own.slice(0, response.wages.length),
        own.slice(response.wages.length),
        response,
      );
    }
    options.progress?.((done + runs) / options.runs);
  }
  return { stress: answerOf(computed, options, tally, response, results) };
}

/** Columns that hold what levels keep for uses of their own. */
function keptColumns({ compiled }: ComputedScheme): readonly ColumnAddress[] {
  return levelsOf(compiled.scheme)
    .filter((level) => level.use === "kept" && level.to !== "owner")
    .map((level) => ({
      table: level.to === "area" ? "Areas" : level.to === "team" ? "Teams" : "Pools",
      column: `${level.id}.capped`,
    }));
}

/** Draws the varied columns of so many runs; with noise each run is measured twice. */
function drawer(
  { compiled, dataset, results }: ComputedScheme,
  measures: readonly string[],
  spreads: readonly Spread[],
  noises: readonly Spread[],
  sequence: Draws,
): (runs: number) => Readonly<Record<string, Float64Array>> {
  const pools = dataset.tables["Pools"]?.rows ?? 0;
  const drawings = measures.map((id) => ({
    id,
    base: figuresIn(results, "Pools", id),
    yesNo: compiled.scheme.measures.find((one) => one.id === id)?.meaning === "yes/no",
    spread: spreads.find((one) => one.measure === id),
    noise: noises.find((one) => one.measure === id),
  }));
  const measurings = noises.length > 0 ? 2 : 1;
  return (runs) => {
    const columns = new Map(measures.map((id) => [id, new Float64Array(pools * runs * measurings)]));
    for (let run = 0; run < runs; run += 1)
      for (const { id, base, yesNo, spread, noise } of drawings) {
        const column = columns.get(id)!;
        for (let row = 0; row < pools; row += 1) {
          const truth = spread === undefined ? base[row]! : drawn(base[row]!, spread, yesNo, sequence);
          for (let measuring = 0; measuring < measurings; measuring += 1)
            column[(run * measurings + measuring) * pools + row] =
              noise === undefined ? truth : drawn(truth, noise, yesNo, sequence);
        }
      }
    return Object.fromEntries(columns);
  };
}

interface Tally {
  readonly cost: Float64Array;
  /** Pay by pool, a value a run: of the first measuring, and of the second. */
  readonly pay: readonly (readonly Float64Array[])[];
  readonly failed: Uint8Array;
  readonly take: (
    run: number,
    measuring: number,
    wages: readonly Float64Array[],
    kept: readonly Float64Array[],
    response: StaffResponse,
  ) => void;
}

function newTally(pools: number, runs: number, measurings: number): Tally {
  const cost = new Float64Array(runs);
  const failed = new Uint8Array(runs);
  const pay = Array.from({ length: measurings }, () => Array.from({ length: pools }, () => new Float64Array(runs)));
  const [paid, charge] = [new Float64Array(pools), new Float64Array(pools)];
  return {
    cost,
    pay,
    failed,
    take: (run, measuring, wages, kept, response) => {
      response.pay(wages, paid, charge);
      let sum = 0;
      for (let pool = 0; pool < pools; pool += 1) {
        // What is left of binary fractions is no pay.
        const whole = Math.round(paid[pool]! * 1e6) / 1e6;
        pay[measuring]![pool]![run] = whole;
        sum += whole + charge[pool]!;
      }
      for (const figures of kept) for (const figure of figures) sum += figure;
      if (!Number.isFinite(sum)) failed[run] = 1;
      if (measuring === 0) cost[run] = sum;
    },
  };
}

function answerOf(
  { compiled, dataset }: ComputedScheme,
  options: StressOptions,
  tally: Tally,
  response: StaffResponse,
  results: ComputedScheme["results"],
): Stress {
  const pools = dataset.tables["Pools"]?.rows ?? 0;
  const good = (figures: Float64Array): Float64Array => figures.filter((_, run) => tally.failed[run] === 0);
  const heads = figuresIn(results, "Pools", "heads");
  const first = tally.pay[0]!.map(good);
  const second = tally.pay[1]?.map(good);
  const means = first.map((figures, pool) => mean(figures) / Math.max(1, heads[pool] ?? 1));
  const between = variance(Float64Array.from(means));
  const names = textsIn(results, "Pools", "id", pools);
  const now = figuresIn(results, "Pools", "paid");
  const units = first.map((figures, pool): StressedUnit => {
    const perHead = Math.max(1, heads[pool] ?? 1) ** 2;
    const own = variance(figures);
    const again = second?.[pool];
    const noise =
      again === undefined
        ? partOf(own / perHead, own / perHead + between)
        : partOf(halfSquares(figures, again), (own + variance(again)) / 2);
    return {
      name: names[pool] ?? "",
      now: now[pool] ?? 0,
      chanceOfPay: mean(figures.map((figure) => (figure > 0 ? 1 : 0))),
      pay: distributionOf(figures),
      noise,
    };
  });
  const totals = figuresIn(results, "Totals", "cost");
  return {
    runs: options.runs,
    seed: options.seed,
    failed: tally.failed.reduce((sum, one) => sum + one, 0),
    cost: distributionOf(good(tally.cost)),
    costNow: totals.reduce((sum, one) => sum + one, 0),
    units,
    noiseIs: second === undefined ? "between units" : "redrawn",
    exact: response.linear,
    step: compiled.scheme.step,
  };
}

const partOf = (part: number, whole: number): number | null => (whole > 0 ? Math.min(1, part / whole) : null);

/** Half the mean square of the differences of pairs: the variance that remains when the true result is the same. */
function halfSquares(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let run = 0; run < one.length; run += 1) sum += (one[run]! - other[run]!) ** 2;
  return one.length === 0 ? 0 : sum / one.length / 2;
}

function mean(figures: Float64Array): number {
  return figures.length === 0 ? 0 : figures.reduce((sum, one) => sum + one, 0) / figures.length;
}

function variance(figures: Float64Array): number {
  const middle = mean(figures);
  return figures.length === 0 ? 0 : figures.reduce((sum, one) => sum + (one - middle) ** 2, 0) / figures.length;
}

function distributionOf(figures: Float64Array): Distribution {
  const sorted = Float64Array.from(figures).sort();
  /** Between the two nearest places, as PERCENTILE.INC of a spreadsheet. */
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const [below, above] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
    return below + (above - below) * (place - Math.floor(place));
  };
  return {
    mean: mean(figures),
    deviation: Math.sqrt(variance(figures)),
    least: sorted[0] ?? 0,
    quantiles: { "5": at(0.05), "25": at(0.25), "50": at(0.5), "75": at(0.75), "95": at(0.95) },
    most: sorted[sorted.length - 1] ?? 0,
  };
}

function spreadProblems({ compiled }: ComputedScheme, spread: Spread): Problem[] {
  const { measures } = compiled.scheme;
  const measure = measures.find((one) => one.id === spread.measure);
  const problem = (code: string, message: string, fix: string): Problem[] => [
    { severity: "error", code, message, where: { at: "field", field: spread.measure }, fix },
  ];
  if (measure === undefined)
    return problem(
      "spread-of-nothing",
      `A spread was stated for "${spread.measure}", which is no measure of the scheme.`,
      `Name one of: ${measures.map((one) => one.id).join(", ")}.`,
    );
  if (!(spread.size >= 0) || !Number.isFinite(spread.size))
    return problem("spread-negative", `The spread of "${spread.measure}" is ${spread.size}.`, "State zero or more.");
  if (measure.meaning === "yes/no" && (spread.of === "absolute" || spread.size > 1))
    return problem(
      "spread-of-yes-no",
      `"${spread.measure}" is answered by yes or no: its spread is the chance of the other answer.`,
      "State a share, for instance 5%.",
    );
  return [];
}
