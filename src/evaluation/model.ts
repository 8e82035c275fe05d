import { budgetLines, frames } from "../budget/frames";
import { commitmentLines, register } from "../commitments/register";
import { scores } from "../indicators/scores";
import { scoring } from "../indicators/parameters";
import { unitQuality } from "../indicators/unit-quality";
import { units } from "../organisation/units";
import { textColumn, type Dataset, type TableData } from "../rules/data";
import { modelOf, type Model } from "../rules/model";
import type { AnyTable } from "../rules/table";
import { changes } from "./changes";
import { comparison } from "./comparison";
import { evaluationRules } from "./parameters";
import type { Say } from "./sentence";
import { evaluation, evaluationWithCommitments } from "./summary";
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
    comparison,
    options.commitments === true ? evaluationWithCommitments : evaluation,
    evaluationWords(options.say),
  ];
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
      ...(options.commitments === true ? [commitmentLines, register] : []),
      ...evaluationTables(options),
    ],
    parameters: [...Object.values(scoring), ...Object.values(evaluationRules)],
  });
}

/**
 * Rows of the evaluation's tables: a unit each for Evaluation and EvaluationWords, a goal each for Changes, one group of
 * all units for Comparison. `dataset` holds Units and Scores; `group` is the group's name in the language of the workbook.
 */
export function evaluationRows(dataset: Pick<Dataset, "tables">, group = "All units"): Dataset["tables"] {
  const units = dataset.tables["Units"];
  const goals = dataset.tables["Scores"];
  const unit = columnOf(units, "unit");
  const rows = units?.rows ?? 0;
  return {
    Evaluation: { rows, columns: { unit, group: textColumn(new Array<string>(rows).fill(group)) } },
    EvaluationWords: { rows, columns: { unit } },
    Changes: { rows: goals?.rows ?? 0, columns: { goal: columnOf(goals, "id"), unit: columnOf(goals, "unit") } },
    Comparison: { rows: 1, columns: { group: textColumn([group]) } },
  };
}

function columnOf(data: TableData | undefined, column: string) {
  return data?.columns[column] ?? textColumn([]);
}
