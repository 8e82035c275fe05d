import type { Cells } from "./cells";
import { kinds } from "./cells";
import { rowFormula } from "./row-formulas";
import type { SurveyColumn } from "./survey-column";
import { near } from "./sums";
import { totalWord } from "./total-words";

/** A row that states the sum of rows below it. */
export interface Head {
  readonly row: number;
  /** The sum of the rows that it covers, by primary column. */
  readonly expected: Float64Array;
  readonly stated: Float64Array;
  /** 0 where it covers data rows only, else one more than the highest head among them. */
  readonly level: number;
  /** The last row that it covers. */
  readonly last: number;
}

interface Entry {
  readonly row: number;
  /** Whether it adds rows above it: no head below adds it. */
  readonly closes: boolean;
  readonly values: Float64Array;
  readonly level: number;
  readonly last: number;
}

/** Longer lists come from systems that write no sums among their rows. */
export const mostHeadRows = 20_000;
const deepest = 400;

/**
 * Rows that state the sum of the rows below them: a unit's line above its items, an account above its sub-accounts, a
 * total in the first row. Read from the bottom up, so that a head stands for its rows when a higher one is sought.
 * Where nothing sets such rows apart (bold, indent, a shorter code, a label further left, a word, a formula), their
 * figures must leave no doubt.
 */
export function headsIn(
  cells: Cells,
  rows: readonly number[],
  primary: readonly SurveyColumn[],
  labels: readonly SurveyColumn[],
): ReadonlyMap<number, Head> {
  if (rows.length < 3 || rows.length > mostHeadRows) return new Map();
  const known: Mark[] = [];
  const mark = (at: number): Mark | undefined =>
    at < rows.length ? (known[at] ??= markOf(cells, rows[at] ?? 0, primary, labels)) : undefined;
  const closing = rows.map(
    (row) =>
      labels.some(({ column }) => totalWord(cells.text(row, column)) !== undefined) || addsAbove(cells, row, primary),
  );
  const values = rows.map((row) => figuresOf(cells, row, primary));
  const found = bottomUp(cells, rows, values, mark, closing, primary, new Set());
  // Where most rows of one look are heads, the others of that look are too: then their own sum is wrong.
  const missed = alikeUnfound(rows, mark, found);
  return missed.size === 0 ? found : bottomUp(cells, rows, values, mark, closing, primary, missed);
}

function bottomUp(
  cells: Cells,
  rows: readonly number[],
  values: readonly Float64Array[],
  mark: MarkAt,
  closing: readonly boolean[],
  primary: readonly SurveyColumn[],
  forced: ReadonlySet<number>,
): Map<number, Head> {
  const stack: Entry[] = [];
  const heads = new Map<number, Head>();
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? 0;
    const own = values[at] ?? new Float64Array();
    const set = (): boolean => setApart(mark(at), mark(at + 1));
    const counted = formulaCover(cells, row, primary, stack);
    const reach = counted ?? covered(own, stack, set) ?? (forced.has(row) ? under(mark, rows, at, stack) : undefined);
    if (reach === undefined || reach === 0) {
      stack.push({ row, closes: closing[at] === true, values: own, level: -1, last: row });
      continue;
    }
    const parts = stack.splice(stack.length - reach, reach);
    const expected = new Float64Array(own.length);
    for (const part of parts)
      for (let column = 0; column < expected.length; column += 1) {
        const value = part.values[column] ?? NaN;
        if (!Number.isNaN(value)) expected[column] = (expected[column] ?? 0) + value;
      }
    const level = Math.max(...parts.map((part) => part.level)) + 1;
    const last = Math.max(...parts.map((part) => part.last));
    heads.set(row, { row, expected, stated: own, level, last });
    stack.push({ row, closes: false, values: own, level, last });
  }
  return heads;
}

