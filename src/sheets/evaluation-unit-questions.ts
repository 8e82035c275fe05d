import { assessments } from "../evaluation/status";
import type { Words } from "../locale/words";
import { serialOf } from "../rules/dates";
import type { Validation } from "../workbook/plan";
import { statusFormats, type LiveCell, type LiveFigures } from "./evaluation-live";
import {
  bodyStyle,
  cellArea,
  drawHeading,
  drawList,
  gap,
  heightOf,
  live,
  shown,
  startsOf,
  toFill,
  type Page,
} from "./evaluation-page";

/** Goals for the year to come: few enough to be remembered. */
export const developmentGoals = 4;

/** The quality system of the paper: steps of the work that an evaluation looks at beside results. */
export const milestones = [
  { id: "structured", label: "Working methods described (step 3)" },
  { id: "safeguarded", label: "Safeguards in place: when, by whom (step 4)" },
  { id: "followedUp", label: "Work and results followed up (step 5)" },
] as const;

const questions = [
  {
    id: "goals",
    text: "Are the goals relevant and complete?",
    said: "goals",
    reason: "goalsReason",
    suggestion: "goalsSuggestion",
  },
  {
    id: "methods",
    text: "Are the working methods relevant and adequate?",
    said: "methods",
    reason: "methodsReason",
    suggestion: "methodsSuggestion",
  },
  {
    id: "results",
    text: "Are the results sufficient, compared with other units?",
    said: "results",
    reason: "resultsReason",
    suggestion: "suggestion",
  },
] as const;

/**
 * The three questions of an evaluation: goals, working methods, results. The evaluator answers; for the results the
 * data make a suggestion, which stands beside the answer and is its first value.
 */
export function drawQuestions(page: Page, figures: LiveFigures, unit: string, words: Words): void {
  drawHeading(page, words("Three questions"));
  const columns = [
    { head: words("Question"), columns: 5 },
    { head: words("What the data say"), columns: 7 },
    { head: words("Suggested"), columns: 3 },
    { head: words("Assessment"), columns: 3 },
    { head: words("Reasons"), columns: 6 },
  ];
  const first = page.row + 1;
  drawList(
    page,
    columns,
    questions.map((question) => {
      const suggestion = figures.figure("Evaluation", question.suggestion, unit);
      const isAnswer = question.id === "results" && assessments.some((one) => words(one) === suggestion.value);
      return [
        shown(words(question.text), { bold: true }),
        live(`question.${question.id}.data`, factAndReason(figures, question, unit)),
        live(`question.${question.id}.suggested`, suggestion, { bold: true, horizontal: "center" }),
        toFill(`question.${question.id}.assessment`, isAnswer ? suggestion.value : null, assessmentList(words), {
          horizontal: "center",
        }),
        toFill(`question.${question.id}.reasons`, null, freeText(words)),
      ];
    }),
    43,
  );
  const starts = startsOf(columns);
  page.conditional.push(
    ...[2, 3].flatMap((index) => statusFormats(cellArea(first, starts[index] as number, questions.length), words)),
  );
  gap(page);
}

/** What the data say, and why they suggest what they do. */
function factAndReason(figures: LiveFigures, question: (typeof questions)[number], unit: string): LiveCell {
  const [fact, reason] = [question.said, question.reason].map((column) =>
    figures.figure("EvaluationWords", column, unit),
  ) as [LiveCell, LiveCell];
  return {
    formula: `=${fact.formula.slice(1)}&" "&${reason.formula.slice(1)}`,
    value: `${String(fact.value)} ${String(reason.value)}`,
  };
}

/** Milestones of the quality system: done when, and how. */
export function drawMethods(page: Page, words: Words): void {
  drawHeading(page, words("Working methods"));
  drawList(
    page,
    [
      { head: words("Milestone of the quality system"), columns: 10 },
      { head: words("Done on"), columns: 3 },
      { head: words("How, and what remains"), columns: 11 },
    ],
    milestones.map((milestone) => [
      shown(words(milestone.label)),
      toFill(`methods.${milestone.id}.date`, null, day(words), { numberFormat: "yyyy\\-mm\\-dd", horizontal: "left" }),
      toFill(`methods.${milestone.id}.remark`, null, freeText(words)),
    ]),
    18,
  );
  gap(page);
}

