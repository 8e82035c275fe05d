import type { CellValue } from "../cell";
import { plainFormula, shiftReferences } from "../formula-text";
import { keyText } from "../legality/table";
import type { ColumnValues, TableBlock, TableColumn } from "../plan";
import type { TableState } from "../state";
import { valueAt } from "../values";
import { plain, plannedLook, sameValue, type LaidCell, type LaidColumn, type LaidTable, type Look } from "./laid";
import { currentTableArea, formulaOf, listObjectAt, valueOf, type StandingSheet } from "./standing";

/** A row that is no longer in the table, with what a person had typed in or beside it. */
export interface RemovedRow {
  readonly key: string;
  readonly cells: readonly LaidCell[];
}

/** A table joined with the one that stands, and what else stood on its rows. */
export interface JoinedTable {
  readonly table: LaidTable;
  readonly state: TableState;
  /** Notes beside rows, by absolute row of the new table. */
  readonly beside: ReadonlyMap<number, readonly LaidCell[]>;
  readonly removed: readonly RemovedRow[];
  /** Rows that the standing table took: first and last, or undefined where there was none. */
  readonly stood?: { readonly first: number; readonly last: number };
  /** Input cells kept with a value other than the plan's. */
  readonly edited: readonly {
    readonly row: number;
    readonly column: number;
    readonly value: CellValue;
    readonly planned: CellValue;
  }[];
}

/** Puts a planned table over the one that stands: rows by key, a person's columns and notes with their row. */
export function joinTable(block: TableBlock, standing: StandingSheet | undefined, unlock: boolean): JoinedTable {
  const keyIndex = block.columns.findIndex((column) => column.id === block.keyColumn);
  const keyValues = block.columns[keyIndex]?.values ?? noValues;
  const keys = Array.from({ length: block.rows }, (_, row) => keyText(valueAt(keyValues, row)));
  const old = standing && oldTable(block, standing);
  const edited: { row: number; column: number; value: CellValue; planned: CellValue }[] = [];
  const written: Record<string, CellValue[]> = {};
  const oldRows = keys.map((key) => old?.rowOf.get(key) ?? -1);
  const planned = block.columns.map((column, index): LaidColumn => {
    const kept = new Map<number, LaidCell>();
    const look = plannedLook(column.style, unlock && column.role === "input");
    if (column.role === "input") {
      written[column.id] = keys.map((key, row) => {
        const value = valueAt(column.values, row);
        const oldRow = oldRows[row] ?? -1;
        const cell = old && standing ? personsInput(column, key, oldRow, old, standing) : undefined;
        if (!cell) return value;
        kept.set(row, moved(cell, block.at.row + 1 + row - oldRow, block.at.column + index, look));
        if (!sameValue(cell.value, value))
          edited.push({
            row: block.at.row + 1 + row,
            column: block.at.column + index,
            value: cell.value,
            planned: value,
          });
        return cell.written;
      });
    }
    const headerLook = plannedLook(block.headerStyle ?? { bold: true });
    return {
      id: column.id,
      header: column.header,
      headerLook,
      look,
      values: column.values,
      kept,
      ...(column.formula === undefined ? {} : { formula: column.formula }),
    };
  });
  const added = old && standing ? personsColumns(block, old, standing, oldRows) : [];
  const columns = [...planned, ...added];
  const table: LaidTable = {
    id: block.id,
    name: block.name,
    keyColumn: block.keyColumn,
    banded: block.style !== "plain",
    at: block.at,
    rows: Math.max(1, block.rows),
    columns,
  };
  const state: TableState = {
    id: block.id,
    name: block.name,
    keyColumn: block.keyColumn,
    columns: block.columns.map(({ id, role, formula }) => ({
      id,
      role,
      ...(formula === undefined ? {} : { formula }),
    })),
    keys,
    written,
  };
  if (!old || !standing) return { table, state, beside: new Map(), removed: [], edited };
  const moves = columnMoves(block, old, columns.length);
  return {
    table,
    state,
    beside: besideRows(block, old, standing, oldRows, moves),
    removed: removedRows(block, old, standing, new Set(oldRows), moves),
    stood: { first: old.area.row, last: old.area.row + old.area.rows - 1 },
    edited,
  };
}

const noValues: ColumnValues = { kind: "mixed", values: [] };

interface OldTable {
  readonly area: { row: number; column: number; rows: number; columns: number };
  /** Absolute column by id of ours. */
  readonly columnOf: ReadonlyMap<string, number>;
  readonly state: TableState | undefined;
  /** Absolute row by key. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly keyColumn: number | undefined;
  /** Row of the state by key. */
  readonly stateRow: ReadonlyMap<string, number>;
}

