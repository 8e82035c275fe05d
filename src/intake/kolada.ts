import { areaAddress, columnLetters, type CellValue } from "../workbook/cell";
import { isBlank, shown, type Grid } from "./grid";
import { normalised } from "./header-words";
import { cellPlace, problemList, unreadable, type ProblemList } from "./problems";
import type { ReadField, ReadTable } from "./reading";
import { textBuilder } from "./text-values";
import { isMissing, markShown, readNumber } from "./values/number-text";

/** Headers of the long layout that Kolada, the Swedish municipal indicator database, exports: a row a value. */
const names = {
  kpi: ["kpi", "kpi id"],
  title: ["kpi title", "title", "nyckeltal"],
  unitCode: ["municipality id"],
  unit: ["municipality", "municipality title"],
  type: ["municipality type"],
  year: ["year", "period"],
  gender: ["gender"],
  value: ["value"],
} as const;
type Name = keyof typeof names;
const needed: readonly Name[] = ["kpi", "year", "value"];
const headerSearch = 30;

/** Where a Kolada export lies on a sheet. Rows and columns are zero-based. */
export interface KoladaFound {
  readonly headerRow: number;
  readonly columns: Readonly<Partial<Record<Name, number>>>;
}

/** The Kolada export on a sheet, known by its headers; undefined where there is none. */
export function koladaAt(grid: Grid): KoladaFound | undefined {
  for (let row = grid.firstRow; row < Math.min(grid.endRow, grid.firstRow + headerSearch); row += 1) {
    const columns: Partial<Record<Name, number>> = {};
    for (let column = grid.firstColumn; column < grid.endColumn; column += 1) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.length > 40) continue;
      const said = normalised(value);
      const name = (Object.keys(names) as Name[]).find((one) => (names[one] as readonly string[]).includes(said));
      if (name !== undefined) columns[name] ??= column;
    }
    const municipal = columns.unit !== undefined || columns.unitCode !== undefined;
    if (municipal && needed.every((name) => columns[name] !== undefined)) return { headerRow: row, columns };
  }
  return undefined;
}

interface Series {
  readonly kpi: string;
  readonly title: string;
  readonly unitCode: string | null;
  readonly unit: string;
  readonly type: string | null;
  readonly gender: string;
  /** Value and zero-based row by year; NaN where Kolada has none: missing is not zero. */
  readonly years: Map<string, { readonly value: number; readonly row: number }>;
  readonly row: number;
}

const sexes: Readonly<Record<string, string>> = { K: "kvinnor", M: "män" };

/**
 * A Kolada export as indicators: a record a key figure, municipality and gender (T for all, K women, M men), with its
 * outcome year by year, each with its own cell. A value that is null or blank is missing, never zero.
 */
export function koladaTable(grid: Grid, found: KoladaFound, problems: ProblemList = problemList()): ReadTable {
  const all = seriesOf(grid, found, problems);
  const years = [...new Set(all.flatMap((one) => [...one.years.keys()]))].sort();
  const { columns, headerRow } = found;
  const used = Object.values(columns);
  const [first, last] = [Math.min(...used), Math.max(...used)];
  const texts = (field: string, name: Name, of: (one: Series) => string | null, reason: string): ReadField[] => {
    const column = columns[name];
    if (column === undefined) return [];
    const builder = textBuilder(all.length);
    all.forEach((one, record) => builder.set(record, of(one)));
    return [
      {
        field,
        period: null,
        letters: columnLetters(column),
        header: headerOf(grid, headerRow, column),
        data: builder.column(),
        confidence: 1,
        reason,
        scale: 1,
      },
    ];
  };
  const valueColumn = columns.value ?? 0;
  const outcomes = years.map((year): ReadField => ({
    field: "outcome",
    period: year,
    letters: columnLetters(valueColumn),
    header: headerOf(grid, headerRow, valueColumn),
    data: { kind: "number", values: Float64Array.from(all, (one) => one.years.get(year)?.value ?? Number.NaN) },
    confidence: 1,
    reason: `the column value of Kolada's export, in the rows of ${year}`,
    scale: 1,
    elsewhere: {
      sheet: grid.sheet.name,
      letters: columnLetters(valueColumn),
      rowNumbers: Int32Array.from(all, (one) => (one.years.get(year)?.row ?? one.row) + 1),
    },
  }));
  const why = "Kolada's own name of the column";
  const end = Math.max(headerRow + 1, ...all.map(({ row }) => row + 1), grid.endRow);
  return {
    role: "indicators",
    origin: "kolada",
    sheet: grid.sheet.name,
    range: areaAddress({ row: headerRow, column: first, rows: end - headerRow, columns: last - first + 1 }),
    confidence: 1,
    headerRows: [headerRow + 1],
    rows: all.length,
    rowNumbers: Int32Array.from(all, ({ row }) => row + 1),
    fields: [
      ...texts("unit", columns.unit === undefined ? "unitCode" : "unit", ({ unit }) => unit, why),
      ...texts("unitCode", "unitCode", ({ unitCode }) => unitCode, why),
      ...texts("unitType", "type", ({ type }) => type, why),
      ...texts("indicator", columns.title === undefined ? "kpi" : "title", nameOf, why),
      ...texts("code", "kpi", ({ kpi }) => kpi, why),
      ...texts("gender", "gender", ({ gender }) => gender, why),
      ...outcomes,
    ],
    labelled: [],
    layout: {
      block: 0,
      titles: [],
      headers: Array.from({ length: last - first + 1 }, (_, at) => ({
        letters: columnLetters(first + at),
        header: headerOf(grid, headerRow, first + at),
      })),
      section: [],
      subtotal: [],
      total: [],
      note: [],
      blank: [],
      other: [],
    },
  };
}

