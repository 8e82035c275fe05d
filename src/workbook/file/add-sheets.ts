import { columnLetters, type CellValue } from "../cell";
import type { Problem } from "../../problem/problem";
import { valueTail } from "./cell-xml";
import { contentTypes, patchContentTypes, patchRelations } from "./package-patch";
import { relationsPath } from "./package";
import { openSource, problemOf } from "./source";
import { addSheets } from "./workbook-patch";
import { parseDocument, rootElement, serializeDocument, type Document, type Element } from "./xml";
import { writeZip, zipEntry } from "./zip";

/** A sheet of plain values, row by row from A1. */
export interface ValueSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * A workbook with sheets of plain values added behind its own, which are copied as they are: how files of separated
 * values become sheets that people and formulas can point at. Text stays text. A name that is taken gets a number.
 */
export function withValueSheets(
  bytes: Uint8Array,
  sheets: readonly ValueSheet[],
  file: string,
): { readonly bytes: Uint8Array; readonly names: readonly string[] } | { readonly problems: readonly Problem[] } {
  try {
    const { package: old, workbook } = openSource(bytes, file);
    const parts = new Map(old.entries);
    const folder = old.workbookPath.slice(0, old.workbookPath.lastIndexOf("/") + 1);
    const taken = new Set([...parts.keys()].map((path) => path.toLowerCase()));
    const names = freeNames(
      workbook.sheets.map(({ name }) => name),
      sheets.map(({ name }) => name),
    );
    const paths = sheets.map(({ rows }) => {
      let number = 1;
      while (taken.has(`${folder}worksheets/values${number}.xml`.toLowerCase())) number += 1;
      const path = `${folder}worksheets/values${number}.xml`;
      taken.add(path.toLowerCase());
      parts.set(path, zipEntry(path, new TextEncoder().encode(sheetXml(rows))));
      return path;
    });
    const patch = (path: string, change: (document: Document, root: Element) => void): void => {
      const document = parseDocument(old.part(path), path, old.file);
      change(document, rootElement(document, path, old.file));
      parts.set(path, zipEntry(path, serializeDocument(document)));
    };
    let relations: string[] = [];
    patch(relationsPath(old.workbookPath), (document, root) => {
      const wanted = paths.map((target) => ({ word: "worksheet", target }));
      relations = patchRelations(document, root, wanted, []);
    });
    patch("[Content_Types].xml", (document, root) =>
      patchContentTypes(document, root, new Map(paths.map((path) => [path, contentTypes.worksheet])), new Set()),
    );
    patch(old.workbookPath, (document, root) =>
      addSheets(
        document,
        root,
        names.map((name, at) => ({ name, relation: relations[at] ?? "", visibility: "visible" })),
      ),
    );
    return { bytes: writeZip([...parts.values()]), names };
  } catch (error) {
    return { problems: [problemOf(error)] };
  }
}

const longestName = 31;

/** Sheet names that Excel takes and that nobody has, as near the wanted ones as can be. */
function freeNames(taken: readonly string[], wanted: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    const legal =
      name
        .replace(/[:\\/?*[\]]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, longestName) || "Sheet";
    let free = legal;
    for (let number = 2; used.has(free.toLowerCase()); number += 1) {
      const tail = ` (${number})`;
      free = `${legal.slice(0, longestName - tail.length)}${tail}`;
    }
    used.add(free.toLowerCase());
    return free;
  });
}

function sheetXml(rows: readonly (readonly CellValue[])[]): string {
  const lines: string[] = [];
  rows.forEach((row, at) => {
    const cells = row.map((value, column) =>
      value === null || value === undefined ? "" : `<c r="${columnLetters(column)}${at + 1}"${valueTail(value)}`,
    );
    const text = cells.join("");
    if (text !== "") lines.push(`<row r="${at + 1}">${text}</row>`);
  });
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`
  );
}
