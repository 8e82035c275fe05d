import type { Place, Problem } from "../../problem/problem";
import { sourceCell, numberAt, textAt, type TableData } from "../data";
import { fold } from "../evaluate/scalar";
import { asDeclared } from "../evaluate/store";
import type { TableDefinition } from "../table";

/** Problems of one kind that are listed; more are counted in the last. */
const listed = 50;
const longestKey = 255;
/** Digits that a spreadsheet keeps of a number. */
const digitsKept = 15;

/** The cell that a row and column of a table were read from; without a source, the table and row. */
export function placeOf(definition: TableDefinition, data: TableData, column: string, row: number): Place {
  const cell = sourceCell(data.source, row, column, definition.key);
  return cell === undefined ? { at: "field", field: `${definition.name}, row ${row + 1}` } : { at: "cell", ...cell };
}

/** Collects problems, at most so many of each code. */
function collector(definition: TableDefinition, data: TableData) {
  const found = new Map<string, { problems: Problem[]; more: number }>();
  return {
    add: (code: string, column: string, row: number, message: string, fix: string, read: string | number): void => {
      let same = found.get(code);
      if (!same) found.set(code, (same = { problems: [], more: 0 }));
      if (same.problems.length >= listed) same.more++;
      else
        same.problems.push({
          severity: "error",
          code,
          message,
          fix,
          where: placeOf(definition, data, column, row),
          values: { read, table: definition.name },
        });
    },
    all: (): Problem[] =>
      [...found.values()].flatMap(({ problems, more }) =>
        problems.map((problem, index) =>
          more > 0 && index === problems.length - 1
            ? {
                ...problem,
                message: `${problem.message} The same holds for ${more} more rows.`,
                values: { ...problem.values, more },
              }
            : problem,
        ),
      ),
  };
}

/** What a spreadsheet takes a text for when it looks for it: a number where it looks like one, with 15 digits. */
function takenFor(text: string): string {
  const plain = text.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return `text ${fold(text)}`;
  return `number ${Number(Number(plain).toPrecision(digitsKept))}`;
}

/**
 * Keys that a spreadsheet would not find again, or would take for one another: blank, twice, differing only by letter case or spaces
 * at the ends, with wildcards (* ? ~), with a leading operator (= < >), longer than 255 characters, numbers that are the same once
 * read ("0123" and "123", or more than 15 digits). Each is an error at its cell.
 */
export function checkKeys(definition: TableDefinition, data: TableData): Problem[] {
  const column = data.columns[definition.key];
  const problems = collector(definition, data);
  if (column?.kind !== "text") return [];
  const header = definition.columns.find(({ id }) => id === definition.key)?.header.toLowerCase() ?? definition.key;
  const firstRow = new Map<string, number>();
  for (let row = 0; row < data.rows; row++) {
    const key = textAt(column, row);
    const report = (code: string, message: string, fix: string): void =>
      problems.add(code, definition.key, row, message, fix, key ?? "");
    if (key === null || key.trim() === "") {
      report("key-blank", `The ${header} is blank.`, "Give the row one that no other row has.");
      continue;
    }
    if (/[*?~]/.test(key))
      report(
        "key-wildcard",
        `The ${header} "${key}" has *, ? or ~, which a look-up takes for any character.`,
        "Write it without them.",
      );
    if (/^[=<>]/.test(key))
      report(
        "key-operator",
        `The ${header} "${key}" begins with =, < or >, which a condition takes for a comparison.`,
        "Write it without.",
      );
    if (key.length > longestKey)
      report(
        "key-too-long",
        `The ${header} has ${key.length} characters; a look-up takes ${longestKey}.`,
        "Shorten it.",
      );
    const taken = takenFor(key.trim());
    const before = firstRow.get(taken);
    if (before === undefined) {
      firstRow.set(taken, row);
      continue;
    }
    const other = textAt(column, before) ?? "";
    const place = placeOf(definition, data, definition.key, before);
    const at = place.at === "cell" ? place.address : `row ${before + 1}`;
    if (key === other)
      report("key-twice", `The ${header} "${key}" stands in ${at} too.`, "Give each row one of its own.");
    else if (taken.startsWith("number"))
      report(
        "key-same-number",
        `The ${header} "${key}" is the same number as "${other}" in ${at}.`,
        "Write a letter before them, for instance B-0123.",
      );
    else
      report(
        "key-same-letters",
        `The ${header} "${key}" differs from "${other}" in ${at} only by letter case or spaces.`,
        "Write it in the same way, or make it another.",
      );
  }
  return problems.all();
}

const readAsSame = 1e-9;

/** Given figures with more decimals than their column declares (noise up to 1e-9 aside), and blanks where a value is needed. */
export function checkGiven(definition: TableDefinition, data: TableData): Problem[] {
  const problems = collector(definition, data);
  for (const { id, header, kind, source, nullable, decimals } of definition.columns) {
    const column = data.columns[id];
    if (source !== "given" || column === undefined) continue;
    const name = header.toLowerCase();
    for (let row = 0; row < data.rows; row++) {
      const value = column.kind === "text" ? textAt(column, row) : numberAt(column, row);
      if (value === null) {
        if (!nullable && id !== definition.key)
          problems.add("value-missing", id, row, `The ${name} is blank.`, "Fill it in.", "");
        continue;
      }
      if (typeof value === "string" || decimals === undefined || kind === "boolean") continue;
      if (!Number.isFinite(value))
        problems.add("not-a-number", id, row, `The ${name} is not a number.`, "Write a number.", String(value));
      else if (Math.abs(value - asDeclared(value, decimals)) > readAsSame * Math.max(1, Math.abs(value))) {
        const allowed = decimals === 0 ? "whole numbers" : `at most ${decimals} decimals`;
        const what = kind === "date" ? "a date without a time of day" : allowed;
        problems.add(
          "too-many-decimals",
          id,
          row,
          `The ${name} is ${value}; expected ${what}.`,
          "Round it, or say that the column has more decimals.",
          value,
        );
      }
    }
  }
  return problems.all();
}
