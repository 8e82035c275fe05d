import type { Reading } from "../../intake/reading";
import { goalId } from "../../rewards/model";
import { numberColumn, textAt, textColumn, type TableData } from "../../rules/data";
import { yearSaid } from "./budget-input";
import { numbersOf, sourceOf, tablesOf, textsOf } from "../source-table";

/** The rows of a survey: a question of a unit each, answers one by one where the list holds them. */
export interface SurveyTables {
  readonly SurveyAnswers: TableData;
  readonly Surveys: TableData;
  readonly CustomerIndexes: TableData;
  readonly CustomerWords: TableData;
}

/**
 * The survey of the year: means with their number of answers, a row a unit and question, or the answers one by one.
 * Rows of other years are left out where the list has a year. Undefined where the workbook has no survey.
 */
export function surveyInput(reading: Reading, year: number): SurveyTables | undefined {
  const [table] = tablesOf(reading, "surveys");
  if (table === undefined) return undefined;
  const [units, questions, periods] = ["unit", "question", "period"].map((field) => textsOf(table, field)) as [
    ReturnType<typeof textsOf>,
    ReturnType<typeof textsOf>,
    ReturnType<typeof textsOf>,
  ];
  const answer = numbersOf(table, "answer").values;
  const dated = periods.dictionary.length > 0;
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => textAt(units, row) !== null && (!dated || yearSaid(textAt(periods, row)) === year),
  );
  const lineOf = (row: number): string => goalId(textAt(units, row) ?? "", textAt(questions, row) ?? "");
  const single = rows.filter((row) => !Number.isNaN(answer[row] ?? Number.NaN));
  const firstOf = new Map<string, number>();
  for (const row of rows) if (!firstOf.has(lineOf(row))) firstOf.set(lineOf(row), row);
  // A mean that stands twice would be a second answer to the same question: both rows are kept, and the key is refused.
  const stated = rows.filter((row) => !single.includes(row));
  const lines = single.length === 0 ? stated : [...firstOf.values()];
  const figures = (field: string) => {
    const { values } = numbersOf(table, field);
    return { kind: "number", values: Float64Array.from(lines, (row) => values[row] ?? Number.NaN) } as const;
  };
  const source = sourceOf(table, {
    line: "question",
    unit: "unit",
    question: "question",
    statedAnswers: "answers",
    statedMean: "mean",
    statedDeviation: "deviation",
    population: "population",
  });
  const named = [...new Set(rows.map((row) => textAt(units, row) ?? ""))];
  return {
    SurveyAnswers: {
      rows: single.length,
      columns: {
        answer: textColumn(single.map((row) => `R${table.rowNumbers[row] ?? 0}`)),
        line: textColumn(single.map(lineOf)),
        points: numberColumn(single.map((row) => answer[row] ?? null)),
      },
      source: {
        ...sourceOf(table, { points: "answer" }),
        rowNumbers: Int32Array.from(single, (row) => table.rowNumbers[row] ?? 0),
      },
    },
    Surveys: {
      rows: lines.length,
      columns: {
        line: textColumn(lines.map(lineOf)),
        unit: textColumn(lines.map((row) => textAt(units, row))),
        question: textColumn(lines.map((row) => textAt(questions, row))),
        statedAnswers: figures("answers"),
        statedMean: figures("mean"),
        statedDeviation: figures("deviation"),
        population: figures("population"),
      },
      source: { ...source, rowNumbers: Int32Array.from(lines, (row) => table.rowNumbers[row] ?? 0) },
    },
    CustomerIndexes: { rows: named.length, columns: { unit: textColumn(named) } },
    CustomerWords: { rows: named.length, columns: { unit: textColumn(named) } },
  };
}
