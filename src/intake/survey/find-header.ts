import type { Cells } from "./cells";
import { kinds } from "./cells";
import { figureField, labelField, tokensOf } from "./header-fields";
import { isYear, periodIn } from "./period";
import { onlyUnit } from "./scale";

/** The header of a block: zero-based rows, and the columns under it that hold figures. */
export interface HeaderRows {
  readonly top: number;
  readonly bottom: number;
  readonly figureColumns: readonly number[];
}

const looked = 40;
const tallest = 4;
const longestHeader = 160;

/** The first header at or below a row, within the columns given; undefined where there is none. */
export function nextHeader(cells: Cells, from: number, firstColumn: number, endColumn: number): HeaderRows | undefined {
  const { grid } = cells;
  let tries = 0;
  for (let row = from; row < grid.endRow && tries < 400; row += 1) {
    if (grid.blank(row)) continue;
    tries += 1;
    const columns = headedFigures(cells, row, firstColumn, endColumn);
    if (columns.length === 0) continue;
    const found = settled(cells, row, firstColumn, endColumn);
    if (found) return found;
  }
  return undefined;
}

/** The columns whose cell in a row is header-like and below which figures stand, where the row itself holds none. */
function headedFigures(cells: Cells, row: number, firstColumn: number, endColumn: number): number[] {
  const columns: number[] = [];
  let filled = 0;
  for (let column = firstColumn; column < endColumn; column += 1) {
    const sort = headerSort(cells, row, column);
    if (sort === "figure") return [];
    if (sort === "none") continue;
    filled += 1;
    if (figuresBelow(cells, row, column)) columns.push(column);
  }
  if (filled === 1 && columns.length === 1) return loneHeader(cells, row, columns[0] ?? 0, firstColumn) ? columns : [];
  return filled >= 2 && !loneText(cells, row, firstColumn, endColumn) ? columns : [];
}

/** Whether the only text of a row heads the only column of figures: it says what they are, and names stand left of them. */
function loneHeader(cells: Cells, row: number, column: number, firstColumn: number): boolean {
  const { period, rest } = periodIn(cells.text(row, column));
  if (cells.kind(row, column) !== kinds.text && period === null) return false;
  if (period === null && (figureField(rest)?.score ?? 0) < 0.8) return false;
  if (onlyUnit(cells.text(row, column))) return false;
  for (let below = row + 1; below < cells.grid.endRow && below < row + 5; below += 1)
    for (let left = firstColumn; left < column; left += 1) if (cells.kind(below, left) === kinds.text) return true;
  return false;
}

/** Whether a row holds one text alone, merged over labels and figures: a title or a section, not a header. */
function loneText(cells: Cells, row: number, firstColumn: number, endColumn: number): boolean {
  let texts = 0;
  let lone = firstColumn;
  for (let column = firstColumn; column < endColumn && texts < 2; column += 1) {
    if (cells.kind(row, column) === kinds.blank) continue;
    texts += 1;
    lone = column;
  }
  return texts === 1 && (cells.grid.merge(row, lone)?.columns ?? 1) > 1;
}

/** What a cell of a would-be header row is. A merged cell speaks for all its columns. */
function headerSort(cells: Cells, row: number, column: number): "header" | "figure" | "none" {
  const kind = cells.kind(row, column);
  if (kind === kinds.text) return cells.text(row, column).length <= longestHeader ? "header" : "none";
  if (kind === kinds.date) return "header";
  if (kind === kinds.number) return isYear(cells.number(row, column)) ? "header" : "figure";
  if (kind === kinds.blank) {
    const merge = cells.grid.merge(row, column);
    return merge && (merge.row !== row || merge.column !== column) && merge.rows <= tallest && merge.columns <= 40
      ? headerText(cells, row, column) === ""
        ? "none"
        : "header"
      : "none";
  }
  return "none";
}

/** The text of a header cell, that of its merged area included. */
export function headerText(cells: Cells, row: number, column: number): string {
  const own = cells.text(row, column);
  if (own !== "") return own;
  const merge = cells.grid.merge(row, column);
  return merge ? cells.text(merge.row, merge.column) : "";
}

function figuresBelow(cells: Cells, row: number, column: number): boolean {
  let [numbers, texts, rows] = [0, 0, 0];
  for (let below = row + 1; below < cells.grid.endRow && rows < looked; below += 1) {
    const kind = cells.kind(below, column);
    if (kind === kinds.blank) {
      if (!cells.grid.blank(below)) rows += 1;
      continue;
    }
    rows += 1;
    if (kind === kinds.number) numbers += 1;
    else if (kind === kinds.text || kind === kinds.date) texts += numbers === 0 ? 0.5 : 1;
  }
  return numbers > 0 && numbers > texts;
}

