import { mappingSchema, type Mapping } from "../intake/mapping";
import type { Problem } from "../problem/problem";
import { keptJson, mappingSheetId } from "../sheets/mapping-sheet";
import type { Snapshot } from "../workbook/snapshot";

/** The mapping that a workbook keeps from earlier jobs; undefined where it keeps none or it cannot be read. */
export function keptMapping(snapshot: Snapshot): Mapping | undefined {
  const json = keptJson(snapshot.own.find(({ id }) => id === mappingSheetId)?.inputs);
  if (json === undefined) return undefined;
  const read = readMapping(json, snapshot.name);
  return "mapping" in read ? read.mapping : undefined;
}

/** A mapping from the text of its file, or what is wrong with it: field by field. */
export function readMapping(
  text: string,
  file: string,
): { readonly mapping: Mapping } | { readonly problems: readonly Problem[] } {
  const wrong = (what: string): { readonly problems: readonly Problem[] } => ({
    problems: [
      {
        severity: "error",
        code: "mapping-not-usable",
        message: `The mapping cannot be used: ${what}.`,
        where: { at: "file", file },
        fix: "Write the mapping anew with cqm mapping, and correct that file.",
      },
    ],
  });
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    return wrong(`it is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const checked = mappingSchema.safeParse(parsed);
  if (checked.success) return { mapping: checked.data };
  const [first] = checked.error.issues;
  return wrong(`${first?.path.join(".") || "the whole"}: ${first?.message ?? "not as documented"}`);
}
