import type { CellValue } from "../workbook/cell";
import { cellPlace, type ProblemList } from "./problems";
import type { ColumnMatch } from "./columns";
import { fieldOf, isFigure } from "./field";
import { isBlank, shown, type Grid } from "./grid";
import { columnLetters } from "../workbook/cell";
import { repeatsHeader, type HeaderFound } from "./header-rows";
import { roles } from "./roles";
import { isNote, totalLabel } from "./row-words";
import { sumsOver, tolerance } from "./running-sums";
import { isMissing, readNumber } from "./values/number-text";

/** What each row below a header is. Rows are zero-based. */
export interface RowKinds {
  /** The data rows, top to bottom. */
  readonly data: Int32Array;
  /** For each data row the index of its section label, -1 where it stands under none. */
  readonly sectionOf: Int32Array;
  /** For each data row what a section row says of the kind of its amounts (revenue, costs); absent where none does. */
  readonly kinds?: readonly (string | null)[];
  readonly sections: readonly { readonly row: number; readonly column: number; readonly label: string }[];
  readonly subtotal: readonly number[];
  readonly total: readonly number[];
  readonly note: readonly number[];
  readonly blank: readonly number[];
  readonly other: readonly number[];
}

interface Columns {
  readonly figures: readonly number[];
  /** Columns whose sums a subtotal states. */
  readonly amounts: readonly number[];
  readonly words: readonly number[];
  readonly needs: readonly (readonly number[])[];
}

function columnsOf(header: HeaderFound): Columns {
  const { role, matches } = header.fit;
  const kindOf = (match: ColumnMatch) => fieldOf(roles, role, match.field)?.kind ?? "text";
  const figures = matches.filter((match) => isFigure(kindOf(match)) || kindOf(match) === "date");
  return {
    figures: figures.map(({ column }) => column),
    amounts: figures.filter((match) => kindOf(match) === "money").map(({ column }) => column),
    words: matches.filter((match) => !figures.includes(match)).map(({ column }) => column),
    needs: roles[role].needs.map((group) =>
      matches.filter((match) => group.includes(match.field)).map(({ column }) => column),
    ),
  };
}

/** Tells data rows from sections, subtotals, totals, notes and blanks, and reports totals that differ from their parts. */
export function classifyRows(grid: Grid, header: HeaderFound, end: number, problems: ProblemList): RowKinds {
  const columns = columnsOf(header);
  const { subtotals } = roles[header.fit.role];
  const sums = sumsOver(columns.amounts.length);
  const kinds = {
    subtotal: [] as number[],
    total: [] as number[],
    note: [] as number[],
    blank: [] as number[],
    other: [] as number[],
  };
  const sections: { row: number; column: number; label: string }[] = [];
  const data: number[] = [];
  const sectionOf: number[] = [];
  const pending: { row: number; column: number; label: string }[] = [];
  let section = -1;
  let afterBlank = false;
  let afterNote = false;
  for (let row = header.bottom + 1; row < end; row += 1) {
    const look = lookAt(grid, row, header, columns);
    if (look.filled === 0) {
      kinds.blank.push(row);
      afterBlank = true;
      continue;
    }
    const wasNote = afterNote;
    const wasBlank = afterBlank || wasNote;
    afterBlank = false;
    afterNote = false;
    if (look.figures === 0 && repeatsHeader(grid, row, header.columns)) {
      kinds.other.push(row);
      continue;
    }
    const worded = look.words > 0 ? totalAmong(grid, row, header, columns, subtotals) : undefined;
    const stated = columns.amounts.map((column) => amountOf(grid.value(row, column)));
    if (worded !== undefined && (look.figures > 0 || look.filled === 1)) {
      const agreeing = sums.agreeing(stated);
      const whole = worded === "total" || (agreeing === "whole" && worded === "either");
      if (columns.amounts.length > 0 && look.figures > 0 && agreeing === "none" && data.length > 0)
        reportDifference(grid, header, row, columns.amounts, stated, sums.expected(whole), problems);
      kinds[whole ? "total" : "subtotal"].push(row);
      sums.close(stated);
      continue;
    }
    if (
      look.figures === 0 &&
      look.strong &&
      (look.complete
        ? look.filled === 1 && columns.needs.length === 1 && header.fit.matches.length >= 3
        : look.filled > 1 && subtotals)
    ) {
      pending.push({ row, column: look.column, label: look.text });
      continue;
    }
    if (look.filled === 1 && look.figures === 0 && !look.complete) {
      if (isNote(look.text) || (wasBlank && !look.strong && data.length > 0) || look.text.length > 80) {
        kinds.note.push(row);
        afterNote = true;
      } else pending.push({ row, column: look.column, label: look.text });
      continue;
    }
    if (
      look.figures === 0 &&
      (wasNote || (!look.complete && (wasBlank || isNote(look.text)))) &&
      endsHere(grid, row, end, header, columns)
    ) {
      kinds.note.push(row);
      afterNote = true;
      continue;
    }
    if (
      subtotals &&
      (look.strong || !look.complete) &&
      sums.rows >= 2 &&
      sums.agreeing(stated) !== "none" &&
      stated.some((value) => value !== null && value !== 0)
    ) {
      kinds[sums.agreeing(stated) === "whole" && sums.closed > 0 ? "total" : "subtotal"].push(row);
      sums.close(stated);
      continue;
    }
    if (
      look.complete &&
      look.filled === 1 &&
      (isNote(look.text) || look.text.length > 60 || (wasBlank && data.length > 0 && header.fit.matches.length >= 3))
    ) {
      kinds.note.push(row);
      afterNote = true;
      continue;
    }
    if (pending.length > 0) {
      sections.push(...pending.splice(0));
      section = sections.length - 1;
    }
    data.push(row);
    sectionOf.push(section);
    sums.add(stated);
  }
  kinds.note.push(...pending.map(({ row }) => row));
  return { data: Int32Array.from(data), sectionOf: Int32Array.from(sectionOf), sections, ...kinds };
}

