import { plannedChanges } from "../../../src/workbook/excel/write-excel";
import { writeSafely } from "../../../src/workbook/excel/write-safely";
import { endingsTable, faultless, mainFaults, tried, type Ending, type Trial } from "./faults";
import type { MainJob } from "./main-job";

/** The fewest people that the sample is made with; every sheet of the main job is written. */
export const fewest = { children: 10, staff: 12 };

/**
 * Writes the main job once for each kind of fault at each of its batches, prints how each ended, and gives how many
 * batches it has and what ended neither as before nor as after. The co-author is at the sheet `theirs`.
 */
export async function endingsOf(
  name: string,
  job: MainJob,
  theirs: string,
): Promise<{ readonly batches: number; readonly wrong: readonly string[] }> {
  const changes = plannedChanges(job.snapshot, job.plan);
  if (!("actions" in changes)) throw new Error(JSON.stringify(changes.problems));
  const trial: Trial = {
    host: () => Promise.resolve(job.open()),
    write: (line) => writeSafely(line, changes),
  };
  const expected = await faultless(trial);
  const endings: { fault: string; at: number; ending: Ending }[] = [];
  const wrong: string[] = [];
  for (const fault of mainFaults(theirs))
    for (let at = 1; at <= expected.batches.length; at += 1) {
      try {
        endings.push({ fault: fault.name, at, ending: await tried(trial, expected, fault, at) });
      } catch (error) {
        wrong.push((error as Error).message);
      }
    }
  console.log(`${name}, ${expected.batches.length} batches\n${endingsTable(endings)}`);
  return { batches: expected.batches.length, wrong };
}
