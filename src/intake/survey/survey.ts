import { addressOf, areaAddress, columnLetters } from "../../workbook/cell";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { Problem } from "../../problem/problem";
import { gridOf } from "../grid";
import { cellsOf, kinds, type Cells } from "./cells";
import { columnsOf, type SurveyColumn } from "./columns";
import { beginsAnother, nextHeader, repeats, type HeaderRows } from "./find-header";
import { figureField, subjectsOf } from "./header-fields";
import { periodIn } from "./period";
import { rangesOf } from "./row-ranges";
import { rowsOf, type SurveyRows } from "./rows";

/** A block of a sheet as found: where it lies, what each row is, what each column says, what it adds up to. */
export interface SurveyBlock {
  readonly sheet: string;
  readonly range: string;
  readonly role: "budget" | "indicators" | "other";
  readonly confidence: number;
  /** 1-based. */
  readonly headerRows: readonly number[];
  /** 1-based. */
  readonly dataRows: readonly number[];
  /** Rows as texts of 1-based ranges; subtotals by level, lowest first. */
  readonly rows: {
    readonly data: string;
    readonly section: string;
    readonly blank: string;
    readonly subtotal: readonly string[];
    readonly total: string;
    readonly other: string;
  };
  readonly columns: readonly SurveyColumn[];
  /** The data rows added up, by column letters, as the sheet's unit says. */
  readonly sums: Readonly<Record<string, number>>;
  readonly statedTotals: readonly {
    readonly row: number;
    readonly column: string;
    readonly stated: number;
    readonly computed: number;
    readonly agrees: boolean;
  }[];
  readonly questions: readonly Problem[];
  readonly problems: readonly Problem[];
}

const titleRows = 6;

/** Every block of figures on a sheet, from top to bottom, those side by side from left to right. */
export function surveySheet(
  sheet: SheetSnapshot,
  options: { readonly decimal?: "," | "."; readonly file?: string } = {},
): readonly SurveyBlock[] {
  const grid = gridOf(sheet);
  if (grid.firstRow >= grid.endRow) return [];
  return surveyCells(cellsOf(grid, options.decimal ?? "."), options.file);
}

/** The same for cells that have been read already. */
export function surveyCells(cells: Cells, file = ""): readonly SurveyBlock[] {
  return blocksIn(cells, cells.grid.firstColumn, cells.grid.endColumn, file);
}

function blocksIn(cells: Cells, firstColumn: number, endColumn: number, file: string): SurveyBlock[] {
  const { grid } = cells;
  const blocks: SurveyBlock[] = [];
  let from = grid.firstRow;
  while (from < grid.endRow) {
    const header = nextHeader(cells, from, firstColumn, endColumn);
    if (!header) break;
    const end = endOf(cells, header, firstColumn, endColumn);
    const parts = sideBySide(cells, header, end, firstColumn, endColumn);
    for (const part of parts) {
      const own = parts.length === 1 ? header : nextHeader(cells, header.top, part.first, part.end);
      if (!own || own.top >= end) continue;
      const block = blockAt(cells, own, end, part.first, part.end, titlesAbove(cells, from, header.top), file);
      if (block) blocks.push(block);
    }
    from = Math.max(end, header.bottom + 1);
  }
  return blocks;
}

