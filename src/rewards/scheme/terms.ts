import type { Problem } from "../../problem/problem";
import { when } from "../../rules/logic";
import { decimalsOf, number as constant } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import { parameter, type Parameter } from "../../rules/parameter";
import { readRule } from "../../rules/written/written-rule";
import type { Quantity } from "./quantity";

type NumberExpr = Expr<"number", false>;

/** How a number of the document is shown as a parameter. */
export interface Shown {
  readonly header: string;
  readonly meaning?: "number" | "money" | "share";
  readonly unit?: string;
  readonly note?: string;
  /** The value that changes nothing: it needs no cell. */
  readonly neutral?: number;
  readonly least?: number;
  readonly most?: number;
}

/** Decimals that a parameter of a scheme has, and that it may have where the document states more. */
const decimals = 6;
const mostDecimals = 12;

/**
 * Reads numbers and rules of a document as expressions. Numbers become parameters, so that each has a cell; what cannot be
 * read becomes a problem that names the field.
 */
export interface Terms {
  readonly number: (of: Quantity, field: string, shown: Shown, names: Names) => NumberExpr;
  readonly condition: (rule: string, field: string, names: Names) => Expr<"boolean", false>;
  readonly parameter: (one: Parameter) => void;
  /** A parameter that every rule of the document may name. */
  readonly declare: (one: Parameter) => void;
  readonly problem: (code: string, field: string, message: string, fix: string) => void;
  readonly parameters: readonly Parameter[];
  readonly problems: readonly Problem[];
}

/** What names mean in the rules of one table. */
export type Names = Readonly<Record<string, Expr>>;

/** An empty collection; `source` is said of parameters that have none of their own. */
export function termsFor(source: string): Terms {
  const parameters: Parameter[] = [];
  const declared: Record<string, Parameter> = {};
  const problems: Problem[] = [];
  const problem: Terms["problem"] = (code, field, message, fix) => {
    problems.push({ severity: "error", code, message, where: { at: "field", field }, fix, values: { field } });
  };
  const read = (rule: string, field: string, names: Names): Expr | undefined => {
    // Parameters of the document are known to every rule, whatever table it stands in.
    const found = readRule(rule, { values: { ...declared, ...names } }, { at: "field", field });
    if ("rule" in found) return found.rule;
    problems.push(found.problem);
    return undefined;
  };
  return {
    parameters,
    problems,
    problem,
    parameter: (one) => parameters.push(one),
    declare: (one) => {
      parameters.push(one);
      declared[one.definition.id] = one;
    },
    number: (of, field, shown, names) => {
      if (typeof of === "number") {
        if (of === shown.neutral) return constant(of);
        // Several levels may share what is stated once.
        const known = parameters.find((one) => one.definition.id === field);
        if (known !== undefined) return known as NumberExpr;
        outOfRange(of, field, shown, problem);
        if (decimalsOf(of) > mostDecimals) {
          problem(
            "too-many-decimals-stated",
            field,
            `The figure "${shown.header}" is ${of}, which has more than ${mostDecimals} decimals.`,
            "Round it, or write it as a rule, for instance 1/3.",
          );
        }
        const made = parameterOf(of, field, shown, source);
        parameters.push(made);
        return made;
      }
      const expr = read(of, field, names);
      if (expr === undefined) return constant(0);
      if (expr.kind === "boolean" && !expr.nullable) return when(expr as Expr<"boolean", false>, 1, 0);
      if (expr.kind === "number" && !expr.nullable) return expr as NumberExpr;
      problem(
        "rule-kind",
        field,
        `The rule "${of}" gives no number.`,
        "Write a rule that gives a number in every case.",
      );
      return constant(0);
    },
    condition: (rule, field, names) => {
      const expr = read(rule, field, names);
      if (expr?.kind === "boolean" && !expr.nullable) return expr as Expr<"boolean", false>;
      if (expr !== undefined)
        problem(
          "rule-kind",
          field,
          `The rule "${rule}" is no condition.`,
          "Compare something, for instance outturn <= frame.",
        );
      return when(true, false, false);
    },
  };
}

/** Says where a stated figure is beyond its limits. */
export function outOfRange(
  value: number,
  field: string,
  { header, least, most }: Pick<Shown, "header" | "least" | "most">,
  problem: Terms["problem"],
): void {
  if (least !== undefined && value < least)
    problem(
      "figure-too-low",
      field,
      `The figure "${header}" is ${value}, below ${least}.`,
      `Set it to ${least} or more.`,
    );
  if (most !== undefined && value > most)
    problem(
      "figure-too-high",
      field,
      `The figure "${header}" is ${value}, above ${most}.`,
      `Set it to ${most} or less.`,
    );
}

function parameterOf(value: number, id: string, shown: Shown, source: string) {
  const { header, meaning = "number", unit, note, least, most } = shown;
  const options = {
    id,
    header,
    source,
    decimals: Math.max(decimals, decimalsOf(value)),
    initial: value,
    ...(unit === undefined ? {} : { unit }),
    ...(note === undefined ? {} : { note }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  return parameter[meaning](options);
}
