import { addressOf, columnLetters, type Area, type Position } from "../cell";
import { quotedSheet } from "../formula-text";
import { logSheetId, markName, type OwnMark } from "../identity";
import type { LaidSheet } from "./laid";
import type { NewName } from "./workbook-patch";

/** The defined names of one sheet of ours: its marks, its print names and the names of its cells. */
export function sheetNames(laid: LaidSheet, name: string, index: number): NewName[] {
  const at = (area: Position | Area): string => `${quotedSheet(name)}!${absolute(area)}`;
  const mark = (own: OwnMark, refersTo: string): NewName => ({
    name: markName(own),
    refersTo,
    sheet: index,
    hidden: true,
  });
  const names: NewName[] = [mark({ mark: "sheet" }, `"${laid.plan.id.replace(/"/g, '""')}"`)];
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
  const page = laid.plan.page;
  if (page?.printArea) names.push({ name: "_xlnm.Print_Area", sheet: index, refersTo: at(page.printArea) });
  if (page?.titleRows)
    names.push({
      name: "_xlnm.Print_Titles",
      sheet: index,
      refersTo: `${quotedSheet(name)}!$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`,
    });
  for (const block of laid.plan.blocks) {
    if (block.kind !== "cells") continue;
    for (const cell of block.cells) {
      if (cell.name !== undefined)
        names.push({
          name: cell.name,
          refersTo: at({ row: block.at.row + cell.row, column: block.at.column + cell.column }),
        });
    }
  }
  return names;
}

function absolute(area: Position | Area): string {
  const rows = "rows" in area ? area.rows : 1;
  const columns = "columns" in area ? area.columns : 1;
  const first = `$${columnLetters(area.column)}$${area.row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:$${addressOf({ row: area.row + rows - 1, column: area.column + columns - 1 }).replace(/^([A-Z]+)/, "$1$")}`;
}
