import { addressOf, areaOf, cellKey, type Area } from "../../src/workbook/cell";
import { formulaPieces, shiftReferences } from "../../src/workbook/formula-text";
import { storedFormula } from "../../src/workbook/excel/stored-formula";
import { shownFormula } from "./shown-formula";
import {
  cellAt,
  eachPlace,
  intersection,
  overlap,
  type HostArea,
  type HostCell,
  type HostSheet,
  type HostWorkbook,
} from "./model";
import { refusal } from "./wire";

/** What a copy takes along of one cell. */
interface Taken {
  readonly cell: HostCell | undefined;
  readonly link: unknown;
}

/** Copies cells with all that they hold: relative references move by the distance, merged cells and validation go along. */
export function copyCells(from: HostArea, to: HostArea): void {
  if (from.rows !== to.rows || from.columns !== to.columns) throw refusal.missing("Range", "copyFrom to another size");
  const taken = cellsOf(from);
  const merges = from.sheet.merges.filter((merge) => contains(from, merge));
  const validations = from.sheet.validations.filter((one) => overlap(one.area, from));
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  const moved = (area: Area): Area => ({ ...area, row: area.row + rows, column: area.column + columns });
  eachPlace(from, (row, column) => {
    const one = taken.get(cellKey(row, column));
    const target = { row: row + rows, column: column + columns };
    const stored = one?.cell?.formula && storedFormula(one.cell.formula, tableAt(from.sheet, row, column)?.name);
    const formula = stored && shownFormula(shiftReferences(stored, rows, columns), to.sheet, target.row, target.column);
    put(to.sheet, target, one, formula);
  });
  to.sheet.merges = [...to.sheet.merges.filter((merge) => !overlap(merge, to)), ...merges.map(moved)];
  for (const validation of validations) {
    const part = intersection(validation.area, from);
    if (part) to.sheet.validations.push({ ...validation, area: moved(part) });
  }
}

/** Cut and paste on one sheet: what refers to the cells follows them, and so do names, tables and merged cells. */
export function moveCells(from: HostArea, to: Area): void {
  const { sheet } = from;
  const { book } = sheet;
  const target = { ...to, rows: from.rows, columns: from.columns };
  if (sheet.tables.some((table) => overlap(table.area, target) && !contains(from, table.area)))
    throw refusal.argument();
  if (sheet.tables.some((table) => overlap(table.area, from) && !contains(from, table.area)))
    throw refusal.missing("Range", "moveTo of a part of a table");
  const taken = cellsOf(from);
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  eachPlace(from, (row, column) => {
    sheet.cells.delete(cellKey(row, column));
    sheet.links.delete(cellKey(row, column));
  });
  eachPlace(from, (row, column) => {
    const one = taken.get(cellKey(row, column));
    put(sheet, { row: row + rows, column: column + columns }, one, one?.cell?.formula);
  });
  const follow = (area: Area): Area =>
    contains(from, area) ? { ...area, row: area.row + rows, column: area.column + columns } : area;
  sheet.merges = sheet.merges.filter((merge) => contains(from, merge) || !overlap(merge, target)).map(follow);
  for (const table of sheet.tables) table.area = follow(table.area);
  followReferences(book, sheet, follow);
}

/** Moves the cells from a column of an area to its right edge by so many columns; what refers to them follows. */
export function shiftRight(sheet: HostSheet, area: Area, by: number): void {
  const taken = cellsOf({ sheet, ...area });
  eachPlace(area, (row, column) => {
    sheet.cells.delete(cellKey(row, column));
    sheet.links.delete(cellKey(row, column));
  });
  eachPlace(area, (row, column) => {
    const one = taken.get(cellKey(row, column));
    put(sheet, { row, column: column + by }, one, one?.cell?.formula);
  });
  followReferences(sheet.book, sheet, (one) => (contains(area, one) ? { ...one, column: one.column + by } : one));
}

function cellsOf(area: HostArea): Map<number, Taken> {
  const taken = new Map<number, Taken>();
  eachPlace(area, (row, column) => {
    const cell = cellAt(area.sheet, row, column);
    const link = area.sheet.links.get(cellKey(row, column));
    if (cell || link !== undefined) taken.set(cellKey(row, column), { cell: cell && { ...cell }, link });
  });
  return taken;
}

function put(
  sheet: HostSheet,
  { row, column }: { row: number; column: number },
  taken: Taken | undefined,
  formula: string | undefined,
): void {
  const key = cellKey(row, column);
  if (taken?.cell) {
    const { value, format } = taken.cell;
    sheet.cells.set(key, { value, format, ...(formula === undefined || formula === "" ? {} : { formula }) });
  } else sheet.cells.delete(key);
  if (taken?.link === undefined) sheet.links.delete(key);
  else sheet.links.set(key, taken.link);
}

function tableAt(sheet: HostSheet, row: number, column: number): HostSheet["tables"][number] | undefined {
  return sheet.tables.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }));
}

function contains(outer: Area, inner: Area): boolean {
  const part = intersection(outer, inner);
  return part !== undefined && part.rows === inner.rows && part.columns === inner.columns;
}

/** Rewrites A1 references to a sheet in all formulas and names. */
function followReferences(book: HostWorkbook, sheet: HostSheet, follow: (area: Area) => Area): void {
  for (const other of book.sheets) {
    for (const cell of other.cells.values())
      if (cell.formula !== undefined) cell.formula = followed(cell.formula, other === sheet, sheet.name, follow);
    for (const name of other.names) name.formula = followed(name.formula, other === sheet, sheet.name, follow);
  }
  for (const name of book.names) name.formula = followed(name.formula, false, sheet.name, follow);
}

function followed(formula: string, atHome: boolean, name: string, follow: (area: Area) => Area): string {
  const pieces = formulaPieces(formula).map(({ text }) => text);
  const result: string[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] as string;
    const before = result.join("");
    const range = pieces[index + 1] === ":" ? `${piece}:${pieces[index + 2] ?? ""}` : piece;
    const area = /^[$A-Za-z0-9:]+$/.test(range) ? areaOf(range) : undefined;
    const sheet = /(?:'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_.]*))!$/u.exec(before);
    const named = sheet ? (sheet[1]?.replace(/''/g, "'") ?? sheet[2]) : undefined;
    const concerns = named === undefined ? atHome && !before.endsWith("!") : named.toLowerCase() === name.toLowerCase();
    if (!area || !concerns || /^[([!]/.test(pieces[index + 1] ?? "")) {
      result.push(piece);
      continue;
    }
    const to = follow(area);
    result.push(to === area ? range : dollars(range, to));
    if (range !== piece) index += 2;
  }
  return result.join("");
}

/** The new address with the dollar signs of the old one. */
function dollars(old: string, to: Area): string {
  const ends = [
    { row: to.row, column: to.column },
    { row: to.row + to.rows - 1, column: to.column + to.columns - 1 },
  ];
  return old
    .split(":")
    .map((part, index) => {
      const [, letters = "", digits = ""] = /^([A-Z]+)([0-9]+)$/.exec(addressOf(ends[index] ?? to)) ?? [];
      const [, fixedColumn = "", fixedRow = ""] = /^(\$?)[A-Za-z]+(\$?)[0-9]+$/.exec(part) ?? [];
      return `${fixedColumn}${letters}${fixedRow}${digits}`;
    })
    .join(":");
}
