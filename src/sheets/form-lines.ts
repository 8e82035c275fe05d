import { isBlankLine, type FormColumn, type FormLines } from "../commitments/form";
import type { LivePlace } from "../commitments/form";
import type { PlannedCell } from "../workbook/plan";
import { closedCell, gridColumns, lineHeight, lineSize, linesIn, type Pen } from "./form-pen";
import { cellOf, saidOf, styleOf, validationOf } from "./form-values";
import { computed, input, label } from "./layout";
import { cellStyle, colours, headerStyle, inputStyle } from "./styles";

/** Where a column of a list stands: the row within a line, the first grid column, and how many. */
interface ColumnPlace {
  readonly column: FormColumn;
  readonly below: number;
  readonly at: number;
  readonly span: number;
}

/** Grid columns of the number that holds the rows of one line together. */
const numberSpan = 2;

/** Draws the lines of a list: each on one row, or on two where it has columns below, with its number before both. */
export function drawLines(pen: Pen, section: string, lines: FormLines): void {
  const places = placesOf(lines.columns);
  const rowsOfLine = places.some(({ below }) => below === 1) ? 2 : 1;
  const head = headHeights(pen, places, rowsOfLine);
  drawHead(pen, places, head);
  const blank = Array.from({ length: lines.blankLines }, (_, index) => ({
    id: `blank${index + 1}`,
    values: {} as FormLines["rows"][number]["values"],
  }));
  [...lines.rows, ...blank].forEach((row, index) => {
    const id = `line ${section}.${row.id}`;
    if (pen.repeat.has(id)) {
      pen.starts.push({ id, row: pen.row, repeated: 0 });
      drawHead(pen, places, head);
    } else if (index > 0) {
      pen.starts.push({ id, row: pen.row, repeated: head.reduce((sum, height) => sum + height, 0) });
    }
    drawLine(pen, section, { lines, row, number: index + 1 }, places, rowsOfLine);
  });
}

function placesOf(columns: readonly FormColumn[]): readonly ColumnPlace[] {
  const two = columns.some(({ below }) => below === true);
  return [false, true].flatMap((below) => {
    const own = columns.filter((column) => (column.below === true) === below);
    const spans = spansOf(own, gridColumns - (two ? numberSpan : 0));
    let at = two ? numberSpan : 0;
    return own.map((column, index): ColumnPlace => {
      const span = spans[index] as number;
      at += span;
      return { column, below: below ? 1 : 0, at: at - span, span };
    });
  });
}

function headHeights(pen: Pen, places: readonly ColumnPlace[], rowsOfLine: number): readonly number[] {
  return Array.from({ length: rowsOfLine }, (_, below) => {
    const own = places.filter((place) => place.below === below);
    // Bold letters are wider.
    const lines = own.map(({ column, span }) => linesIn(pen.words(column.label), span, lineSize + 1));
    return Math.max(...lines) * (lineHeight - 1) + 4;
  });
}

function drawHead(pen: Pen, places: readonly ColumnPlace[], heights: readonly number[]): void {
  const style = { ...headerStyle, size: lineSize };
  if (heights.length > 1) pen.cells.push(label(pen.row, 0, null, style, { rows: heights.length, columns: numberSpan }));
  for (const { column, below, at, span } of places)
    pen.cells.push(label(pen.row + below, at, pen.words(column.label), style, { rows: 1, columns: span }));
  heights.forEach((height, below) => (pen.heights[pen.row + below] = height));
  pen.row += heights.length;
}

function drawLine(
  pen: Pen,
  section: string,
  {
    lines,
    row,
    number,
  }: { readonly lines: FormLines; readonly row: FormLines["rows"][number]; readonly number: number },
  places: readonly ColumnPlace[],
  rowsOfLine: number,
): void {
  const least = lines.tall === true ? 26 : 18;
  const heights = Array.from({ length: rowsOfLine }, (): number => least);
  if (rowsOfLine > 1) {
    const style = { ...cellStyle, size: lineSize, bold: true, fill: colours.head, horizontal: "center" as const };
    pen.cells.push(label(pen.row, 0, number, style, { rows: rowsOfLine, columns: numberSpan }));
  }
  for (const { column, below, at, span } of places) {
    const value = saidOf(column, row.values[column.id] ?? null, pen.words);
    if (typeof value === "string") {
      const needed = linesIn(value, span, lineSize) * (lineHeight - 1) + 4;
      heights[below] = Math.max(heights[below] ?? least, needed);
    }
    // A figure measured in per cent is held as a share; it may pass 100 %.
    const inPercent = column.kind === "number" && row.values["measureUnit"] === "%" && !isBlankLine(row.id);
    const live =
      column.live === undefined || lines.keyPrefix === undefined
        ? undefined
        : { ...column.live, key: `${lines.keyPrefix}/${row.id}` };
    const cell = lineCell(pen, `${section}.${row.id}.${column.id}`, value, { column, below, at, span }, live);
    pen.cells.push(inPercent ? { ...cell, style: { ...cell.style, numberFormat: "0.0%" } } : cell);
  }
  heights.forEach((height, below) => (pen.heights[pen.row + below] = height));
  pen.row += rowsOfLine;
}

function lineCell(
  pen: Pen,
  id: string,
  value: string | number | null,
  { column, below, at, span }: ColumnPlace,
  place?: LivePlace,
): PlannedCell {
  const row = pen.row + below;
  const spans = { rows: 1, columns: span };
  const style = { ...styleOf(column.kind, column.decimals), size: lineSize };
  const content = cellOf(column.kind, value);
  if (place !== undefined) {
    const figure = pen.live(place);
    if (figure.value === null && figure.formula === undefined)
      return { ...label(row, at, null, { ...cellStyle, ...style }, spans), id };
    return figure.formula === undefined
      ? { ...label(row, at, figure.value, { ...cellStyle, ...style }, spans), id }
      : computed(id, row, at, figure.formula, figure.value, { ...cellStyle, ...style }, spans);
  }
  if (!column.input) return { ...label(row, at, content, { ...cellStyle, ...style }, spans), id };
  const validation = validationOf(column, pen.words);
  return input(
    id,
    row,
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

/** Grid columns for each column by its width: at least one each, together all there are. */
function spansOf(columns: readonly FormColumn[], grid: number): number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const exact = columns.map((column) => (column.width / total) * grid);
  const spans = exact.map((width) => Math.max(1, Math.floor(width)));
  const order = exact
    .map((width, index) => ({ index, rest: width - Math.floor(width) }))
    .sort((a, b) => b.rest - a.rest);
  for (let place = 0, left = grid - spans.reduce((sum, span) => sum + span, 0); left > 0; place += 1, left -= 1) {
    const index = order[place % order.length]?.index ?? 0;
    spans[index] = (spans[index] as number) + 1;
  }
  return spans;
}
