import type { Problem } from "../../problem/problem";
import { addressOf } from "../../workbook/cell";
import type { Cells } from "./cells";
import { kinds } from "./cells";
import type { SurveyColumn } from "./survey-column";
import { figureField } from "./header-fields";
import { periodIn } from "./period";
import { rangesOf } from "./row-ranges";
import type { SurveyRows } from "./settle-rows";

/** What a person must say before a block can be used. */
export function questionsOf(
  cells: Cells,
  columns: readonly SurveyColumn[],
  rows: SurveyRows,
  roleless: boolean,
): readonly Problem[] {
  const sheet = cells.grid.sheet.name;
  const questions: Problem[] = [];
  const ask = (
    code: string,
    message: string,
    fix: string,
    row: number,
    column: number,
    values: Problem["values"] = {},
  ): void =>
    void questions.push({
      severity: "warning",
      code,
      message,
      fix,
      where: { at: "cell", sheet, address: addressOf({ row, column }) },
      values: { ...values, asked: true },
    });
  for (const { column, kind } of columns) {
    const doubt = kind === "figure" ? cells.ambiguous.get(column) : undefined;
    if (doubt)
      ask(
        "number-ambiguous",
        `"${doubt.text}" can be read in two ways: the mark parts thousands or decimals. It was read as thousands.`,
        "Say which mark parts decimals, or type the numbers as numbers.",
        doubt.row,
        column,
        { read: doubt.text, ask: "decimal" },
      );
  }
  const measures = measuresInRows(cells, columns, rows);
  if (measures)
    questions.push({
      severity: "warning",
      code: "measures-in-rows",
      message: `The rows hold different measures under one column (${measures.join(", ")}); their sum adds them together.`,
      fix: "Give each measure a column of its own, or keep the rows of one measure only.",
      where: {
        at: "cell",
        sheet,
        address: addressOf({ row: rows.data[0] ?? 0, column: columns[0]?.column ?? 0 }),
      },
      values: { measures: measures.join("; "), asked: true },
    });
  if (followsTotal(cells, rows)) questions.push(...afterTotal(sheet, rows, columns, { asked: true, ask: "below" }));
  const first = columns.find(({ kind }) => kind === "figure");
  if (roleless && first)
    ask(
      "role-unknown",
      "A table of figures stands here, but neither headers nor titles say what it holds.",
      "Say in the mapping what the table holds, or leave it out.",
      rows.data[0] ?? 0,
      first.column,
    );
  return questions;
}

/** Labels that come again under every section and name measures: "FY16 actual", "FY17 request". */
function measuresInRows(
  cells: Cells,
  columns: readonly SurveyColumn[],
  rows: SurveyRows,
): readonly string[] | undefined {
  const labels = columns.filter(
    ({ kind, field }) => kind === "label" && field !== null && field !== "note" && field !== "row_no",
  );
  const only = labels[0];
  if (labels.length !== 1 || only === undefined || rows.data.length < 6) return undefined;
  const seen = new Map<string, number>();
  for (const row of rows.data) {
    const text = cells.text(row, only.column);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    if (seen.size > 6) return undefined;
  }
  if ([...seen.keys()].filter(namesMeasure).length < 2) return undefined;
  return seen.size >= 2 && [...seen.values()].every((count) => count >= 3) && rows.section.length >= 2
    ? [...seen.keys()]
    : undefined;
}

const measureFields = new Set([
  "budget",
  "outturn",
  "forecast",
  "request",
  "proposal",
  "plan",
  "variance",
  "target",
  "budget_revised",
]);

/** Whether a row's label says which measure or year its figures are of. */
function namesMeasure(label: string): boolean {
  const { period, rest } = periodIn(label);
  const field = figureField(rest);
  return period?.year != null || (field !== undefined && field.score >= 0.85 && measureFields.has(field.field));
}

const mostReported = 30;

/** What is wrong in a block, each with its cell. */
export function problemsOf(cells: Cells, rows: SurveyRows, columns: readonly SurveyColumn[]): readonly Problem[] {
  const sheet = cells.grid.sheet.name;
  const problems: Problem[] = [];
  const wrong = rows.stated.filter(({ agrees }) => !agrees);
  for (const { row, column, stated, computed } of wrong.slice(0, mostReported)) {
    const difference = Number((stated - computed).toPrecision(12));
    problems.push({
      severity: "warning",
      code: "stated-total-differs",
      message: `The sheet states ${stated}, but the rows above add up to ${computed}: a difference of ${difference}.`,
      fix: "The rows are used, not the stated total. Look for a row that is missing or counted twice.",
      where: { at: "cell", sheet, address: addressOf({ row, column }) },
      values: { stated, computed, difference },
    });
  }
  if (!followsTotal(cells, rows)) problems.push(...afterTotal(sheet, rows, columns, {}));
  for (const { column, kind, field } of columns) {
    if (kind !== "figure") continue;
    for (const row of rows.data) {
      const held = cells.kind(row, column);
      if (held !== kinds.error && held !== kinds.text) continue;
      if (problems.length >= mostReported * 2) return problems;
      const read = cells.text(row, column).slice(0, 60);
      problems.push({
        severity: "warning",
        code: held === kinds.error ? "cell-error" : "amount-unreadable",
        message: `"${read}" was read in the column ${field ?? "of figures"}; expected a number. It is left out of the sum.`,
        fix: "Correct the cell, or leave it blank where there is no value.",
        where: { at: "cell", sheet, address: addressOf({ row, column }) },
        values: { read },
      });
    }
  }
  return problems;
}

/** Whether named figures go on right below the total of the table: then a person must say whether they are in it. */
function followsTotal(cells: Cells, rows: SurveyRows): boolean {
  const [after] = rows.afterTotal;
  return after !== undefined && !cells.grid.blank(after - 1) && rows.total.includes(after - 1);
}

function afterTotal(
  sheet: string,
  rows: SurveyRows,
  columns: readonly SurveyColumn[],
  values: NonNullable<Problem["values"]>,
): readonly Problem[] {
  const [after] = rows.afterTotal;
  if (after === undefined) return [];
  const listed = rangesOf(rows.afterTotal.map((row) => row + 1)).slice(0, 200);
  return [
    {
      severity: "warning",
      code: "rows-after-total",
      message: `Rows with figures stand below the total of the table (${listed}); they are not in it and were left out.`,
      fix: "If they are records of their own, give them a header, or move them above the total.",
      where: { at: "cell", sheet, address: addressOf({ row: after, column: columns[0]?.column ?? 0 }) },
      values: { ...values, rows: listed },
    },
  ];
}
