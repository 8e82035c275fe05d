import type { Problem } from "../../problem/problem";
import { number } from "../../rules/construct";
import type { Expr, Kind } from "../../rules/expr";
import type { WrittenLookup, WrittenNames } from "../../rules/written/names";
import { readRule } from "../../rules/written/written-rule";
import type { Operand } from "./operand-schema";

/** What steps and rules can name: of a row, or of a provider. */
export interface Scope extends WrittenNames {
  readonly values: Record<string, Expr>;
  readonly choices: Record<string, readonly string[]>;
  readonly lookups: Record<string, WrittenLookup>;
  /** Names whose figure is a share: 0.03 is 3 %. */
  readonly shares: Set<string>;
}

export function emptyScope(): Scope {
  return { values: {}, choices: {}, lookups: {}, shares: new Set() };
}

/** Where things go wrong: problems of a document, each at its field, for instance "steps[2].of[0]". */
export interface Report {
  readonly problems: Problem[];
  reject(field: string, code: string, message: string, fix: string): void;
}

export function reportOf(): Report {
  const problems: Problem[] = [];
  return {
    problems,
    reject: (field, code, message, fix) => {
      problems.push({ severity: "error", code, message, where: { at: "field", field }, fix });
    },
  };
}

const article: Readonly<Record<Kind, string>> = {
  number: "a number",
  date: "a date",
  text: "a text",
  boolean: "a condition",
};

/** A value that stands in for one that could not be read, so that one mistake is told once. */
const standIn = (kind: Kind): Expr<Kind, false> => ({ ...number(0), kind });

/** The expression of a number, a name or a rule; it must be of the kind wanted and never blank. */
export function operandOf<K extends Kind>(
  operand: Operand,
  wanted: K,
  scope: Scope,
  field: string,
  report: Report,
): Expr<K, false> {
  const value = anyOperand(operand, scope, field, report);
  if (value === undefined) return standIn(wanted) as Expr<K, false>;
  if (value.kind !== wanted) {
    report.reject(
      field,
      "operand-kind",
      `"${operand}" is ${article[value.kind]}; expected ${article[wanted]}.`,
      "Name something else here.",
    );
    return standIn(wanted) as Expr<K, false>;
  }
  if (value.nullable) {
    report.reject(
      field,
      "operand-may-be-blank",
      `"${operand}" may be blank, and the step does not say what that means.`,
      "Give the input whenBlank, or write orelse(name, 0).",
    );
    return standIn(wanted) as Expr<K, false>;
  }
  return value as Expr<K, false>;
}

/** The expression of a number, a name or a rule, of any kind; undefined where it cannot be read. */
export function anyOperand(operand: Operand, scope: Scope, field: string, report: Report): Expr | undefined {
  if (typeof operand === "number") return number(operand);
  const read = readRule(operand, scope, { at: "field", field });
  if ("rule" in read) return read.rule;
  report.problems.push(read.problem);
  return undefined;
}

type Num = Expr<"number", false>;

export const numberOf = (operand: Operand, scope: Scope, field: string, report: Report): Num =>
  operandOf(operand, "number", scope, field, report);

export function numbersOf(operands: readonly Operand[], scope: Scope, field: string, report: Report): [Num, ...Num[]] {
  return operands.map((one, index) => numberOf(one, scope, `${field}[${index}]`, report)) as [Num, ...Num[]];
}

/** A percentage as a share: 3 is 3 %, a rule or a name gives the share itself ("3%", a parameter of kind share). */
export function shareOf(operand: Operand, scope: Scope, field: string, report: Report): Num {
  if (typeof operand === "number") return number(Number(`${operand}e-2`));
  const plain = Object.keys(scope.values).find((name) => name.toLowerCase() === operand.trim().toLowerCase());
  if (plain !== undefined && !scope.shares.has(plain)) {
    report.reject(
      field,
      "percent-not-a-share",
      `"${operand}" is not declared as a share, so that 3 could mean 3 % or 300 %.`,
      'Declare it with kind "share", or write for instance rate / 100.',
    );
  }
  return numberOf(operand, scope, field, report);
}
