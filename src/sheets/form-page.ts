import type { CommitmentForm, FormField, FormSection } from "../commitments/form";
import type { Words } from "../locale/words";
import type { CellStyle, PlannedCell, SheetPlan } from "../workbook/plan";
import { drawLines } from "./form-lines";
import { heightOf, heightOfPage, pagesOf, tallestRow, topOfPage } from "./form-paging";
import {
  closedCell,
  gridColumns,
  gridWidth,
  lineHeight,
  lineSize,
  linesIn,
  type LiveFigure,
  type Pen,
} from "./form-pen";
import { cellOf, saidOf, styleOf, validationOf } from "./form-values";
import { computed, input, label } from "./layout";
import { cellStyle, colours, headingStyle, inputStyle, noteStyle, subtitleStyle, titleStyle } from "./styles";

const labelSpan = 10;
/** Height of the empty row under a section. */
const betweenSections = 9;
/** Title, subtitle and the row for what is closed: they stay as they are. */
const titleRows = 3;

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
  /** Whole pages that break between sections, as few as stay legible; else rows flow over as many as they take. */
  readonly paged: boolean;
}

/** Lays out a page: A4, input cells marked and validated, everything else locked, every input found again by its id. */
export function formPage(form: FormPage, words: Words, live: LiveFigure): SheetPlan {
  const first = drawn(form, words, live, new Set());
  const breaks = form.paged ? pagesOf(first.heights, first.starts, first.row) : [];
  const inLists = breaks.filter(({ repeated }) => repeated > 0).map(({ id }) => id);
  const pen = inLists.length === 0 ? first : drawn(form, words, live, new Set(inLists));
  if (breaks.length > 0) {
    const rowOf = new Map(pen.starts.map(({ id, row }) => [id, row]));
    fillPages(
      pen,
      breaks.map(({ id }) => rowOf.get(id) ?? 0),
      form.title,
    );
  }
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
      fitTall: form.paged ? breaks.length + 1 : 0,
      printArea: { row: 0, column: 0, rows: pen.row, columns: gridColumns },
      footer: form.footer,
    },
  };
}

/** The form from top to foot; before the lines of `repeat` the heading of their list stands again. */
function drawn(form: FormPage, words: Words, live: LiveFigure, repeat: ReadonlySet<string>): Pen {
  const closed = form.frozen !== undefined;
  const pen: Pen = { row: 0, cells: [], heights: {}, words, live, closed, starts: [], repeat };
  pen.cells.push(label(0, 0, form.title, titleStyle, { rows: 1, columns: gridColumns }));
  pen.cells.push(label(1, 0, form.subtitle, subtitleStyle, { rows: 1, columns: gridColumns }));
  pen.heights[0] = 24;
  pen.heights[2] = betweenSections;
  pen.row = titleRows;
  if (form.frozen !== undefined) drawClosed(pen, form.frozen);
  for (const section of form.sections) drawSection(pen, section, form.values);
  return pen;
}

/**
 * Makes each page as tall as a page is, so that the next begins where it should: rows with room to write grow, then the
 * gap before the next page, and the foot of the last. Manual breaks would not do, for spreadsheet programs leave them out
 * where a sheet is fitted to its pages.
 */
function fillPages(pen: Pen, starts: readonly number[], name: string): void {
  const ends = [...starts, pen.row];
  ends.forEach((end, page) => {
    const from = page === 0 ? 0 : (starts[page - 1] as number);
    const last = page === ends.length - 1;
    if (page > 0) pen.heights[from] = topOfPage;
    const wanted = heightOfPage - (last ? roomForStamp : 0);
    stretch(pen, page === 0 ? titleRows : from + 1, end, wanted - heightOf(pen.heights, from, end));
    const left = wanted - heightOf(pen.heights, from, end);
    if (!last) pen.heights[end - 1] = Math.min(tallestRow, (pen.heights[end - 1] ?? lineHeight) + Math.max(0, left));
    else foot(pen, name, left);
  });
}

/** Makes rows taller by some points together, by no more than `mostStretch`: there is more room to write. */
function stretch(pen: Pen, from: number, until: number, points: number): void {
  const before = heightOf(pen.heights, from, until);
  const factor = Math.min(mostStretch, Math.max(1, (before + points) / Math.max(1, before)));
  for (let row = from; row < until; row += 1)
    pen.heights[row] = Math.min(tallestRow, Math.floor((pen.heights[row] ?? lineHeight) * factor * 4) / 4);
}

/** The foot of the last page: a row without anything in it would not count as printed, and the pages would break elsewhere. */
function foot(pen: Pen, name: string, points: number): void {
  for (let left = points; left > tallestRow; left -= tallestRow) {
    pen.cells.push(label(pen.row, 0, "", footStyle, { rows: 1, columns: gridColumns }));
    pen.heights[pen.row] = tallestRow;
    pen.row += 1;
  }
  const rest = points % tallestRow;
  pen.cells.push(label(pen.row, 0, name, footStyle, { rows: 1, columns: gridColumns }));
  pen.heights[pen.row] = Math.max(lineHeight, rest);
  pen.row += 1;
}

/** The line by which a form that is sent out is known again stands under everything. */
const roomForStamp = 18;
/** Rows with room to write grow this much at most. */
const mostStretch = 1.4;
const footStyle: CellStyle = { size: lineSize, color: colours.quiet, vertical: "bottom", horizontal: "right" };

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
  pen.starts.push({ id: `section ${section.id}`, row: pen.row, repeated: 0 });
  pen.cells.push(label(pen.row, 0, words(section.title), headingStyle, { rows: 1, columns: gridColumns }));
  pen.heights[pen.row] = 18;
  pen.row += 1;
  if (section.intro !== undefined) {
    const intro = words(section.intro, values);
    pen.cells.push(label(pen.row, 0, intro, noteStyle, { rows: 1, columns: gridColumns }));
    pen.heights[pen.row] = linesIn(intro, gridColumns) * lineHeight;
    pen.row += 1;
  }
  drawFields(pen, section);
  if (section.lines !== undefined) drawLines(pen, section.id, section.lines);
  pen.heights[pen.row] = betweenSections;
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
