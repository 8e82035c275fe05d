import { drawnRanks, type ComparedUnit, type DrawnRank } from "../../evaluation/uncertainty/score-errors";
import { indicatorsModel } from "../../indicators/model";
import { numberAt, textAt, type Dataset } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";

/**
 * The draws of ranks for the scores as they are now: scored once before the model of the job is, because draws are values
 * that its tables are given. None where they are not wanted.
 */
export function ranksInput(
  tables: Dataset["tables"],
  parameters: Dataset["parameters"],
  groups: readonly string[],
): readonly DrawnRank[] {
  const [runs, seed] = [Number(parameters["rankDraws"] ?? 0), Number(parameters["rankSeed"] ?? 1)];
  if (!(runs > 0)) return [];
  const results = evaluate(indicatorsModel(), { tables, parameters });
  const text = (table: string, column: string) => {
    const data = results.column(table, column);
    return (row: number): string | null => (data.kind === "text" ? textAt(data, row) : null);
  };
  const figure = (table: string, column: string) => {
    const data = results.column(table, column);
    return (row: number): number | null => (data.kind === "number" ? numberAt(data, row) : null);
  };
  const [unitOf, scoreOf] = [text("UnitQuality", "unit"), figure("UnitQuality", "overall")];
  const units = Array.from({ length: tables["UnitQuality"]?.rows ?? 0 }, (_, row): ComparedUnit => ({
    unit: unitOf(row) ?? "",
    group: groups[row] ?? "",
    score: scoreOf(row),
  }));
  const [goalUnit, goalScore, goalWeight] = [
    text("Scores", "unit"),
    figure("Scores", "score"),
    figure("Scores", "weightCounted"),
  ];
  const goals = Array.from({ length: tables["Scores"]?.rows ?? 0 }, (_, row) => row).flatMap((row) => {
    const score = goalScore(row);
    return score === null ? [] : [{ unit: goalUnit(row) ?? "", score, weight: goalWeight(row) ?? 0 }];
  });
  return drawnRanks(units, goals, { runs, seed });
}
