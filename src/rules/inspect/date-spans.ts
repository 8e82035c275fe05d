import {
  firstSerial,
  isSerial,
  lastSerial,
  monthsBetweenPacked,
  packedDate,
  serialMonthsAfter,
  serialOverflowing,
  yearsBetweenPacked,
} from "../evaluate/calendar";
import type { LeapDayRule } from "../expr";
import {
  hasNumber,
  impossible,
  isImpossible,
  joinedShape,
  kept,
  movedBy,
  needed,
  numbers,
  onlyFault,
  type Shape,
  type Span,
} from "./span";

/** A number read as a day: what is no serial day is a failure. */
function serialSpan(of: Span): Span {
  const a = needed(of);
  if (!hasNumber(a)) return a;
  if (a.high < firstSerial || a.low >= lastSerial + 1) return onlyFault;
  const sure = isSerial(a.low) && isSerial(a.high);
  return kept({
    ...a,
    low: Math.floor(Math.max(a.low, firstSerial)),
    high: Math.min(Math.floor(a.high), lastSerial),
    fault: a.fault || !sure,
  });
}

const stepwise = (of: readonly Span[]): Shape =>
  of.every((one) => one.shape === "constant") ? "constant" : "undecided";

export function datePartSpan(part: "year" | "month" | "day", of: Span): Span {
  const a = serialSpan(of);
  if (!hasNumber(a)) return a;
  const [low, high] = [packedDate(a.low), packedDate(a.high)];
  const years = [low >> 9, high >> 9] as const;
  if (part === "year") return numbers(years[0], years[1], { ...a, shape: stepwise([a]) });
  const sameYear = years[0] === years[1];
  if (part === "month" && sameYear) return numbers((low >> 5) & 15, (high >> 5) & 15, { ...a, shape: stepwise([a]) });
  if (part === "day" && low >> 5 === high >> 5) return numbers(low & 31, high & 31, { ...a });
  const moved = movedBy(a);
  return numbers(1, part === "month" ? 12 : 31, { ...a, rises: moved, falls: moved, shape: "undecided" });
}

/** A date that no earlier operand can make later: its two ends, where they are dates. */
function between(low: number, high: number, of: readonly Span[]): Span {
  const all = (bits: (one: Span) => bigint) => of.reduce((sum, one) => sum | bits(one), 0n);
  const single = of.every((one) => one.low === one.high);
  if (single && Number.isNaN(low)) return onlyFault;
  return numbers(Number.isNaN(low) ? firstSerial : low, Number.isNaN(high) ? lastSerial : high, {
    fault: of.some((one) => one.fault) || Number.isNaN(low) || Number.isNaN(high),
    rises: all((one) => one.rises),
    falls: all((one) => one.falls),
    shape: stepwise(of),
  });
}

function ready(of: readonly Span[]): Span[] | Span {
  if (of.some(isImpossible)) return impossible;
  const all = of.map(needed);
  return all.every(hasNumber) ? all : onlyFault;
}

export function dateOfSpan(...parts: readonly [Span, Span, Span]): Span {
  const all = ready(parts);
  if (!Array.isArray(all)) return all;
  const [year, month, day] = all as [Span, Span, Span];
  const low = serialOverflowing(Math.trunc(year.low), Math.trunc(month.low), Math.trunc(day.low));
  const high = serialOverflowing(Math.trunc(year.high), Math.trunc(month.high), Math.trunc(day.high));
  return between(low, high, all);
}

export function addMonthsSpan(of: Span, months: Span): Span {
  const all = ready([serialSpan(of), months]);
  if (!Array.isArray(all)) return all;
  const [date, count] = all as [Span, Span];
  const low = serialMonthsAfter(date.low, Math.trunc(count.low));
  const high = serialMonthsAfter(date.high, Math.trunc(count.high));
  return between(low, high, all);
}

export function daysBetweenSpan(from: Span, to: Span): Span {
  const all = ready([serialSpan(from), serialSpan(to)]);
  if (!Array.isArray(all)) return all;
  const [a, b] = all as [Span, Span];
  return numbers(b.low - a.high, b.high - a.low, {
    fault: a.fault || b.fault,
    rises: b.rises | a.falls,
    falls: b.falls | a.rises,
    shape: joinedShape(a.shape, b.shape),
  });
}

export function wholeBetweenSpan(unit: "months" | "years", from: Span, to: Span, rule: LeapDayRule): Span {
  const all = ready([serialSpan(from), serialSpan(to)]);
  if (!Array.isArray(all)) return all;
  const [a, b] = all as [Span, Span];
  const count = unit === "years" ? yearsBetweenPacked : monthsBetweenPacked;
  return numbers(
    count(packedDate(a.high), packedDate(b.low), rule),
    count(packedDate(a.low), packedDate(b.high), rule),
    {
      fault: a.fault || b.fault,
      rises: b.rises | a.falls,
      falls: b.falls | a.rises,
      shape: stepwise(all),
    },
  );
}
