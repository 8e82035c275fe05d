import { between, minus, over, times } from "../../rules/arithmetic";
import type { Expr } from "../../rules/expr";
import { when } from "../../rules/logic";
import type { ComponentOf } from "./component-document";
import { sumOfAll } from "./sums";
import type { UnitRows } from "./unit-rows";

type NumberExpr = Expr<"number", false>;

/**
 * maximum x points met / points. A goal that is all or nothing gives its points where its condition holds; a scaled goal gives
 * them along the line from threshold to target, none below and all above. A column a goal, so that each can be explained.
 */
export function goalPointColumns(one: ComponentOf<"goal points">, rows: UnitRows): NumberExpr {
  const { id, header } = one;
  const points = one.goals.map((goal) =>
    rows.number(goal.points, `${id}.${goal.id}.points`, { header: `${header}: points of ${goal.header}`, least: 0 }),
  );
  if (one.goals.every((goal) => goal.points === 0)) {
    rows.problem(
      "weights-all-zero",
      `${id}.goals`,
      `The points of ${header} are all zero.`,
      "Give one goal points or more.",
    );
  }
  one.goals.forEach((goal, index) => {
    const earned = times(points[index] as NumberExpr, part(goal, `${id}.${goal.id}`, rows));
    rows.addStep(`${id}.${goal.id}`, `${header}: ${goal.header}`, earned, "number", "points");
  });
  const met = sumOfAll(one.goals.map((goal) => rows.cell(`${id}.${goal.id}`)));
  rows.addStep(`${id}.met`, `${header}: points met`, met, "number", "points");
  const all =
    one.outOf === undefined
      ? sumOfAll(points)
      : rows.base(one.outOf, `${id}.outOf`, { header: `${header}: points in all` });
  const maximum = rows.number(one.maximum, `${id}.maximum`, { header: `${header}: maximum` });
  return over(times(maximum, rows.cell(`${id}.met`)), all);
}

/** How much of its points a goal gives, from 0 to 1. */
function part(goal: ComponentOf<"goal points">["goals"][number], field: string, rows: UnitRows): NumberExpr {
  const { met, measure, threshold, target, header } = goal;
  if (met !== undefined && measure === undefined) return when(rows.condition(met, `${field}.met`), 1, 0);
  if (met !== undefined || measure === undefined || threshold === undefined || target === undefined) {
    rows.problem(
      "goal-incomplete",
      field,
      `The goal ${header} has neither a condition nor measure, threshold and target.`,
      "State met, or measure, threshold and target.",
    );
    return when(true, 0, 0);
  }
  if (threshold === target) {
    rows.problem(
      "goal-without-line",
      `${field}.threshold`,
      `The goal ${header} has the same threshold and target, ${String(target)}.`,
      "Let them differ, or state met for a goal that is all or nothing.",
    );
    return when(true, 0, 0);
  }
  const from = rows.number(threshold, `${field}.threshold`, { header: `${header}: threshold` });
  const to = rows.number(target, `${field}.target`, { header: `${header}: target` });
  const value = rows.number(measure, `${field}.measure`, { header: `${header}: measure` });
  return between(over(minus(value, from), minus(to, from)), 0, 1);
}
