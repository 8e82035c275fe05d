import type { Area } from "../cell";
import type { Action } from "./actions";
import { meet } from "./areas";
import { isInPlace, sheetArea, tableArea, type SheetTask, type TableTask } from "./sheet-task";

/** A table on its way: where it is after the steps so far. */
interface Underway {
  readonly task: TableTask;
  readonly name: string;
  area: Area;
}

/**
 * Brings the tables that stand to the size and place that they will have, so that what refers to them follows: columns
 * first, then none is larger than it will be, then each to its place, then to its size.
 */
export function tableSteps(task: SheetTask): Action[] {
  const { sheet } = task;
  const actions: Action[] = [];
  const right = (sheetArea(task)?.column ?? 0) + (sheetArea(task)?.columns ?? 0);
  const underway = task.tables.flatMap((one): Underway[] => {
    const { list } = one;
    if (!list) return [];
    return [{ task: one, name: list.name, area: list.area }];
  });
  for (const one of underway) {
    if (!isInPlace(one.task)) actions.push(...columnSteps(sheet, one, right));
  }
  const resize = (one: Underway, area: Area): void => {
    if (same(one.area, area)) return;
    actions.push({ do: "resize table", sheet, table: one.name, from: one.area, area });
    one.area = area;
  };
  const move = (one: Underway, row: number, column: number): void => {
    const to = { ...one.area, row, column };
    actions.push({ do: "move table", sheet, table: one.name, from: one.area, to });
    one.area = to;
  };
  for (const one of underway) {
    const wanted = tableArea(one.task.table);
    resize(one, {
      ...one.area,
      rows: Math.min(one.area.rows, wanted.rows),
      columns: Math.min(one.area.columns, wanted.columns),
    });
  }
  const away = underway.filter(
    ({ area, task: { table } }) => area.row !== table.at.row || area.column !== table.at.column,
  );
  // Upwards from the top, downwards from the bottom: each leaves its place before the next needs it.
  const up = away
    .filter(({ area, task: { table } }) => table.at.row < area.row)
    .sort((a, b) => a.area.row - b.area.row);
  const down = away.filter((one) => !up.includes(one)).sort((a, b) => b.area.row - a.area.row);
  const later: Underway[] = [];
  for (const one of [...down, ...up]) {
    const { at } = one.task.table;
    const to = { ...one.area, ...at };
    if (underway.some((other) => other !== one && meet(other.area, to))) {
      // Two that change places: one waits below everything.
      const bottom = Math.max(
        ...underway.map(({ area, task: { table } }) => Math.max(area.row + area.rows, table.at.row + table.rows + 1)),
      );
      move(one, bottom + 1, one.area.column);
      later.push(one);
    } else move(one, at.row, at.column);
  }
  for (const one of later) move(one, one.task.table.at.row, one.task.table.at.column);
  for (const one of underway) resize(one, tableArea(one.task.table));
  if (task.way === "anew") {
    for (const {
      name,
      area,
      task: { table },
    } of underway)
      actions.push({ do: "band", sheet, table: name, area, banded: table.banded });
  }
  return actions;
}

/** Takes columns away and puts others in; those at the right edge are left to the table's size. */
function columnSteps(sheet: string, one: Underway, right: number): Action[] {
  const { task, name } = one;
  const actions: Action[] = [];
  if (task.list?.totalsRow) {
    actions.push({ do: "drop totals", sheet, table: name, area: one.area });
    one.area = { ...one.area, rows: one.area.rows - 1 };
  }
  const touched = (index: number): Area => {
    const column = one.area.column + index;
    return { ...one.area, column, columns: Math.max(right, one.area.column + one.area.columns) + 1 - column };
  };
  const kept = new Set(task.from);
  for (let index = one.area.columns - 1; index >= 0; index -= 1) {
    if (kept.has(index)) continue;
    actions.push({ do: "delete column", sheet, table: name, index, area: touched(index) });
    one.area = { ...one.area, columns: one.area.columns - 1 };
  }
  task.table.columns.forEach(({ header }, index) => {
    if ((task.from[index] ?? -1) >= 0 || index >= one.area.columns) return;
    one.area = { ...one.area, columns: one.area.columns + 1 };
    actions.push({ do: "insert column", sheet, table: name, index, header, area: touched(index) });
  });
  return actions;
}

/** Gives tables their names; where one has the name that another needs, both get names of their own first. */
export function tableNames(tasks: readonly SheetTask[]): Action[] {
  const renamed = tasks.flatMap(({ sheet, tables }) =>
    tables.flatMap(({ table, list }) =>
      list && list.name !== table.name ? [{ sheet, from: list.name, name: table.name, area: tableArea(table) }] : [],
    ),
  );
  const wanted = new Set(renamed.map(({ name }) => name.toLowerCase()));
  const between = renamed.map(({ from }, index) => (wanted.has(from.toLowerCase()) ? `CqmTable_${index + 1}_` : from));
  const step = (index: number, table: string, name: string): Action[] => {
    const one = renamed[index];
    return one && table !== name ? [{ do: "rename table", sheet: one.sheet, table, area: one.area, name }] : [];
  };
  return [
    ...renamed.flatMap(({ from }, index) => step(index, from, between[index] ?? from)),
    ...renamed.flatMap(({ name }, index) => step(index, between[index] ?? name, name)),
  ];
}

function same(one: Area, other: Area): boolean {
  return (
    one.row === other.row && one.column === other.column && one.rows === other.rows && one.columns === other.columns
  );
}
