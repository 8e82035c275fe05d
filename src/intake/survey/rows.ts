import { normalised } from "../header-words";
import type { Cells } from "./cells";
import { kinds } from "./cells";
import { isCarried } from "./carried-sum";
import { repeats, type HeaderRows } from "./find-header";
import { codeOf, headsIn, mostHeadRows, type Head } from "./heads";
import {
  holdsNoFigure,
  tells,
  hasTotalWords,
  emphasised,
  endsRun,
  isList,
  formulaKind,
  addsWithin,
  categoryTotals,
  partRows,
  sharesUnit,
} from "./row-signs";
import { settle, type Closing, type RowKind, type SurveyRows } from "./settle-rows";
import { sumsOver } from "./sums";
import type { SurveyColumn } from "./survey-column";
import { totalWord } from "./total-words";

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
  const alone = listLike && adding ? categoryTotals(cells, labels, primary, header.bottom + 1, end) : new Set<number>();
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

  const addsUp = (stated: Float64Array): boolean => {
    const fit = sums.fit(stated, undefined);
    return fit.agrees && fit.covers > 1;
  };

  /** Whether a row's code begins those of the rows right above it, and its figures are theirs added: 07 under 0701 and 0702. */
  const closesCodes = (row: number, stated: Float64Array): boolean => {
    const above = kindOf.get(row - 1);
    if (above !== "data" && above !== "subtotal") return false;
    const [own, last] = [codeOf(cells, row, labels), codeOf(cells, row - 1, labels)];
    if (own === "" || own.length >= last.length || !last.startsWith(own)) return false;
    return stated.some((value) => Math.abs(value) >= 100) && sums.fit(stated, undefined).agrees;
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
    if (alone.has(row)) {
      kindOf.set(row, "total");
      totals.add(row);
      continue;
    }
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
      } else if (any === 0 && word === undefined && filledLabels === labels.length && sharesUnit(cells, row, labels)) {
        // A record of the same unit as its neighbours, of which only the amount is missing.
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
      if (word === "derived") sums.result(stated);
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
      sums.result(stated);
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
    const coded =
      adding && word === undefined && formula === undefined && !byFigures && end - header.bottom <= mostHeadRows
        ? closesCodes(row, stated)
        : false;
    if (word === undefined && formula === undefined && !byFigures && !wholly && !lately && !coded) {
      kindOf.set(row, "data");
      sums.add(stated);
      continue;
    }
    if (
      word !== "subtotal" &&
      word !== "bare total" &&
      (formula === "adds" || word !== undefined) &&
      (sums.between(stated) || (formula === undefined && !addsUp(stated) && sums.follows(stated)))
    ) {
      kindOf.set(row, "total");
      totals.add(row);
      sums.result(stated);
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
