import type { Area } from "../../../src/workbook/cell";
import { shownValue } from "../input";
import {
  cellAt,
  cellKey,
  checkName,
  eachPlace,
  madeCell,
  nextId,
  overlap,
  touched,
  usedArea,
  type HostArea,
  type HostSheet,
  type HostTable,
  type HostWorkbook,
} from "../model";
import { shiftRight } from "../move";
import { areaGiven, findName, partOf } from "../references";
import { booleanOf, refusal, textOf, type HostObject, type Wire } from "../wire";
import { collection } from "./collection";
import { allowed } from "./range-format";
import { rangeObject } from "./range";
import { worksheetObject } from "./worksheet";

/** The tables of a sheet, or of the whole workbook. */
export function tableCollection(book: HostWorkbook, sheet?: HostSheet): HostObject {
  const tables = (): HostTable[] => (sheet ? sheet.tables : book.sheets.flatMap((one) => one.tables));
  return collection("TableCollection", () => tables().map(tableObject), {
    Add: (given, hasHeaders) => tableObject(addTable(areaGiven(book, given, sheet), booleanOf(hasHeaders))),
  });
}

function addTable(area: HostArea, hasHeaders: boolean): HostTable {
  const { sheet } = area;
  const { book } = sheet;
  allowed(area);
  if (sheet.protection) throw refusal.denied();
  if (!hasHeaders) throw refusal.missing("TableCollection", "add without headers");
  if (sheet.tables.some((table) => overlap(table.area, area))) throw refusal.argument();
  if (sheet.merges.some((merge) => overlap(merge, area))) throw refusal.argument();
  const taken = new Set(book.sheets.flatMap((one) => one.tables).map((table) => table.name.toLowerCase()));
  let number = 1;
  while (taken.has(`table${number}`)) number += 1;
  const { row, column, columns } = area;
  const table: HostTable = {
    id: nextId(book),
    sheet,
    name: `Table${number}`,
    area: { row, column, rows: Math.max(2, area.rows), columns },
    style: "TableStyleMedium2",
    bandedRows: true,
    bandedColumns: false,
    filterButton: true,
    totals: false,
  };
  sheet.tables.push(table);
  const seen = new Set<string>();
  eachPlace({ ...area, rows: 1 }, (_, at) => {
    const cell = madeCell(sheet, row, at);
    const wanted = cell.value === null ? `Column${at - column + 1}` : String(shownValue(cell.value));
    let header = wanted;
    for (let again = 2; seen.has(header.toLowerCase()); again += 1) header = `${wanted}${again}`;
    seen.add(header.toLowerCase());
    delete cell.formula;
    cell.value = header;
  });
  return table;
}

function header(table: HostTable, index: number): string {
  return String(shownValue(cellAt(table.sheet, table.area.row, table.area.column + index)?.value ?? null));
}

