import { textAt, type ColumnData } from "../rules/data";
import { roles } from "./roles";
import { isFigure } from "./field";
import type { ReadField, ReadTable } from "./reading";
import { textBuilder } from "./text-values";

/** A part of a wide table: the columns of one month, one unit, or one month of a unit. */
interface Part {
  readonly said: string | null;
  readonly month: string | null;
  /** The columns of the part, by field and year. */
  readonly columns: Map<string, ReadField>;
}

/**
 * A wide table as records: a column a month, quarter, unit or account becomes a record each, with the month in the field
 * `period` and the unit or account in the field that the table has no column for. Years stay columns, because a record
 * compares them. Every figure keeps its own cell (`partOf`, `partLetters`). A table that is not wide comes back as it is.
 */
export function spread(table: ReadTable): ReadTable {
  const { fields } = table;
  const wide = wideFields(table);
  const parts = new Map<string, Part>();
  for (const field of wide) {
    const month = monthIn(field.period);
    const key = `${field.part ?? ""}|${month ?? ""}`;
    let part = parts.get(key);
    if (!part) parts.set(key, (part = { said: field.part ?? null, month, columns: new Map() }));
    const year = yearIn(field.period);
    const name = `${field.field}|${year ?? ""}`;
    if (!part.columns.has(name)) part.columns.set(name, field);
  }
  const list = [...parts.values()];
  if (list.every(({ said, month }) => said === null && month === null)) {
    const once = fields.filter((field) => !isMonthOfWhole(field, fields));
    return once.length === fields.length ? table : { ...table, fields: once };
  }
  const rows = recordsOf(table, list);
  const wideSet = new Set(wide);
  const kept = fields.filter((field) => !wideSet.has(field) && !isMonthOfWhole(field, fields));
  const names = [...new Set(list.flatMap(({ columns }) => [...columns.keys()]))];
  const figures = names.map((name): ReadField => {
    const first = list.flatMap(({ columns }) => columns.get(name) ?? [])[0] as ReadField;
    const values = rows.map(({ part, row }) => {
      const data = list[part]?.columns.get(name)?.data;
      return data?.kind === "number" ? (data.values[row] ?? Number.NaN) : Number.NaN;
    });
    const own = list.map(({ columns }) => columns.get(name)?.letters ?? null);
    return {
      ...first,
      period: yearIn(first.period),
      letters:
        own.length > 1
          ? `${own.find(Boolean) ?? first.letters}:${own.filter(Boolean).at(-1) ?? first.letters}`
          : first.letters,
      data: { kind: "number", values: Float64Array.from(values) },
      partLetters: own,
      parts: list.flatMap((part) => (part.said === null ? [] : (part.columns.get(name)?.letters ?? []))),
      ...rowsElsewhere(
        table.sheet,
        rows.map(({ part, row }) => list[part]?.columns.get(name)?.elsewhere?.rowNumbers[row] ?? 0),
      ),
    };
  });
  const said = list.some((part) => part.said !== null) ? [partField(table, list, rows)] : [];
  const months = list.some((part) => part.month !== null) ? [monthField(list, rows)] : [];
  const dimension = said[0]?.field;
  return {
    ...table,
    rows: rows.length,
    rowNumbers: Int32Array.from(rows, ({ row }) => table.rowNumbers[row] ?? 0),
    partOf: Int32Array.from(rows, ({ part }) => part),
    fields: [
      ...said,
      ...months,
      ...kept
        .filter(({ field }) => field !== dimension && !(months.length > 0 && field === "period"))
        .map((field) => ({ ...field, data: repeated(field.data, rows) })),
      ...figures,
    ],
  };
}

/** Where the figures of records stand in other rows than the records' own. */
function rowsElsewhere(sheet: string, rowNumbers: readonly number[]): Pick<ReadField, "elsewhere"> {
  return rowNumbers.some((row) => row > 0) ? { elsewhere: { sheet, rowNumbers: Int32Array.from(rowNumbers) } } : {};
}

