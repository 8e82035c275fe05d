import { cellKey, type Area, type Position } from "../cell";
import { isStanding, type LaidTable, type Look, type PlannedLook } from "../join/laid";
import type { PersonsCell } from "../join/persons-cells";
import type { Action } from "./actions";
import { areasOf } from "./areas";
import { usedArea, type SheetTask, type TableTask } from "./sheet-task";

/** Before anything is cleared: a person's cells that move, laid by on a sheet of their own. */
export interface LaidBy {
  readonly away: readonly Action[];
  readonly back: readonly Action[];
}

/** Copies a person's cells to the sheet `aside` and from there to where they belong, with all that hangs on them. */
export function carriedActions(tasks: readonly SheetTask[], aside: string): LaidBy {
  const away: Action[] = [];
  const back: Action[] = [];
  let next = 0;
  for (const { sheet, carried } of tasks) {
    for (const { from, to } of stretches(carried)) {
      const between = { ...from, row: next };
      away.push({ do: "copy", from: { sheet, ...from }, sheet: aside, area: between });
      back.push({ do: "copy", from: { sheet: aside, ...between }, sheet, area: to });
      next += from.rows;
    }
  }
  return { away, back };
}

/** Cells that move by the same distance, in rectangles. */
function stretches(cells: readonly PersonsCell[]): { readonly from: Area; readonly to: Area }[] {
  const byMove = new Map<string, { rows: number; columns: number; cells: Position[] }>();
  for (const { from, to } of cells) {
    const [rows, columns] = [to.row - from.row, to.column - from.column];
    const key = `${rows} ${columns}`;
    const group = byMove.get(key) ?? { rows, columns, cells: [] };
    group.cells.push(from);
    byMove.set(key, group);
  }
  return [...byMove.values()].flatMap((group) =>
    areasOf(group.cells).map((from) => ({
      from,
      to: { ...from, row: from.row + group.rows, column: from.column + group.columns },
    })),
  );
}

/** Takes looks, links and contents from where they are no longer right. */
export function clearActions(task: SheetTask): Action[] {
  const { standing, way } = task;
  if (!standing || way === "new") return [];
  return way === "anew" ? clearAll(task, usedArea(standing)) : clearChanged(task);
}

/** Everything but the headers of tables: blank ones would get names of Excel's. */
function clearAll({ sheet, standing, tables, dropped }: SheetTask, used: Area): Action[] {
  if (!standing || used.rows === 0) return [];
  const actions: Action[] = standing.cells.merges.map((area) => ({ do: "unmerge", sheet, area }));
  for (const { name, area } of dropped) actions.push({ do: "drop table", sheet, table: name, area });
  const right =
    used.column +
    Math.max(used.columns, ...standing.tables.map(({ area }) => area.column + area.columns - used.column));
  const bottom = Math.max(used.row + used.rows, ...standing.tables.map(({ area }) => area.row + area.rows));
  const add = (what: "all" | "formats", row: number, rows: number, column: number, end: number): void => {
    if (rows > 0 && end > column)
      actions.push({ do: "clear", sheet, area: { row, column, rows, columns: end - column }, what });
  };
  let row = used.row;
  const headers = tables.flatMap(({ list }) => (list ? [list.area] : [])).sort((one, other) => one.row - other.row);
  for (const area of headers) {
    add("all", row, area.row - row, used.column, right);
    add("all", area.row, 1, used.column, area.column);
    add("formats", area.row, 1, area.column, area.column + area.columns);
    add("all", area.row, 1, area.column + area.columns, right);
    row = area.row + 1;
  }
  add("all", row, bottom - row, used.column, right);
  return actions;
}

/** Places that a person's cells left, rows that tables lost, and the looks of those that they gained. */
function clearChanged(task: SheetTask): Action[] {
  const { sheet, tables, carried } = task;
  const filled = new Set(carried.map(({ to }) => cellKey(to.row, to.column)));
  const left = carried.flatMap(({ from }) => (filled.has(cellKey(from.row, from.column)) ? [] : [from]));
  const rows = tables.flatMap(({ table, list }): Action[] => {
    const change = list ? table.rows + 1 - list.area.rows : 0;
    if (!list || change === 0) return [];
    const row = Math.min(list.area.row + list.area.rows, table.at.row + table.rows + 1);
    const area = { row, column: table.at.column, rows: Math.abs(change), columns: table.columns.length };
    return [{ do: "clear", sheet, area, what: "all" }];
  });
  const undressed = tables.flatMap(({ table, list }): Action[] => {
    if (!list || dressedRows(task, { table, list }) > 0) return [];
    const columns = table.columns.filter(({ id }) => id !== undefined).length;
    return [
      {
        do: "clear",
        sheet,
        area: { ...list.area, row: list.area.row + 1, rows: list.area.rows - 1, columns },
        what: "formats",
      },
    ];
  });
  return [...areasOf(left).map((area): Action => ({ do: "clear", sheet, area, what: "all" })), ...rows, ...undressed];
}

