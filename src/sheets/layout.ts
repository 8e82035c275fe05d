import type { Area, CellValue, Position } from "../workbook/cell";
import type {
  Block,
  CellsBlock,
  CellStyle,
  ChartBlock,
  ConditionalFormat,
  PageSetup,
  PlannedCell,
  SheetPlan,
  TableBlock,
} from "../workbook/plan";
import { noteStyle, subtitleStyle, titleStyle } from "./styles";

/** A part of a sheet before it has a place. Parts are stacked; a table has its rows to itself. */
export type Part =
  | { readonly kind: "title"; readonly text: string; readonly subtitle?: string }
  | { readonly kind: "note"; readonly text: string; readonly columns?: number }
  | {
      readonly kind: "cells";
      readonly id: string;
      readonly cells: readonly PlannedCell[];
      readonly conditional?: readonly ConditionalFormat[];
    }
  | { readonly kind: "table"; readonly table: Omit<TableBlock, "kind" | "at"> }
  | { readonly kind: "chart"; readonly rows: number; readonly chart: (at: Position) => ChartBlock }
  | { readonly kind: "gap"; readonly rows: number };

/** A sheet with its parts in place, and where each came to stand. */
export interface PlacedSheet {
  readonly sheet: SheetPlan;
  readonly areas: ReadonlyMap<string, Area>;
}

type SheetOptions = Omit<SheetPlan, "id" | "name" | "blocks"> & { readonly at?: Position };

/** Width of a column that no width is set for, in characters. */
const plainWidth = 8.43;
const lineHeight = 15;
/** Characters that fit on a line of a landscape page before its print becomes too small to read. */
const readableWidth = 190;

/** Stacks parts from the top, one empty row between them. A wrapped note is given the height its text needs. */
export function stacked(id: string, name: string, parts: readonly Part[], options: SheetOptions = {}): PlacedSheet {
  const { at = { row: 0, column: 0 }, ...rest } = options;
  const blocks: Block[] = [];
  const areas = new Map<string, Area>();
  const rowHeights: Record<number, number> = { ...rest.rowHeights };
  let row = at.row;
  let notes = 0;
  let tableWidth = 0;
  const put = (block: Block, area: Area): void => {
    blocks.push(block);
    areas.set(block.id, area);
    row = area.row + area.rows + 1;
  };
  const widthOf = (column: number, columns: number): number =>
    Array.from({ length: columns }, (_, index) => rest.columnWidths?.[column + index] ?? plainWidth).reduce(
      (sum, width) => sum + width,
      0,
    );
  const heightFor = (cell: PlannedCell): number => {
    const { value } = cell.content;
    if (cell.style?.wrap !== true || typeof value !== "string") return lineHeight;
    const width = widthOf(at.column + cell.column, cell.span?.columns ?? 1);
    return (
      lineHeight *
      value.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.08) / width)), 0)
    );
  };
  const cells = (blockId: string, content: readonly PlannedCell[], more: Partial<CellsBlock> = {}): void => {
    const height = Math.max(1, ...content.map((cell) => cell.row + (cell.span?.rows ?? 1)));
    const width = Math.max(1, ...content.map((cell) => cell.column + (cell.span?.columns ?? 1)));
    const anchor = { row, column: at.column };
    for (const cell of content) {
      const needed = heightFor(cell);
      const line = row + cell.row;
      if (needed > Math.max(lineHeight, rowHeights[line] ?? 0)) rowHeights[line] = Math.min(needed, 400);
    }
    put(
      { kind: "cells", id: blockId, at: anchor, cells: content, ...more },
      { ...anchor, rows: height, columns: width },
    );
  };
  for (const part of parts) {
    switch (part.kind) {
      case "title": {
        const lines = [label(0, 0, part.text, titleStyle)];
        if (part.subtitle !== undefined) lines.push(label(1, 0, part.subtitle, subtitleStyle));
        rowHeights[row] = 24;
        cells("title", lines);
        break;
      }
      case "note": {
        const columns = part.columns ?? 6;
        notes += 1;
        rowHeights[row] = lineHeight * Math.max(1, Math.ceil(part.text.length / (columns * 12)));
        cells(`note${notes}`, [label(0, 0, part.text, noteStyle, { rows: 1, columns })]);
        break;
      }
      case "cells":
        cells(part.id, part.cells, part.conditional === undefined ? {} : { conditional: part.conditional });
        break;
      case "table": {
        const anchor = { row, column: at.column };
        const height = Math.max(part.table.rows, 1) + 1;
        rowHeights[row] = headerHeight(part.table.columns);
        tableWidth = Math.max(tableWidth, widthOfTable(part.table.columns));
        put(
          { kind: "table", at: anchor, ...part.table },
          { ...anchor, rows: height, columns: part.table.columns.length },
        );
        break;
      }
      case "chart": {
        const chart = part.chart({ row, column: at.column });
        put(chart, { ...chart.at, rows: part.rows });
        break;
      }
      case "gap":
        row += part.rows;
        break;
    }
  }
  const page = rest.page === undefined ? {} : { page: inReach(rest.page, tableWidth, rest.freeze?.columns ?? 0) };
  return { sheet: { ...rest, ...page, id, name, blocks, rowHeights }, areas };
}

