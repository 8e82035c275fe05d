import { createStore, del, get, set, type UseStore } from "idb-keyval";
import type { Settings } from "../desk/desk";
import type { HeldFile } from "../workbench";

/**
 * What is kept on this computer so that a pane that is closed or reloaded half-way loses nothing: the file in hand in a
 * browser, and beside Excel what was settled and not yet written (the workbook itself is in Excel). Kept until it is
 * written and saved, or forgotten. A browser that keeps nothing (a private window) loses it, as it says it does.
 */
export interface Drafts {
  file(): Promise<DraftFile | null>;
  keepFile(file: DraftFile | null): Promise<void>;
  settled(workbook: string): Promise<Settings | null>;
  keepSettled(workbook: string, settings: Settings): Promise<void>;
}

export interface DraftFile extends HeldFile {
  /** When it was last changed, ISO 8601. */
  readonly at: string;
}

const fileKey = "file";

/** Drafts in the browser's own store. */
export function browserDrafts(): Drafts {
  let store: UseStore | null = null;
  const place = (): UseStore => (store ??= createStore("cqm-workbench", "drafts"));
  return {
    file: async () => (await get<DraftFile>(fileKey, place())) ?? null,
    keepFile: (file) => (file === null ? del(fileKey, place()) : set(fileKey, file, place())),
    settled: async (workbook) => (await get<Settings>(`settled ${workbook}`, place())) ?? null,
    keepSettled: (workbook, settings) =>
      Object.keys(settings).length === 0
        ? del(`settled ${workbook}`, place())
        : set(`settled ${workbook}`, settings, place()),
  };
}

/** Where nothing can be kept. */
export const noDrafts: Drafts = {
  file: () => Promise.resolve(null),
  keepFile: () => Promise.resolve(),
  settled: () => Promise.resolve(null),
  keepSettled: () => Promise.resolve(),
};
