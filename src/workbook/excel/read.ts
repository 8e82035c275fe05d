import { areaOf, type Area } from "../cell";
import { isListSheet, markOf, stateSheetId } from "../identity";
import type { DefinedName } from "../join/marks";
import { ownSheet } from "../join/own";
import type { SheetSnapshot, Snapshot, Visibility } from "../snapshot";
import type { WorkbookState } from "../state";
import { bytesOf, halved, loadsOf, nextTrip, reckoned, type Load } from "./blocks";
import { isExcelsOwn, ownSheets, standingCells, standingTables, type ExcelSnapshot } from "./excel-snapshot";
import { sheetCells, type Properties, type RowsRead } from "./sheet-cells";

const attempts = 3;

/** How a long reading is followed and ended. */
export interface ReadWatch {
  /** Called after each block of cells with the rows read and those of the whole workbook. */
  readonly progress?: (done: number, all: number) => void;
  /** Ends the reading before the next round trip; its reason is thrown. */
  readonly signal?: AbortSignal;
}

/**
 * Reads the workbook that is open in Excel, in three round trips and one more for every 2 MB of cells.
 * Where somebody deletes a sheet meanwhile, it reads again; any other refusal of Excel's is thrown as it came.
 */
export async function readExcel(context: Excel.RequestContext, watch: ReadWatch = {}): Promise<ExcelSnapshot> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await readOnce(context, watch);
    } catch (error) {
      if (codeOf(error) !== "ItemNotFound" || attempt === attempts) throw error;
    }
  }
}

/** The selected cells, or undefined where a chart, a picture or several areas are selected. One round trip. */
export async function readSelection(context: Excel.RequestContext): Promise<Snapshot["selection"]> {
  const range = context.workbook.getSelectedRange();
  range.load("address");
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === "InvalidSelection") return undefined;
    throw error;
  }
  const [sheet, area] = parted(range.address);
  return area && { sheet, area };
}

async function readOnce(context: Excel.RequestContext, watch: ReadWatch): Promise<ExcelSnapshot> {
  const contents = await readContents(context);
  const outlines = await readOutlines(context, contents);
  return snapshotOf(contents, outlines, await readCells(context, outlines, watch));
}

interface Contents {
  readonly workbook: Excel.Workbook;
  readonly worksheets: Excel.WorksheetCollection;
  readonly tables: Excel.TableCollection;
  readonly names: Excel.NamedItemCollection;
  /** The first day of 2000, by Excel's own reckoning. */
  readonly aDay: Excel.FunctionResult<number>;
}

/** That day in workbooks that count from 1904: Office.js does not say which calendar a workbook uses. */
const aDay1904 = 35_064;

/** First round trip: what there is. */
async function readContents(context: Excel.RequestContext): Promise<Contents> {
  const { workbook } = context;
  const { worksheets, tables, names } = workbook;
  workbook.load("name");
  workbook.protection.load("protected");
  const aDay = workbook.functions.date(2000, 1, 1);
  aDay.load("value");
  worksheets.load("items/name,items/visibility,items/protection/protected");
  tables.load("items/name,items/showTotals");
  names.load("items/name,items/formula");
  await context.sync();
  return { workbook, worksheets, tables, names, aDay };
}

interface Outline {
  readonly index: number;
  readonly worksheet: Excel.Worksheet;
  readonly used: Area | undefined;
  readonly names: readonly DefinedName[];
  readonly charts: readonly string[];
  readonly merges: readonly Area[];
  readonly tables: readonly Table[];
  readonly has: { readonly formulas: boolean; readonly errors: boolean };
}

interface Table {
  readonly name: string;
  readonly area: Area;
  readonly headers: readonly string[];
  readonly totalsRow: boolean;
}