/** The figure columns that make a table wide, or stand beside such: all amounts of a budget, the outcomes of indicators. */
function wideFields({ role, fields }: ReadTable): readonly ReadField[] {
  if (role !== "budget" && role !== "indicators") return [];
  return fields.filter((field) => {
    const kind = roles[role].fields[field.field]?.kind;
    if (kind === undefined || !isFigure(kind) || (role === "indicators" && field.field !== "outcome")) return false;
    return !isMonthOfWhole(field, fields);
  });
}

/** Months of a field of which the whole year stands in a column of its own: the year is read, and nothing counts twice. */
function isMonthOfWhole(field: ReadField, fields: readonly ReadField[]): boolean {
  if (monthIn(field.period) === null) return false;
  const year = yearIn(field.period);
  return fields.some(
    (other) =>
      other.field === field.field &&
      monthIn(other.period) === null &&
      other.part === field.part &&
      (other.period === null || year === null || other.period === year),
  );
}

interface Origin {
  readonly row: number;
  readonly part: number;
}

/** A record for every part of a row that has a figure; a row without any stays as one record. */
function recordsOf(table: ReadTable, parts: readonly Part[]): readonly Origin[] {
  const records: Origin[] = [];
  // An indicator that a unit has no outcome of is a record all the same: missing is not absent, and not zero.
  const every = table.role === "indicators";
  const columns = parts.map((part) => [...part.columns.values()].map(({ data }) => data));
  const filled = (data: ColumnData, row: number): boolean =>
    data.kind === "number" && !Number.isNaN(data.values[row] ?? Number.NaN);
  for (let row = 0; row < table.rows; row += 1) {
    const before = records.length;
    columns.forEach((own, part) => {
      if (every || own.some((data) => filled(data, row))) records.push({ row, part });
    });
    if (records.length === before) records.push({ row, part: 0 });
  }
  return records;
}

/** What the headers of the parts name: the unit where no column names it, else the account, else the activity. */
function partField(table: ReadTable, parts: readonly Part[], rows: readonly Origin[]): ReadField {
  const has = (name: string): boolean => table.fields.some(({ field }) => field === name);
  const field = !has("unit") ? "unit" : !has("account") ? "account" : "activity";
  const builder = textBuilder(rows.length);
  rows.forEach(({ part }, record) => builder.set(record, parts[part]?.said ?? null));
  const letters = parts.flatMap(({ columns }) => [...columns.values()].map((one) => one.letters));
  return {
    field,
    period: null,
    letters: letters[0] ?? "A",
    header: null,
    data: builder.column(),
    confidence: 0.7,
    reason: "the headers of the columns of figures name it",
    scale: 1,
    partLetters: parts.map(({ columns }) => [...columns.values()][0]?.letters ?? null),
  };
}

function monthField(parts: readonly Part[], rows: readonly Origin[]): ReadField {
  const builder = textBuilder(rows.length);
  rows.forEach(({ part }, record) => builder.set(record, parts[part]?.month ?? null));
  const first = parts.flatMap(({ columns }) => [...columns.values()].map((one) => one.letters))[0] ?? "A";
  return {
    field: "period",
    period: null,
    letters: first,
    header: null,
    data: builder.column(),
    confidence: 0.9,
    reason: "the headers of the columns of figures name months",
    scale: 1,
    partLetters: parts.map(({ columns }) => [...columns.values()][0]?.letters ?? null),
  };
}

function repeated(data: ColumnData, rows: readonly Origin[]): ColumnData {
  if (data.kind === "number")
    return { kind: "number", values: Float64Array.from(rows, ({ row }) => data.values[row] ?? Number.NaN) };
  const builder = textBuilder(rows.length);
  rows.forEach(({ row }, record) => builder.set(record, textAt(data, row)));
  return builder.column();
}

/** The month or quarter of a period, without its year. */
function monthIn(period: string | null): string | null {
  return /^(?:\d{4}-)?(0[1-9]|1[0-2]|Q[1-4])$/.exec(period ?? "")?.[1] ?? null;
}

/** The year of a period; a period that is no year or month of one (a season, a stage) stays as it is. */
function yearIn(period: string | null): string | null {
  if (period === null || monthIn(period) === period) return null;
  return monthIn(period) === null ? period : period.slice(0, 4);
}
