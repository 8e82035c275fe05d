import { lettersAt, type ReadField, type ReadTable, type Reading } from "../../intake/reading";
import { textAt, textColumn, type RowSource, type TableData } from "../../rules/data";
import { budgetsOf } from "./budgets";

/** A budget line of a year, in kronor, costs positive and revenue negative, with the cells it was read from. */
interface Line {
  readonly line: string;
  readonly unit: string;
  readonly account: string | null;
  readonly figures: Readonly<Record<Measure, number>>;
  readonly row: number;
  /** Rows of figures that stand in others than the line's own. */
  readonly rows: Readonly<Partial<Record<Measure, number>>>;
  readonly place: Place;
}

const measures = ["budget", "outturn", "forecast", "priorOutturn"] as const;
type Measure = (typeof measures)[number];
type Place = NonNullable<RowSource["places"]>["list"][number];

/** The budget lines of a year: costs positive, revenue negative, in kronor. */
export function budgetInput(reading: Reading, year: number): TableData | undefined {
  const tables = budgetsOf(reading).used;
  const [first] = tables;
  if (!first) return undefined;
  const lines = tables.flatMap((table, at) => linesOf(table, year, tables.length > 1 ? `${at + 1}-` : ""));
  const number = (measure: Measure): TableData["columns"][string] => ({
    kind: "number",
    values: Float64Array.from(lines, ({ figures }) => figures[measure]),
  });
  return {
    rows: lines.length,
    columns: {
      line: textColumn(lines.map(({ line }) => line)),
      unit: textColumn(lines.map(({ unit }) => unit)),
      account: textColumn(lines.map(({ account }) => account)),
      ...Object.fromEntries(measures.map((measure) => [measure, number(measure)])),
    },
    source: sourceOf(first, lines),
  };
}

function linesOf(table: ReadTable, year: number, prefix: string): readonly Line[] {
  const columns = columnsOf(table, year);
  const texts = (name: string): ReadField | undefined => table.fields.find(({ field }) => field === name);
  const said = (field: ReadField | undefined, record: number): string | null =>
    field?.data.kind === "text" ? textAt(field.data, record) : null;
  const [unit, account, period] = [texts("unit"), texts("account"), texts("period")];
  const name = texts("accountName") ?? texts("activity");
  // Months of the sheet's own columns are all of the year; a column of years or dates says which rows are.
  const dated = table.partOf === undefined || table.across ? period : undefined;
  const places = new Map<string, Place>();
  const used = new Set<string>();
  const lines: Line[] = [];
  for (let record = 0; record < table.rows; record += 1) {
    const of = yearSaid(said(dated, record));
    if (of !== undefined && of !== year && of !== year - 1) continue;
    const figures = figuresOf(columns, record, of === undefined || of === year);
    const row = table.rowNumbers[record] ?? 0;
    const part = table.partOf?.[record];
    const key = String(part ?? 0);
    let place = places.get(key);
    if (!place) {
      const letters = Object.entries({ line: unit ?? account, unit, account, ...firstOf(columns) }).flatMap(
        ([id, field]) => (field === undefined ? [] : [[id, lettersAt(table, field, record)] as const]),
      );
      const column = table.across ? (unit ?? account ?? table.fields[0])?.partLetters?.[part ?? 0] : undefined;
      place = {
        sheet: table.sheet,
        letters: { line: "A", ...Object.fromEntries(letters) },
        ...(column != null && { column }),
      };
      places.set(key, place);
    }
    let line = `${prefix}L${place.column ?? row}`;
    if (used.has(line)) line = `${line}-${part ?? lines.length}`;
    used.add(line);
    const names = [said(account, record), said(name, record)].filter((text) => text !== null);
    lines.push({
      line,
      // A line without a unit belongs to no unit: it is kept under a word of its own rather than lost.
      unit: said(unit, record) ?? (prefix === "" ? "(no unit)" : table.sheet),
      account: [...new Set(names)].join(" ") || null,
      figures,
      row,
      rows: rowsOf(columns, record),
      place,
    });
  }
  return lines;
}

/** For each measure the columns that it is the sum of, with the sign that they count with. */
type Columns = Readonly<Record<Measure, readonly { readonly field: ReadField; readonly sign: 1 | -1 }[]>>;

