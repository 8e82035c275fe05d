import { textAt, type ColumnData } from "../rules/data";
import type { MeasureRows, ReadField, ReadTable } from "./reading";
import { textBuilder } from "./text-values";

/** The part of a table that rows are turned into fields of. */
type Rows = Pick<ReadTable, "rows" | "rowNumbers" | "fields" | "sheet">;

/**
 * Rows that hold different measures of the same thing as one record: the row Budget and the row Outturn of a unit become
 * its fields budget and outturn, each with the cells it stands in. Rows belong together where all their other texts are
 * the same; of several alike the first of each measure go together, then the second. Rows whose measure is left out
 * (a variance, a request beside a budget) or still asked are no records. `amounts` are the columns of figures whose own
 * headers do not say what they hold.
 */
export function measuresAsFields(table: Rows, measures: MeasureRows, amounts: ReadonlySet<ReadField>): Rows {
  const measureOf = new Map(measures.texts.flatMap((one, at) => one.rows.map((row) => [row, at] as const)));
  const labels = table.fields.filter(({ data }) => data.kind === "text");
  const records: { readonly first: number; readonly rows: Map<number, number> }[] = [];
  const groups = new Map<string, (typeof records)[number][]>();
  for (let row = 0; row < table.rows; row += 1) {
    const measure = measureOf.get(table.rowNumbers[row] ?? 0);
    if (measure === undefined || measures.texts[measure]?.field == null) continue;
    const key = labels.map(({ data }) => (data.kind === "text" ? (textAt(data, row) ?? "") : "")).join("\u0000");
    const own = groups.get(key) ?? [];
    groups.set(key, own);
    let record = own.find(({ rows }) => !rows.has(measure) && !saysTheSame(measures, rows, measure));
    if (!record) {
      record = { first: row, rows: new Map() };
      own.push(record);
      records.push(record);
    }
    record.rows.set(measure, row);
  }
  const fields = table.fields.flatMap((field): ReadField[] => {
    if (field.data.kind === "text" || !amounts.has(field)) return [own(field, records, table)];
    return fieldsOf(field, measures, records, table);
  });
  return {
    sheet: table.sheet,
    rows: records.length,
    rowNumbers: Int32Array.from(records, ({ first }) => table.rowNumbers[first] ?? 0),
    fields: fields.filter(
      (field) => !amounts.has(field) && !(field.elsewhere && field.data.kind === "number" && isBlank(field.data)),
    ),
  };
}

/** Whether a record has a row of another text already that gives the same field and period. */
function saysTheSame({ texts }: MeasureRows, rows: ReadonlyMap<number, number>, measure: number): boolean {
  const mine = texts[measure];
  return [...rows.keys()].some((at) => texts[at]?.field === mine?.field && texts[at]?.period === mine?.period);
}

interface Group {
  readonly first: number;
  readonly rows: ReadonlyMap<number, number>;
}

/** A column that says itself what it holds: of each record the first row that has a value. */
function own(field: ReadField, records: readonly Group[], table: Rows): ReadField {
  if (field.data.kind === "text") {
    const { data } = field;
    const builder = textBuilder(records.length);
    records.forEach(({ first }, at) => builder.set(at, textAt(data, first)));
    return { ...field, data: builder.column() };
  }
  const { values } = field.data;
  const from = records.map(({ first, rows }) => {
    const filled = [...rows.values()].find((row) => !Number.isNaN(values[row] ?? Number.NaN));
    return filled ?? first;
  });
  return {
    ...field,
    data: { kind: "number", values: Float64Array.from(from, (row) => values[row] ?? Number.NaN) },
    elsewhere: { sheet: table.sheet, rowNumbers: Int32Array.from(from, (row) => table.rowNumbers[row] ?? 0) },
  };
}

/** A column of amounts as a field a measure. */
function fieldsOf(field: ReadField, measures: MeasureRows, records: readonly Group[], table: Rows): ReadField[] {
  if (field.data.kind !== "number") return [];
  const { values } = field.data;
  const made = new Map<string, { readonly measures: number[]; readonly field: ReadField }>();
  measures.texts.forEach((measure, at) => {
    if (measure.field === null) return;
    const period = measure.period ?? field.period;
    const key = `${measure.field}|${period ?? ""}`;
    const before = made.get(key);
    if (before) before.measures.push(at);
    else
      made.set(key, {
        measures: [at],
        field: { ...field, field: measure.field, period, confidence: measure.confidence, reason: measure.reason },
      });
  });
  return [...made.values()].map((one): ReadField => {
    const rows = records.map((record) => one.measures.flatMap((at) => record.rows.get(at) ?? [])[0]);
    return {
      ...one.field,
      data: {
        kind: "number",
        values: Float64Array.from(rows, (row) => (row === undefined ? Number.NaN : (values[row] ?? Number.NaN))),
      },
      elsewhere: {
        sheet: table.sheet,
        rowNumbers: Int32Array.from(rows, (row) => (row === undefined ? 0 : (table.rowNumbers[row] ?? 0))),
      },
    };
  });
}

function isBlank(data: Extract<ColumnData, { kind: "number" }>): boolean {
  return data.values.every((value) => Number.isNaN(value));
}