/** How many of the rows below add up to a row's figures; undefined where none do, or where it may be an accident. */
function covered(own: Float64Array, stack: readonly Entry[], set: () => boolean): number | undefined {
  const lead = own.findIndex((value) => !Number.isNaN(value) && value !== 0);
  const wanted = own[lead] ?? 0;
  let sum = 0;
  for (let rows = 1; lead >= 0 && rows <= deepest && rows <= stack.length; rows += 1) {
    const entry = stack[stack.length - rows] as Entry;
    if (entry.closes) return undefined;
    const value = entry.values[lead] ?? NaN;
    if (!Number.isNaN(value)) sum += value;
    if (!close(wanted, sum, rows)) continue;
    const strength = digitsIn(own);
    if (rows > 1 && strength >= 9 && coversAll(own, stack, rows, false)) return rows;
    if (strength >= (rows > 1 ? 2 : 5) && coversAll(own, stack, rows, true) && set()) return rows;
  }
  return undefined;
}

/** Whether the figures in every column are the sums of the last rows of the stack. */
function coversAll(own: Float64Array, stack: readonly Entry[], reach: number, set: boolean): boolean {
  return own.every((value, column) => {
    if (Number.isNaN(value)) return true;
    let sum = 0;
    for (let at = stack.length - reach; at < stack.length; at += 1) {
      const part = stack[at]?.values[column] ?? NaN;
      if (!Number.isNaN(part)) sum += part;
    }
    return close(value, sum, set ? reach : 0);
  });
}

/** How many digits say something in a row's figures, each figure once: 1,250,000 has three. */
function digitsIn(figures: Float64Array): number {
  const seen = new Set<string>();
  for (const value of figures) {
    if (Number.isNaN(value) || value === 0) continue;
    seen.add(String(Math.abs(Math.round(value * 100))).replace(/0+$/, ""));
  }
  return [...seen].reduce((sum, digits) => sum + digits.length, 0);
}

function close(stated: number, sum: number, rows: number): boolean {
  return rows === 0
    ? Math.abs(stated - sum) <= Math.max(0.011, Math.abs(stated) * 1e-9)
    : near(stated, sum, Math.min(rows, 4));
}

/** How many of the rows below a formula adds, where they follow each other right under it. */
function formulaCover(
  cells: Cells,
  row: number,
  primary: readonly SurveyColumn[],
  stack: readonly Entry[],
): number | undefined {
  if (cells.grid.sheet.formulas.size === 0) return undefined;
  for (const { column } of primary) {
    const formula = rowFormula(cells.grid.sheet, row, column);
    if (formula === undefined || !("adds" in formula) || formula.adds.some((one) => one <= row)) continue;
    const last = Math.max(...formula.adds);
    const reach = [...stack].reverse().findIndex((entry) => entry.row > last);
    return reach < 0 ? stack.length : reach;
  }
  return undefined;
}

function addsAbove(cells: Cells, row: number, primary: readonly SurveyColumn[]): boolean {
  if (cells.grid.sheet.formulas.size === 0) return false;
  return primary.some(({ column }) => {
    const formula = rowFormula(cells.grid.sheet, row, column);
    return formula !== undefined && "adds" in formula && formula.adds.some((one) => one < row);
  });
}

/** What a row looks like beside others: what may set a head apart from the rows that it adds. */
interface Mark {
  readonly strong: boolean;
  readonly filled: boolean;
  readonly indent: number;
  readonly code: string;
  readonly first: number;
  readonly labels: readonly number[];
  readonly word: boolean;
  readonly capitals: boolean;
}

function markOf(cells: Cells, row: number, primary: readonly SurveyColumn[], labels: readonly SurveyColumn[]): Mark {
  const { grid } = cells;
  const spoken = labels.filter(({ column }) => cells.kind(row, column) !== kinds.blank);
  const first = spoken[0]?.column ?? -1;
  const raw = first < 0 ? null : grid.value(row, first);
  const text = spoken.map(({ column }) => cells.text(row, column)).find((one) => /\p{L}/u.test(one)) ?? "";
  const look = grid.look(row, Math.max(0, first));
  const figure = grid.look(row, primary[0]?.column ?? 0);
  const worded = spoken
    .map(({ column }) => grid.value(row, column))
    .find((one) => typeof one === "string" && /\p{L}/u.test(one));
  const leading = typeof worded === "string" ? (/^[\s\u00a0]*/u.exec(worded)?.[0].length ?? 0) : 0;
  return {
    strong: look.bold || figure.bold,
    filled: look.filled || figure.filled,
    indent: Math.max(...spoken.map(({ column }) => grid.look(row, column).indent), 0) * 2 + leading,
    code: codeIn(String(raw ?? "")),
    first,
    labels: spoken.map(({ column }) => column),
    word: spoken.some(({ column }) => totalWord(cells.text(row, column)) !== undefined),
    capitals: text.length > 3 && text === text.toUpperCase() && /\p{L}{3}/u.test(text),
  };
}

