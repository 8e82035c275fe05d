import type { Inspection } from "../app/inspect";
import type { FileJobResult } from "../app/file-job";
import type { JobName, JobOptions, Progress } from "../app/job";
import type { Language } from "../locale/words";
import type { CellValue } from "../workbook/cell";

/** What the pane asks of its worker. Every request carries a number; answers carry it back. */
export type Request =
  | { readonly ask: "open"; readonly id: number; readonly bytes: Uint8Array; readonly name: string; readonly language: Language }
  | { readonly ask: "run"; readonly id: number; readonly job: JobName; readonly options: Omit<JobOptions, "onProgress"> }
  | { readonly ask: "rows"; readonly id: number; readonly sheet: string; readonly from: number; readonly count: number };

/** A sheet of the workbook as it stands, for the list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly ours: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** Cells of a stretch of rows, with their number formats. */
export interface RowStretch {
  readonly from: number;
  readonly rows: readonly (readonly { readonly value: CellValue; readonly format: string; readonly bold: boolean }[])[];
}

export interface Opened {
  readonly inspection: Inspection;
  readonly sheets: readonly SheetEntry[];
}

export interface Ran {
  readonly result: FileJobResult;
  readonly sheets: readonly SheetEntry[];
}

/** What the worker answers. */
export type Answer =
  | { readonly id: number; readonly is: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly is: "opened"; readonly opened: Opened }
  | { readonly id: number; readonly is: "ran"; readonly ran: Ran }
  | { readonly id: number; readonly is: "rows"; readonly rows: RowStretch }
  | { readonly id: number; readonly is: "failed"; readonly message: string };
