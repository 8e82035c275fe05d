import type { Area } from "../../../src/workbook/cell";
import { cellsChanged, selectionChanged } from "../events";
import { limits } from "../../../src/workbook/limits";
import { checkedArea, fullAddress } from "../address";
import { shownValue, takeInput, valueType } from "../input";
import {
  cellAt,
  cellKey,
  eachPlace,
  intersection,
  madeCell,
  overlap,
  plainFormat,
  touched,
  usedArea,
  type HostArea,
  type HostCell,
} from "../model";
import { copyCells, moveCells } from "../move";
import { areaGiven, partOf } from "../references";
import { nullObject, numberOf, refusal, type HostObject, type Wire } from "../wire";
import { shownFormula } from "../shown-formula";
import { cellProperties, sharedProperties } from "./cell-properties";
import { conditionalFormats } from "./conditional-formats";
import { dataValidation } from "./data-validation";
import { allowed, rangeFormat, sharedFormat } from "./range-format";
import { worksheetObject } from "./worksheet";

const mostCells = 5_000_000;

/** A range of cells. */
export function rangeObject(area: HostArea): HostObject {
  const { sheet } = area;
  const { book } = sheet;
  const part = (row: number, column: number, rows: number, columns: number): HostObject =>
    rangeObject(partOf(area, row, column, rows, columns));
  const write = (given: Wire, put: (cell: HostCell, value: Wire, row: number, column: number) => void): void => {
    allowed(area);
    const values = shaped(given, area);
    eachPlace(area, (row, column) => {
      const value = values(row - area.row, column - area.column);
      if (value === null) return;
      const cell = madeCell(sheet, row, column);
      put(cell, value, row, column);
      if (cell.value === null && cell.formula === undefined && cell.format === plainFormat)
        sheet.cells.delete(cellKey(row, column));
    });
    touched(book);
  };
  const input = (given: Wire): void => {
    write(given, (cell, value, row, column) => {
      takeInput(cell, value);
      if (cell.formula !== undefined) cell.formula = shownFormula(cell.formula, sheet, row, column);
    });
    headersAsText(area);
    cellsChanged(area, "add-in");
  };
  const usedOrNull = (valuesOnly: Wire): HostObject => {
    const used = usedArea(sheet, valuesOnly === true);
    const inside = used && intersection(used, area);
    return inside ? rangeObject({ sheet, ...inside }) : nullObject;
  };
  return {
    type: "Range",
    area,
    get: {
      Address: () => fullAddress(area),
      RowIndex: () => area.row,
      ColumnIndex: () => area.column,
      RowCount: () => area.rows,
      ColumnCount: () => area.columns,
      CellCount: () => area.rows * area.columns,
      Values: () => gather(area, (cell) => shownValue(cell?.value ?? null)),
      Formulas: () => gather(area, (cell) => cell?.formula ?? shownValue(cell?.value ?? null)),
      NumberFormat: () => gather(area, (cell) => cell?.format.numberFormat ?? "General"),
      ValueTypes: () => gather(area, valueType),
      ColumnHidden: () => uniform(area.columns, (index) => sheet.hiddenColumns.has(area.column + index)),
      Hyperlink: () => sheet.links.get(cellKey(area.row, area.column)) ?? null,
    },
    set: {
      Values: input,
      Formulas: input,
      NumberFormat: (given) => {
        write(given, (cell, value) => {
          if (typeof value !== "string") throw refusal.argument();
          cell.format = sharedFormat({ ...cell.format, numberFormat: value });
        });
      },
      ColumnHidden: (hidden) => {
        allowed(area);
        for (let index = 0; index < area.columns; index += 1) {
          if (hidden === true) sheet.hiddenColumns.add(area.column + index);
          else sheet.hiddenColumns.delete(area.column + index);
        }
      },
      Hyperlink: (link) => {
        allowed(area);
        eachPlace(area, (row, column) => sheet.links.set(cellKey(row, column), link));
        const shown = typeof link === "object" && link !== null && "textToDisplay" in link ? link.textToDisplay : null;
        if (typeof shown === "string") input(`'${shown}`);
      },
    },
    to: {
      Worksheet: () => worksheetObject(sheet),
      Format: () => rangeFormat(area),
      DataValidation: () => dataValidation(area),
      ConditionalFormats: () => conditionalFormats(area),
    },
    call: {
      _ValidateArraySize: (rows, columns) => {
        if (rows !== area.rows || columns !== area.columns) throw wrongSize();
      },
      GetCell: (row, column) => part(numberOf(row), numberOf(column), 1, 1),
      GetRow: (row) => part(numberOf(row), 0, 1, area.columns),
      GetColumn: (column) => part(0, numberOf(column), area.rows, 1),
      GetLastCell: () => part(area.rows - 1, area.columns - 1, 1, 1),
      GetLastRow: () => part(area.rows - 1, 0, 1, area.columns),
      GetOffsetRange: (rows, columns) => part(numberOf(rows), numberOf(columns), area.rows, area.columns),
      GetResizedRange: (rows, columns) => part(0, 0, area.rows + numberOf(rows), area.columns + numberOf(columns)),
      GetAbsoluteResizedRange: (rows, columns) => part(0, 0, numberOf(rows), numberOf(columns)),
      GetEntireColumn: () =>
        rangeObject({ sheet, row: 0, column: area.column, rows: limits.rows, columns: area.columns }),
      GetEntireRow: () => rangeObject({ sheet, row: area.row, column: 0, rows: area.rows, columns: limits.columns }),
      GetBoundingRect: (given) => rangeObject(bounding(area, areaGiven(book, given, sheet))),
      GetUsedRangeOrNullObject: usedOrNull,
      GetMergedAreasOrNullObject: () =>
        areasOrNull(
          sheet.merges.filter((merge) => overlap(merge, area)),
          area,
        ),
      GetSpecialCellsOrNullObject: (kind, values) => {
        if (sheet.protection) throw refusal.denied();
        const found: Area[] = [];
        const inside = usedArea(sheet, true);
        const within = inside && intersection(inside, area);
        if (within)
          eachPlace(within, (row, column) => {
            if (isSpecial(cellAt(sheet, row, column), kind, values)) found.push({ row, column, rows: 1, columns: 1 });
          });
        return areasOrNull(found, area);
      },
      GetCellProperties: (wanted) =>
        gather(area, (cell, row, column) =>
          cellProperties(cell?.format ?? plainFormat, wanted, sheet.links.get(cellKey(row, column)) ?? null),
        ),
      GetRowProperties: (wanted) =>
        gather(area, (cell) => cellProperties(cell?.format ?? plainFormat, wanted)).map(sharedProperties),
      Merge: (across) => {
        allowed(area);
        const merged = across === true ? rowsOf(area) : [bare(area)];
        sheet.merges = [...sheet.merges.filter((merge) => !overlap(merge, area)), ...merged];
      },
      Unmerge: () => {
        allowed(area);
        sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
      },
      Clear: (what) => {
        allowed(area);
        clear(area, what ?? "All");
        cellsChanged(area, "add-in");
        touched(book);
      },
      CopyFrom: (given, what, skipBlanks, transpose) => {
        allowed(area);
        if (what !== "All" || skipBlanks === true || transpose === true) throw refusal.missing("Range", "copyFrom");
        copyCells(areaGiven(book, given, sheet), area);
        touched(book);
      },
      MoveTo: (given) => {
        const to = areaGiven(book, given, sheet);
        allowed(area);
        allowed(to);
        if (to.sheet !== sheet) throw refusal.missing("Range", "moveTo another sheet");
        moveCells(area, to);
        touched(book);
      },
      Select: () => {
        book.selection = area;
        selectionChanged(area);
      },
    },
  };
}