/** Second round trip: where each sheet's cells lie, its names, merged cells and tables. */
async function readOutlines(context: Excel.RequestContext, contents: Contents): Promise<Outline[]> {
  const asked = contents.worksheets.items.map((worksheet) => {
    const used = worksheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const names = worksheet.names;
    names.load("items/name,items/formula");
    const charts = worksheet.charts;
    charts.load("items/name");
    const merges = worksheet.getRange().getMergedAreasOrNullObject().areas;
    merges.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
    // Excel refuses to look for special cells on a protected sheet.
    const special = worksheet.protection.protected
      ? undefined
      : {
          formulas: specialCells(used, "Formulas"),
          errors: [specialCells(used, "Formulas", "Errors"), specialCells(used, "Constants", "Errors")],
        };
    return { worksheet, used, names, charts, merges, special };
  });
  const tables = contents.tables.items.map((table) => {
    const range = table.getRange();
    range.load("address");
    const columns = table.columns;
    columns.load("items/name");
    return { table, range, columns };
  });
  await context.sync();
  const tablesOf = new Map<string, Table[]>();
  for (const { table, range, columns } of tables) {
    const [sheet, area] = parted(range.address);
    if (!area) continue;
    const headers = columns.items.map((column) => column.name);
    const found = tablesOf.get(sheet) ?? [];
    found.push({ name: table.name, area, headers, totalsRow: table.showTotals });
    tablesOf.set(sheet, found);
  }
  return asked.map(({ worksheet, used, names, charts, merges, special }, index): Outline => ({
    index,
    worksheet,
    used: used.isNullObject ? undefined : placeOf(used),
    names: names.items.map(definedName),
    charts: charts.items.map((chart) => chart.name),
    merges: merges.isNullObject ? [] : merges.items.map(placeOf),
    tables: tablesOf.get(worksheet.name) ?? [],
    has: {
      formulas: special === undefined || !special.formulas.isNullObject,
      errors: special === undefined || special.errors.some((areas) => !areas.isNullObject),
    },
  }));
}

function specialCells(used: Excel.Range, kind: "Formulas" | "Constants", values?: "Errors"): Excel.RangeAreas {
  const areas = used.getSpecialCellsOrNullObject(kind, values);
  areas.load("areaCount");
  return areas;
}

/**
 * The third round trip and those after it: the cells, in blocks of about 2 MB, reckoned anew by what the last one took.
 * Where an answer is too large it is asked for again in halves; a single row that is too large is refused with Excel's
 * own error.
 */
async function readCells(
  context: Excel.RequestContext,
  outlines: readonly Outline[],
  { progress, signal }: ReadWatch,
): Promise<Map<number, RowsRead[]>> {
  const parts = new Map<number, RowsRead[]>(outlines.map(({ index }) => [index, []]));
  let waiting: readonly Load[] = outlines.flatMap(({ index, used, has }) => (used ? loadsOf(index, used, has) : []));
  const all = waiting.reduce((sum, load) => sum + load.rows, 0);
  let done = 0;
  while (waiting.length > 0) {
    signal?.throwIfAborted();
    const { now, later } = nextTrip(waiting);
    const asked = now.map((load) => askForBlock(load, outlines[load.sheet] as Outline));
    try {
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one for every 2 MB, which is the least that Excel on the web allows
      await context.sync();
      const answers = asked.map((one) => answered(one, outlines[one.block.sheet] as Outline));
      answers.forEach((answer, index) => parts.get(asked[index]?.block.sheet ?? -1)?.push(answer));
      waiting = later.length > 0 ? reckonedBy(answers, now, later) : later;
      done += now.reduce((sum, load) => sum + load.rows, 0);
      progress?.(done, all);
    } catch (error) {
      const smaller = isTooLarge(error) ? halved(now) : undefined;
      if (!smaller) throw error;
      waiting = [...smaller, ...later];
    }
  }
  return parts;
}

/** The rows left of the sheet just read take what its last ones took. */
function reckonedBy(answers: readonly RowsRead[], now: readonly Load[], later: readonly Load[]): readonly Load[] {
  const [next, ...rest] = later;
  const [last, answer] = [now.at(-1), answers.at(-1)];
  if (!next || !last || !answer || next.sheet !== last.sheet || next.emphasis !== last.emphasis) return later;
  const { first: _, ...carried } = answer;
  const took = JSON.stringify(carried).length;
  return [...reckoned([next], took / bytesOf([last])), ...rest];
}

/** Emphasis as far as intake looks at it. */
const emphasis = {
  format: {
    font: { bold: true, italic: true },
    fill: { color: true },
    borders: { style: true },
    indentLevel: true,
  },
};

interface Asked {
  readonly block: Load;
  readonly range: Excel.Range;
  readonly cells?: OfficeExtension.ClientResult<Excel.CellProperties[][]>;
  readonly rows?: OfficeExtension.ClientResult<Excel.RowProperties[]>;
}

function askForBlock(block: Load, { worksheet, used, has }: Outline): Asked {
  const range = worksheet.getRangeByIndexes(
    (used?.row ?? 0) + block.first,
    used?.column ?? 0,
    block.rows,
    used?.columns ?? 1,
  );
  range.load(["values", "numberFormat", ...(has.formulas ? ["formulas"] : []), ...(has.errors ? ["valueTypes"] : [])]);
  return {
    block,
    range,
    ...(block.emphasis === "cells" ? { cells: range.getCellProperties(emphasis) } : {}),
    ...(block.emphasis === "rows" ? { rows: range.getRowProperties(emphasis) } : {}),
  };
}

