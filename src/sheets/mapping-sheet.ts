import type { SheetPlan } from "../workbook/plan";

/** Stable id of the very hidden sheet that keeps what a person has settled about the user's sheets. */
export const mappingSheetId = "mapping";
const blockId = "mapping";
/** Below the limit of a cell's text. */
const chunk = 30_000;

/** The very hidden sheet that keeps a mapping as JSON, in as many cells as it takes. */
export function mappingSheet(json: string): SheetPlan {
  const parts = Array.from({ length: Math.max(1, Math.ceil(json.length / chunk)) }, (_, at) =>
    json.slice(at * chunk, (at + 1) * chunk),
  );
  return {
    id: mappingSheetId,
    name: "CQM mapping",
    visibility: "very hidden",
    blocks: [
      {
        kind: "cells",
        id: blockId,
        at: { row: 0, column: 0 },
        cells: parts.map((value, row) => ({ id: `part${row + 1}`, row, column: 0, role: "input", content: { value } })),
      },
    ],
  };
}

/** The JSON of the kept mapping from the inputs of its sheet, in the order of its cells; undefined where there is none. */
export function keptJson(inputs: ReadonlyMap<string, { readonly value: unknown }> | undefined): string | undefined {
  if (inputs === undefined) return undefined;
  const parts: string[] = [];
  for (let at = 1; ; at += 1) {
    const value = inputs.get(`${blockId}/part${at}`)?.value;
    if (typeof value !== "string" || value === "") break;
    parts.push(value);
  }
  return parts.length === 0 ? undefined : parts.join("");
}
