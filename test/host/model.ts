import type { Area, CellError } from "../../src/workbook/cell";
import { limits } from "../../src/workbook/limits";
import type { HostEvent } from "./events";
import { refusal } from "./wire";

/** A value as a cell holds it: "" never stands, null is blank. */
export type HostValue = string | number | boolean | CellError | null;

export interface HostCell {
  value: HostValue;
  /** With "=", as Excel shows it. */
  formula?: string;
  format: HostFormat;
}

/** Immutable: cells that look alike share one. */
export interface HostFormat {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontName: string;
  readonly color: string;
  readonly size: number;
  /** "#RRGGBB", or "" without a fill. */
  readonly fill: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly borders: Readonly<Partial<Record<Edge, Border>>>;
}

export type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight";

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const plainFormat: HostFormat = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontName: "Calibri",
  color: "#000000",
  size: 11,
  fill: "",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
  borders: {},
};

export const noBorder: Border = { style: "None", weight: "Thin", color: "#000000" };

/** An area of a sheet. */
export interface HostArea extends Area {
  readonly sheet: HostSheet;
}

export interface HostTable {
  readonly id: string;
  readonly sheet: HostSheet;
  name: string;
  area: Area;
  style: string;
  bandedRows: boolean;
  bandedColumns: boolean;
  filterButton: boolean;
  totals: boolean;
}

export interface HostName {
  readonly name: string;
  /** With "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

export interface HostValidation {
  readonly area: Area;
  rule: unknown;
  prompt: unknown;
  errorAlert: unknown;
  ignoreBlanks: boolean;
}

export interface HostConditional {
  readonly id: string;
  readonly type: string;
  readonly area: Area;
  rule: unknown;
  readonly look: Record<string, unknown>;
}

export interface HostSeries {
  name: string;
  marker?: string;
  values?: HostArea;
  categories?: HostArea;
  color?: string;
}

export interface HostChart {
  readonly id: string;
  name: string;
  type: string;
  title: string;
  categoryTitle: string;
  valueTitle: string;
  /** Where the axis of values was told to begin, and how to show figures. */
  axisFrom?: number;
  axisFormat?: string;
  /** The cells that it covers, or null where it was only given a size. */
  place: Area | null;
  /** Its place in points, where it was given so. */
  points: { left?: number; top?: number; width?: number; height?: number };
  readonly series: HostSeries[];
}

export interface HostPage {
  orientation: string;
  paperSize: string;
  zoom: unknown;
  printArea?: Area;
  titleRows?: Area;
  titleColumns?: Area;
  readonly header: Record<string, string>;
}

export interface HostSheet {
  readonly id: string;
  readonly book: HostWorkbook;
  name: string;
  deleted: boolean;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  gridlines: boolean;
  /** By `cellKey`. */
  readonly cells: Map<number, HostCell>;
  readonly columnWidths: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  readonly rowHeights: Map<number, number>;
  readonly links: Map<number, unknown>;
  merges: Area[];
  readonly tables: HostTable[];
  readonly names: HostName[];
  readonly validations: HostValidation[];
  readonly conditionals: HostConditional[];
  readonly charts: HostChart[];
  readonly page: HostPage;
  protection: { readonly options: unknown; readonly password: string | undefined } | null;
  freeze: Area | null;
}

export interface HostWorkbook {
  readonly name: string;
  readonly sheets: HostSheet[];
  readonly names: HostName[];
  readonly settings: Map<string, unknown>;
  selection: HostArea | null;
  date1904: boolean;
  readOnly: boolean;
  /** Whether sheets can neither be added nor taken away. */
  structureLocked: boolean;
  precisionAsDisplayed: boolean;
  iterativeCalculation: boolean;
  calculationMode: string;
  /** How often calculation ran, and screen updating was suspended. */
  calculations: number;
  screenSuspensions: number;
  /** Fills in what formulas give; by default they give 0. */
  calculate: (book: HostWorkbook) => void;
  suspended: boolean;
  /** Whether something changed since the last calculation. */
  stale: boolean;
  lastId: number;
  /** What the add-in listens to, as "type target". */
  readonly listening: Set<string>;
  /** Told with the end of the batch. */
  readonly events: HostEvent[];
}

