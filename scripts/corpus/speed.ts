// node scripts/run-ts.mjs scripts/corpus/speed.ts: how long sheets with their cells in memory take to be recognised and
// read, as the jobs do it (readRecords) and by the survey alone (surveySheet). Processor time and time on the clock; on a
// machine that is busy with other things only the first says how long the work is.
import { readRecords } from "../../src/intake/read-records";
import { surveySheet } from "../../src/intake/survey/survey";
import { largeSheet, snapshotOfSheets } from "./large-sheet";

function timed(what: string, bound: number, work: () => void): void {
  const [start, used] = [performance.now(), process.cpuUsage()];
  work();
  const wall = (performance.now() - start) / 1_000;
  const { user, system } = process.cpuUsage(used);
  const took = (user + system) / 1e6;
  console.log(`${what}: ${took.toFixed(2)} s of processor time, ${wall.toFixed(2)} s on the clock (bound ${bound} s)`);
  // The collector of garbage works beside on other processors: the shorter of the two is the bound's.
  if (Math.min(took, wall) > bound) process.exitCode = 1;
}

for (const amounts of ["numbers", "typed"] as const) {
  const sheet = largeSheet(100_000, 30, amounts);
  timed(`100,000 rows x 30 columns, ${amounts}, records`, 2, () => void readRecords(snapshotOfSheets([sheet])));
  timed(`100,000 rows x 30 columns, ${amounts}, survey`, 2, () => void surveySheet(sheet));
}
const many = Array.from({ length: 300 }, (_, at) => ({ ...largeSheet(200, 12, "typed"), name: `Budget ${at}` }));
timed("300 sheets of 200 rows x 12 columns, records", 5, () => void readRecords(snapshotOfSheets(many)));
