import type { ColumnData } from "../rules/data";
import { isCellError, type CellValue } from "../workbook/cell";
import { groupOf, type CellReader, type ColumnContext } from "./column-context";
import { isBlank, shown } from "./grid";
import { cellError, cellPlace, unreadable, valueMissing } from "./problems";
import { kinds } from "./survey/cells";
import { textBuilder } from "./text-values";
import { choicesOf, isMark, readChoice, readYesNo } from "./values/choice-text";
import { isDateFormat, isoOfSerial } from "./values/date-text";
import { isMissing } from "./values/number-text";
import { dateReader } from "./date-values";
import { figureReader } from "./figure-values";

/** Reads the data rows of a column as what its field holds; what cannot be read is blank and reported. */
export function readColumn(context: ColumnContext): ColumnData {
  const { kind } = context.definition;
  switch (kind) {
    case "text":
      return texts(context);
    case "choice":
      return choices(context);
    case "boolean":
      return booleans(context);
    case "date":
      return numbers(context, dateReader(context));
    default:
      return numbers(context, figureReader(context));
  }
}

function numbers(context: ColumnContext, read: CellReader): ColumnData {
  const { grid, rows, match } = context;
  const values = new Float64Array(rows.data.length).fill(Number.NaN);
  for (let record = 0; record < rows.data.length; record += 1) {
    const row = rows.data[record] ?? 0;
    const value = grid.value(row, match.column);
    if (value === null || isBlank(value) || (typeof value === "string" && meansNothing(context, value, row))) {
      reportBlank(context, row);
      continue;
    }
    if (isCellError(value)) {
      reportError(context, value.error, row);
      continue;
    }
    const number = read(value, row);
    if (number !== undefined) values[record] = number;
  }
  return { kind: "number", values };
}

/** Whether a text stands for no value: by its words, or as the survey of the column has found. */
function meansNothing({ cells, match }: ColumnContext, text: string, row: number): boolean {
  return isMissing(text) || (text.length <= 5 && cells?.kind(row, match.column) === kinds.missing);
}

function reportBlank({ definition, problems, grid, match, instead }: ColumnContext, row: number): void {
  if (definition.blank === undefined || instead.some((column) => !isBlank(grid.value(row, column)))) return;
  problems.add(
    valueMissing(definition.blank, match.field, cellPlace(grid.sheet.name, row, match.column)),
    groupOf(grid, match),
  );
}

function reportError(context: ColumnContext, error: string, row: number): void {
  const { definition, problems, grid, match, needed } = context;
  const severity = needed || definition.unreadable === undefined ? "error" : definition.unreadable;
  problems.add(
    cellError(severity, match.field, error, cellPlace(grid.sheet.name, row, match.column)),
    groupOf(grid, match),
  );
}

/** A text as records keep it: outer blanks away, inner blanks single; a number keeps the leading zeros that it is shown with. */
export function cellText(value: CellValue, numberFormat: string): string | null {
  if (typeof value === "string") {
    const text = /[\s\u00a0\u200b\ufeff]{2}|^\s|\s$|[\u00a0\u202f\t\n\r\u200b\ufeff]/u.test(value)
      ? value
          .replace(/[\u200b\ufeff]/gu, "")
          .replace(/\s+/gu, " ")
          .trim()
      : value;
    return text === "" || isMissing(text) ? null : text;
  }
  if (typeof value === "number") {
    if (isDateFormat(numberFormat)) return isoOfSerial(value);
    return /^0{2,}$/.test(numberFormat) && Number.isInteger(value)
      ? String(value).padStart(numberFormat.length, "0")
      : String(value);
  }
  return typeof value === "boolean" ? String(value) : null;
}

