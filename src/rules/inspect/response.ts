import type { Dataset } from "../data";
import type { Model } from "../model";
import type { Results } from "../results";
import { targetValue, type Target } from "./bounds";
import { decimalsOfFree, withValues, type FreeCell, type Place } from "./free-cells";
import { possible } from "./possible";
import { hasNumber, joinedShape, movedBy, type Shape, type Span } from "./span";

export interface CurvePoint {
  readonly x: number;
  /** null where the target cannot be computed. */
  readonly y: number | null;
}

/** A jump between two neighbouring values of the measure. */
export interface Cliff {
  readonly before: CurvePoint;
  readonly after: CurvePoint;
  /** What the target rises (falls, below zero) by from one value of the measure to the next. */
  readonly jump: number;
}

/** A stretch of the measure from one value to another, both included, with the target at both. */
export interface Stretch {
  readonly from: CurvePoint;
  readonly until: CurvePoint;
}

/** How a target answers to one measure, all else as it stands: what a chart draws, and what stands out. Plain data. */
export interface Curve {
  readonly measure: Place;
  readonly better: "higher" | "lower" | null;
  /**
   * In rising x; where the target jumps, the last point before and the first after. Between points a straight line, which passes a
   * corner, or a rounding, by at most a ten-thousandth of what the measure moves the target in all; on bends, nearly.
   */
  readonly points: readonly CurvePoint[];
  /** The measure and the target as they stand; null where the measure has no value, or stands outside the stretch. */
  readonly current: CurvePoint | null;
  /** The largest first. */
  readonly cliffs: readonly Cliff[];
  /** Stretches in which the measure does not matter. */
  readonly plateaus: readonly Stretch[];
  /** Stretches in which the target falls while the measure improves, jumps included. */
  readonly wrongWay: readonly Stretch[];
  /** Stretches in which the target cannot be computed. */
  readonly failing: readonly Stretch[];
  /** Whether every break was found, not only those that the budget allowed. */
  readonly complete: boolean;
}

export interface ResponseOptions {
  /** Jumps smaller than this are no cliffs: a hundredth of what the measure moves the target in all unless told. */
  readonly smallestJump?: number;
  /** Stretches shorter than this are no plateaus: a twentieth of the whole unless told. */
  readonly shortestPlateau?: number;
  /** Boxes that may be looked at; 3,000 unless told. */
  readonly boxes?: number;
  /** The results as the dataset stands, where they are at hand. */
  readonly results?: Results;
}

const usualBoxes = 3_000;
/** Two pieces are one line where their ends lie so near it, as a part of what the measure moves the target in all: roundings. */
const straightWithin = 1e-4;
/** Points drawn on a stretch that is no straight line. */
const pointsOnBend = 8;

/** A stretch of the measure on which nothing is undecided. Ends are values of the measure. */
interface Piece {
  readonly from: number;
  readonly until: number;
  readonly shape: Shape;
  readonly rises: boolean;
  readonly falls: boolean;
  readonly fails: boolean;
  /** Where pieces were joined in it. */
  readonly joints?: readonly number[];
}

/**
 * The target as one measure goes through its stretch, all else as the dataset has it. The stretch is halved until over each part every
 * condition, smallest-of, step and piece of a curve is decided, so that breaks are found between two neighbouring values of the measure
 * and none between them is missed. Roundings into more than 60 steps over the stretch do not count as jumps.
 */
