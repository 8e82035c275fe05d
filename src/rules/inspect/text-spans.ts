import { fold } from "../evaluate/scalar";
import { roundSpan } from "./arithmetic-spans";
import {
  hasNumber,
  impossible,
  isImpossible,
  isPoint,
  kept,
  movedBy,
  no,
  oneText,
  onlyFault,
  yes,
  type Span,
} from "./span";

/** Whether a value is blank. */
export function blankness(of: Span): Span {
  if (isImpossible(of)) return impossible;
  if (isImpossible({ ...of, blank: false })) return yes;
  if (isImpossible({ ...of, fault: false })) return onlyFault;
  if (!of.blank && !of.fault) return no;
  const moved = movedBy(of);
  return kept({
    ...impossible,
    low: 0,
    high: of.blank ? 1 : 0,
    fault: of.fault,
    rises: moved,
    falls: moved,
    shape: "undecided",
  });
}

/** Texts joined with a separator. */
export function joined(of: readonly Span[], separator: string): Span {
  if (of.some(isImpossible)) return impossible;
  const moved = of.reduce((bits, one) => bits | movedBy(one), 0n);
  const fault = of.some((one) => one.fault || one.blank || hasNumber(one));
  const single = of.every((one) => one.texts?.length === 1);
  const texts = single ? [of.map((one) => one.texts?.[0] ?? "").join(separator)] : null;
  if (of.some((one) => one.texts?.length === 0)) return onlyFault;
  return kept({ ...impossible, texts, fault, rises: moved, falls: moved, shape: "undecided" });
}

/** A number written out with so many decimals. */
export function numberText(of: Span, decimals: number): Span {
  if (isImpossible(of)) return impossible;
  const rounded = roundSpan(of, "settle", Number(`1e-${decimals}`), true);
  if (!hasNumber(rounded)) return rounded;
  const moved = movedBy(rounded);
  if (isPoint(rounded)) return oneText(rounded.low.toFixed(decimals));
  return kept({
    ...rounded,
    low: Infinity,
    high: -Infinity,
    texts: null,
    rises: moved,
    falls: moved,
    shape: "undecided",
  });
}

/** The same text for values that a condition takes as the same; null where one of them is blank, fails or is not one value. */
export function keyOf(values: readonly Span[]): string | null {
  const keys = values.map((of) => {
    if (of.blank || of.fault) return null;
    if (of.texts?.length === 1 && !hasNumber(of)) return `t${fold(of.texts[0] as string)}`;
    return isPoint(of) ? `n${of.low + 0}` : null;
  });
  return keys.includes(null) ? null : keys.join("\u0000");
}
