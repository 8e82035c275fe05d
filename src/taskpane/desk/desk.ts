import type { Inspection } from "../../app/inspect";
import type { JobName, JobOptions, Progress } from "../../app/job";
import type { Preview } from "../../app/snapshot-job";
import type { ViewName, Views } from "../../app/views/views";
import type { Problem } from "../../problem/problem";
import type { SheetPlace } from "../../workbook/open-workbook";
import type { Receipt } from "../../workbook/receipt";
import type { Explained } from "../protocol";

/** What a job has come to. */
export type JobStage =
  | { readonly at: "before" }
  | { readonly at: "previewed"; readonly preview: Preview }
  /** `notUndone`: what stood in the way of undoing it, where that was tried. */
  | {
      readonly at: "written";
      readonly preview: Preview;
      readonly receipt: Receipt;
      readonly notUndone: readonly Problem[];
    }
  | { readonly at: "not written"; readonly preview: Preview; readonly problems: readonly Problem[] }
  | { readonly at: "undone" };

/** What a job is asked besides its name. */
export type Asked = Pick<JobOptions, "closing" | "collected" | "units" | "deciding" | "outlook" | "sample">;

/** Parameters by id, and answers about sheets and columns by "map:" and the cell. */
export type Settings = Readonly<Record<string, string>>;

/** The workbook in work, whether it is open in Excel beside the pane or a file in the pane's hands: all that a page needs. */
export interface Desk {
  readonly holds: "open workbook" | "file";
  readonly inspection: Inspection | null;
  readonly stages: Readonly<Partial<Record<JobName, JobStage>>>;
  readonly working: Progress | null;
  /** A mistake of the program or of Excel, not of the data. */
  readonly failure: string | null;
  /** Grows with every reading: what a page shows of an earlier one is asked for again. */
  readonly readings: number;
  /** What a person has settled and not yet written. */
  readonly settings: Settings;
  readonly explained: { readonly cell: string; readonly told: Explained } | null;
  /** Settles some things more; an empty text takes one back. */
  readonly settle: (settings: Settings) => void;
  /** Computes what a page shows. Another question of the same page makes an earlier one moot, not the other way round. */
  readonly view: <V extends ViewName>(view: V, asked: Views[V]["asked"]) => Promise<Views[V]["told"]>;
  readonly read: () => void;
  readonly preview: (job: JobName, settings?: Settings, asked?: Asked) => void;
  /** Writes what was previewed, all of it or nothing. */
  readonly write: (job: JobName) => void;
  readonly undo: (job: JobName) => void;
  /** Ends work; what was begun is set back. */
  readonly cancel: () => void;
  readonly show: (place: SheetPlace) => void;
  /** Explains the selected cell, now and whenever another is selected, until told to stop. */
  readonly explain: (follow: boolean) => void;
  /** Gives the file to the person; null where the workbook is saved by its own program. */
  readonly save: (() => void) | null;
}

/** Settings with some more; an empty text takes one back. */
export function settledWith(before: Settings, more: Settings): Settings {
  return Object.fromEntries(Object.entries({ ...before, ...more }).filter(([, value]) => value !== ""));
}

/** The stages after a write: what was previewed of the workbook before it counts no longer. */
export function afterWrite(stages: Desk["stages"], job: JobName, stage: JobStage): Desk["stages"] {
  const kept = Object.entries(stages).filter(([, one]) => one.at !== "previewed" && one.at !== "written");
  return { ...(Object.fromEntries(kept) as Desk["stages"]), [job]: stage };
}
