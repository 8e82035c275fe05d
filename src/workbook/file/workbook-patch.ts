import { markOf } from "../identity";
import type { Visibility } from "../snapshot";
import { childElement, childElements, type Document, type Element } from "./xml";

/** The order of the workbook part's elements, as the format demands it. */
const order = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];
const relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A sheet to be entered in the workbook part. */
export interface NewSheet {
  readonly name: string;
  readonly relation: string;
  readonly visibility: Visibility;
}

/** A defined name to be entered. */
export interface NewName {
  readonly name: string;
  readonly refersTo: string;
  readonly sheet?: number;
  readonly hidden?: boolean;
}

function create(document: Document, root: Element, name: string): Element {
  return document.createElementNS(root.namespaceURI ?? "", root.prefix ? `${root.prefix}:${name}` : name);
}

function section(document: Document, root: Element, name: string): Element {
  const found = childElement(root, name);
  if (found) return found;
  const created = create(document, root, name);
  const later = order.slice(order.indexOf(name) + 1);
  const next = childElements(root).find((child) => later.includes(child.localName ?? ""));
  root.insertBefore(created, next ?? null);
  return created;
}

/** Enters new sheets behind those that are there. The active tab stays. */
export function addSheets(document: Document, root: Element, sheets: readonly NewSheet[]): void {
  const parent = section(document, root, "sheets");
  let id = Math.max(0, ...childElements(parent).map((sheet) => Number(sheet.getAttribute("sheetId") ?? 0)));
  const prefix = relationPrefix(root, parent);
  for (const sheet of sheets) {
    id += 1;
    const element = create(document, root, "sheet");
    element.setAttribute("name", sheet.name);
    element.setAttribute("sheetId", String(id));
    if (sheet.visibility !== "visible")
      element.setAttribute("state", sheet.visibility === "hidden" ? "hidden" : "veryHidden");
    element.setAttributeNS(relationNamespace, `${prefix}:id`, sheet.relation);
    parent.appendChild(element);
  }
}

/** Makes a sheet very hidden again: some programs know only hidden. */
export function hideSheet(root: Element, index: number): void {
  childElements(childElement(root, "sheets"))[index]?.setAttribute("state", "veryHidden");
}

/** The prefix under which the part names relations, declared where it is not. */
function relationPrefix(root: Element, sheets: Element): string {
  for (const element of [root, sheets]) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value === relationNamespace && attribute.name.startsWith("xmlns:")) return attribute.name.slice(6);
    }
  }
  root.setAttribute("xmlns:r", relationNamespace);
  return "r";
}

/** Exchanges our defined names: `isOurs` says which of those without a mark go; the marks of `sheets` always do. */
export function replaceNames(
  document: Document,
  root: Element,
  sheets: ReadonlySet<number>,
  isOurs: (name: string) => boolean,
  names: readonly NewName[],
): void {
  const parent = section(document, root, "definedNames");
  for (const element of childElements(parent, "definedName")) {
    const name = element.getAttribute("name") ?? "";
    const scope = element.getAttribute("localSheetId");
    const scoped =
      scope !== null &&
      sheets.has(Number(scope)) &&
      (markOf(name) !== undefined || /^_xlnm\.(?:Print_Area|Print_Titles|_FilterDatabase)$/i.test(name));
    if (scoped || (scope === null && isOurs(name))) parent.removeChild(element);
  }
  for (const entry of names) {
    const element = create(document, root, "definedName");
    element.setAttribute("name", entry.name);
    if (entry.sheet !== undefined) element.setAttribute("localSheetId", String(entry.sheet));
    if (entry.hidden) element.setAttribute("hidden", "1");
    element.appendChild(document.createTextNode(entry.refersTo));
    parent.appendChild(element);
  }
  if (childElements(parent).length === 0) root.removeChild(parent);
}

/** Makes the spreadsheet calculate everything when it opens the file. */
export function demandCalculation(document: Document, root: Element): void {
  section(document, root, "calcPr").setAttribute("fullCalcOnLoad", "1");
}
