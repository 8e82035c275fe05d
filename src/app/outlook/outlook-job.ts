import { workOnFile, type FileJobResult } from "../file-job";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions, JobOutcome } from "../job";
import { jobs } from "../jobs";
import type { OutlookAsked } from "./outlook-asked";

/** The grants of a reading with a forecast, or with scenarios, beside them. */
export function withOutlook(snapshot: Snapshot, asked: OutlookAsked, options: JobOptions): JobOutcome {
  const outcome = jobs.grants(snapshot, { ...options, outlook: asked });
  if (outcome.plan === null) return outcome;
  const job = asked.scenarios === undefined ? "forecast" : "scenario";
  return { ...outcome, plan: { ...outcome.plan, log: { ...outcome.plan.log, job } } };
}

/** The grants of a workbook with a forecast, or with scenarios, beside them, in the bytes of the workbook; the log names which. */
export function outlookOnFile(
  bytes: Uint8Array,
  name: string,
  asked: OutlookAsked,
  options: JobOptions,
): FileJobResult {
  return workOnFile("grants", bytes, name, options, (snapshot) => withOutlook(snapshot, asked, options));
}
