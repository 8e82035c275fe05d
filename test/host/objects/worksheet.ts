import { limits } from "../../../src/workbook/limits";
import { checkedArea } from "../address";
import { registrations } from "../events";
import { addSheet, checkSheetName, touched, usedArea, type HostSheet, type HostWorkbook } from "../model";
import { areaGiven } from "../references";
import { booleanOf, nullObject, numberOf, refusal, textOf, type HostObject } from "../wire";
import { chartCollection } from "./charts";
import { collection } from "./collection";
import { nameCollection } from "./names";
import { pageLayout } from "./page-layout";
import { rangeObject } from "./range";
import { tableCollection } from "./tables";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

export function worksheetCollection(book: HostWorkbook): HostObject {
  const byKey = (text: string): HostObject | undefined => {
    const sheet = book.sheets.find(({ id, name }) => id.toLowerCase() === text || name.toLowerCase() === text);
    return sheet && worksheetObject(sheet);
  };
  const all = (): HostObject[] => book.sheets.map(worksheetObject);
  const call: HostObject["call"] = {
    Add: (name) => {
      if (book.readOnly || book.structureLocked) throw refusal.denied();
      let number = book.sheets.length + 1;
      while (book.sheets.some((sheet) => sheet.name.toLowerCase() === `sheet${number}`)) number += 1;
      return worksheetObject(addSheet(book, name === undefined || name === null ? `Sheet${number}` : textOf(name)));
    },
    ...registrations(book),
    GetActiveWorksheet: () => {
      const active = book.selection?.sheet ?? book.sheets[0];
      if (!active) throw refusal.notFound();
      return worksheetObject(active);
    },
  };
  return collection("WorksheetCollection", all, call, undefined, byKey);
}

/** A worksheet. Everything but its existence is refused once it is deleted. */
export function worksheetObject(sheet: HostSheet): HostObject {
  const { book } = sheet;
  const present = <T>(get: () => T): T => {
    if (sheet.deleted) throw refusal.notFound();
    return get();
  };
  const area = (row: number, column: number, rows: number, columns: number): HostObject =>
    present(() => rangeObject(checkedArea({ sheet, row, column, rows, columns })));
  const used = (valuesOnly: unknown): HostObject => {
    const found = present(() => usedArea(sheet, valuesOnly === true));
    return found ? rangeObject({ sheet, ...found }) : nullObject;
  };
  return {
    type: "Worksheet",
    id: sheet.id,
    get: {
      Id: () => sheet.id,
      Name: () => present(() => sheet.name),
      Visibility: () => sheet.visibility,
      Position: () => book.sheets.indexOf(sheet),
      TabColor: () => sheet.tabColor,
      ShowGridlines: () => sheet.gridlines,
    },
    set: {
      Name: (name) => {
        present(() => {
          checkSheetName(book, name, sheet);
          rename(sheet, name);
        });
      },
      Visibility: (given) => {
        const visibility = visibilities.find((one) => one === given);
        const others = book.sheets.some((one) => one !== sheet && one.visibility === "Visible");
        if (book.structureLocked) throw refusal.denied();
        if (!visibility || (visibility !== "Visible" && !others)) throw refusal.argument();
        sheet.visibility = visibility;
      },
      Position: (position) => {
        const at = numberOf(position);
        if (at < 0 || at >= book.sheets.length) throw refusal.argument();
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        book.sheets.splice(at, 0, sheet);
      },
      TabColor: (color) => {
        sheet.tabColor = textOf(color);
      },
      // Read under one name, written under another.
      Gridlines: (shown) => {
        sheet.gridlines = booleanOf(shown);
      },
    },
    to: {
      Tables: () => tableCollection(book, sheet),
      Names: () => nameCollection(book, sheet),
      Charts: () => chartCollection(sheet),
      PageLayout: () => pageLayout(sheet),
      Protection: () => protection(sheet),
      FreezePanes: () => freezePanes(sheet),
    },
    call: {
      GetRange: (address) =>
        present(() =>
          address === undefined || address === null || address === ""
            ? area(0, 0, limits.rows, limits.columns)
            : rangeObject(areaGiven(book, address, sheet)),
        ),
      GetCell: (row, column) => area(numberOf(row), numberOf(column), 1, 1),
      GetRangeByIndexes: (row, column, rows, columns) =>
        area(numberOf(row), numberOf(column), numberOf(rows), numberOf(columns)),
      GetUsedRangeOrNullObject: used,
      GetUsedRange: (valuesOnly) => {
        const found = used(valuesOnly);
        return found === nullObject ? area(0, 0, 1, 1) : found;
      },
      ...registrations(book, sheet.id),
      Activate: () => {
        if (sheet.visibility !== "Visible") throw refusal.operation();
        book.selection = { sheet, row: 0, column: 0, rows: 1, columns: 1 };
      },
      Delete: () => {
        present(() => {
          const others = book.sheets.some((one) => one !== sheet && one.visibility === "Visible");
          if (book.readOnly || book.structureLocked) throw refusal.denied();
          // As documented: a very hidden sheet must be shown first, and one visible sheet must stay.
          if (!others || sheet.visibility === "VeryHidden") throw refusal.operation();
          removeSheet(sheet);
        });
      },
    },
  };
}

/** Takes a sheet out of its workbook, as a person or a co-author does too. */
export function removeSheet(sheet: HostSheet): void {
  const { book } = sheet;
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  sheet.deleted = true;
  if (book.selection?.sheet === sheet) book.selection = null;
  touched(book);
}

/** Renames a sheet; names that point at it follow, as in Excel. */
export function rename(sheet: HostSheet, name: string): void {
  const quote = (text: string): string => `'${text.replace(/'/g, "''")}'!`;
  const [plain, quoted] = [`${sheet.name}!`, quote(sheet.name)];
  sheet.name = name;
  for (const one of [...sheet.book.names, ...sheet.book.sheets.flatMap((other) => other.names)]) {
    for (const before of [plain, quoted])
      if (one.formula.startsWith(`=${before}`)) one.formula = `=${quote(name)}${one.formula.slice(before.length + 1)}`;
  }
}

function protection(sheet: HostSheet): HostObject {
  return {
    type: "WorksheetProtection",
    get: { Protected: () => sheet.protection !== null, Options: () => sheet.protection?.options ?? null },
    call: {
      Protect: (options, password) => {
        if (sheet.protection) throw refusal.denied();
        sheet.protection = {
          options: options ?? {},
          password: typeof password === "string" && password !== "" ? password : undefined,
        };
      },
      Unprotect: (password) => {
        if (sheet.protection?.password !== undefined && sheet.protection.password !== password) throw refusal.denied();
        sheet.protection = null;
      },
    },
  };
}

function freezePanes(sheet: HostSheet): HostObject {
  const freeze = (rows: number, columns: number): void => {
    sheet.freeze = { row: 0, column: 0, rows, columns };
  };
  return {
    type: "WorksheetFreezePanes",
    call: {
      FreezeRows: (rows) => {
        freeze(numberOf(rows), limits.columns);
      },
      FreezeColumns: (columns) => {
        freeze(limits.rows, numberOf(columns));
      },
      FreezeAt: (given) => {
        const at = areaGiven(sheet.book, given, sheet);
        freeze(at.row + at.rows, at.column + at.columns);
      },
      Unfreeze: () => {
        sheet.freeze = null;
      },
      GetLocationOrNullObject: () => (sheet.freeze ? rangeObject({ sheet, ...sheet.freeze }) : nullObject),
    },
  };
}
