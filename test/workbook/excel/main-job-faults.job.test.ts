import { plannedChanges } from "../../../src/workbook/excel/write-excel";
import { writeSafely } from "../../../src/workbook/excel/write-safely";
import { endingsTable, faultless, mainFaults, tried, type Ending, type Trial } from "./faults";
import { mainJob, sampleAndWritten, type MainJob } from "./main-job";

/** Round trips this small, so that the second write, its journal and the way back take several each. */
const tripBytes = { value: 2_000_000 };
jest.mock("../../../src/workbook/excel/blocks", () => ({
  ...jest.requireActual<object>("../../../src/workbook/excel/blocks"),
  get payloadBytes() {
    return tripBytes.value;
  },
}));

/** The fewest people that the sample is made with; every sheet of the main job is written. */
const fewest = { children: 10, staff: 12 };

/** Parameters that move rewards: a second write with changes. */
const changed = { economyShare: "0.31", qualityMinimum: "70" };

let first: MainJob;
let again: MainJob;
beforeAll(async () => {
  const { sample, written } = await sampleAndWritten(fewest);
  first = await mainJob(sample);
  again = await mainJob(written, changed);
}, 300_000);

test.each([
  ["the first write", () => first, "Evaluation", 2_000_000, 12],
  ["a second write over the standing sheets", () => again, "Evaluation 1000", 60_000, 12],
] as const)(
  "%s of the main job ends as before or as after, whatever befalls it at any batch",
  async (name, job, theirs, bytes, least) => {
    tripBytes.value = bytes;
    const changes = plannedChanges(job().snapshot, job().plan);
    if (!("actions" in changes)) throw new Error(JSON.stringify(changes.problems));
    const trial: Trial = {
      host: () => Promise.resolve(job().open()),
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
    expect(wrong).toEqual([]);
    expect(expected.batches.length).toBeGreaterThanOrEqual(least);
  },
  600_000,
);