function columnsOf(table: ReadTable, year: number): Columns {
  const [now, before] = [String(year), String(year - 1)];
  const named = (name: string, period: string): ReadField | undefined =>
    table.fields.find((one) => one.field === name && one.period === period);
  const undated = (name: string): ReadField | undefined =>
    table.fields.find((one) => one.field === name && one.period === null);
  const one = (field: ReadField | undefined) => (field === undefined ? [] : [{ field, sign: 1 as const }]);
  const filled = (field: ReadField | undefined): ReadField | undefined =>
    field?.data.kind === "number" && field.data.values.some((value) => !Number.isNaN(value)) ? field : undefined;
  const budget = filled(named("budget", now)) ?? filled(undated("budget")) ?? named("amount", now) ?? undated("amount");
  return {
    budget: budget === undefined ? netOf(table, now) : one(budget),
    outturn: one(named("outturn", now) ?? undated("outturn")),
    forecast: one(named("forecast", now) ?? undated("forecast")),
    priorOutturn: one(
      named("outturn", before) ?? undated("priorYear") ?? table.fields.find(({ field }) => field === "priorYear"),
    ),
  };
}

/** Costs less revenue, where they stand in columns of their own; each counts by its size, whatever sign the sheet gives it. */
function netOf(table: ReadTable, period: string): Columns["budget"] {
  const of = (name: string): ReadField | undefined =>
    table.fields.find((one) => one.field === name && one.period === period) ??
    table.fields.find((one) => one.field === name && one.period === null);
  const column = (name: "income" | "expense", sign: 1 | -1) => {
    const field = of(name);
    if (field?.data.kind !== "number") return [];
    const { values } = field.data;
    const negative = values.filter((value) => value < 0).length;
    const positive = values.filter((value) => value > 0).length;
    return [{ field, sign: (negative > positive ? -sign : sign) as 1 | -1 }];
  };
  return [...column("expense", 1), ...column("income", -1)];
}

/** The row of each figure that does not stand in the record's own. */
function rowsOf(columns: Columns, record: number): Line["rows"] {
  return Object.fromEntries(
    measures.flatMap((measure) => {
      const row = columns[measure][0]?.field.elsewhere?.rowNumbers[record] ?? 0;
      return row > 0 ? [[measure, row] as const] : [];
    }),
  );
}

function firstOf(columns: Columns): Readonly<Record<string, ReadField | undefined>> {
  return Object.fromEntries(measures.map((measure) => [measure, columns[measure][0]?.field]));
}

/** The figures of a record; in a row of the year before, the outturn is the outturn the year before and nothing else counts. */
function figuresOf(columns: Columns, record: number, current: boolean): Line["figures"] {
  const sum = (measure: Measure): number => {
    let total = Number.NaN;
    for (const { field, sign } of columns[measure]) {
      const value = field.data.kind === "number" ? (field.data.values[record] ?? Number.NaN) : Number.NaN;
      if (!Number.isNaN(value)) total = (Number.isNaN(total) ? 0 : total) + sign * value;
    }
    return total;
  };
  if (current)
    return {
      budget: sum("budget"),
      outturn: sum("outturn"),
      forecast: sum("forecast"),
      priorOutturn: sum("priorOutturn"),
    };
  const none = Number.NaN;
  return { budget: none, outturn: none, forecast: none, priorOutturn: sum("outturn") };
}

/** The year that the text of a period column begins with. */
export function yearSaid(text: string | null): number | undefined {
  const year = /^\s*((?:19|20)\d\d)(?!\d)/.exec(text ?? "")?.[1];
  return year === undefined ? undefined : Number(year);
}

function sourceOf(table: ReadTable, lines: readonly Line[]): RowSource {
  const list = [...new Set(lines.map(({ place }) => place))];
  const rowNumbers = Int32Array.from(lines, ({ row }) => row);
  const letters = list[0]?.letters ?? {};
  const elsewhere = measures.flatMap((measure) => {
    const own = Int32Array.from(lines, ({ rows }) => rows[measure] ?? 0);
    return own.some((row) => row > 0) ? [[measure, { sheet: table.sheet, rowNumbers: own }] as const] : [];
  });
  const source = {
    sheet: table.sheet,
    rowNumbers,
    letters,
    ...(elsewhere.length > 0 && { elsewhere: Object.fromEntries(elsewhere) }),
  };
  if (list.length < 2) return source;
  const at = new Map(list.map((place, index) => [place, index]));
  return { ...source, places: { of: Int32Array.from(lines, ({ place }) => at.get(place) ?? 0), list } };
}

/** Rows of the Frames table: each unit that has a budget line, in the order of the sheet. */
export function framesInput(budget: TableData): TableData {
  const unit = budget.columns["unit"];
  const names =
    unit?.kind === "text"
      ? [...new Set(Array.from(unit.codes, (_, row) => textAt(unit, row)))].filter((name) => name !== null)
      : [];
  return { rows: names.length, columns: { unit: textColumn(names) } };
}
