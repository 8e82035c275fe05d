import {
  isBlankLine,
  type CommitmentForm,
  type FieldKind,
  type FormColumn,
  type FormField,
  type FormLines,
  type FormSection,
  type LivePlace,
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
/**
 * A column of the grid, in points, where it comes out widest: programs without the workbook's font take a wider one, whose
 * digits a column's width then counts.
 */
const pointsPerColumn = ((gridWidth * 7 + 5) * 72) / 96;
/** Characters of ordinary text in the width of one digit at the standard size of 11 points. */
const charactersPerWidth = 0.95;
const lineSize = 9;
const headSize = 8;

/** Lines that a text takes in a merged cell, broken between words. */
function linesIn(text: string, span: number, size = 11): number {
  const width = span * gridWidth - 0.7;
  const most = Math.max(4, Math.floor(width * (11 / size) * charactersPerWidth));
  return text.split("\n").reduce((lines, paragraph) => {
    let used = 0;
    let rows = 1;
    for (const word of paragraph.split(" ")) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed <= most) used = needed;
      else {
        rows += used === 0 ? Math.ceil(word.length / most) - 1 : Math.ceil(word.length / most);
        used = word.length % most || most;
      }
    }
    return lines + rows;
  }, 0);
}

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
  const starts = form.sections.map((section) => {
    const start = pen.row;
    drawSection(pen, section, form.values);
    return start;
  });
  const printed = form.pages === 2 ? onPages(pen, starts, form.title) : { rows: pen.row, pages: form.pages };
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
      fitTall: printed.pages,
      printArea: { row: 0, column: 0, rows: printed.rows, columns: gridColumns },
      footer: form.footer,
    },
  };
}

/** Points of a sheet's height that one A4 page takes where its width alone is fitted: portrait, with the margins we print with. */
const pageHeight = ((842 - 108) / (595 - 72)) * gridColumns * pointsPerColumn;
/** Excel's most for a row, in points. */
const tallestRow = 400;

/**
 * One page where the form fits on it, else two that break between sections: the boundary that divides the form most evenly
 * is found, and the gap above it and the foot of the second page grow until both are as tall. Manual breaks would not do,
 * for spreadsheet programs leave them out where a sheet is fitted to its pages. Gives the rows to print, and the pages.
 */
function onPages(pen: Pen, starts: readonly number[], name: string): { readonly rows: number; readonly pages: number } {
  const heightOf = (row: number): number => pen.heights[row] ?? lineHeight;
  const upTo = (end: number): number =>
    Array.from({ length: end }, (_, row) => heightOf(row)).reduce((sum, height) => sum + height, 0);
  const total = upTo(pen.row);
  if (total <= pageHeight) return { rows: pen.row, pages: 1 };
  const [best] = starts
    .filter((row) => row > 0)
    .map((row) => ({ row, first: upTo(row), second: total - upTo(row) }))
    .sort((a, b) => Math.max(a.first, a.second) - Math.max(b.first, b.second));
  if (best === undefined) return { rows: pen.row, pages: 2 };
  // Scales are whole per cents: a page may hold a little more than it must, and the heading is too tall to slip onto it.
  pen.heights[best.row] = topOfPage;
  const page = Math.max(best.first, best.second + topOfPage, pageHeight * scaleReserve);
  const end = pen.row;
  const gap = page - stretched(pen, titleRows, best.row - 1, page);
  pen.heights[best.row - 1] = Math.min(tallestRow, heightOf(best.row - 1) + gap);
  const foot = page - stretched(pen, best.row, end, page);
  // A row without anything in it would not count as printed, and the pages would break elsewhere.
  pen.cells.push(label(end, 0, name, footStyle, { rows: 1, columns: gridColumns }));
  pen.heights[end] = Math.max(10, Math.min(tallestRow, foot));
  return { rows: end + 1, pages: 2 };
}

/** Height of the heading that begins the second page, and what a page may hold more than its scale says. */
const topOfPage = 40;
const scaleReserve = 1.045;
/** Title, subtitle and the row for what is closed: they stay as they are. */
const titleRows = 3;
/** Rows with room to write grow this much at most. */
const mostStretch = 1.4;
const footStyle: CellStyle = { size: lineSize, color: colours.quiet, vertical: "bottom", horizontal: "right" };

/** Makes the rows of a page taller, so that there is more room to write: gives the height that the page then has. */
function stretched(pen: Pen, from: number, until: number, page: number): number {
  const rows = Array.from({ length: until - from }, (_, at) => from + at);
  const heightOf = (row: number): number => pen.heights[row] ?? lineHeight;
  const sum = (of: readonly number[]): number => of.reduce((total, row) => total + heightOf(row), 0);
  const before = from === titleRows ? sum([0, 1, 2]) + heightOf(until) : 0;
  const factor = Math.min(mostStretch, Math.max(1, (page - before) / Math.max(1, sum(rows))));
  for (const row of rows) pen.heights[row] = Math.floor(heightOf(row) * factor * 4) / 4;
  return before + sum(rows);
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
  // Bold letters are wider.
  const labelLines = (field: FormField): number => linesIn(pen.words(field.label), labelSpan, 12);
  const valueLines = (field: FormField, span: number): number => {
    const value = saidOf(field, field.value, pen.words);
    return typeof value === "string" ? linesIn(value, span) : 1;
  };
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
    const at = wide ? 0 : half * half1;
    const valueSpan = (wide ? gridColumns : half1) - labelSpan;
    needed = Math.max(needed, labelLines(field), valueLines(field, valueSpan));
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
        { ...headerStyle, size: headSize },
        { rows: 1, columns: spans[index] as number },
      ),
    );
  });
  const headLines = lines.columns.map((column, index) =>
    linesIn(pen.words(column.label), spans[index] as number, headSize + 1),
  );
  pen.heights[pen.row] = Math.max(...headLines) * (lineHeight - 3) + 4;
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
      if (typeof value === "string") longest = Math.max(longest, linesIn(value, span, lineSize));
      // A figure measured in per cent is held as a share; it may pass 100 %.
      const inPercent = column.kind === "number" && row.values["measureUnit"] === "%" && !isBlankLine(row.id);
      const id = `${section}.${row.id}.${column.id}`;
      const place =
        column.live === undefined || lines.keyPrefix === undefined
          ? undefined
          : { ...column.live, key: `${lines.keyPrefix}/${row.id}` };
      const cell = lineCell(pen, id, column, value, { at: starts[index] as number, span, place });
      pen.cells.push(inPercent ? { ...cell, style: { ...cell.style, numberFormat: "0.0%" } } : cell);
    });
    pen.heights[pen.row] = Math.max(longest * (lineHeight - 3) + 4, lines.tall === true ? 26 : 16);
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
  const style = { ...styleOf(column.kind, column.decimals), size: lineSize };
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