/** Dresses what is new or made anew; on a kept sheet the rows that tables gained and cells outside the plan. */
export function lookActions(task: SheetTask): Action[] {
  const { sheet, laid, way } = task;
  const dresser = new Dresser(sheet);
  const planned = way === "kept" ? plannedPlaces(task) : undefined;
  for (const [row, cells] of laid.loose) {
    for (const { column, look } of cells) if (!planned?.has(cellKey(row, column))) dresser.cell(look, { row, column });
  }
  for (const { table, list } of task.tables) {
    const dressed = list ? dressedRows(task, { table, list }) : 0;
    dressTable(table, dressed, way !== "kept", dresser);
  }
  return [...dresser.actions(), ...(way === "kept" ? [] : mergeActions(sheet, laid.merges))];
}

/** Merged cells of one row that stand under each other are merged together, row by row. */
function mergeActions(sheet: string, merges: readonly Area[]): Action[] {
  const sorted = [...merges].sort((one, other) => one.column - other.column || one.row - other.row);
  const joined: Area[] = [];
  for (const area of sorted.filter(({ rows }) => rows === 1)) {
    const last = joined.at(-1);
    const follows = last?.column === area.column && last.columns === area.columns && last.row + last.rows === area.row;
    if (follows) joined[joined.length - 1] = { ...last, rows: last.rows + 1 };
    else joined.push(area);
  }
  return [
    ...sorted.filter(({ rows }) => rows > 1).map((area): Action => ({ do: "merge", sheet, area })),
    ...joined.map((area): Action => ({ do: "merge", sheet, area, ...(area.rows > 1 ? { across: true } : {}) })),
  ];
}

/** How many rows of a standing table look as they should: none where a person added some to those that we wrote. */
function dressedRows({ way, standing }: SheetTask, { table, list }: Pick<TableTask, "table" | "list">): number {
  if (way !== "kept" || !list) return 0;
  const written = standing?.state?.tables.find(({ id }) => id === table.id)?.keys.length;
  const rows = list.area.rows - 1;
  return written === undefined || Math.max(1, written) === rows ? rows : 0;
}

function dressTable(table: LaidTable, stood: number, header: boolean, dresser: Dresser): void {
  const { at, rows } = table;
  table.columns.forEach(({ look, headerLook }, index) => {
    const column = at.column + index;
    if (header) dresser.cell(headerLook, { row: at.row, column });
    const area = { row: at.row + 1 + stood, column, rows: rows - stood, columns: 1 };
    if (area.rows > 0) dresser.area(look, area);
  });
}

/** Places of the plan's own cells, with all that they span. */
function plannedPlaces({ laid: { plan } }: SheetTask): Set<number> {
  const places = new Set<number>();
  for (const block of plan.blocks) {
    if (block.kind !== "cells") continue;
    for (const { row, column, span } of block.cells)
      for (let down = 0; down < (span?.rows ?? 1); down += 1)
        for (let right = 0; right < (span?.columns ?? 1); right += 1)
          places.add(cellKey(block.at.row + row + down, block.at.column + column + right));
  }
  return places;
}

/** Gathers cells that look alike, so that they are dressed together. */
class Dresser {
  private readonly looks = new Map<string, { look: PlannedLook; cells: Position[]; areas: Area[] }>();

  constructor(private readonly sheet: string) {}

  cell(look: Look, at: Position): void {
    this.group(look)?.cells.push(at);
  }

  area(look: Look, area: Area): void {
    this.group(look)?.areas.push(area);
  }

  actions(): Action[] {
    const { sheet } = this;
    return [...this.looks.values()].flatMap(({ look: { style, unlocked }, cells, areas }) =>
      [...areasOf(cells), ...beside(areas)].flatMap((area): Action[] => [
        ...(style && Object.keys(style).length > 0 ? [{ do: "style" as const, sheet, area, style }] : []),
        ...(unlocked === true ? [{ do: "unlock" as const, sheet, area }] : []),
      ]),
    );
  }

  private group(look: Look): { cells: Position[]; areas: Area[] } | undefined {
    if (isStanding(look)) return undefined;
    const key = JSON.stringify([look.style ?? {}, look.unlocked === true]);
    let group = this.looks.get(key);
    if (!group) this.looks.set(key, (group = { look, cells: [], areas: [] }));
    return group;
  }
}

/** Columns side by side with the same rows, as one area. */
function beside(areas: readonly Area[]): Area[] {
  const joined: Area[] = [];
  for (const area of areas) {
    const last = joined.at(-1);
    if (last && last.row === area.row && last.rows === area.rows && last.column + last.columns === area.column)
      joined[joined.length - 1] = { ...last, columns: last.columns + area.columns };
    else joined.push(area);
  }
  return joined;
}