function oldTable(block: TableBlock, standing: StandingSheet): OldTable | undefined {
  const named = standing.marks.tables.get(block.id);
  if (!named) return undefined;
  const columnOf = new Map([...(standing.marks.headers.get(block.id) ?? [])].map(([id, at]) => [id, at.column]));
  const area = currentTableArea(named, [...columnOf.values()], standing.tables, standing.cells);
  const keyColumn = columnOf.get(block.keyColumn);
  const rowOf = new Map<string, number>();
  if (keyColumn !== undefined) {
    for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
      const key = keyText(valueOf(standing.cells, row, keyColumn));
      if (key !== "" && !rowOf.has(key)) rowOf.set(key, row);
    }
  }
  const state = standing.state?.tables.find((table) => table.id === block.id);
  const stateRow = new Map((state?.keys ?? []).map((key, row) => [key, row]));
  return { area, columnOf, state, rowOf, keyColumn, stateRow };
}

/** What a person typed into an input cell: not blank, and not what we wrote. */
function personsInput(
  column: TableColumn,
  key: string,
  oldRow: number,
  old: OldTable,
  standing: StandingSheet,
): (LaidCell & { written: CellValue }) | undefined {
  const at = old.columnOf.get(column.id);
  if (at === undefined || oldRow < 0) return undefined;
  const value = valueOf(standing.cells, oldRow, at);
  const formula = formulaOf(standing.cells, oldRow, at);
  if (value === null && formula === undefined) return undefined;
  const stateRow = old.stateRow.get(key);
  const written = (stateRow === undefined ? undefined : old.state?.written[column.id]?.[stateRow]) ?? null;
  if (formula === undefined && sameValue(value, written)) return undefined;
  return { column: at, value, look: plain, written, ...(formula === undefined ? {} : { formula }) };
}

/** A person's cell at its new place; relative references of its formula move with it. */
export function moved(cell: LaidCell, rows: number, column: number, look: Look): LaidCell {
  const formula =
    cell.formula === undefined ? {} : { formula: shiftReferences(cell.formula, rows, column - cell.column) };
  return { column, value: cell.value, look, persons: true, ...formula };
}

/** The cell that stands at a place, or undefined where it holds nothing. */
export function standingCell(standing: StandingSheet, row: number, column: number): LaidCell | undefined {
  const value = valueOf(standing.cells, row, column);
  const formula = formulaOf(standing.cells, row, column);
  if (value === null && formula === undefined) return undefined;
  return {
    column,
    value,
    look: { from: { row, column } },
    ...(formula === undefined ? {} : { formula }),
  };
}

/** The columns of the standing table that are not ours any more: added by a person, or ours before and edited. */
function foreignColumns(block: TableBlock, old: OldTable, standing: StandingSheet): number[] {
  const planned = new Set(block.columns.map((column) => column.id));
  const ours = new Map([...old.columnOf].map(([id, column]) => [column, id]));
  return Array.from({ length: old.area.columns }, (_, index) => old.area.column + index).filter((column) => {
    const id = ours.get(column);
    if (id === undefined) return true;
    if (planned.has(id)) return false;
    const written = old.state?.written[id];
    if (!written) return false;
    return (old.state?.keys ?? []).some((key, row) => {
      const at = old.rowOf.get(key);
      return at !== undefined && !sameValue(valueOf(standing.cells, at, column), written[row] ?? null);
    });
  });
}

function personsColumns(
  block: TableBlock,
  old: OldTable,
  standing: StandingSheet,
  oldRows: readonly number[],
): LaidColumn[] {
  const headers = new Set(block.columns.map((column) => column.header.toLowerCase()));
  const list = listObjectAt(old.area, standing.tables);
  return foreignColumns(block, old, standing).map((column, index): LaidColumn => {
    const at = block.at.column + block.columns.length + index;
    const text = String(valueOf(standing.cells, old.area.row, column) ?? `Column ${index + 1}`);
    let header = text;
    for (let number = 2; headers.has(header.toLowerCase()); number += 1) header = `${text} ${number}`;
    headers.add(header.toLowerCase());
    const stored = list?.formulas[column - list.area.column];
    const kept = new Map<number, LaidCell>();
    oldRows.forEach((oldRow, row) => {
      const cell = oldRow < 0 ? undefined : standingCell(standing, oldRow, column);
      if (cell) kept.set(row, moved(cell, block.at.row + 1 + row - oldRow, at, cell.look));
      else if (stored !== undefined)
        kept.set(row, { column: at, value: null, formula: plainFormula(stored), look: plain, persons: true });
    });
    return {
      header,
      headerLook: { from: { row: old.area.row, column } },
      look: plain,
      values: noValues,
      kept,
      ...(stored === undefined ? {} : { formula: plainFormula(stored) }),
    };
  });
}

