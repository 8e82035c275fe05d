import type { Inspection } from "../app/inspect";
import type { FileJobResult } from "../app/file-job";
import type { JobName, JobOptions, Progress } from "../app/job";
import type { Language } from "../locale/speech";
import type { CellExplanation } from "../app/explain";
import type { Preview } from "../app/snapshot-job";
import type { ViewName } from "../app/views/views";
import type { Problem } from "../problem/problem";
import type { Snapshot } from "../workbook/snapshot";

/** What a person chose, as it travels to the worker. */
export type SentOptions = Omit<JobOptions, "onProgress">;

/** What the pane asks of its worker. Every request carries a number; answers carry it back. */
export type Request =
  | {
      readonly ask: "open";
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly language: Language;
    }
  /** The reading of a workbook that is open beside the pane. */
  | { readonly ask: "take"; readonly id: number; readonly snapshot: Snapshot; readonly language: Language }
  | { readonly ask: "preview"; readonly id: number; readonly job: JobName; readonly options: SentOptions }
  | { readonly ask: "explain"; readonly id: number; readonly cell: string; readonly options: SentOptions }
  | { readonly ask: "run"; readonly id: number; readonly job: JobName; readonly options: SentOptions }
  /** Writes into the file in hand what a job's last preview planned. */
  | { readonly ask: "write"; readonly id: number; readonly job: JobName }
  | { readonly ask: "forms"; readonly id: number; readonly options: SentOptions }
  | {
      readonly ask: "view";
      readonly id: number;
      readonly view: ViewName;
      readonly options: SentOptions;
      readonly asked: unknown;
    }
  | {
      readonly ask: "rows";
      readonly id: number;
      readonly sheet: string;
      readonly from: number;
      readonly count: number;
      readonly language: Language;
    };

/** A sheet of the workbook as it stands, for the list of sheets. */
export interface SheetEntry {
  readonly name: string;
  readonly ours: boolean;
  readonly rows: number;
  readonly columns: number;
  /** The header rows of its tables, each with the last row under it; from 0. */
  readonly headers: readonly HeadedRows[];
}

/** A header row and the last row that it heads. */
export interface HeadedRows {
  readonly row: number;
  readonly last: number;
}

/** A cell as it is shown: its text, how it stands out, and over how many columns it reaches. */
export interface ShownCell {
  readonly text: string;
  /** A figure, or the header over figures. */
  readonly number: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly filled: boolean;
  readonly span: number;
}

/** The cells of some rows, ready to show. */
export interface RowStretch {
  readonly sheet: string;
  readonly from: number;
  /** Width of each column in characters. */
  readonly widths: readonly number[];
  /** Row by row from the first column; columns covered by a wider cell, and empty ones at the end, are left out. */
  readonly rows: readonly ShownRow[];
}

/** A row, ready to show. */
export interface ShownRow {
  readonly header: boolean;
  readonly cells: readonly ShownCell[];
}

export interface Opened {
  readonly inspection: Inspection;
  readonly sheets: readonly SheetEntry[];
}

export interface Ran {
  readonly result: FileJobResult;
  readonly sheets: readonly SheetEntry[];
}

/** The forms that belong in files of their own, in one zip; null where a problem stopped them. */
export interface Forms {
  readonly zip: Uint8Array | null;
  readonly count: number;
  readonly problems: readonly Problem[];
}

/** How a figure came about, or why that cannot be told. */
export type Explained = CellExplanation | { readonly problems: readonly Problem[] };

/** What the worker answers. */
export type Answer =
  | { readonly id: number; readonly is: "progress"; readonly progress: Progress }
  | { readonly id: number; readonly is: "opened"; readonly opened: Opened }
  | { readonly id: number; readonly is: "taken"; readonly inspection: Inspection }
  | { readonly id: number; readonly is: "preview"; readonly preview: Preview }
  | { readonly id: number; readonly is: "explained"; readonly explained: Explained }
  | { readonly id: number; readonly is: "ran"; readonly ran: Ran }
  | { readonly id: number; readonly is: "forms"; readonly forms: Forms }
  | { readonly id: number; readonly is: "rows"; readonly rows: RowStretch }
  | { readonly id: number; readonly is: "view"; readonly told: unknown }
  | { readonly id: number; readonly is: "failed"; readonly message: string };
