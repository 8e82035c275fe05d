import type { ReadField, ReadTable, Reading } from "../../intake/reading";
import { goalId } from "../../rewards/model";
import { textAt, textColumn, type NumberColumn, type RowSource, type TableData } from "../../rules/data";
import { scoreTablesInput } from "./score-tables-input";
import { fieldOf, numbersOf, sourceOf, tablesOf, textsOf } from "../source-table";

const textFields = [
  "unit",
  "indicator",
  "goal",
  "kind",
  "measureUnit",
  "direction",
  "scoring",
  "method",
  "source",
  "owner",
  "frequency",
] as const;
const numberFields = [
  "baseline",
  "threshold",
  "target",
  "targetLow",
  "targetHigh",
  "stretch",
  "weight",
  "costOfMeasuring",
] as const;

/** The indicators with this year's and last year's outcome. A workbook without a list of indicators has none. */
export function indicatorsInput(reading: Reading, year: number): TableData | undefined {
  const [first] = tablesOf(reading, "indicators");
  if (!first) return undefined;
  const table = first.origin === undefined ? withKolada(first, reading, year) : first;
  const units = textsOf(table, "unit");
  const indicators = textsOf(table, "indicator");
  const ids = textColumn(
    Array.from(units.codes, (_, row) => goalId(textAt(units, row) ?? "", textAt(indicators, row) ?? "")),
  );
  const letters = Object.fromEntries([...textFields, ...numberFields, "outcome"].map((field) => [field, field]));
  const source = sourceOf(table, letters, String(year));
  const own = scoreTablesInput(reading, {
    rows: table.rows,
    units,
    indicators,
    measureUnits: textsOf(table, "measureUnit"),
  });
  const prior = table.fields.find((one) => one.field === "outcome" && one.period === String(year - 1));
  return {
    rows: table.rows,
    columns: {
      id: ids,
      ...Object.fromEntries(textFields.map((field) => [field, textsOf(table, field)])),
      ...Object.fromEntries(numberFields.map((field) => [field, numbersOfYear(table, field, year)])),
      // A third of a hundred has no end of decimals; nobody means the seventh.
      weight: rounded(numbersOfYear(table, "weight", year)),
      outcome: outcomesOf(table, year),
      ...own?.columns,
      ...(prior === undefined ? {} : { priorOutcome: numbersOf(table, "outcome", String(year - 1)) }),
    },
    source: {
      ...source,
      ...((prior?.elsewhere ?? own) && {
        elsewhere: {
          ...source.elsewhere,
          ...(prior?.elsewhere && { priorOutcome: prior.elsewhere }),
          ...own?.elsewhere,
        },
      }),
      ...(source.places && { places: { ...source.places, list: source.places.list.map(withPrior(prior)) } }),
      letters: {
        ...source.letters,
        id: source.letters["indicator"] ?? "A",
        ...(prior === undefined ? {} : { priorOutcome: prior.letters }),
      },
    },
  };
}

/** A figure of the year, where the list has it by year; else the one that it has. */
function numbersOfYear(table: ReadTable, field: string, year: number): NumberColumn {
  const named = fieldOf(table, field, String(year));
  return named === undefined ? numbersOf(table, field) : numbersOf(table, field, String(year));
}

function rounded({ values }: NumberColumn): NumberColumn {
  return { kind: "number", values: values.map((value) => Math.round(value * 1e6) / 1e6) };
}

type Place = NonNullable<RowSource["places"]>["list"][number];

/** A place of rows with the column that holds the outcome the year before. */
function withPrior(prior: ReadField | undefined): (place: Place, part: number) => Place {
  return (place, part) => {
    const letters = prior?.partLetters ? prior.partLetters[part] : prior?.letters;
    return letters == null ? place : { ...place, letters: { ...place.letters, priorOutcome: letters } };
  };
}

function outcomesOf(table: ReadTable, year: number): NumberColumn {
  return numbersOf(table, "outcome", String(year));
}

/**
 * A list of indicators with the outcomes that it lacks taken from a Kolada export in the same workbook: where the key
 * figure's id or title and the municipality are those of the row. Figures for all (T); a row that names a sex gets its own.
 */
function withKolada(table: ReadTable, reading: Reading, year: number): ReadTable {
  const [kolada] = tablesOf(reading, "indicators").filter(({ origin }) => origin === "kolada");
  if (kolada === undefined) return table;
  const at = (of: ReadTable, field: string, record: number): string => keyOf(textAt(textsOf(of, field), record) ?? "");
  const known = new Map<string, number>();
  const units = new Set<string>();
  for (let record = 0; record < kolada.rows; record += 1) {
    const unit = at(kolada, "unit", record);
    units.add(unit);
    for (const name of [
      at(kolada, "indicator", record),
      ...(at(kolada, "gender", record) === "t" ? [at(kolada, "code", record)] : []),
    ])
      known.set(`${unit}|${name}`, record);
  }
  const [only] = units.size === 1 ? [...units] : [];
  const recordOf = Array.from({ length: table.rows }, (_, record) => {
    const unit = at(table, "unit", record) || only || "";
    const names = [at(table, "code", record), at(table, "source", record), at(table, "indicator", record)];
    const found = names.filter((name) => name !== "").map((name) => known.get(`${unit}|${name}`));
    return found.find((one) => one !== undefined);
  });
  if (recordOf.every((record) => record === undefined)) return table;
  const filled = [year, year - 1].flatMap((of): ReadTable["fields"] => {
    const own = table.fields.find((field) => field.field === "outcome" && field.period === String(of));
    const theirs = kolada.fields.find((field) => field.field === "outcome" && field.period === String(of));
    if (theirs?.data.kind !== "number") return own ? [own] : [];
    const { values } = theirs.data;
    const said = own?.data.kind === "number" ? own.data.values : undefined;
    // A figure that a person has written counts; only what is blank is filled in.
    const from = recordOf.map((record, row) => (Number.isNaN(said?.[row] ?? Number.NaN) ? record : undefined));
    const rowNumbers = Int32Array.from(from, (record) =>
      record === undefined ? 0 : (theirs.elsewhere?.rowNumbers[record] ?? 0),
    );
    return [
      {
        ...theirs,
        ...own,
        data: {
          kind: "number",
          values: Float64Array.from(from, (record, row) =>
            record === undefined ? (said?.[row] ?? Number.NaN) : (values[record] ?? Number.NaN),
          ),
        },
        elsewhere: { sheet: kolada.sheet, letters: theirs.letters, rowNumbers },
      },
    ];
  });
  const rest = table.fields.filter(
    (field) => !filled.some((one) => one.field === field.field && one.period === field.period),
  );
  return { ...table, fields: [...rest, ...filled] };
}

const keyOf = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