type MarkAt = (at: number) => Mark | undefined;

/** Whether a row is set apart from the one below as a head is from its first part. */
function setApart(own: Mark | undefined, below: Mark | undefined): boolean {
  if (!own || !below) return false;
  if (own.word && !below.word) return true;
  return (
    (own.strong && !below.strong) ||
    (own.filled && !below.filled) ||
    own.indent < below.indent ||
    shorterCode(own.code, below.code) ||
    (own.first >= 0 && own.first < below.first && !own.labels.includes(below.first)) ||
    (own.capitals && !below.capitals)
  );
}

/** The code that a row begins with, without its marks: "01.02 Schools" and a cell 0102 are both 0102. Empty where it has none. */
export function codeOf(cells: Cells, row: number, labels: readonly SurveyColumn[]): string {
  const first = labels.find(({ column }) => cells.kind(row, column) !== kinds.blank);
  return first ? codeIn(String(cells.grid.value(row, first.column) ?? "")) : "";
}

function codeIn(text: string): string {
  return /^\s*([\d]+(?:[.\-/][\d]+)*)[.:]?(?:\s|$)/.exec(text)?.[1]?.replace(/[.\-/]/g, "") ?? "";
}

function shorterCode(own: string, below: string): boolean {
  if (own === "" || below.length < own.length || own === below) return false;
  // 10 over 101, and 100 over 101: the zeros at the end stand for anything.
  return (
    below.startsWith(own) ||
    (own.length === below.length && below.startsWith(own.replace(/0+$/, "")) && own.endsWith("0"))
  );
}

const lookKey = ({ strong, filled, indent, code, first, capitals }: Mark): string =>
  [strong, filled, indent, code.length, first, capitals].join();

function alikeUnfound(rows: readonly number[], mark: MarkAt, found: ReadonlyMap<number, Head>): Set<number> {
  const missed = new Set<number>();
  if (found.size < 2) return missed;
  const apart = rows.flatMap((row, at) => {
    const own = mark(at);
    return own && setApart(own, mark(at + 1)) ? [{ row, look: lookKey(own), word: own.word }] : [];
  });
  const counts = new Map<string, { heads: number; others: number }>();
  for (const { row, look } of apart) {
    const count = counts.get(look) ?? { heads: 0, others: 0 };
    if (found.has(row)) count.heads += 1;
    else count.others += 1;
    counts.set(look, count);
  }
  for (const { row, look, word } of apart) {
    const count = counts.get(look);
    if (!found.has(row) && !word && count && count.heads >= 2 && count.heads >= count.others * 2) missed.add(row);
  }
  return missed;
}

/** The rows under a head by their look alone: down to the next row that looks as it does. */
function under(mark: MarkAt, rows: readonly number[], at: number, stack: readonly Entry[]): number | undefined {
  const own = mark(at);
  if (!own) return undefined;
  const look = lookKey(own);
  const end =
    rows.find((_, index) => {
      const other = index > at ? mark(index) : undefined;
      return other !== undefined && (lookKey(other) === look || other.word);
    }) ?? Infinity;
  const reach = [...stack].reverse().findIndex((entry) => entry.row >= end);
  return reach < 0 ? stack.length : reach;
}

function figuresOf(cells: Cells, row: number, primary: readonly SurveyColumn[]): Float64Array {
  return Float64Array.from(primary, ({ column }) =>
    cells.kind(row, column) === kinds.number ? cells.number(row, column) : NaN,
  );
}