function bare({ row, column, rows, columns }: Area): Area {
  return { row, column, rows, columns };
}

function rowsOf({ row, column, rows, columns }: Area): Area[] {
  return Array.from({ length: rows }, (_, index) => ({ row: row + index, column, rows: 1, columns }));
}

function bounding(one: HostArea, other: HostArea): HostArea {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return checkedArea({ sheet: one.sheet, row, column, rows, columns });
}

function gather(area: HostArea, of: (cell: HostCell | undefined, row: number, column: number) => Wire): Wire[][] {
  if (area.rows * area.columns > mostCells) throw refusal.tooLarge();
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      of(cellAt(area.sheet, area.row + row, area.column + column), area.row + row, area.column + column),
    ),
  );
}

function uniform<T>(count: number, of: (index: number) => T): T | null {
  const first = of(0);
  for (let index = 1; index < count; index += 1) if (of(index) !== first) return null;
  return first;
}

function wrongSize(): Error {
  return refusal.argument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

/** One value serves every cell; an array must have the shape of the range. */
function shaped(given: Wire, area: Area): (row: number, column: number) => Wire {
  if (!Array.isArray(given)) return () => given;
  const rows: readonly Wire[] = given;
  const first = rows[0];
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) return () => first[0] as Wire;
  if (rows.length !== area.rows) throw wrongSize();
  return (row, column) => {
    const values = rows[row];
    if (!Array.isArray(values) || values.length !== area.columns) throw wrongSize();
    return values[column] as Wire;
  };
}

