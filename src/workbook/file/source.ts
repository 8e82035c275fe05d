import type { Problem } from "../../problem/problem";
import { stateSheetId } from "../identity";
import type { WorkbookState } from "../state";
import { openContainer } from "./container";
import { FileFault } from "./fault";
import { findMarks, type Marks } from "../join/marks";
import { readState } from "../join/own";
import { openPackage, type Package } from "./package";
import { readSheet, type SheetCells } from "./read-sheet";
import { readStrings } from "./read-strings";
import { plainLook, readStyles, type StyleLooks } from "./read-styles";
import { readTables, readWorkbookPart, type SheetEntry, type TablePart, type WorkbookPart } from "./read-workbook-part";

/** An opened workbook file: what both reading and writing start from. */
export interface Source {
  readonly package: Package;
  readonly workbook: WorkbookPart;
  readonly styles: StyleLooks;
  /** Our sheets, the state and the log among them. */
  readonly own: readonly Marks[];
  readonly state: WorkbookState | undefined;
  cells(sheet: SheetEntry): SheetCells;
  tables(sheet: SheetEntry): readonly TablePart[];
}

/** Opens a workbook file. Throws only FileFault. */
export function openSource(bytes: Uint8Array, file: string): Source {
  const opened = openPackage(openContainer(bytes, file), file);
  const workbook = readWorkbookPart(opened);
  const related = (type: string): string | undefined =>
    opened.workbookRelations.find((one) => one.type === type && opened.has(one.target))?.target;
  const stylesPath = related("styles");
  const stringsPath = related("sharedStrings");
  const styles =
    stylesPath === undefined
      ? { looks: [plainLook], dates: [false] }
      : readStyles(opened.part(stylesPath), stylesPath, file);
  let strings: string[] | undefined;
  const read = new Map<string, SheetCells>();
  const cells = (sheet: SheetEntry): SheetCells => {
    const path = sheet.path ?? "";
    let found = read.get(path);
    if (!found) {
      strings ??= stringsPath === undefined ? [] : readStrings(opened.part(stringsPath), stringsPath, file);
      found = readSheet(opened.part(path), path, file, { strings, dates: styles.dates, date1904: workbook.date1904 });
      read.set(path, found);
    }
    return found;
  };
  const names = workbook.sheets.map((sheet) => sheet.name);
  const stateMarks = findMarks(workbook.names, names, () => undefined).find((marks) => marks.id === stateSheetId);
  const stateSheet = stateMarks && workbook.sheets[stateMarks.sheet];
  const state = stateSheet?.path === undefined ? undefined : readState(cells(stateSheet));
  const own = findMarks(workbook.names, names, (id) => state?.sheets.get(id)?.name);
  return {
    package: opened,
    workbook,
    styles,
    own,
    state,
    cells,
    tables: (sheet) => (sheet.path === undefined ? [] : readTables(opened, sheet.path)),
  };
}

/** The problem of a fault; anything else is a defect of ours and goes on. */
export function problemOf(error: unknown): Problem {
  if (error instanceof FileFault) return error.problem;
  throw error;
}