export function responseOf(
  model: Model,
  dataset: Dataset,
  measure: FreeCell,
  target: Target,
  options: ResponseOptions = {},
): Curve {
  const reading = possible(model, dataset, [measure], options.results);
  const [free] = reading.free as readonly [FreeCell];
  const decimals = decimalsOfFree(model, free.at);
  const unit = decimals === null ? null : Number(`1e${decimals}`);
  const width = free.high - free.low;
  let boxes = options.boxes ?? usualBoxes;
  let complete = true;
  const known = new Map<number, number | null>();

  const sums = (low: number, high: number): Span[] => {
    boxes -= 1;
    const cell = reading.within({ low: Float64Array.of(low), high: Float64Array.of(high) });
    return target.map(cell);
  };

  function valueAt(x: number): number | null {
    let y = known.get(x);
    if (y === undefined) {
      y = pointValue(sums(x, x));
      if (y === undefined) y = targetValue(model, withValues(dataset, [free], [x]), target);
      known.set(x, y);
    }
    return y;
  }

  function pieceOf(low: number, high: number): Piece {
    const spans = sums(low, high).filter((span) => movedBy(span) !== 0n || span.fault);
    return {
      from: low,
      until: high,
      shape: spans.reduce<Shape>((shape, span) => joinedShape(shape, span.shape), "constant"),
      rises: spans.some((span) => span.rises !== 0n),
      falls: spans.some((span) => span.falls !== 0n),
      fails: spans.some((span) => span.fault && !hasNumber(span)),
    };
  }

  function middle(low: number, high: number): number {
    return unit === null
      ? low + (high - low) / 2
      : Math.floor((Math.round(low * unit) + Math.round(high * unit)) / 2) / unit;
  }

  /** The next value of the measure; where it takes any, one so near that nobody measures the difference. */
  function next(x: number): number {
    return unit === null ? x + width * 1e-7 : (Math.round(x * unit) + 1) / unit;
  }

  /** Decided pieces that cover the stretch, the widest that is undecided halved first; nothing lies between two neighbouring values. */
  function piecesOf(low: number, high: number): Piece[] {
    const done: Piece[] = [];
    const open: Piece[] = [];
    const put = (piece: Piece): void => {
      const cut = middle(piece.from, piece.until);
      const halvable = piece.from !== piece.until && next(cut) <= piece.until;
      if (piece.shape !== "undecided") done.push(piece);
      else if (halvable) open.push(piece);
      else if (piece.from === piece.until) done.push(piece);
      else done.push(pieceOf(piece.from, piece.from), pieceOf(piece.until, piece.until));
    };
    put(pieceOf(low, high));
    while (open.length > 0 && boxes > 0) {
      const widest = open.reduce((top, one, index) => (widthOf(one) > widthOf(open[top] as Piece) ? index : top), 0);
      const [piece] = open.splice(widest, 1) as [Piece];
      const cut = middle(piece.from, piece.until);
      put(pieceOf(piece.from, cut));
      put(pieceOf(next(cut), piece.until));
    }
    if (open.length > 0) complete = false;
    return [...done, ...open].sort((a, b) => a.from - b.from);
  }

  const found = free.low === free.high ? [pieceOf(free.low, free.low)] : piecesOf(free.low, free.high);
  const spread = spreadOf(found, valueAt);
  const pieces = merged(found, valueAt, spread);
  const smallest = options.smallestJump ?? Math.max(spread / 100, 1e-9);
  const points = pointsOf(pieces, valueAt, middle);
  const better = measure.better ?? null;
  const current = currentOf(model, dataset, free, valueAt);
  const cliffs = cliffsOf(pieces, valueAt, smallest);
  return {
    measure: free.at,
    better,
    points,
    current,
    cliffs,
    plateaus: plateausOf(pieces, valueAt, options.shortestPlateau ?? width / 20),
    wrongWay: better === null ? [] : wrongWayOf(points, pieces, better, smallest),
    failing: pieces.filter((piece) => piece.fails).map((piece) => stretchOf(piece, valueAt)),
    complete,
  };
}

/** The value of a span that is one number; null where it surely fails; undefined where the span does not tell. */
function pointValue(spans: readonly Span[]): number | null | undefined {
  const [only] = spans;
  if (spans.length !== 1 || only === undefined || only.blank) return undefined;
  if (only.fault) return hasNumber(only) ? undefined : null;
  return only.low === only.high ? only.low : undefined;
}

const widthOf = ({ from, until }: Piece): number => until - from;

type ValueAt = (x: number) => number | null;

function stretchOf({ from, until }: Pick<Piece, "from" | "until">, valueAt: ValueAt): Stretch {
  return { from: { x: from, y: valueAt(from) }, until: { x: until, y: valueAt(until) } };
}

function slopeOf({ from, until }: Piece, valueAt: ValueAt): number | null {
  const [a, b] = [valueAt(from), valueAt(until)];
  return a === null || b === null || from === until ? null : (b - a) / (until - from);
}

/** Neighbouring pieces of one straight line as one piece. Roundings too fine to be jumps do not keep them apart. */
function merged(pieces: readonly Piece[], valueAt: ValueAt, spread: number): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && !last.fails && !piece.fails && straight(last, piece, valueAt, spread)) {
      joined[joined.length - 1] = {
        from: last.from,
        until: piece.until,
        shape: last.shape === "constant" && piece.shape === "constant" ? "constant" : "line",
        rises: last.rises || piece.rises,
        falls: last.falls || piece.falls,
        fails: false,
        joints: [...(last.joints ?? []), last.until, piece.from],
      };
    } else joined.push(piece);
  }
  return joined;
}

function straight(one: Piece, other: Piece, valueAt: ValueAt, spread: number): boolean {
  const simple = (piece: Piece): boolean => piece.shape === "constant" || piece.shape === "line";
  if (!simple(one) || !simple(other)) return false;
  const [a, b, c, d] = [one.from, one.until, other.from, other.until].map(valueAt) as (number | null)[];
  if (a == null || b == null || c == null || d == null) return false;
  if (a === b && b === c && c === d) return true;
  if (one.shape === "constant" || other.shape === "constant") return false;
  const whole = (d - a) / (other.until - one.from);
  const off = (x: number): number => Math.abs(a + whole * (x - one.from) - (valueAt(x) ?? Infinity));
  return [one.until, other.from, ...(one.joints ?? [])].every((x) => off(x) <= spread * straightWithin);
}

