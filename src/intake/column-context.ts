import type { ColumnMatch } from "./columns";
import type { FieldDefinition } from "./field";
import type { Grid } from "./grid";
import { assumed, cellPlace, type ProblemList } from "./problems";
import type { RowKinds } from "./rows";
import type { Cells } from "./survey/cells";
import type { DecimalMark } from "./values/number-text";

/** What the values of one column are read with. */
export interface ColumnContext {
  readonly grid: Grid;
  readonly rows: RowKinds;
  readonly match: ColumnMatch;
  readonly definition: FieldDefinition;
  readonly needed: boolean;
  /** Columns that can give the needed value instead, such as the age where the birth date is blank. */
  readonly instead: readonly number[];
  readonly problems: ProblemList;
  /** What plain amounts are multiplied by to give kronor. */
  readonly scale: number;
  /** The decimal mark of typed numbers where the column shows none. */
  readonly mark: DecimalMark;
  /** The cells as surveyed, where they are: which decimal mark a column shows is told there once. */
  readonly cells?: Cells;
  /** A person has settled the decimal mark. */
  readonly certainMark?: boolean;
  /** The header's lowest row (zero-based). */
  readonly headerRow: number;
  /** Rows (zero-based) whose measures are percentages written as plain numbers: 92 for 92 %. */
  readonly percentRows?: ReadonlySet<number>;
}

/** Gives the number of a filled cell, or undefined after it has reported why there is none. */
export type CellReader = (value: string | number | boolean, row: number) => number | undefined;

/** The group of alike problems of a column. */
export function groupOf(grid: Grid, match: ColumnMatch): string {
  return `${grid.sheet.name}|${match.column}`;
}

/** Tells of an assumption once, at the header of the column. */
export function assumeAtHeader(
  { grid, match, problems }: ColumnContext,
  headerRow: number,
  code: string,
  message: string,
  fix: string,
): void {
  problems.add(
    assumed(code, message, fix, cellPlace(grid.sheet.name, headerRow, match.column), {
      field: match.field,
      header: match.header.joined,
    }),
  );
}
