import { numberColumn, textColumn } from "../rules/data";
import { addressOf, areaAddress, columnLetters } from "../workbook/cell";
import { isBlank, shown, type Grid } from "./grid";
import { normalised, wordsOf } from "./header-words";
import { cellError, cellPlace, unreadable, valueMissing, type ProblemList } from "./problems";
import type { ReadField, ReadTable } from "./reading";
import { readBand, type Band } from "./values/band-text";
import { isDateFormat, isoOfSerial } from "./values/date-text";
import { readNumber, toOre, type DecimalMark } from "./values/number-text";

/** A tariff printed as a table of bands: a row of bands above, a column of bands at the left. Rows and columns are zero-based. */
export interface MatrixFound {
  readonly headerRow: number;
  readonly endRow: number;
  readonly labelColumn: number;
  readonly columns: readonly { readonly column: number; readonly text: string; readonly band: Band }[];
  readonly rows: readonly { readonly row: number; readonly text: string; readonly band: Band | undefined }[];
  /** Whether the rows are bands of hours and the columns bands of age. */
  readonly turned: boolean;
}

/** The printed tariff whose bands stand in a row, or undefined. */
export function matrixAt(grid: Grid, row: number): MatrixFound | undefined {
  const columns: { column: number; text: string; band: Band }[] = [];
  let ranges = 0;
  for (let column = grid.firstColumn + 1; column < grid.endColumn; column += 1) {
    const value = grid.value(row, column);
    if (typeof value !== "string" || value.length > 40) continue;
    if (!/\d/.test(value)) continue;
    const band = readBand(value);
    if (!band) return undefined;
    if (band.low !== band.high) ranges += 1;
    columns.push({ column, text: value.trim(), band });
  }
  const first = columns[0]?.column;
  if (ranges < 2 || first === undefined) return undefined;
  let labelColumn = first - 1;
  while (labelColumn > grid.firstColumn && isBlank(grid.value(row + 1, labelColumn))) labelColumn -= 1;
  const rows = matrixRows(
    grid,
    row,
    labelColumn,
    columns.map(({ column }) => column),
  );
  if (rows.length === 0 || !rows.some(({ band }) => band)) return undefined;
  const endRow = (rows.at(-1)?.row ?? row) + 1;
  return {
    headerRow: row,
    endRow,
    labelColumn,
    columns,
    rows,
    turned: isTurned(grid, row, labelColumn, columns, rows),
  };
}

function matrixRows(grid: Grid, header: number, labelColumn: number, columns: readonly number[]) {
  const rows: { row: number; text: string; band: Band | undefined }[] = [];
  for (let row = header + 1; row < grid.endRow && !grid.blank(row); row += 1) {
    const label = grid.value(row, labelColumn);
    const date = typeof label === "number" && isDateFormat(grid.look(row, labelColumn).numberFormat);
    const text = date ? isoOfSerial(label) : shown(label);
    const filled = columns.filter((column) => !isBlank(grid.value(row, column))).length;
    const band = date ? undefined : readBand(text);
    if (!band && !(date && filled > 0) && !(filled * 2 > columns.length && text !== "")) break;
    rows.push({ row, text, band });
  }
  return rows;
}

const axisWords = {
  age: wordsOf((vocabulary) => vocabulary.tariffAxes.age).map(normalised),
  hours: wordsOf((vocabulary) => vocabulary.tariffAxes.hours).map(normalised),
};

function isTurned(
  grid: Grid,
  row: number,
  labelColumn: number,
  columns: MatrixFound["columns"],
  rows: MatrixFound["rows"],
): boolean {
  const corner = normalised(shown(grid.value(row, labelColumn)));
  const above = columns[0] ? normalised(shown(grid.filled(row - 1, columns[0].column))) : "";
  if (axisWords.hours.includes(corner) || axisWords.age.includes(above)) return true;
  if (axisWords.age.includes(corner) || axisWords.hours.includes(above)) return false;
  const most = (bands: readonly (Band | undefined)[]) => Math.max(...bands.map((band) => band?.high ?? band?.low ?? 0));
  return most(rows.map(({ band }) => band)) > 20 && most(columns.map(({ band }) => band)) <= 20;
}

