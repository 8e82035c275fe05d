import type { Area } from "../cell";
import type { CellStyle, ChartBlock, ConditionalFormat, PageSetup, Validation } from "../plan";
import type { Visibility } from "../snapshot";

/**
 * One thing to do to the workbook, as pure data: a plan becomes a list of these, and `play` speaks them to Excel.
 * `sheet` is the sheet's name.
 */
export type Action =
  | { readonly do: "add sheet"; readonly sheet: string }
  /** Only a sheet that was added by these actions. */
  | { readonly do: "delete sheet"; readonly sheet: string }
  /** Rows of what Excel takes as typed; null leaves a cell as it is, "" empties it. */
  | {
      readonly do: "fill";
      readonly sheet: string;
      readonly area: Area;
      readonly rows: readonly (readonly Typed[])[];
    }
  | {
      readonly do: "table";
      readonly sheet: string;
      readonly area: Area;
      readonly name: string;
      readonly banded: boolean;
    }
  /** Makes plain cells of a table; they keep what they hold. */
  | { readonly do: "drop table"; readonly sheet: string; readonly table: string; readonly area: Area }
  | {
      readonly do: "rename table";
      readonly sheet: string;
      readonly table: string;
      readonly area: Area;
      readonly name: string;
    }
  /** The header stays on its row. Of the cells at most those of new rows change, where Excel fills computed columns down. */
  | {
      readonly do: "resize table";
      readonly sheet: string;
      readonly table: string;
      readonly from: Area;
      readonly area: Area;
    }
  /** A whole table to another place of its sheet, by cut and paste: what refers to it follows. */
  | {
      readonly do: "move table";
      readonly sheet: string;
      readonly table: string;
      readonly from: Area;
      readonly to: Area;
    }
  /**
   * A column added to a table or taken from it, at an index. In the rows of the table what stands to the right moves by
   * one column: `area` holds all cells that change, before or after.
   */
  | {
      readonly do: "insert column";
      readonly sheet: string;
      readonly table: string;
      readonly index: number;
      readonly header: string;
      readonly area: Area;
    }
  | {
      readonly do: "delete column";
      readonly sheet: string;
      readonly table: string;
      readonly index: number;
      readonly area: Area;
    }
  /** Takes the totals row from a table; `area` is the table with it. */
  | { readonly do: "drop totals"; readonly sheet: string; readonly table: string; readonly area: Area }
  | {
      readonly do: "band";
      readonly sheet: string;
      readonly table: string;
      readonly area: Area;
      readonly banded: boolean;
    }
  /** A workbook-wide name for a cell. */
  | { readonly do: "name"; readonly sheet: string; readonly area: Area; readonly name: string }
  /** A hidden name of the sheet's own, for a mark. `refersTo` with "=". */
  | { readonly do: "mark"; readonly sheet: string; readonly name: string; readonly refersTo: string }
  /** A name that stands, pointed elsewhere; of the workbook where it has no sheet. */
  | { readonly do: "point name"; readonly sheet?: string; readonly name: string; readonly refersTo: string }
  | { readonly do: "drop name"; readonly sheet?: string; readonly name: string }
  /** One formula for every cell of the area. */
  | { readonly do: "formula"; readonly sheet: string; readonly area: Area; readonly formula: string }
  | { readonly do: "style"; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  | { readonly do: "unlock"; readonly sheet: string; readonly area: Area }
  /** One merged cell, or one on each row. */
  | { readonly do: "merge"; readonly sheet: string; readonly area: Area; readonly across?: boolean }
  | { readonly do: "unmerge"; readonly sheet: string; readonly area: Area }
  /** "all" is contents, formats and links, not validation and conditional formats. */
  | { readonly do: "clear"; readonly sheet: string; readonly area: Area; readonly what: "formats" | "all" }
  /** Validation and conditional formats. */
  | { readonly do: "clear features"; readonly sheet: string; readonly area: Area }
  /** Contents, formats and links of cells, as by copy and paste; `to` has the size of `from`. */
  | {
      readonly do: "copy";
      readonly from: Area & { readonly sheet: string };
      readonly sheet: string;
      readonly area: Area;
    }
  | { readonly do: "link"; readonly sheet: string; readonly area: Area; readonly to: string; readonly text: string }
  | {
      readonly do: "column";
      readonly sheet: string;
      readonly column: number;
      readonly width?: number;
      readonly hidden?: boolean;
    }
  | { readonly do: "row height"; readonly sheet: string; readonly row: number; readonly points: number }
  | { readonly do: "validate"; readonly sheet: string; readonly area: Area; readonly validation: Validation }
  | { readonly do: "help"; readonly sheet: string; readonly area: Area; readonly title: string; readonly text: string }
  | { readonly do: "conditional"; readonly sheet: string; readonly area: Area; readonly format: ConditionalFormat }
  /** Sheets of the chart's areas are names here, not ids. */
  | { readonly do: "chart"; readonly sheet: string; readonly chart: ChartBlock }
  /** A chart of ours by its block's id. */
  | { readonly do: "drop chart"; readonly sheet: string; readonly chart: string }
  | { readonly do: "page"; readonly sheet: string; readonly page: PageSetup }
  /** Nothing is frozen where both are 0. */
  | { readonly do: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  /** RGB without "#", or "" for none. */
  | { readonly do: "tab"; readonly sheet: string; readonly color: string }
  | { readonly do: "gridlines"; readonly sheet: string; readonly shown: boolean }
  /** Our own protection, which has no password. */
  | { readonly do: "protect"; readonly sheet: string }
  | { readonly do: "unprotect"; readonly sheet: string }
  | { readonly do: "show"; readonly sheet: string; readonly visibility: Visibility };

/** What is put into a cell as if it were typed. */
export type Typed = string | number | boolean | null;
