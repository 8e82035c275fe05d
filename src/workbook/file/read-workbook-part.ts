import { areaOf } from "../cell";
import type { DefinedName } from "../join/marks";
import type { StandingTable } from "../join/standing";
import type { Visibility } from "../snapshot";
import type { Package } from "./package";
import { parseXml, unescapeText } from "./xml";

/** What the workbook part says: sheets in order, names, calendar, protection. */
export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: readonly NameEntry[];
  readonly date1904: boolean;
  readonly structureLocked: boolean;
  /** The ISO "strict" variety of the format, with namespaces of its own. */
  readonly strict: boolean;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  /** The sheet's part, or undefined where the relation is missing. */
  readonly path: string | undefined;
  /** worksheet, chartsheet, dialogsheet. */
  readonly type: string;
}

export interface NameEntry extends DefinedName {
  readonly hidden: boolean;
}

/** A list object of a worksheet. */
export interface TablePart extends StandingTable {
  readonly path: string;
  readonly id: number;
  readonly headers: readonly string[];
}

/** Reads the workbook part. */
export function readWorkbookPart(source: Package): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: NameEntry[] = [];
  let date1904 = false;
  let structureLocked = false;
  let strict = false;
  let name: { attributes: Readonly<Record<string, string>>; text: string } | undefined;
  parseXml(source.part(source.workbookPath), source.workbookPath, source.file, {
    open(element, attributes) {
      if (element === "workbook") strict = Object.values(attributes).some((value) => value.includes("purl.oclc.org"));
      else if (element === "workbookPr") date1904 = isTrue(attributes["date1904"]);
      else if (element === "workbookProtection") structureLocked = isTrue(attributes["lockStructure"]);
      else if (element === "definedName") name = { attributes, text: "" };
      else if (element === "sheet") {
        const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
        const relation = source.workbookRelations.find((one) => one.id === id);
        sheets.push({
          name: attributes["name"] ?? "",
          visibility: visibilityOf(attributes["state"]),
          path: relation?.target,
          type: relation?.type ?? "worksheet",
        });
      }
    },
    text(text) {
      if (name) name.text += text;
    },
    close(element) {
      if (element !== "definedName" || !name) return;
      const { attributes, text } = name;
      const sheet = attributes["localSheetId"];
      names.push({
        name: attributes["name"] ?? "",
        refersTo: text,
        hidden: isTrue(attributes["hidden"]),
        ...(sheet === undefined ? {} : { sheet: Number(sheet) }),
      });
      name = undefined;
    },
  });
  return { sheets, names, date1904, structureLocked, strict };
}

function isTrue(text: string | undefined): boolean {
  return text === "1" || text === "true";
}

function visibilityOf(state: string | undefined): Visibility {
  if (state === "hidden") return "hidden";
  return state === "veryHidden" ? "very hidden" : "visible";
}

/** The list objects of a worksheet, by its relations. Parts that are missing are passed over. */
export function readTables(source: Package, sheetPath: string): TablePart[] {
  const tables: TablePart[] = [];
  for (const relation of source.relations(sheetPath)) {
    if (relation.type !== "table" || !source.has(relation.target)) continue;
    const table = readTable(source, relation.target);
    if (table) tables.push(table);
  }
  return tables;
}

function readTable(source: Package, path: string): TablePart | undefined {
  const headers: string[] = [];
  const formulas: (string | undefined)[] = [];
  let root: Readonly<Record<string, string>> = {};
  let inFormula = false;
  parseXml(source.part(path), path, source.file, {
    open(element, attributes) {
      if (element === "table") root = attributes;
      else if (element === "tableColumn") {
        headers.push(unescapeText(attributes["name"] ?? ""));
        formulas.push(undefined);
      } else if (element === "calculatedColumnFormula") inFormula = true;
    },
    text(text) {
      if (inFormula) formulas[formulas.length - 1] = (formulas.at(-1) ?? "") + text;
    },
    close(element) {
      if (element === "calculatedColumnFormula") inFormula = false;
    },
  });
  const area = areaOf(root["ref"] ?? "");
  if (!area) return undefined;
  const totals = Number(root["totalsRowCount"] ?? 0) > 0;
  return {
    path,
    id: Number(root["id"] ?? 0),
    name: root["displayName"] ?? root["name"] ?? "",
    area,
    headers,
    formulas,
    totalsRow: totals,
  };
}
