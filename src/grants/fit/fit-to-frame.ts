import { stops, type Problem } from "../../problem/problem";
import { compare, fraction, nearestDouble, type Rational } from "../../rules/exact/rational";
import { compileTariff } from "../document/compile";
import { tableNames } from "../document/table-names";
import { computeTariff } from "../document/compute-tariff";
import type { TariffRows } from "../document/dataset";
import type { TariffDocument } from "../document/schema";
import { movedRate, printedStep, ratesOf, turningPoints, withRates, type Rate } from "./rates";

/** What a tariff is fitted to. */
export interface FitRequest {
  readonly document: TariffDocument;
  /** What the tariff costs with other rates. */
  readonly cost: CostOf;
  /** The appropriation, in the currency of the tariff. */
  readonly frame: number;
  /** `uniform`: one change for all rates. `bands`: then single rates a step more, those first that rounding took most from. */
  readonly change: "uniform" | "bands";
  /** Rates are multiples of it; as they are printed unless told. */
  readonly step?: number;
  /** Band tables and lists whose amounts are moved; all unless told. */
  readonly tables: readonly string[];
}

/** The cost of a tariff, in its currency, or why it has none. */
export type CostOf = (document: TariffDocument) => number | { readonly problems: readonly Problem[] };

/** The sum of a tariff's result over rows as they are given. */
export function costOnRows(given: TariffRows): CostOf {
  return (document) => {
    const compiled = compileTariff(document);
    if (!("model" in compiled)) return compiled;
    const { results, problems } = computeTariff(compiled, given);
    if (stops(problems)) return { problems };
    const cost = results.value(tableNames.totals, document.result, 0);
    return typeof cost === "number" ? cost : { problems: refusal("fit-no-cost", noTotal).problems };
  };
}

const noTotal = { message: "The tariff gives no total.", fix: "Name a step with a figure as the result." };

/** A tariff that meets its frame: the nearest cost not above it. */
export interface Fit {
  readonly rates: readonly (Rate & { readonly fitted: number })[];
  readonly step: number;
  /** What rates are multiplied with before rounding. */
  readonly factor: number;
  readonly before: number;
  readonly after: number;
  /** What is left of the frame. */
  readonly residual: number;
  /** What one step more would cost: the next table of the uniform change. */
  readonly next: number;
}

/** Rates are looked for from nothing to tenfold. */
const highest = fraction(10n);
const lowest = fraction(0n);
/** So many tables are left when they are numbered one by one. */
const fewPoints = 2000;

interface Priced {
  readonly factor: Rational;
  readonly values: readonly number[];
  readonly cost: number;
}

/** Ends the search with what is wrong. */
class Unfitted extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super("The tariff cannot be fitted.");
  }
}

/**
 * Moves the rates of a tariff so that its cost meets a frame. Every uniform change gives one printed table, and these stand in
 * one order: the last that costs no more than the frame is found by halving, and the next one is known to cost more. Of tables that
 * cost the same the nearest to the present one is taken. A tariff that costs the frame stays as it is.
 */
export function fitToFrame(request: FitRequest): Fit | { readonly problems: readonly Problem[] } {
  try {
    return fitted(request);
  } catch (error) {
    if (error instanceof Unfitted) return { problems: error.problems };
    throw error;
  }
}

function fitted(request: FitRequest): Fit {
  const { document, frame, tables } = request;
  const rates = ratesOf(document, tables);
  const unknown = tables.filter((id) => ![...document.tables, ...document.lists].some((one) => one.id === id));
  if (unknown.length > 0 || rates.length === 0) throw refusal("fit-no-rates", noRates(document, unknown));
  const step = request.step ?? printedStep(rates);
  const price = pricing(request, rates);
  const present = rates.map(({ value }) => value);
  const before = price(present);
  const result = (values: readonly number[], factor: number, after: number, next: number): Fit => ({
    rates: rates.map((rate, at) => ({ ...rate, fitted: values[at] ?? rate.value })),
    step,
    factor,
    before,
    after,
    residual: Math.round((frame - after) * 1e6) / 1e6,
    next,
  });
  if (before === frame) return result(present, 1, before, before);

  const { found, next } = uniformFit(rates, step, frame, price);
  if (request.change === "uniform") return result(found.values, nearestDouble(found.factor), found.cost, next);
  const banded = singleSteps(rates, found, step, frame, price);
  return result(banded.values, nearestDouble(found.factor), banded.cost, next);
}

type Price = (values: readonly number[]) => number;

/** The cost of a tariff by its rates, each computed once. Ends the search where it cannot be computed. */
function pricing({ document, cost: costOf }: FitRequest, rates: readonly Rate[]): Price {
  const known = new Map<string, number>();
  return (values) => {
    const key = values.join(" ");
    const before = known.get(key);
    if (before !== undefined) return before;
    const cost = costOf(withRates(document, rates, values));
    if (typeof cost !== "number") throw new Unfitted(cost.problems);
    known.set(key, cost);
    return cost;
  };
}

