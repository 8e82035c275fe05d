import type { Place, Problem } from "../../problem/problem";
import { readScheme } from "../../rewards/scheme/compute";
import type { Scheme } from "../../rewards/scheme/document";
<<<<<<< HEAD
import { cellOfParameter, documentCells, documentOfCells, documentWith } from "../../rewards/scheme/document-cells";
import { documentSheetId, documentTable } from "../../sheets/scheme-document-sheet";
=======
import { cellOfParameter, documentCells, documentOfCells } from "../../rewards/scheme/document-cells";
>>>>>>> 0ed09a6 (Reward schemes as sheets of a workbook, and rewards of the main job by them)
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
  if (changes.size === 0) return { ...found, isAhead: false };
  const read = withValues(found.scheme, changes);
  return "problems" in read
    ? { problems: read.problems.map(found.atCells) }
    : { scheme: read.scheme, atCells: found.atCells, isAhead: true };
}

<<<<<<< HEAD
/** Puts parameters that a person changed into the document that they were made from. */
function withParameters(scheme: Scheme, snapshot: Snapshot): Read {
  const inputs = snapshot.own.find((one) => one.id === parametersSheetId)?.inputs ?? new Map<string, never>();
=======
type Value = number | string | boolean;

/** Parameters that a person changed on the Parameters sheet, by their places in the document that they were made from. */
function changedParameters(
  scheme: Scheme,
  snapshot: Snapshot,
): { readonly changes: ReadonlyMap<string, Value>; readonly problems: readonly Problem[] } {
  const sheet = snapshot.own.find((one) => one.id === parametersSheetId);
>>>>>>> 0ed09a6 (Reward schemes as sheets of a workbook, and rewards of the main job by them)
  const cells = documentCells(scheme);
  const problems: Problem[] = [];
  const changes = new Map<string, Value>();
  for (const [key, { value, written, address }] of sheet?.inputs ?? []) {
    if (!key.startsWith(`${schemeGroup}/`) || value === written || value === null || typeof value === "object")
      continue;
    const id = key.slice(schemeGroup.length + 1);
    const where: Place = { at: "cell", sheet: sheet?.name ?? "Parameters", address };
    const cell = cellOfParameter(cells, id);
<<<<<<< HEAD
    if (
      cell !== undefined &&
      (typeof cell.value === "number" || typeof cell.value === "boolean") &&
      cell.value !== written &&
      cell.value !== value
    ) {
=======
    const isNumber = typeof cell?.value === "number" || typeof cell?.value === "boolean";
    if (cell !== undefined && isNumber && cell.value !== written && cell.value !== value) {
>>>>>>> 0ed09a6 (Reward schemes as sheets of a workbook, and rewards of the main job by them)
      problems.push({
        severity: "error",
        code: "parameter-changed-twice",
        message: `The parameter "${id}" is ${String(value)} on Parameters and ${String(cell.value)} in the scheme document.`,
        where,
        fix: "Let both say the same.",
      });
<<<<<<< HEAD
    } else changed.set(id, value);
  }
  return problems.length > 0 ? { problems } : readScheme(documentWith(cells, changed).document);
=======
    } else setParameter(changes, cells, id, value);
  }
  return { changes, problems };
>>>>>>> 0ed09a6 (Reward schemes as sheets of a workbook, and rewards of the main job by them)
}

/** The group of the parameters of a scheme on the Parameters sheet. */
export const schemeGroup = "scheme";

/** Notes the value of a parameter at its place in the document; parameters that the document does not have are left out. */
function setParameter(
  changes: Map<string, Value>,
  cells: ReturnType<typeof documentCells>,
  id: string,
  value: Value,
): void {
  const cell = cellOfParameter(cells, id);
  const day = /^eligibility\.(month|day)$/.exec(id)?.[1];
  if (cell !== undefined) changes.set(cell.place, value);
  else if (day !== undefined && typeof value === "number") {
    const on = cells.find((one) => one.field === "eligibility.employedOn");
    if (on === undefined) return;
    const [month = "12", dayOf = "31"] = String(changes.get(on.place) ?? on.value).split("-");
    const two = String(value).padStart(2, "0");
    changes.set(on.place, day === "month" ? `${two}-${dayOf}` : `${month}-${two}`);
  }
}

function withValues(scheme: Scheme, changes: ReadonlyMap<string, Value>): ReturnType<typeof readScheme> {
  const cells = documentCells(scheme);
  return readScheme(documentOfCells(cells.map((cell) => ({ ...cell, value: changes.get(cell.place) ?? cell.value }))));
}

/** A scheme with values set for its parameters, by their ids. */
export function withParameters(
  scheme: Scheme,
  values: Readonly<Record<string, number | string | boolean | null>>,
): ReturnType<typeof readScheme> {
  const cells = documentCells(scheme);
  const changes = new Map<string, Value>();
  for (const [id, value] of Object.entries(values)) if (value !== null) setParameter(changes, cells, id, value);
  return changes.size === 0 ? { scheme } : withValues(scheme, changes);
}
