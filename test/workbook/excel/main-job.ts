import type { JobName, JobOptions } from "../../../src/app/job";
import { jobs } from "../../../src/app/jobs";
import type { ExcelSnapshot } from "../../../src/workbook/excel/excel-snapshot";
import { readExcel } from "../../../src/workbook/excel/read";
import type { Plan } from "../../../src/workbook/plan";
import { readWorkbook } from "../../../src/workbook/file/read";
import { writeWorkbook } from "../../../src/workbook/file/write";
import type { SampleOptions } from "../../../scripts/sample/options";
import { sampleWorkbook } from "../../../scripts/sample/workbook";
import { clonedBook } from "../../host/clone";
import { workbookFromFile } from "../../host/from-file";
import { makeHost, type Host } from "../../host/host";
import { recalculate } from "../../host/model";
import { startOffice } from "../../host/office";
import { calculatedAs } from "./both-sides";

const at = "2026-11-23T12:00:00Z";

/** The main job on the sample workbook: opened in Excel anew each time, read once, planned once. */
export interface MainJob {
  readonly open: () => Host;
  readonly snapshot: ExcelSnapshot;
  readonly plan: Plan;
}

/** `bytes` is the sample, or what an earlier run made of it; `settings` change parameters. */
export function mainJob(bytes: Uint8Array, settings: Readonly<Record<string, string>> = {}): Promise<MainJob> {
  return jobInExcel(bytes, "run", { at, settings });
}

/** Any job on a workbook, as the main job is tried. */
export async function jobInExcel(bytes: Uint8Array, job: JobName, options: JobOptions): Promise<MainJob> {
  const opened = startOffice(makeHost(workbookFromFile(bytes, "sample.xlsx")));
  const standing = calculatedAs(readWorkbook(bytes, "sample.xlsx"));
  opened.book.calculate = standing;
  recalculate(opened.book);
  const snapshot = await readExcel(new Excel.RequestContext());
  const { plan, problems } = jobs[job](snapshot, options);
  if (!plan) throw new Error(JSON.stringify(problems.slice(0, 5)));
  const file = writeWorkbook(bytes, plan, "sample.xlsx");
  if (!("bytes" in file)) throw new Error(JSON.stringify(file.problems));
  const after = calculatedAs(readWorkbook(file.bytes, "sample.xlsx"));
  const book = workbookFromFile(bytes, "sample.xlsx");
  book.calculate = standing;
  recalculate(book);
  // What formulas give from now on: the engine's figures of the plan where it is written.
  book.calculate = after;
  return {
    open: () => startOffice(makeHost(clonedBook(book))),
    snapshot,
    plan,
  };
}

/** The sample workbook, or one of fewer people, and the same after the main job. */
export async function sampleAndWritten(
  options: Partial<SampleOptions> = {},
): Promise<{ readonly sample: Uint8Array; readonly written: Uint8Array }> {
  const { bytes } = await sampleWorkbook(options);
  const { plan } = jobs.run(readWorkbook(bytes, "sample.xlsx"), { at });
  if (!plan) throw new Error("The main job gives no plan");
  const file = writeWorkbook(bytes, plan, "sample.xlsx");
  if (!("bytes" in file)) throw new Error(JSON.stringify(file.problems));
  return { sample: bytes, written: file.bytes };
}