function texts(context: ColumnContext): ColumnData {
  const { grid, rows, match, definition } = context;
  const builder = textBuilder(rows.data.length);
  const grouped = definition.fillsDown === "section or group" && looksGrouped(context);
  const merged = grid.sheet.merges.some(
    (area) => area.rows > 1 && area.column <= match.column && match.column < area.column + area.columns,
  );
  let above: string | null = null;
  let previous = -2;
  let section = -1;
  for (let record = 0; record < rows.data.length; record += 1) {
    const row = rows.data[record] ?? 0;
    const value = merged ? grid.filled(row, match.column) : grid.value(row, match.column);
    if (value !== null && isCellError(value)) reportError(context, value.error, row);
    let text = cellText(value, typeof value === "number" ? grid.look(row, match.column).numberFormat : "General");
    const under = rows.sectionOf[record] ?? -1;
    if (under !== section) above = null;
    section = under;
    if (text === null && grouped && above !== null && row > previous) text = above;
    if (text === null && definition.fillsDown !== undefined && under >= 0) text = rows.sections[under]?.label ?? null;
    if (text === null) reportBlank(context, row);
    else above = text;
    previous = row;
    builder.set(record, text);
  }
  return builder.column();
}

/** Whether a column names each group once, in its first row: blanks under names, and no name twice running. */
function looksGrouped({ grid, rows, match }: ColumnContext): boolean {
  let [blanks, repeats, names] = [0, 0, 0];
  let above: CellValue = null;
  for (const row of rows.data.subarray(0, 2_000)) {
    const value = grid.value(row, match.column);
    if (isBlank(value)) {
      blanks += 1;
      continue;
    }
    names += 1;
    if (value === above) repeats += 1;
    above = value;
  }
  return (
    names > 0 &&
    repeats === 0 &&
    blanks >= 2 &&
    blanks >= 0.3 * (names + blanks) &&
    !isBlank(grid.value(rows.data[0] ?? 0, match.column))
  );
}

function choices(context: ColumnContext): ColumnData {
  const { grid, rows, match, definition, problems } = context;
  const builder = textBuilder(rows.data.length);
  const list = definition.choices ?? "direction";
  const known = new Map<string, string | null>();
  for (let record = 0; record < rows.data.length; record += 1) {
    const row = rows.data[record] ?? 0;
    const value = grid.value(row, match.column);
    if (value !== null && isCellError(value)) reportError(context, value.error, row);
    const text =
      typeof value === "boolean"
        ? value
          ? "yes"
          : "no"
        : typeof value === "string" && value.length < 60
          ? value.trim()
          : cellText(value, "General");
    if (text === null || text === "") {
      reportBlank(context, row);
      continue;
    }
    let choice = known.get(text);
    if (choice === undefined) {
      choice = readChoice(text, list) ?? null;
      known.set(text, choice);
      if (choice === null && !isMissing(text)) {
        const place = cellPlace(grid.sheet.name, row, match.column);
        problems.add(
          unreadable(
            definition.unreadable ?? "warning",
            "choice-unknown",
            match.field,
            shown(text),
            `one of ${choicesOf(list).join(", ")}, or a word for it`,
            place,
          ),
          groupOf(grid, match),
        );
      }
    }
    builder.set(record, choice);
  }
  return builder.column();
}

function booleans(context: ColumnContext): ColumnData {
  const { grid, rows, match, definition, problems } = context;
  const values = new Float64Array(rows.data.length).fill(Number.NaN);
  let onlyMarks = true;
  let marks = 0;
  rows.data.forEach((row, record) => {
    const value = grid.value(row, match.column);
    if (isBlank(value)) return;
    if (value !== null && isCellError(value)) {
      reportError(context, value.error, row);
      return;
    }
    if (typeof value === "string" && isMark(value)) marks += 1;
    else onlyMarks = false;
    const read =
      typeof value === "string"
        ? readYesNo(value)
        : typeof value === "number"
          ? value === 1
            ? true
            : value === 0
              ? false
              : undefined
          : (value ?? undefined);
    if (read !== undefined) values[record] = read ? 1 : 0;
    else if (typeof value !== "string" || !isMissing(value)) {
      problems.add(
        unreadable(
          definition.unreadable ?? "warning",
          "boolean-unreadable",
          match.field,
          shown(value),
          "yes or no",
          cellPlace(grid.sheet.name, row, match.column),
        ),
        groupOf(grid, match),
      );
    }
  });
  if (onlyMarks && marks > 0) values.forEach((value, record) => Number.isNaN(value) && (values[record] = 0));
  return { kind: "number", values };
}
