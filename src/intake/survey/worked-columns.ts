import { kinds, type Cells } from "./cells";

const rowsLooked = 60;
const longestRun = 60;

/** What the figures of a column show about how they come about. */
export interface Workings {
  /** The columns right before it that each row adds. */
  readonly sumOf: readonly number[] | undefined;
  /** The column less the other, in each row, whichever sign. */
  differenceOf(): readonly [number, number] | undefined;
  /** Shown as percentages. */
  readonly percent: boolean;
}

/** For columns of figures, what their first rows of data show: sums of the columns before them, differences, percentages. */
export function workingsOf(
  cells: Cells,
  from: number,
  end: number,
  columns: readonly number[],
): (column: number) => Workings {
  const rows: number[] = [];
  for (let row = from; row < end && rows.length < rowsLooked; row += 1) {
    let filled = 0;
    for (const column of columns) if (cells.kind(row, column) === kinds.number) filled += 1;
    if (filled >= 2) rows.push(row);
  }
  const known = new Map<number, Workings>();
  return (column) => {
    let found = known.get(column);
    if (!found) {
      found = {
        sumOf: sumOf(cells, rows, columns, column),
        differenceOf: () => differenceOf(cells, rows, columns, column),
        percent: isPercent(cells, from, end, column),
      };
      known.set(column, found);
    }
    return found;
  };
}

const figure = (cells: Cells, row: number, column: number): number =>
  cells.kind(row, column) === kinds.number ? cells.number(row, column) : NaN;

function sumOf(
  cells: Cells,
  rows: readonly number[],
  columns: readonly number[],
  column: number,
): readonly number[] | undefined {
  const at = columns.indexOf(column);
  const own = rows.map((row) => figure(cells, row, column));
  const sums = new Float64Array(rows.length);
  const parts = new Int32Array(rows.length);
  for (let first = at - 1; first >= 0 && at - first <= longestRun; first -= 1) {
    rows.forEach((row, index) => {
      const value = figure(cells, row, columns[first] ?? 0);
      if (Number.isNaN(value) || value === 0) return;
      sums[index] = (sums[index] ?? 0) + value;
      parts[index] = (parts[index] ?? 0) + 1;
    });
    if (at - first < 2) continue;
    let told = 0;
    const agrees = own.every((value, index) => {
      if (Number.isNaN(value)) return (parts[index] ?? 0) === 0;
      if (value !== 0 && (parts[index] ?? 0) >= 2) told += 1;
      return close(value, sums[index] ?? 0, parts[index] ?? 0);
    });
    if (agrees && told >= 3) return columns.slice(first, at);
  }
  return undefined;
}

function differenceOf(
  cells: Cells,
  rows: readonly number[],
  columns: readonly number[],
  column: number,
): readonly [number, number] | undefined {
  const before = columns.slice(Math.max(0, columns.indexOf(column) - 6), Math.max(0, columns.indexOf(column)));
  for (const [at, one] of before.entries())
    for (const other of before.slice(at + 1)) {
      let [told, wrong, sign] = [0, false, 0];
      for (const row of rows) {
        const [value, a, b] = [figure(cells, row, column), figure(cells, row, one), figure(cells, row, other)];
        if (Number.isNaN(value) || Number.isNaN(a) || Number.isNaN(b)) continue;
        const turned: 1 | -1 | 0 = close(value, a - b, 2) ? 1 : close(value, b - a, 2) ? -1 : 0;
        if (turned === 0) wrong = true;
        else if (value !== 0) {
          if (sign !== 0 && sign !== turned) wrong = true;
          sign = turned;
          told += 1;
        }
        if (wrong) break;
      }
      if (!wrong && told >= 3) return [one, other];
    }
  return undefined;
}

function close(stated: number, worked: number, parts: number): boolean {
  const gap = Math.abs(stated - worked);
  const size = Math.max(Math.abs(stated), Math.abs(worked));
  if (gap <= 0.011 || gap <= size * 1e-9) return true;
  return Number.isInteger(stated) && size >= 100 && gap <= Math.min(3, 0.5 * parts + 0.01);
}

function isPercent(cells: Cells, from: number, end: number, column: number): boolean {
  let [percent, others] = [0, 0];
  for (let row = from; row < end && percent + others < 40; row += 1) {
    if (cells.kind(row, column) !== kinds.number) continue;
    const value = cells.grid.value(row, column);
    const shown =
      typeof value === "string"
        ? value.trimEnd().endsWith("%")
        : cells.grid.look(row, column).numberFormat.includes("%");
    if (shown) percent += 1;
    else others += 1;
  }
  return percent > others * 3;
}
