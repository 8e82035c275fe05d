import { fold, holds } from "../evaluate/scalar";
import type { Comparison } from "../expr";
import {
  either,
  hasNumber,
  impossible,
  isImpossible,
  kept,
  movedBy,
  neededValue,
  no,
  onlyFault,
  yes,
  type Span,
} from "./span";

/** Whether it surely holds, surely does not, or may do either. */
export function decided(of: Span): boolean | null {
  if (of.fault || of.blank || !hasNumber(of) || of.texts?.length !== 0) return null;
  if (of.low > 0 || of.high < 0) return true;
  return of.low === 0 && of.high === 0 ? false : null;
}

/** A condition as 0 or 1. Any number but 0 holds, as a text that is not empty does. */
export function asTruth(of: Span): Span {
  if (isImpossible(of)) return of;
  const value = neededValue(of);
  const texts = value.texts;
  if (texts === null || texts.length > 0) {
    const may = texts === null || texts.some((text) => text !== "");
    const mayNot = texts === null || texts.includes("");
    const numeric = hasNumber(value) ? asTruth({ ...value, texts: [] }) : impossible;
    return kept({
      ...either(numeric, { ...impossible, low: mayNot ? 0 : 1, high: may ? 1 : 0 }),
      fault: value.fault,
      rises: movedBy(value),
      falls: movedBy(value),
      shape: "undecided",
    });
  }
  if (!hasNumber(value)) return value;
  const known = decided({ ...value, fault: false });
  if (known !== null) return value.fault ? { ...value, low: known ? 1 : 0, high: known ? 1 : 0 } : known ? yes : no;
  // Of 0 and 1 the directions stay; of other numbers zero may lie in between.
  const plain = value.low >= 0;
  const moved = movedBy(value);
  return kept({
    ...value,
    low: 0,
    high: 1,
    rises: plain ? value.rises : moved,
    falls: plain ? value.falls : moved,
    shape: "undecided",
  });
}

/** A condition that may hold or not, moved by free cells in the ways told. */
function open(parts: Pick<Span, "rises" | "falls" | "fault">): Span {
  return kept({ ...impossible, low: 0, high: 1, ...parts, shape: "undecided" });
}

function known(holding: boolean, fault: boolean, moved: bigint): Span {
  const value = holding ? 1 : 0;
  return fault
    ? kept({ ...impossible, low: value, high: value, fault, rises: moved, falls: moved, shape: "undecided" })
    : holding
      ? yes
      : no;
}

/** Whether two values stand in a relation. */
export function compareSpans(test: Comparison, left: Span, right: Span): Span {
  if (isImpossible(left) || isImpossible(right)) return impossible;
  const [a, b] = [neededValue(left), neededValue(right)];
  const moved = movedBy(a) | movedBy(b);
  const fault = a.fault || b.fault;
  const textual = a.texts === null || b.texts === null || a.texts.length > 0 || b.texts.length > 0;
  if (textual) return compareTexts(test, a, b);
  if (!hasNumber(a) || !hasNumber(b)) return onlyFault;
  // Which of: surely below, surely above, the same point.
  const order =
    a.high < b.low ? -1 : a.low > b.high ? 1 : a.low === a.high && a.low === b.low && b.low === b.high ? 0 : null;
  if (order !== null) return known(holds(test, order), fault, moved);
  if (test === "<=" && a.high <= b.low) return known(true, fault, moved);
  if (test === ">=" && a.low >= b.high) return known(true, fault, moved);
  if (test === ">" && a.high <= b.low) return known(false, fault, moved);
  if (test === "<" && a.low >= b.high) return known(false, fault, moved);
  if (test === "=" || test === "<>") return open({ fault, rises: moved, falls: moved });
  const up = { rises: a.rises | b.falls, falls: a.falls | b.rises };
  return open(test === ">" || test === ">=" ? { fault, ...up } : { fault, rises: up.falls, falls: up.rises });
}

function compareTexts(test: Comparison, a: Span, b: Span): Span {
  const moved = movedBy(a) | movedBy(b);
  const fault = a.fault || b.fault;
  const mixed = (hasNumber(a) ? 1 : 0) + (hasNumber(b) ? 1 : 0);
  if (mixed > 0 || a.texts === null || b.texts === null) {
    return open({ fault: fault || mixed > 0, rises: moved, falls: moved });
  }
  const found = new Set<boolean>();
  for (const one of a.texts) {
    for (const other of b.texts) {
      const [x, y] = [fold(one), fold(other)];
      found.add(holds(test, x < y ? -1 : x > y ? 1 : 0));
    }
  }
  if (found.size === 0) return onlyFault;
  return found.size === 1 ? known(found.has(true), fault, moved) : open({ fault, rises: moved, falls: moved });
}

/** Whether all hold, or one of them. Every one of them is looked at, so that a failure of any is one of the whole. */
export function allOrOne(op: "and" | "or", all: readonly Span[]): Span {
  if (all.some(isImpossible)) return impossible;
  const truths = all.map(asTruth);
  if (truths.some((one) => !hasNumber(one))) return onlyFault;
  const ends = (of: (one: Span) => number) =>
    op === "and" ? Math.min(...truths.map(of)) : Math.max(...truths.map(of));
  const settling = op === "and" ? 0 : 1;
  const closed = truths.some((one) => one.low === settling && one.high === settling);
  const moving = closed ? [] : truths;
  const fault = truths.some((one) => one.fault);
  const moved = fault ? truths.reduce((bits, one) => bits | movedBy(one), 0n) : 0n;
  return kept({
    ...impossible,
    low: ends((one) => one.low),
    high: ends((one) => one.high),
    fault,
    rises: moving.reduce((bits, one) => bits | one.rises, moved),
    falls: moving.reduce((bits, one) => bits | one.falls, moved),
    shape: "undecided",
  });
}

export function notSpan(of: Span): Span {
  const truth = asTruth(of);
  if (!hasNumber(truth)) return truth;
  return { ...truth, low: 1 - truth.high, high: 1 - truth.low, rises: truth.falls, falls: truth.rises };
}

/** One value where a condition holds, another where it does not; each is asked for only where it can be taken. */
export function chosen(condition: Span, then: () => Span, otherwise: () => Span): Span {
  const when = asTruth(condition);
  if (isImpossible(when)) return impossible;
  if (!hasNumber(when)) return onlyFault;
  const [may, mayNot] = [when.high > 0, when.low < 1];
  const a = may ? then() : impossible;
  const b = mayNot ? otherwise() : impossible;
  if (!when.fault) {
    if (!mayNot) return a;
    if (!may) return b;
    if (isImpossible(a)) return b;
    if (isImpossible(b)) return a;
  }
  const upward = a.low >= b.high;
  const downward = a.high <= b.low;
  const joined = either(a, b);
  const moved = movedBy(when);
  const plain = hasNumber(a) && hasNumber(b) && (upward || downward);
  const jump = !plain
    ? { rises: moved, falls: moved }
    : {
        rises: (upward ? when.rises : 0n) | (downward ? when.falls : 0n),
        falls: (upward ? when.falls : 0n) | (downward ? when.rises : 0n),
      };
  return kept({
    ...joined,
    fault: joined.fault || when.fault,
    rises: joined.rises | jump.rises,
    falls: joined.falls | jump.falls,
    shape: "undecided",
  });
}
