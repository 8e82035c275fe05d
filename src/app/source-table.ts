import type { LabelledValue, ReadField, ReadTable, Reading, Role } from "../intake/reading";
import type { ColumnData, NumberColumn, RowSource, TextColumn } from "../rules/data";

/** The tables of one role, in sheet order. */
export function tablesOf(reading: Reading, role: Role): readonly ReadTable[] {
  return reading.tables.filter((table) => table.role === role);
}

/** Single values with a label: those beside a list first, then those on sheets without one. */
export function labelledValues(reading: Reading): readonly LabelledValue[] {
  return [...reading.tables.flatMap((table) => table.labelled), ...(reading.labelled ?? [])];
}

/** The column matched to a field; with a period, the column of that period, else the one without or the first. */
export function fieldOf(table: ReadTable, field: string, period?: string): ReadField | undefined {
  const found = table.fields.filter((one) => one.field === field);
  if (period !== undefined)
    return found.find((one) => one.period === period) ?? found.find((one) => one.period === null);
  return found.find((one) => one.period === null) ?? found[0];
}

/** The numbers of a field; all blank where the table has no such column. */
export function numbersOf(table: ReadTable, field: string, period?: string): NumberColumn {
  const data = fieldOf(table, field, period)?.data;
  return data?.kind === "number" ? data : { kind: "number", values: new Float64Array(table.rows).fill(Number.NaN) };
}

/** The texts of a field; all blank where the table has no such column. Numbers become the text they are written as. */
export function textsOf(table: ReadTable, field: string, period?: string): TextColumn {
  const data = fieldOf(table, field, period)?.data;
  if (data?.kind === "text") return data;
  if (data?.kind === "number") return textsOfNumbers(data);
  return { kind: "text", codes: new Int32Array(table.rows).fill(-1), dictionary: [] };
}

function textsOfNumbers(data: NumberColumn): TextColumn {
  const dictionary: string[] = [];
  const codes = new Int32Array(data.values.length);
  const known = new Map<number, number>();
  data.values.forEach((value, row) => {
    if (Number.isNaN(value)) {
      codes[row] = -1;
      return;
    }
    let code = known.get(value);
    if (code === undefined) {
      code = dictionary.push(String(value)) - 1;
      known.set(value, code);
    }
    codes[row] = code;
  });
  return { kind: "text", codes, dictionary };
}

/** Where the rows of a table came from, with column letters by the ids that the model uses. */
export function sourceOf(
  table: ReadTable,
  fieldOfColumn: Readonly<Record<string, string>>,
  period?: string,
): RowSource {
  const letters = Object.entries(fieldOfColumn).flatMap(([column, field]) => {
    const found = fieldOf(table, field, period);
    return found === undefined ? [] : [[column, found.letters] as const];
  });
  const elsewhere = Object.entries(fieldOfColumn).flatMap(([column, field]) => {
    const own = fieldOf(table, field, period)?.elsewhere;
    return own === undefined ? [] : [[column, own] as const];
  });
  const source = {
    sheet: table.sheet,
    rowNumbers: table.rowNumbers,
    letters: Object.fromEntries(letters),
    ...(elsewhere.length > 0 && { elsewhere: Object.fromEntries(elsewhere) }),
  };
  const { partOf } = table;
  if (partOf === undefined) return source;
  const parts = Math.max(0, ...table.fields.map(({ partLetters }) => partLetters?.length ?? 0));
  const columns = table.across ? (table.fields[0]?.partLetters ?? []) : [];
  const list = Array.from({ length: parts }, (_, part) => ({
    sheet: table.sheet,
    ...(columns[part] != null && { column: columns[part] }),
    letters: Object.fromEntries(
      Object.entries(fieldOfColumn).flatMap(([column, field]) => {
        const found = fieldOf(table, field, period);
        const own = found?.partLetters ? found.partLetters[part] : found?.letters;
        return own == null ? [] : [[column, own] as const];
      }),
    ),
  }));
  return { ...source, places: { of: partOf, list } };
}

/** Whether a column has no value at all. */
export function isEmpty(column: ColumnData): boolean {
  return column.kind === "number"
    ? column.values.every((value) => Number.isNaN(value))
    : column.codes.every((code) => code < 0);
}
