import { childElements, type Document, type Element } from "./xml";

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Content types of the parts that we write. */
export const contentTypes = {
  worksheet: `${spreadsheet}.worksheet+xml`,
  table: `${spreadsheet}.table+xml`,
  styles: `${spreadsheet}.styles+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** The type of a relation by its last word. */
export function relationType(word: string): string {
  return `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${word}`;
}

/** States the content type of parts, and drops the statements for parts that are gone. */
export function patchContentTypes(
  document: Document,
  root: Element,
  added: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
): void {
  const stated = new Map<string, Element>();
  for (const override of childElements(root, "Override")) {
    const part = (override.getAttribute("PartName") ?? "").replace(/^\//, "");
    if (gone.has(part)) root.removeChild(override);
    else stated.set(part.toLowerCase(), override);
  }
  const name = (local: string): string => (root.prefix ? `${root.prefix}:${local}` : local);
  const defaults = childElements(root, "Default").map((one) => (one.getAttribute("Extension") ?? "").toLowerCase());
  if (!defaults.includes("rels")) {
    const element = document.createElementNS(root.namespaceURI ?? "", name("Default"));
    element.setAttribute("Extension", "rels");
    element.setAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml");
    root.insertBefore(element, root.firstChild);
  }
  for (const [part, type] of added) {
    const present = stated.get(part.toLowerCase());
    if (present) {
      if (present.getAttribute("ContentType") !== type) present.setAttribute("ContentType", type);
      continue;
    }
    const element = document.createElementNS(root.namespaceURI ?? "", name("Override"));
    element.setAttribute("PartName", `/${part}`);
    element.setAttribute("ContentType", type);
    root.appendChild(element);
  }
}

/** Adds relations to a part's own; returns their ids. Drops those whose type's last word is in `dropped`. */
export function patchRelations(
  document: Document,
  root: Element,
  added: readonly { readonly word: string; readonly target: string }[],
  dropped: readonly string[],
): string[] {
  const ids = new Set<string>();
  for (const relation of childElements(root, "Relationship")) {
    const type = relation.getAttribute("Type") ?? "";
    if (dropped.includes(type.slice(type.lastIndexOf("/") + 1))) root.removeChild(relation);
    else ids.add(relation.getAttribute("Id") ?? "");
  }
  let number = 0;
  return added.map(({ word, target }) => {
    do number += 1;
    while (ids.has(`rIdCqm${number}`));
    const id = `rIdCqm${number}`;
    const element = document.createElementNS(
      root.namespaceURI ?? "",
      root.prefix ? `${root.prefix}:Relationship` : "Relationship",
    );
    element.setAttribute("Id", id);
    element.setAttribute("Type", relationType(word));
    element.setAttribute("Target", `/${target}`);
    root.appendChild(element);
    return id;
  });
}
