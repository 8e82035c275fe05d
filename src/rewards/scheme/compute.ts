import { stops, type Place, type Problem } from "../../problem/problem";
import { evaluateChecked } from "../../rules/check-problems";
import type { Dataset } from "../../rules/data";
import { checkGiven, checkKeys } from "../../rules/generators/checks";
import { joinedTables } from "../../rules/joins";
import type { Results } from "../../rules/results";
import { compiledScheme, type CompiledScheme } from "./compile";
import { atTheirLists, schemeDataset, withListNames } from "./dataset";
import { schemeDocument, type Scheme } from "./document";
import { readRows, type ReadOptions } from "./read-rows";
import type { SchemeRows } from "./rows";

/** A scheme computed on rows. */
export interface ComputedScheme {
  readonly compiled: CompiledScheme;
  readonly dataset: Dataset;
  readonly results: Results;
}

/** A document as JSON gives it, checked; what is wrong names its field. */
export function readScheme(json: unknown): { readonly scheme: Scheme } | { readonly problems: readonly Problem[] } {
  const parsed = schemeDocument.safeParse(json);
  if (parsed.success) return { scheme: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => ({
      severity: "error",
      code: "scheme-not-valid",
      message: `The scheme cannot be read: ${issue.message}`,
      where: { at: "field", field: fieldOf(issue.path, json) },
      fix: "Correct the field; docs/schemes.md and the JSON Schema say what it may hold.",
      values: { expected: issue.message },
    })),
  };
}

/** A path as other problems write it: entries of a list by their id, else by their number from 1. */
function fieldOf(path: readonly PropertyKey[], json: unknown): string {
  const said: string[] = [];
  let at: unknown = json;
  for (const key of path) {
    at = typeof at === "object" && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined;
    const id =
      typeof at === "object" && at !== null && typeof key === "number" ? (at as { id?: unknown }).id : undefined;
    said.push(typeof key !== "number" ? String(key) : typeof id === "string" ? id : String(key + 1));
  }
  return said.length === 0 ? "scheme" : said.join(".");
}

/** Computes a scheme on rows. With a problem of severity error there is nothing to pay; where even the model is missing, nothing to show. */
export function computeScheme(
  scheme: Scheme,
  lists: SchemeRows,
  options: ReadOptions & { readonly parameters?: Dataset["parameters"] },
): { readonly computed: ComputedScheme | null; readonly problems: readonly Problem[] } {
  const read = readRows(scheme, lists, options);
  const periods = read.periods.length === 0 ? [options.period] : read.periods;
  const made = compiledScheme(scheme, periods);
  if (!("compiled" in made)) return { computed: null, problems: [...made.problems, ...read.problems] };
  const { compiled } = made;
  const { model } = compiled;
  const dataset = schemeDataset(compiled, read, options.parameters ?? {});
  const { results, problems } = evaluateChecked(model, dataset);
  const joined = joinedTables(model);
  const keys = model.tables
    .filter((table) => joined.has(table.name))
    .flatMap((table) => checkKeys(table, dataset.tables[table.name] ?? { rows: 0, columns: {} }));
  const decimals = model.tables
    .flatMap((table) => checkGiven(table, dataset.tables[table.name] ?? { rows: 0, columns: {} }))
    .filter((problem) => problem.code === "too-many-decimals")
    .map((problem): Problem => ({ ...problem, severity: "warning" }));
  const twice = new Set(
    problems.filter((problem) => /-twice$/.test(problem.code)).map((problem) => JSON.stringify(problem.where)),
  );
  const found = [...problems, ...keys.filter((problem) => !twice.has(JSON.stringify(problem.where))), ...decimals];
  const all = [...read.problems, ...atTheirLists(found, read)];
  // What a list says wrongly is said once, where it stands; faults that follow from it would only repeat it.
  const stopped = stops(read.problems);
  return {
    computed: { compiled, dataset: withListNames(dataset), results },
    problems: stopped ? all.filter((problem) => problem.code !== "cannot-be-computed") : all,
  };
}

/** Units that more than one of several schemes covers: each may be paid by one only. */
export function doublyCovered(
  schemes: readonly { readonly scheme: Scheme; readonly units: readonly string[] }[],
  list: SchemeRows["units"],
): readonly Problem[] {
  const coveredBy = new Map<string, string>();
  return schemes.flatMap(({ scheme, units }) =>
    [...new Set(units)].flatMap((unit): Problem[] => {
      const other = coveredBy.get(unit.toLowerCase());
      coveredBy.set(unit.toLowerCase(), scheme.id);
      if (other === undefined) return [];
      return [
        {
          severity: "error",
          code: "unit-in-two-schemes",
          message: `The unit ${unit} is covered by two schemes, ${other} and ${scheme.id}.`,
          where: placeOfUnit(list, unit) ?? { at: "field", field: `${scheme.id}.units` },
          fix: "State in units which units each scheme covers, so that every unit has one.",
          values: { unit, other, scheme: scheme.id },
        },
      ];
    }),
  );
}

/** The first cell of a list of units that names a unit. */
function placeOfUnit(units: SchemeRows["units"], unit: string): Place | undefined {
  for (const [index, row] of (units?.rows ?? []).entries()) {
    const found = Object.entries(row).find(([, value]) => String(value).trim().toLowerCase() === unit.toLowerCase());
    if (found !== undefined) return units?.placeOf(index, found[0]);
  }
  return undefined;
}
