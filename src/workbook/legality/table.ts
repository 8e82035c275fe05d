import type { CellValue } from "../cell";
import { limits } from "../limits";
import type { ColumnValues, TableBlock, TableColumn } from "../plan";
import { columnLength, valueAt } from "../values";
import { checkFormula, checkMessage, checkText, checkValidation, checkValue } from "./content";
import type { SheetReport } from "./report";

/** Checks one table on its own: headers, ids, lengths, keys, values, formulas, validations. */
export function checkTable(table: TableBlock, report: SheetReport): void {
  if (!Number.isInteger(table.rows) || table.rows < 0) {
    report.add("table-rows", `Table ${table.name} states ${table.rows} rows`, "Give a whole number from 0", table.at);
    return;
  }
  if (table.columns.length === 0) {
    report.add(
      "table-without-columns",
      `Table ${table.name} has no columns`,
      "Give it at least its key column",
      table.at,
    );
    return;
  }
  checkHeaders(table, report);
  table.columns.forEach((column, index) => checkColumn(table, column, index, report));
  checkKeys(table, report);
}

function checkHeaders(table: TableBlock, report: SheetReport): void {
  const headers = new Set<string>();
  const ids = new Set<string>();
  table.columns.forEach((column, index) => {
    const at = { row: table.at.row, column: table.at.column + index };
    const header = column.header.toLowerCase();
    if (column.header.trim() === "")
      report.add("header-blank", `Column ${index + 1} of table ${table.name} has no header`, "Give it one", at);
    else if (headers.has(header))
      report.add("header-twice", `Table ${table.name} has two columns "${column.header}"`, "Rename one of them", at, {
        header: column.header,
      });
    if (column.header.length > limits.header)
      report.add(
        "header-too-long",
        `A header of ${column.header.length} characters; Excel takes ${limits.header}`,
        "Shorten it",
        at,
        { length: column.header.length },
      );
    checkText(column.header, at, report);
    headers.add(header);
    const id = column.id.toLowerCase();
    if (id === "" || ids.has(id))
      report.add(
        "column-id-twice",
        `Table ${table.name} has two columns with the id "${column.id}"`,
        "Give each column an id of its own",
        at,
      );
    ids.add(id);
    checkMessage("prompt", column.help, limits.prompt, at, report);
    checkMessage(
      "prompt title",
      column.help === undefined ? undefined : column.header.slice(0, limits.promptTitle),
      limits.promptTitle,
      at,
      report,
    );
  });
}

function checkColumn(table: TableBlock, column: TableColumn, index: number, report: SheetReport): void {
  const first = { row: table.at.row + 1, column: table.at.column + index };
  if (column.formula !== undefined) checkFormula(column.formula, first, report);
  if (column.validation) checkValidation(column.validation, first, report);
  if (column.formula !== undefined && column.role === "input") {
    report.add(
      "input-with-formula",
      `Column "${column.header}" of table ${table.name} is a person's input and has a formula`,
      "Make it computed, or leave the formula out",
      first,
    );
  }
  const length = columnLength(column.values);
  if (length !== table.rows) {
    report.add(
      "column-length",
      `Column "${column.header}" of table ${table.name} has ${length} values, the table ${table.rows} rows`,
      "Give as many values as rows",
      first,
      { length, rows: table.rows },
    );
    return;
  }
  checkColumnValues(column.values, first, report);
}

function checkColumnValues(values: ColumnValues, first: { row: number; column: number }, report: SheetReport): void {
  switch (values.kind) {
    case "numbers":
      // NaN is blank here, so only infinity is wrong.
      values.values.forEach((value, row) => {
        if (value === Infinity || value === -Infinity)
          checkValue(value, { row: first.row + row, column: first.column }, report);
      });
      return;
    case "booleans":
      return;
    case "texts":
      values.dictionary.forEach((text) => checkText(text, first, report));
      values.codes.forEach((code, row) => {
        if (code < -1 || code >= values.dictionary.length) {
          report.add("text-code", `The text code ${code} is not in the column's dictionary`, "Use -1 for a blank", {
            row: first.row + row,
            column: first.column,
          });
        }
      });
      return;
    case "mixed":
      values.values.forEach((value, row) => checkValue(value, { row: first.row + row, column: first.column }, report));
  }
}

function checkKeys(table: TableBlock, report: SheetReport): void {
  const index = table.columns.findIndex((column) => column.id === table.keyColumn);
  const column = table.columns[index];
  if (!column) {
    report.add(
      "key-column-missing",
      `Table ${table.name} has no column with the id "${table.keyColumn}", its key`,
      "Name one of its columns",
      table.at,
    );
    return;
  }
  if (columnLength(column.values) !== table.rows) return;
  const seen = new Set<string>();
  for (let row = 0; row < table.rows; row += 1) {
    const at = { row: table.at.row + 1 + row, column: table.at.column + index };
    const key = keyText(valueAt(column.values, row));
    if (key === "")
      report.add("key-blank", `Row ${row + 1} of table ${table.name} has no key`, "Give every row a key", at);
    else if (seen.has(key))
      report.add(
        "key-twice",
        `Two rows of table ${table.name} have the key "${key}"`,
        "Give each row a key of its own",
        at,
        { key },
      );
    seen.add(key);
  }
}

/** The text by which a row is found again: numbers as written, blank as "". */
export function keyText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  return typeof value === "string" ? value.trim() : String(value);
}
