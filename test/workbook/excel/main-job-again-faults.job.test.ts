import { endingsOf, fewest } from "./main-job-endings";
import { mainJob, sampleAndWritten } from "./main-job";

/** Round trips this small, so that the second write, its journal and the way back take several each. */
jest.mock("../../../src/workbook/excel/blocks", () => ({
  ...jest.requireActual<object>("../../../src/workbook/excel/blocks"),
  payloadBytes: 60_000,
}));

/** Parameters that move rewards: a second write with changes. */
const changed = { economyShare: "0.31", qualityMinimum: "70" };

test("a second write over the standing sheets of the main job ends as before or as after, whatever befalls it at any batch", async () => {
  const { written } = await sampleAndWritten(fewest);
  const job = await mainJob(written, changed);
  const { batches, wrong } = await endingsOf("a second write over the standing sheets", job, "Evaluation 1000");
  expect(wrong).toEqual([]);
  expect(batches).toBeGreaterThanOrEqual(12);
}, 1_800_000);
