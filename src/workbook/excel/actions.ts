import type { Area } from "../cell";
import type { CellStyle, ChartBlock, ConditionalFormat, PageSetup, Validation } from "../plan";
import type { Visibility } from "../snapshot";

/**
 * One thing to do to the workbook, as pure data: a plan becomes a list of these, and `play` speaks them to Excel.
 * `sheet` is the sheet's name.
 */
export type Action =
  | { readonly do: "add sheet"; readonly sheet: string }
  /** Rows of what Excel takes as typed; null leaves a cell as it is. */
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
  /** A workbook-wide name for a cell. */
  | { readonly do: "name"; readonly sheet: string; readonly area: Area; readonly name: string }
  /** One formula for every cell of the area. */
  | { readonly do: "formula"; readonly sheet: string; readonly area: Area; readonly formula: string }
  | { readonly do: "style"; readonly sheet: string; readonly area: Area; readonly style: CellStyle }
  | { readonly do: "unlock"; readonly sheet: string; readonly area: Area }
  | { readonly do: "merge"; readonly sheet: string; readonly area: Area }
  | { readonly do: "link"; readonly sheet: string; readonly area: Area; readonly to: string; readonly text: string }
  | {
      readonly do: "column";
      readonly sheet: string;
      readonly column: number;
      readonly width?: number;
      readonly hidden?: true;
    }
  | { readonly do: "row height"; readonly sheet: string; readonly row: number; readonly points: number }
  | { readonly do: "validate"; readonly sheet: string; readonly area: Area; readonly validation: Validation }
  | { readonly do: "help"; readonly sheet: string; readonly area: Area; readonly title: string; readonly text: string }
  | { readonly do: "conditional"; readonly sheet: string; readonly area: Area; readonly format: ConditionalFormat }
  /** Sheets of the chart's areas are names here, not ids. */
  | { readonly do: "chart"; readonly sheet: string; readonly chart: ChartBlock }
  | { readonly do: "page"; readonly sheet: string; readonly page: PageSetup }
  | { readonly do: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly do: "tab"; readonly sheet: string; readonly color: string }
  | { readonly do: "hide gridlines"; readonly sheet: string }
  | { readonly do: "protect"; readonly sheet: string }
  | { readonly do: "show"; readonly sheet: string; readonly visibility: Visibility };

/** What is put into a cell as if it were typed. */
export type Typed = string | number | boolean | null;
