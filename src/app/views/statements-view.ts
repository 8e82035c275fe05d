import { zipSync } from "fflate";
import { stops, type Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { statementsOfReading, usualSmallestGroup } from "../rewards/statements";

/** Statements a person each, or a team each. */
export interface StatementsAskedOfView {
  readonly teams: boolean;
}

/** The statements in one zip; null where a problem stops them. */
export interface StatementsView {
  readonly problems: readonly Problem[];
  readonly zip: Uint8Array | null;
  readonly count: number;
}

/** Makes a printed page for each person or team of a workbook's rewards, each in a file of its own. */
export function statementsView(
  snapshot: Snapshot,
  options: JobOptions,
  { teams }: StatementsAskedOfView,
): StatementsView {
  const asked = { teams, persons: [], units: [], smallestGroup: usualSmallestGroup };
  const { files, problems } = statementsOfReading(snapshot, options, asked);
  if (files.length === 0 || stops(problems)) return { problems, zip: null, count: 0 };
  // Workbooks are compressed already.
  const zip = zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
  return { problems, zip, count: files.length };
}