/** The printed tariff as records: one a cell, row by row, with the limits of its bands. Amounts in kronor. */
export function matrixTable(
  grid: Grid,
  found: MatrixFound,
  scale: number,
  mark: DecimalMark,
  problems: ProblemList,
): Omit<ReadTable, "labelled" | "layout"> {
  const sheet = grid.sheet.name;
  const records: { row: number; column: number; age: Axis; hours: Axis; amount: number | null }[] = [];
  for (const line of found.rows) {
    if (!line.band) {
      const place = cellPlace(sheet, line.row, found.labelColumn);
      const expected = 'a band such as "1-2", "6" or "over 40"';
      problems.add({
        ...unreadable("error", "band-unreadable", found.turned ? "hours" : "age", line.text, expected, place),
        fix: "Type the band as text. Excel turns 1-2 into a date unless the cell is formatted as text first.",
      });
      continue;
    }
    for (const { column, text, band } of found.columns) {
      const across: Axis = { text, band };
      const down: Axis = { text: line.text, band: line.band };
      records.push({
        row: line.row,
        column,
        age: found.turned ? across : down,
        hours: found.turned ? down : across,
        amount: amountAt(grid, line.row, column, scale, mark, problems),
      });
    }
  }
  const first = found.columns[0]?.column ?? found.labelColumn + 1;
  const last = found.columns.at(-1)?.column ?? first;
  const body = first === last ? columnLetters(first) : `${columnLetters(first)}:${columnLetters(last)}`;
  const label = columnLetters(found.labelColumn);
  const [ageLetters, hoursLetters] = found.turned ? [body, label] : [label, body];
  const field = (name: string, letters: string, data: ReadField["data"], factor = 1): ReadField => ({
    field: name,
    period: null,
    letters,
    header: null,
    data,
    confidence: 0.95,
    reason: "a printed table of bands: one record a cell",
    scale: factor,
  });
  return {
    role: "tariff",
    sheet,
    range: areaAddress({
      row: found.headerRow,
      column: found.labelColumn,
      rows: found.endRow - found.headerRow,
      columns: last - found.labelColumn + 1,
    }),
    confidence: 0.95,
    headerRows: [found.headerRow + 1],
    rows: records.length,
    rowNumbers: Int32Array.from(records, ({ row }) => row + 1),
    fields: [
      ...bandFields(
        "age",
        ageLetters,
        records.map(({ age }) => age),
        field,
      ),
      ...bandFields(
        "hours",
        hoursLetters,
        records.map(({ hours }) => hours),
        field,
      ),
      field("amount", body, numberColumn(records.map(({ amount }) => amount)), scale),
      field("amountCell", body, textColumn(records.map(({ row, column }) => addressOf({ row, column })))),
    ],
  };
}

export interface Axis {
  readonly text: string;
  readonly band: Band;
}

/** The fields that say a band: its text, its limits (blank: open) and whether each limit belongs to it (1 or 0). */
export function bandFields(
  axis: "age" | "hours",
  letters: string,
  bands: readonly (Axis | null)[],
  field: (name: string, letters: string, data: ReadField["data"]) => ReadField,
): readonly ReadField[] {
  const flag = (value: boolean | undefined): number | null => (value === undefined ? null : value ? 1 : 0);
  return [
    field(axis === "age" ? "age" : "hoursText", letters, textColumn(bands.map((one) => one?.text ?? null))),
    field(`${axis}Low`, letters, numberColumn(bands.map((one) => one?.band.low ?? null))),
    field(`${axis}LowIncluded`, letters, numberColumn(bands.map((one) => flag(one?.band.lowIncluded)))),
    field(`${axis}High`, letters, numberColumn(bands.map((one) => one?.band.high ?? null))),
    field(`${axis}HighIncluded`, letters, numberColumn(bands.map((one) => flag(one?.band.highIncluded)))),
  ];
}

function amountAt(
  grid: Grid,
  row: number,
  column: number,
  scale: number,
  mark: DecimalMark,
  problems: ProblemList,
): number | null {
  const value = grid.value(row, column);
  const place = cellPlace(grid.sheet.name, row, column);
  if (isBlank(value)) problems.add(valueMissing("error", "amount", place));
  else if (typeof value === "number") return toOre(String(value), scale);
  else if (typeof value === "object" && value !== null) problems.add(cellError("error", "amount", value.error, place));
  else {
    const read = typeof value === "string" ? readNumber(value, mark) : undefined;
    if (read && !read.percent) return toOre(read.digits, read.scale ?? scale);
    problems.add(unreadable("error", "amount-unreadable", "amount", shown(value), "an amount in figures", place));
  }
  return null;
}
