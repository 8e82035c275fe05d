import { wordsOf } from "../../locale/words";
import type { Snapshot } from "../../workbook/snapshot";
import { workOnFile, type FileJobResult } from "../file-job";
import type { JobOptions, JobOutcome } from "../job";
import { jobs } from "../jobs";
import type { DecisionAsked } from "./decision-asked";
import { decideJob } from "./stored-decisions";

/**
 * Decides the rewards of a year: the shares become rows of a ledger that no later job changes. Decided again, what has changed since
 * becomes correction rows. Two different people attest. The log says who and how much.
 */
export function decideRewards(snapshot: Snapshot, asked: DecisionAsked, options: JobOptions): JobOutcome {
  const outcome = jobs.rewards(snapshot, { ...options, deciding: asked });
  if (outcome.plan === null) return outcome;
  const words = wordsOf(outcome.plan.language);
  const [first = "", second = ""] = asked.attesters.map((name) => name.trim().replace(/\s+/g, " "));
  const sheet = outcome.plan.sheets.find(({ id }) => id === "rewardDecisions");
  const table = sheet?.blocks.find((block) => block.kind === "table");
  const column = table?.kind === "table" ? table.columns.find(({ id }) => id === "decision") : undefined;
  const names = column?.values.kind === "texts" ? column.values : undefined;
  const last = names?.codes.at(-1);
  const decision = last === undefined ? String(asked.year) : (names?.dictionary[last] ?? String(asked.year));
  const log = {
    ...outcome.plan.log,
    job: `${decideJob} ${decision}`,
    totals: `${words("Attested by {first} and {second}", { first, second })}; ${outcome.plan.log.totals}`,
  };
  return { ...outcome, plan: { ...outcome.plan, log } };
}

/** Decides the rewards in the bytes of a workbook; what stops it leaves nothing written. */
export function decideOnFile(
  bytes: Uint8Array,
  name: string,
  asked: DecisionAsked,
  options: JobOptions,
): FileJobResult {
  return workOnFile("rewards", bytes, name, options, (snapshot) => decideRewards(snapshot, asked, options));
}
