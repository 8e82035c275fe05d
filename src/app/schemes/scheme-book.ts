import type { Place, Problem } from "../../problem/problem";
import { readScheme } from "../../rewards/scheme/compute";
import type { Scheme } from "../../rewards/scheme/document";
import { cellOfParameter, documentCells, documentWith } from "../../rewards/scheme/document-cells";
import { parametersSheetId } from "../../sheets/parameters-sheet";
import { readWorkbook } from "../../workbook/file/read";
import type { Snapshot } from "../../workbook/snapshot";
import { schemeOnSheets, type SchemeInBook } from "./scheme-sections";

/** The scheme of a workbook as its cells now say, and whether its sheets say it already. */
export interface StandingScheme extends SchemeInBook {
  /** What was changed on Parameters stands there only, until a job writes the sheets of the scheme. */
  readonly isAhead: boolean;
}

/** The scheme of a workbook that we wrote, with what a person changed in its cells or on Parameters. */
export function schemeOfBook(
  bytes: Uint8Array,
  name: string,
): { readonly scheme: Scheme } | { readonly problems: readonly Problem[] } {
  const snapshot = readWorkbook(bytes, name);
  if (snapshot.problems.some((problem) => problem.severity === "error")) return { problems: snapshot.problems };
  return (
    standingScheme(snapshot) ?? {
      problems: [
        {
          severity: "error",
          code: "no-scheme-document",
          message: `"${name}" holds no scheme document.`,
          where: { at: "file", file: name },
          fix: "Give a workbook written by cqm rewards --scheme ... --out, or a scheme as JSON.",
        },
      ],
    }
  );
}

/**
 * The scheme on the sheets of a workbook, with the parameters that a person changed on the Parameters sheet; undefined where there is
 * none. A number that was changed in both places, differently, is an error that names both.
 */
export function standingScheme(
  snapshot: Snapshot,
): StandingScheme | { readonly problems: readonly Problem[] } | undefined {
  const found = schemeOnSheets(snapshot);
  if (found === undefined || "problems" in found) return found;
  const { changes, problems } = changedParameters(found.scheme, snapshot);
  if (problems.length > 0) return { problems };
  const { document, elsewhere } = documentWith(documentCells(found.scheme), changes);
  // Parameters that the document does not have are of a scheme that was there before it.
  if (elsewhere.length === changes.size) return { ...found, isAhead: false };
  const read = readScheme(document);
  return "problems" in read
    ? { problems: read.problems.map(found.atCells) }
    : { scheme: read.scheme, atCells: found.atCells, isAhead: true };
}

type Value = number | string | boolean;

/** Parameters that a person changed on the Parameters sheet, by their ids. */
function changedParameters(
  scheme: Scheme,
  snapshot: Snapshot,
): { readonly changes: ReadonlyMap<string, Value>; readonly problems: readonly Problem[] } {
  const sheet = snapshot.own.find((one) => one.id === parametersSheetId);
  const cells = documentCells(scheme);
  const problems: Problem[] = [];
  const changes = new Map<string, Value>();
  for (const [key, { value, written, address }] of sheet?.inputs ?? []) {
    if (!key.startsWith(`${schemeGroup}/`) || value === written || value === null || typeof value === "object")
      continue;
    const id = key.slice(schemeGroup.length + 1);
    const where: Place = { at: "cell", sheet: sheet?.name ?? "Parameters", address };
    const cell = cellOfParameter(cells, id);
    const isNumber = typeof cell?.value === "number" || typeof cell?.value === "boolean";
    if (cell !== undefined && isNumber && cell.value !== written && cell.value !== value) {
      problems.push({
        severity: "error",
        code: "parameter-changed-twice",
        message: `The parameter "${id}" is ${String(value)} on Parameters and ${String(cell.value)} in the scheme document.`,
        where,
        fix: "Let both say the same.",
      });
    } else changes.set(id, value);
  }
  return { changes, problems };
}

/** The group of the parameters of a scheme on the Parameters sheet. */
export const schemeGroup = "scheme";
