import type { Problem } from "../../problem/problem";
import { readScheme } from "../../rewards/scheme/compute";
import type { Scheme } from "../../rewards/scheme/document";
import { cellOfParameter, documentCells, documentOfCells, documentWith } from "../../rewards/scheme/document-cells";
import { documentSheetId, documentTable } from "../../sheets/scheme-document-sheet";
import { parametersSheetId } from "../../sheets/parameters-sheet";
import type { CellValue } from "../../workbook/cell";
import { readWorkbook } from "../../workbook/file/read";
import type { Snapshot } from "../../workbook/snapshot";

type Read = { readonly scheme: Scheme } | { readonly problems: readonly Problem[] };

/**
 * The scheme of a workbook that we wrote: the document's cells as they stand now, and the parameters that a person changed on the
 * Parameters sheet. A number that was changed in both places, differently, is an error that names both.
 */
export function schemeOfBook(bytes: Uint8Array, name: string): Read {
  const snapshot = readWorkbook(bytes, name);
  if (snapshot.problems.some((problem) => problem.severity === "error")) return { problems: snapshot.problems };
  const sheet = snapshot.own.find((one) => one.id === documentSheetId);
  const table = sheet?.tables.find((one) => one.id === documentTable.id);
  const column = (id: string): readonly CellValue[] => table?.columns.find((one) => one.id === id)?.values ?? [];
  const values = column(documentTable.value);
  if (sheet === undefined || table === undefined) {
    return {
      problems: [
        {
          severity: "error",
          code: "no-scheme-document",
          message: `"${name}" holds no scheme document.`,
          where: { at: "file", file: name },
          fix: "Give a workbook written by cqm rewards --scheme ... --out, or a scheme as JSON.",
        },
      ],
    };
  }
  const cells = column(documentTable.place).map((place, row) => ({
    place: String(place ?? ""),
    value: plain(values[row] ?? null),
  }));
  const read = readScheme(documentOfCells(cells));
  return "problems" in read ? read : withParameters(read.scheme, snapshot);
}

function plain(value: CellValue): number | string | boolean | null {
  return typeof value === "object" ? null : value;
}

/** Puts parameters that a person changed into the document that they were made from. */
function withParameters(scheme: Scheme, snapshot: Snapshot): Read {
  const inputs = snapshot.own.find((one) => one.id === parametersSheetId)?.inputs ?? new Map<string, never>();
  const cells = documentCells(scheme);
  const problems: Problem[] = [];
  const changed = new Map<string, number | string | boolean>();
  for (const [key, { value, written, address }] of inputs) {
    const id = key.slice(key.indexOf("/") + 1);
    if (value === written || typeof value === "object") continue;
    const cell = cellOfParameter(cells, id);
    if (
      cell !== undefined &&
      (typeof cell.value === "number" || typeof cell.value === "boolean") &&
      cell.value !== written &&
      cell.value !== value
    ) {
      problems.push({
        severity: "error",
        code: "parameter-changed-twice",
        message: `The parameter "${id}" is ${String(value)} on Parameters and ${String(cell.value)} in the scheme document.`,
        where: { at: "cell", sheet: parametersSheetName(snapshot), address },
        fix: "Let both say the same.",
      });
    } else changed.set(id, value);
  }
  return problems.length > 0 ? { problems } : readScheme(documentWith(cells, changed).document);
}

function parametersSheetName(snapshot: Snapshot): string {
  return snapshot.own.find((one) => one.id === parametersSheetId)?.name ?? "Parameters";
}
