import type { Snapshot } from "../../workbook/snapshot";
import { wordsOf } from "../../locale/words";
import { workOnFile, type FileJobResult } from "../file-job";
import type { JobOptions, JobOutcome } from "../job";
import { jobs } from "../jobs";
import type { ClosingAsked } from "./closing-asked";
import { closeJob } from "./stored-ledger";

/**
 * Closes a month of grants: its payments, and the corrections of the months before, become rows of the ledger that no
 * later job changes. Two different people attest; months are closed in order. The log says who and how much.
 */
export function closeMonth(snapshot: Snapshot, asked: ClosingAsked, options: JobOptions): JobOutcome {
  const outcome = jobs.grants(snapshot, { ...options, closing: asked });
  if (outcome.plan === null) return outcome;
  const words = wordsOf(outcome.plan.language);
  const [first = "", second = ""] = asked.attesters.map((name) => name.trim().replace(/\s+/g, " "));
  const log = {
    ...outcome.plan.log,
    job: `${closeJob} ${asked.month.trim()}`,
    totals: `${words("Attested by {first} and {second}", { first, second })}; ${outcome.plan.log.totals}`,
  };
  return { ...outcome, plan: { ...outcome.plan, log } };
}

/** Closes a month in the bytes of a workbook; what stops it leaves nothing written. */
export function closeOnFile(bytes: Uint8Array, name: string, asked: ClosingAsked, options: JobOptions): FileJobResult {
  return workOnFile("grants", bytes, name, options, (snapshot) => closeMonth(snapshot, asked, options));
}
