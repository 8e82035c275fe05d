import type { Area, CellValue } from "../workbook/cell";
import type { CellStyle, ConditionalFormat, PlannedCell, Validation } from "../workbook/plan";
import type { LiveCell } from "./evaluation-live";
import { computed, input, label } from "./layout";
import { cellStyle, headerStyle, headingStyle, inputStyle, subtitleStyle, titleStyle } from "./styles";

/** A page is a grid of narrow columns, so that sections of any width share one sheet. */
export const pageColumns = 24;
export const pageColumnWidth = 5.3;
const lineHeight = 13;
/** Widths count characters of the standard size; the page is set a little smaller. */
const charactersPerWidth = 1.1;

/** A page while it is laid out from the top. */
export interface Page {
  row: number;
  readonly cells: PlannedCell[];
  readonly heights: Record<number, number>;
  readonly conditional: ConditionalFormat[];
}

/** What stands in a cell of a page. */
export type Content =
  | { readonly kind: "text"; readonly text: CellValue; readonly style?: CellStyle }
  | { readonly kind: "live"; readonly id: string; readonly live: LiveCell; readonly style?: CellStyle }
  | {
      readonly kind: "input";
      readonly id: string;
      readonly value: CellValue;
      readonly style?: CellStyle;
      readonly validation?: Validation;
    };

export const shown = (text: CellValue, style?: CellStyle): Content => ({
  kind: "text",
  text,
  ...(style === undefined ? {} : { style }),
});
export const live = (id: string, cell: LiveCell, style?: CellStyle): Content => ({
  kind: "live",
  id,
  live: cell,
  ...(style === undefined ? {} : { style }),
});
export const toFill = (id: string, value: CellValue, validation?: Validation, style?: CellStyle): Content => ({
  kind: "input",
  id,
  value,
  ...(validation === undefined ? {} : { validation }),
  ...(style === undefined ? {} : { style }),
});

export const bodyStyle: CellStyle = { ...cellStyle, size: 10, vertical: "center" };
const labelBody: CellStyle = { ...bodyStyle, bold: true, fill: "F3F6FA" };
export const tableHead: CellStyle = { ...headerStyle, size: 10 };

/** Title and subtitle across the page. */
export function drawTitle(page: Page, title: string, subtitle: string): void {
  page.cells.push(label(page.row, 0, title, titleStyle, wide(pageColumns)));
  page.cells.push(label(page.row + 1, 0, subtitle, subtitleStyle, wide(pageColumns)));
  page.heights[page.row] = 24;
  page.row += 2;
  gap(page);
}

export function drawHeading(page: Page, text: string): void {
  page.cells.push(label(page.row, 0, text, headingStyle, wide(pageColumns)));
  page.heights[page.row] = 18;
  page.row += 1;
}

/** A narrow empty row between sections. */
export function gap(page: Page): void {
  page.heights[page.row] = 6;
  page.row += 1;
}

/** Puts one cell on the current row. */
export function put(page: Page, column: number, columns: number, content: Content, style: CellStyle = bodyStyle): void {
  const span = wide(columns);
  switch (content.kind) {
    case "text":
      page.cells.push(label(page.row, column, content.text, { ...style, ...content.style }, span));
      return;
    case "live":
      page.cells.push(
        computed(
          content.id,
          page.row,
          column,
          content.live.formula,
          content.live.value,
          { ...style, ...content.style },
          span,
        ),
      );
      return;
    case "input": {
      const more = content.validation === undefined ? { span } : { span, validation: content.validation };
      page.cells.push(
        input(
          content.id,
          page.row,
          column,
          content.value,
          { ...inputStyle, size: 10, vertical: "center", ...content.style },
          more,
        ),
      );
      return;
    }
  }
}

/** Labels with their values, two pairs on a row. */
export function drawFields(page: Page, fields: readonly { readonly label: string; readonly content: Content }[]): void {
  const half = pageColumns / 2;
  fields.forEach((field, index) => {
    const at = index % 2 === 0 ? 0 : half;
    put(page, at, 4, shown(field.label), labelBody);
    put(page, at + 4, half - 4, field.content, { ...bodyStyle, horizontal: "left" });
    if (at > 0 || index === fields.length - 1) nextRow(page, 17);
  });
}

/** A column of a list on a page: its head and the grid columns that it takes. */
export interface ListColumn {
  readonly head: string;
  readonly columns: number;
}

/** A list with heads; each row is as high as its longest text needs, or as told. */
export function drawList(
  page: Page,
  columns: readonly ListColumn[],
  rows: readonly (readonly Content[])[],
  least = 17,
): void {
  const starts = startsOf(columns);
  columns.forEach((column, index) => {
    put(page, starts[index] as number, column.columns, shown(column.head), tableHead);
  });
  nextRow(page, 28);
  for (const row of rows) {
    let height = least;
    row.forEach((content, index) => {
      const column = columns[index] as ListColumn;
      put(page, starts[index] as number, column.columns, content);
      height = Math.max(height, heightOf(textOf(content), column.columns));
    });
    nextRow(page, height);
  }
}

export function startsOf(columns: readonly ListColumn[]): number[] {
  return columns.map((_, index) => columns.slice(0, index).reduce((sum, column) => sum + column.columns, 0));
}

/** Ends the row; merged cells do not grow by themselves, so that a row is given its height. */
export function nextRow(page: Page, height: number): void {
  page.heights[page.row] = height;
  page.row += 1;
}

/** The height that a text needs over so many grid columns. */
export function heightOf(text: string, columns: number): number {
  return Math.max(1, Math.ceil(text.length / (columns * pageColumnWidth * charactersPerWidth))) * lineHeight + 4;
}

export function textOf(content: Content): string {
  const value = content.kind === "text" ? content.text : content.kind === "live" ? content.live.value : content.value;
  return typeof value === "string" ? value : "";
}

/** The area of one cell that spans several grid columns. */
export function cellArea(row: number, column: number, rows = 1): Area {
  return { row, column, rows, columns: 1 };
}

function wide(columns: number): { readonly rows: number; readonly columns: number } {
  return { rows: 1, columns };
}