function uniformFit(rates: readonly Rate[], step: number, frame: number, price: Price) {
  const seen: Priced[] = [];
  const at = (factor: Rational): Priced => {
    const values = rates.map(({ value }) => movedRate(value, factor, step));
    const priced = { factor, values, cost: price(values) };
    seen.push(priced);
    return priced;
  };
  const [least, most] = [at(lowest), at(highest)];
  requireReach(least.cost, most.cost, frame);
  let [low, high] = [lowest, highest];
  const pointsBetween = () =>
    rates.reduce((sum, { value }) => sum + (value * nearestDouble(difference(high, low))) / step, 0);
  while (pointsBetween() > fewPoints) {
    const middle = fraction(low.n * high.d + high.n * low.d, 2n * low.d * high.d);
    if (at(middle).cost <= frame) low = middle;
    else high = middle;
  }
  const points = [low, ...rates.flatMap(({ value }) => turningPoints(value, step, low, high))].sort(compare);
  const last = lastWhere(points.length, (index) => at(points[index] ?? low).cost <= frame);
  const next = at(points.slice(last + 1).find((point) => compare(point, points[last] ?? low) > 0) ?? high);
  requireRising(seen);
  return { found: nearestToPresent(points, last, at), next: next.cost };
}

/** Of the tables that cost the same, the one whose factor is nearest to 1. */
function nearestToPresent(points: readonly Rational[], last: number, at: (factor: Rational) => Priced): Priced {
  const best = at(points[last] ?? lowest);
  const one = fraction(1n);
  if (compare(best.factor, one) <= 0) return best;
  const first = lastWhere(last + 1, (index) => at(points[index] ?? lowest).cost < best.cost) + 1;
  const from = at(points[first] ?? best.factor);
  return compare(from.factor, one) < 0 && at(one).cost === best.cost ? at(one) : from;
}

/** The last position at which something holds that holds up to some position and not after it; -1 where nowhere. */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [-1, count];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Each rate a step more where the frame allows it, in the order of what rounding took from it; each at most once. */
function singleSteps(rates: readonly Rate[], start: Priced, step: number, frame: number, price: Price) {
  const factor = nearestDouble(start.factor);
  const order = rates
    .map(({ value }, at) => ({ at, lost: value * factor - (start.values[at] ?? 0) }))
    .sort((a, b) => b.lost - a.lost || a.at - b.at);
  let [values, cost] = [start.values, start.cost];
  for (const { at } of order) {
    const more = values.map((value, index) => (index === at ? movedRate(value + step, fraction(1n), step) : value));
    const dearer = price(more);
    if (dearer > cost && dearer <= frame) [values, cost] = [more, dearer];
  }
  return { values, cost };
}

function difference(a: Rational, b: Rational): Rational {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

function requireReach(least: number, most: number, frame: number): void {
  if (most <= least)
    throw refusal("fit-not-rising", {
      message: `The cost does not rise with the rates: ${least} at nothing, ${most} at ten times the rates.`,
      fix: "Name with --table the table whose rates are paid, not one that is deducted.",
    });
  if (least > frame)
    throw refusal("fit-frame-too-low", {
      message: `Even rates of zero cost ${least}, more than the frame of ${frame}.`,
      fix: "Correct the frame, or move more tables.",
    });
  if (most <= frame)
    throw refusal("fit-frame-too-high", {
      message: `Ten times the rates cost ${most}, and the frame is ${frame}.`,
      fix: "Correct the frame, or move more tables.",
    });
}

/** The search rests on it that higher rates cost more; every table that was priced must say so. */
function requireRising(seen: readonly Priced[]): void {
  const sorted = [...seen].sort((a, b) => compare(a.factor, b.factor));
  const at = sorted.findIndex(({ cost }, index) => cost < (sorted[index - 1]?.cost ?? cost));
  if (at > 0)
    throw refusal("fit-not-rising", {
      message: `The cost does not rise with the rates: ${sorted[at - 1]?.cost ?? 0} at lower rates, ${sorted[at]?.cost ?? 0} at higher ones.`,
      fix: "Name with --table the table whose rates are paid, not one that is deducted.",
    });
}

function noRates(document: TariffDocument, unknown: readonly string[]) {
  const names = [...document.tables, ...document.lists].map(({ id }) => id).join(", ");
  return {
    message:
      unknown.length > 0
        ? `There is no table "${unknown.join(", ")}".`
        : "The tariff has no table with amounts to move.",
    fix: `Tables and lists of the tariff: ${names || "none"}.`,
  };
}

function refusal(code: string, { message, fix }: { readonly message: string; readonly fix: string }): Unfitted {
  return new Unfitted([{ severity: "error", code, message, where: { at: "field", field: "frame" }, fix }]);
}
