import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { composedFor } from "./jobs";

type Composed = ReturnType<typeof composedFor>;

/** Of one reading, so many ways of settling it are kept: as it stands, and as a person tries it. */
const kept = 3;

const before = new WeakMap<Snapshot, Map<string, Composed>>();

/** The computed model of a reading: a person who goes from cell to cell, or from page to page, waits for it once. */
export function composedOnce(snapshot: Snapshot, options: JobOptions): Composed {
  const asked = JSON.stringify([options.language, options.settings, options.units]);
  const known = before.get(snapshot) ?? new Map<string, Composed>();
  before.set(snapshot, known);
  const composed = known.get(asked) ?? composedFor(snapshot, options);
  known.delete(asked);
  known.set(asked, composed);
  for (const old of [...known.keys()].slice(0, -kept)) known.delete(old);
  return composed;
}
