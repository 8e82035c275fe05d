import { openLine } from "../../../src/workbook/excel/line";
import { undoWrite } from "../../../src/workbook/excel/undo";
import { writeExcel } from "../../../src/workbook/excel/write-excel";
import { spelledBook } from "../../host/spelled-book";
import { mainJob, sampleAndWritten, type MainJob } from "./main-job";

/** Parameters that move rewards: a second write with changes. */
const changed = { economyShare: "0.31", qualityMinimum: "70" };

describe("the main job on the sample", () => {
  let first: MainJob;
  let again: MainJob;

  beforeAll(async () => {
    const { sample, written } = await sampleAndWritten();
    first = await mainJob(sample);
    again = await mainJob(written, changed);
  }, 300_000);

  test.each([
    ["first write", () => first],
    ["second write with changes", () => again],
  ])(
    "%s: few round trips, the engine's figures, and undone entirely",
    async (name, job) => {
      const host = job().open();
      const before = spelledBook(host.book);
      host.resetCount();
      const outcome = await writeExcel(openLine(), job().snapshot, job().plan);
      if (outcome.state !== "written") throw new Error(JSON.stringify(outcome));
      const bytes = host.exchanges.map(({ sent, received }) => sent + received);
      const all = bytes.reduce((sum, one) => sum + one, 0);
      console.log(`${name}: ${bytes.length} round trips, ${(all / 1e6).toFixed(1)} MB: ${bytes.join(", ")}`);
      expect(bytes.length).toBeLessThanOrEqual(6 + Math.floor(all / 2_000_000));
      expect(Math.max(...bytes)).toBeLessThan(5_000_000);
      expect(outcome.receipt.check?.compared).toBeGreaterThan(10_000);
      expect(outcome.receipt.check?.differences).toEqual([]);
      expect(await undoWrite(openLine(), outcome.undo)).toEqual({ state: "undone" });
      expect(spelledBook(host.book)).toBe(before);
      expect(host.missing).toEqual([]);
    },
    300_000,
  );
});
