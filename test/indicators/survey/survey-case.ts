import { evaluateChecked } from "../../../src/rules/check-problems";
import { numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import type { Model } from "../../../src/rules/model";

/** A row of a survey: a question of a unit; what is not told is blank. */
export interface Line {
  readonly unit: string;
  readonly question: string;
  readonly answers?: number;
  readonly mean?: number;
  readonly deviation?: number;
  readonly population?: number;
}

/** The rows of a survey under the model's tables. */
export function surveyData(
  model: Model,
  lines: readonly Line[],
  answers: readonly { readonly line: string; readonly points: number | null }[] = [],
): Dataset {
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const figures = (figure: (line: Line) => number | undefined) =>
    numberColumn(lines.map((line) => figure(line) ?? null));
  return {
    tables: {
      SurveyAnswers: {
        rows: answers.length,
        columns: {
          answer: textColumn(answers.map((_, at) => `R${at + 4}`)),
          line: textColumn(answers.map(({ line }) => line)),
          points: numberColumn(answers.map(({ points }) => points)),
        },
      },
      Surveys: {
        rows: lines.length,
        columns: {
          line: textColumn(lines.map(({ unit, question }) => `${unit}/${question}`)),
          unit: textColumn(lines.map(({ unit }) => unit)),
          question: textColumn(lines.map(({ question }) => question)),
          statedAnswers: figures((line) => line.answers),
          statedMean: figures((line) => line.mean),
          statedDeviation: figures((line) => line.deviation),
          population: figures((line) => line.population),
        },
      },
      CustomerIndexes: { rows: units.length, columns: { unit: textColumn(units) } },
      CustomerWords: { rows: units.length, columns: { unit: textColumn(units) } },
    },
    parameters: Object.fromEntries(model.parameters.map((one) => [one.id, one.initial])),
  };
}

/** A computed survey: a value by table, column and row. */
export function surveyCase(model: Model, lines: readonly Line[], answers: Parameters<typeof surveyData>[2] = []) {
  const dataset = surveyData(model, lines, answers);
  const { results, problems } = evaluateChecked(model, dataset);
  return { of: (table: string, column: string, row: number) => results.value(table, column, row), problems, dataset };
}