/** How far the target moves over the stretch. */
function spreadOf(pieces: readonly Piece[], valueAt: ValueAt): number {
  const values = pieces.flatMap(({ from, until }) => [valueAt(from), valueAt(until)]).filter((y) => y !== null);
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values);
}

function pointsOf(
  pieces: readonly Piece[],
  valueAt: ValueAt,
  middle: (low: number, high: number) => number,
): CurvePoint[] {
  const xs: number[] = [];
  for (const { from, until, shape } of pieces) {
    xs.push(from);
    if (shape === "smooth" || shape === "undecided") {
      let cuts = [from, until];
      while (cuts.length < pointsOnBend) {
        cuts = cuts.flatMap((cut, index) => {
          const after = cuts[index + 1];
          return after === undefined ? [cut] : [cut, middle(cut, after)];
        });
      }
      xs.push(...cuts);
    }
    xs.push(until);
  }
  return [...new Set(xs)].sort((a, b) => a - b).map((x) => ({ x, y: valueAt(x) }));
}

/** The step from one piece to the next, less what the slope beside it explains. */
function cliffsOf(pieces: readonly Piece[], valueAt: ValueAt, smallest: number): Cliff[] {
  const cliffs: Cliff[] = [];
  pieces.forEach((piece, index) => {
    const after = pieces[index + 1];
    if (after === undefined) return;
    const [x0, x1] = [piece.until, after.from];
    const [y0, y1] = [valueAt(x0), valueAt(x1)];
    if (y0 === null || y1 === null) return;
    const jump = y1 - y0;
    const slopes = [slopeOf(piece, valueAt), slopeOf(after, valueAt)].map((slope) => Math.abs(slope ?? 0) * (x1 - x0));
    if (Math.abs(jump) - Math.max(...slopes) < smallest) return;
    cliffs.push({ before: { x: x0, y: y0 }, after: { x: x1, y: y1 }, jump });
  });
  return cliffs.sort((a, b) => Math.abs(b.jump) - Math.abs(a.jump));
}

function plateausOf(pieces: readonly Piece[], valueAt: ValueAt, shortest: number): Stretch[] {
  return pieces.flatMap((piece, index) => {
    const { from, until, shape, fails } = piece;
    const y = valueAt(from);
    if (fails || until === from || y === null) return [];
    if (shape !== "constant" && !(shape === "line" && y === valueAt(until))) return [];
    // A neighbour that begins at the same height continues the plateau up to where it begins.
    const [before, after] = [pieces[index - 1], pieces[index + 1]];
    const whole = {
      from: before !== undefined && valueAt(before.until) === y ? before.until : from,
      until: after !== undefined && valueAt(after.from) === y ? after.from : until,
    };
    return whole.until - whole.from < shortest ? [] : [stretchOf(whole, valueAt)];
  });
}

/** From the best value reached so far down to the lowest after it, in the direction in which the measure improves. */
function wrongWayOf(
  points: readonly CurvePoint[],
  pieces: readonly Piece[],
  better: "higher" | "lower",
  smallest: number,
): Stretch[] {
  // Where nothing in the rules can make it fall, drawn points fall only by rounding.
  const may = pieces.some((piece) => (better === "higher" ? piece.falls : piece.rises)) || pieces.length > 1;
  if (!may) return [];
  const ordered = better === "higher" ? points : [...points].reverse();
  const found: Stretch[] = [];
  let top: CurvePoint | null = null;
  let bottom: CurvePoint | null = null;
  const close = (): void => {
    if (top !== null && bottom !== null && top.y !== null && bottom.y !== null && top.y - bottom.y >= smallest)
      found.push({ from: top, until: bottom });
    bottom = null;
  };
  for (const point of ordered) {
    if (point.y === null) {
      close();
      top = null;
      continue;
    }
    const lowest: CurvePoint | null = bottom;
    if (top === null || point.y >= (top.y ?? 0)) {
      close();
      top = point;
    } else if (lowest === null || point.y <= ((lowest as CurvePoint).y ?? 0)) bottom = point;
    else {
      close();
      top = point;
    }
  }
  close();
  return found;
}

function currentOf(model: Model, dataset: Dataset, free: FreeCell, valueAt: ValueAt): CurvePoint | null {
  const { at } = free;
  let x: number | null;
  if ("parameter" in at) {
    const definition = model.parameters.find(({ id }) => id === at.parameter);
    const value = at.parameter in dataset.parameters ? dataset.parameters[at.parameter] : definition?.initial;
    x = typeof value === "number" ? value : null;
  } else {
    const data = dataset.tables[at.table]?.columns[at.column];
    const value = data?.kind === "number" ? data.values[at.row] : undefined;
    x = value === undefined || Number.isNaN(value) ? null : value;
  }
  if (x === null || x < free.low || x > free.high) return null;
  return { x, y: valueAt(x) };
}
