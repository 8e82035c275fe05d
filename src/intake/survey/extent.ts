import type { Cells } from "./cells";
import { kinds } from "./cells";
import { labelField } from "./header-fields";
import { beginsAnother, columnHeader, nextHeader, repeats, type HeaderRows } from "./find-header";

const titleRows = 6;

/** One past a block's last row: where another header begins (its titles are its own), or the sheet ends. */
export function endOf(cells: Cells, header: HeaderRows, firstColumn: number, endColumn: number): number {
  const { grid } = cells;
  for (let row = header.bottom + 1; row < grid.endRow; row += 1) {
    if (!beginsAnother(cells, row, header.figureColumns)) continue;
    if (repeats(cells, header, row, firstColumn, endColumn)) continue;
    const found = nextHeader(cells, row, firstColumn, endColumn);
    if (found?.top !== row && found?.bottom !== row) continue;
    let top = found.top;
    while (top > header.bottom + 1 && found.top - top < titleRows && !grid.blank(top - 1)) top -= 1;
    return top > header.bottom + 1 && grid.blank(top - 1) ? top : found.top;
  }
  return grid.endRow;
}

export function titlesAbove(cells: Cells, from: number, to: number): readonly string[] {
  const titles: string[] = [];
  for (let row = Math.max(from, to - titleRows); row < to; row += 1)
    for (let column = cells.grid.firstColumn; column < cells.grid.endColumn; column += 1)
      if (cells.kind(row, column) === kinds.text) titles.push(cells.text(row, column).slice(0, 200));
  return titles;
}

/** Two tables under one header row, parted by an empty column: the right one has labels of its own that differ from the left's. */
export function sideBySide(
  cells: Cells,
  header: HeaderRows,
  end: number,
  firstColumn: number,
  endColumn: number,
): readonly { readonly first: number; readonly end: number }[] {
  const last = Math.min(end, header.bottom + 300);
  const empty = (column: number): boolean => {
    for (let row = header.top; row < last; row += 1) if (cells.kind(row, column) !== kinds.blank) return false;
    return true;
  };
  const parts: { first: number; end: number }[] = [];
  let open = firstColumn;
  for (let column = firstColumn + 1; column < endColumn - 1; column += 1) {
    if (!empty(column) || empty(column + 1)) continue;
    if (!standsAlone(cells, header, last, open, column, column + 1, endColumn)) continue;
    parts.push({ first: open, end: column });
    open = column + 1;
  }
  return [...parts, { first: open, end: endColumn }];
}

function standsAlone(
  cells: Cells,
  header: HeaderRows,
  end: number,
  left: number,
  leftEnd: number,
  right: number,
  endColumn: number,
): boolean {
  const figuresLeft = header.figureColumns.some((column) => column >= left && column < leftEnd);
  const figuresRight = header.figureColumns.some((column) => column > right && column < endColumn);
  if (!figuresLeft || !figuresRight) return false;
  const labelsRight = labelColumns(cells, header, end, right, endColumn);
  const [label] = labelsRight;
  if (label === undefined || (columnHeader(cells, header, label) === "" && columnHeader(cells, header, left) !== ""))
    return false;
  let [texts, onlyOne] = [0, 0];
  for (let row = header.bottom + 1; row < end; row += 1) {
    const [a, b] = [
      someText(cells, row, left, leftEnd),
      labelsRight.some((column) => cells.kind(row, column) === kinds.text),
    ];
    if (b) texts += 1;
    if (a !== b) onlyOne += 1;
  }
  if (texts < 2) return false;
  const said = new Set<string>();
  for (let column = left; column < leftEnd; column += 1) said.add(columnHeader(cells, header, column));
  let again = 0;
  for (let column = right; column < endColumn; column += 1)
    if (said.has(columnHeader(cells, header, column)) && columnHeader(cells, header, column) !== "") again += 1;
  const copied = copies(cells, header.bottom + 1, end, left, leftEnd, label);
  return !copied && (again >= 1 || onlyOne >= 1 || (labelField(columnHeader(cells, header, label))?.score ?? 0) >= 0.6);
}

/** The columns of texts before a table's first figures, a column of codes in front of them left out; none where figures stand first. */
function labelColumns(
  cells: Cells,
  header: HeaderRows,
  end: number,
  right: number,
  endColumn: number,
): readonly number[] {
  const found: number[] = [];
  for (let column = right; column < Math.min(endColumn, right + 3); column += 1) {
    let [texts, numbers] = [0, 0];
    for (let row = header.bottom + 1; row < end; row += 1) {
      const kind = cells.kind(row, column);
      if (kind === kinds.text) texts += 1;
      else if (kind === kinds.number) numbers += 1;
    }
    if (texts > numbers) found.push(column);
    else if (found.length > 0 || column > right) break;
    else if ((labelField(columnHeader(cells, header, column))?.score ?? 0) < 0.6) break;
  }
  return found;
}

function someText(cells: Cells, row: number, from: number, to: number): boolean {
  for (let column = from; column < to; column += 1) if (cells.kind(row, column) === kinds.text) return true;
  return false;
}

/** Whether the right table's first columns say again what the left one's say: then it is one table, laid out twice as wide. */
function copies(cells: Cells, from: number, end: number, left: number, leftEnd: number, right: number): boolean {
  let [same, other] = [0, 0];
  for (let row = from; row < end; row += 1) {
    const text = cells.text(row, right);
    if (text === "") continue;
    let found = false;
    for (let column = left; column < leftEnd && !found; column += 1) found = cells.text(row, column) === text;
    if (found) same += 1;
    else other += 1;
  }
  return same > other * 3;
}
