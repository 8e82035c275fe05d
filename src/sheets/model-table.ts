import type { CellValue } from "../workbook/cell";
import type { ColumnValues, ConditionalFormat, TableBlock, TableColumn, Validation } from "../workbook/plan";
import type { ColumnDefinition } from "../rules/column";
import { sourceRow, textAt, type ColumnData, type RowSource } from "../rules/data";
import { tableIn } from "../rules/model";
import { liveColumns } from "./live-columns";
import { columnStyle, columnWidth, headerStyle, inputStyle } from "./styles";
import type { WrittenModel } from "./written-model";

/** The id of the column that says from which sheet row a row of ours was made. */
export const sourceColumn = "sourceRow";

export interface ModelTableOptions {
  /** Column ids in the order wanted; all columns of the table, helpers last, unless told. */
  readonly columns?: readonly string[];
  /** Given columns that a person fills in here. */
  readonly inputs?: readonly string[];
  readonly validations?: Readonly<Record<string, Validation>>;
  readonly conditional?: readonly ConditionalFormat[];
}

/** A table of a model as a table of a sheet: given columns as values, computed columns as live formulas with the engine's value. */
export function modelTable(
  written: WrittenModel,
  table: string,
  options: ModelTableOptions = {},
): Omit<TableBlock, "kind" | "at"> {
  const definition = tableIn(written.model, table);
  const data = written.dataset.tables[table];
  const rows = data?.rows ?? 0;
  const shown = options.columns ?? [
    ...definition.columns.filter((column) => column.helper !== true).map((column) => column.id),
    ...definition.columns.filter((column) => column.helper === true).map((column) => column.id),
  ];
  const live = liveColumns(written, table);
  const byId = new Map(definition.columns.map((column) => [column.id, column]));
  const columns = shown.map((id) => {
    const column = byId.get(id);
    if (!column) throw new Error(`Table ${table} has no column "${id}" to write.`);
    return modelColumn(written, table, column, live.get(id), options);
  });
  return {
    id: table,
    name: written.naming.table(table),
    rows,
    keyColumn: definition.key,
    columns: data?.source === undefined ? columns : [...columns, sourceRows(written, data.source)],
    headerStyle,
    style: "banded",
    ...(options.conditional === undefined ? {} : { conditional: options.conditional }),
  };
}

function modelColumn(
  written: WrittenModel,
  table: string,
  column: ColumnDefinition,
  formula: string | undefined,
  options: ModelTableOptions,
): TableColumn {
  const header = written.naming.column(table, column.id);
  const asInput = options.inputs?.includes(column.id) === true;
  const asValue = column.expression !== undefined && formula === undefined;
  const validation = options.validations?.[column.id] ?? choicesOf(column);
  const look = columnStyle(column);
  const help = helpOf(written, column, asValue);
  return {
    id: column.id,
    header,
    role: asInput ? "input" : column.source === "computed" ? "computed" : "label",
    ...(formula === undefined ? {} : { formula }),
    values: valuesOf(written, table, column),
    style: asInput ? { ...look, ...inputStyle } : look,
    width: columnWidth(column, header, longestShown(written, table, column)),
    ...(column.helper === true ? { hidden: true } : {}),
    ...(asInput && validation !== undefined ? { validation } : {}),
    ...(help === "" ? {} : { help }),
  };
}

/** Characters of the longest text in a column, or of its longest amount of money as its format shows it; 0 for other columns. */
function longestShown(written: WrittenModel, table: string, column: ColumnDefinition): number {
  const data = written.results.column(table, column.id);
  if (data.kind === "text") return data.dictionary.reduce((most, text) => Math.max(most, text.length), 0);
  if (data.kind !== "number" || column.meaning !== "money") return 0;
  let [least, most] = [0, 0];
  for (const value of data.values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return Math.max(shownLength(least, column), shownLength(most, column));
}

/** Digits, a mark between thousands, decimals with their mark, and a minus sign. */
function shownLength(value: number, { decimals }: ColumnDefinition): number {
  const places = Math.min(decimals ?? 2, 2);
  const digits = Math.abs(value).toFixed(0).length;
  return digits + Math.floor((digits - 1) / 3) + (places > 0 ? places + 1 : 0) + (value < 0 ? 1 : 0);
}

function choicesOf(column: ColumnDefinition): Validation | undefined {
  if (column.choices === undefined) return undefined;
  return { rule: { kind: "list", values: column.choices } };
}

function helpOf(written: WrittenModel, column: ColumnDefinition, asValue: boolean): string {
  const said = [
    column.unit === undefined ? "" : `${written.words("Unit")}: ${written.words(column.unit)}.`,
    column.origin === undefined ? "" : `${written.words("Source")}: ${written.words(column.origin)}.`,
    asValue ? written.words("Written as values: too many rows for live formulas.") : "",
  ];
  return said
    .filter((line) => line !== "")
    .join(" ")
    .slice(0, 255);
}

function valuesOf(written: WrittenModel, table: string, column: ColumnDefinition): ColumnValues {
  const data = written.results.column(table, column.id);
  const faulty =
    written.results.faultCount > 0 &&
    written.results.faults.some((fault) => fault.table === table && fault.column === column.id);
  if (faulty) return { kind: "mixed", values: cellValues(written, table, column, data) };
  if (data.kind === "number") return { kind: column.kind === "boolean" ? "booleans" : "numbers", values: data.values };
  return { kind: "texts", codes: data.codes, dictionary: data.dictionary };
}

function cellValues(written: WrittenModel, table: string, column: ColumnDefinition, data: ColumnData): CellValue[] {
  const rows = data.kind === "number" ? data.values.length : data.codes.length;
  return Array.from({ length: rows }, (_, row): CellValue => {
    const value = written.results.value(table, column.id, row);
    if (typeof value === "object" && value !== null) return { error: "#N/A" };
    return column.kind === "boolean" && typeof value === "number" ? value === 1 : value;
  });
}

/** "Staff!7": the sheet row that a row was made from. */
function sourceRows(written: WrittenModel, source: RowSource): TableColumn {
  const dictionary = Array.from(source.rowNumbers, (_, row) => sourceRow(source, row));
  return {
    id: sourceColumn,
    header: written.words("Source row"),
    role: "label",
    values: { kind: "texts", codes: Int32Array.from(dictionary, (_, index) => index), dictionary },
    style: { color: "5F6B7A" },
    width: 16,
  };
}

/** A result as a cell holds it: a fault is #N/A, a truth value is TRUE or FALSE. */
export function resultCell(written: WrittenModel, table: string, column: string, row: number): CellValue {
  const data = written.results.column(table, column);
  const value = written.results.value(table, column, row);
  if (typeof value === "object" && value !== null) return { error: "#N/A" };
  const kind = tableIn(written.model, table).columns.find((one) => one.id === column)?.kind;
  if (kind === "boolean" && typeof value === "number") return value === 1;
  return value ?? (data.kind === "text" ? "" : null);
}

/** A given text column's value, for titles and keys. */
export function givenText(written: WrittenModel, table: string, column: string, row: number): string {
  const data = written.results.column(table, column);
  return data.kind === "text" ? (textAt(data, row) ?? "") : "";
}
