import { addressOf, columnLetters, type Area, type Position } from "../cell";
import { quotedSheet } from "../formula-text";
import { logSheetId, markName, type OwnMark } from "../identity";
import type { LaidSheet } from "./laid";

/** A name that a sheet of ours needs. */
export interface NeededName {
  readonly name: string;
  /** Without "=". */
  readonly refersTo: string;
}

/** What the hidden names scoped to a sheet of ours say: its id, and where its rows, columns and tables stand. */
export function sheetMarks(laid: LaidSheet, name: string): NeededName[] {
  const at = (area: Position | Area): string => placeText(name, area);
  const mark = (own: OwnMark, refersTo: string): NeededName => ({ name: markName(own), refersTo });
  const names = [mark({ mark: "sheet" }, `"${laid.plan.id.replace(/"/g, '""')}"`)];
  for (const block of laid.plan.blocks) {
    if (block.kind !== "cells") continue;
    const rows = [...new Set(block.cells.map((cell) => cell.row))].sort((one, other) => one - other);
    const columns = [...new Set(block.cells.map((cell) => cell.column))].sort((one, other) => one - other);
    for (const row of rows)
      names.push(mark({ mark: "row", block: block.id, row }, at({ row: block.at.row + row, column: block.at.column })));
    for (const column of columns)
      names.push(
        mark({ mark: "column", block: block.id, column }, at({ row: block.at.row, column: block.at.column + column })),
      );
  }
  for (const table of laid.tables) {
    // The log grows by a row a run; naming its header only keeps the workbook part the same.
    const rows = laid.plan.id === logSheetId ? 1 : table.rows + 1;
    names.push(mark({ mark: "table", table: table.id }, at({ ...table.at, rows, columns: table.columns.length })));
    table.columns.forEach((column, offset) => {
      if (column.id !== undefined)
        names.push(
          mark(
            { mark: "header", table: table.id, column: column.id },
            at({ row: table.at.row, column: table.at.column + offset }),
          ),
        );
    });
  }
  if (laid.kept) names.push(mark({ mark: "kept" }, at(laid.kept)));
  return names;
}

/** The workbook-wide names of cells of a sheet of ours. */
export function cellNames(laid: LaidSheet, name: string): NeededName[] {
  return laid.plan.blocks.flatMap((block) => {
    if (block.kind !== "cells") return [];
    return block.cells.flatMap((cell) => {
      if (cell.name === undefined) return [];
      const at = { row: block.at.row + cell.row, column: block.at.column + cell.column };
      return [{ name: cell.name, refersTo: placeText(name, at) }];
    });
  });
}

/** An area of a sheet as names refer to it: "'Sheet'!$A$1:$B$2". */
export function placeText(sheet: string, area: Position | Area): string {
  return `${quotedSheet(sheet)}!${absolute(area)}`;
}

function absolute(area: Position | Area): string {
  const rows = "rows" in area ? area.rows : 1;
  const columns = "columns" in area ? area.columns : 1;
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:$${addressOf({ row: area.row + rows - 1, column: area.column + columns - 1 }).replace(/^([A-Z]+)/, "$1$")}`;
}
