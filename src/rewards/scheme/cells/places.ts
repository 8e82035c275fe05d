import type { Place, Problem } from "../../../problem/problem";

type Names = ReadonlyMap<string, Place>;

/** The cells of a document by the fields that problems name: components.economy.share; entries of lists by id, else by number from 1. */
export function fieldPlaces(data: unknown, places: ReadonlyMap<string, Place>): Names {
  const named = new Map<string, Place>();
  for (const [pointer, place] of places) {
    const said: string[] = [];
    let at: unknown = data;
    for (const key of pointer.split("/").slice(1)) {
      const inList = Array.isArray(at);
      at = typeof at === "object" && at !== null ? (at as Record<string, unknown>)[key] : undefined;
      const id = inList && typeof at === "object" && at !== null ? (at as { id?: unknown }).id : undefined;
      said.push(!inList ? key : typeof id === "string" ? id : String(Number(key) + 1));
    }
    const field = said.join(".");
    // Parameters of goals, groups and components are called without the list that they stand in.
    const short = field.replace(/\.(goals|of)\./, ".");
    for (const name of [
      field,
      short,
      short.replace(/^(components|parameters)\./, ""),
      short.replace(/^parameters\.(.*)\.value$/, "$1"),
    ])
      if (!named.has(name)) named.set(name, place);
  }
  return named;
}

/** A problem of a document at the cell that it is about; at `whole` where the document has no such cell. */
export function atSchemeCell(problem: Problem, places: Names, whole: Place): Problem {
  const { where } = problem;
  if (where?.at !== "field") return problem;
  let field = where.field;
  for (;;) {
    const place = places.get(field);
    if (place !== undefined) return { ...problem, where: place };
    const cut = field.lastIndexOf(".");
    if (cut < 1) return { ...problem, where: whole };
    field = field.slice(0, cut);
  }
}
