import { addressOf, cellKey, type CellValue } from "../cell";
import type { Change } from "../receipt";
import { valueAt } from "../values";
import { sameValue, type LaidSheet } from "./laid";
import { formulaOf, valueOf, type StandingSheet } from "./standing";

/** How many changes a receipt keeps; it counts all. */
export const changesKept = 10_000;

/** Takes changes of cells, keeping the first ones. */
export interface ChangeList {
  readonly changes: Change[];
  count: number;
}

/** Compares a laid sheet with the one that stands, cell by cell. Formulas compare by the text we stored, not by what a spreadsheet made of it. */
export function compareSheet(name: string, laid: LaidSheet, standing: StandingSheet, list: ChangeList): void {
  const seen = new Set<number>();
  const stored = storedFormulas(standing);
  const compare = (row: number, column: number, value: CellValue, formula: string | undefined, owner: string): void => {
    const key = cellKey(row, column);
    seen.add(key);
    const oldValue = valueOf(standing.cells, row, column);
    const oldFormula = formulaOf(standing.cells, row, column);
    const sameText =
      formula === undefined
        ? oldFormula === undefined
        : oldFormula !== undefined && (oldFormula === formula || stored.get(owner) === formula);
    if (sameText && sameValue(oldValue, value)) return;
    // A formula without a value waits for the spreadsheet to calculate it.
    if (sameText && formula !== undefined && value === null) return;
    record(
      name,
      row,
      column,
      sameText ? oldValue : (oldFormula ?? oldValue),
      sameText ? value : (formula ?? value),
      list,
    );
  };
  const blockAt = ownersOf(laid);
  for (const [row, cells] of laid.loose)
    for (const cell of cells)
      compare(row, cell.column, cell.value, cell.formula, blockAt.get(cellKey(row, cell.column)) ?? "");
  for (const table of laid.tables) {
    table.columns.forEach((column, index) => {
      const at = table.at.column + index;
      const owner = `${table.id}/${column.id ?? ""}`;
      compare(table.at.row, at, column.header, undefined, "");
      for (let row = 0; row < table.rows; row += 1) {
        const kept = column.kept.get(row);
        const formula = kept ? kept.formula : column.id === undefined ? undefined : column.formula;
        compare(table.at.row + 1 + row, at, kept ? kept.value : valueAt(column.values, row), formula, owner);
      }
    });
  }
  for (const [row, values] of standing.cells.rows.entries()) {
    values?.forEach((value, column) => {
      const formula = formulaOf(standing.cells, row, column);
      if ((value !== null || formula !== undefined) && !seen.has(cellKey(row, column)))
        record(name, row, column, formula ?? value, null, list);
    });
  }
}

function record(
  sheet: string,
  row: number,
  column: number,
  before: CellValue | string,
  after: CellValue | string,
  list: ChangeList,
): void {
  list.count += 1;
  if (list.changes.length < changesKept)
    list.changes.push({ sheet, address: addressOf({ row, column }), before, after });
}

/** Formulas as we stored them, by "block/cell position" or "table/column". */
function storedFormulas(standing: StandingSheet): Map<string, string> {
  const stored = new Map<string, string>();
  for (const block of standing.state?.blocks ?? []) {
    for (const cell of block.cells)
      if (cell.formula !== undefined) stored.set(`${block.id}@${cell.row},${cell.column}`, cell.formula);
  }
  for (const table of standing.state?.tables ?? []) {
    for (const column of table.columns)
      if (column.formula !== undefined) stored.set(`${table.id}/${column.id}`, column.formula);
  }
  return stored;
}

function ownersOf(laid: LaidSheet): Map<number, string> {
  const owners = new Map<number, string>();
  for (const block of laid.plan.blocks) {
    if (block.kind !== "cells") continue;
    for (const cell of block.cells)
      owners.set(
        cellKey(block.at.row + cell.row, block.at.column + cell.column),
        `${block.id}@${cell.row},${cell.column}`,
      );
  }
  return owners;
}
