import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { composedFor } from "./jobs";
import type { SectionId } from "./section";

type Composed = ReturnType<typeof composedFor>;

/** Of one reading, so many are kept: parts of it as they stand, and as a person tries them. */
const kept = 6;

const before = new WeakMap<Snapshot, Map<string, Composed>>();

/** The computed model of a reading, or one part of it: a person who goes from cell to cell, or from page to page, waits for it once. */
export function composedOnce(snapshot: Snapshot, options: JobOptions, part?: SectionId): Composed {
  const asked = JSON.stringify([options.language, options.settings, options.units, part]);
  const known = before.get(snapshot) ?? new Map<string, Composed>();
  before.set(snapshot, known);
  const composed = known.get(asked) ?? composedFor(snapshot, options, part);
  known.delete(asked);
  known.set(asked, composed);
  for (const old of [...known.keys()].slice(0, -kept)) known.delete(old);
  return composed;
}
