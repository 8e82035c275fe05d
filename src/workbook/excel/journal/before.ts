import type { Area } from "../../cell";
import type { Typed } from "../actions";

/** What stood in the workbook wherever actions touch it. Pure data: what the journal keeps, and what is read to compare with it. */
export interface Before {
  /** All sheets that there were. */
  readonly allSheets: readonly { readonly id: string; readonly name: string }[];
  readonly sheets: readonly SheetBefore[];
  /** Workbook-wide names; null where there was none. */
  readonly names: Readonly<Record<string, NameBefore | null>>;
  /** Tables; null where there was none. */
  readonly tables: Readonly<Record<string, TableBefore | null>>;
}

export interface SheetBefore {
  readonly id: string;
  readonly name: string;
  readonly visibility: string;
  /** The options of its protection, or null where it was not protected. */
  readonly protection: object | null;
  /** As Excel takes it typed: formulas with "=", "" for a blank cell. */
  readonly contents: readonly Grid<Typed>[];
  readonly numberFormats: readonly Grid<string>[];
  /** Numbers of entries in `lookTable`. */
  readonly looks: readonly Grid<number>[];
  readonly lookTable: readonly Look[];
  readonly merges: readonly { readonly area: Area; readonly merged: readonly Area[] }[];
  readonly links: readonly Grid<Link | null>[];
  readonly validations: readonly ValidationBefore[];
  readonly conditionals: readonly ConditionalBefore[];
  readonly columns: readonly ColumnBefore[];
  readonly rows: readonly { readonly row: number; readonly height: number }[];
  /** Names scoped to the sheet; null where there was none. */
  readonly names: Readonly<Record<string, NameBefore | null>>;
  readonly charts: Readonly<Record<string, ChartBefore | null>>;
  readonly page?: PageBefore;
  /** The frozen part, or null. */
  readonly freeze?: Area | null;
  readonly tab?: string;
  readonly gridlines?: boolean;
}

/** What the cells of an area hold, column by column. */
export interface Grid<T> {
  readonly area: Area;
  readonly columns: readonly (readonly T[])[];
}

export interface NameBefore {
  /** With "=". */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

export interface TableBefore {
  readonly name: string;
  readonly sheet: string;
  /** With the totals row. */
  readonly area: Area;
  readonly headers: readonly string[];
  readonly style: string;
  readonly banded: boolean;
  readonly totals: boolean;
}

/** The whole look of a cell but its number format. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly font: string;
  readonly size: number;
  readonly color: string;
  /** "" without a fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  /** Top, bottom, left, right. */
  readonly borders: readonly (Line | null)[];
}

/** A border line. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}

/** The validation that all cells of an area share, or null where they have none. */
export interface ValidationBefore {
  readonly area: Area;
  readonly settings: {
    readonly rule: object | null;
    readonly prompt: object | null;
    readonly errorAlert: object | null;
    readonly ignoreBlanks: boolean;
  } | null;
}

export interface ConditionalBefore {
  readonly id: string;
  readonly type: string;
  /** The cells that it is for, without the sheet. */
  readonly address: string;
  /** Of a formula's rule; null for every other kind, which can be kept but not made again. */
  readonly formula: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly fill: string | null;
  /** Of a data bar. */
  readonly bar: string | null;
}

export interface ColumnBefore {
  readonly column: number;
  /** In points; that of a hidden column is not told. */
  readonly width: number;
  readonly hidden: boolean;
}

export interface ChartBefore {
  readonly type: string;
  readonly title: string;
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  /** In points. */
  readonly place: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly series: readonly SeriesBefore[];
}

export interface SeriesBefore {
  readonly name: string;
  /** "" where Excel does not tell (before ExcelApi 1.16). */
  readonly color: string;
  /** Where its figures stand, as "Sheet!A1:A9"; undefined where Excel does not tell (before ExcelApi 1.15). */
  readonly values?: string;
  readonly categories?: string;
}

export interface PageBefore {
  readonly orientation: string;
  readonly paperSize: string;
  readonly zoom: object | null;
  readonly printArea: string | null;
  readonly titleRows: string | null;
  readonly titleColumns: string | null;
  /** Left, middle and right header, then footer. */
  readonly corners: readonly string[];
}

/** What stood at a cell, from the grids that hold it. */
export function cellOf<T>(grids: readonly Grid<T>[], row: number, column: number): T | undefined {
  for (const { area, columns } of grids) {
    const found = columns[column - area.column]?.[row - area.row];
    if (found !== undefined) return found;
  }
  return undefined;
}
