import { openSource } from "../../src/workbook/file/source";
import type { CellLook } from "../../src/workbook/snapshot";
import { shownFormula } from "./shown-formula";
import {
  addSheet,
  cellKey,
  madeCell,
  newWorkbook,
  nextId,
  plainFormat,
  type HostFormat,
  type HostWorkbook,
} from "./model";

const visibilities = { visible: "Visible", hidden: "Hidden", "very hidden": "VeryHidden" } as const;

/**
 * The workbook of a file as Excel would hold it: cells with their look, formulas in Excel's own spelling, tables,
 * merges, names with our hidden ones, protection. Charts, validation, conditional formats and page setup of the file
 * are not taken over.
 */
export function workbookFromFile(bytes: Uint8Array, name: string): HostWorkbook {
  const source = openSource(bytes, name);
  const book = newWorkbook(name, null);
  book.date1904 = source.workbook.date1904;
  const formats = source.styles.looks.map(formatOf);
  for (const entry of source.workbook.sheets) {
    const sheet = addSheet(book, entry.name);
    sheet.visibility = visibilities[entry.visibility];
    if (entry.type !== "worksheet") continue;
    const cells = source.cells(entry);
    for (const table of source.tables(entry))
      sheet.tables.push({
        id: nextId(book),
        sheet,
        name: table.name,
        area: table.area,
        style: "TableStyleMedium2",
        bandedRows: true,
        bandedColumns: false,
        filterButton: true,
        totals: table.totalsRow,
      });
    cells.rows.forEach((values, row) => {
      values?.forEach((value, column) => {
        if (value === null) return;
        // Reading a file counts its dates from 1900; Excel counts as the workbook does.
        const format = formats[cells.styles[row]?.[column] ?? 0] ?? plainFormat;
        const dated = book.date1904 && source.styles.dates[cells.styles[row]?.[column] ?? 0] === true;
        const held = dated && typeof value === "number" ? value - 1462 : value;
        sheet.cells.set(cellKey(row, column), { value: held, format });
      });
    });
    cells.formulas.forEach((formulas, row) => {
      formulas?.forEach((formula, column) => {
        if (formula === undefined) return;
        const cell = madeCell(sheet, row, column);
        cell.format = formats[cells.styles[row]?.[column] ?? 0] ?? plainFormat;
        cell.formula = shownFormula(formula, sheet, row, column);
      });
    });
    sheet.merges = [...cells.merges];
    if (cells.protected) sheet.protection = { options: {}, password: undefined };
  }
  for (const { name: defined, refersTo, sheet, hidden } of source.workbook.names) {
    const names = sheet === undefined ? book.names : book.sheets[sheet]?.names;
    names?.push({ name: defined.replace(/^_xlnm\./, ""), formula: `=${refersTo}`, comment: "", visible: !hidden });
  }
  const first = book.sheets.find((sheet) => sheet.visibility === "Visible");
  if (first) book.selection = { sheet: first, row: 0, column: 0, rows: 1, columns: 1 };
  return book;
}

function formatOf(look: CellLook): HostFormat {
  return {
    ...plainFormat,
    numberFormat: look.numberFormat,
    bold: look.bold,
    italic: look.italic,
    indent: look.indent,
    fill: look.filled ? "#FFF2CC" : "",
    borders: look.topBorder ? { EdgeTop: { style: "Continuous", weight: "Thin", color: "#000000" } } : {},
  };
}
