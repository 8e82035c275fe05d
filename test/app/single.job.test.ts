import { runOnFile } from "../../src/app/file-job";
import type { JobName } from "../../src/app/job";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { editCells } from "../support/cell-edits";

const at = "2026-11-23T12:00:00Z";

describe("a single job", () => {
  it("leaves what the main job wrote as it was, front page included", async () => {
    const { bytes } = await sampleWorkbook({ children: 60, staff: 60 });
    const whole = runOnFile("run", bytes, "town.xlsx", { at });
    if (whole.bytes === null) throw new Error(JSON.stringify(whole.problems));
    for (const job of ["grants", "rewards", "commitments", "evaluate"] satisfies JobName[]) {
      const again = runOnFile(job, whole.bytes, "town.xlsx", { at });
      expect([job, again.receipt?.changes.filter((change) => change.sheet !== "Log")]).toEqual([job, []]);
    }
  });

  it("is not stopped by an error on a sheet that it does not read, and says it as a warning", async () => {
    const { bytes } = await sampleWorkbook({ children: 60, staff: 60 });
    const broken = editCells(bytes, [{ sheet: "Budget 2026", address: "D9", value: "about ten" }]);
    expect(runOnFile("run", broken, "town.xlsx", { at }).bytes).toBeNull();
    const grants = runOnFile("grants", broken, "town.xlsx", { at });
    expect(grants.bytes).not.toBeNull();
    expect(grants.problems.find((problem) => problem.code === "amount-unreadable")).toMatchObject({
      severity: "warning",
      where: { sheet: "Budget 2026", address: "D9" },
    });
  });
});
