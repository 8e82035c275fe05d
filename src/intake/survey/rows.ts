import { addressOf } from "../../workbook/cell";
import { normalised } from "../header-words";
import type { Cells } from "./cells";
import { kinds } from "./cells";
import { isCarried } from "./carried-sum";
import { repeats, type HeaderRows } from "./find-header";
import { rowFormula } from "./row-formulas";
import { headsIn, mostHeadRows, type Head } from "./heads";
import { settle, type Closing, type RowKind, type SurveyRows } from "./settle-rows";
import { sumsOver } from "./sums";
import type { SurveyColumn } from "./survey-column";
import { ofWhich, totalWord } from "./total-words";

const derivedFields = new Set(["net", "prior_net", "variance", "variance_pct", "ratio", "total_row"]);

/** The figure columns that make a row data; columns worked out from others in the row do not, where there are others. */
export function primaryColumns(columns: readonly SurveyColumn[]): readonly SurveyColumn[] {
  const figures = columns.filter(({ kind }) => kind === "figure");
  const own = figures.filter(({ field }) => !derivedFields.has(String(field)));
  return own.length > 0 ? own : figures;
}

/** Sorts the rows of a block's body, `end` exclusive. `adding` false: rows that are no sums of others (indicators), where only a bare word makes a total. */
export function rowsOf(
  cells: Cells,
  header: HeaderRows,
  end: number,
  columns: readonly SurveyColumn[],
  adding: boolean,
): SurveyRows {
  const { grid } = cells;
  const { sheet } = grid;
  const figures = columns.filter(({ kind }) => kind === "figure");
  const primary = primaryColumns(columns);
  // Plain numbers: the loop over the rows asks for them once a cell.
  const [figureAt, primaryAt] = [figures.map(({ column }) => column), primary.map(({ column }) => column)];
  const labels = columns.filter(({ kind, field }) => kind === "label" && field !== "note" && field !== "gender");
  const [first, last] = [columns[0]?.column ?? 0, (columns.at(-1)?.column ?? 0) + 1];
  const rowTotals = figures.filter(({ field }) => field === "total_row").map(({ column }) => column);
  const sums = sumsOver(primary.length);
  const kindOf = new Map<number, RowKind>();
  const closings: Closing[] = [];
  const totals = new Set<number>();
  const named = new Set(["indicator", "item", "unit"]);
  const telling = labels.filter(({ column, field }) =>
    tells(cells, column, header.bottom + 1, end, named.has(String(field)) ? 400 : 60),
  );
  const listLike = isList(
    cells,
    telling.map(({ column }) => column),
    header.bottom + 1,
    end,
  );
  const formulas = sheet.formulas.size > 0;
  const worded = hasTotalWords(
    cells,
    labels.map(({ column }) => column),
    header.bottom + 1,
    end,
  );
  const wordLevels = new Map<string, number>();
  const rowOfFigures = rowBuffers(primary.length);
  const part = partRows(cells, labels, header.bottom + 1, end);
  const heads =
    adding && !listLike && end - header.bottom <= mostHeadRows * 2
      ? headsIn(cells, figureRows(cells, header, end, first, last, primary, part), primary, labels)
      : new Map<number, Head>();
  const stating: Head[] = [];
  let opening: Head | undefined;
  let underTotal = false;
  let pendingTotal: ReturnType<typeof totalWord>;

  const close = (row: number, stated: Float64Array, word: ReturnType<typeof totalWord>, label: string): void => {
    const key = normalised(label);
    const fit = sums.fit(stated, word === "bare total" && !wordLevels.has(key) ? undefined : wordLevels.get(key));
    if (fit.agrees && word !== undefined) wordLevels.set(key, Math.max(fit.level, wordLevels.get(key) ?? 0));
    closings.push({ row, fit, stated, word });
    totals.add(row);
    sums.close(fit);
  };

  const coversAll = (stated: Float64Array): boolean => {
    const fit = sums.fit(stated, undefined);
    return fit.agrees && fit.whole && fit.covers > 1;
  };

  for (let row = header.bottom + 1; row < end; row += 1) {
    const stated = rowOfFigures();
    let own = 0;
    let any = 0;
    let nonzero = 0;
    for (let at = 0; at < primaryAt.length; at += 1) {
      const column = primaryAt[at] ?? 0;
      const value = cells.kind(row, column) === kinds.number ? cells.number(row, column) : NaN;
      stated[at] = value;
      if (Number.isNaN(value)) continue;
      own += 1;
      if (value !== 0) nonzero += 1;
    }
    if (own === 0)
      for (const { column } of figures) {
        if (cells.kind(row, column) !== kinds.number) continue;
        any += 1;
        if (cells.number(row, column) !== 0) nonzero += 1;
      }
    const texts: string[] = [];
    let filledLabels = 0;
    for (const { column } of labels) {
      const kind = cells.kind(row, column);
      if (kind === kinds.blank) continue;
      filledLabels += 1;
      if (kind === kinds.text) texts.push(cells.text(row, column));
    }
    // Only a row without figures is asked what stands in their place.
    const missing = own === 0 && holdsNoFigure(cells, row, figureAt);
    const ready = own === 0 && adding && rowTotals.some((column) => addsWithin(cells, row, column));
    if (texts.length === 0 && own === 0 && nonzero === 0 && !missing && filledLabels === 0 && !ready) {
      kindOf.set(row, "blank");
      if (pendingTotal === undefined) underTotal = false;
      sums.part();
      continue;
    }
    if (repeats(cells, header, row, first, last)) {
      kindOf.set(row, "section");
      sums.part();
      continue;
    }
    const wordOf = texts.map((text) => ({ text, word: totalWord(text) })).find(({ word }) => word !== undefined);
    const sparse = listLike ? filledLabels * 2 < labels.length : true;
    const believed = sparse && (adding || wordOf?.word === "bare total");
    const word = believed ? wordOf?.word : undefined;
    const label = wordOf?.text ?? texts[0] ?? "";
    if (own === 0) {
      const graph = figures.some(({ column }) => cells.kind(row, column) === kinds.text);
      const named = labels.length > 1 && filledLabels * 2 > labels.length;
      if (!adding && (missing || graph || any > 0 || named)) kindOf.set(row, "data");
      else if (
        any === 0 &&
        word === undefined &&
        texts.length > 0 &&
        primary.some(({ column }) => cells.kind(row, column) === kinds.text)
      ) {
        kindOf.set(row, "data");
        sums.add(stated);
      } else if (filledLabels === 0 && ready) {
        // A line that is ready to be filled in: its row total is worked out already.
        kindOf.set(row, "data");
        sums.add(stated);
      } else if (missing && any === 0 && texts.length > 0 && word === undefined) {
        kindOf.set(row, "data");
        sums.add(stated);
      } else if (word !== undefined && word !== "derived") {
        kindOf.set(row, any > 0 ? "subtotal" : "section");
        if (any === 0) [pendingTotal, underTotal] = [word, true];
      } else {
        kindOf.set(row, texts.length === 0 && any === 0 && filledLabels === 0 ? "blank" : "section");
        underTotal = false;
        sums.part();
      }
      continue;
    }
    if (part.has(row)) {
      kindOf.set(row, "other");
      continue;
    }
    const head = heads.get(row);
    if (head && !(word !== undefined && !sums.empty && sums.fit(stated, undefined).agrees)) {
      kindOf.set(row, "subtotal");
      stating.push(head);
      totals.add(row);
      underTotal = false;
      sums.part();
      continue;
    }
    const formula = formulas ? formulaKind(sheet, row, primary, totals) : undefined;
    if (underTotal && (texts.length === 0 || formula !== undefined || (pendingTotal !== undefined && adding))) {
      kindOf.set(row, texts.length === 0 ? "other" : "total");
      close(row, stated, pendingTotal, label);
      if (texts.length === 0 || wordOf !== undefined) [underTotal, pendingTotal] = [false, undefined];
      continue;
    }
    pendingTotal = undefined;
    if (word === "derived" && adding && !sums.empty && coversAll(stated)) {
      // A result that is the sum of all rows so far: what follows goes on from it.
      close(row, stated, word, label);
      kindOf.set(row, "total");
      continue;
    }
    if (word === "derived" || formula === "follows") {
      kindOf.set(row, word === "derived" ? "total" : "other");
      totals.add(row);
      continue;
    }
    if (
      adding &&
      word === undefined &&
      formula === undefined &&
      sums.stretchRows === 0 &&
      sums.between(stated) &&
      !listLike
    ) {
      kindOf.set(row, "total");
      totals.add(row);
      continue;
    }
    const byFigures =
      adding &&
      !listLike &&
      word === undefined &&
      formula === undefined &&
      !worded &&
      (emphasised(cells, row, primary)
        ? sums.surely(stated, true)
        : // A row that is named in every column of labels is a record, even where its figure happens to be the sum.
          !(labels.length > 1 && filledLabels >= labels.length) &&
          endsRun(cells, row, primary) &&
          sums.surely(stated, false));
    const set = !byFigures && adding && !listLike && word === undefined && formula === undefined && !sums.empty;
    const named = labels.length > 1 && filledLabels >= labels.length;
    const least = emphasised(cells, row, primary) ? 4 : endsRun(cells, row, primary) ? 7 : Infinity;
    const wholly = set && !named && least < Infinity && sums.wholly(stated) >= least;
    // Nothing but the figures tells it, and so many of them that chance does not.
    const lately = set && !byFigures && !wholly && end - header.bottom <= mostHeadRows && sums.lately(stated) >= 9;
    if (word === undefined && formula === undefined && !byFigures && !wholly && !lately) {
      kindOf.set(row, "data");
      sums.add(stated);
      continue;
    }
    if (
      word !== "subtotal" &&
      word !== "bare total" &&
      (formula === "adds" || word !== undefined) &&
      sums.between(stated)
    ) {
      kindOf.set(row, "total");
      totals.add(row);
      continue;
    }
    if (sums.empty && formula === undefined) {
      // Nothing above that it could be the sum of: a total that stands first speaks of what follows.
      if (word === "bare total" && opening === undefined && !formulas) {
        kindOf.set(row, "total");
        opening = { row, stated, expected: new Float64Array(), level: 9, last: end };
        totals.add(row);
        continue;
      }
      kindOf.set(row, "data");
      sums.add(stated);
      continue;
    }
    if (word === "total" && formula === undefined && sums.closed && !sums.fit(stated, undefined).agrees) {
      // Nothing stands between the last sum and this one, which adds nothing above it.
      if (isCarried(cells, row, end, stated, primary, labels)) {
        kindOf.set(row, "data");
        sums.add(stated);
        continue;
      }
    }
    close(row, stated, word ?? "total", label);
    kindOf.set(row, texts.length === 0 && formula === undefined ? "other" : "subtotal");
  }
  if (opening && [...kindOf.values()].includes("data"))
    stating.push({ ...opening, expected: dataSums(cells, kindOf, primary) });
  return settle(header, end, primary, kindOf, closings, stating, adding);
}