/** Blank lines for what the unit and its superior agree to develop; they feed next year's commitment. */
export function drawDevelopment(page: Page, year: number, words: Words): void {
  drawHeading(page, words("Development goals for {year}", { year: String(year + 1) }));
  drawList(
    page,
    [
      { head: words("Development goal"), columns: 9 },
      { head: words("Indicator"), columns: 6 },
      { head: words("Target"), columns: 2 },
      { head: words("Responsible"), columns: 4 },
      { head: words("By"), columns: 3 },
    ],
    Array.from({ length: developmentGoals }, (_, index) => {
      const id = `development.line${index + 1}`;
      return [
        toFill(`${id}.goal`, null, freeText(words)),
        toFill(`${id}.indicator`, null, freeText(words)),
        toFill(`${id}.target`, null, {
          rule: { kind: "decimal", least: -1e12, most: 1e12 },
          allowBlank: true,
          error: words("Write a number."),
        }),
        toFill(`${id}.responsible`, null, freeText(words)),
        toFill(`${id}.by`, null, day(words), { numberFormat: "yyyy\\-mm\\-dd", horizontal: "left" }),
      ];
    }),
    18,
  );
}

/** The verdict in words, sentence by sentence, live; of customers and efficiency where the workbook knows them. */
export function drawWords(
  page: Page,
  figures: LiveFigures,
  unit: string,
  words: Words,
  known: { readonly customers: boolean; readonly efficiency: boolean },
): void {
  drawHeading(page, words("In words"));
  const evaluation = "EvaluationWords";
  const sentences = [
    { id: "economy", head: "Economy", table: evaluation, column: "economy" },
    { id: "comparison", head: "Comparison", table: evaluation, column: "comparison" },
    { id: "certainty", head: "How sure", table: evaluation, column: "certainty" },
    { id: "change", head: "The year before", table: evaluation, column: "change" },
    { id: "data", head: "Data", table: evaluation, column: "data" },
    ...(known.customers
      ? [{ id: "customers", head: "Customers", table: "CustomerWords", column: "customers" } as const]
      : []),
    ...(known.efficiency
      ? [{ id: "efficiency", head: "Efficiency", table: "EfficiencyScores", column: "words" } as const]
      : []),
  ] as const;
  for (const { id, head, table, column } of sentences) {
    const cell = figures.figure(table, column, unit);
    page.cells.push({
      row: page.row,
      column: 0,
      role: "label",
      content: { value: words(head) },
      style: { ...bodyStyle, bold: true, fill: "F3F6FA" },
      span: { rows: 1, columns: 4 },
    });
    page.cells.push({
      id: `words.${id}`,
      row: page.row,
      column: 4,
      role: "computed",
      content: cell,
      style: bodyStyle,
      span: { rows: 1, columns: 20 },
    });
    page.heights[page.row] = heightOf(String(cell.value), 20);
    page.row += 1;
  }
  gap(page);
}

function assessmentList(words: Words): Validation {
  return {
    rule: { kind: "list", values: assessments.map((one) => words(one)) },
    allowBlank: true,
    promptTitle: words("Assessment"),
    prompt: words("The evaluator's own answer, whatever the data suggest."),
  };
}

function freeText(words: Words): Validation {
  return {
    rule: { kind: "text length", most: 2_000 },
    allowBlank: true,
    error: words("Write at most 2,000 characters."),
  };
}

export function day(words: Words): Validation {
  return {
    rule: { kind: "date", least: serialOf(1990, 1, 1), most: serialOf(2100, 12, 31) },
    allowBlank: true,
    error: words("Write a date, for instance 2026-06-30."),
  };
}
