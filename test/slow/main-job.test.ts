import { runOnFile, type FileJobResult } from "../../src/app/file-job";
import type { JobOptions } from "../../src/app/job";
import { readWorkbook } from "../../src/workbook/file/read";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";

const at = "2026-11-23T12:00:00Z";

function run(bytes: Uint8Array, options: Partial<JobOptions> = {}): FileJobResult & { readonly bytes: Uint8Array } {
  const result = runOnFile("run", bytes, "sample.xlsx", { at, ...options });
  if (result.bytes === null) {
    throw new Error(
      result.problems
        .filter((problem) => problem.severity === "error")
        .map((problem) => problem.message)
        .join("\n"),
    );
  }
  return { ...result, bytes: result.bytes };
}

describeWith("libreoffice", "the main job on the sample, recalculated from scratch", () => {
  for (const locale of ["en", "sv"] as const) {
    it(`agrees with the engine in every computed cell (${locale})`, async () => {
      const { bytes } = await sampleWorkbook({ locale });
      const result = run(bytes, { language: locale });
      const cells = writtenCells(result.bytes);
      const recalculated = await recalculate(result.bytes);
      const found = differences(cells, recalculated);
      console.log(`main job (${locale}): ${cells.length} computed cells compared, ${found.length} differ`);
      expect(cells.length).toBeGreaterThan(10_000);
      expect(found.slice(0, 20)).toEqual([]);
    }, 300_000);
  }

  it("follows a changed parameter as the engine does", async () => {
    const { bytes } = await sampleWorkbook();
    const first = run(bytes);
    const parameters = readWorkbook(first.bytes, "out.xlsx").own.find((sheet) => sheet.id === "parameters");
    const changes = { economyShare: 0.31, qualityMinimum: 70, monthStep: 10, scoreAtThreshold: 40 };
    const edits = Object.entries(changes).map(([id, value]) => {
      const cell = [...(parameters?.inputs ?? [])].find(([name]) => name.endsWith(`/${id}`))?.[1];
      if (cell === undefined || parameters === undefined) throw new Error(`There is no cell for ${id}.`);
      return { sheet: parameters.name, address: cell.address, value };
    });
    const recalculated = await recalculate(first.bytes, { edits });
    const changed = run(bytes, {
      settings: Object.fromEntries(Object.entries(changes).map(([id, value]) => [id, String(value)])),
    });
    const cells = writtenCells(changed.bytes);
    const before = writtenCells(first.bytes);
    const moved = cells.filter((cell, index) => cell.value !== before[index]?.value).length;
    // Intervals of ranks are drawn by the job, not by the sheet, which says that they are to be drawn again.
    const drawn = /Ranks\[|Rank (?:from|to)\]|Where the unit stands\]|Certainty in words\]|draw again/;
    const all = differences(cells, recalculated);
    const found = all.filter((text) => !drawn.test(text));
    expect(all.filter((text) => text.includes('sheet "draw again"')).length).toBeGreaterThan(10);
    console.log(`changed parameters: ${cells.length} cells compared, ${moved} of them moved, ${found.length} differ`);
    expect(moved).toBeGreaterThan(500);
    expect(found.slice(0, 20)).toEqual([]);
  }, 300_000);
});