/** One past a block's last row: where another header begins (its titles are its own), or the sheet ends. */
function endOf(cells: Cells, header: HeaderRows, firstColumn: number, endColumn: number): number {
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

function titlesAbove(cells: Cells, from: number, to: number): readonly string[] {
  const titles: string[] = [];
  for (let row = Math.max(from, to - titleRows); row < to; row += 1)
    for (let column = cells.grid.firstColumn; column < cells.grid.endColumn; column += 1)
      if (cells.kind(row, column) === kinds.text) titles.push(cells.text(row, column).slice(0, 200));
  return titles;
}

/** Two tables under one header row, parted by an empty column: the right one has labels of its own that differ from the left's. */
function sideBySide(
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
  if (!figuresLeft || !figuresRight || cells.kind(header.bottom, right) !== kinds.text) return false;
  if (header.figureColumns.includes(right)) return false;
  let [texts, onlyOne] = [0, 0];
  for (let row = header.bottom + 1; row < end; row += 1) {
    const [a, b] = [someText(cells, row, left, leftEnd), cells.kind(row, right) === kinds.text];
    if (b) texts += 1;
    if (a !== b) onlyOne += 1;
  }
  if (texts < 2) return false;
  const said = new Set<string>();
  for (let column = left; column < leftEnd; column += 1) said.add(cells.text(header.bottom, column));
  let again = 0;
  for (let column = right; column < endColumn; column += 1)
    if (said.has(cells.text(header.bottom, column)) && cells.text(header.bottom, column) !== "") again += 1;
  const copied = copies(cells, header.bottom + 1, end, left, leftEnd, right);
  return !copied && (again >= 1 || onlyOne >= 1);
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

function blockAt(
  cells: Cells,
  header: HeaderRows,
  end: number,
  firstColumn: number,
  endColumn: number,
  titles: readonly string[],
  file: string,
): SurveyBlock | undefined {
  const { sheet } = cells.grid;
  const subjects = subjectsFrom(sheet.name, titles, file);
  const columns = columnsOf(cells, header, end, firstColumn, endColumn, subjects);
  const figures = columns.filter(({ kind }) => kind === "figure");
  if (figures.length === 0) return undefined;
  const { role, confidence, reasonless } = roleOf(columns, subjects);
  const rows = rowsOf(cells, header, end, columns, role !== "indicators");
  if (rows.data.length === 0) return undefined;
  const last = Math.max(
    rows.data.at(-1) ?? 0,
    rows.total.at(-1) ?? 0,
    ...rows.subtotal.map((level) => level.at(-1) ?? 0),
    lastOther(rows),
  );
  const inside = (row: number): boolean => row <= last;
  const texts = {
    data: ranges(rows.data, inside),
    section: ranges(rows.section, inside),
    blank: ranges(rows.blank, inside),
    subtotal: rows.subtotal.map((level) => ranges(level, inside)),
    total: ranges(rows.total, inside),
    other: ranges(rows.other, inside),
  };
  const [first, width] = [columns[0]?.column ?? firstColumn, columns.at(-1)?.column ?? firstColumn];
  const statedTotals = rows.stated.map(({ row, column, stated, computed, agrees }) => ({
    row: row + 1,
    column: columnLetters(column),
    stated,
    computed,
    agrees,
  }));
  return {
    sheet: sheet.name,
    range: areaAddress({ row: header.top, column: first, rows: last - header.top + 1, columns: width - first + 1 }),
    role,
    confidence,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, at) => header.top + at + 1),
    dataRows: rows.data.map((row) => row + 1),
    rows: texts,
    columns,
    sums: Object.fromEntries(figures.map(({ column }) => [columnLetters(column), sumOf(cells, rows.data, column)])),
    statedTotals,
    questions: questionsOf(cells, columns, rows, reasonless),
    problems: problemsOf(cells, rows, columns),
  };
}

function lastOther(rows: SurveyRows): number {
  return rows.other.at(-1) ?? 0;
}

function subjectsFrom(sheet: string, titles: readonly string[], file: string): ReadonlySet<string> {
  const named = subjectsOf(sheet);
  if (named.size > 0) return named;
  const titled = new Set(titles.flatMap((title) => [...subjectsOf(title)]));
  return titled.size > 0 ? titled : subjectsOf(file.replace(/\.\w+$/, "").replace(/_/g, " "));
}

function roleOf(
  columns: readonly SurveyColumn[],
  subjects: ReadonlySet<string>,
): { readonly role: SurveyBlock["role"]; readonly confidence: number; readonly reasonless: boolean } {
  const fields = new Set(columns.map(({ field }) => String(field)));
  const money = [
    "budget",
    "prior_budget",
    "forecast",
    "income",
    "expense",
    "budget_revised",
    "proposal",
    "plan",
    "request",
  ].filter((field) => fields.has(field));
  if (fields.has("indicator") || fields.has("target") || fields.has("direction"))
    return { role: "indicators", confidence: 0.9, reasonless: false };
  if (subjects.has("indicators") && money.length === 0)
    return { role: "indicators", confidence: 0.8, reasonless: false };
  if (money.length > 0) return { role: "budget", confidence: subjects.has("budget") ? 0.95 : 0.85, reasonless: false };
  if (subjects.size > 0) return { role: "budget", confidence: 0.75, reasonless: false };
  const dated = columns.some(({ kind, period }) => kind === "figure" && period !== null);
  if (
    fields.has("outturn") ||
    (fields.has("amount") && (dated || fields.has("account") || fields.has("item"))) ||
    fields.has("net")
  )
    return { role: "budget", confidence: 0.6, reasonless: false };
  return { role: "other", confidence: 0.4, reasonless: true };
}

function ranges(rows: readonly number[], inside: (row: number) => boolean): string {
  return rangesOf(rows.filter(inside).map((row) => row + 1));
}