/** The indicator's name: the key figure's title, with the sex where the figure is for one of them. */
function nameOf({ title, gender }: Series): string {
  const sex = sexes[gender];
  return sex === undefined ? title : `${title} (${sex})`;
}

function seriesOf(grid: Grid, { headerRow, columns }: KoladaFound, problems: ProblemList): readonly Series[] {
  const series = new Map<string, Series>();
  const cell = (row: number, name: Name): CellValue => {
    const column = columns[name];
    return column === undefined ? null : grid.value(row, column);
  };
  const said = (row: number, name: Name): string | null => {
    const value = cell(row, name);
    return isBlank(value) || typeof value === "object" ? null : String(value).trim();
  };
  const mark = decimalMark(grid, columns.value ?? 0, headerRow);
  for (let row = headerRow + 1; row < grid.endRow; row += 1) {
    const [kpi, year] = [said(row, "kpi"), said(row, "year")];
    const unitCode = said(row, "unitCode");
    const unit = said(row, "unit") ?? unitCode;
    if (kpi === null || unit === null || year === null || !/^(?:19|20)\d\d$/.test(year)) continue;
    const gender = (said(row, "gender") ?? "T").toUpperCase();
    const key = `${kpi}|${unitCode ?? unit}|${gender}`;
    let one = series.get(key);
    if (!one) {
      const title = said(row, "title") ?? kpi;
      series.set(key, (one = { kpi, title, unitCode, unit, type: said(row, "type"), gender, years: new Map(), row }));
    }
    const read = cell(row, "value");
    const value = numberOf(read, mark);
    const where = cellPlace(grid.sheet.name, row, columns.value ?? 0);
    if (value === undefined) {
      problems.add(
        unreadable("warning", "number-unreadable", "outcome", shown(read), "a number", where),
        grid.sheet.name,
      );
      continue;
    }
    const before = one.years.get(year);
    if (before === undefined) one.years.set(year, { value, row });
    else
      problems.add(
        {
          severity: "warning",
          code: "value-twice",
          message: `${kpi} of ${unit} for ${year} (${gender}) stands twice: here and in row ${before.row + 1}; the first is used.`,
          where,
          fix: "Remove one of the two rows.",
          values: { firstRow: before.row + 1 },
        },
        grid.sheet.name,
      );
  }
  return [...series.values()];
}

/** NaN where there is no value; undefined where it cannot be read. */
function numberOf(value: CellValue, mark: "," | "."): number | undefined {
  if (isBlank(value)) return Number.NaN;
  if (typeof value === "number") return value;
  if (typeof value !== "string") return undefined;
  if (isMissing(value) || /^(?:null|none|nan)$/i.test(value.trim())) return Number.NaN;
  const read = readNumber(value, mark);
  return read === undefined ? undefined : Number(read.digits);
}

function decimalMark(grid: Grid, column: number, headerRow: number): "," | "." {
  for (let row = headerRow + 1; row < grid.endRow; row += 1) {
    const value = grid.value(row, column);
    const shownMark = typeof value === "string" && /[.,]/.test(value) ? markShown(value) : undefined;
    if (shownMark !== undefined) return shownMark;
  }
  return ".";
}

function headerOf(grid: Grid, row: number, column: number): string | null {
  const value = grid.value(row, column);
  return typeof value === "string" ? value.trim() : null;
}
