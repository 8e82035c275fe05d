import { addressOf, type CellValue, type Position } from "../cell";
import { stateSheetId } from "../identity";
import type { OwnInput, OwnSheet, OwnTable } from "../snapshot";
import { stateFromRows, type WorkbookState } from "../state";
import type { Marks } from "./marks";
import { currentTableArea, valueOf, type StandingCells, type StandingTable } from "./standing";

/** What we last wrote, from the cells of the state sheet. */
export function readState(cells: StandingCells): WorkbookState | undefined {
  return stateFromRows(cells.rows.filter((row): row is readonly CellValue[] => row !== undefined));
}

/** One of our sheets as a snapshot shows it: inputs with what we wrote, tables with the ids of their columns. */
export function ownSheet(
  marks: Marks,
  name: string,
  cells: StandingCells,
  tables: readonly StandingTable[],
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
