import type { Place, Problem } from "../problem/problem";
import { addressOf, isCellError, type CellValue } from "../workbook/cell";
import type { SheetSnapshot } from "../workbook/snapshot";

/** A table of cells under a heading on a sheet: its headers and rows as they stand. */
export interface SheetSection<H> {
  readonly heading: H;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Where a cell stands; row -1 is the headers, -2 the heading. */
  readonly placeOf: (row: number, column: number) => Place;
}

/**
 * The sections that stand on a sheet, one below the other, each ended by a blank row. Rows outside every section, and cells that show
 * an error, are problems: `outside` says what would not be read.
 */
export function sectionsOnSheet<H>(
  sheet: SheetSnapshot,
  headingOf: (cell: CellValue) => H | undefined,
  outside: (where: Place) => Problem,
  problems: Problem[],
): readonly SheetSection<H>[] {
  const placeAt = (row: number, column: number): Place => ({
    at: "cell",
    sheet: sheet.name,
    address: addressOf({ row: sheet.origin.row + row, column: sheet.origin.column + column }),
  });
  const found: SheetSection<H>[] = [];
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const heading = headingOf(sheet.rows[row]?.[0] ?? null);
    if (heading === undefined) {
      if (found.length > 0 && !isBlankRow(sheet.rows[row]))
        problems.push(outside(placeAt(row, firstFilled(sheet.rows[row]))));
      continue;
    }
    const headerRow = row + 1;
    let end = headerRow + 1;
    while (
      end < sheet.rows.length &&
      !isBlankRow(sheet.rows[end]) &&
      headingOf(sheet.rows[end]?.[0] ?? null) === undefined
    )
      end += 1;
    const rows = sheet.rows.slice(headerRow + 1, end);
    rows.forEach((cells, at) => {
      cells.forEach((cell, column) => {
        if (isCellError(cell)) problems.push(errorCell(cell.error, placeAt(headerRow + 1 + at, column)));
      });
    });
    found.push({
      heading,
      headers: (sheet.rows[headerRow] ?? []).map((cell) => String(isCellError(cell) ? "" : (cell ?? ""))),
      rows,
      placeOf: (at, column) => placeAt(headerRow + 1 + at, column),
    });
    row = end - 1;
  }
  return found;
}

function isBlankRow(cells: readonly CellValue[] | undefined): boolean {
  return cells === undefined || cells.every((cell) => cell === null || cell === "");
}

function firstFilled(cells: readonly CellValue[] = []): number {
  return Math.max(
    0,
    cells.findIndex((cell) => cell !== null && cell !== ""),
  );
}

function errorCell(error: string, where: Place): Problem {
  return {
    severity: "error",
    code: "cell-error",
    message: `The cell shows ${error}.`,
    where,
    fix: "Correct the formula, or write the value.",
  };
}
