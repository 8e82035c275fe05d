import type {
  CommitmentForm,
  FieldKind,
  FormColumn,
  FormField,
  FormLines,
  FormSection,
  LivePlace,
} from "../commitments/form";
import type { Words } from "../locale/words";
import { serialOf } from "../rules/dates";
import type { CellValue } from "../workbook/cell";
import type { CellStyle, PlannedCell, SheetPlan, Validation } from "../workbook/plan";
import { computed, input, label } from "./layout";
import {
  cellStyle,
  colours,
  headerStyle,
  headingStyle,
  inputStyle,
  noteStyle,
  subtitleStyle,
  titleStyle,
} from "./styles";

/** The page is a grid of narrow columns, so that fields and lines of any width share one sheet. */
const gridColumns = 48;
const gridWidth = 2.4;
const labelSpan = 9;
const lineHeight = 15;

/** Gives the formula and the value of a live figure of a form; the value alone where the form stands in a file of its own. */
export type LiveFigure = (live: LivePlace) => {
  readonly formula?: string;
  readonly value: CellValue;
};

/** A place in the form while it is laid out from the top. */
interface Pen {
  row: number;
  readonly cells: PlannedCell[];
  readonly heights: Record<number, number>;
  readonly words: Words;
  readonly live: LiveFigure;
  /** Both have signed: input cells are closed, except those that stay open. */
  readonly closed: boolean;
}

/** A page of fields and lines to fill in, before it is laid out. */
export interface FormPage {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly FormSection[];
  /** What stands in the braces of introductions. */
  readonly values: CommitmentForm["values"];
  readonly frozen?: CommitmentForm["frozen"];
  readonly footer: string;
  /** Pages that it is printed on at most; 0: as many as it takes. */
  readonly pages: number;
}

/** Lays out a page: A4, input cells marked and validated, everything else locked, every input found again by its id. */
export function formPage(form: FormPage, words: Words, live: LiveFigure): SheetPlan {
  const pen: Pen = { row: 0, cells: [], heights: {}, words, live, closed: form.frozen !== undefined };
  pen.cells.push(label(0, 0, form.title, titleStyle, { rows: 1, columns: gridColumns }));
  pen.cells.push(label(1, 0, form.subtitle, subtitleStyle, { rows: 1, columns: gridColumns }));
  pen.heights[0] = 24;
  pen.row = 3;
  if (form.frozen !== undefined) drawClosed(pen, form.frozen);
  for (const section of form.sections) drawSection(pen, section, form.values);
  return {
    id: form.id,
    name: form.name,
    blocks: [{ kind: "cells", id: "form", at: { row: 0, column: 0 }, cells: pen.cells }],
    columnWidths: Object.fromEntries(Array.from({ length: gridColumns }, (_, column) => [column, gridWidth])),
    rowHeights: pen.heights,
    protected: true,
    hideGridlines: true,
    page: {
      orientation: "portrait",
      fitWide: 1,
      fitTall: form.pages,
      printArea: { row: 0, column: 0, rows: pen.row, columns: gridColumns },
      footer: form.footer,
    },
  };
}

/** Says that the form is closed, in the row under the title, so that nothing moves by it. */
function drawClosed(pen: Pen, { version, signedOn }: NonNullable<CommitmentForm["frozen"]>): void {
  const text = pen.words("Version {version} was signed on {date} and is closed: it is amended only by a new version.", {
    version: String(version),
    date: signedOn,
  });
  const style = { ...cellStyle, bold: true, fill: colours.good, color: colours.ink };
  pen.cells.push(label(2, 0, text, style, { rows: 1, columns: gridColumns }));
  pen.heights[2] = 18;
}

function drawSection(pen: Pen, section: FormSection, values: CommitmentForm["values"]): void {
  const { words } = pen;
  pen.cells.push(label(pen.row, 0, words(section.title), headingStyle, { rows: 1, columns: gridColumns }));
  pen.heights[pen.row] = 18;
  pen.row += 1;
  if (section.intro !== undefined) {
    pen.cells.push(label(pen.row, 0, words(section.intro, values), noteStyle, { rows: 1, columns: gridColumns }));
    pen.row += 1;
  }
  drawFields(pen, section);
  if (section.lines !== undefined) drawLines(pen, section.id, section.lines);
  pen.row += 1;
}

