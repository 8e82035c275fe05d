import { addressOf } from "../../workbook/cell";
import { kinds, type Cells } from "./cells";
import { addedUp } from "./added-up";
import { rowFormula } from "./row-formulas";
import { near } from "./sums";
import type { SurveyColumn } from "./survey-column";
import { ofWhich, totalWord } from "./total-words";

/** Whether a figure column says in words that it has no value here, or holds an error. */
export function holdsNoFigure(cells: Cells, row: number, figures: readonly number[]): boolean {
  return figures.some((column) => {
    const kind = cells.kind(row, column);
    return kind === kinds.missing || kind === kinds.error;
  });
}

/** Whether a label column tells rows apart: not one text all the way down, and no long notes. */
export function tells(cells: Cells, column: number, from: number, end: number, longest: number): boolean {
  const seen = new Set<string>();
  let [length, filled] = [0, 0];
  for (let row = from; row < end && filled < 300; row += 1) {
    const text = cells.text(row, column);
    if (text === "") continue;
    filled += 1;
    length += text.length;
    seen.add(text);
  }
  return seen.size > 1 && length < filled * longest;
}

/** Whether totals are named anywhere in a block: then figures alone make no row a total. */
export function hasTotalWords(cells: Cells, labels: readonly number[], from: number, end: number): boolean {
  for (let row = from; row < end; row += 1)
    for (const column of labels)
      if (cells.kind(row, column) === kinds.text && totalWord(cells.text(row, column)) !== undefined) return true;
  return false;
}

/** Whether a row is set apart as totals are: by bold or fill, or a line above. */
export function emphasised(cells: Cells, row: number, primary: readonly SurveyColumn[]): boolean {
  const { grid } = cells;
  const column = primary[0]?.column ?? 0;
  const [look, above] = [grid.look(row, column), grid.look(row - 1, column)];
  return (look.bold && !above.bold) || (look.topBorder && !above.topBorder) || (look.filled && !above.filled);
}

/** Whether no figures stand in the row below. */
export function endsRun(cells: Cells, row: number, primary: readonly SurveyColumn[]): boolean {
  return !primary.some((one) => cells.kind(row + 1, one.column) === kinds.number);
}

/** A list as from a database: three and more columns of labels, filled in nearly every row. */
export function isList(cells: Cells, labels: readonly number[], from: number, end: number): boolean {
  if (labels.length < 3) return false;
  let [filled, rows] = [0, 0];
  for (let row = from; row < end && rows < 300; row += 1) {
    if (cells.grid.blank(row)) continue;
    rows += 1;
    filled += labels.filter((column) => cells.kind(row, column) !== kinds.blank).length;
  }
  return rows > 0 && filled >= rows * labels.length * 0.6 && filled / rows >= 2.5;
}

export function formulaKind(
  sheet: Cells["grid"]["sheet"],
  row: number,
  primary: readonly SurveyColumn[],
  totals: ReadonlySet<number>,
): "adds" | "follows" | undefined {
  let [adds, follows, filled] = [0, 0, 0];
  for (const { column } of primary) {
    const found = rowFormula(sheet, row, column);
    filled += 1;
    if (found === undefined) continue;
    if ("adds" in found) adds += 1;
    else if (totals.has(found.follows)) follows += 1;
  }
  if (adds * 2 >= filled) return "adds";
  return follows * 2 >= filled && follows > 0 ? "follows" : undefined;
}

/** Whether a cell's formula adds cells of its own row. */
export function addsWithin(cells: Cells, row: number, column: number): boolean {
  const formula = cells.grid.sheet.formulas.get(addressOf({ row, column }));
  if (formula === undefined || !/SUM/i.test(formula)) return false;
  return [...formula.matchAll(/[A-Z]\$?(\d+)/gi)].every(([, own]) => Number(own) === row + 1);
}

/** How many levels a column that names them has, sums left out. */
const mostLevels = 4;

/**
 * Rows of a list that say nothing but "total" where other rows name a category: the fund TOTAL beside ERDF and ESF. They
 * hold the other rows once more, wherever in the list they stand. None where most rows say so.
 */
export function categoryTotals(
  cells: Cells,
  labels: readonly SurveyColumn[],
  primary: readonly SurveyColumn[],
  from: number,
  end: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const { column } of labels) {
    const [bare, named, others] = [new Set<number>(), new Set<number>(), new Set<string>()];
    let filled = 0;
    for (let row = from; row < end; row += 1) {
      const text = cells.text(row, column);
      if (text === "") continue;
      filled += 1;
      const word = totalWord(text);
      if (word === "bare total") bare.add(row);
      else if (word === "total" || word === "subtotal") named.add(row);
      else if (others.size <= mostLevels) others.add(text);
    }
    // "Sum of area" beside "group" in a column that says the level: few texts, and the sums hold the other rows once more.
    const levels =
      others.size > 0 &&
      others.size <= mostLevels &&
      named.size > 0 &&
      holdsOthers(cells, named, bare, from, end, primary);
    const rows = [...bare, ...(levels ? named : [])];
    if (rows.length * 2 < filled && (others.size >= 2 || levels)) for (const row of rows) found.add(row);
  }
  return found;
}

/** Whether some rows add up to what all others do, rows apart left out, in a column of figures. */
function holdsOthers(
  cells: Cells,
  rows: ReadonlySet<number>,
  apart: ReadonlySet<number>,
  from: number,
  end: number,
  primary: readonly SurveyColumn[],
): boolean {
  return primary.some(({ column }) => {
    const others = Array.from({ length: end - from }, (_, at) => from + at).filter(
      (row) => !rows.has(row) && !apart.has(row),
    );
    const [own, rest] = [addedUp(cells, [...rows], column), addedUp(cells, others, column)];
    return Math.abs(own) >= 100 && near(own, rest, rows.size);
  });
}

/** Whether a row says the same as the rows above and below it in its first column of labels, as records of one unit do. */
export function sharesUnit(cells: Cells, row: number, labels: readonly SurveyColumn[]): boolean {
  const [first, ...others] = labels;
  if (!first) return false;
  const own = cells.text(row, first.column);
  const alike = (other: number): boolean =>
    cells.text(other, first.column) === own &&
    others.some(({ column }) => cells.text(other, column) !== cells.text(row, column));
  return own !== "" && (alike(row - 1) || alike(row + 1));
}

/** Rows that say what part of the row above is something ("of which pay"): they are in that row already. */
export function partRows(
  cells: Cells,
  labels: readonly SurveyColumn[],
  from: number,
  end: number,
): ReadonlySet<number> {
  const found = new Set<number>();
  let deeper: number | undefined;
  for (let row = from; row < end; row += 1) {
    const spoken = labels.find(
      ({ column }) => cells.kind(row, column) === kinds.text && ofWhich(cells.text(row, column)),
    );
    if (spoken) {
      found.add(row);
      deeper = ofWhich(cells.text(row, spoken.column)) === "alone" ? indentOf(cells, row, labels) : undefined;
    } else if (deeper !== undefined && indentOf(cells, row, labels) > deeper) found.add(row);
    else deeper = undefined;
  }
  return found;
}

function indentOf(cells: Cells, row: number, labels: readonly SurveyColumn[]): number {
  const spoken = labels.find(({ column }) => cells.kind(row, column) === kinds.text);
  if (!spoken) return 0;
  const raw = cells.grid.value(row, spoken.column);
  const leading = typeof raw === "string" ? (/^[\s\u00a0]*/u.exec(raw)?.[0].length ?? 0) : 0;
  return cells.grid.look(row, spoken.column).indent * 2 + leading;
}
