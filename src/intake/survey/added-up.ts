import { kinds, type Cells } from "./cells";

/** Adds a column's numbers over some rows (zero-based) without piling up binary noise. */
export function addedUp(cells: Cells, rows: readonly number[], column: number): number {
  let [sum, lost] = [0, 0];
  for (const row of rows) {
    const value = cells.number(row, column);
    if (Number.isNaN(value) || cells.kind(row, column) !== kinds.number) continue;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return Number((sum + lost).toPrecision(15));
}
