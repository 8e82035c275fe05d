import { framesModel } from "../../budget/frames";
import { rewardsDataset, rewardsModel } from "../../rewards/model";
import type { Scheme } from "../../rewards/scheme/document";
import type { RowCell, RowList } from "../../rewards/scheme/rows";
import type { Place } from "../../problem/problem";
import { sourceCell } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Results } from "../../rules/results";
import { framesTables } from "../inputs/frames-tables";
import { indicatorsInput } from "../inputs/indicators-input";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";

interface Figure {
  readonly unit: string;
  readonly measure: string;
  readonly value: number;
  readonly place: Place;
}

/** Measures that a scheme takes from the workbook's budget and indicators, for the year of the workbook. */
export function measuresFromLists(opened: Opened, scheme: Scheme): readonly RowList[] {
  const figures = [...ofBudget(opened, scheme), ...ofIndicators(opened, scheme)];
  if (figures.length === 0) return [];
  return [
    {
      rows: figures.map(({ unit, measure, value }): Readonly<Record<string, RowCell>> => ({
        unit,
        period: String(opened.year),
        measure,
        value,
      })),
      placeOf: (row) => figures[row]?.place ?? { at: "file", file: opened.snapshot.name },
    },
  ];
}

/** Net frame and outturn of each unit; the result is the frame less the outturn. */
function ofBudget(opened: Opened, scheme: Scheme): Figure[] {
  const wanted = scheme.measures.filter(({ from }) => from?.list === "budget");
  if (wanted.length === 0) return [];
  const tables = framesTables(opened);
  const results = evaluate(framesModel(), { tables, parameters: {} });
  const lines = tables["BudgetLines"];
  const firstLine = new Map<string, number>();
  for (let row = (lines?.rows ?? 0) - 1; row >= 0; row -= 1)
    firstLine.set(String(results.value("BudgetLines", "unit", row)), row);
  return Array.from({ length: tables["Frames"]?.rows ?? 0 }, (_, row) => row).flatMap((row) => {
    const unit = String(results.value("Frames", "unit", row));
    const cell = sourceCell(lines?.source, firstLine.get(unit) ?? 0, "budget", "unit");
    const place: Place = cell === undefined ? { at: "file", file: opened.snapshot.name } : { at: "cell", ...cell };
    return wanted.flatMap(({ id, from }): Figure[] => {
      const column = from?.figure === "frame" ? "budget" : from?.figure === "outturn" ? "outturn" : "remaining";
      const value = numberAt(results, "Frames", column, row);
      return value === undefined ? [] : [{ unit, measure: id, value, place }];
    });
  });
}

const columnOf = {
  outcome: "outcome",
  target: "target",
  "prior outcome": "priorOutcome",
  attainment: "score",
} as const;

/** A figure of a named indicator; attainment is its score. */
function ofIndicators(opened: Opened, scheme: Scheme): Figure[] {
  const wanted = scheme.measures.filter(({ from }) => from?.list === "indicators");
  const indicators = indicatorsInput(opened.reading, opened.year);
  if (wanted.length === 0 || indicators === undefined) return [];
  const nothing = { rows: 0, columns: {} } as const;
  const dataset = rewardsDataset({
    units: unitsInput(opened.reading),
    indicators,
    economy: nothing,
    staff: nothing,
    parameters: opened.values,
  });
  const results = evaluate(rewardsModel(), dataset);
  const plain = (text: unknown): string =>
    String(text ?? "")
      .trim()
      .toLowerCase();
  return Array.from({ length: indicators.rows }, (_, row) => row).flatMap((row) =>
    wanted.flatMap(({ id, from }): Figure[] => {
      if (from === undefined || plain(results.value("Scores", "indicator", row)) !== plain(from.indicator)) return [];
      const column = columnOf[from.figure as keyof typeof columnOf];
      const value = numberAt(results, "Scores", column, row);
      const cell = sourceCell(indicators.source, row, column === "score" ? "outcome" : column, "id");
      if (value === undefined || cell === undefined) return [];
      return [
        { unit: String(results.value("Scores", "unit", row)), measure: id, value, place: { at: "cell", ...cell } },
      ];
    }),
  );
}

function numberAt(results: Results, table: string, column: string, row: number): number | undefined {
  const value = results.value(table, column, row);
  return typeof value === "number" ? value : undefined;
}
