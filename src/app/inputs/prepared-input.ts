import { attainmentModel, type Prepared } from "../../evaluation/model";
import { drawnRanks, type ComparedUnit } from "../../evaluation/uncertainty/score-errors";
import { numberAt, textAt, textColumn, type Dataset } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Results } from "../../rules/results";

/**
 * What the evaluation is given as values: the draws of ranks for the scores as they are now, and which units stand in the
 * chart of cost against quality. Scored once before the model of the job is. No draws where they are not wanted.
 */
export function preparedInput(
  tables: Dataset["tables"],
  parameters: Dataset["parameters"],
  groups: readonly string[],
): Prepared {
  const unit = tables["UnitQuality"]?.columns["unit"] ?? textColumn([]);
  const rows = tables["UnitQuality"]?.rows ?? 0;
  const Evaluation = { rows, columns: { unit, group: textColumn([...groups]) } };
  const results = evaluate(attainmentModel(), { tables: { ...tables, Evaluation }, parameters });
  const { text, figure } = columnsOf(results);
  const units = Array.from({ length: rows }, (_, row) => ({
    unit: text("Evaluation", "unit", row) ?? "",
    group: groups[row] ?? "",
    score: figure("Evaluation", "score", row),
    costed:
      figure("Evaluation", "deviationOfCosts", row) !== null && figure("Evaluation", "qualityScore", row) !== null,
  }));
  const goals = Array.from({ length: tables["Scores"]?.rows ?? 0 }, (_, row) => row).flatMap((row) => {
    const score = figure("Scores", "score", row);
    const weight = figure("Scores", "weightCounted", row) ?? 0;
    return score === null ? [] : [{ unit: text("Scores", "unit", row) ?? "", score, weight }];
  });
  const [runs, seed] = [Number(parameters["rankDraws"] ?? 0), Number(parameters["rankSeed"] ?? 1)];
  const compared: readonly ComparedUnit[] = units;
  return {
    drawn: runs > 0 ? drawnRanks(compared, goals, { runs, seed }) : [],
    costed: units.filter((one) => one.costed).map((one) => one.unit),
  };
}

function columnsOf(results: Results) {
  return {
    text: (table: string, column: string, row: number): string | null => {
      const data = results.column(table, column);
      return data.kind === "text" ? textAt(data, row) : null;
    },
    figure: (table: string, column: string, row: number): number | null => {
      const data = results.column(table, column);
      return data.kind === "number" ? numberAt(data, row) : null;
    },
  };
}
