import type { Area, CellValue, Position } from "./cell";
import type { Visibility } from "./snapshot";

/** What to write, as pure data. Positions are zero-based on the sheet. */
export interface Plan {
  readonly language: "en" | "sv";
  /** In workbook order. Sheets of ours that a plan does not name stay as they are. */
  readonly sheets: readonly SheetPlan[];
  /** One row for the Log sheet: the only thing that a second, equal write changes. */
  readonly log: LogEntry;
}

export interface LogEntry {
  /** ISO 8601, given by the caller: nothing below `app` reads a clock. */
  readonly at: string;
  readonly job: string;
  readonly rules: string;
  /** Totals and checks, said in a line each. */
  readonly totals: string;
  readonly checks: string;
  /** In a file of one page for one reader the log is kept out of sight. */
  readonly hidden?: boolean;
}

export interface SheetPlan {
  /** Stable across runs and languages: "grants", "commitment:U03". */
  readonly id: string;
  /** Wanted name; where a sheet of the user's has it, the writer takes "name (CQM)" and says so. */
  readonly name: string;
  readonly visibility?: Visibility;
  /** Cells and tables must not overlap, and no two tables share a row. */
  readonly blocks: readonly Block[];
  /** Width in characters by zero-based column. */
  readonly columnWidths?: Readonly<Record<number, number>>;
  /** Height in points by zero-based row. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** Everything but input cells is locked. A guard against slips, not access control. */
  readonly protected?: boolean;
  readonly page?: PageSetup;
  readonly tabColor?: string;
  readonly hideGridlines?: boolean;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Pages wide and tall to fit on A4; 0 tall means as many as it takes. */
  readonly fitWide: number;
  readonly fitTall: number;
  readonly printArea?: Area;
  /** Zero-based rows repeated on every page. */
  readonly titleRows?: { readonly from: number; readonly to: number };
  /** Zero-based columns repeated on every page, so that a row of a table on several pages is still known. */
  readonly titleColumns?: { readonly from: number; readonly to: number };
  readonly header?: string;
  readonly footer?: string;
}

export type Block = CellsBlock | TableBlock | ChartBlock;

/** Titles, notes and forms: cells at positions relative to the anchor. */
export interface CellsBlock {
  readonly kind: "cells";
  readonly id: string;
  readonly at: Position;
  readonly cells: readonly PlannedCell[];
  readonly conditional?: readonly ConditionalFormat[];
}

/**
 * input: a person's; written only when empty or unchanged since we wrote it.
 * computed: ours, a formula (or a value marked as such). label: ours, text and constants.
 */
export type CellRole = "input" | "computed" | "label";

export interface PlannedCell {
  /** Stable within the block; needed for input cells and for cells that something refers to. */
  readonly id?: string;
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
  readonly content: Content;
  readonly style?: CellStyle;
  /** Cells this one spans when merged. */
  readonly span?: { readonly rows: number; readonly columns: number };
  /** An input cell that is closed for now, as those of a signed form are: locked, found again all the same. */
  readonly locked?: true;
  /** A workbook-wide defined name for this cell. */
  readonly name?: string;
  readonly validation?: Validation;
  /** A link to a place in the workbook ("'Grants'!A1") shown with the content as text. */
  readonly link?: string;
}

/** A constant, or a formula (en-US, with the leading "=") with the engine's value for the cache and the self-check. */
export type Content = { readonly value: CellValue } | { readonly formula: string; readonly value: CellValue };

/** A table of Excel's own kind (a list object), alone on its rows. */
export interface TableBlock {
  readonly kind: "table";
  readonly id: string;
  /** The header's first cell. */
  readonly at: Position;
  /** The table's name in formulas. */
  readonly name: string;
  readonly rows: number;
  /** The column by whose value rows are found again. */
  readonly keyColumn: string;
  readonly columns: readonly TableColumn[];
  readonly style?: "plain" | "banded";
  readonly headerStyle?: CellStyle;
  readonly conditional?: readonly ConditionalFormat[];
}

export interface TableColumn {
  /** Stable across runs and languages. */
  readonly id: string;
  readonly header: string;
  readonly role: CellRole;
  /** One en-US formula for the whole column, with the leading "="; absent for constants. */
  readonly formula?: string;
  readonly values: ColumnValues;
  readonly style?: CellStyle;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly validation?: Validation;
  /** Help shown at the header cell as an input message. */
  readonly help?: string;
}

/** A column's values: numbers (NaN is blank), dictionary-coded texts (-1 is blank), or mixed. */
export type ColumnValues =
  | { readonly kind: "numbers"; readonly values: Float64Array }
  | { readonly kind: "booleans"; readonly values: Float64Array }
  | { readonly kind: "texts"; readonly codes: Int32Array; readonly dictionary: readonly string[] }
  | { readonly kind: "mixed"; readonly values: readonly CellValue[] };

export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  /** RGB without "#", for instance "1F4E79". */
  readonly color?: string;
  readonly fill?: string;
  readonly border?: "none" | "thin" | "bottom" | "top" | "box";
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly indent?: number;
  /** en-US format code. */
  readonly numberFormat?: string;
}

export interface Validation {
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    /** A list taken from cells: a defined name or an A1 range, without "=". */
    | { readonly kind: "list from"; readonly source: string }
    | { readonly kind: "whole" | "decimal" | "date"; readonly least?: number; readonly most?: number }
    | { readonly kind: "text length"; readonly most: number };
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly error?: string;
  readonly allowBlank?: boolean;
}

/** Over an area of the block (relative to its anchor; for a table, to its header): a formula in A1 terms of the area's first cell. */
export interface ConditionalFormat {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "equals text"; readonly text: string }
    | { readonly kind: "less than zero" }
    | { readonly kind: "data bar"; readonly color: string }
    /** `{cell}` in the formula stands for the area's first cell as a relative address. */
    | { readonly kind: "formula"; readonly formula: string };
  readonly style?: CellStyle;
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly id: string;
  readonly at: Area;
  /** scatter: marks alone. curve: over figures on both axes, the first series as a line without marks, the others as marks. */
  readonly type: "bar" | "column" | "line" | "scatter" | "curve";
  readonly title: string;
  readonly axisTitles?: { readonly category?: string; readonly value?: string };
  /** Where the axis of values begins and how it shows them; as the program that draws it sees fit unless told. */
  readonly valueAxis?: { readonly from?: number; readonly numberFormat?: string };
  readonly categories: Area & { readonly sheet: string };
  readonly series: readonly {
    readonly name: string;
    readonly values: Area & { readonly sheet: string };
    readonly color?: string;
  }[];
}
