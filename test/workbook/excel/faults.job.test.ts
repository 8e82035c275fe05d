import { writeSafely } from "../../../src/workbook/excel/write-safely";
import { endingsTable, faultless, faultsWith, tried, type Ending, type Trial } from "./faults";
import { someChanges, standingBook } from "./standing-changes";

const trial: Trial = {
  host: standingBook,
  write: async (line) => writeSafely(line, await changes()),
};

/** The same changes each time, read before the count of batches begins. */
let made: Awaited<ReturnType<typeof someChanges>> | undefined;
async function changes() {
  made ??= await someChanges();
  return made;
}

test("a write to standing sheets ends as before or as after, whatever befalls it at any batch", async () => {
  await standingBook();
  await changes();
  const expected = await faultless(trial);
  const endings: { fault: string; at: number; ending: Ending }[] = [];
  const wrong: string[] = [];
  for (const fault of faultsWith("Grants", "Payments"))
    for (let at = 1; at <= expected.batches.length; at += 1) {
      try {
        endings.push({ fault: fault.name, at, ending: await tried(trial, expected, fault, at) });
      } catch (error) {
        wrong.push((error as Error).message);
      }
    }
  console.log(`${expected.batches.length} batches\n${endingsTable(endings)}`);
  expect(wrong).toEqual([]);
}, 600_000);
