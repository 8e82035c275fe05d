import { writeXlsx, type Cell, type WriteSheet } from "hucre/xlsx";
import { areaAddress } from "../../src/workbook/cell";
import { fileFormula } from "../../src/workbook/formula-text";
import { limits } from "../../src/workbook/limits";
import { storedFormula } from "../../src/workbook/excel/stored-formula";
import { shownValue } from "./input";
import { cellAt, type HostSheet, type HostWorkbook } from "./model";

/**
 * The workbook as a file, so that a spreadsheet program can open and recalculate it: cells with their number format,
 * formulas without results, tables, merged cells, names, hidden sheets.
 */
export async function workbookToFile(book: HostWorkbook): Promise<Uint8Array> {
  const scoped = book.sheets.flatMap((sheet) =>
    sheet.names.filter((name) => name.visible).map((name) => ({ name, scope: sheet.name })),
  );
  return writeXlsx({
    sheets: book.sheets.map(sheetOf),
    namedRanges: [...book.names.map((name) => ({ name })), ...scoped].map(({ name, ...scope }) => ({
      name: name.name,
      range: name.formula.slice(1),
      ...scope,
    })),
    dateSystem: book.date1904 ? "1904" : "1900",
  });
}

function sheetOf(sheet: HostSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [key, cell] of sheet.cells) {
    const row = Math.floor(key / limits.columns);
    const column = key % limits.columns;
    const table = sheet.tables.find(
      ({ area }) =>
        row > area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
    );
    cells.set(`${row},${column}`, {
      ...(cell.formula === undefined
        ? { value: cell.value === null ? null : shownValue(cell.value) }
        : { formula: fileFormula(storedFormula(cell.formula, table?.name)) }),
      style: { numFmt: cell.format.numberFormat },
    });
  }
  return {
    name: sheet.name,
    cells,
    hidden: sheet.visibility === "Hidden",
    veryHidden: sheet.visibility === "VeryHidden",
    merges: sheet.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: areaAddress(table.area),
      columns: Array.from({ length: table.area.columns }, (_, index) => ({
        name: String(cellAt(sheet, table.area.row, table.area.column + index)?.value ?? ""),
      })),
    })),
  };
}
