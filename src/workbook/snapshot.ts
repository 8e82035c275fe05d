import type { Area, CellValue } from "./cell";
import type { Problem } from "../problem/problem";

/** Everything a job reads from a workbook: pure data, taken at one moment. */
export interface Snapshot {
  /** File name or workbook name, for messages. */
  readonly name: string;
  readonly sheets: readonly SheetSnapshot[];
  /** What we wrote earlier, found again by stored ids. Empty in a workbook that is new to us. */
  readonly own: readonly OwnSheet[];
  /** The language fixed at our first write. */
  readonly language?: "en" | "sv";
  /** Defined names of the user's (ours are in `own`). */
  readonly names: readonly { readonly name: string; readonly refersTo: string; readonly sheet?: string }[];
  readonly selection?: { readonly sheet: string; readonly area: Area };
  /** What stood in the way of reading, each with its place: password, truncation, unreadable part. */
  readonly problems: readonly Problem[];
}

export type Visibility = "visible" | "hidden" | "very hidden";

/** One sheet's used cells. Values are as stored: cached results for formulas, serial days (1900 system) for dates. */
export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  /** Whether the sheet is one of ours: intake never reads it. */
  readonly ours: boolean;
  readonly protected: boolean;
  /** Zero-based cell of `rows[0][0]`. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Row by row from the origin; a row may be shorter than others, a missing cell is null. */
  readonly rows: readonly (readonly CellValue[])[];
  /** The distinct looks of cells; `looks` holds the index per cell, parallel to `rows` (missing: 0). */
  readonly lookTable: readonly CellLook[];
  readonly looks: readonly (Uint16Array | undefined)[];
  /** Formulas by A1 address, with the leading "=". */
  readonly formulas: ReadonlyMap<string, string>;
  readonly merges: readonly Area[];
  readonly tables: readonly { readonly name: string; readonly area: Area; readonly headers: readonly string[] }[];
}

/** What the look of a cell tells a reader: number format code and emphasis. */
export interface CellLook {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly filled: boolean;
  readonly topBorder: boolean;
  readonly indent: number;
}

/** One of our sheets as it stands now. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
  /** Input cells by `block/cell`, with the value now and the value we last wrote. */
  readonly inputs: ReadonlyMap<string, OwnInput>;
  readonly tables: readonly OwnTable[];
}

export interface OwnInput {
  readonly address: string;
  readonly value: CellValue;
  readonly written: CellValue;
}

/** One of our tables as it stands now. Columns that a person added have no id and are found by header. */
export interface OwnTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
  readonly columns: readonly {
    readonly id: string | null;
    readonly header: string;
    readonly values: readonly CellValue[];
  }[];
}
