import { text } from "../rules/construct";
import type { Expr, NumberArgument } from "../rules/expr";
import { minus, over, times } from "../rules/arithmetic";
import { firstMatch, isBelow, isText, when } from "../rules/logic";
import { round, roundDown } from "../rules/rounding";
import { join, numberText } from "../rules/text";

type Figure = Expr<"number", false>;

/** Gives a template in the language of the workbook; its `{name}`s stay. */
export type Say = (english: string) => string;

/**
 * A template with a live text in the place of each `{name}`. Templates hold no digits: every number in a sentence is
 * computed. Throws where a template names what it is not given: a mistake in code.
 */
export function sentence(
  template: string,
  figures: Readonly<Record<string, Expr<"text", false>>> = {},
): Expr<"text", false> {
  const parts = template
    .split(/(\{\w+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      if (!part.startsWith("{")) return text(part);
      const figure = figures[part.slice(1, -1)];
      if (figure === undefined) throw new Error(`The sentence "${template}" has nothing for ${part}.`);
      return figure;
    });
  return parts.length === 1 ? (parts[0] as Expr<"text", false>) : join(parts);
}

/** A whole number as text: the same characters in every language of Excel. */
export function whole(of: NumberArgument): Expr<"text", false> {
  const isWhole = typeof of !== "number" && of.settled && of.decimals === 0;
  return numberText(isWhole ? of : round(of, 1), 0);
}

/** A whole number of zero or more in groups of three digits, each a column of its own so that formulas stay short. */
export interface Groups {
  readonly number: Figure;
  /** The number over a thousand, rounded down, and what is left of it. */
  readonly thousands: Figure;
  readonly rest: Figure;
}

/** The groups of a number that is a column, whole and not below zero: for columns of their own. */
export const groupsOf = {
  thousands: (number: Figure): Figure => roundDown(over(number, 1000), 1),
  rest: (number: Figure, thousands: Figure): Figure => round(minus(number, times(1000, thousands)), 1),
} as const;

/**
 * A whole number as text, its thousands parted by a space that does not break, which every language reads: 1 150. From a
 * million on the thousands are a text that is parted itself.
 */
export function grouped(of: Groups, thousandsParted?: Expr<"text", false>): Expr<"text", false> {
  return when(
    isBelow(of.number, 1000),
    numberText(of.number, 0),
    join([thousandsParted ?? numberText(of.thousands, 0), "\u00a0", threeDigits(of.rest)]),
  );
}

/** 7 as 007. */
function threeDigits(of: Figure): Expr<"text", false> {
  const zero = numberText(0, 0);
  return firstMatch<"text", false>(
    [
      { when: isBelow(of, 10), then: join([zero, zero, numberText(of, 0)]) },
      { when: isBelow(of, 100), then: join([zero, numberText(of, 0)]) },
    ],
    numberText(of, 0),
  );
}

/** A word of a rule in the language of the workbook. */
export function said(word: Expr<"text", false>, words: readonly [string, ...string[]], say: Say): Expr<"text", false> {
  const cases = words.slice(1).map((one) => ({ when: isText(word, one), then: say(one) }));
  return firstMatch<"text", false>(cases, say(words[0]));
}
