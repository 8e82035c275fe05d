import { problemText } from "../locale/problems";
import type { Words } from "../locale/words";
import type { Problem } from "../problem/problem";
import type { CellValue } from "../workbook/cell";
import type { PlannedCell } from "../workbook/plan";
import { computed, input, label, placeOn, stacked, type Part, type PlacedSheet } from "./layout";
import { cellStyle, headerStyle, headingStyle, inputStyle, labelStyle, linkStyle } from "./styles";
import { inStep, stepFormula, type StepCheck } from "./step-check";

export const frontPageId = "front";

/** A figure of the front page: live, with the place that explains it. */
export interface FrontFigure {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly value: CellValue;
  readonly numberFormat: string;
  readonly sheet: string;
}

export interface FrontPage {
  readonly year: number;
  readonly totals: readonly FrontFigure[];
  readonly steps: readonly StepCheck[];
  readonly sheets: readonly { readonly name: string; readonly about: string }[];
  readonly next: readonly string[];
  readonly problems: readonly Problem[];
}

/** The yearly cycle of the paper: needs, negotiation, signing, follow-up, evaluation, pay. */
export const cycle: readonly { readonly month: string; readonly step: string }[] = [
  { month: "September", step: "Customers' needs and next year's frame" },
  { month: "October to November", step: "Commitments are negotiated" },
  { month: "December", step: "Commitments are signed: goals are fixed before the year" },
  { month: "January to December", step: "Money followed up monthly, indicators quarterly" },
  { month: "June", step: "Commitments reopened only on a trigger" },
  { month: "January after", step: "Self-assessment" },
  { month: "February after", step: "Evaluation" },
  { month: "March after", step: "Rewards are paid" },
];

/** The front page: what stands where, what it comes to, whether it is in step with its sources, and what is next. */
export function frontPage(page: FrontPage, words: Words): PlacedSheet {
  const parts: Part[] = [
    {
      kind: "title",
      text: "CQM",
      subtitle: words("Commitments, grants, rewards and evaluation {year}", { year: String(page.year) }),
    },
    { kind: "cells", id: "totals", cells: totalCells(page, words) },
    { kind: "cells", id: "steps", cells: stepCells(page, words) },
    { kind: "cells", id: "sheets", cells: sheetCells(page, words) },
    { kind: "cells", id: "next", cells: nextCells(page, words) },
    { kind: "cells", id: "cycle", cells: cycleCells(words) },
    { kind: "cells", id: "problems", cells: problemCells(page, words) },
  ];
  return stacked(frontPageId, "CQM", parts, {
    columnWidths: { 0: 40, 1: 30, 2: 24, 3: 56 },
    hideGridlines: true,
    page: { orientation: "portrait", fitWide: 1, fitTall: 0 },
    tabColor: "1F3A5F",
  });
}

function heading(text: string, columns = 4): PlannedCell {
  return label(0, 0, text, headingStyle, { rows: 1, columns });
}

function totalCells(page: FrontPage, words: Words): PlannedCell[] {
  return [
    heading(words("Totals")),
    ...page.totals.flatMap((figure, index): PlannedCell[] => [
      label(index + 1, 0, words(figure.label), labelStyle),
      computed(figure.id, index + 1, 1, figure.formula, figure.value, {
        bold: true,
        numberFormat: figure.numberFormat,
        horizontal: "right",
        vertical: "top",
      }),
      { ...label(index + 1, 2, figure.sheet, linkStyle), link: placeOn(figure.sheet, "A1") },
    ]),
  ];
}

function stepCells(page: FrontPage, words: Words): PlannedCell[] {
  return [
    heading(words("In step with the sources")),
    ...page.steps.flatMap((step, index): PlannedCell[] => [
      label(index + 1, 0, words(step.result), labelStyle),
      { ...label(index + 1, 1, `${step.sheet}!${step.range}`, linkStyle), link: placeOn(step.sheet, step.range) },
      computed(step.id, index + 1, 2, stepFormula(step, words), inStep(words), undefined, { rows: 1, columns: 2 }),
    ]),
  ];
}

function sheetCells(page: FrontPage, words: Words): PlannedCell[] {
  return [
    heading(words("Sheets")),
    ...page.sheets.flatMap((sheet, index): PlannedCell[] => [
      { ...label(index + 1, 0, sheet.name, linkStyle), link: placeOn(sheet.name, "A1") },
      label(index + 1, 1, sheet.about, labelStyle, { rows: 1, columns: 3 }),
    ]),
  ];
}

function nextCells(page: FrontPage, words: Words): PlannedCell[] {
  return [
    heading(words("What is next")),
    ...page.next.map((step, index) =>
      label(index + 1, 0, `${index + 1}. ${step}`, labelStyle, { rows: 1, columns: 4 }),
    ),
  ];
}

function cycleCells(words: Words): PlannedCell[] {
  return [
    heading(words("The year")),
    ...["When", "Step", "Done", "Remark"].map((header, column) => label(1, column, words(header), headerStyle)),
    ...cycle.flatMap(({ month, step }, index): PlannedCell[] => [
      label(index + 2, 0, words(month), cellStyle),
      label(index + 2, 1, words(step), cellStyle),
      input(
        `done${index + 1}`,
        index + 2,
        2,
        null,
        { ...inputStyle, numberFormat: "yyyy\\-mm\\-dd" },
        { validation: { rule: { kind: "date" }, allowBlank: true } },
      ),
      input(`remark${index + 1}`, index + 2, 3, null, inputStyle),
    ]),
  ];
}

function problemCells(page: FrontPage, words: Words): PlannedCell[] {
  if (page.problems.length === 0) return [heading(words("Problems")), label(1, 0, words("None found."), labelStyle)];
  const shown = page.problems.slice(0, 100);
  const names: Readonly<Record<Problem["severity"], string>> = { error: "Error", warning: "Warning", note: "Note" };
  return [
    heading(words("Problems")),
    ...shown.flatMap((problem, index): PlannedCell[] => {
      const place = problem.where?.at === "cell" ? problem.where : undefined;
      const text = problemText(problem, words);
      const where = label(index + 1, 1, place === undefined ? "" : `${place.sheet}!${place.address}`, linkStyle);
      return [
        label(index + 1, 0, words(names[problem.severity]), labelStyle),
        place === undefined ? where : { ...where, link: placeOn(place.sheet, place.address) },
        label(index + 1, 2, [text.message, text.fix ?? ""].join(" ").trim(), labelStyle, { rows: 1, columns: 2 }),
      ];
    }),
    ...(page.problems.length > shown.length
      ? [
          label(
            shown.length + 1,
            0,
            words("and {count} more", { count: page.problems.length - shown.length }),
            labelStyle,
          ),
        ]
      : []),
  ];
}
