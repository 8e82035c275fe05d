import type { CellValue } from "./cell";
import type { Problem } from "../problem/problem";

/** What a write did. Where nothing changed but the log, `changes` is empty. */
export interface Receipt {
  readonly sheets: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: "added" | "changed" | "unchanged";
  }[];
  /** Old and new of every changed cell outside added sheets, the first `changesKept`; `changeCount` counts all. */
  readonly changes: readonly Change[];
  readonly changeCount: number;
  /** Computed cells read back and compared with the engine; null where nothing has recalculated yet (a file). */
  readonly check: SelfCheck | null;
  /** Inputs kept because a person had edited them, names taken, and the like. */
  readonly problems: readonly Problem[];
}

export interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly before: CellValue | string;
  readonly after: CellValue | string;
}

export interface SelfCheck {
  readonly compared: number;
  readonly differences: readonly {
    readonly sheet: string;
    readonly address: string;
    readonly engine: CellValue;
    readonly workbook: CellValue;
  }[];
}
