import { renameSheets } from "../formula-text";
import { journalSheetId, markOf, stateSheetId } from "../identity";
import type { Problem } from "../../problem/problem";
import { patchContentTypes } from "./package-patch";
import { relationsPath } from "./package";
import { openSource, problemOf, type Source } from "./source";
import {
  childElement,
  childElements,
  parseDocument,
  plainXml,
  rootElement,
  serializeDocument,
  type Document,
  type Element,
} from "./xml";
import { writeZip, zipEntry, type ZipEntry } from "./zip";

export interface ArchiveOptions {
  /** Stands before the names of sheets that are archived, for instance the year. */
  readonly prefix: string;
  /** Ids of sheets of ours that become the person's own: they keep name and content. All others are archived. */
  readonly released: ReadonlySet<string>;
}

export interface Archived {
  readonly bytes: Uint8Array;
  /** Sheets that were ours, by their names before and now. */
  readonly sheets: readonly { readonly id: string; readonly was: string; readonly name: string }[];
}

/**
 * The workbook with every sheet of ours set in stone: it keeps values, look and charts under a name of its own, but no
 * formulas, tables or marks, so that it is never written again and new sheets can take its place. What we keep to know
 * our sheets is dropped; sheets of the person's are copied byte for byte.
 */
export function archivedWorkbook(
  bytes: Uint8Array,
  file: string,
  { prefix, released }: ArchiveOptions,
): Archived | { readonly problems: readonly Problem[] } {
  try {
    return archived(openSource(bytes, file), prefix, released);
  } catch (error) {
    return { problems: [problemOf(error)] };
  }
}

function archived(source: Source, prefix: string, released: ReadonlySet<string>): Archived {
  const { package: old, workbook, own } = source;
  const gone = new Set<string>();
  const parts = new Map(old.entries);
  const put = (path: string, content: Uint8Array): void => {
    parts.set(path, zipEntry(path, content));
  };
  const dropped = new Set([stateSheetId, journalSheetId]);
  const removed = new Set(own.filter(({ id }) => dropped.has(id)).map(({ sheet }) => sheet));
  const taken = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const names = new Map<string, string>();
  const sheets = own
    .filter(({ id }) => !dropped.has(id))
    .map(({ id, sheet }) => {
      const was = workbook.sheets[sheet]?.name ?? "";
      const name = released.has(id) ? was : freeName(`${prefix} ${was}`, taken);
      names.set(was.toLowerCase(), name);
      return { id, sheet, was, name };
    });
  const rename = (text: string): string => renameSheets(text, (name) => names.get(name.toLowerCase()));

  for (const { id, sheet } of sheets) {
    const path = workbook.sheets[sheet]?.path;
    if (path === undefined || released.has(id)) continue;
    put(path, encoded(frozenSheet(decoded(old.part(path)))));
    for (const relation of old.relations(path)) {
      if (relation.type === "table") gone.add(relation.target);
      if (relation.type !== "drawing" || !old.has(relation.target)) continue;
      for (const chart of old.relations(relation.target)) {
        if (chart.type === "chart" && old.has(chart.target))
          put(chart.target, encoded(renamedChart(decoded(old.part(chart.target)), rename)));
      }
    }
    patch(old.has(relationsPath(path)) ? relationsPath(path) : undefined, parts, source, (_, root) => {
      dropRelations(root, (type) => type === "table");
    });
  }
  for (const sheet of removed) {
    const path = workbook.sheets[sheet]?.path;
    if (path !== undefined) gone.add(path).add(relationsPath(path));
  }
  for (const relation of old.workbookRelations) if (relation.type === "calcChain") gone.add(relation.target);
  patch(relationsPath(old.workbookPath), parts, source, (_, root) => {
    const targets = new Set(old.workbookRelations.filter(({ target }) => gone.has(target)).map(({ id }) => id));
    for (const relation of childElements(root, "Relationship"))
      if (targets.has(relation.getAttribute("Id") ?? "")) root.removeChild(relation);
  });
  patch("[Content_Types].xml", parts, source, (document, root) => {
    patchContentTypes(document, root, new Map(), gone);
  });
  patch(old.workbookPath, parts, source, (_, root) => {
    patchWorkbook(root, source, new Map(sheets.map(({ sheet, name }) => [sheet, name])), removed, rename);
  });
  for (const path of gone) parts.delete(path);
  return {
    bytes: writeZip([...parts.values()]),
    sheets: sheets.map(({ id, was, name }) => ({ id, was, name })),
  };
}