/** The headers of a table are always text. */
function headersAsText(area: HostArea): void {
  for (const table of area.sheet.tables) {
    const headers = intersection(area, { ...table.area, rows: 1 });
    if (!headers) continue;
    eachPlace(headers, (row, column) => {
      const cell = madeCell(area.sheet, row, column);
      delete cell.formula;
      if (typeof cell.value !== "string")
        cell.value = cell.value === null ? `Column${column - table.area.column + 1}` : String(shownValue(cell.value));
    });
  }
}

function isSpecial(cell: HostCell | undefined, kind: Wire, values: Wire): boolean {
  if (!cell) return false;
  const isFormula = cell.formula !== undefined;
  if (kind === "Formulas" ? !isFormula : kind === "Constants" ? isFormula || cell.value === null : true) return false;
  if (values === undefined || values === null || values === "All") return true;
  if (values !== "Errors") throw refusal.missing("Range", `getSpecialCellsOrNullObject(${String(values)})`);
  return typeof cell.value === "object" && cell.value !== null;
}

function areasOrNull(areas: readonly Area[], { sheet }: HostArea): HostObject {
  if (areas.length === 0) return nullObject;
  const ranges = areas.map((area) => rangeObject({ sheet, ...area }));
  return {
    type: "RangeAreas",
    get: {
      AreaCount: () => areas.length,
      CellCount: () => areas.reduce((sum, one) => sum + one.rows * one.columns, 0),
    },
    to: { Areas: () => ({ type: "RangeCollection", items: () => ranges }) },
  };
}

function clear(area: HostArea, what: Wire): void {
  const { sheet } = area;
  for (const key of [...sheet.cells.keys()]) {
    const at = { row: Math.floor(key / limits.columns), column: key % limits.columns, rows: 1, columns: 1 };
    const cell = overlap(at, area) ? sheet.cells.get(key) : undefined;
    if (!cell) continue;
    if (what === "All" || what === "Contents") {
      cell.value = null;
      delete cell.formula;
    }
    if (what === "All" || what === "Formats") cell.format = plainFormat;
    if (cell.value === null && cell.formula === undefined && cell.format === plainFormat) sheet.cells.delete(key);
  }
  if (what === "All" || what === "Hyperlinks") eachKeptLink(sheet.links, area);
  if (what === "All") sheet.merges = sheet.merges.filter((merge) => !overlap(merge, area));
  if (what !== "All" && what !== "Contents" && what !== "Formats" && what !== "Hyperlinks")
    throw refusal.missing("Range", `clear(${String(what)})`);
}

function eachKeptLink(links: Map<number, unknown>, area: Area): void {
  for (const key of [...links.keys()]) {
    const at = { row: Math.floor(key / limits.columns), column: key % limits.columns, rows: 1, columns: 1 };
    if (overlap(at, area)) links.delete(key);
  }
}