/** Gives room for the figures of one row after another, many rows in one piece of memory. */
function rowBuffers(width: number): () => Float64Array {
  const rows = 1_024;
  let slab = new Float64Array(0);
  let next = rows;
  return () => {
    if (next >= rows) {
      slab = new Float64Array(rows * width);
      next = 0;
    }
    next += 1;
    return slab.subarray((next - 1) * width, next * width);
  };
}

/** Whether a figure column says in words that it has no value here, or holds an error. */
function holdsNoFigure(cells: Cells, row: number, figures: readonly number[]): boolean {
  return figures.some((column) => {
    const kind = cells.kind(row, column);
    return kind === kinds.missing || kind === kinds.error;
  });
}

/** Whether a label column tells rows apart: not one text all the way down, and no long notes. */
function tells(cells: Cells, column: number, from: number, end: number, longest: number): boolean {
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
function hasTotalWords(cells: Cells, labels: readonly number[], from: number, end: number): boolean {
  for (let row = from; row < end; row += 1)
    for (const column of labels)
      if (cells.kind(row, column) === kinds.text && totalWord(cells.text(row, column)) !== undefined) return true;
  return false;
}

/** Whether a row is set apart as totals are: by bold or fill, or a line above. */
function emphasised(cells: Cells, row: number, primary: readonly SurveyColumn[]): boolean {
  const { grid } = cells;
  const column = primary[0]?.column ?? 0;
  const [look, above] = [grid.look(row, column), grid.look(row - 1, column)];
  return (look.bold && !above.bold) || (look.topBorder && !above.topBorder) || (look.filled && !above.filled);
}

/** Whether no figures stand in the row below. */
function endsRun(cells: Cells, row: number, primary: readonly SurveyColumn[]): boolean {
  return !primary.some((one) => cells.kind(row + 1, one.column) === kinds.number);
}

/** A list as from a database: three and more columns of labels, filled in nearly every row. */
function isList(cells: Cells, labels: readonly number[], from: number, end: number): boolean {
  if (labels.length < 3) return false;
  let [filled, rows] = [0, 0];
  for (let row = from; row < end && rows < 300; row += 1) {
    if (cells.grid.blank(row)) continue;
    rows += 1;
    filled += labels.filter((column) => cells.kind(row, column) !== kinds.blank).length;
  }
  return rows > 0 && filled >= rows * labels.length * 0.6 && filled / rows >= 2.5;
}

function formulaKind(
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
function addsWithin(cells: Cells, row: number, column: number): boolean {
  const formula = cells.grid.sheet.formulas.get(addressOf({ row, column }));
  if (formula === undefined || !/SUM/i.test(formula)) return false;
  return [...formula.matchAll(/[A-Z]\$?(\d+)/gi)].every(([, own]) => Number(own) === row + 1);
}

/** Rows that say what part of the row above is something ("of which pay"): they are in that row already. */
function partRows(cells: Cells, labels: readonly SurveyColumn[], from: number, end: number): ReadonlySet<number> {
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

/** The rows whose figures may be sums or parts of sums. */
function figureRows(
  cells: Cells,
  header: HeaderRows,
  end: number,
  first: number,
  last: number,
  primary: readonly SurveyColumn[],
  part: ReadonlySet<number>,
): readonly number[] {
  const rows: number[] = [];
  for (let row = header.bottom + 1; row < end; row += 1) {
    if (part.has(row) || !primary.some(({ column }) => cells.kind(row, column) === kinds.number)) continue;
    if (!repeats(cells, header, row, first, last)) rows.push(row);
  }
  return rows;
}

function dataSums(cells: Cells, kindOf: ReadonlyMap<number, RowKind>, primary: readonly SurveyColumn[]): Float64Array {
  const sums = new Float64Array(primary.length);
  for (const [row, kind] of kindOf)
    if (kind === "data")
      for (let at = 0; at < primary.length; at += 1) {
        const column = primary[at]?.column ?? 0;
        const value = cells.kind(row, column) === kinds.number ? cells.number(row, column) : 0;
        sums[at] = (sums[at] ?? 0) + value;
      }
  return sums;
}