class TooLarge extends Error {}

function answered({ block, range, cells, rows }: Asked, { has }: Outline): RowsRead {
  // Excel gives null instead of an array where there were too many cells.
  const values: unknown[][] | null = range.values;
  if (values === null) throw new TooLarge("Excel gave no values: too many cells");
  return {
    first: block.first,
    values,
    numberFormats: range.numberFormat,
    ...(has.formulas ? { formulas: range.formulas } : {}),
    ...(has.errors ? { types: range.valueTypes } : {}),
    ...(cells ? { cellLooks: cells.value as readonly (readonly Properties[])[] } : {}),
    ...(rows ? { rowLooks: rows.value as readonly Properties[] } : {}),
  };
}

function isTooLarge(error: unknown): boolean {
  const codes = ["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded", "RangeExceedsLimit"];
  return error instanceof TooLarge || codes.includes(codeOf(error) ?? "");
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function snapshotOf(
  contents: Contents,
  outlines: readonly Outline[],
  parts: ReadonlyMap<number, readonly RowsRead[]>,
): ExcelSnapshot {
  const date1904 = contents.aDay.value === aDay1904;
  const read = outlines.map((outline) => sheetSnapshot(outline, parts.get(outline.index) ?? [], date1904));
  const names = [
    ...contents.names.items.map(definedName),
    ...outlines.flatMap((outline) => outline.names.map((name) => ({ ...name, sheet: outline.index }))),
  ];
  const { marks, state } = ownSheets(read, names);
  const ours = new Set(marks.filter(({ id }) => !isListSheet(id)).map(({ sheet }) => sheet));
  const sheets = read.map((sheet, index) => ({ ...sheet, ours: ours.has(index) }));
  const { workbook } = contents;
  return {
    name: workbook.name,
    sheets,
    own: marks.flatMap((one) => {
      const sheet = sheets[one.sheet];
      if (!sheet || one.id === stateSheetId) return [];
      const cells = standingCells(sheet);
      return [ownSheet(one, sheet.name, cells, standingTables(outlines[one.sheet]?.tables ?? [], cells), state)];
    }),
    names: usersNames(names, sheets, state),
    problems: [],
    ...(state ? { language: state.language } : {}),
    excel: {
      date1904,
      structureLocked: workbook.protection.protected,
      names,
      tables: outlines.map(({ tables }) => tables.map(({ name, area, totalsRow }) => ({ name, area, totalsRow }))),
      charts: outlines.map(({ charts }) => charts),
    },
  };
}

function definedName({ name, formula }: Excel.NamedItem): DefinedName {
  return { name, refersTo: withoutEquals(formula) };
}

function tableAt(tables: readonly Table[], row: number, column: number): string | undefined {
  return tables.find(
    ({ area }) =>
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  )?.name;
}

const visibilities: Readonly<Record<string, Visibility>> = { Hidden: "hidden", VeryHidden: "very hidden" };

function sheetSnapshot(outline: Outline, parts: readonly RowsRead[], date1904: boolean): SheetSnapshot {
  const { worksheet, used = { row: 0, column: 0, rows: 0, columns: 0 }, merges, tables } = outline;
  const cells = sheetCells(used, parts, date1904, (row, column) => tableAt(tables, row, column));
  return {
    name: worksheet.name,
    visibility: visibilities[worksheet.visibility] ?? "visible",
    ours: false,
    protected: worksheet.protection.protected,
    origin: { row: used.row, column: used.column },
    ...cells,
    merges,
    tables: tables.map(({ name, area, headers }) => ({ name, area, headers })),
  };
}

function usersNames(
  names: readonly DefinedName[],
  sheets: readonly SheetSnapshot[],
  state: WorkbookState | undefined,
): Snapshot["names"] {
  const ours = new Set([...(state?.sheets.values() ?? [])].flatMap((sheet) => sheet.names.map((n) => n.toLowerCase())));
  return names.flatMap(({ name, refersTo, sheet: index }) => {
    if (markOf(name) !== undefined || isExcelsOwn(name) || ours.has(name.toLowerCase())) return [];
    const sheet = index === undefined ? undefined : sheets[index]?.name;
    return [{ name, refersTo, ...(sheet === undefined ? {} : { sheet }) }];
  });
}

function placeOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

function withoutEquals(formula: unknown): string {
  return String(formula).replace(/^=/, "");
}

/** The sheet and the area of "'My sheet'!B2:D9". */
function parted(address: string): readonly [sheet: string, area: Area | undefined] {
  const bang = address.lastIndexOf("!");
  const sheet = address.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
  return [sheet, areaOf(address.slice(bang + 1))];
}
