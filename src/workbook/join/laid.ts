import type { Area, CellValue, Position } from "../cell";
import type { CellStyle, ColumnValues, SheetPlan } from "../plan";
import type { Problem } from "../../problem/problem";
import type { SheetState } from "../state";
import type { StandingSheet } from "./standing";

/** How a laid cell looks: as the plan says, or as the standing cell that it was. */
export type Look = PlannedLook | StandingLook;

export interface PlannedLook {
  readonly style?: CellStyle;
  /** Whether a person may fill the cell in on a protected sheet. */
  readonly unlocked?: boolean;
}

/** The look of the cell that a person's content comes from, by its absolute position before the write. */
export interface StandingLook {
  readonly from: Position;
}

/** The look of a cell that nobody dressed. */
export const plain: PlannedLook = {};

/** Whether a look is that of a standing cell. */
export function isStanding(look: Look): look is StandingLook {
  return "from" in look;
}

/** The look that a plan gives a cell. */
export function plannedLook(style: CellStyle | undefined, unlocked = false): PlannedLook {
  return { ...(style === undefined ? {} : { style }), ...(unlocked ? { unlocked } : {}) };
}

/** A cell as it will be written. */
export interface LaidCell {
  readonly column: number;
  readonly value: CellValue;
  /** With "="; absent for constants. */
  readonly formula?: string;
  readonly look: Look;
  /** Whether a person typed it: its formula is never changed but for its place. */
  readonly persons?: boolean;
}

/** A column of a table as it will be written: ours, or one that a person added. */
export interface LaidColumn {
  /** Absent for a person's column. */
  readonly id?: string;
  readonly header: string;
  readonly headerLook: Look;
  readonly look: Look;
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
  readonly kept?: Position;
  readonly state: SheetState;
  readonly problems: readonly Problem[];
}

/** One of our sheets on its way into the workbook. */
export interface SheetToWrite<Standing extends StandingSheet = StandingSheet> {
  readonly laid: LaidSheet;
  readonly name: string;
  readonly standing: Standing | undefined;
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
