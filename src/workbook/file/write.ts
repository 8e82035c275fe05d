import { isCellError, type Area, type CellValue } from "../cell";
import type { Problem } from "../../problem/problem";
import { renameSheets } from "../formula-text";
import { logSheetId, stateSheetId } from "../identity";
import { checkPlan } from "../legality";
import type { Plan, SheetPlan } from "../plan";
import type { Receipt } from "../receipt";
import { stateRows, type SheetState, type WorkbookState } from "../state";
import { valueAt } from "../values";
import type { ChartSource } from "./chart-xml";
import { checkAgainstWorkbook } from "./conflicts";
import { compareSheet, type ChangeList } from "./differences";
import type { Ink, LaidCell, LaidSheet, SheetToWrite, StandingSheet } from "./laid";
import { layOutSheet } from "./lay-out";
import { logSheet } from "./log-sheet";
import { sheetNames } from "./marks";
import { valueOf } from "./own";
import { packParts } from "./pack";
import { days1904 } from "./read-sheet";
import { chooseNames } from "./sheet-names";
import { openSource, problemOf, type Source } from "./source";
import { openStyles, type StyleBook } from "./styles-part";

/** What writing gives: the new file and what changed, or the problems that stopped it, with nothing written. */
export type Written =
  { readonly bytes: Uint8Array; readonly receipt: Receipt } | { readonly problems: readonly Problem[] };

/**
 * Writes a plan into a workbook file, purely: bytes in, bytes out.
 * Every part of the user's is copied as it is, but the workbook part, its relations, the content types and the styles,
 * which are added to; the calculation chain is dropped. Our own sheets are found again by stored ids and joined with
 * what a person added to them. `name` is the file's name, for messages.
 */
export function writeWorkbook(bytes: Uint8Array, plan: Plan, name = "workbook"): Written {
  try {
    const illegal = checkPlan(plan);
    if (illegal.length > 0) return { problems: illegal };
    const source = openSource(bytes, name);
    const conflicts = checkAgainstWorkbook(source, plan);
    if (conflicts.length > 0) return { problems: conflicts };
    return writeInto(source, plan);
  } catch (error) {
    return { problems: [problemOf(error)] };
  }
}

function writeInto(source: Source, plan: Plan): Written {
  const standing = new Map(source.own.map((marks) => [marks.id, standingSheet(source, marks.id)]));
  const language = source.state?.language ?? plan.language;
  const statePlan: SheetPlan = { id: stateSheetId, name: "CQM state", visibility: "very hidden", blocks: [] };
  const planned = [...plan.sheets, logSheet({ ...plan, language }, standing.get(logSheetId))];
  const present = source.workbook.sheets.map((sheet) => sheet.name);
  const standingNames = new Map(source.own.map((marks) => [marks.id, present[marks.sheet] ?? ""]));
  const { names, problems } = chooseNames([...planned, statePlan], standingNames, present);
  const nameOf = (sheet: SheetPlan): string => names.get(sheet.id) ?? sheet.name;
  const styles = openBook(source);
  const sheets = planned.map((sheet): SheetToWrite => {
    const stands = standing.get(sheet.id);
    return { laid: layOutSheet(sheet, nameOf(sheet), stands, styles, language), name: nameOf(sheet), standing: stands };
  });
  const state: WorkbookState = { language, sheets: newStates(source, sheets) };
  const all = [
    ...sheets,
    { laid: laidState(statePlan, state), name: nameOf(statePlan), standing: standing.get(stateSheetId) },
  ];
  const ink = inkOf(sheetRenamer(planned, nameOf), source.workbook.date1904, styles);
  const charts = chartSource(source, sheets);
  const bytes = packParts(source, all, styles, charts, ink, (laid, sheetName, index) =>
    sheetNames(laid, sheetName, index),
  );

  const list: ChangeList = { changes: [], count: 0 };
  const states = sheets
    .filter((sheet) => sheet.laid.plan.id !== logSheetId)
    .map((sheet) => {
      const before = list.count;
      if (sheet.standing) compareSheet(sheet.name, sheet.laid, sheet.standing, list);
      const changed = list.count > before ? ("changed" as const) : ("unchanged" as const);
      return { id: sheet.laid.plan.id, name: sheet.name, state: sheet.standing ? changed : ("added" as const) };
    });
  return {
    bytes,
    receipt: {
      sheets: states,
      changes: list.changes,
      changeCount: list.count,
      check: null,
      problems: [...problems, ...sheets.flatMap((sheet) => sheet.laid.problems)],
    },
  };
}

