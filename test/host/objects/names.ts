import { fixedAddress } from "../address";
import { checkName, type HostName, type HostSheet, type HostWorkbook } from "../model";
import { areaOfName, findName } from "../references";
import { booleanOf, isHostObject, nullObject, refusal, textOf, type HostObject, type Wire } from "../wire";
import { collection } from "./collection";
import { rangeObject } from "./range";
import { worksheetObject } from "./worksheet";

/** The names of the workbook, or those scoped to a sheet. */
export function nameCollection(book: HostWorkbook, sheet?: HostSheet): HostObject {
  const names = sheet ? sheet.names : book.names;
  const all = (): HostObject[] => [
    ...names.map((name) => nameObject(book, names, name, sheet)),
    ...(sheet ? pageNames(sheet) : []),
  ];
  return collection("NamedItemCollection", all, {
    Add: (name, reference, comment) => {
      checkName(name);
      const table = sheet ? undefined : book.sheets.flatMap((one) => one.tables).find((one) => same(one.name, name));
      if (findName(names, name) || table) throw refusal.exists();
      const added: HostName = {
        name,
        formula: formulaOf(reference),
        comment: typeof comment === "string" ? comment : "",
        visible: true,
      };
      names.push(added);
      return nameObject(book, names, added, sheet);
    },
  });
}

/** What is printed is a name of the sheet too; without the name all of it is printed. */
function pageNames(sheet: HostSheet): HostObject[] {
  const { page } = sheet;
  const printed = [
    { name: "Print_Area", areas: [page.printArea], delete: () => delete page.printArea },
    {
      name: "Print_Titles",
      areas: [page.titleColumns, page.titleRows],
      delete: () => delete page.titleColumns && delete page.titleRows,
    },
  ];
  return printed.flatMap(({ name, areas, delete: taken }): HostObject[] => {
    const present = areas.filter((area) => area !== undefined);
    if (present.length === 0) return [];
    return [
      {
        type: "NamedItem",
        id: name,
        get: {
          Name: () => name,
          Formula: () => `=${present.map((area) => fixedAddress({ sheet, ...area })).join(",")}`,
          Visible: () => true,
          Comment: () => "",
          Scope: () => "Worksheet",
          Type: () => "Range",
        },
        call: {
          Delete: () => {
            taken();
          },
        },
      },
    ];
  });
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** A text without "=" names a constant. */
function formulaOf(reference: Wire): string {
  if (isHostObject(reference)) {
    if (!reference.area) throw refusal.argument();
    return `=${fixedAddress(reference.area)}`;
  }
  const text = textOf(reference);
  return text.startsWith("=") ? text : `="${text.replace(/"/g, '""')}"`;
}

function nameObject(book: HostWorkbook, names: HostName[], name: HostName, sheet?: HostSheet): HostObject {
  return {
    type: "NamedItem",
    id: name.name,
    get: {
      Name: () => name.name,
      Formula: () => name.formula,
      Value: () => name.formula.slice(1).replace(/^"(.*)"$/s, "$1"),
      Visible: () => name.visible,
      Comment: () => name.comment,
      Scope: () => (sheet ? "Worksheet" : "Workbook"),
      Type: () => (name.formula.startsWith('="') ? "String" : "Range"),
    },
    set: {
      Formula: (formula) => {
        name.formula = textOf(formula);
      },
      Visible: (visible) => {
        name.visible = booleanOf(visible);
      },
      Comment: (comment) => {
        name.comment = textOf(comment);
      },
    },
    to: sheet ? { Worksheet: () => worksheetObject(sheet) } : {},
    call: {
      GetRange: () => rangeObject(areaOfName(book, name, sheet)),
      GetRangeOrNullObject: () => {
        try {
          return rangeObject(areaOfName(book, name, sheet));
        } catch {
          return nullObject;
        }
      },
      Delete: () => {
        const index = names.indexOf(name);
        if (index < 0) throw refusal.notFound();
        names.splice(index, 1);
      },
    },
  };
}
