import { areaAddress, type Area } from "../cell";
import { logSheetId, stateSheetId } from "../identity";
import { isStanding, type LaidSheet, type LaidTable, type SheetToWrite } from "../join/laid";
import { personsCells, type PersonsCell } from "../join/persons-cells";
import { listObjectAt, type StandingTable } from "../join/standing";
import { around } from "./areas";
import type { ExcelStanding } from "./excel-snapshot";

/**
 * How a sheet is written. new: it does not stand. kept: what stands is in its place, and only what differs is written.
 * anew: it is emptied and made again around its tables, because something of ours moved or looks otherwise.
 */
export type Way = "new" | "kept" | "anew";

/** One sheet of ours and what it takes to write it. */
export interface SheetTask {
  readonly id: string;
  /** Its name in the workbook. */
  readonly sheet: string;
  readonly laid: LaidSheet;
  readonly standing: ExcelStanding | undefined;
  readonly way: Way;
  readonly tables: readonly TableTask[];
  /** Tables that stand on the sheet and will be plain cells. */
  readonly dropped: readonly StandingTable[];
  /** A person's cells that must be copied to keep how they look. */
  readonly carried: readonly PersonsCell[];
}

/** A table to write, and the one that stands for it. */
export interface TableTask {
  readonly table: LaidTable;
  readonly list?: StandingTable;
  /** For each column of the table that stands its index in it, or -1 where it has none; increasing but for these. */
  readonly from: readonly number[];
  /** A person's columns that stand too far to the left: they go, and come again at the end, so that nothing refers to them any more. */
  readonly reordered: readonly string[];
}

/** What a joined sheet takes. */
export function sheetTask({ laid, name, standing }: SheetToWrite<ExcelStanding>): SheetTask {
  const tables = laid.tables.map((table) => tableTask(table, standing));
  const held = new Set(tables.map((task) => task.list));
  const dropped = (standing?.tables ?? []).filter((list) => !held.has(list));
  const way = wayOf(laid, standing, tables, dropped);
  const persons = way === "new" ? [] : personsCells(laid);
  const carried =
    way === "anew" ? persons : persons.filter(({ from, to }) => from.row !== to.row || from.column !== to.column);
  return { id: laid.plan.id, sheet: name, laid, standing, way, tables, dropped, carried };
}

function tableTask(table: LaidTable, standing: ExcelStanding | undefined): TableTask {
  const named = standing?.marks.tables.get(table.id);
  const list = named && standing && listObjectAt(named, standing.tables);
  const none: TableTask = { table, from: table.columns.map(() => -1), reordered: [] };
  if (!list) return none;
  const planned = new Set(table.columns.map((column) => column.id));
  const idAt = new Map([...(standing.marks.headers.get(table.id) ?? [])].map(([id, at]) => [at.column, id]));
  const stands = Array.from({ length: list.area.columns }, (_, index) => {
    const id = idAt.get(list.area.column + index);
    return id !== undefined && planned.has(id) ? id : list.area.column + index;
  });
  const wanted = table.columns.map(({ id, headerLook }) => {
    const key = id ?? (isStanding(headerLook) ? headerLook.from.column : -1);
    return stands.indexOf(key);
  });
  const from = longestIncreasing(wanted);
  if (from.every((index) => index < 0)) return none;
  const reordered = table.columns.flatMap(({ id, header }, index) =>
    id === undefined && (wanted[index] ?? -1) >= 0 && (from[index] ?? -1) < 0 ? [header] : [],
  );
  return { table, list, from, reordered };
}

/** The longest part of the numbers from 0 that increases, the others made -1. Tables have few columns: all pairs are compared. */
function longestIncreasing(numbers: readonly number[]): number[] {
  const best = numbers.map((number) => ({ length: number < 0 ? 0 : 1, before: -1 }));
  let last = -1;
  numbers.forEach((number, index) => {
    const one = best[index];
    if (!one || number < 0) return;
    for (let before = 0; before < index; before += 1) {
      const other = best[before];
      const smaller = numbers[before] ?? -1;
      if (other && smaller >= 0 && smaller < number && other.length >= one.length) {
        one.length = other.length + 1;
        one.before = before;
      }
    }
    if (one.length > (best[last]?.length ?? 0)) last = index;
  });
  const kept = new Set<number>();
  for (let at = last; at >= 0; at = best[at]?.before ?? -1) kept.add(at);
  return numbers.map((number, index) => (kept.has(index) ? number : -1));
}

/** The area that a laid table takes. */
export function tableArea({ at, rows, columns }: LaidTable): Area {
  return { ...at, rows: rows + 1, columns: columns.length };
}

/** Whether a table stands with its header and columns where they belong; its rows may be more or fewer. */
export function isInPlace({ table, list, from }: TableTask): boolean {
  return (
    list !== undefined &&
    !list.totalsRow &&
    list.area.row === table.at.row &&
    list.area.column === table.at.column &&
    list.area.columns === table.columns.length &&
    from.every((index, place) => index === place)
  );
}

/** Everything that a sheet holds or will hold. */
export function sheetArea({ laid, standing }: Pick<SheetTask, "laid" | "standing">): Area | undefined {
  const areas: Area[] = [...laid.tables.map(tableArea), ...laid.merges];
  for (const [row, cells] of laid.loose) {
    const [first, last] = [cells[0], cells.at(-1)];
    if (first && last) areas.push({ row, column: first.column, rows: 1, columns: last.column - first.column + 1 });
  }
  if (standing) areas.push(usedArea(standing), ...standing.tables.map((table) => table.area), ...standing.cells.merges);
  for (const block of laid.plan.blocks)
    if (block.kind !== "chart")
      for (const { area } of block.conditional ?? [])
        areas.push({ ...area, row: block.at.row + area.row, column: block.at.column + area.column });
  return around(areas);
}

/** The cells of a standing sheet that may hold something. */
export function usedArea({ sheet: { origin, rows } }: ExcelStanding): Area {
  return { ...origin, rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) };
}

function wayOf(
  laid: LaidSheet,
  standing: ExcelStanding | undefined,
  tables: readonly TableTask[],
  dropped: readonly StandingTable[],
): Way {
  if (!standing) return "new";
  if (dropped.length > 0 || !tables.every(isInPlace)) return "anew";
  if (!sameAreas(laid.merges, standing.cells.merges)) return "anew";
  // The log and the state, which are plain, have no state of their own.
  if (laid.plan.id === logSheetId || laid.plan.id === stateSheetId) return "kept";
  const [before, now] = [standing.state?.dress?.blocks, laid.state.dress?.blocks];
  if (!before || !now || Object.keys(before).length !== Object.keys(now).length) return "anew";
  if (!Object.entries(now).every(([id, dress]) => before[id] === dress)) return "anew";
  return blocksInPlace(laid, standing) ? "kept" : "anew";
}

function blocksInPlace({ plan }: LaidSheet, { marks }: ExcelStanding): boolean {
  return plan.blocks.every((block) => {
    if (block.kind !== "cells") return true;
    const [rows, columns] = [marks.rows.get(block.id), marks.columns.get(block.id)];
    return block.cells.every(
      ({ row, column }) => rows?.get(row) === block.at.row + row && columns?.get(column) === block.at.column + column,
    );
  });
}

function sameAreas(some: readonly Area[], others: readonly Area[]): boolean {
  const spelled = (areas: readonly Area[]): string => areas.map(areaAddress).sort().join(" ");
  return spelled(some) === spelled(others);
}
