import { positionOf, type Area } from "../cell";
import { fileFormula } from "../formula-text";
import { findMarks, type DefinedName, type Marks } from "../join/marks";
import {
  formulaOf,
  type StandingCells,
  type StandingSheet,
  type StandingTable,
  type StandingWorkbook,
} from "../join/standing";
import { stateSheetId } from "../identity";
import type { SheetSnapshot, Snapshot } from "../snapshot";
import { stateFromRows, type WorkbookState } from "../state";

/** A snapshot of the workbook that is open in Excel, with what a write needs besides. Plain data. */
export interface ExcelSnapshot extends Snapshot {
  readonly excel: ExcelFacts;
}

/** What Excel tells of a workbook that intake has no use for. */
export interface ExcelFacts {
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
  /** Whether its structure is protected. */
  readonly structureLocked: boolean;
  /** All defined names, ours among them; `sheet` is the index in `sheets`. */
  readonly names: readonly DefinedName[];
  /** The tables of each sheet, parallel to `sheets`. */
  readonly tables: readonly (readonly ExcelTable[])[];
  /** The names of the charts of each sheet, parallel to `sheets`. */
  readonly charts: readonly (readonly string[])[];
}

export interface ExcelTable {
  readonly name: string;
  /** With header and totals row. */
  readonly area: Area;
  readonly totalsRow: boolean;
}

/** One of our sheets as it stands in Excel. */
export interface ExcelStanding extends StandingSheet {
  readonly sheet: SheetSnapshot;
  /** The names of its charts. */
  readonly charts: readonly string[];
}

/** Which sheets are ours, and what we last wrote. */
export interface OwnSheets {
  readonly marks: readonly Marks[];
  readonly state: WorkbookState | undefined;
}

/** Finds our sheets by their marks, the state first: it says under which names they were written. */
export function ownSheets(sheets: readonly SheetSnapshot[], names: readonly DefinedName[]): OwnSheets {
  const sheetNames = sheets.map((sheet) => sheet.name);
  const stateMarks = findMarks(names, sheetNames, () => undefined).find(({ id }) => id === stateSheetId);
  const state = stateMarks && stateFromRows(sheets[stateMarks.sheet]?.rows ?? []);
  return { marks: findMarks(names, sheetNames, (id) => state?.sheets.get(id)?.name), state };
}

/** A sheet's cells by absolute position. */
export function standingCells({ origin, rows, formulas, merges }: SheetSnapshot): StandingCells {
  const blank = Array.from({ length: origin.column }, () => null);
  const placed = origin.column === 0 ? rows : rows.map((row) => (row.length === 0 ? row : [...blank, ...row]));
  const byRow: (string | undefined)[][] = [];
  for (const [address, formula] of formulas) {
    const at = positionOf(address);
    if (at) (byRow[at.row] ??= [])[at.column] = formula;
  }
  return {
    rows: origin.row === 0 ? placed : [...Array.from({ length: origin.row }, () => undefined), ...placed],
    formulas: byRow,
    merges,
  };
}

/** Tables with the formulas of their calculated columns, which are those that all cells of a column share. */
export function standingTables(tables: readonly ExcelTable[], cells: StandingCells): StandingTable[] {
  return tables.map((table) => {
    const { row, column, rows, columns } = table.area;
    const last = row + rows - (table.totalsRow ? 2 : 1);
    const formulas = Array.from({ length: columns }, (_, index) => {
      const first = formulaOf(cells, row + 1, column + index);
      if (first === undefined) return undefined;
      for (let at = row + 2; at <= last; at += 1) if (formulaOf(cells, at, column + index) !== first) return undefined;
      return fileFormula(first);
    });
    return { ...table, formulas };
  });
}

/** The open workbook as one that a plan is joined with. */
export function standingWorkbook(snapshot: ExcelSnapshot): StandingWorkbook<ExcelStanding> {
  const { sheets, excel } = snapshot;
  const { marks: all, state } = ownSheets(sheets, excel.names);
  return {
    name: snapshot.name,
    structureLocked: excel.structureLocked,
    sheetNames: sheets.map((sheet) => sheet.name),
    own: new Map(
      all.flatMap((marks): [string, ExcelStanding][] => {
        const sheet = sheets[marks.sheet];
        if (!sheet) return [];
        const cells = standingCells(sheet);
        const tables = standingTables(excel.tables[marks.sheet] ?? [], cells);
        const charts = excel.charts[marks.sheet] ?? [];
        return [[marks.id, { marks, sheet, cells, tables, charts, state: state?.sheets.get(marks.id) }]];
      }),
    ),
    state,
    names: excel.names.filter(({ name }) => !isExcelsOwn(name)),
    tableNames: (index) => (excel.tables[index] ?? []).map((table) => table.name),
  };
}

/** Names that Excel keeps for itself: a file marks them with a prefix, Office.js does not. */
export function isExcelsOwn(name: string): boolean {
  return /^(?:_xlnm\..*|Print_Area|Print_Titles|_FilterDatabase|Criteria|Extract)$/i.test(name);
}
