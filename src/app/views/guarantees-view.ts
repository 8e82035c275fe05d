import { stops, type Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import { guaranteeFiles } from "../commitments/guarantees";
import { zipped } from "../distribution/packed";
import type { JobOptions } from "../job";

/** Which units' guarantees, and whether those that nobody has agreed on yet are made as drafts. */
export interface GuaranteesAsked {
  readonly units: readonly string[];
  readonly drafts: boolean;
}

/** The guarantees to publish, a web page and a sheet each, in one zip; null where there is none to make. */
export interface GuaranteesView {
  readonly problems: readonly Problem[];
  readonly zip: Uint8Array | null;
  readonly files: readonly string[];
}

/** Makes the service guarantees of some units, or of all, as files to publish. Writes nothing. */
export function guaranteesView(
  snapshot: Snapshot,
  options: JobOptions,
  { units, drafts }: GuaranteesAsked,
): GuaranteesView {
  const { files, problems } = guaranteeFiles(snapshot, { ...options, units, drafts });
  if (files.length === 0 || stops(problems)) return { problems, zip: null, files: [] };
  return { problems, zip: zipped(files), files: files.map(({ name }) => name) };
}
