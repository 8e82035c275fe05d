import type { Dataset } from "../data";
import { sumOfFigures } from "../evaluate/doubles";
import { evaluate } from "../evaluate/evaluate";
import type { CellAddress } from "../explain/explanation";
import { columnIn, type Model } from "../model";
import { decimalsOfFree, withValues, wholeBox, type Box, type FreeCell, type Place } from "./free-cells";
import { possible, type Possible } from "./possible";
import { hasNumber, impossible, isPoint, joinedShape, movedBy, numbers, type Shape, type Span } from "./span";

/** What is bounded: one cell, or the sum of several. */
export type Target = readonly CellAddress[];

/** One of the free cells with the value that it has in a case. */
export interface CaseCell {
  readonly at: Place;
  readonly value: number;
}

/** How far a result can go one way. */
export interface Extreme {
  /** No case goes beyond it. */
  readonly bound: number;
  /** What the case gives; null where no case was found that can be computed. */
  readonly attained: number | null;
  /** How much the bound and the case are apart: what is not known. 0 where the bound is the result of the case. */
  readonly gap: number;
  /** Every free cell with its value in the case. */
  readonly example: readonly CaseCell[];
}

export interface Bounds {
  readonly least: Extreme;
  readonly greatest: Extreme;
  /** A case in which the result cannot be computed; null where none was met. */
  readonly failing: readonly CaseCell[] | null;
  /** Whether it is certain that the result can be computed in every case. */
  readonly neverFails: boolean;
  /** Boxes looked at. */
  readonly boxes: number;
  /** Whether the search ended because nothing was left to look at, not because the budget was spent. */
  readonly complete: boolean;
}

export interface BoundsOptions {
  /** Boxes that may be looked at, both ways together; 4,000 unless told. */
  readonly boxes?: number;
  /** Says that the time is up. */
  readonly isTimeUp?: () => boolean;
}

const usualBoxes = 4_000;
/** A part of the target smaller than this, relative to its size, is floating noise. */
const noise = 1e-12;
/** How many free cells a box may be tried to be split at, before the widest is taken. */
const triedSplits = 3;

/**
 * The least and greatest value of a target while the free cells vary: certified bounds by interval arithmetic, narrowed by branch and
 * bound, with a case that attains each. Free cells take the values that their declared decimals allow. Cells of the target that depend on
 * different free cells are searched apart. Throws RangeError where a free cell cannot vary.
 */
export function bounds(
  model: Model,
  dataset: Dataset,
  free: readonly FreeCell[],
  target: Target,
  options: BoundsOptions = {},
): Bounds {
  return boundsOf(possible(model, dataset, free), target, options);
}

/** The same for a reading that is already made. */
export function boundsOf(of: Possible, target: Target, options: BoundsOptions = {}): Bounds {
  const search = searchOf(of, target, options);
  const { parts } = search;
  const found = parts.map((part) => ({ least: search.extreme(part, -1), greatest: search.extreme(part, 1) }));
  const { model, dataset, free } = of;
  const caseOf = (way: "least" | "greatest"): Float64Array => {
    const values = wholeBox(free).low;
    found.forEach(({ [way]: one }, index) => {
      for (const at of parts[index]?.free ?? []) values[at] = one.point[at] as number;
    });
    return values;
  };
  const decimals = decimalsOfTarget(model, target);
  const extreme = (way: "least" | "greatest"): Extreme => {
    const values = caseOf(way);
    const bound = sumOfFigures(
      found.map((one) => one[way].bound),
      decimals,
    );
    const attained =
      search.pointValue(values) ?? targetValue(model, withValues(dataset, free, values), target, decimals);
    const gap = attained === null ? Infinity : Math.abs(bound - attained);
    return {
      bound,
      attained,
      gap: gap <= Math.max(1, Math.abs(bound)) * noise ? 0 : gap,
      example: free.map(({ at }, index) => ({ at, value: values[index] as number })),
    };
  };
  const { least, greatest } = { least: extreme("least"), greatest: extreme("greatest") };
  const failing = search.failing();
  return {
    least,
    greatest,
    failing: failing === null ? null : free.map(({ at }, index) => ({ at, value: failing[index] as number })),
    neverFails: search.neverFails,
    boxes: search.boxes(),
    complete: found.every((one) => one.least.complete && one.greatest.complete),
  };
}

/** Decimals of the target where every figure of it is a decimal of so many; undefined for others. */
function decimalsOfTarget(model: Model, target: Target): number | undefined {
  let most = 0;
  for (const cell of target) {
    const { settled, decimals } = columnIn(model, cell);
    if (!settled || decimals === undefined) return undefined;
    most = Math.max(most, decimals);
  }
  return most;
}

