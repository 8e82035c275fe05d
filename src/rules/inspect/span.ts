/**
 * How a value moves with the free cells over a box: it does not; on a straight line; smoothly, in some other way; or a condition,
 * a smallest-of, a step in between is not decided over the box. Told for one free cell at a time.
 */
export type Shape = "constant" | "line" | "smooth" | "undecided";

/** Everything that a cell can hold while the free cells vary within a box. */
export interface Span {
  /** Least and greatest number (dates as serials, truth as 0 and 1); Infinity and -Infinity where it is no number. */
  readonly low: number;
  readonly high: number;
  /** The texts that it can be; null where it can be any. */
  readonly texts: readonly string[] | null;
  readonly blank: boolean;
  /** Whether it can fail. */
  readonly fault: boolean;
  /** The free cells, a bit each, whose rise can make it rise; and those whose rise can make it fall. */
  readonly rises: bigint;
  readonly falls: bigint;
  readonly shape: Shape;
}

const noTexts: readonly string[] = [];

/** No value at all: what an impossible branch holds. */
export const impossible: Span = {
  low: Infinity,
  high: -Infinity,
  texts: noTexts,
  blank: false,
  fault: false,
  rises: 0n,
  falls: 0n,
  shape: "constant",
};

export const onlyBlank: Span = { ...impossible, blank: true };
export const onlyFault: Span = { ...impossible, fault: true };
export const yes: Span = point(1);
export const no: Span = point(0);

/** One number. */
export function point(value: number): Span {
  return { ...impossible, low: value, high: value };
}

/** One text. */
export function oneText(text: string): Span {
  return { ...impossible, texts: [text] };
}

const orders: readonly Shape[] = ["constant", "line", "smooth", "undecided"];

/** The shape of a sum: the least simple of its terms. */
export function joinedShape(one: Shape, other: Shape): Shape {
  return orders[Math.max(orders.indexOf(one), orders.indexOf(other))] as Shape;
}

export function hasNumber(of: Span): boolean {
  return of.low <= of.high;
}

export function isImpossible(of: Span): boolean {
  return !hasNumber(of) && !of.blank && !of.fault && of.texts !== null && of.texts.length === 0;
}

/** Whether it is one number, surely. */
export function isPoint(of: Span): boolean {
  return of.low === of.high && !of.blank && !of.fault && of.texts?.length === 0;
}

/** The free cells that it depends on. */
export function movedBy(of: Span): bigint {
  return of.rises | of.falls;
}

/**
 * A span as it is kept: what cannot vary depends on nothing, and where it may also be blank, fail or be a text, every free cell
 * that moves it may move it either way.
 */
export function kept(given: Span): Span {
  const of = withinDoubles(given);
  const moved = of.rises | of.falls;
  if (moved === 0n) return of;
  const single = of.low === of.high && of.texts?.length === 0;
  const numbers = hasNumber(of);
  const text = !numbers && of.texts?.length === 1;
  if (!of.blank && !of.fault) {
    if (single || text) return { ...of, rises: 0n, falls: 0n, shape: "constant" };
    if (numbers && of.texts?.length === 0) return of;
  } else if (!numbers && of.texts?.length === 0 && of.blank !== of.fault) {
    return { ...of, rises: 0n, falls: 0n, shape: "constant" };
  }
  return { ...of, rises: moved, falls: moved, shape: "undecided" };
}

const most = Number.MAX_VALUE;

/** What leaves the doubles, or is no number because two ends left them, reaches as far as they do and may fail. */
function withinDoubles(of: Span): Span {
  const { low, high } = of;
  if (low > high || (low >= -most && high <= most)) return of;
  return { ...of, low: low >= -most ? low : -most, high: high <= most ? high : most, fault: true };
}

/** Either of two spans. Directions are those of both; whoever chooses between them adds those of the choice. */
export function either(a: Span, b: Span): Span {
  return {
    low: Math.min(a.low, b.low),
    high: Math.max(a.high, b.high),
    texts: a.texts === null || b.texts === null ? null : unionOf(a.texts, b.texts),
    blank: a.blank || b.blank,
    fault: a.fault || b.fault,
    rises: a.rises | b.rises,
    falls: a.falls | b.falls,
    shape: joinedShape(a.shape, b.shape),
  };
}

function unionOf(a: readonly string[], b: readonly string[]): readonly string[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const known = new Set(a.map((text) => text.toLowerCase()));
  const more = b.filter((text) => !known.has(text.toLowerCase()));
  return more.length === 0 ? a : [...a, ...more];
}

/** As a number that must be there: blank and text become failures. */
export function needed(of: Span): Span {
  const wrong = of.blank || of.texts === null || of.texts.length > 0;
  return wrong ? kept({ ...of, blank: false, texts: noTexts, fault: true }) : of;
}

/** A value that must be there: blank becomes a failure. */
export function neededValue(of: Span): Span {
  return of.blank ? kept({ ...of, blank: false, fault: true }) : of;
}

/** A span of numbers made from others: it fails where they fail, and depends on nothing else. */
export function numbers(
  low: number,
  high: number,
  more: Pick<Span, "rises" | "falls" | "fault"> & { readonly shape: Shape },
): Span {
  return kept({ ...impossible, ...more, low: low + 0, high: high + 0 });
}

/** Widened by a few units in the last place: for what doubles do not give in strictly rising order. */
export function loosened(of: Span): Span {
  if (of.low === of.high || !hasNumber(of)) return of;
  const slack = Math.max(Math.abs(of.low), Math.abs(of.high)) * 2 ** -49;
  return { ...of, low: Math.max(of.low - slack, -most), high: Math.min(of.high + slack, most) };
}
