import type { Reading } from "../../intake/reading";
import { mostScorePoints } from "../../indicators/score-table";
import {
  numberColumn,
  textAt,
  type ColumnData,
  type RowSource,
  type TableData,
  type TextColumn,
} from "../../rules/data";
import type { Problem } from "../../problem/problem";
import { fieldOf, numbersOf, tablesOf, textsOf } from "../source-table";

/** The columns of score tables beside a list of goals, and the cells that they were read from. */
export interface ScoreTableColumns {
  readonly columns: Readonly<Record<string, ColumnData>>;
  readonly elsewhere: NonNullable<RowSource["elsewhere"]>;
}

/** A row of a score table: a value and its points, on its sheet. */
interface Point {
  readonly unit: string;
  readonly indicator: string;
  readonly value: number;
  readonly points: number;
  readonly row: number;
}

const keyOf = (text: string | null): string =>
  (text ?? "").normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** As for the goals themselves: plain numbers over this, of a measure in per cent, are percentages and not shares. */
const mostShare = 1.5;
const inPercent = (unit: string | null): boolean => /^\s*(?:%|procent|per ?cent)/iu.test(unit ?? "");

/**
 * The score table of each goal: the rows that name its indicator, in the order of their sheet. Rows of the goal's own unit
 * count before rows without a unit. Undefined where the workbook has no score tables.
 */
export function scoreTablesInput(
  reading: Reading,
  goals: {
    readonly rows: number;
    readonly units: TextColumn;
    readonly indicators: TextColumn;
    readonly measureUnits: TextColumn;
  },
): ScoreTableColumns | undefined {
  const [table] = tablesOf(reading, "score tables");
  if (table === undefined) return undefined;
  const points = pointsOf(reading);
  const byGoal = new Map<string, Point[]>();
  for (const point of points) {
    const name = `${point.unit}|${point.indicator}`;
    byGoal.set(name, [...(byGoal.get(name) ?? []), point]);
  }
  const ofGoal = Array.from({ length: goals.rows }, (_, row) => {
    const [unit, indicator] = [keyOf(textAt(goals.units, row)), keyOf(textAt(goals.indicators, row))];
    const own = byGoal.get(`${unit}|${indicator}`) ?? byGoal.get(`|${indicator}`) ?? [];
    return inPercent(textAt(goals.measureUnits, row)) && own.some(({ value }) => Math.abs(value) > mostShare)
      ? own.map((point) => ({ ...point, value: Number(`${point.value}e-2`) }))
      : own;
  });
  const places = Array.from({ length: mostScorePoints }, (_, place) => place);
  const cells = (place: number) => Int32Array.from(ofGoal, (own) => own[place]?.row ?? 0);
  const letters = (field: string) => fieldOf(table, field)?.letters ?? "A";
  return {
    columns: Object.fromEntries(
      places.flatMap((place) => [
        [`value${place + 1}`, numberColumn(ofGoal.map((own) => own[place]?.value ?? null))],
        [`points${place + 1}`, numberColumn(ofGoal.map((own) => own[place]?.points ?? null))],
      ]),
    ),
    elsewhere: Object.fromEntries(
      places.flatMap((place) => [
        [`value${place + 1}`, { sheet: table.sheet, letters: letters("value"), rowNumbers: cells(place) }],
        [`points${place + 1}`, { sheet: table.sheet, letters: letters("points"), rowNumbers: cells(place) }],
      ]),
    ),
  };
}

/** What is wrong with score tables as such: rows that name no indicator of the list, and rows beyond the most. */
export function scoreTableProblems(reading: Reading, list: TableData | undefined): Problem[] {
  const [table] = tablesOf(reading, "score tables");
  const [units, indicators] = [list?.columns["unit"], list?.columns["indicator"]];
  if (table === undefined || units?.kind !== "text" || indicators?.kind !== "text") return [];
  const letters = fieldOf(table, "indicator")?.letters ?? "A";
  const listed = new Set<string>();
  indicators.codes.forEach((_, row) => {
    const [unit, indicator] = [keyOf(textAt(units, row)), keyOf(textAt(indicators, row))];
    listed.add(`${unit}|${indicator}`).add(`|${indicator}`);
  });
  const at = (point: Point, column = letters) =>
    ({ at: "cell", sheet: table.sheet, address: `${column}${point.row}` }) as const;
  const counted = new Map<string, number>();
  return pointsOf(reading).flatMap((point): Problem[] => {
    const name = `${point.unit}|${point.indicator}`;
    const count = (counted.get(name) ?? 0) + 1;
    counted.set(name, count);
    if (count === 1 && !listed.has(name))
      return [
        {
          severity: "warning",
          code: "score-table-unknown",
          message:
            "The score table is of an indicator that the list of indicators does not have, so that it is not used.",
          where: at(point),
          fix: "Write the indicator, and the unit where one is named, as the list of indicators does.",
        },
      ];
    if (count !== mostScorePoints + 1) return [];
    return [
      {
        severity: "error",
        code: "score-table-long",
        message: `A score table has at most ${mostScorePoints} rows; this one has more.`,
        where: at(point),
        fix: "Leave out rows between which the line is straight.",
      },
    ];
  });
}

function pointsOf(reading: Reading): Point[] {
  const [table] = tablesOf(reading, "score tables");
  if (table === undefined) return [];
  const [units, indicators] = [textsOf(table, "unit"), textsOf(table, "indicator")];
  const [values, points] = [numbersOf(table, "value").values, numbersOf(table, "points").values];
  return Array.from({ length: table.rows }, (_, row) => ({
    unit: keyOf(textAt(units, row)),
    indicator: keyOf(textAt(indicators, row)),
    value: values[row] ?? Number.NaN,
    points: points[row] ?? Number.NaN,
    row: table.rowNumbers[row] ?? 0,
  })).filter(({ value, points }) => !Number.isNaN(value) && !Number.isNaN(points));
}
