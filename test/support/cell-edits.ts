import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { positionOf } from "./recalculated-workbook";

/** One cell as a person would retype it; null empties it. */
export type CellEdit = {
  readonly sheet: string;
  readonly address: string;
  readonly value: number | string | boolean | null;
};

/** The same .xlsx with some cells retyped. Formats stay; a formula in an edited cell is replaced by the value. */
export function editCells(xlsx: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  if (edits.length === 0) return xlsx;
  const parts = unzipSync(xlsx);
  const places = sheetParts(parts);
  for (const [sheet, ofSheet] of groupBySheet(edits)) {
    const part = places.get(sheet);
    if (part === undefined)
      throw new Error(`There is no sheet "${sheet}" to edit; there are ${[...places.keys()].join(", ")}`);
    const document = parse(parts, part);
    for (const edit of ofSheet) editCell(document, edit);
    parts[part] = strToU8(new XMLSerializer().serializeToString(document));
  }
  return zipSync(parts, { level: 1 });
}

function groupBySheet(edits: readonly CellEdit[]): ReadonlyMap<string, readonly CellEdit[]> {
  const groups = new Map<string, CellEdit[]>();
  for (const edit of edits) groups.set(edit.sheet, [...(groups.get(edit.sheet) ?? []), edit]);
  return groups;
}

/** Part name of each sheet, by the workbook part and its relations. */
function sheetParts(parts: Record<string, Uint8Array>): ReadonlyMap<string, string> {
  const workbook = relationTargets(parts, "_rels/.rels", "", /\/officeDocument$/)
    .values()
    .next().value;
  if (workbook === undefined) throw new Error("The package has no workbook part");
  const folder = workbook.slice(0, workbook.lastIndexOf("/") + 1);
  const file = workbook.slice(folder.length);
  const targets = relationTargets(parts, `${folder}_rels/${file}.rels`, folder, /\/worksheet$/);
  const places = new Map<string, string>();
  for (const sheet of elements(parse(parts, workbook), "sheet")) {
    const target = targets.get(sheet.getAttribute("r:id") ?? "");
    if (target !== undefined) places.set(sheet.getAttribute("name") ?? "", target);
  }
  return places;
}

function relationTargets(parts: Record<string, Uint8Array>, part: string, folder: string, type: RegExp) {
  const targets = new Map<string, string>();
  for (const relation of elements(parse(parts, part), "Relationship")) {
    const target = relation.getAttribute("Target") ?? "";
    if (!type.test(relation.getAttribute("Type") ?? "")) continue;
    targets.set(relation.getAttribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : folder + target);
  }
  return targets;
}

function editCell(document: Document, edit: CellEdit): void {
  const cell = findCell(document, edit.address);
  while (cell.firstChild !== null) cell.removeChild(cell.firstChild);
  cell.removeAttribute("t");
  if (edit.value === null) return;
  if (typeof edit.value === "string") {
    cell.setAttribute("t", "inlineStr");
    const text = append(append(cell, "is"), "t");
    text.setAttribute("xml:space", "preserve");
    text.textContent = edit.value;
    return;
  }
  if (typeof edit.value === "boolean") cell.setAttribute("t", "b");
  append(cell, "v").textContent = String(Number(edit.value));
}

/** The cell element at an address; row and cell are inserted in order where they do not exist yet. */
function findCell(document: Document, address: string): Element {
  const { row, column } = positionOf(address);
  const [data] = elements(document, "sheetData");
  if (data === undefined) throw new Error("The part is not a worksheet");
  const rowOf = (element: Element): number => Number(element.getAttribute("r")) - 1;
  const columnOf = (element: Element): number => positionOf(element.getAttribute("r") ?? "").column;
  const rowElement = findOrInsert(data, "row", row, rowOf, String(row + 1));
  return findOrInsert(rowElement, "c", column, columnOf, address);
}

function findOrInsert(
  parent: Element,
  tag: string,
  at: number,
  placeOf: (child: Element) => number,
  r: string,
): Element {
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeName !== tag) continue;
    const place = placeOf(child as Element);
    if (place === at) return child as Element;
    if (place < at) continue;
    const inserted = create(parent, tag);
    inserted.setAttribute("r", r);
    parent.insertBefore(inserted, child);
    return inserted;
  }
  const last = append(parent, tag);
  last.setAttribute("r", r);
  return last;
}

function append(parent: Element, tag: string): Element {
  const child = create(parent, tag);
  parent.appendChild(child);
  return child;
}

function create(near: Element, tag: string): Element {
  const document = near.ownerDocument;
  if (document === null) throw new Error("The element stands in no document");
  return document.createElementNS(near.namespaceURI, tag);
}

function elements(document: Document, name: string): readonly Element[] {
  return Array.from(document.getElementsByTagNameNS("*", name));
}

function parse(parts: Record<string, Uint8Array>, part: string): Document {
  const bytes = parts[part];
  if (bytes === undefined) throw new Error(`The package has no part ${part}`);
  return new DOMParser().parseFromString(strFromU8(bytes), "text/xml");
}