/** Names and sheets of the workbook part: marks and names of ours go, sheets get their new names, those that are gone are counted out. */
function patchWorkbook(
  root: Element,
  { state }: Source,
  names: ReadonlyMap<number, string>,
  removed: ReadonlySet<number>,
  rename: (text: string) => string,
): void {
  const list = childElement(root, "sheets");
  childElements(list).forEach((sheet, at) => {
    const name = names.get(at);
    if (name !== undefined) sheet.setAttribute("name", name);
    if (removed.has(at)) sheet.parentNode?.removeChild(sheet);
  });
  const ours = new Set(
    [...(state?.sheets.values() ?? [])].flatMap((sheet) => sheet.names.map((name) => name.toLowerCase())),
  );
  const defined = childElement(root, "definedNames");
  for (const element of childElements(defined, "definedName")) {
    const name = element.getAttribute("name") ?? "";
    const scope = element.getAttribute("localSheetId");
    const at = scope === null ? undefined : Number(scope);
    const isOurs = markOf(name) !== undefined || (at === undefined && ours.has(name.toLowerCase()));
    if (isOurs || (at !== undefined && removed.has(at))) {
      element.parentNode?.removeChild(element);
      continue;
    }
    if (at === undefined) continue;
    const before = [...removed].filter((index) => index < at).length;
    element.setAttribute("localSheetId", String(at - before));
    if (names.has(at)) element.textContent = rename(element.textContent ?? "");
  }
  if (defined && childElements(defined).length === 0) root.removeChild(defined);
  for (const view of childElements(childElement(root, "bookViews"))) view.removeAttribute("activeTab");
}

function dropRelations(root: Element, which: (type: string) => boolean): void {
  for (const relation of childElements(root, "Relationship")) {
    const type = relation.getAttribute("Type") ?? "";
    if (which(type.slice(type.lastIndexOf("/") + 1))) root.removeChild(relation);
  }
}

function patch(
  path: string | undefined,
  parts: Map<string, ZipEntry>,
  { package: old }: Source,
  change: (document: Document, root: Element) => void,
): void {
  if (path === undefined) return;
  const document = parseDocument(old.part(path), path, old.file);
  change(document, rootElement(document, path, old.file));
  parts.set(path, zipEntry(path, serializeDocument(document)));
}

/** A sheet of ours without what calculates, validates or leads elsewhere: values, look, widths, merges and pictures stay. */
function frozenSheet(xml: string): string {
  const element = (name: string): RegExp =>
    new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^>]*?)?(?:/>|>[\\s\\S]*?</\\1${name}>)`, "g");
  return ["f", "tableParts", "dataValidations", "hyperlinks", "extLst"].reduce(
    (text, name) => text.replace(element(name), ""),
    xml,
  );
}

/** A chart that reads its values where they now stand. */
function renamedChart(xml: string, rename: (text: string) => string): string {
  return xml.replace(/(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g, (_, open: string, text: string, close: string) => {
    return `${open}${plainXml(rename(unescapedXml(text)))}${close}`;
  });
}

function unescapedXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}

function decoded(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const longestName = 31;

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, longestName).trim();
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
    const tail = ` (${number})`;
    name = `${wanted.slice(0, longestName - tail.length).trim()}${tail}`;
  }
  taken.add(name.toLowerCase());
  return name;
}
