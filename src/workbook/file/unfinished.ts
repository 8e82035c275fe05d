import type { Problem } from "../../problem/problem";
import { journalSheetId } from "../identity";
import type { Source } from "./source";

/**
 * A file that was saved while a write in Excel was unfinished: the hidden sheet that keeps what stood before says so by
 * its commit mark (B1) and how far the write has come (C1). Only the add-in in Excel can set such a workbook back; writing
 * into the file would be lost when it does.
 */
export function unfinishedWrite(source: Source): Problem[] {
  const { package: opened, workbook, own } = source;
  const begun = own.some((marks) => {
    const sheet = marks.id === journalSheetId ? workbook.sheets[marks.sheet] : undefined;
    if (sheet?.path === undefined) return false;
    const [, mark, progress] = source.cells(sheet).rows[0] ?? [];
    return isSaid(mark) && isSaid(progress);
  });
  if (!begun) return [];
  return [
    {
      severity: "error",
      code: "unfinished-write-in-file",
      message:
        "The workbook holds an unfinished write of the add-in in Excel: its sheets are partly new and partly old.",
      fix: "Open it in Excel with the add-in, which sets it back and keeps nothing half done, save it and open it here again. Without Excel, take an earlier version of the file.",
      where: { at: "file", file: opened.file },
    },
  ];
}

function isSaid(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}
