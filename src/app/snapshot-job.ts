import { stops, type Problem } from "../problem/problem";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { fingerprint } from "./fingerprint";
import type { JobName, JobOptions, JobOutcome, Total } from "./job";
import { jobs } from "./jobs";
import { closeMonth } from "./ledger/close";
import { withOutlook } from "./outlook/outlook-job";
import { decideRewards } from "./rewards/decide";
import { questionsOf, type Question } from "./questions";

/** What a job found in an open workbook and wants to write: seen by a person before anything is. */
export interface Preview {
  readonly job: JobName;
  readonly problems: readonly Problem[];
  readonly totals: readonly Total[];
  /** What must be decided before the job can be done. */
  readonly question: Question | null;
  /** Whether a problem stopped the job. */
  readonly stopped: boolean;
  /** Null where a problem stopped the job, and where the plan stays with who keeps the file. */
  readonly plan: Plan | null;
  /** The planned sheets, and whether each stands in the workbook already. */
  readonly sheets: readonly { readonly name: string; readonly standing: boolean }[];
  /** The same for equal sheets: told apart from another day's preview by what would be written alone. */
  readonly fingerprint: string;
}

/** A job, or what is closed, decided or looked forward to with it: the log names that. */
function outcomeOf(job: JobName, snapshot: Snapshot, options: JobOptions): JobOutcome {
  const { closing, deciding, outlook } = options;
  if (closing !== undefined) return closeMonth(snapshot, closing, options);
  if (deciding !== undefined) return decideRewards(snapshot, deciding, options);
  if (outlook !== undefined) return withOutlook(snapshot, outlook, options);
  return jobs[job](snapshot, options);
}

/** Runs a job on a reading of an open workbook, without writing. */
export function previewOf(job: JobName, snapshot: Snapshot, options: JobOptions): Preview {
  const outcome = outcomeOf(job, snapshot, options);
  const problems = [...snapshot.problems, ...outcome.problems];
  const plan = stops(problems) ? null : outcome.plan;
  const own = new Map(snapshot.own.map((sheet) => [sheet.id, sheet.name]));
  return {
    job,
    problems,
    totals: outcome.totals,
    question: plan === null ? (questionsOf(problems)[0] ?? null) : null,
    stopped: plan === null,
    plan,
    sheets: plan?.sheets.map(({ id, name }) => ({ name: own.get(id) ?? name, standing: own.has(id) })) ?? [],
    fingerprint: plan === null ? "" : fingerprint(plan.sheets),
  };
}
