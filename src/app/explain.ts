import { stops, type Problem } from "../problem/problem";
import { explain } from "../rules/explain/explain";
import type { Explanation } from "../rules/explain/explanation";
import { printed } from "../rules/explain/print";
import { tableIn } from "../rules/model";
import type { WrittenModel } from "../sheets/written-model";
import { positionOf, type CellValue, type Position } from "../workbook/cell";
import type { OwnSheet, OwnTable, Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { composedFor } from "./jobs";

/** How a figure came about. */
export interface CellExplanation {
  readonly cell: { readonly table: string; readonly column: string; readonly row: number };
  readonly explanation: Explanation;
  /** The explanation as indented lines. */
  readonly lines: readonly string[];
}

/**
 * Explains a cell of one of our tables, computed anew from the workbook's own sheets and parameters. `cell` is "Sheet!F12".
 * A cell that is not of ours, or a row that is no longer there, is a problem that says so.
 */
export function explainCell(snapshot: Snapshot, cell: string, options: JobOptions): CellExplanation | { readonly problems: readonly Problem[] } {
  if (stops(snapshot.problems)) return { problems: snapshot.problems };
  const mark = cell.lastIndexOf("!");
  const sheetName = cell.slice(0, mark).replace(/^'(.*)'$/, "$1").replace(/''/g, "'");
  const position = positionOf(cell.slice(mark + 1));
  const sheet = snapshot.own.find((own) => own.name.toLowerCase() === sheetName.toLowerCase());
  if (sheet === undefined || position === undefined) return { problems: [notOurs(snapshot, cell, sheetName)] };
  const found = tableAt(sheet, position);
  if (found === undefined) return { problems: [notInTable(sheet, cell)] };
  const { written, problems } = composedFor(snapshot, options);
  if (written === null) return { problems };
  const { table, columnId, key } = found;
  const row = rowOf(written, table.id, key);
  if (row === undefined || columnId === null) return { problems: [stale(sheet, cell, key)] };
  const address = { table: table.id, column: columnId, row };
  const explanation = explain(written.model, written.dataset, written.results, address);
  return { cell: address, explanation, lines: printed(explanation) };
}

/** The table, column id and row key of a cell. */
function tableAt(sheet: OwnSheet, position: Position): { table: OwnTable; columnId: string | null; key: CellValue } | undefined {
  for (const table of sheet.tables) {
    const { area } = table;
    const row = position.row - area.row - 1;
    const column = position.column - area.column;
    if (row < 0 || position.row >= area.row + area.rows || column < 0 || column >= table.columns.length) continue;
    return { table, columnId: table.columns[column]?.id ?? null, key: keyAt(table, row) };
  }
  return undefined;
}

function keyAt(table: OwnTable, row: number): CellValue {
  return table.columns[0]?.values[row] ?? null;
}

function rowOf(written: WrittenModel, table: string, key: CellValue): number | undefined {
  const known = written.model.tables.some((one) => one.name === table);
  if (!known) return undefined;
  const keyColumn = tableIn(written.model, table).key;
  const rows = written.dataset.tables[table]?.rows ?? 0;
  for (let row = 0; row < rows; row += 1) if (written.results.value(table, keyColumn, row) === key) return row;
  return undefined;
}

function notOurs(snapshot: Snapshot, cell: string, sheet: string): Problem {
  const theirs = snapshot.sheets.some((one) => one.name.toLowerCase() === sheet.toLowerCase());
  return {
    severity: "error",
    code: theirs ? "cell-not-ours" : "sheet-unknown",
    message: theirs ? `${cell} is on a sheet of your own: its figure is as you wrote it.` : `There is no sheet "${sheet}" in ${snapshot.name}.`,
    where: { at: "field", field: cell },
    fix: snapshot.own.length === 0 ? "Run a job first; then every figure that it writes can be explained." : `Name a cell on one of: ${snapshot.own.map((own) => own.name).join(", ")}.`,
  };
}

function notInTable(sheet: OwnSheet, cell: string): Problem {
  return {
    severity: "error",
    code: "cell-not-in-table",
    message: `${cell} is not in a table of ours.`,
    where: { at: "field", field: cell },
    fix:
      sheet.tables.length === 0
        ? "The sheet has no table; its figures are references to other sheets."
        : `Tables on ${sheet.name}: ${sheet.tables.map((table) => table.name).join(", ")}.`,
  };
}

function stale(sheet: OwnSheet, cell: string, key: CellValue): Problem {
  return {
    severity: "error",
    code: "row-out-of-date",
    message: `${cell} belongs to the row "${String(key)}", which the workbook's own sheets no longer give.`,
    where: { at: "cell", sheet: sheet.name, address: cell.slice(cell.lastIndexOf("!") + 1) },
    fix: "Run the job again, then explain the cell.",
  };
}