/** Short fields stand two on a row; a field with lines of text has a row to itself. */
function drawFields(pen: Pen, section: FormSection): void {
  let half = 0;
  const half1 = gridColumns / 2;
  const labelLines = (field: FormField): number =>
    Math.ceil(pen.words(field.label).length / (labelSpan * gridWidth * 0.95));
  let needed = 1;
  const next = (height: number): void => {
    pen.heights[pen.row] = Math.max(height, needed * lineHeight + 3);
    needed = 1;
    pen.row += 1;
    half = 0;
  };
  for (const field of section.fields) {
    const wide = field.lines !== undefined;
    if (wide && half === 1) next(lineHeight + 3);
    needed = Math.max(needed, labelLines(field));
    const at = wide ? 0 : half * half1;
    const valueSpan = (wide ? gridColumns : half1) - labelSpan;
    pen.cells.push(
      label(
        pen.row,
        at,
        pen.words(field.label),
        { ...cellStyle, bold: true, fill: "F3F6FA" },
        { rows: 1, columns: labelSpan },
      ),
    );
    pen.cells.push(fieldCell(pen, section.id, field, at + labelSpan, valueSpan));
    if (wide) next(Math.max(field.lines ?? 1, 1) * lineHeight + 3);
    else if (half === 1) next(lineHeight + 3);
    else half = 1;
  }
  if (half === 1) next(lineHeight + 3);
}

function fieldCell(pen: Pen, section: string, field: FormField, column: number, span: number): PlannedCell {
  const id = `${section}.${field.id}`;
  const spans = { rows: 1, columns: span };
  const style = { ...styleOf(field.kind, field.decimals), horizontal: "left" as const };
  if (field.live !== undefined) {
    const figure = pen.live(field.live);
    if (figure.formula === undefined)
      return { ...label(pen.row, column, figure.value, { ...cellStyle, ...style }, spans), id };
    return computed(id, pen.row, column, figure.formula, figure.value, { ...cellStyle, ...style }, spans);
  }
  const value = cellOf(field.kind, saidOf(field, field.value, pen.words));
  if (!field.input) return { ...label(pen.row, column, value, { ...cellStyle, ...style }, spans), id };
  const validation = validationOf(field, pen.words);
  return input(
    id,
    pen.row,
    column,
    value,
    { ...(closedCell(pen, field) ? cellStyle : inputStyle), ...style },
    {
      span: spans,
      ...(validation === undefined ? {} : { validation }),
      ...(closedCell(pen, field) ? { locked: true as const } : {}),
    },
  );
}

/** Whether a cell is closed with its form; what is filled in after signing stays open. */
function closedCell({ closed }: Pen, { afterSigning }: Pick<FormField, "afterSigning">): boolean {
  return closed && afterSigning !== true;
}

function drawLines(pen: Pen, section: string, lines: FormLines): void {
  const spans = spansOf(lines.columns);
  const starts = spans.map((_, index) => spans.slice(0, index).reduce((sum, span) => sum + span, 0));
  lines.columns.forEach((column, index) => {
    pen.cells.push(
      label(
        pen.row,
        starts[index] as number,
        pen.words(column.label),
        { ...headerStyle, size: 9 },
        { rows: 1, columns: spans[index] as number },
      ),
    );
  });
  pen.heights[pen.row] = 2 * lineHeight;
  pen.row += 1;
  const blank = Array.from({ length: lines.blankLines }, (_, index) => ({
    id: `blank${index + 1}`,
    values: {} as Record<string, string | number | null>,
  }));
  for (const row of [...lines.rows, ...blank]) {
    let longest = 1;
    lines.columns.forEach((column, index) => {
      const value = saidOf(column, row.values[column.id] ?? null, pen.words);
      const span = spans[index] as number;
      if (typeof value === "string") longest = Math.max(longest, Math.ceil(value.length / (span * gridWidth * 0.95)));
      // A figure measured in per cent is held as a share; it may pass 100 %.
      const inPercent = column.kind === "number" && row.values["measureUnit"] === "%";
      const id = `${section}.${row.id}.${column.id}`;
      const place =
        column.live === undefined || lines.keyPrefix === undefined
          ? undefined
          : { ...column.live, key: `${lines.keyPrefix}/${row.id}` };
      const cell = lineCell(pen, id, column, value, { at: starts[index] as number, span, place });
      pen.cells.push(inPercent ? { ...cell, style: { ...cell.style, numberFormat: "0.0%" } } : cell);
    });
    pen.heights[pen.row] = longest * (lineHeight - 2) + 5;
    pen.row += 1;
  }
}

