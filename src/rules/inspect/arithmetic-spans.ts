import { doubles } from "../evaluate/doubles";
import { roundTo, stepOf } from "../evaluate/rounding";
import { isRefusal } from "../evaluate/scalar";
import type { RoundingMode } from "../expr";
import {
  hasNumber,
  impossible,
  isImpossible,
  isPoint,
  joinedShape,
  kept,
  loosened,
  movedBy,
  needed,
  numbers,
  onlyFault,
  type Shape,
  type Span,
} from "./span";

/*
 * Rounding to the nearest double never changes an order, so that sums, differences, products and quotients of the ends bound what
 * `evaluate` gives for anything between them; no widening is needed there.
 */

/** Two operands that must be numbers; null where the outcome is settled without them. */
function both(a: Span, b: Span): { readonly a: Span; readonly b: Span; readonly fault: boolean } | Span {
  if (isImpossible(a) || isImpossible(b)) return impossible;
  const [x, y] = [needed(a), needed(b)];
  if (!hasNumber(x) || !hasNumber(y)) return onlyFault;
  return { a: x, b: y, fault: x.fault || y.fault };
}

function lineTimes(a: Span, b: Span): Shape {
  if (a.shape === "undecided" || b.shape === "undecided") return "undecided";
  if (a.shape === "constant") return b.shape;
  return b.shape === "constant" ? a.shape : "smooth";
}

export function addSpans(one: Span, other: Span): Span {
  const found = both(one, other);
  if (!("a" in found)) return found;
  const { a, b, fault } = found;
  return numbers(a.low + b.low, a.high + b.high, {
    fault,
    rises: a.rises | b.rises,
    falls: a.falls | b.falls,
    shape: joinedShape(a.shape, b.shape),
  });
}

export function negateSpan(of: Span): Span {
  const a = needed(of);
  if (!hasNumber(a)) return a;
  return { ...a, low: 0 - a.high, high: 0 - a.low, rises: a.falls, falls: a.rises };
}

export function subtractSpans(one: Span, other: Span): Span {
  const found = both(one, other);
  if (!("a" in found)) return found;
  const { a, b, fault } = found;
  return numbers(a.low - b.high, a.high - b.low, {
    fault,
    rises: a.rises | b.falls,
    falls: a.falls | b.rises,
    shape: joinedShape(a.shape, b.shape),
  });
}

/** How the product with a factor moves as the other operand does. */
function scaled(of: Span, by: Span): { readonly rises: bigint; readonly falls: bigint } {
  if (by.low >= 0) return { rises: of.rises, falls: of.falls };
  if (by.high <= 0) return { rises: of.falls, falls: of.rises };
  return { rises: movedBy(of), falls: movedBy(of) };
}

export function multiplySpans(one: Span, other: Span): Span {
  const found = both(one, other);
  if (!("a" in found)) return found;
  const { a, b, fault } = found;
  const ends = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  const [x, y] = [scaled(a, b), scaled(b, a)];
  return numbers(Math.min(...ends), Math.max(...ends), {
    fault,
    rises: x.rises | y.rises,
    falls: x.falls | y.falls,
    shape: lineTimes(a, b),
  });
}

export function divideSpans(one: Span, other: Span): Span {
  const found = both(one, other);
  if (!("a" in found)) return found;
  const { a, b, fault } = found;
  if (b.low === 0 && b.high === 0) return onlyFault;
  const moved = movedBy(a) | movedBy(b);
  if (b.low <= 0 && b.high >= 0) {
    const tiny = Number.MIN_VALUE;
    const inside = b.low < 0 && b.high > 0;
    const by = inside ? null : b.low === 0 ? { low: tiny, high: b.high } : { low: b.low, high: -tiny };
    const ends = by === null ? [] : [a.low / by.low, a.low / by.high, a.high / by.low, a.high / by.high];
    const known = ends.filter((end) => !Number.isNaN(end));
    const [low, high] = by === null ? [-Infinity, Infinity] : [Math.min(...known), Math.max(...known)];
    return numbers(low, high, { fault: true, rises: moved, falls: moved, shape: "undecided" });
  }
  const ends = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  const x = scaled(a, b);
  // a / b falls as b rises where a is not below zero, whatever the sign of b.
  const y = scaled(b, negateSpan(a));
  return numbers(Math.min(...ends), Math.max(...ends), {
    fault,
    rises: x.rises | y.rises,
    falls: x.falls | y.falls,
    shape:
      b.shape === "constant" ? a.shape : a.shape === "undecided" || b.shape === "undecided" ? "undecided" : "smooth",
  });
}

export function absoluteSpan(of: Span): Span {
  const a = needed(of);
  if (!hasNumber(a) || a.low >= 0) return a;
  if (a.high <= 0) return negateSpan(a);
  const moved = movedBy(a);
  return kept({ ...a, low: 0, high: Math.max(-a.low, a.high), rises: moved, falls: moved, shape: "undecided" });
}

