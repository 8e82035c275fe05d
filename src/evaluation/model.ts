import { budgetLines, frames } from "../budget/frames";
import { commitmentLines, register } from "../commitments/register";
import { commitmentTriggers } from "../commitments/triggers";
import { scores } from "../indicators/scores";
import { scoring } from "../indicators/parameters";
import { unitQuality } from "../indicators/unit-quality";
import { units } from "../organisation/units";
import { numberColumn, textAt, textColumn, type Dataset, type TableData, type TextColumn } from "../rules/data";
import { modelOf, type Model } from "../rules/model";
import type { AnyTable } from "../rules/table";
import { attainment } from "./attainment";
import { changes } from "./changes";
import { costQuality } from "./cost-quality";
import { evaluationRules } from "./parameters";
import { rankIntervalsTable } from "./ranks";
import type { Say } from "./sentence";
import { comparisonWithSpread, evaluation, evaluationWithCommitments } from "./summary";
import type { DrawnRank } from "./uncertainty/score-errors";
import { evaluationWords } from "./words";

/** What the evaluation is made with. */
export interface EvaluationOptions {
  /** Gives a sentence of ours in the language of the workbook. */
  readonly say: Say;
  /** Whether the model has a register of commitments. */
  readonly commitments?: boolean;
}

/** The evaluation's own tables, for a model that has those of units, budget, indicators (and commitments). */
export function evaluationTables(options: EvaluationOptions): readonly AnyTable[] {
  return [
    changes,
    comparisonWithSpread,
    rankIntervalsTable,
    costQuality,
    options.commitments === true ? evaluationWithCommitments : evaluation,
    evaluationWords(options.say),
  ];
}

/** What each unit has attained, without the other units: what draws and charts are prepared from. */
export function attainmentModel(): Model {
  return modelOf({
    tables: [units, budgetLines, frames, scores, unitQuality, attainment],
    parameters: [...Object.values(scoring), ...Object.values(evaluationRules)],
  });
}

/** The evaluation with everything that it reads, as a model of its own. */
export function evaluationModel(options: EvaluationOptions): Model {
  return modelOf({
    tables: [
      units,
      budgetLines,
      frames,
      scores,
      unitQuality,
      ...(options.commitments === true ? [commitmentLines, commitmentTriggers, register] : []),
      ...evaluationTables(options),
    ],
    parameters: [...Object.values(scoring), ...Object.values(evaluationRules)],
  });
}

/** What was computed before the model of the job: the draws of ranks, and the units of which cost and quality are known. */
export interface Prepared {
  readonly drawn?: readonly DrawnRank[];
  readonly costed?: readonly string[];
}

/**
 * Rows of the evaluation's tables: a unit each for Evaluation, Ranks and EvaluationWords, a goal each for Changes, a group
 * each for Comparison. `dataset` holds Units and Scores; `groups` is the group of each unit, in the order of Units, and
 * `prepared` what was computed before: without draws nothing is said of how sure a rank is.
 */
export function evaluationRows(
  dataset: Pick<Dataset, "tables">,
  groups: readonly string[] | string = "All units",
  { drawn = [], costed = [] }: Prepared = {},
): Dataset["tables"] {
  const units = dataset.tables["Units"];
  const goals = dataset.tables["Scores"];
  const unit = columnOf(units, "unit");
  const rows = units?.rows ?? 0;
  const groupOf = typeof groups === "string" ? new Array<string>(rows).fill(groups) : groups;
  const group = textColumn(groupOf);
  const byUnit = new Map(drawn.map((one) => [one.unit, one]));
  const found = Array.from({ length: rows }, (_, row) => byUnit.get(textAt(unit, row) ?? ""));
  const figure = (of: (one: DrawnRank) => number | null) =>
    numberColumn(found.map((one) => (one === undefined ? null : of(one))));
  const names = [...new Set(groupOf)];
  return {
    Evaluation: { rows, columns: { unit, group } },
    EvaluationWords: { rows, columns: { unit } },
    Ranks: {
      rows,
      columns: {
        unit,
        group,
        drawnScore: figure((one) => one.score),
        goals: figure((one) => one.goals),
        error: figure((one) => one.error),
        bestRank: figure((one) => one.bestRank),
        worstRank: figure((one) => one.worstRank),
      },
    },
    CostQuality: { rows: costed.length, columns: { unit: textColumn([...costed]) } },
    Changes: { rows: goals?.rows ?? 0, columns: { goal: columnOf(goals, "id"), unit: columnOf(goals, "unit") } },
    Comparison: { rows: names.length, columns: { group: textColumn(names) } },
  };
}

function columnOf(data: TableData | undefined, column: string): TextColumn {
  const found = data?.columns[column];
  return found?.kind === "text" ? found : textColumn([]);
}
