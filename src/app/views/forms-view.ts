import { stops, type Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import { takenIn, type Accepted, type CollectOptions, type Refused, type ReturnedFile } from "../distribution/collect";
import type { CollectedCell } from "../distribution/collected";
import { distributeFrom } from "../distribution/distribute";
import { unpacked, zipped } from "../distribution/packed";
import type { JobOptions } from "../job";

/** The files to send out, in one zip; null where a problem stops them. */
export interface Distributed {
  readonly problems: readonly Problem[];
  readonly zip: Uint8Array | null;
  readonly files: readonly string[];
}

/** Returned files, or a zip of them. */
export interface CollectAsked extends Pick<CollectOptions, "keep"> {
  readonly files: readonly ReturnedFile[];
}

/** What came back, and what it would change; nothing is written. */
export interface Collected {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly Refused[];
  /** What the job on commitments is given to write it. */
  readonly collected: readonly CollectedCell[];
}

/** Makes the forms of some units, or of all, as files to send out. */
export function distributeView(
  snapshot: Snapshot,
  options: JobOptions,
  { units }: { readonly units: readonly string[] },
): Distributed {
  const { packets, problems } = distributeFrom(snapshot, { ...options, units });
  if (packets.length === 0 || stops(problems)) return { problems, zip: null, files: [] };
  const zip = zipped(packets);
  return { problems, zip, files: packets.map(({ name }) => name) };
}

/** Reads returned forms against the workbook. */
export function collectView(snapshot: Snapshot, options: JobOptions, { files, keep }: CollectAsked): Collected {
  return takenIn(snapshot, files.flatMap(unpacked), { ...options, ...(keep === undefined ? {} : { keep }) });
}
