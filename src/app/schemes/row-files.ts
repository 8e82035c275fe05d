import { readYesNo } from "../../intake/values/choice-text";
import { readDate } from "../../intake/values/date-text";
import { isMissing, markShown, readNumber, type DecimalMark } from "../../intake/values/number-text";
import type { Place, Problem } from "../../problem/problem";
import {
  fieldOfRow,
  headerRow,
  rowLists,
  type RowCell,
  type RowList,
  type RowListName,
  type SchemeRows,
  type TextReaders,
} from "../../rewards/scheme/rows";
import { columnLetters } from "../../workbook/cell";
import { readAny } from "../../workbook/file/read-any";
import type { SheetSnapshot } from "../../workbook/snapshot";

/** A file of rows: JSON with one or several lists, separated values, or a workbook with a sheet a list. */
export interface RowFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The list that it holds, where the caller says so. */
  readonly list?: RowListName;
}

/** Other words that a file, sheet or key may call a list by. */
const calledBy: Readonly<Record<RowListName, RegExp>> = {
  absence: /absen|frånvaro/i,
  measures: /measure|mått/i,
  indicators: /indicator|nyckeltal|goals|mål/i,
  teams: /team|arbetslag/i,
  staff: /staff|person|people|employee|anställd/i,
  units: /unit|enhet|pool/i,
};

/** The lists of several files together. A list that two files hold is read from both, one after the other. */
export function rowsOfFiles(files: readonly RowFile[]): {
  readonly rows: SchemeRows;
  readonly readers: TextReaders;
  readonly period: string | undefined;
  readonly problems: readonly Problem[];
} {
  const lists = new Map<RowListName, RowList>();
  const problems: Problem[] = [];
  let period: string | undefined;
  const marks: DecimalMark[] = [];
  const add = (name: RowListName, list: RowList): void => {
    const before = lists.get(name);
    lists.set(name, before === undefined ? list : joined(before, list));
  };
  for (const file of files) {
    const found = /\.json$/i.test(file.name) ? listsOfJson(file) : listsOfSheets(file);
    problems.push(...found.problems);
    period ??= found.period;
    if (found.mark !== undefined) marks.push(found.mark);
    for (const [name, list] of found.lists) add(name, list);
  }
  return { rows: Object.fromEntries(lists), readers: readersFor(marks.includes(",") ? "," : "."), period, problems };
}

interface FoundLists {
  readonly lists: readonly (readonly [RowListName, RowList])[];
  readonly period?: string | undefined;
  readonly mark?: DecimalMark | undefined;
  readonly problems: readonly Problem[];
}

function joined(first: RowList, second: RowList): RowList {
  const count = first.rows.length;
  const inFirst = (field: string): boolean => first.rows.some((row) => field in row);
  return {
    rows: [...first.rows, ...second.rows],
    placeOf: (row, field) => {
      if (row === headerRow) return (inFirst(field) ? first : second).placeOf(row, field);
      return row < count ? first.placeOf(row, field) : second.placeOf(row - count, field);
    },
  };
}

/** Texts as people type them: 1 234,5, 75 %, 31/12/2026, ja. */
function readersFor(mark: DecimalMark): TextReaders {
  return {
    number: (text) => {
      const read = readNumber(text, mark);
      if (read === undefined) return undefined;
      return Number(`${read.digits}e${read.percent ? -2 : 0}`) * (read.scale ?? 1);
    },
    date: (text) => readDate(text, "day first")?.serial,
    boolean: (text) => readYesNo(text),
  };
}

function fileProblem(file: string, code: string, message: string, fix: string): Problem {
  return { severity: "error", code, message, where: { at: "file", file }, fix };
}

