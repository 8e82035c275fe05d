import type { CellValue } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Grid } from "../grid";
import type { AcrossRegion } from "./region";

/** A region whose records run across as a sheet of its own with a record a row, and where each of its cells stands. */
export interface TurnedSheet {
  readonly sheet: SheetSnapshot;
  /** Zero-based row and column on the user's sheet. */
  back(row: number, column: number): { readonly row: number; readonly column: number };
}

/** Turns a region: its titles stay above, each of its rows becomes a column. Formulas and merged cells do not come along. */
export function turned(grid: Grid, region: AcrossRegion): TurnedSheet {
  const { sheet } = grid;
  const { rows, records, labelColumn, titles, nameHeader } = region;
  const header = titles.length === 0 ? 0 : titles.length + 1;
  const columns = [labelColumn, ...records];
  const titled = titles.map((row): readonly CellValue[] => [firstIn(grid, row)]);
  const cells = columns.map((column) => rows.map((row) => grid.filled(row, column)));
  if (nameHeader !== null) cells[0]?.splice(0, 1, nameHeader);
  const lookAt = (row: number, column: number): number =>
    sheet.looks[row - sheet.origin.row]?.[column - sheet.origin.column] ?? 0;
  const blank: readonly CellValue[][] = titles.length === 0 ? [] : [[]];
  return {
    sheet: {
      ...sheet,
      origin: { row: 0, column: 0 },
      rows: [...titled, ...blank, ...cells],
      looks: [
        ...Array.from({ length: header }, () => undefined),
        ...columns.map((column) => Uint16Array.from(rows, (row) => lookAt(row, column))),
      ],
      formulas: new Map(),
      merges: [],
      tables: [],
    },
    back: (row, column) =>
      row < header
        ? { row: titles[row] ?? rows[0] ?? 0, column: grid.firstColumn }
        : {
            row: rows[Math.min(column, rows.length - 1)] ?? 0,
            column: columns[Math.min(row - header, columns.length - 1)] ?? labelColumn,
          },
  };
}

/** The sheet without the rows of regions that are read otherwise. */
export function withoutRegions(sheet: SheetSnapshot, regions: readonly AcrossRegion[]): SheetSnapshot {
  const gone = new Set(regions.flatMap(({ rows }) => rows.map((row) => row - sheet.origin.row)));
  return {
    ...sheet,
    rows: sheet.rows.map((cells, at) => (gone.has(at) ? [] : cells)),
    merges: sheet.merges.filter(({ row }) => !gone.has(row - sheet.origin.row)),
  };
}

function firstIn(grid: Grid, row: number): CellValue {
  for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
    const value = grid.value(row, column);
    if (value !== null) return value;
  }
  return null;
}
