import type { Area, CellValue } from "../cell";
import type { SheetState, WorkbookState } from "../state";
import type { DefinedName, Marks } from "./marks";

/** One of our sheets as it stands in the workbook, as either side of the port reads it. */
export interface StandingSheet {
  readonly marks: Marks;
  readonly cells: StandingCells;
  readonly tables: readonly StandingTable[];
  readonly state: SheetState | undefined;
}

/** A sheet's cells by absolute zero-based position. */
export interface StandingCells {
  /** By row; a row without values is undefined. */
  readonly rows: readonly (readonly CellValue[] | undefined)[];
  /** Formulas with "=" as a file stores them, by row; undefined where a row has none. */
  readonly formulas: readonly (readonly (string | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
}

/** A list object of a sheet. */
export interface StandingTable {
  readonly name: string;
  /** With header and totals row. */
  readonly area: Area;
  readonly totalsRow: boolean;
  /** Calculated-column formulas without "=" by column, as far as the workbook tells them. */
  readonly formulas: readonly (string | undefined)[];
}

/** The value at an absolute position. */
export function valueOf(cells: StandingCells, row: number, column: number): CellValue {
  return cells.rows[row]?.[column] ?? null;
}

/** The formula at an absolute position, with "=". */
export function formulaOf(cells: StandingCells, row: number, column: number): string | undefined {
  return cells.formulas[row]?.[column];
}

/**
 * A table's area as it stands, without a totals row: the list object whose header row it is (it grows when a person adds
 * rows), else the named area, stretched over rows that follow without a gap.
 */
export function currentTableArea(
  named: Area,
  headerColumns: readonly number[],
  tables: readonly StandingTable[],
  cells: StandingCells,
): Area {
  const list = listObjectAt(named, tables);
  if (list) return list.totalsRow ? { ...list.area, rows: list.area.rows - 1 } : list.area;
  let rows = named.rows;
  const filled = (row: number): boolean => headerColumns.some((column) => valueOf(cells, row, column) !== null);
  while (filled(named.row + rows)) rows += 1;
  return { ...named, rows };
}

/** The list object that has its header where an area of ours has it. */
export function listObjectAt<T extends StandingTable>(area: Area, tables: readonly T[]): T | undefined {
  return tables.find(
    (table) =>
      table.area.row === area.row &&
      table.area.column < area.column + area.columns &&
      area.column < table.area.column + table.area.columns,
  );
}

/** The workbook that a plan is written into, as either side reads it. */
export interface StandingWorkbook<Sheet extends StandingSheet = StandingSheet> {
  /** File or workbook name, for messages. */
  readonly name: string;
  /** Whether sheets can neither be added nor taken away. */
  readonly structureLocked: boolean;
  /** In order, chart sheets among them where they are known. */
  readonly sheetNames: readonly string[];
  /** Our sheets by id, the state and the log among them. */
  readonly own: ReadonlyMap<string, Sheet>;
  readonly state: WorkbookState | undefined;
  readonly names: readonly DefinedName[];
  /** The names of the tables on a sheet, by its index. */
  tableNames(sheet: number): readonly string[];
}
