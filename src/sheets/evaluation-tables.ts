import type { TableBlock, TableColumn } from "../workbook/plan";
import { valueAt } from "../workbook/values";
import type { PlacedSheet } from "./layout";

type Table = Omit<TableBlock, "kind" | "at">;

/** Widths by column id, for tables that must fit a page. */
export function withWidths(table: Table, widthOf: (id: string) => number): Table {
  return { ...table, columns: table.columns.map((column) => ({ ...column, width: widthOf(column.id) })) };
}

/** The same table with the columns told folded away and no others; figures of no fixed decimals are shown as they are. */
export function withHidden(table: Table, hidden: ReadonlySet<string>): Table {
  const columns = table.columns.map((column): TableColumn => {
    const { hidden: _, ...rest } = column;
    const style =
      column.style?.numberFormat === "#,##0.0000" ? { ...column.style, numberFormat: "General" } : column.style;
    return { ...rest, ...(style === undefined ? {} : { style }), ...(hidden.has(column.id) ? { hidden: true } : {}) };
  });
  return { ...table, columns };
}

/**
 * Tables under one another share the sheet's columns: the first table's widths hold, and each header row is as high as
 * its headers need at these widths.
 */
export function fittedTables(placed: PlacedSheet): PlacedSheet {
  const tables = placed.sheet.blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  const widths: Record<number, number> = {};
  for (const table of tables) {
    table.columns.forEach((column, index) => {
      if (column.width !== undefined) widths[table.at.column + index] ??= column.width;
    });
  }
  const heights = Object.fromEntries(
    tables.map((table) => {
      const lines = table.columns.map((column, index) =>
        column.hidden === true ? 1 : linesOf(column.header, widths[table.at.column + index] ?? 10, bold),
      );
      return [table.at.row, 15 * Math.max(...lines) + 2];
    }),
  );
  const { sheet } = placed;
  return {
    ...placed,
    sheet: {
      ...sheet,
      columnWidths: { ...widths, ...sheet.columnWidths },
      rowHeights: { ...sheet.rowHeights, ...heights },
    },
  };
}

/** Characters of a text that a width of one character holds, on the careful side. */
const plain = 1;
const bold = 0.88;

/** Lines that a text takes when its words wrap at a width in characters. */
function linesOf(text: string, width: number, charactersPerWidth: number): number {
  const room = Math.max(4, Math.floor(width * charactersPerWidth));
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const next = used === 0 ? word.length : used + 1 + word.length;
    if (next <= room) {
      used = next;
      continue;
    }
    lines += (used === 0 ? 0 : 1) + Math.ceil(word.length / room) - 1;
    used = word.length % room || room;
  }
  return lines;
}

/** Rows of a table as high as the texts in some of its columns need: a row of a file does not grow by itself. */
export function withRowHeights(placed: PlacedSheet, id: string, wrapped: ReadonlySet<string>): PlacedSheet {
  const table = placed.sheet.blocks.find((block) => block.id === id);
  if (table?.kind !== "table") return placed;
  const columns = table.columns.filter((column) => wrapped.has(column.id));
  const lines = (row: number): number =>
    Math.max(
      1,
      ...columns.map((column) => {
        const value = valueAt(column.values, row);
        const room = (column.width ?? 10) - 2 * (column.style?.indent ?? 0);
        return typeof value === "string" ? linesOf(value, room, plain) : 1;
      }),
    );
  const heights = Object.fromEntries(
    Array.from({ length: table.rows }, (_, row) => [table.at.row + 1 + row, 15 * lines(row)]),
  );
  return { ...placed, sheet: { ...placed.sheet, rowHeights: { ...placed.sheet.rowHeights, ...heights } } };
}

/** Fits the sheet to the width of one page: for what is compared at a glance and would be torn apart on two. */
export function onePageWide(placed: PlacedSheet): PlacedSheet {
  const { sheet } = placed;
  return { ...placed, sheet: { ...sheet, page: { orientation: "landscape", fitTall: 0, ...sheet.page, fitWide: 1 } } };
}
