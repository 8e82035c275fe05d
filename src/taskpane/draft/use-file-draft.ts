import { useEffect, useRef, useState } from "react";
import type { Workbench } from "../workbench";
import type { DraftFile, Drafts } from "./drafts";

/** What an earlier pane left of a file, and what to do with it. */
export interface LeftFile {
  readonly file: DraftFile;
  readonly goOn: () => void;
  readonly forget: () => void;
}

/** Keeps the file in hand until it is saved or left, and offers what an earlier pane did not come to save. */
export function useFileDraft(bench: Workbench, drafts: Drafts): LeftFile | null {
  const [left, setLeft] = useState<DraftFile | null>(null);
  const { held, open } = bench;
  const asked = useRef(false);
  useEffect(() => {
    if (asked.current) return;
    asked.current = true;
    drafts.file().then(setLeft, () => undefined);
  }, [drafts]);
  const had = useRef(false);
  useEffect(() => {
    if (held === null && !had.current) return;
    had.current = true;
    const lost = held !== null && (held.unsaved || bench.save === null);
    drafts.keepFile(lost ? { ...held, at: new Date().toISOString() } : null).catch(() => undefined);
  }, [held, bench.save, drafts]);
  if (left === null || held !== null) return null;
  return {
    file: left,
    goOn: () => open(left.bytes, left.name, left.settings, left.unsaved),
    forget: () => {
      setLeft(null);
      drafts.keepFile(null).catch(() => undefined);
    },
  };
}