interface RowLook {
  readonly filled: number;
  readonly figures: number;
  readonly words: number;
  /** Every needed group has a value. */
  readonly complete: boolean;
  /** Bold, filled, or merged over several columns. */
  readonly strong: boolean;
  readonly text: string;
  readonly column: number;
}

function lookAt(grid: Grid, row: number, header: HeaderFound, columns: Columns): RowLook {
  let [filled, words, column] = [0, 0, -1];
  let text = "";
  for (let at = header.firstColumn; at < header.endColumn; at += 1) {
    const value = grid.value(row, at);
    if (isBlank(value)) continue;
    filled += 1;
    if (typeof value !== "string") continue;
    words += 1;
    if (column < 0) {
      column = at;
      text = value.length > 200 ? value.slice(0, 200) : value.trim();
    }
  }
  if (filled === 0) return { filled, figures: 0, words, complete: false, strong: false, text, column };
  let figures = 0;
  for (const at of columns.figures) {
    const value = grid.value(row, at);
    if (
      typeof value === "number" ||
      (typeof value === "string" && /\d/.test(value) && readNumber(value, ",") !== undefined)
    )
      figures += 1;
  }
  const complete = columns.needs.every((group) => group.some((at) => !isBlank(grid.value(row, at))));
  const look = column >= 0 ? grid.look(row, column) : undefined;
  const strong =
    look !== undefined && (look.bold || look.filled || look.topBorder || (grid.merge(row, column)?.columns ?? 1) > 1);
  return { filled, figures, words, complete, strong, text, column };
}

/** Whether nothing but notes and blanks follows: no later row is complete. Looks at the next rows only, so that a long list stays cheap. */
function endsHere(grid: Grid, row: number, end: number, header: HeaderFound, columns: Columns): boolean {
  for (let later = row + 1; later < Math.min(end, row + 30); later += 1)
    if (lookAt(grid, later, header, columns).complete) return false;
  return true;
}

function totalAmong(
  grid: Grid,
  row: number,
  header: HeaderFound,
  columns: Columns,
  subtotals: boolean,
): "total" | "subtotal" | "either" | undefined {
  for (let column = header.firstColumn; column < header.endColumn; column += 1) {
    if (columns.figures.includes(column)) continue;
    const value = grid.value(row, column);
    if (typeof value !== "string" || value.length > 100) continue;
    const found = totalLabel(value, subtotals);
    if (found !== undefined) return found;
  }
  return undefined;
}

function amountOf(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || isMissing(value)) return null;
  const read = readNumber(value, ",");
  return read === undefined ? null : Number(read.digits);
}

function reportDifference(
  grid: Grid,
  header: HeaderFound,
  row: number,
  columns: readonly number[],
  stated: readonly (number | null)[],
  expected: readonly number[],
  problems: ProblemList,
): void {
  columns.forEach((column, at) => {
    const value = stated[at];
    const sum = Math.round((expected[at] ?? 0) * 100) / 100;
    if (value === null || value === undefined || Math.abs(value - sum) <= tolerance(value)) return;
    const where = cellPlace(grid.sheet.name, row, column);
    const label = header.columns.find((one) => one.column === column)?.header.joined ?? columnLetters(column);
    problems.add(
      {
        severity: "warning",
        code: "total-differs",
        message: `The stated total ${shown(value)} in the column "${label}" differs from the sum of its rows, ${sum}, by ${Math.round((value - sum) * 100) / 100}.`,
        where,
        fix: "The rows are used, not the stated total. Look for a row that is missing or counted twice.",
        values: { stated: value, computed: sum },
      },
      `${grid.sheet.name}`,
    );
  });
}
