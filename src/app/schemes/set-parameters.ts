import type { Problem } from "../../problem/problem";
import { readScheme } from "../../rewards/scheme/compute";
import type { Scheme } from "../../rewards/scheme/document";
import { cellOfParameter, documentCells, documentWith } from "../../rewards/scheme/document-cells";
import type { Dataset } from "../../rules/data";
import { typedReaders } from "./typed-values";

/** A scheme with what was set in its place. */
export interface SetScheme {
  /** Null where the settings cannot be used. */
  readonly scheme: Scheme | null;
  /** Parameters that are set and stand in no document: those of scoring. */
  readonly values: Dataset["parameters"];
  readonly problems: readonly Problem[];
}

/**
 * Parameters set with a call, as texts: figures, shares such as 40 %, yes or no. A figure of the document is set there, so that every
 * check of a document holds for what was set too.
 */
export function setParameters(scheme: Scheme, settings: Readonly<Record<string, string>>): SetScheme {
  const cells = documentCells(scheme);
  const problems: Problem[] = [];
  const values = new Map<string, number | boolean>();
  for (const [id, text] of Object.entries(settings)) {
    const cell = cellOfParameter(cells, id)?.value;
    const value =
      typeof cell === "boolean"
        ? typedReaders.boolean(text)
        : (typedReaders.number(text) ?? typedReaders.boolean(text));
    if (value !== undefined && (cell === undefined || typeof cell === typeof value)) values.set(id, value);
    else if (typeof cell !== "string") problems.push(notRead(scheme, id, text, typeof cell === "boolean"));
  }
  const { document, elsewhere } = documentWith(cells, values);
  const read = values.size > elsewhere.length ? readScheme(document) : { scheme };
  if ("problems" in read) problems.push(...read.problems);
  return {
    scheme: problems.length > 0 || "problems" in read ? null : read.scheme,
    values: Object.fromEntries(elsewhere.flatMap((id) => [[id, values.get(id) ?? null] as const])),
    problems,
  };
}

function notRead(scheme: Scheme, id: string, text: string, yesOrNo: boolean): Problem {
  const where = { at: "field", field: `${scheme.id}.${id}` } as const;
  return yesOrNo
    ? {
        severity: "error",
        code: "parameter-unknown-choice",
        message: `The parameter "${id}" is "${text}", which is not one of its choices.`,
        where,
        fix: `Choose one of: ${["yes", "no"].join(", ")}.`,
      }
    : {
        severity: "error",
        code: "parameter-not-a-number",
        message: `The parameter "${id}" is "${text}", which is not a number.`,
        where,
        fix: "Fill in a number.",
      };
}
