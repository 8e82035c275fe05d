import type { ChartSource } from "./chart-xml";
import type { Ink, LaidSheet, SheetToWrite } from "./laid";
import { contentTypes, patchContentTypes, patchRelations } from "./package-patch";
import { relationsPath } from "./package";
import { buildSheetParts, numbering } from "./sheet-parts";
import type { Source } from "./source";
import type { StyleBook } from "./styles-part";
import { addSheets, demandCalculation, hideSheet, replaceNames, type NewName } from "./workbook-patch";
import { parseDocument, rootElement, serializeDocument, type Document, type Element } from "./xml";
import { writeZip, zipEntry, type ZipEntry } from "./zip";

/** Puts our sheets among the parts of the source and gives the new file. */
export function packParts(
  source: Source,
  sheets: readonly SheetToWrite[],
  styles: StyleBook,
  charts: ChartSource,
  ink: Ink,
  namesOf: (laid: LaidSheet, name: string, index: number) => NewName[],
): Uint8Array {
  const { package: old, workbook } = source;
  const parts = new Map<string, ZipEntry>(old.entries);
  const folder = old.workbookPath.slice(0, old.workbookPath.lastIndexOf("/") + 1);
  const rewritten = new Set(sheets.flatMap((sheet) => (sheet.standing ? [sheet.standing.marks.sheet] : [])));
  const otherTables = workbook.sheets.flatMap((sheet, index) =>
    rewritten.has(index) ? [] : source.tables(sheet).map((table) => table.id),
  );
  // A table of ours that stands takes its number before new ones are given out.
  const free = numbering(old.entries.keys(), otherTables);
  const types = new Map<string, string>();
  const before = new Set<string>();
  const made = new Set<string>();
  const added: { sheet: SheetToWrite; path: string }[] = [];
  const inOrder = [...sheets].sort(
    (one, other) => Number(other.standing !== undefined) - Number(one.standing !== undefined),
  );
  for (const sheet of inOrder) {
    const standingPath = sheet.standing ? workbook.sheets[sheet.standing.marks.sheet]?.path : undefined;
    const path = standingPath ?? free.path(`${folder}worksheets/cqm`);
    if (standingPath === undefined) added.push({ sheet, path });
    const built = buildSheetParts(path, sheet.laid, sheet.standing, old, folder, free, styles, charts, ink);
    for (const part of built.parts) {
      parts.set(part.name, part);
      made.add(part.name);
    }
    for (const [part, type] of built.types) types.set(part, type);
    for (const part of built.before) before.add(part);
  }
  const stylesPath = old.workbookRelations.find(
    (relation) => relation.type === "styles" && old.has(relation.target),
  )?.target;
  const stylesBytes = styles.bytes();
  const newStyles = stylesPath ?? `${folder}styles.xml`;
  if (stylesBytes) {
    parts.set(newStyles, zipEntry(newStyles, stylesBytes));
    if (stylesPath === undefined) types.set(newStyles, contentTypes.styles);
  }
  const gone = new Set([...before].filter((part) => !made.has(part)));
  for (const relation of old.workbookRelations) if (relation.type === "calcChain") gone.add(relation.target);
  for (const part of gone) parts.delete(part);

  const patch = (path: string, change: (document: Document, root: Element) => void): void => {
    const document = parseDocument(old.part(path), path, old.file);
    change(document, rootElement(document, path, old.file));
    parts.set(path, zipEntry(path, serializeDocument(document)));
  };
  let relationIds: string[] = [];
  patch(relationsPath(old.workbookPath), (document, root) => {
    const wanted = added.map(({ path }) => ({ word: "worksheet", target: path }));
    if (stylesPath === undefined) wanted.push({ word: "styles", target: newStyles });
    relationIds = patchRelations(document, root, wanted, ["calcChain"]);
  });
  patch("[Content_Types].xml", (document, root) => patchContentTypes(document, root, types, gone));
  patch(old.workbookPath, (document, root) => {
    addSheets(
      document,
      root,
      added.map(({ sheet }, index) => ({
        name: sheet.name,
        relation: relationIds[index] ?? "",
        visibility: sheet.laid.plan.visibility ?? "visible",
      })),
    );
    const indexOf = (sheet: SheetToWrite): number =>
      sheet.standing?.marks.sheet ?? workbook.sheets.length + added.findIndex((one) => one.sheet === sheet);
    const ours = new Set(
      sheets
        .flatMap((sheet) => (sheet.standing && source.state?.sheets.get(sheet.laid.plan.id)?.names) || [])
        .map((name) => name.toLowerCase()),
    );
    replaceNames(
      document,
      root,
      rewritten,
      (name) => ours.has(name.toLowerCase()),
      sheets.flatMap((sheet) => namesOf(sheet.laid, sheet.name, indexOf(sheet))),
    );
    for (const sheet of sheets) if (sheet.laid.plan.visibility === "very hidden") hideSheet(root, indexOf(sheet));
    demandCalculation(document, root);
  });
  return writeZip([...parts.values()]);
}
