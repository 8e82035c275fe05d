import { sampleWorkbook } from "../../../scripts/sample/workbook";
import { plainWorkbook } from "../../taskpane/plain-workbook";
import { endingsOf, fewest } from "./main-job-endings";
import { jobInExcel } from "./main-job";

/** Round trips this small, so that the write, its journal and the way back take several each. */
jest.mock("../../../src/workbook/excel/blocks", () => ({
  ...jest.requireActual<object>("../../../src/workbook/excel/blocks"),
  payloadBytes: 60_000,
}));

const at = "2026-11-23T12:00:00Z";

test("the sheets of a scheme of the gallery end as before or as after, whatever befalls their write at any batch", async () => {
  const { bytes } = await sampleWorkbook(fewest);
  const job = await jobInExcel(bytes, "scheme", { at, settings: { "preset:scheme": "unit-surplus" } });
  const { batches, wrong } = await endingsOf("the scheme", job, "Scheme sharing");
  expect(wrong).toEqual([]);
  expect(batches).toBeGreaterThanOrEqual(5);
}, 600_000);

test("the sample ends as before or as after, whatever befalls its write into an empty workbook at any batch", async () => {
  const { bytes } = await sampleWorkbook(fewest);
  const job = await jobInExcel(plainWorkbook([]), "sample", { at, sample: { name: "sample.xlsx", bytes } });
  const { batches, wrong } = await endingsOf("the sample", job, "Budget 2026");
  expect(wrong).toEqual([]);
  expect(batches).toBeGreaterThanOrEqual(5);
}, 600_000);