/** From a first header-like row to the whole header: down to the last such row above the figures, up to four rows. */
function settled(cells: Cells, first: number, firstColumn: number, endColumn: number): HeaderRows | undefined {
  const { grid } = cells;
  let bottom = first;
  let columns = headedFigures(cells, first, firstColumn, endColumn);
  for (let row = first + 1; row < grid.endRow && row <= bottom + 3; row += 1) {
    if (grid.blank(row) || unitsOnly(cells, row, firstColumn, endColumn, columns)) continue;
    const more = headedFigures(cells, row, firstColumn, endColumn);
    if (more.length === 0 || !overFigures(cells, row, firstColumn, endColumn)) {
      if (hasFigure(cells, row, columns)) break;
      continue;
    }
    if (more.length * 3 < columns.length) continue;
    bottom = row;
    columns = [...new Set([...columns, ...more])].sort((a, b) => a - b);
  }
  let top = bottom;
  if (labelsOnly(cells, bottom + 1, firstColumn, endColumn, columns)) bottom += 1;
  if (unitsOnly(cells, bottom + 1, firstColumn, endColumn, columns)) bottom += 1;
  if (columnNumbers(cells, bottom + 1, firstColumn, endColumn, columns)) bottom += 1;
  while (
    top > first &&
    bottom - top < tallest - 1 &&
    !grid.blank(top - 1) &&
    partOfHeader(cells, top - 1, firstColumn, endColumn, columns)
  )
    top -= 1;
  const spoken = columns.filter(
    (column) => columnHeader(cells, { top, bottom, figureColumns: columns }, column) !== "",
  );
  return spoken.length === 0 ? undefined : { top, bottom, figureColumns: columns };
}

function overFigures(cells: Cells, row: number, firstColumn: number, endColumn: number): boolean {
  for (let column = firstColumn; column < endColumn; column += 1)
    if (cells.kind(row, column) === kinds.missing) return false;
  return true;
}

function hasFigure(cells: Cells, row: number, columns: readonly number[]): boolean {
  return columns.some((column) => cells.kind(row, column) === kinds.number);
}

/** Whether a row right under the header names the label columns only ("NR.", "Cluster"). */
function labelsOnly(
  cells: Cells,
  row: number,
  firstColumn: number,
  endColumn: number,
  figures: readonly number[],
): boolean {
  let named = 0;
  for (let column = firstColumn; column < endColumn; column += 1) {
    if (cells.kind(row, column) === kinds.blank) continue;
    if (figures.includes(column) || cells.kind(row, column) !== kinds.text) return false;
    if (headerText(cells, row - 1, column) !== "") return false;
    if ((labelField(cells.text(row, column))?.score ?? 0) < 0.7) return false;
    named += 1;
  }
  return named >= 2;
}

/** Whether a row right under the header says units only ("tkr", "£000"), over at least half of the figures. */
function unitsOnly(
  cells: Cells,
  row: number,
  firstColumn: number,
  endColumn: number,
  figures: readonly number[],
): boolean {
  let [units, other] = [0, 0];
  for (let column = firstColumn; column < endColumn; column += 1) {
    if (cells.kind(row, column) === kinds.blank) continue;
    if (onlyUnit(cells.text(row, column))) units += 1;
    else other += 1;
  }
  return units > 0 && other === 0 && units * 2 >= figures.length;
}

/**
 * Whether a row right under the header only numbers or letters the columns, as forms do: 1, 2, 3 · (a), (b) ·
 * (3 = 1 + 2). At least three, in rising order, over at least half of the figures.
 */
function columnNumbers(
  cells: Cells,
  row: number,
  firstColumn: number,
  endColumn: number,
  figures: readonly number[],
): boolean {
  let [last, counted, over, bare, letters] = [0, 0, 0, 0, 0];
  for (let column = firstColumn; column < endColumn; column += 1) {
    if (cells.kind(row, column) === kinds.blank) continue;
    const said = columnNumber.exec(String(cells.grid.value(row, column) ?? "").trim());
    if (!said) return false;
    const [, open, digits, letter] = said;
    const place = letter === undefined ? Number(digits) : letter.toLowerCase().charCodeAt(0) - 96;
    if (letter !== undefined) letters += 1;
    if (open === "") bare += 1;
    // Without brackets they could be figures: only a count without a gap is none.
    if (place <= last || (open === "" && place !== last + 1 && (counted > 0 || place > 2))) return false;
    last = place;
    counted += 1;
    if (figures.includes(column)) over += 1;
  }
  if (letters > 0 && letters < counted) return false;
  return counted >= (bare > 0 ? 4 : 3) && over * 2 >= figures.length;
}

const columnNumber =
  /^(\(?)(?:col(?:umn)?\.?\s*)?(?:(\d{1,2})|([a-z]))(?:\s*[=:][\s\d+\-\u2212\u2013*x/().a-z]*)?\)?(?:\s*[=:].*)?$/i;

