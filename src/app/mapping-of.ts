import { proposeMapping, noMapping, type Mapping } from "../intake/mapping";
import type { Language } from "../locale/words";
import type { Problem } from "../problem/problem";
import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { readMapped } from "./open";

/** What the sheets and columns of a workbook are taken for, as a mapping to correct, export and use for the next year's file. */
export function mappingOf(
  snapshot: Snapshot,
  options: Pick<JobOptions, "mapping" | "settings"> & { readonly language?: Language } = {},
): { readonly mapping: Mapping; readonly problems: readonly Problem[] } {
  const language = snapshot.language ?? options.language ?? "en";
  const { reading, mapping, problems } = readMapped(snapshot, options, language);
  return {
    mapping: proposeMapping(reading, mapping ?? noMapping),
    problems: [
      ...snapshot.problems,
      ...problems,
      ...reading.problems.filter(({ values }) => values?.["asked"] === true),
    ],
  };
}
