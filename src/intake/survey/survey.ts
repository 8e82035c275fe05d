import { areaAddress, columnLetters } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { gridOf } from "../grid";
import { problemsOf, questionsOf } from "./block-problems";
import { roleOf, subjectsFrom } from "./block-role";
import { addedUp } from "./added-up";
import { cellsOf, type Cells } from "./cells";
import { columnsOf } from "./columns";
import type { SurveyBlock } from "./survey-block";
import { endOf, sideBySide, titlesAbove } from "./extent";
import { nextHeader, type HeaderRows } from "./find-header";
import { rangesOf } from "./row-ranges";
import { rowsOf } from "./rows";
import type { SurveyRows } from "./settle-rows";

/** Every block of figures on a sheet, from top to bottom, those side by side from left to right. */
export function surveySheet(
  sheet: SheetSnapshot,
  options: { readonly decimal?: "," | "."; readonly file?: string } = {},
): readonly SurveyBlock[] {
  const grid = gridOf(sheet);
  if (grid.firstRow >= grid.endRow) return [];
  return surveyCells(cellsOf(grid, options.decimal ?? "."), options.file);
}

/** The same for cells that have been read already. */
export function surveyCells(cells: Cells, file = ""): readonly SurveyBlock[] {
  return blocksIn(cells, cells.grid.firstColumn, cells.grid.endColumn, file);
}

function blocksIn(cells: Cells, firstColumn: number, endColumn: number, file: string): SurveyBlock[] {
  const { grid } = cells;
  const blocks: SurveyBlock[] = [];
  let from = grid.firstRow;
  let sheetTitles: readonly string[] | undefined;
  while (from < grid.endRow) {
    const header = nextHeader(cells, from, firstColumn, endColumn);
    if (!header) break;
    const end = endOf(cells, header, firstColumn, endColumn);
    const parts = sideBySide(cells, header, end, firstColumn, endColumn);
    const titles = titlesAbove(cells, from, header.top);
    sheetTitles ??= titles;
    for (const part of parts) {
      const own = parts.length === 1 ? header : nextHeader(cells, header.top, part.first, part.end);
      if (!own || own.top >= end) continue;
      const block = blockAt(cells, own, end, part.first, part.end, { titles, sheetTitles }, file);
      if (block) blocks.push(block);
    }
    from = Math.max(end, header.bottom + 1);
  }
  return blocks;
}

function blockAt(
  cells: Cells,
  header: HeaderRows,
  end: number,
  firstColumn: number,
  endColumn: number,
  { titles, sheetTitles }: { readonly titles: readonly string[]; readonly sheetTitles: readonly string[] },
  file: string,
): SurveyBlock | undefined {
  const { sheet } = cells.grid;
  const subjects = subjectsFrom(sheet.name, titles, file);
  const columns = columnsOf(cells, header, end, firstColumn, endColumn, subjects, [...sheetTitles, ...titles]);
  const figures = columns.filter(({ kind }) => kind === "figure");
  if (figures.length === 0) return undefined;
  const { role, confidence, reasonless } = roleOf(columns, subjects);
  const rows = rowsOf(cells, header, end, columns, role !== "indicators");
  if (rows.data.length === 0) return undefined;
  const last = Math.max(
    rows.data.at(-1) ?? 0,
    rows.total.at(-1) ?? 0,
    ...rows.subtotal.map((level) => level.at(-1) ?? 0),
    lastOther(rows),
  );
  const inside = (row: number): boolean => row <= last;
  const texts = {
    data: ranges(rows.data, inside),
    section: ranges(rows.section, inside),
    blank: ranges(rows.blank, inside),
    subtotal: rows.subtotal.map((level) => ranges(level, inside)),
    total: ranges(rows.total, inside),
    other: ranges(rows.other, inside),
  };
  const [first, width] = [columns[0]?.column ?? firstColumn, columns.at(-1)?.column ?? firstColumn];
  const statedTotals = rows.stated.map(({ row, column, stated, computed, agrees }) => ({
    row: row + 1,
    column: columnLetters(column),
    stated,
    computed,
    agrees,
  }));
  return {
    sheet: sheet.name,
    range: areaAddress({ row: header.top, column: first, rows: last - header.top + 1, columns: width - first + 1 }),
    role,
    confidence,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, at) => header.top + at + 1),
    dataRows: rows.data.map((row) => row + 1),
    afterTotal: rows.afterTotal.map((row) => row + 1),
    rows: texts,
    columns,
    sums: Object.fromEntries(figures.map(({ column }) => [columnLetters(column), addedUp(cells, rows.data, column)])),
    statedTotals,
    questions: questionsOf(cells, columns, rows, reasonless),
    problems: problemsOf(cells, rows, columns),
  };
}

function lastOther(rows: SurveyRows): number {
  return rows.other.at(-1) ?? 0;
}

function ranges(rows: readonly number[], inside: (row: number) => boolean): string {
  return rangesOf(rows.filter(inside).map((row) => row + 1));
}
