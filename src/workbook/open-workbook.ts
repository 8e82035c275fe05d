import type { Problem } from "../problem/problem";
import type { Plan } from "./plan";
import type { Receipt } from "./receipt";
import type { Snapshot } from "./snapshot";

/** A cell, an area or a whole sheet that somebody looks at. */
export interface SheetPlace {
  readonly sheet: string;
  readonly address: string | null;
}

/** How long work with an open workbook is followed and ended. */
export interface Watch {
  readonly progress?: (done: number, all: number) => void;
  readonly signal?: AbortSignal;
}

/** How a write or its undoing ended. `unfinished`: neither as before nor as after yet; every contact tries to end it. */
export type Written =
  | { readonly state: "written"; readonly receipt: Receipt }
  | { readonly state: "as before"; readonly problems: readonly Problem[] }
  | { readonly state: "unfinished"; readonly problems: readonly Problem[] };

export type Undone =
  | { readonly state: "undone" }
  | { readonly state: "refused"; readonly problems: readonly Problem[] }
  | { readonly state: "unfinished"; readonly problems: readonly Problem[] };

/** What happens in the workbook while the pane is open. */
export interface Happenings {
  /** Somebody, not this add-in, changed cells of a sheet. A hint: it may come late, twice or not at all. */
  readonly changed: (sheet: string) => void;
  readonly selected: () => void;
  /** Excel waits until somebody has finished a cell (true), or no longer does. */
  readonly editing: (waiting: boolean) => void;
}

/** A workbook that is open in a spreadsheet program beside the pane. */
export interface OpenWorkbook {
  /**
   * To be called before the workbook is read: sets back a write that has not finished. The problems of one that could
   * not be set back yet; none where all is well. One of another's pane is left alone for some minutes, unless `force`
   * says that a person knows that nobody is writing.
   */
  contact(force?: boolean): Promise<readonly Problem[]>;
  read(watch?: Watch): Promise<Snapshot>;
  /** Writes a plan that was made from this reading, all of it or nothing. */
  write(snapshot: Snapshot, plan: Plan, watch?: Watch): Promise<Written>;
  /** Undoes the last write of this pane; refused where somebody has edited since. */
  undo(): Promise<Undone>;
  /** Shows a place. Where there is none of this name any more, nothing happens. */
  show(place: SheetPlace): Promise<void>;
  /** The selected cells; undefined where a chart, a picture or several areas are selected. */
  selection(): Promise<SheetPlace | undefined>;
  /** Tells what happens until the answer is called. */
  follow(happenings: Happenings): Promise<() => void>;
  /** Settings kept in the workbook, as stored; null where none are. */
  settings(): Promise<unknown>;
  keepSettings(settings: unknown): Promise<void>;
}