/** A workbook as Excel makes it: one empty sheet. */
export function newWorkbook(name = "Book1.xlsx", firstSheet: string | null = "Sheet1"): HostWorkbook {
  const book: HostWorkbook = {
    name,
    sheets: [],
    names: [],
    settings: new Map(),
    selection: null,
    date1904: false,
    readOnly: false,
    precisionAsDisplayed: false,
    iterativeCalculation: false,
    structureLocked: false,
    calculationMode: "Automatic",
    calculations: 0,
    screenSuspensions: 0,
    calculate: () => undefined,
    suspended: false,
    stale: false,
    lastId: 0,
    listening: new Set(),
    events: [],
  };
  if (firstSheet !== null) addSheet(book, firstSheet);
  return book;
}

export function nextId(book: HostWorkbook): string {
  book.lastId += 1;
  return `{00000000-0000-4000-8000-${String(book.lastId).padStart(12, "0")}}`;
}

export function addSheet(book: HostWorkbook, name: string): HostSheet {
  checkSheetName(book, name);
  const sheet: HostSheet = {
    id: nextId(book),
    book,
    name,
    deleted: false,
    visibility: "Visible",
    tabColor: "",
    gridlines: true,
    cells: new Map(),
    columnWidths: new Map(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    links: new Map(),
    merges: [],
    tables: [],
    names: [],
    validations: [],
    conditionals: [],
    charts: [],
    page: { orientation: "Portrait", paperSize: "Letter", zoom: { scale: 100 }, header: {} },
    protection: null,
    freeze: null,
  };
  book.sheets.push(sheet);
  return sheet;
}

/** Excel's rules for sheet names. */
export function checkSheetName(book: HostWorkbook, name: unknown, self?: HostSheet): asserts name is string {
  if (typeof name !== "string" || name === "" || name.length > limits.sheetName) throw refusal.argument();
  if (/[\\/?*:[\]]/.test(name) || /^'|'$/.test(name) || /^history$/i.test(name)) throw refusal.argument();
  if (book.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase()))
    throw refusal.exists();
}

/** Excel's rules for names of tables and cells: the two share one space, apart from the case of letters. */
export function checkName(name: unknown): asserts name is string {
  if (typeof name !== "string" || name.length > limits.name) throw refusal.argument();
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw refusal.argument();
  if (/^(?:[a-z]{1,3}[0-9]+|r|c|r[0-9]*c[0-9]*)$/i.test(name)) throw refusal.argument();
}

/** One number for a cell, to look it up by. */
export function cellKey(row: number, column: number): number {
  return row * limits.columns + column;
}

export function cellAt(sheet: HostSheet, row: number, column: number): HostCell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

export function madeCell(sheet: HostSheet, row: number, column: number): HostCell {
  const key = cellKey(row, column);
  let cell = sheet.cells.get(key);
  if (!cell) sheet.cells.set(key, (cell = { value: null, format: plainFormat }));
  return cell;
}

/** Calls back for each place of an area, row by row. */
export function eachPlace(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1)
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
}

export function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest area around all cells with content (or, unless only values are asked for, with a format). */
export function usedArea(sheet: HostSheet, valuesOnly: boolean): Area | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    if (cell.value === null && cell.formula === undefined && (valuesOnly || cell.format === plainFormat)) continue;
    const row = Math.floor(key / limits.columns);
    const column = key % limits.columns;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Calculates unless calculation is suspended or manual. */
export function touched(book: HostWorkbook): void {
  book.stale = true;
  if (!book.suspended && book.calculationMode === "Automatic") recalculate(book);
}

export function recalculate(book: HostWorkbook): void {
  book.calculations += 1;
  book.stale = false;
  book.calculate(book);
}
