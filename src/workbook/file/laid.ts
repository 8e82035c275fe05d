import type { Area, CellValue, Position } from "../cell";
import type { ColumnValues, SheetPlan } from "../plan";
import type { Problem } from "../../problem/problem";
import type { SheetState } from "../state";
import type { Marks } from "./own";
import type { SheetCells } from "./read-sheet";
import type { TablePart } from "./read-workbook-part";

/** A cell as it will be written. */
export interface LaidCell {
  readonly column: number;
  readonly value: CellValue;
  /** With "="; absent for constants. */
  readonly formula?: string;
  /** Index of the cell format. */
  readonly style: number;
}

/** A column of a table as it will be written: ours, or one that a person added. */
export interface LaidColumn {
  /** Absent for a person's column. */
  readonly id?: string;
  readonly header: string;
  readonly headerStyle: number;
  readonly style: number;
  readonly formula?: string;
  readonly values: ColumnValues;
  /** By row of the table: what a person typed and we keep, and every cell of a person's column. */
  readonly kept: ReadonlyMap<number, LaidCell>;
}

export interface LaidTable {
  readonly id: string;
  readonly name: string;
  readonly keyColumn: string;
  readonly banded: boolean;
  readonly at: Position;
  /** Data rows written: at least one, blank where the plan has none. */
  readonly rows: number;
  readonly columns: readonly LaidColumn[];
}

/** One of our sheets as it will be written: the plan joined with what a person added. */
export interface LaidSheet {
  readonly plan: SheetPlan;
  /** Cells outside tables by row, in the order of their columns. */
  readonly loose: ReadonlyMap<number, readonly LaidCell[]>;
  /** From top to bottom. */
  readonly tables: readonly LaidTable[];
  readonly merges: readonly Area[];
  /** Links that a person set, with their cell moved along. */
  readonly hyperlinks: readonly Readonly<Record<string, string>>[];
  readonly kept?: Position;
  readonly state: SheetState;
  readonly problems: readonly Problem[];
}

/** One of our sheets as it stands in the file. */
export interface StandingSheet {
  readonly marks: Marks;
  readonly cells: SheetCells;
  readonly tables: readonly TablePart[];
  readonly state: SheetState | undefined;
}

/** One of our sheets on its way into the file. */
export interface SheetToWrite {
  readonly laid: LaidSheet;
  readonly name: string;
  readonly standing: StandingSheet | undefined;
}

/** How planned texts and dates become those of the file at hand. */
export interface Ink {
  /** A formula or link with the actual names of our sheets. */
  formula(text: string): string;
  /** Days to take from a number in a cell of this format: dates of workbooks that count from 1904, else 0. */
  dateShift(style: number): number;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
}

/** Equal as values of cells; numbers to fifteen digits, as files store them. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (one === other) return true;
  if (typeof one === "number" && typeof other === "number")
    return Math.abs(one - other) <= 1e-14 * Math.max(Math.abs(one), Math.abs(other));
  if ((one === null && other === "") || (one === "" && other === null)) return true;
  return (
    typeof one === "object" && typeof other === "object" && one !== null && other !== null && one.error === other.error
  );
}
