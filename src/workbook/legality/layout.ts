import { areaAddress, type Area } from "../cell";
import { limits } from "../limits";
import type { Block, CellsBlock, SheetPlan, TableBlock } from "../plan";
import type { SheetReport } from "./report";

/** A table's area with its header and at least one data row: Excel has no table without one. */
export function tableArea(table: TableBlock): Area {
  return {
    row: table.at.row,
    column: table.at.column,
    rows: Math.max(1, table.rows) + 1,
    columns: table.columns.length,
  };
}

/** Checks where blocks stand: on the sheet, not over each other, tables alone on their rows, merges apart. */
export function checkLayout(sheet: SheetPlan, report: SheetReport): void {
  const tables = sheet.blocks.filter((block): block is TableBlock => block.kind === "table");
  checkBlockIds(sheet.blocks, report);
  for (const block of sheet.blocks) {
    if (block.kind === "chart") checkOnSheet(block.at, report);
    if (block.kind === "table") checkOnSheet(tableArea(block), report);
  }
  const areas = tables.map(tableArea).sort((one, other) => one.row - other.row);
  areas.forEach((area, index) => {
    const next = areas[index + 1];
    if (next && next.row < area.row + area.rows) {
      report.add(
        "tables-share-rows",
        `Two tables of ${sheet.name} stand on the same rows (${areaAddress(area)} and ${areaAddress(next)})`,
        "Place one below the other",
        next,
      );
    }
  });
  const taken = new Map<number, string>();
  for (const block of sheet.blocks) if (block.kind === "cells") checkCells(block, areas, taken, report);
}

function checkBlockIds(blocks: readonly Block[], report: SheetReport): void {
  const seen = new Set<string>();
  for (const block of blocks) {
    const id = block.id.toLowerCase();
    if (id === "" || seen.has(id))
      report.add(
        "block-id-twice",
        `Two blocks have the id "${block.id}"`,
        "Give each block an id of its own",
        block.at,
      );
    seen.add(id);
  }
}

function checkOnSheet(area: Area, report: SheetReport): boolean {
  const whole = [area.row, area.column, area.rows, area.columns].every(Number.isInteger);
  const inside = whole && area.row >= 0 && area.column >= 0 && area.rows > 0 && area.columns > 0;
  if (inside && area.row + area.rows <= limits.rows && area.column + area.columns <= limits.columns) return true;
  report.add(
    "beyond-sheet",
    `An area of ${area.rows} rows and ${area.columns} columns from row ${area.row + 1}, column ${area.column + 1} does not fit on a sheet`,
    `A sheet has ${limits.rows} rows and ${limits.columns} columns`,
  );
  return false;
}

function checkCells(block: CellsBlock, tables: readonly Area[], taken: Map<number, string>, report: SheetReport): void {
  const ids = new Set<string>();
  for (const cell of block.cells) {
    const span = cell.span ?? { rows: 1, columns: 1 };
    const area = { row: block.at.row + cell.row, column: block.at.column + cell.column, ...span };
    if (!checkOnSheet(area, report)) continue;
    if (cell.role === "input" && cell.id === undefined)
      report.add("input-without-id", "An input cell has no id and could not be found again", "Give it an id", area);
    if (cell.id !== undefined) {
      const id = cell.id.toLowerCase();
      if (id === "" || ids.has(id))
        report.add(
          "cell-id-twice",
          `Two cells of block ${block.id} have the id "${cell.id}"`,
          "Give each cell an id of its own",
          area,
        );
      ids.add(id);
    }
    const table = tables.find((one) => area.row < one.row + one.rows && one.row < area.row + area.rows);
    if (table)
      report.add(
        "table-not-alone",
        `A cell of block ${block.id} stands on a row of the table at ${areaAddress(table)}`,
        "A table must be alone on its rows, so that a note can move with its row",
        area,
      );
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const key = row * limits.columns + column;
        const other = taken.get(key);
        if (other !== undefined) {
          const code = cell.span ? "merge-overlaps" : "cells-overlap";
          report.add(
            code,
            `Two cells of the plan stand at one place (blocks ${other} and ${block.id})`,
            "Move one of them",
            { row, column },
          );
          return;
        }
        taken.set(key, block.id);
      }
    }
  }
}
