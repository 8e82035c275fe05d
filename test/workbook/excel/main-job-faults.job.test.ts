import { endingsOf, fewest } from "./main-job-endings";
import { mainJob, sampleAndWritten } from "./main-job";

/** Round trips this small, so that the write, its journal and the way back take several each. */
jest.mock("../../../src/workbook/excel/blocks", () => ({
  ...jest.requireActual<object>("../../../src/workbook/excel/blocks"),
  payloadBytes: 2_000_000,
}));

test("the first write of the main job ends as before or as after, whatever befalls it at any batch", async () => {
  const { sample } = await sampleAndWritten(fewest);
  const { batches, wrong } = await endingsOf("the first write", await mainJob(sample), "Evaluation");
  expect(wrong).toEqual([]);
  expect(batches).toBeGreaterThanOrEqual(12);
}, 1_800_000);
