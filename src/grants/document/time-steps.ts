import { orElse } from "../../rules/absence";
import { greatest, minus, over, plus } from "../../rules/arithmetic";
import { number } from "../../rules/construct";
import { date, dateOf, daysBetween, earlier, later, monthOf, yearOf, yearsBetween } from "../../rules/dates";
import type { Expr } from "../../rules/expr";
import { and, isAtLeast, isAtMost, when } from "../../rules/logic";
import { anyOperand, operandOf } from "./scope";
import type { State } from "./state";
import type { Operand } from "./operand-schema";
import type { StepOf } from "./step-schema";

type Num = Expr<"number", false>;
type Day = Expr<"date", false>;

/** Before every placement and after it: what a blank first and last day mean. */
export const earliest = date(1900, 3, 1);
export const latest = date(9999, 12, 31);

/** An age on a day, by the rule that says when a child counts as a year older. */
export function ageStep(step: StepOf<"age">, field: string, state: State): Num {
  const scope = state.scopes[step.at];
  const born = operandOf(step.born, "date", scope, `${field}.born`, state.report);
  const on = operandOf(step.on, "date", scope, `${field}.on`, state.report);
  const [month, day] = step.day.split("-").map(Number) as [number, number];
  switch (step.switch) {
    case "birthday":
      return yearsBetween(born, on, step.leapDay);
    case "month after":
      // The age on the last day of the month before.
      return yearsBetween(born, dateOf(yearOf(on), monthOf(on), 0), step.leapDay);
    case "date in the year":
      return minus(startingYear(on, month, day), yearOf(born));
    case "attained on a date":
      return yearsBetween(born, dateOf(startingYear(on, month, day), month, day), step.leapDay);
    case "calendar year":
      return minus(yearOf(on), yearOf(born));
  }
}

/** The year of the last such date that has come. */
function startingYear(on: Day, month: number, day: number): Num {
  const year = yearOf(on);
  return when(isAtLeast(on, dateOf(year, month, day)), year, minus(year, 1));
}

/** The share of a month for which somebody is placed: by days, or all or nothing by the count date. */
export function placedStep(step: StepOf<"placed">, field: string, state: State): Num {
  const scope = state.scopes[step.at];
  const dayOf = (operand: Operand, part: string, blank: Day): Day => {
    const value = anyOperand(operand, scope, `${field}.${part}`, state.report);
    if (value?.nullable !== true || value.kind !== "date")
      return operandOf(operand, "date", scope, `${field}.${part}`, state.report);
    return orElse(value as Expr<"date", true>, blank);
  };
  const from = dayOf(step.from, "from", earliest);
  const to = dayOf(step.to, "to", latest);
  const month = operandOf(step.month, "date", scope, `${field}.month`, state.report);
  if (step.method === "count date") {
    const counted = dateOf(yearOf(month), monthOf(month), step.countDay ?? 15);
    return when(and(isAtMost(from, counted), isAtLeast(to, counted)), 1, number(0));
  }
  const first = dateOf(yearOf(month), monthOf(month), 1);
  const next = dateOf(yearOf(month), plus(monthOf(month), 1), 1);
  const last = dateOf(yearOf(month), plus(monthOf(month), 1), 0);
  const days = greatest(plus(daysBetween(later(from, first), earlier(to, last)), 1), 0);
  return over(days, daysBetween(first, next));
}
