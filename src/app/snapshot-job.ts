import { stops, type Problem } from "../problem/problem";
import type { Plan } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import type { JobName, JobOptions, Total } from "./job";
import { jobs } from "./jobs";
import { questionsOf, type Question } from "./questions";

/** What a job found in an open workbook and wants to write: seen by a person before anything is. */
export interface Preview {
  readonly job: JobName;
  readonly problems: readonly Problem[];
  readonly totals: readonly Total[];
  /** What must be decided before the job can be done. */
  readonly question: Question | null;
  /** Null where a problem stopped the job. */
  readonly plan: Plan | null;
  /** The planned sheets, and whether each stands in the workbook already. */
  readonly sheets: readonly { readonly name: string; readonly standing: boolean }[];
  /** The same for equal sheets: told apart from another day's preview by what would be written alone. */
  readonly fingerprint: string;
}

/** Runs a job on a reading of an open workbook, without writing. */
export function previewOf(job: JobName, snapshot: Snapshot, options: JobOptions): Preview {
  const outcome = jobs[job](snapshot, options);
  const problems = [...snapshot.problems, ...outcome.problems];
  const plan = stops(problems) ? null : outcome.plan;
  const own = new Map(snapshot.own.map((sheet) => [sheet.id, sheet.name]));
  return {
    job,
    problems,
    totals: outcome.totals,
    question: plan === null ? (questionsOf(problems)[0] ?? null) : null,
    plan,
    sheets: plan?.sheets.map(({ id, name }) => ({ name: own.get(id) ?? name, standing: own.has(id) })) ?? [],
    fingerprint: plan === null ? "" : fingerprintOf(plan),
  };
}

/** A number for all that a plan would write but its row of the log (FNV-1a over its text). */
export function fingerprintOf(plan: Plan): string {
  const text = JSON.stringify(plan.sheets, (_, value: unknown) =>
    ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>, String) : value,
  );
  let [low, high] = [0x811c9dc5, 0x1000193];
  for (let at = 0; at < text.length; at += 1) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
    high = Math.imul(high + text.charCodeAt(at), 0x85ebca6b);
  }
  return `${text.length}-${(low >>> 0).toString(16)}-${(high >>> 0).toString(16)}`;
}
