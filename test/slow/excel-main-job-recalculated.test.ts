import { openLine } from "../../src/workbook/excel/line";
import { writeExcel } from "../../src/workbook/excel/write-excel";
import { workbookToFile } from "../host/to-file";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";
import { mainJob, sampleAndWritten } from "../workbook/excel/main-job";

describeWith("libreoffice", "the main job written through Excel, saved and recalculated", () => {
  test("agrees with the engine in every computed cell", async () => {
    const { sample, written } = await sampleAndWritten();
    const job = await mainJob(sample);
    const host = job.open();
    const outcome = await writeExcel(openLine(), job.snapshot, job.plan);
    expect(outcome.state).toBe("written");
    const recalculated = await recalculate(await workbookToFile(host.book));
    // The engine's figures by sheet and cell, as the file side writes the same plan.
    const cells = writtenCells(written);
    const found = differences(cells, recalculated);
    console.log(`main job through Excel: ${cells.length} computed cells compared, ${found.length} differ`);
    expect(cells.length).toBeGreaterThan(10_000);
    expect(found.slice(0, 20)).toEqual([]);
  }, 900_000);
});