/** Whether a row above belongs to the header: it speaks over figure columns, and not as a lone title. */
function partOfHeader(
  cells: Cells,
  row: number,
  firstColumn: number,
  endColumn: number,
  figures: readonly number[],
): boolean {
  let [over, all] = [0, 0];
  let single = "";
  if (loneText(cells, row, firstColumn, endColumn) && mergedOverLabels(cells, row, firstColumn, endColumn, figures))
    return false;
  for (let column = firstColumn; column < endColumn; column += 1) {
    const sort = headerSort(cells, row, column);
    if (sort === "figure") return false;
    if (sort === "none") continue;
    all += 1;
    if (figures.includes(column) || cells.kind(row, column) !== kinds.blank) single = headerText(cells, row, column);
    if (figures.includes(column)) over += 1;
  }
  if (over >= 2) return true;
  if (over !== 1 || all !== 1 || figures.length > 3) return false;
  return periodIn(single).period !== null || (figureField(single)?.score ?? 0) > 0.6;
}

function mergedOverLabels(
  cells: Cells,
  row: number,
  firstColumn: number,
  endColumn: number,
  figures: readonly number[],
): boolean {
  for (let column = firstColumn; column < endColumn; column += 1)
    if (cells.kind(row, column) !== kinds.blank) return !figures.includes(column);
  return false;
}

/** The header of a column: its parts from top to bottom, equal parts once, joined by " / ". */
export function columnHeader(cells: Cells, header: HeaderRows, column: number): string {
  const parts: string[] = [];
  for (let row = header.top; row <= header.bottom; row += 1) {
    const part = headerText(cells, row, column) || (row < header.bottom ? spannedText(cells, header, row, column) : "");
    if (part !== "" && parts.at(-1) !== part) parts.push(part);
  }
  return parts.join(" / ");
}

/**
 * The text that an upper header row says of a column although nothing is merged: 2025 over the first of two columns
 * that 2026 over the first of the next two shows to be meant for both. Empty where the spacing shows no such thing.
 */
function spannedText(cells: Cells, header: HeaderRows, row: number, column: number): string {
  if (!header.figureColumns.includes(column) || cells.text(header.bottom, column) === "") return "";
  if (cells.grid.merge(row, column)) return "";
  const anchors = header.figureColumns.filter((one) => cells.text(row, one) !== "");
  if (anchors.length < 2 || anchors.some((one) => (cells.grid.merge(row, one)?.columns ?? 1) > 1)) return "";
  const anchor = anchors.filter((one) => one <= column).at(-1);
  if (anchor === undefined) return "";
  // "Outturn, budget, plan" over bare years that follow each other: each word holds until the next.
  if (measuresOverYears(cells, header, row, anchors)) return cells.text(row, anchor);
  const widths = anchors.slice(1).map((one, at) => one - (anchors[at] ?? 0));
  const width = Math.min(...widths);
  if (width < 2 || Math.max(...widths) !== width) return "";
  return column - anchor < width ? cells.text(row, anchor) : "";
}

/** Whether a header row names measures, and the row of years under it goes on from column to column. */
function measuresOverYears(cells: Cells, header: HeaderRows, row: number, anchors: readonly number[]): boolean {
  const named = header.figureColumns.filter((column) => cells.text(header.bottom, column) !== "");
  const years = named.map((column) => {
    const { period, rest } = periodIn(cells.text(header.bottom, column));
    return tokensOf(rest).length === 0 ? (period?.year ?? null) : null;
  });
  if (years.some((year, at) => year === null || (at > 0 && year <= (years[at - 1] ?? Infinity)))) return false;
  return anchors.every((column) => (figureField(periodIn(cells.text(row, column)).rest)?.score ?? 0) >= 0.6);
}

/** Whether a row is the header said again. */
export function repeats(
  cells: Cells,
  header: HeaderRows,
  row: number,
  firstColumn: number,
  endColumn: number,
): boolean {
  let [same, filled] = [0, 0];
  for (let column = firstColumn; column < endColumn; column += 1) {
    if (cells.kind(row, column) === kinds.blank) continue;
    const text = cells.text(row, column);
    if (text === "") continue;
    const above = cells.text(header.bottom, column);
    if (above === "") return false;
    filled += 1;
    if (text === above) same += 1;
    // Nearly every row says something else than the header at once.
    else if ((filled - same) * 10 > endColumn - firstColumn) return false;
  }
  return filled >= 2 && same * 10 >= filled * 9;
}

/**
 * Whether another header begins at a row of a block's body: words over at least half of its figure columns, or years
 * in order below a row without figures.
 */
export function beginsAnother(cells: Cells, row: number, figures: readonly number[]): boolean {
  let words = 0;
  const years: number[] = [];
  for (const column of figures) {
    const kind = cells.kind(row, column);
    if (kind === kinds.number && !isYear(cells.number(row, column))) return false;
    if (kind === kinds.number) years.push(cells.number(row, column));
    if (kind === kinds.text && cells.text(row, column).length <= longestHeader) words += 1;
  }
  if (
    years.length >= 2 &&
    years.every((year, at) => at === 0 || year === (years[at - 1] ?? 0) + 1) &&
    !hasFigure(cells, row - 1, figures)
  )
    return true;
  if (words === 1 && figures.length === 1) {
    for (let above = row - 1; above >= row - 3; above -= 1) if (cells.grid.blank(above)) return true;
    return false;
  }
  return words >= 2 && words * 2 >= figures.length;
}
