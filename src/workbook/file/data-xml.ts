import { columnLetters, type CellValue } from "../cell";
import { fileFormula } from "../formula-text";
import type { ColumnValues } from "../plan";
import { valueAt } from "../values";
import { cellXml, formulaTail, valueTail } from "./cell-xml";
import type { LaidCell, LaidColumn, LaidSheet, LaidTable } from "../join/laid";
import type { SheetInk } from "./ink";
import type { PartBuilder } from "./part-builder";
import { plainXml } from "./xml";

/** Writes the rows of a sheet, tables by column without an object a cell. */
export function addSheetData(part: PartBuilder, sheet: LaidSheet, ink: SheetInk): void {
  const heights = sheet.plan.rowHeights ?? {};
  const tableAt = new Map(sheet.tables.map((table) => [table.at.row, table]));
  const inTable = (row: number): boolean =>
    sheet.tables.some((table) => row > table.at.row && row <= table.at.row + table.rows);
  const stops = new Set<number>([...sheet.loose.keys(), ...tableAt.keys(), ...Object.keys(heights).map(Number)]);
  part.add("<sheetData>");
  for (const row of [...stops].filter((one) => !inTable(one)).sort((one, other) => one - other)) {
    const table = tableAt.get(row);
    if (table) addTable(part, table, sheet, heights, ink);
    else
      part.add(
        `${rowStart(row, heights)}${(sheet.loose.get(row) ?? []).map((cell) => looseXml(cell, row, ink)).join("")}</row>`,
      );
  }
  part.add("</sheetData>");
}

function rowStart(row: number, heights: Readonly<Record<number, number>>): string {
  const height = heights[row];
  return height === undefined ? `<row r="${row + 1}">` : `<row r="${row + 1}" ht="${height}" customHeight="1">`;
}

function looseXml(cell: LaidCell, row: number, ink: SheetInk): string {
  const style = ink.style(cell.look);
  return cellXml(
    `${columnLetters(cell.column)}${row + 1}`,
    style,
    less(cell.value, ink.dateShift(style)),
    cell.formula === undefined || cell.persons ? cell.formula : ink.formula(cell.formula),
  );
}

function less(value: CellValue, shift: number): CellValue {
  return typeof value === "number" ? value - shift : value;
}

/** How one column writes a cell: what stands before the row number, and after it. */
interface ColumnWriter {
  readonly head: string;
  readonly afterRow: string;
  tail(row: number): string;
  readonly kept: LaidColumn["kept"];
}

function addTable(
  part: PartBuilder,
  table: LaidTable,
  sheet: LaidSheet,
  heights: Readonly<Record<number, number>>,
  ink: SheetInk,
): void {
  const left = (cells: readonly LaidCell[]): LaidCell[] => cells.filter((cell) => cell.column < table.at.column);
  const right = (cells: readonly LaidCell[]): LaidCell[] => cells.filter((cell) => cell.column >= table.at.column);
  const around = (row: number, inner: string): string => {
    const cells = sheet.loose.get(row);
    if (!cells) return `${rowStart(row, heights)}${inner}</row>`;
    const xml = (some: readonly LaidCell[]): string => some.map((cell) => looseXml(cell, row, ink)).join("");
    return `${rowStart(row, heights)}${xml(left(cells))}${inner}${xml(right(cells))}</row>`;
  };
  part.add(
    around(
      table.at.row,
      table.columns
        .map((column, index) =>
          cellXml(
            `${columnLetters(table.at.column + index)}${table.at.row + 1}`,
            ink.style(column.headerLook),
            column.header,
          ),
        )
        .join(""),
    ),
  );
  const writers = table.columns.map((column, place): ColumnWriter => {
    const index = ink.style(column.look);
    const style = index === 0 ? "" : ` s="${index}"`;
    return {
      head: `<c r="${columnLetters(table.at.column + place)}`,
      afterRow: `"${style}`,
      tail: tailOf(column, ink),
      kept: column.kept,
    };
  });
  for (let row = 0; row < table.rows; row += 1) {
    const number = table.at.row + 2 + row;
    let inner = "";
    for (const writer of writers) {
      const kept = writer.kept.get(row);
      inner += kept ? looseXml(kept, number - 1, ink) : `${writer.head}${number}${writer.afterRow}${writer.tail(row)}`;
    }
    part.add(around(number - 1, inner));
  }
}

function tailOf(column: LaidColumn, ink: SheetInk): (row: number) => string {
  if (column.formula !== undefined && column.id === undefined) return () => "/>";
  const shift = ink.dateShift(ink.style(column.look));
  if (column.formula === undefined) return constantTail(column.values, shift);
  const xml = `<f>${plainXml(fileFormula(ink.formula(column.formula)))}</f>`;
  const { values } = column;
  if (values.kind === "numbers") {
    const { values: numbers } = values;
    const open = `>${xml}<v>`;
    const blank = `>${xml}</c>`;
    return (row) => {
      const value = numbers[row] ?? NaN;
      return Number.isNaN(value) ? blank : `${open}${value - shift}</v></c>`;
    };
  }
  return (row) => formulaTail(xml, less(valueAt(values, row), shift));
}

function constantTail(values: ColumnValues, shift: number): (row: number) => string {
  if (values.kind === "texts") {
    const tails = values.dictionary.map((text) => valueTail(text));
    return (row) => tails[values.codes[row] ?? -1] ?? "/>";
  }
  return (row) => valueTail(less(valueAt(values, row), shift));
}
