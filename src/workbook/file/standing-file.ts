import type { StandingSheet, StandingWorkbook } from "../join/standing";
import type { SheetCells } from "./read-sheet";
import type { TablePart } from "./read-workbook-part";
import type { Source } from "./source";

/** One of our sheets as it stands in the file. */
export interface FileStanding extends StandingSheet {
  readonly cells: SheetCells;
  readonly tables: readonly TablePart[];
}

/** An opened file as the workbook that a plan is joined with. */
export function standingWorkbook(source: Source): StandingWorkbook<FileStanding> {
  const { workbook } = source;
  return {
    name: source.package.file,
    structureLocked: workbook.structureLocked,
    sheetNames: workbook.sheets.map((sheet) => sheet.name),
    own: new Map(
      source.own.flatMap((marks): [string, FileStanding][] => {
        const sheet = workbook.sheets[marks.sheet];
        if (!sheet) return [];
        const state = source.state?.sheets.get(marks.id);
        return [[marks.id, { marks, cells: source.cells(sheet), tables: source.tables(sheet), state }]];
      }),
    ),
    state: source.state,
    names: workbook.names,
    tableNames(index) {
      const sheet = workbook.sheets[index];
      return sheet ? source.tables(sheet).map((table) => table.name) : [];
    },
  };
}