/** Adds the column's numbers without piling up binary noise. */
function sumOf(cells: Cells, rows: readonly number[], column: number): number {
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

function questionsOf(
  cells: Cells,
  columns: readonly SurveyColumn[],
  rows: SurveyRows,
  roleless: boolean,
): readonly Problem[] {
  const sheet = cells.grid.sheet.name;
  const questions: Problem[] = [];
  const ask = (
    code: string,
    message: string,
    fix: string,
    row: number,
    column: number,
    values: Problem["values"] = {},
  ): void =>
    void questions.push({
      severity: "warning",
      code,
      message,
      fix,
      where: { at: "cell", sheet, address: addressOf({ row, column }) },
      values: { ...values, asked: true },
    });
  for (const { column, kind } of columns) {
    const doubt = kind === "figure" ? cells.ambiguous.get(column) : undefined;
    if (doubt)
      ask(
        "number-ambiguous",
        `"${doubt.text}" can be read in two ways: the mark parts thousands or decimals. It was read as thousands.`,
        "Say which mark parts decimals, or type the numbers as numbers.",
        doubt.row,
        column,
        { read: doubt.text },
      );
  }
  const measures = measuresInRows(cells, columns, rows);
  if (measures)
    ask(
      "measures-in-rows",
      `The rows hold different measures under one column (${measures.join(", ")}); their sum adds them together.`,
      "Say which measure is meant, or filter the rows by it.",
      rows.data[0] ?? 0,
      columns[0]?.column ?? 0,
      { measures: measures.join("; ") },
    );
  const first = columns.find(({ kind }) => kind === "figure");
  if (roleless && first)
    ask(
      "role-unknown",
      "A table of figures stands here, but neither headers nor titles say what it holds.",
      "Say in the mapping what the table holds, or leave it out.",
      rows.data[0] ?? 0,
      first.column,
    );
  return questions;
}

/** Labels that come again under every section and name measures: "FY16 actual", "FY17 request". */
function measuresInRows(
  cells: Cells,
  columns: readonly SurveyColumn[],
  rows: SurveyRows,
): readonly string[] | undefined {
  const labels = columns.filter(({ kind, field }) => kind === "label" && field !== "note" && field !== "row_no");
  const only = labels[0];
  if (labels.length !== 1 || only === undefined || rows.data.length < 6) return undefined;
  const seen = new Map<string, number>();
  for (const row of rows.data) {
    const text = cells.text(row, only.column);
    seen.set(text, (seen.get(text) ?? 0) + 1);
    if (seen.size > 6) return undefined;
  }
  if ([...seen.keys()].filter(namesMeasure).length < 2) return undefined;
  return seen.size >= 2 && [...seen.values()].every((count) => count >= 3) && rows.section.length >= 2
    ? [...seen.keys()]
    : undefined;
}

const measureFields = new Set([
  "budget",
  "outturn",
  "forecast",
  "request",
  "proposal",
  "plan",
  "variance",
  "target",
  "budget_revised",
]);

/** Whether a row's label says which measure or year its figures are of. */
function namesMeasure(label: string): boolean {
  const { period, rest } = periodIn(label);
  const field = figureField(rest);
  return period?.year != null || (field !== undefined && field.score >= 0.85 && measureFields.has(field.field));
}

const mostReported = 30;

function problemsOf(cells: Cells, rows: SurveyRows, columns: readonly SurveyColumn[]): readonly Problem[] {
  const sheet = cells.grid.sheet.name;
  const problems: Problem[] = [];
  const wrong = rows.stated.filter(({ agrees }) => !agrees);
  for (const { row, column, stated, computed } of wrong.slice(0, mostReported)) {
    const difference = Number((stated - computed).toPrecision(12));
    problems.push({
      severity: "warning",
      code: "stated-total-differs",
      message: `The sheet states ${stated}, but the rows above add up to ${computed}: a difference of ${difference}.`,
      fix: "The rows are used, not the stated total. Look for a row that is missing or counted twice.",
      where: { at: "cell", sheet, address: addressOf({ row, column }) },
      values: { stated, computed, difference },
    });
  }
  const [after] = rows.afterTotal;
  if (after !== undefined)
    problems.push({
      severity: "warning",
      code: "rows-after-total",
      message: `Rows with figures stand below the total of the table (${rangesOf(rows.afterTotal.map((row) => row + 1)).slice(0, 200)}); they are not in it and were left out.`,
      fix: "If they are records of their own, give them a header, or move them above the total.",
      where: { at: "cell", sheet, address: addressOf({ row: after, column: columns[0]?.column ?? 0 }) },
      values: { rows: rangesOf(rows.afterTotal.map((row) => row + 1)).slice(0, 200) },
    });
  for (const { column, kind, field } of columns) {
    if (kind !== "figure") continue;
    for (const row of rows.data) {
      const held = cells.kind(row, column);
      if (held !== kinds.error && held !== kinds.text) continue;
      if (problems.length >= mostReported * 2) return problems;
      const read = cells.text(row, column).slice(0, 60);
      problems.push({
        severity: "warning",
        code: held === kinds.error ? "cell-error" : "amount-unreadable",
        message: `"${read}" was read in the column ${field ?? "of figures"}; expected a number. It is left out of the sum.`,
        fix: "Correct the cell, or leave it blank where there is no value.",
        where: { at: "cell", sheet, address: addressOf({ row, column }) },
        values: { read },
      });
    }
  }
  return problems;
}
