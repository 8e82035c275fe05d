import { text } from "../rules/construct";
import type { Expr, NumberArgument } from "../rules/expr";
import { firstMatch, isText } from "../rules/logic";
import { round } from "../rules/rounding";
import { join, numberText } from "../rules/text";

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

/** A word of a rule in the language of the workbook. */
export function said(word: Expr<"text", false>, words: readonly [string, ...string[]], say: Say): Expr<"text", false> {
  const cases = words.slice(1).map((one) => ({ when: isText(word, one), then: say(one) }));
  return firstMatch<"text", false>(cases, say(words[0]));
}
