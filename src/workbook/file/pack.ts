import type { LaidSheet, SheetToWrite } from "../join/laid";
import type { JoinedPlan } from "../join/join-plan";
import { cellNames, placeText, sheetMarks } from "../join/names";
import { columnLetters } from "../cell";
import { quotedSheet } from "../formula-text";
import type { ChartSource } from "./chart-xml";
import { sheetInk, type Ink } from "./ink";
import { contentTypes, patchContentTypes, patchRelations } from "./package-patch";
import { relationsPath } from "./package";
import { buildSheetParts, numbering } from "./sheet-parts";
import type { Source } from "./source";
import type { FileStanding } from "./standing-file";
import { addSheets, demandCalculation, hideSheet, replaceNames, type NewName } from "./workbook-patch";
import { parseDocument, rootElement, serializeDocument, type Document, type Element } from "./xml";
import { writeZip, zipEntry, type ZipEntry } from "./zip";

/** Puts our sheets among the parts of the source and gives the new file. */
export function packParts(
  source: Source,
  { sheets }: JoinedPlan<FileStanding>,
  ink: Ink,
  charts: ChartSource,
): Uint8Array {
  const { styles } = ink;
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
  const added: { sheet: SheetToWrite<FileStanding>; path: string }[] = [];
  const inOrder = [...sheets].sort(
    (one, other) => Number(other.standing !== undefined) - Number(one.standing !== undefined),
  );
  for (const sheet of inOrder) {
    const standingPath = sheet.standing ? workbook.sheets[sheet.standing.marks.sheet]?.path : undefined;
    const path = standingPath ?? free.path(`${folder}worksheets/cqm`);
    if (standingPath === undefined) added.push({ sheet, path });
    const built = buildSheetParts(
      path,
      sheet.laid,
      sheet.standing,
      old,
      folder,
      free,
      charts,
      sheetInk(ink, sheet.standing),
    );
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

/** The defined names of one sheet of ours: its marks, its print names and the names of its cells. */
function namesOf(laid: LaidSheet, name: string, sheet: number): NewName[] {
  const { page } = laid.plan;
  const printed: NewName[] = [];
  if (page?.printArea) printed.push({ name: "_xlnm.Print_Area", sheet, refersTo: placeText(name, page.printArea) });
  const titles = [
    ...(page?.titleColumns
      ? [`$${columnLetters(page.titleColumns.from)}:$${columnLetters(page.titleColumns.to)}`]
      : []),
    ...(page?.titleRows ? [`$${page.titleRows.from + 1}:$${page.titleRows.to + 1}`] : []),
  ].map((lines) => `${quotedSheet(name)}!${lines}`);
  if (titles.length > 0) printed.push({ name: "_xlnm.Print_Titles", sheet, refersTo: titles.join(",") });
  const marks = sheetMarks(laid, name).map((mark): NewName => ({ ...mark, sheet, hidden: true }));
  return [...marks, ...printed, ...cellNames(laid, name)];
}
