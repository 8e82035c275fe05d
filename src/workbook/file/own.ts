import { addressOf, areaOf, type Area, type CellValue, type Position } from "../cell";
import { markOf, stateSheetId } from "../identity";
import { stateFromRows, type WorkbookState } from "../state";
import type { OwnInput, OwnSheet, OwnTable } from "../snapshot";
import type { SheetCells } from "./read-sheet";
import type { NameEntry, TablePart } from "./read-workbook-part";

/** Where our marks stand on one sheet now. A mark whose cells a person deleted is absent. */
export interface Marks {
  readonly id: string;
  /** Index of the sheet in the workbook. */
  readonly sheet: number;
  /** By block, then by planned row or column: where it stands now. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly columns: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly tables: ReadonlyMap<string, Area>;
  /** By table, then by column id: the header's cell. */
  readonly headers: ReadonlyMap<string, ReadonlyMap<string, Position>>;
  readonly kept?: Position;
}

/** Our sheets by the hidden names scoped to them. Of a sheet that a person copied, the one under the name last written counts. */
export function findMarks(
  names: readonly NameEntry[],
  sheetNames: readonly string[],
  writtenName: (id: string) => string | undefined,
): Marks[] {
  const candidates = new Map<string, number[]>();
  for (const name of names) {
    if (name.sheet === undefined || markOf(name.name)?.mark !== "sheet") continue;
    const id = /^"(.*)"$/s.exec(name.refersTo.trim())?.[1]?.replace(/""/g, '"');
    if (id !== undefined && name.sheet < sheetNames.length)
      candidates.set(id, [...(candidates.get(id) ?? []), name.sheet]);
  }
  return [...candidates].map(([id, sheets]) => {
    const written = writtenName(id);
    const sheet = sheets.find((index) => sheetNames[index] === written) ?? Math.min(...sheets);
    return marksOf(id, sheet, names);
  });
}

function marksOf(id: string, sheet: number, names: readonly NameEntry[]): Marks {
  const rows = new Map<string, Map<number, number>>();
  const columns = new Map<string, Map<number, number>>();
  const tables = new Map<string, Area>();
  const headers = new Map<string, Map<string, Position>>();
  let kept: Position | undefined;
  for (const name of names) {
    if (name.sheet !== sheet) continue;
    const mark = markOf(name.name);
    const area = mark && areaOf(name.refersTo.slice(name.refersTo.lastIndexOf("!") + 1));
    if (!mark || !area) continue;
    if (mark.mark === "row") inner(rows, mark.block).set(mark.row, area.row);
    else if (mark.mark === "column") inner(columns, mark.block).set(mark.column, area.column);
    else if (mark.mark === "table") tables.set(mark.table, area);
    else if (mark.mark === "header") inner(headers, mark.table).set(mark.column, area);
    else if (mark.mark === "kept") kept = area;
  }
  return { id, sheet, rows, columns, tables, headers, ...(kept ? { kept } : {}) };
}

function inner<K, V>(outer: Map<string, Map<K, V>>, key: string): Map<K, V> {
  let found = outer.get(key);
  if (!found) {
    found = new Map<K, V>();
    outer.set(key, found);
  }
  return found;
}

/** What we last wrote, from the cells of the state sheet. */
export function readState(cells: SheetCells): WorkbookState | undefined {
  return stateFromRows(cells.rows.filter((row): row is readonly CellValue[] => row !== undefined));
}

/** The value at an absolute position. */
export function valueOf(cells: SheetCells, row: number, column: number): CellValue {
  return cells.rows[row]?.[column] ?? null;
}

/** The formula at an absolute position, with "=". */
export function formulaOf(cells: SheetCells, row: number, column: number): string | undefined {
  return cells.formulas[row]?.[column];
}

/**
 * A table's area as it stands: the list object whose header row it is (it grows when a person adds rows),
 * else the named area, stretched over rows that follow without a gap.
 */
export function currentTableArea(
  named: Area,
  headerColumns: readonly number[],
  tables: readonly TablePart[],
  cells: SheetCells,
): Area {
  const list = tables.find(
    (table) =>
      table.area.row === named.row &&
      table.area.column < named.column + named.columns &&
      named.column < table.area.column + table.area.columns,
  );
  if (list) return list.totalsRow ? { ...list.area, rows: list.area.rows - 1 } : list.area;
  let rows = named.rows;
  const filled = (row: number): boolean => headerColumns.some((column) => valueOf(cells, row, column) !== null);
  while (filled(named.row + rows)) rows += 1;
  return { ...named, rows };
}

/** One of our sheets as a snapshot shows it: inputs with what we wrote, tables with the ids of their columns. */
export function ownSheet(
  marks: Marks,
  name: string,
  cells: SheetCells,
  tables: readonly TablePart[],
  state: WorkbookState | undefined,
): OwnSheet {
  const written = state?.sheets.get(marks.id);
  const inputs = new Map<string, OwnInput>();
  for (const block of written?.blocks ?? []) {
    for (const cell of block.cells) {
      const row = marks.rows.get(block.id)?.get(cell.row);
      const column = marks.columns.get(block.id)?.get(cell.column);
      if (cell.role !== "input" || cell.id === undefined || row === undefined || column === undefined) continue;
      inputs.set(`${block.id}/${cell.id}`, {
        address: addressOf({ row, column }),
        value: valueOf(cells, row, column),
        written: cell.written ?? null,
      });
    }
  }
  const own = [...marks.tables].map(([id, named]): OwnTable => {
    const headers = marks.headers.get(id) ?? new Map<string, Position>();
    const area = currentTableArea(
      named,
      [...headers.values()].map((at) => at.column),
      tables,
      cells,
    );
    const list = tables.find((table) => table.area.row === area.row && table.area.column === area.column);
    const columns = Array.from({ length: area.columns }, (_, index) => {
      const column = area.column + index;
      const found = [...headers].find(([, at]) => at.column === column)?.[0] ?? null;
      const values = Array.from({ length: area.rows - 1 }, (__, row) => valueOf(cells, area.row + 1 + row, column));
      return { id: found, header: String(valueOf(cells, area.row, column) ?? ""), values };
    });
    return { id, name: list?.name ?? written?.tables.find((table) => table.id === id)?.name ?? id, area, columns };
  });
  return { id: marks.id, name, inputs, tables: marks.id === stateSheetId ? [] : own };
}
