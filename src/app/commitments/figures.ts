import { nameKey } from "../../commitments/net/facts";
import type { Words } from "../../locale/words";
import { textAt, type TableData } from "../../rules/data";
import type { FigureNow } from "../inputs/register-input";

/** Figures of a unit that assumptions can name, besides its indicators: the header of the sheet that shows each. */
const unitFigures = ["Frame", "Outturn", "Forecast", "Full-time equivalents"] as const;
export type UnitFigure = (typeof unitFigures)[number];

export interface FigureSources {
  readonly unitFigure: (unit: string, figure: UnitFigure) => number | null;
  /** The indicators with their outcomes; undefined where the workbook has none. */
  readonly indicators: TableData | undefined;
  readonly words: Words;
}

/** Where a figure stands now: of the unit's money and staff by name, in English or the language of the sheets, else an indicator's outcome. */
export function figuresNow({ unitFigure, indicators, words }: FigureSources): FigureNow {
  const named = new Map<string, UnitFigure>(
    unitFigures.flatMap((figure) => [
      [nameKey(figure), figure],
      [nameKey(words(figure)), figure],
    ]),
  );
  const outcomes = new Map<string, number>();
  const columns = indicators?.columns;
  const [units, names, outcome] = [columns?.["unit"], columns?.["indicator"], columns?.["outcome"]];
  if (indicators !== undefined && units?.kind === "text" && names?.kind === "text" && outcome?.kind === "number") {
    for (let row = 0; row < indicators.rows; row += 1) {
      const value = outcome.values[row] ?? Number.NaN;
      if (!Number.isNaN(value))
        outcomes.set(`${nameKey(textAt(units, row) ?? "")}|${nameKey(textAt(names, row) ?? "")}`, value);
    }
  }
  return (unit, figure) => {
    const known = named.get(nameKey(figure));
    return known === undefined
      ? (outcomes.get(`${nameKey(unit)}|${nameKey(figure)}`) ?? null)
      : unitFigure(unit, known);
  };
}