/** A function of one number that never falls, at its two ends; a refusal there is a failure. */
function rising(of: Span, at: (value: number) => number, shape: Shape): Span {
  const end = (value: number): number | null => {
    try {
      return at(value);
    } catch (thrown) {
      if (isRefusal(thrown)) return null;
      throw thrown;
    }
  };
  const [low, high] = [end(of.low), of.low === of.high ? null : end(of.high)];
  if (of.low === of.high) return low === null ? onlyFault : numbers(low, low, { ...of, shape });
  const [least, most] = [low ?? -Infinity, high ?? Infinity];
  return numbers(least, most, { ...of, fault: of.fault || low === null || high === null, shape });
}

export function rootSpan(of: Span, degree: number): Span {
  const a = needed(of);
  if (!hasNumber(a)) return a;
  if (a.high < 0) return onlyFault;
  const from = kept({ ...a, low: Math.max(0, a.low), fault: a.fault || a.low < 0 });
  const shape = from.shape === "constant" ? "constant" : from.shape === "undecided" ? "undecided" : "smooth";
  return loosened(rising(from, (value) => (value === 0 ? 0 : doubles.root(value, degree)), shape));
}

export function powerSpans(one: Span, other: Span): Span {
  const found = both(one, other);
  if (!("a" in found)) return found;
  const { a, b } = found;
  if (a.high < 0) return onlyFault;
  const zero = a.low <= 0;
  const fault = found.fault || a.low < 0 || (zero && b.low <= 0);
  const low = Math.max(0, a.low);
  const ends = [low, a.high].flatMap((base) => [b.low, b.high].map((exponent) => base ** exponent));
  // A base on both sides of 1 turns the way in which the exponent works.
  if (low < 1 && a.high > 1) ends.push(1);
  const known = ends.filter((end) => !Number.isNaN(end));
  const up = b.low >= 0 ? a : b.high <= 0 ? negateDirections(a) : bothWays(a);
  const by = low >= 1 ? b : a.high <= 1 ? negateDirections(b) : bothWays(b);
  if (isPoint(a) && isPoint(b) && a.low === 0 && b.low <= 0) return onlyFault;
  return loosened(
    numbers(Math.min(...known), Math.max(...known), {
      fault,
      rises: up.rises | by.rises,
      falls: up.falls | by.falls,
      shape: a.shape === "undecided" || b.shape === "undecided" ? "undecided" : "smooth",
    }),
  );
}

type Directions = Pick<Span, "rises" | "falls">;

function negateDirections(of: Directions): Directions {
  return { rises: of.falls, falls: of.rises };
}

function bothWays(of: Directions): Directions {
  return { rises: of.rises | of.falls, falls: of.rises | of.falls };
}

/** The smallest or largest of numbers. An operand that can never be the one moves nothing. */
export function extremeOfSpans(all: readonly Span[], least: boolean): Span {
  if (all.some(isImpossible)) return impossible;
  const operands = all.map(needed);
  if (!operands.every(hasNumber)) return onlyFault;
  const low = operands.map((one) => one.low);
  const high = operands.map((one) => one.high);
  const bound = least ? Math.min(...high) : Math.max(...low);
  const playing = operands.filter((one) => (least ? one.low <= bound : one.high >= bound));
  // An operand that the others never pass is the one alone, even where they touch.
  const winner = playing.find((one) =>
    playing.every((other) => other === one || (least ? one.high <= other.low : one.low >= other.high)),
  );
  // One that never wins still moves the outcome where it can fail: every operand is computed.
  const moving = [...(winner === undefined ? playing : [winner]), ...operands.filter((one) => one.fault)];
  return numbers(least ? Math.min(...low) : Math.max(...low), least ? Math.min(...high) : Math.max(...high), {
    fault: operands.some((one) => one.fault),
    rises: moving.reduce((bits, one) => bits | one.rises, 0n),
    falls: moving.reduce((bits, one) => bits | one.falls, 0n),
    shape: winner === undefined ? "undecided" : winner.shape,
  });
}

/** Rounded to a step; `fine` where the steps are too small to count as jumps. */
export function roundSpan(of: Span, mode: RoundingMode, step: number, fine: boolean): Span {
  const a = needed(of);
  if (!hasNumber(a)) return a;
  const unit = stepOf(step);
  const refused = (value: number) => Number.isNaN(roundTo(value, mode, unit));
  const [low, high] = [roundTo(a.low, mode, unit), roundTo(a.high, mode, unit)];
  if (refused(a.low) && refused(a.high) && (a.low === a.high || a.low > 0 || a.high < 0)) return onlyFault;
  const most = 1e9 * step;
  return numbers(Number.isNaN(low) ? -most : low, Number.isNaN(high) ? most : high, {
    ...a,
    fault: a.fault || Number.isNaN(low) || Number.isNaN(high),
    shape: fine || a.shape === "constant" ? a.shape : "undecided",
  });
}

export { rising };
