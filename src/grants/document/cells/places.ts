import type { Place, Problem } from "../../../problem/problem";

/** Parts of a document: a field that begins otherwise is not one of its own. */
const roots = new Set([
  ...[
    "(the whole file)",
    "tariff",
    "id",
    "title",
    "source",
    "currency",
    "recipient",
    "validFrom",
    "validUntil",
    "about",
  ],
  ...["roles", "inputs", "providerInputs", "parameters", "tables", "lists", "steps", "result", "totals", "time"],
]);
const rootOf = (field: string): string => (field.startsWith("(") ? field : (/^[^.[:]+/.exec(field)?.[0] ?? ""));

/**
 * A problem of a document at the cells from which the document was read: one problem a cell, where it names several fields.
 * A field without a cell is at that of the nearest part that has one. Other problems stay as they are.
 */
export function atCells(problem: Problem, places: ReadonlyMap<string, Place>, whole: Place): Problem[] {
  const { where } = problem;
  if (where?.at !== "field" || !roots.has(rootOf(where.field))) return [problem];
  const fields = where.field.split(", ").filter((field) => roots.has(rootOf(field)));
  const found = fields.map((field) => placeOf(field, places) ?? whole);
  const distinct = [...new Map(found.map((place) => [JSON.stringify(place), place])).values()];
  return distinct.map((place) => ({ ...problem, where: place }));
}

function placeOf(field: string, places: ReadonlyMap<string, Place>): Place | undefined {
  // "steps[2].table: age" is about the table of the step.
  let path = field.replace(/:.*$/, "");
  for (;;) {
    const place = places.get(path);
    if (place !== undefined) return place;
    const cut = Math.max(path.lastIndexOf("."), path.lastIndexOf("["));
    if (cut < 1) return undefined;
    path = path.slice(0, cut);
  }
}