/** Where a standing column goes: ours and added ones to their new place, beside ones keep their distance to the table's edge. */
function columnMoves(block: TableBlock, old: OldTable, width: number): (column: number) => number {
  const oldRight = old.area.column + old.area.columns;
  const newRight = block.at.column + width;
  return (column) => (column >= oldRight ? newRight + column - oldRight : column);
}

function besideRows(
  block: TableBlock,
  old: OldTable,
  standing: StandingSheet,
  oldRows: readonly number[],
  move: (column: number) => number,
): Map<number, LaidCell[]> {
  const beside = new Map<number, LaidCell[]>();
  const take = (oldRow: number, newRow: number): void => {
    const cells = outside(old, standing, oldRow).map((cell) =>
      moved(cell, newRow - oldRow, move(cell.column), cell.look),
    );
    const free = cells.filter(
      (cell) => cell.column < block.at.column || cell.column >= move(old.area.column + old.area.columns),
    );
    if (free.length > 0) beside.set(newRow, free);
  };
  take(old.area.row, block.at.row);
  oldRows.forEach((oldRow, row) => {
    if (oldRow >= 0) take(oldRow, block.at.row + 1 + row);
  });
  return beside;
}

/** What stands on a sheet row outside the table. */
function outside(old: OldTable, standing: StandingSheet, row: number): LaidCell[] {
  const cells: LaidCell[] = [];
  const width = standing.cells.rows[row]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    if (column >= old.area.column && column < old.area.column + old.area.columns)
      column = old.area.column + old.area.columns;
    const cell = column < width ? standingCell(standing, row, column) : undefined;
    if (cell) cells.push(cell);
  }
  return cells;
}

function removedRows(
  block: TableBlock,
  old: OldTable,
  standing: StandingSheet,
  matched: ReadonlySet<number>,
  move: (column: number) => number,
): RemovedRow[] {
  const removed: RemovedRow[] = [];
  const foreign = foreignColumns(block, old, standing);
  const newColumn = new Map(block.columns.map((column, index) => [column.id, block.at.column + index]));
  const roles = new Map((old.state?.columns ?? block.columns).map((column) => [column.id, column.role]));
  for (let row = old.area.row + 1; row < old.area.row + old.area.rows; row += 1) {
    if (matched.has(row)) continue;
    const key = old.keyColumn === undefined ? "" : keyText(valueOf(standing.cells, row, old.keyColumn));
    // Without a state nobody can tell a row of ours from a person's: keep its inputs then.
    const stateRow = old.stateRow.get(key);
    const personsRow = old.state !== undefined && (stateRow === undefined || old.rowOf.get(key) !== row);
    const cells: LaidCell[] = [];
    for (const [id, column] of old.columnOf) {
      const cell = standingCell(standing, row, column);
      const at = newColumn.get(id);
      if (!cell || at === undefined || id === block.keyColumn) continue;
      const typed = cell.formula === undefined && roles.get(id) !== "computed";
      const changed =
        roles.get(id) === "input" &&
        (cell.formula !== undefined ||
          !sameValue(cell.value, (stateRow === undefined ? undefined : old.state?.written[id]?.[stateRow]) ?? null));
      if (personsRow ? typed : changed) cells.push({ ...cell, column: at });
    }
    foreign.forEach((column, index) => {
      const cell = standingCell(standing, row, column);
      if (cell) cells.push({ ...cell, column: block.at.column + block.columns.length + index });
    });
    for (const cell of outside(old, standing, row)) cells.push({ ...cell, column: move(cell.column) });
    if (cells.length === 0 && !(personsRow && key !== "")) continue;
    const keyAt = newColumn.get(block.keyColumn) ?? block.at.column;
    const keyCell = old.keyColumn === undefined ? undefined : standingCell(standing, row, old.keyColumn);
    const all = keyCell ? [{ ...keyCell, column: keyAt }, ...cells] : cells;
    // A formula would point at other rows from its new place: its value stays.
    removed.push({
      key,
      cells: all
        .map(({ column, value, look }) => ({ column, value, look }))
        .sort((one, other) => one.column - other.column),
    });
  }
  return removed;
}
