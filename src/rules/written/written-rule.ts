import type { Problem } from "../../problem/problem";
import type { Expr } from "../expr";
import { built } from "./build";
import type { WrittenNames } from "./names";
import { parse } from "./parse";
import { WrittenFault, type Written } from "./syntax";

/** A rule that was read, or why it cannot be. */
export type RuleRead = { readonly rule: Expr; readonly written: Written } | { readonly problem: Problem };

/**
 * Reads a rule as people write it in a spreadsheet, for instance `min(288, 10.7% * max(0, income - limit))`, as an expression.
 * Names are looked up among those given, functions in a closed list (`functions.ts`); kinds are checked. Nothing of the text is
 * ever run. `where` names the field or cell for the problem, whose `values.position` is the character at fault, 1 for the first.
 */
export function readRule(text: string, names: WrittenNames, where: Problem["where"]): RuleRead {
  try {
    const written = parse(text);
    return { rule: built(written, names), written };
  } catch (fault) {
    if (!(fault instanceof WrittenFault)) throw fault;
    return { problem: unreadable(text, fault, where) };
  }
}

function unreadable(text: string, fault: WrittenFault, where: Problem["where"]): Problem {
  return {
    severity: "error",
    code: "rule-not-readable",
    message: `The rule "${shown(text, fault.at)}" cannot be read at character ${fault.at}: ${fault.message}.`,
    ...(where === undefined ? {} : { where }),
    fix: "Correct the rule; docs/written-rules.md lists signs and functions.",
    values: { position: fault.at, reason: fault.message },
  };
}

const shownAround = 60;

/** The text, or the part of it around the place at fault. */
function shown(text: string, at: number): string {
  if (text.length <= 2 * shownAround) return text;
  const from = Math.max(0, at - shownAround);
  const until = Math.min(text.length, at + shownAround);
  return `${from > 0 ? "..." : ""}${text.slice(from, until)}${until < text.length ? "..." : ""}`;
}

/** The names that a rule mentions, functions apart, each once: what must be known before it. */
export function namesIn(written: Written): string[] {
  const found: string[] = [];
  const visit = (one: Written): void => {
    if (one.kind === "name") found.push(one.name);
    if (one.kind === "call") one.of.forEach(visit);
    if (one.kind === "negative" || one.kind === "not") visit(one.of);
    if (one.kind === "operation") [one.left, one.right].forEach(visit);
  };
  visit(written);
  return [...new Set(found)];
}

/** The names of a rule that is only taken apart; none where it cannot be. */
export function namesInText(text: string): string[] {
  try {
    return namesIn(parse(text));
  } catch (fault) {
    if (fault instanceof WrittenFault) return [];
    throw fault;
  }
}
