import { goalId } from "../../rewards/model";
import { numberAt, textAt, type TableData } from "../../rules/data";
import type { NextBudgetLine, NextGoal } from "../../sheets/next-year-lists";
import type { DevelopmentGoal } from "./development";

function reader(data: TableData) {
  return {
    text: (column: string, row: number): string | null => {
      const found = data.columns[column];
      return found?.kind === "text" ? textAt(found, row) : null;
    },
    figure: (column: string, row: number): number | null => {
      const found = data.columns[column];
      return found?.kind === "number" ? numberAt(found, row) : null;
    },
  };
}

/**
 * Next year's goals: what was agreed stays to be negotiated again, the outcome becomes the baseline and the prior outcome;
 * a goal without an outcome keeps its baseline. A development goal that names an indicator of the unit gives it its
 * target, any other becomes a line of its own.
 */
export function nextGoals(indicators: TableData, development: readonly DevelopmentGoal[]): readonly NextGoal[] {
  const { text, figure } = reader(indicators);
  const taken = new Set<DevelopmentGoal>();
  const goals = Array.from({ length: indicators.rows }, (_, row): NextGoal => {
    const unit = text("unit", row) ?? "";
    const indicator = text("indicator", row) ?? "";
    const developed = development.filter((one) => same(one, { unit, indicator })).at(-1);
    development.filter((one) => same(one, { unit, indicator })).forEach((one) => taken.add(one));
    const outcome = figure("outcome", row);
    return {
      unit,
      indicator,
      goal: developed?.goal ?? text("goal", row),
      kind: text("kind", row),
      measureUnit: text("measureUnit", row),
      direction: text("direction", row),
      scoring: text("scoring", row),
      // The base of an index stays: otherwise every year would begin at 100.
      baseline:
        text("scoring", row) === "index against base" ? figure("baseline", row) : (outcome ?? figure("baseline", row)),
      threshold: figure("threshold", row),
      target: developed?.target ?? figure("target", row),
      targetLow: figure("targetLow", row),
      targetHigh: figure("targetHigh", row),
      stretch: developed?.target == null ? figure("stretch", row) : null,
      priorOutcome: outcome,
      weight: figure("weight", row),
      method: text("method", row),
      source: text("source", row),
      owner: developed?.responsible ?? text("owner", row),
      frequency: text("frequency", row),
      costOfMeasuring: figure("costOfMeasuring", row),
      developed: developed !== undefined,
    };
  });
  const known = new Set(goals.map((goal) => goalId(goal.unit, goal.indicator).toLowerCase()));
  const added = development
    .filter((one) => !taken.has(one))
    .flatMap((one): NextGoal[] => {
      const id = goalId(one.unit, one.indicator).toLowerCase();
      if (known.has(id)) return [];
      known.add(id);
      return [
        {
          unit: one.unit,
          indicator: one.indicator,
          goal: one.goal,
          kind: null,
          measureUnit: null,
          direction: null,
          scoring: null,
          baseline: null,
          threshold: null,
          target: one.target,
          targetLow: null,
          targetHigh: null,
          stretch: null,
          priorOutcome: null,
          weight: null,
          method: null,
          source: null,
          owner: one.responsible,
          frequency: null,
          costOfMeasuring: null,
          developed: true,
        },
      ];
    });
  return [...goals, ...added];
}

function same(one: { readonly unit: string; readonly indicator: string }, other: typeof one): boolean {
  return goalId(one.unit, one.indicator).toLowerCase() === goalId(other.unit, other.indicator).toLowerCase();
}

/** Next year's budget lines: the same units and accounts, this year's outturn beside an empty column for the frame. */
export function nextBudget(lines: TableData): readonly NextBudgetLine[] {
  const { text, figure } = reader(lines);
  return Array.from({ length: lines.rows }, (_, row) => ({
    unit: text("unit", row) ?? "",
    account: text("account", row),
    budget: figure("budget", row),
    outturn: figure("outturn", row),
  }));
}
