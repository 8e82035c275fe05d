import { isBlank, shown, type Grid } from "./grid";
import {
  couldBeHeader,
  headerAt,
  repeatsHeader,
  speaksOfFields,
  type HeaderFound,
  type RoleHints,
} from "./header-rows";
import { matrixAt, type MatrixFound } from "./tariff-matrix";

/** A block of a sheet: a header with rows below it, or a printed tariff. Rows are zero-based; `end` is one past the last. */
export type Block = ListBlock | MatrixBlock;

export interface ListBlock {
  readonly kind: "list";
  readonly header: HeaderFound;
  readonly end: number;
  readonly titles: readonly string[];
}

export interface MatrixBlock {
  readonly kind: "matrix";
  readonly matrix: MatrixFound;
  readonly end: number;
  readonly titles: readonly string[];
}

const titleRows = 6;
/** How many rows of a sheet are tried as headers in vain before the rest is taken for text. */
const triesInVain = 200;

/** What a search through a sheet carries along. */
interface Search {
  readonly hints: RoleHints;
  tries: number;
}

/** All blocks of a sheet from top to bottom, those side by side from left to right. */
export function findBlocks(grid: Grid, hints: RoleHints): readonly Block[] {
  const blocks: Block[] = [];
  const search: Search = { hints, tries: triesInVain };
  let row = grid.firstRow;
  let free = row;
  while (row < grid.endRow) {
    if (grid.blank(row)) {
      row += 1;
      continue;
    }
    const matrix = matrixAt(grid, row);
    if (matrix) {
      blocks.push({ kind: "matrix", matrix, end: matrix.endRow, titles: titlesAbove(grid, matrix.headerRow, free) });
      row = free = matrix.endRow;
      continue;
    }
    const header = worthTrying(grid, row, search, hints.bySheet.size > 0 ? 1 : 2)
      ? headerAt(grid, row, grid.firstColumn, grid.endColumn, hints)
      : undefined;
    if (!header || matrixFrom(grid, row, header.bottom + 1)) {
      row += 1;
      continue;
    }
    const end = endOf(grid, header, search);
    const titles = titlesAbove(grid, header.top, free);
    for (const part of sideBySide(grid, header, end, hints)) blocks.push({ kind: "list", header: part, end, titles });
    row = free = end;
  }
  return blocks;
}

/** Whether a row is worth a full look as a header. Counts down, so that a long sheet of mere text is passed over in time. */
function worthTrying(grid: Grid, row: number, search: Search, least: number): boolean {
  const { firstColumn: first, endColumn: end } = grid;
  if (search.tries <= 0 || !couldBeHeader(grid, row, first, end, least)) return false;
  if (
    search.hints.mapped.length === 0 &&
    !speaksOfFields(grid, row, first, end, least) &&
    !speaksOfFields(grid, row + 1, first, end, least)
  )
    return false;
  search.tries -= 1;
  return true;
}

function matrixFrom(grid: Grid, from: number, to: number): boolean {
  for (let row = from; row <= to; row += 1) if (matrixAt(grid, row)) return true;
  return false;
}

/** One past the last row that belongs to a header: the sheet's end, or where another header begins after a blank row. */
function endOf(grid: Grid, header: HeaderFound, search: Search): number {
  let sinceBlank = titleRows + 1;
  for (let row = header.bottom + 1; row < grid.endRow; row += 1) {
    if (grid.blank(row)) {
      sinceBlank = 0;
      continue;
    }
    sinceBlank += 1;
    if (sinceBlank > titleRows) continue;
    const begins = matrixAt(grid, row)?.headerRow ?? nextHeader(grid, row, header, search);
    if (begins === undefined) continue;
    let top = begins;
    while (top > header.bottom + 1 && begins - top < titleRows && !grid.blank(top - 1)) top -= 1;
    return top;
  }
  return grid.endRow;
}

function nextHeader(grid: Grid, row: number, current: HeaderFound, search: Search): number | undefined {
  if (repeatsHeader(grid, row, current.columns) || !worthTrying(grid, row, search, 2)) return undefined;
  const found = headerAt(grid, row, grid.firstColumn, grid.endColumn, {
    bySheet: new Set(),
    mapped: search.hints.mapped,
  });
  if (!found || found.fit.missing.length > 0 || found.fit.matches.length < 2) return undefined;
  if (found.fit.matches.filter((match) => match.confidence > 0.85).length < 2) return undefined;
  return repeatsHeader(grid, found.bottom, current.columns) ? undefined : found.top;
}

/** A header over two tables that stand side by side, parted by a column without any value, as one header each. */
function sideBySide(grid: Grid, header: HeaderFound, end: number, hints: RoleHints): readonly HeaderFound[] {
  const parts: { first: number; end: number }[] = [];
  let open: number | undefined;
  for (let column = header.firstColumn; column <= header.endColumn; column += 1) {
    const empty =
      column === header.endColumn || emptyColumn(grid, column, header.top, Math.min(end, header.bottom + 200));
    if (!empty) open ??= column;
    else if (open !== undefined) {
      parts.push({ first: open, end: column });
      open = undefined;
    }
  }
  if (parts.length < 2) return [header];
  const found = parts.flatMap((part) => {
    const own = headerAt(grid, header.top, part.first, part.end, hints);
    return own && own.fit.missing.length === 0 ? [own] : [];
  });
  return found.length >= 2 ? found : [header];
}

function emptyColumn(grid: Grid, column: number, from: number, end: number): boolean {
  for (let row = from; row < end; row += 1) if (!isBlank(grid.filled(row, column))) return false;
  return true;
}

/** The texts of the rows above a header, uppermost first, down from the block before. */
export function titlesAbove(grid: Grid, header: number, free: number): readonly string[] {
  const titles: string[] = [];
  for (let row = Math.max(free, header - titleRows); row < header; row += 1) {
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      const value = grid.value(row, column);
      if (typeof value === "string" && !isBlank(value)) titles.push(value.length > 200 ? shown(value) : value.trim());
    }
  }
  return titles;
}