function listsOfJson(file: RowFile): FoundLists {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(file.bytes));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `"${file.name}" is no JSON: ${reason}`;
    return { lists: [], problems: [fileProblem(file.name, "json-unreadable", message, "Correct the file.")] };
  }
  const problems: Problem[] = [];
  const lists: (readonly [RowListName, RowList])[] = [];
  const take = (key: string, value: unknown): void => {
    const rows = Array.isArray(value) ? value.filter(isRecord).map(cellsOf) : undefined;
    if (rows === undefined || rows.length < (value as unknown[]).length) {
      problems.push(
        fileProblem(
          file.name,
          "rows-unreadable",
          `"${key}" of ${file.name} is not a list of rows.`,
          "Write a list of objects, one a row.",
        ),
      );
      return;
    }
    const name = file.list ?? listCalled(key) ?? listWith(rows.flatMap((row) => Object.keys(row)));
    const list = {
      rows,
      placeOf: (row: number, field: string): Place => ({
        at: "field",
        field: `${file.name}: ${fieldOfRow(key, row, field)}`,
      }),
    };
    lists.push([name, list]);
  };
  if (Array.isArray(json)) take(file.list ?? "rows", json);
  else if (isRecord(json)) {
    for (const [key, value] of Object.entries(json))
      if (!/^(year|period|\$schema|format)$/i.test(key)) take(key, value);
  } else
    problems.push(
      fileProblem(
        file.name,
        "rows-unreadable",
        `"${file.name}" is not a list of rows.`,
        "Write a list of objects, one a row.",
      ),
    );
  const stated = isRecord(json) && !Array.isArray(json) ? (json["year"] ?? json["period"]) : undefined;
  const period = typeof stated === "number" || typeof stated === "string" ? String(stated) : undefined;
  return { lists, period, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellsOf(row: Record<string, unknown>): Record<string, RowCell> {
  return Object.fromEntries(
    Object.entries(row).map(([field, value]): [string, RowCell] => [
      field,
      value === null || value === undefined
        ? null
        : typeof value === "number" || typeof value === "string" || typeof value === "boolean"
          ? value
          : JSON.stringify(value),
    ]),
  );
}

function listCalled(name: string): RowListName | undefined {
  const exact = rowLists.find((one) => one === name.toLowerCase());
  return exact ?? (Object.keys(calledBy) as RowListName[]).find((one) => calledBy[one].test(name));
}

/** The list that rows with these columns belong to. */
function listWith(columns: readonly string[]): RowListName {
  const has = (...names: readonly string[]) => columns.some((column) => names.includes(column.trim().toLowerCase()));
  if (has("measure", "mått") && has("value", "värde")) return "measures";
  if (has("indicator", "nyckeltal")) return "indicators";
  const person = has("person", "id", "employee", "anställd", "anställningsnummer");
  if (person && has("kind", "slag")) return "absence";
  if (person) return "staff";
  return has("team", "arbetslag") && has("points", "poäng") ? "teams" : "units";
}

function listsOfSheets(file: RowFile): FoundLists {
  const snapshot = readAny(file.bytes, file.name);
  const sheets = snapshot.sheets.filter(
    (sheet) => !sheet.ours && sheet.rows.some((row) => row.some((cell) => cell !== null)),
  );
  let mark: DecimalMark | undefined;
  const lists = sheets.map((sheet) => {
    const { list, columns } = listOfSheet(sheet);
    mark ??= markIn(sheet);
    return [file.list ?? listCalled(sheet.name) ?? listWith(columns), list] as const;
  });
  return { lists, mark, problems: snapshot.problems };
}

/** Rows under the first row that has values; a cell that says that there is nothing is blank. */
function listOfSheet(sheet: SheetSnapshot): { readonly list: RowList; readonly columns: readonly string[] } {
  const head = sheet.rows.findIndex((row) => row.some((cell) => cell !== null && cell !== ""));
  const columns = (sheet.rows[head] ?? []).map((cell) => String(cell ?? "").trim());
  const numbers: number[] = [];
  const rows = sheet.rows.slice(head + 1).flatMap((cells, index) => {
    const row = Object.fromEntries(
      columns.flatMap((column, at): [string, RowCell][] => {
        const cell = cells[at] ?? null;
        if (column === "") return [];
        if (typeof cell === "object" && cell !== null) return [[column, cell.error]];
        return [[column, typeof cell === "string" && isMissing(cell) ? null : cell]];
      }),
    );
    if (Object.values(row).every((cell) => cell === null)) return [];
    numbers.push(sheet.origin.row + head + index + 2);
    return [row];
  });
  const placeOf = (row: number, field: string): Place => {
    const at = columns.indexOf(field);
    const letters = columnLetters(sheet.origin.column + Math.max(at, 0));
    return { at: "cell", sheet: sheet.name, address: `${letters}${numbers[row] ?? sheet.origin.row + head + 1}` };
  };
  return { list: { rows, placeOf }, columns };
}

function markIn(sheet: SheetSnapshot): DecimalMark | undefined {
  for (const row of sheet.rows)
    for (const cell of row) {
      const mark = typeof cell === "string" && /^[\d\s.,%-]+$/.test(cell) ? markShown(cell) : undefined;
      if (mark !== undefined) return mark;
    }
  return undefined;
}