function standingSheet(source: Source, id: string): StandingSheet | undefined {
  const marks = source.own.find((one) => one.id === id);
  const sheet = marks && source.workbook.sheets[marks.sheet];
  if (!marks || !sheet) return undefined;
  return { marks, cells: source.cells(sheet), tables: source.tables(sheet), state: source.state?.sheets.get(id) };
}

function openBook(source: Source): StyleBook {
  const { package: parts } = source;
  const path = parts.workbookRelations.find(
    (relation) => relation.type === "styles" && parts.has(relation.target),
  )?.target;
  return openStyles(path === undefined ? undefined : parts.part(path), path ?? "xl/styles.xml", parts.file);
}

/** The states of all our sheets: those written now in the place they had, new ones behind. The log has none. */
function newStates(source: Source, sheets: readonly SheetToWrite[]): Map<string, SheetState> {
  const states = new Map<string, SheetState>(source.state?.sheets ?? []);
  for (const sheet of sheets) if (sheet.laid.plan.id !== logSheetId) states.set(sheet.laid.plan.id, sheet.laid.state);
  return states;
}

function laidState(plan: SheetPlan, state: WorkbookState): LaidSheet {
  const loose = new Map<number, LaidCell[]>();
  stateRows(state).forEach((row, index) => {
    loose.set(
      index,
      row.map((value, column) => ({ column, value, style: 0 })),
    );
  });
  return {
    plan,
    loose,
    tables: [],
    merges: [],
    hyperlinks: [],
    state: { name: plan.name, blocks: [], tables: [], names: [] },
    problems: [],
  };
}

/** Puts the actual names of our sheets into formulas and links, where they differ from the wanted ones. */
function sheetRenamer(planned: readonly SheetPlan[], nameOf: (sheet: SheetPlan) => string): (text: string) => string {
  const actual = new Map(
    planned.filter((sheet) => nameOf(sheet) !== sheet.name).map((sheet) => [sheet.name.toLowerCase(), nameOf(sheet)]),
  );
  if (actual.size === 0) return (text) => text;
  return (text) => (text.includes("!") ? renameSheets(text, (name) => actual.get(name.toLowerCase())) : text);
}

function inkOf(formula: (text: string) => string, date1904: boolean, styles: StyleBook): Ink {
  const shifts = new Map<number, number>();
  const dateShift = (style: number): number => {
    let shift = shifts.get(style);
    if (shift === undefined) {
      shift = styles.isDate(style) ? days1904 : 0;
      shifts.set(style, shift);
    }
    return shift;
  };
  return { formula, date1904, dateShift: date1904 ? dateShift : () => 0 };
}

/** Where charts take names and values: from our sheets as they will be, or from the user's as they are. */
function chartSource(source: Source, sheets: readonly SheetToWrite[]): ChartSource {
  const ours = (sheet: string): SheetToWrite | undefined =>
    sheets.find((one) => one.laid.plan.id === sheet) ?? sheets.find((one) => one.laid.plan.name === sheet);
  return {
    sheetName: (sheet) => ours(sheet)?.name ?? sheet,
    values(sheet, area) {
      const own = ours(sheet);
      const users = own
        ? undefined
        : source.workbook.sheets.find((one) => one.name.toLowerCase() === sheet.toLowerCase());
      const at = (row: number, column: number): CellValue =>
        own ? laidValue(own.laid, row, column) : users ? valueOf(source.cells(users), row, column) : null;
      return cellsOf(area).map(({ row, column }) => at(row, column));
    },
  };
}

function cellsOf(area: Area): { row: number; column: number }[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}

function laidValue(laid: LaidSheet, row: number, column: number): CellValue {
  const table = laid.tables.find(
    (one) =>
      row >= one.at.row &&
      row <= one.at.row + one.rows &&
      column >= one.at.column &&
      column < one.at.column + one.columns.length,
  );
  if (!table) return laid.loose.get(row)?.find((cell) => cell.column === column)?.value ?? null;
  const laidColumn = table.columns[column - table.at.column];
  if (!laidColumn) return null;
  if (row === table.at.row) return laidColumn.header;
  const value =
    laidColumn.kept.get(row - table.at.row - 1)?.value ?? valueAt(laidColumn.values, row - table.at.row - 1);
  return isCellError(value) ? null : value;
}
