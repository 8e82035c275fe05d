import { useEffect, useRef, useState } from "react";
import type { Desk, Settings } from "../desk/desk";
import type { Drafts } from "./drafts";

/** What an earlier pane had settled in this workbook and not written. */
export interface LeftSettings {
  readonly count: number;
  readonly goOn: () => void;
  readonly forget: () => void;
}

/** Keeps what is settled and not yet written beside a workbook in Excel, and offers what an earlier pane left. */
export function useSettledDraft(desk: Desk, drafts: Drafts): LeftSettings | null {
  const [left, setLeft] = useState<Settings | null>(null);
  const workbook = desk.inspection?.file ?? null;
  const { settings, settle } = desk;
  const asked = useRef<string | null>(null);
  useEffect(() => {
    if (workbook === null || asked.current === workbook) return;
    asked.current = workbook;
    drafts.settled(workbook).then(setLeft, () => undefined);
  }, [workbook, drafts]);
  const changed = useRef(false);
  useEffect(() => {
    const some = Object.keys(settings).length > 0;
    if (workbook === null || (!some && !changed.current)) return;
    changed.current = true;
    drafts.keepSettled(workbook, settings).catch(() => undefined);
  }, [workbook, settings, drafts]);
  if (left === null || Object.keys(settings).length > 0 || workbook === null) return null;
  return {
    count: Object.keys(left).length,
    goOn: () => {
      settle(left);
      setLeft(null);
    },
    forget: () => {
      setLeft(null);
      drafts.keepSettled(workbook, {}).catch(() => undefined);
    },
  };
}