function tableObject(table: HostTable): HostObject {
  const { sheet } = table;
  const { book } = sheet;
  const whole = (): HostArea => ({ sheet, ...table.area });
  const body = (): HostArea => {
    const rows = table.area.rows - 1 - (table.totals ? 1 : 0);
    return partOf(whole(), 1, 0, Math.max(1, rows), table.area.columns);
  };
  const columns = (): HostObject[] =>
    Array.from({ length: table.area.columns }, (_, index) => ({
      type: "TableColumn",
      id: String(index + 1),
      get: { Id: () => index + 1, Index: () => index, Name: () => header(table, index) },
      call: {
        GetRange: () => rangeObject(partOf(whole(), 0, index, table.area.rows, 1)),
        GetDataBodyRange: () => rangeObject(partOf(body(), 0, index, body().rows, 1)),
        GetHeaderRowRange: () => rangeObject(partOf(whole(), 0, index, 1, 1)),
        Delete: () => {
          if (table.area.columns === 1) throw refusal.operation();
          shiftColumns(table, index, -1);
        },
      },
    }));
  const change = (put: (value: Wire) => void) => (value: Wire) => {
    if (sheet.protection) throw refusal.denied();
    put(value);
  };
  return {
    type: "Table",
    id: table.id,
    get: {
      Id: () => table.id,
      Name: () => table.name,
      Style: () => table.style,
      ShowBandedRows: () => table.bandedRows,
      ShowBandedColumns: () => table.bandedColumns,
      ShowFilterButton: () => table.filterButton,
      ShowTotals: () => table.totals,
      ShowHeaders: () => true,
    },
    set: {
      Name: change((name) => {
        checkName(name);
        const other = book.sheets
          .flatMap((one) => one.tables)
          .find((one) => one !== table && one.name.toLowerCase() === name.toLowerCase());
        if (other || findName(book.names, name)) throw refusal.argument();
        table.name = name;
      }),
      Style: change((style) => {
        table.style = textOf(style);
      }),
      ShowBandedRows: change((shown) => {
        table.bandedRows = booleanOf(shown);
      }),
      ShowBandedColumns: change((shown) => {
        table.bandedColumns = booleanOf(shown);
      }),
      ShowTotals: change((shown) => {
        if (booleanOf(shown) === table.totals) return;
        if (shown === true) throw refusal.missing("Table", "showTotals = true");
        const { row, rows } = table.area;
        eachPlace({ ...table.area, row: row + rows - 1, rows: 1 }, (at, column) =>
          sheet.cells.delete(cellKey(at, column)),
        );
        table.area = { ...table.area, rows: rows - 1 };
        table.totals = false;
      }),
      ShowFilterButton: change((shown) => {
        table.filterButton = booleanOf(shown);
      }),
    },
    to: {
      Columns: () =>
        collection("TableColumnCollection", columns, {
          Add: (index, values, name) => {
            if (values !== undefined && values !== null) throw refusal.missing("TableColumnCollection", "add(values)");
            const place = typeof index === "number" && index >= 0 ? index : table.area.columns;
            if (place > table.area.columns) throw refusal.argument();
            shiftColumns(table, place, 1, textOf(name));
            return columns()[place] as HostObject;
          },
        }),
      Worksheet: () => worksheetObject(sheet),
    },
    call: {
      GetRange: () => rangeObject(whole()),
      GetHeaderRowRange: () => rangeObject(partOf(whole(), 0, 0, 1, table.area.columns)),
      GetDataBodyRange: () => rangeObject(body()),
      Resize: (given) => {
        resize(table, areaGiven(book, given, sheet));
      },
      ConvertToRange: () => {
        remove(table);
        return rangeObject(whole());
      },
      Delete: () => {
        allowed(whole());
        eachPlace(table.area, (row, column) => {
          const cell = madeCell(sheet, row, column);
          cell.value = null;
          delete cell.formula;
        });
        remove(table);
        touched(book);
      },
    },
  };
}

function remove(table: HostTable): void {
  if (table.sheet.protection) throw refusal.denied();
  const index = table.sheet.tables.indexOf(table);
  if (index < 0) throw refusal.notFound();
  table.sheet.tables.splice(index, 1);
}

/** Adds a column before an index, or takes the one there; in the rows of the table what stands to the right moves. */
function shiftColumns(table: HostTable, index: number, by: 1 | -1, name?: string): void {
  const { sheet, area } = table;
  if (sheet.protection) throw refusal.denied();
  const column = area.column + index;
  const right = usedArea(sheet, false);
  const end = Math.max(area.column + area.columns, right ? right.column + right.columns : 0);
  const first = by > 0 ? column : column + 1;
  if (by < 0) eachPlace({ ...area, column, columns: 1 }, (row, at) => sheet.cells.delete(cellKey(row, at)));
  if (end > first) shiftRight(sheet, { ...area, column: first, columns: end - first }, by);
  table.area = { ...area, columns: area.columns + by };
  if (by > 0) madeCell(sheet, area.row, column).value = name ?? `Column${area.columns + 1}`;
  touched(sheet.book);
}

/** The header stays on its row and the new area must overlap the old one. */
function resize(table: HostTable, to: HostArea): void {
  const { row, column, rows, columns }: Area = to;
  if (table.sheet.protection) throw refusal.denied();
  if (to.sheet !== table.sheet || row !== table.area.row || rows < 2 || !overlap(to, table.area))
    throw refusal.argument();
  if (table.sheet.tables.some((other) => other !== table && overlap(other.area, to))) throw refusal.argument();
  table.area = { row, column, rows, columns };
}
