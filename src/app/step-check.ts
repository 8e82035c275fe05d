import type { ReadTable } from "../intake/reading";
import type { StepCheck } from "../sheets/step-check";
import { areaAddress, areaOf } from "../workbook/cell";
import type { Snapshot } from "../workbook/snapshot";

/** Rows below a table that are counted with it: people add rows at the end. */
const rowsBelow = 1_000;
const lastRow = 1_048_576;

/** Counts and sums the cells that a table was read from, as the workbook will count them again. */
export function stepCheck(snapshot: Snapshot, table: ReadTable, id: string, result: string): StepCheck | undefined {
  const sheet = snapshot.sheets.find((one) => one.name === table.sheet);
  const area = areaOf(table.range);
  if (!sheet || !area) return undefined;
  const counted = { ...area, rows: Math.min(area.rows + rowsBelow, lastRow - area.row) };
  let filled = 0;
  let numbers = 0;
  let sum = 0;
  for (let row = area.row; row < Math.min(counted.row + counted.rows, sheet.origin.row + sheet.rows.length); row += 1) {
    const cells = sheet.rows[row - sheet.origin.row];
    if (!cells) continue;
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const value = cells[column - sheet.origin.column] ?? null;
      if (value === null) continue;
      filled += 1;
      if (typeof value === "number") {
        numbers += 1;
        sum += value;
      } else if (typeof value === "object") return undefined;
    }
  }
  return {
    id,
    result,
    sheet: table.sheet,
    range: table.range,
    counted: areaAddress(counted),
    filled,
    numbers,
    sum: Number(sum.toPrecision(15)),
  };
}