/** Wide tables are printed on several pages, each with the columns that stand still on the screen, rather than too small to read. */
function inReach(page: PageSetup, tableWidth: number, standing: number): PageSetup {
  const fitWide = Math.max(page.fitWide, Math.ceil(tableWidth / readableWidth));
  if (fitWide === 1 || standing === 0) return { ...page, fitWide };
  return { ...page, fitWide, titleColumns: { from: 0, to: standing - 1 } };
}

/** A header wraps within its column: as many lines as the longest needs. */
function headerHeight(columns: TableBlock["columns"]): number {
  const lines = columns
    .filter((column) => column.hidden !== true)
    .map((column) => wrappedLines(column.header, (column.width ?? plainWidth) - 2.5));
  return lineHeight * Math.max(2, ...lines);
}

/** Lines that words need when none is broken. */
function wrappedLines(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= width || used === 0) used = needed;
    else {
      lines += 1;
      used = word.length;
    }
  }
  return lines;
}

function widthOfTable(columns: TableBlock["columns"]): number {
  return columns.reduce((sum, column) => sum + (column.hidden === true ? 0 : (column.width ?? plainWidth)), 0);
}

/** A cell of ours with a constant. */
export function label(
  row: number,
  column: number,
  value: CellValue,
  style?: CellStyle,
  span?: PlannedCell["span"],
): PlannedCell {
  return {
    row,
    column,
    role: "label",
    content: { value },
    ...(style === undefined ? {} : { style }),
    ...(span === undefined ? {} : { span }),
  };
}

/** A cell of ours with a formula and the value the engine gives it. */
export function computed(
  id: string,
  row: number,
  column: number,
  formula: string,
  value: CellValue,
  style?: CellStyle,
  span?: PlannedCell["span"],
): PlannedCell {
  return {
    id,
    row,
    column,
    role: "computed",
    content: { formula, value },
    ...(style === undefined ? {} : { style }),
    ...(span === undefined ? {} : { span }),
  };
}

/** A cell for a person to fill, with what stands there at first. */
export function input(
  id: string,
  row: number,
  column: number,
  value: CellValue,
  style?: CellStyle,
  more: Pick<PlannedCell, "span" | "validation" | "name" | "locked"> = {},
): PlannedCell {
  return { id, row, column, role: "input", content: { value }, ...(style === undefined ? {} : { style }), ...more };
}

/** A reference to a place on a sheet, quoted as Excel wants it. */
export function placeOn(sheet: string, address: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${address}`;
}