function lineCell(
  pen: Pen,
  id: string,
  column: FormColumn,
  value: string | number | null,
  { at, span, place }: { readonly at: number; readonly span: number; readonly place: LivePlace | undefined },
): PlannedCell {
  const spans = { rows: 1, columns: span };
  const style = { ...styleOf(column.kind, column.decimals), size: 9 };
  const content = cellOf(column.kind, value);
  if (place !== undefined) {
    const figure = pen.live(place);
    if (figure.value === null && figure.formula === undefined)
      return { ...label(pen.row, at, null, { ...cellStyle, ...style }, spans), id };
    return figure.formula === undefined
      ? { ...label(pen.row, at, figure.value, { ...cellStyle, ...style }, spans), id }
      : computed(id, pen.row, at, figure.formula, figure.value, { ...cellStyle, ...style }, spans);
  }
  if (!column.input) return { ...label(pen.row, at, content, { ...cellStyle, ...style }, spans), id };
  const validation = validationOf(column, pen.words);
  return input(
    id,
    pen.row,
    at,
    content,
    { ...(closedCell(pen, column) ? cellStyle : inputStyle), ...style },
    {
      span: spans,
      ...(validation === undefined ? {} : { validation }),
      ...(closedCell(pen, column) ? { locked: true as const } : {}),
    },
  );
}

/** Grid columns for each column by its width: at least one each, together the whole grid. */
function spansOf(columns: readonly FormColumn[]): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const exact = columns.map((column) => (column.width / total) * gridColumns);
  const spans = exact.map((width) => Math.max(1, Math.floor(width)));
  const order = exact
    .map((width, index) => ({ index, rest: width - Math.floor(width) }))
    .sort((a, b) => b.rest - a.rest);
  for (
    let place = 0, left = gridColumns - spans.reduce((sum, span) => sum + span, 0);
    left > 0;
    place += 1, left -= 1
  ) {
    const index = order[place % order.length]?.index ?? 0;
    spans[index] = (spans[index] as number) + 1;
  }
  return spans;
}

function styleOf(kind: FieldKind, decimals: number | undefined): CellStyle {
  const digits = decimals === undefined ? undefined : decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  switch (kind) {
    case "money":
      return { numberFormat: "#,##0" };
    case "share":
      return { numberFormat: "0.0%" };
    case "date":
      return { numberFormat: "yyyy\\-mm\\-dd" };
    case "number":
      return { numberFormat: digits === undefined ? "General" : `#,##${digits}` };
    case "text":
    case "choice":
    case "yes or no":
      return {};
  }
}

/** Texts of ours and choices in the language of the form; what a user wrote as it is. */
function saidOf(
  field: Pick<FormField, "ours" | "choices">,
  value: string | number | null,
  words: Words,
): string | number | null {
  if (typeof value !== "string") return value;
  return field.ours === true || field.choices?.includes(value) === true ? words(value) : value;
}

/** A value as the cell holds it: ISO dates become serial days. */
function cellOf(kind: FieldKind, value: string | number | null): CellValue {
  if (kind !== "date" || typeof value !== "string") return value;
  const [year, month, day] = value.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? value : serialOf(year, month, day);
}

function validationOf(
  field: Pick<FormField, "kind" | "choices" | "help" | "label" | "required">,
  words: Words,
): Validation | undefined {
  const prompt =
    field.help === undefined
      ? {}
      : { promptTitle: words(field.label).slice(0, 32), prompt: words(field.help).slice(0, 255) };
  const allowBlank = field.required !== true;
  switch (field.kind) {
    case "choice":
      return {
        rule: { kind: "list", values: (field.choices ?? []).map((choice) => words(choice)) },
        allowBlank,
        ...prompt,
      };
    case "yes or no":
      return { rule: { kind: "list", values: [words("Yes"), words("No")] }, allowBlank, ...prompt };
    case "date":
      return {
        rule: { kind: "date", least: serialOf(1990, 1, 1), most: serialOf(2100, 12, 31) },
        allowBlank,
        error: words("Write a date, for instance 2026-06-30."),
        ...prompt,
      };
    case "share":
      return {
        rule: { kind: "decimal", least: 0, most: 1 },
        allowBlank,
        error: words("Write a share between 0 % and 100 %."),
        ...prompt,
      };
    case "number":
    case "money":
      return {
        rule: { kind: "decimal", least: -1e12, most: 1e12 },
        allowBlank,
        error: words("Write a number."),
        ...prompt,
      };
    case "text":
      return {
        rule: { kind: "text length", most: 2_000 },
        allowBlank,
        error: words("Write at most 2,000 characters."),
        ...prompt,
      };
  }
}
