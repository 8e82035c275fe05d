import { holdsFor } from "../../rules/absence";
import { has, sumOf, countRows } from "../../rules/aggregate";
import type { Meaning } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { equals, isAtMost, when } from "../../rules/logic";
import { minus } from "../../rules/arithmetic";
import type { ComponentOf } from "./component-document";
import type { Draft } from "./draft";
import type { Scheme } from "./document";
import type { Quantity } from "./quantity";
import type { Shown, Terms } from "./terms";

type NumberExpr = Expr<"number", false>;

/** The table of units while a scheme is compiled: its columns, and what names mean in its rules. */
export interface UnitRows {
  readonly currency: string;
  readonly draft: Draft;
  readonly names: Readonly<Record<string, Expr>>;
  readonly add: (id: string, header: string, value: Expr, options?: Parameters<Draft["add"]>[3]) => void;
  /** A step of a component: shown, and known to later rules. */
  readonly addStep: (id: string, header: string, value: Expr, meaning: Meaning, unit?: string) => void;
  readonly name: (id: string, value: Expr) => void;
  readonly cell: (id: string) => NumberExpr;
  readonly number: (of: Quantity, field: string, shown: Shown) => NumberExpr;
  /** A number that something is divided by: zero or less is named, in the document or in the cell. */
  readonly base: (of: Quantity, field: string, shown: Shown) => NumberExpr;
  readonly condition: (rule: string, field: string) => Expr<"boolean", false>;
  readonly problem: (code: string, field: string, message: string, fix: string) => void;
  /** Says where stated points of a curve do not rise. */
  readonly rising: (of: readonly Quantity[], field: string, header: string) => void;
  /** A measure of the period before. */
  readonly previous: (one: ComponentOf<"previous">) => NumberExpr;
}

/** `field` begins every field's path: "components." for components. */
export function unitRows(scheme: Scheme, draft: Draft, terms: Terms, prefix: string): UnitRows {
  const names: Record<string, Expr> = {};
  const measures = new Map(scheme.measures.map((one) => [one.id, one]));
  const checked = new Set<string>();
  const at = (field: string) => `${prefix}${field}`;
  const number: UnitRows["number"] = (of, field, shown) => terms.number(of, at(field), shown, names);
  const problem: UnitRows["problem"] = (code, field, message, fix) => terms.problem(code, at(field), message, fix);
  const add: UnitRows["add"] = (id, header, value, options) => {
    if (draft.has(id)) {
      problem("name-taken", id, `The name ${id} stands for something else already.`, "Choose another id.");
      return;
    }
    draft.add(id, header, value, options);
    names[id] = draft.cell(id);
  };
  return {
    currency: scheme.currency,
    draft,
    names,
    add,
    addStep: (id, header, value, meaning, unit) => {
      const said = unit ?? (meaning === "money" ? scheme.currency : undefined);
      add(id, header, value, { meaning, ...(said === undefined ? {} : { unit: said }) });
    },
    name: (id, value) => {
      names[id] = value;
    },
    cell: draft.number,
    number,
    condition: (rule, field) => terms.condition(rule, at(field), names),
    problem,
    base: (of, field, shown) => {
      if (typeof of === "number" && of <= 0) {
        problem(
          "base-zero",
          field,
          `${shown.header} is ${of}; nothing can be compared with it.`,
          "State a figure above zero.",
        );
      }
      const measure = typeof of === "string" ? measures.get(of.trim()) : undefined;
      if (measure !== undefined && !checked.has(measure.id)) {
        checked.add(measure.id);
        draft.check({
          code: "base-zero",
          column: measure.id,
          severity: "error",
          when: holdsFor(draft.cell(measure.id) as Expr<"number", true>, (base) => isAtMost(base, 0)),
          message: "{read} is a base that nothing can be compared with.",
          fix: "State a figure above zero.",
        });
      }
      const value = number(of, field, shown);
      if (typeof of === "string" && measure === undefined) {
        draft.check({
          code: "base-zero",
          column: "unit",
          severity: "error",
          when: isAtMost(value, 0),
          message: `{read}: ${shown.header} is zero or less, and nothing can be compared with it.`,
          fix: "State a figure above zero.",
        });
      }
      return value;
    },
    rising: (of, field, header) => {
      const figures = of.filter((one): one is number => typeof one === "number");
      const wrong = figures.findIndex((one, index) => index > 0 && one <= (figures[index - 1] as number));
      if (figures.length < of.length || wrong < 0) return;
      problem(
        "points-not-rising",
        field,
        `The points of ${header} do not rise: ${String(figures[wrong])} follows ${String(figures[wrong - 1])}.`,
        "Write the points in rising order, each once.",
      );
    },
    previous: (one) => {
      const first = number(one.first, `components.${one.id}.first`, { header: `${one.header}: first period` });
      if (!measures.has(one.measure)) {
        problem(
          "measure-unknown",
          `components.${one.id}.measure`,
          `There is no measure ${one.measure}.`,
          `Name one of: ${[...measures.keys()].join(", ") || "none"}.`,
        );
        return first;
      }
      const before = [
        has(draft.column<"text">("unit"), draft.text("unit")),
        has(draft.column("order"), minus(draft.number("order"), 1)),
      ] as const;
      return when(equals(countRows(...before), 0), first, sumOf(draft.column(one.measure), ...before));
    },
  };
}