/** What a target comes to on a dataset, blank cells as nothing; null where a cell of it is a fault. */
export function targetValue(
  model: Model,
  dataset: Dataset,
  target: Target,
  decimals: number | undefined = decimalsOfTarget(model, target),
): number | null {
  const results = evaluate(model, dataset);
  const values: number[] = [];
  for (const { table, column, row } of target) {
    const value = results.value(table, column, row);
    if (value === null) continue;
    if (typeof value !== "number" && typeof value !== "boolean") return null;
    values.push(Number(value));
  }
  return sumOfFigures(values, decimals);
}

/** Cells of the target that share free cells with each other and with no others. */
interface Part {
  readonly cells: Target;
  readonly free: readonly number[];
}

interface Found {
  readonly bound: number;
  readonly point: Float64Array;
  readonly complete: boolean;
}

interface Waiting {
  readonly box: Box;
  readonly span: Span;
}

function searchOf(of: Possible, target: Target, options: BoundsOptions) {
  const { model, free } = of;
  const decimals = free.map(({ at }) => decimalsOfFree(model, at));
  const units = decimals.map((places) => (places === null ? null : Number(`1e${places}`)));
  const whole = wholeBox(free);
  const targetDecimals = decimalsOfTarget(model, target);
  let looked = 0;
  let fails: Float64Array | null = null;
  const parts = partsOf();
  const budget = Math.max(10, (options.boxes ?? usualBoxes) / Math.max(1, parts.length) / 2);
  const { isTimeUp = () => false } = options;

  function partsOf(): Part[] {
    const cell = of.within(whole);
    const moved = target.map((one) => movedBy(cell(one)));
    const groups: { bits: bigint; cells: CellAddress[] }[] = [];
    target.forEach((one, index) => {
      const bits = moved[index] as bigint;
      const joined = groups.filter((group) => (group.bits & bits) !== 0n || (bits === 0n && group.bits === 0n));
      const fresh = { bits, cells: [one] };
      for (const group of joined) {
        fresh.bits |= group.bits;
        fresh.cells.unshift(...group.cells);
        groups.splice(groups.indexOf(group), 1);
      }
      groups.push(fresh);
    });
    return groups.map(({ bits, cells }) => ({
      cells,
      free: free.flatMap((_, at) => ((bits >> BigInt(at)) & 1n ? [at] : [])),
    }));
  }

  /** The sum of a part's cells over a box, blank cells as nothing. */
  function take(part: Part, box: Box): Span {
    looked += 1;
    const cell = of.within(box);
    const spans = part.cells.map(cell);
    const decided = spans.map((span) =>
      span.blank ? { ...span, blank: false, low: Math.min(0, span.low), high: Math.max(0, span.high) } : span,
    );
    const [only] = decided;
    if (decided.length === 1 && only !== undefined) return only;
    const all = (bits: (span: Span) => bigint): bigint => decided.reduce((sum, span) => sum | bits(span), 0n);
    const more = {
      fault: decided.some((span) => span.fault),
      rises: all((span) => span.rises),
      falls: all((span) => span.falls),
      shape: decided.reduce<Shape>((shape, one) => joinedShape(shape, one.shape), "constant"),
    };
    if (!decided.every(hasNumber)) return { ...impossible, ...more };
    const end = (which: "low" | "high"): number =>
      sumOfFigures(
        decided.map((span) => span[which]),
        targetDecimals,
      );
    return numbers(end("low"), end("high"), more);
  }

  /** Free cells at the end that can only be better are fixed there. */
  function narrowed(part: Part, box: Box, span: Span, way: 1 | -1): Box {
    let [low, high] = [box.low, box.high];
    if (span.fault) return box;
    for (const at of part.free) {
      if (low[at] === high[at]) continue;
      const bit = 1n << BigInt(at);
      const [up, down] = [(span.rises & bit) !== 0n, (span.falls & bit) !== 0n];
      if (up && down) continue;
      [low, high] = low === box.low ? [low.slice(), high.slice()] : [low, high];
      if (!down === (way === 1)) low[at] = high[at] as number;
      else high[at] = low[at] as number;
    }
    return { low, high };
  }

  /** A case in the box: the ends that promise most, the middle of what may go either way. */
  function pointIn(part: Part, box: Box, span: Span, way: 1 | -1, undecided: "low" | "middle" | "high"): Float64Array {
    const point = box.low.slice();
    for (const at of part.free) {
      const bit = 1n << BigInt(at);
      const [up, down] = [(span.rises & bit) !== 0n, (span.falls & bit) !== 0n];
      const [low, high] = [box.low[at] as number, box.high[at] as number];
      if (up !== down) point[at] = up === (way === 1) ? high : low;
      else point[at] = undecided === "low" ? low : undecided === "high" ? high : middle(at, low, high);
    }
    return point;
  }

  function middle(at: number, low: number, high: number): number {
    const unit = units[at] ?? null;
    if (unit === null) return low + (high - low) / 2;
    return Math.floor((Math.round(low * unit) + Math.round(high * unit)) / 2) / unit;
  }

  /** Both halves of a box at a free cell; null where it cannot be split any more. */
  function halves(box: Box, at: number): readonly [Box, Box] | null {
    const [low, high] = [box.low[at] as number, box.high[at] as number];
    const unit = units[at] ?? null;
    const cut = middle(at, low, high);
    const next = unit === null ? cut : (Math.round(cut * unit) + 1) / unit;
    const width = (whole.high[at] as number) - (whole.low[at] as number);
    if (unit === null ? high - low <= width * 1e-9 : next > high) return null;
    const [lower, upper] = [box.high.slice(), box.low.slice()];
    lower[at] = cut;
    upper[at] = next;
    return [
      { low: box.low, high: lower },
      { low: upper, high: box.high },
    ];
  }

  function extreme(part: Part, way: 1 | -1): Found {
    const ends = (span: Span): number => (way === 1 ? span.high : -span.low);
    let best = -Infinity;
    let point = whole.low;
    let left = budget;
    const tryPoint = (at: Float64Array): void => {
      const span = take(part, { low: at, high: at });
      left -= 1;
      if (span.fault && !hasNumber(span)) fails ??= at;
      if (!hasNumber(span) || span.fault) return;
      const value = way === 1 ? span.low : -span.high;
      if (value > best) [best, point] = [value, at];
    };
    /** The box narrowed as far as directions tell; null where nothing in it is better than the best case. */
    const settled = (box: Box): Waiting | null => {
      let waiting: Waiting = { box, span: take(part, box) };
      left -= 1;
      for (;;) {
        const { span } = waiting;
        if (!hasNumber(span) || !better(ends(span))) return null;
        const next = narrowed(part, waiting.box, span, way);
        if (next.low === waiting.box.low) return waiting;
        waiting = { box: next, span: take(part, next) };
        left -= 1;
      }
    };
    const better = (value: number): boolean => value > best + Math.abs(best === -Infinity ? 0 : best) * noise;
    const queue: Waiting[] = [];
    const put = (box: Box): void => {
      const waiting = settled(box);
      if (waiting === null) return;
      tryPoint(pointIn(part, waiting.box, waiting.span, way, "middle"));
      if (better(ends(waiting.span))) queue.push(waiting);
    };
    put(whole);
    const [first] = queue;
    if (first !== undefined) {
      for (const end of ["low", "high"] as const) tryPoint(pointIn(part, first.box, first.span, way, end));
    }
    let stuck = -Infinity;
    while (queue.length > 0 && left > 0 && !isTimeUp()) {
      const at = queue.reduce(
        (top, one, index) => (ends(one.span) > ends((queue[top] as Waiting).span) ? index : top),
        0,
      );
      const [waiting] = queue.splice(at, 1) as [Waiting];
      if (!better(ends(waiting.span))) continue;
      const pair = splitOf(part, waiting, way, (spent) => (left -= spent));
      if (pair === null) stuck = Math.max(stuck, ends(waiting.span));
      else pair.forEach(put);
    }
    const open = queue.map(({ span }) => ends(span)).filter(better);
    const bound = Math.max(best, stuck, ...open);
    return { bound: bound === -Infinity ? Number.NaN : way * bound + 0, point, complete: open.length === 0 };
  }

  /** The halves of the most telling split among the widest free cells that may go either way. */
  function splitOf(part: Part, { box, span }: Waiting, way: 1 | -1, spend: (boxes: number) => void) {
    const ends = (one: Span): number => (hasNumber(one) ? (way === 1 ? one.high : -one.low) : -Infinity);
    const moved = movedBy(span);
    const open = part.free
      .filter((at) => (moved & (1n << BigInt(at))) !== 0n && box.low[at] !== box.high[at])
      .map((at) => ({ at, width: relativeWidth(box, at) }))
      .sort((a, b) => b.width - a.width);
    let chosen: readonly [Box, Box] | null = null;
    let least = Infinity;
    for (const { at } of open.slice(0, triedSplits)) {
      const pair = halves(box, at);
      if (pair === null) continue;
      if (open.length === 1) return pair;
      const score = Math.max(...pair.map((half) => ends(take(part, half))));
      spend(2);
      if (score < least || chosen === null) [chosen, least] = [pair, score];
    }
    if (chosen !== null) return chosen;
    for (const { at } of open) {
      const pair = halves(box, at);
      if (pair !== null) return pair;
    }
    return null;
  }

  function relativeWidth(box: Box, at: number): number {
    const width = (whole.high[at] as number) - (whole.low[at] as number);
    return width === 0 ? 0 : ((box.high[at] as number) - (box.low[at] as number)) / width;
  }

  /** What the target is at a case, where every cell of it is one number there. */
  function pointValue(values: Float64Array): number | null {
    const cell = of.within({ low: values, high: values });
    const spans = target.map(cell);
    return spans.every(isPoint)
      ? sumOfFigures(
          spans.map(({ low }) => low),
          targetDecimals,
        )
      : null;
  }

  const neverFails = parts.every((part) => !take(part, whole).fault);
  return { parts, extreme, pointValue, failing: () => fails, neverFails, boxes: () => looked };
}
