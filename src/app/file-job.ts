import { stops, type Problem } from "../problem/problem";
import type { Receipt } from "../workbook/receipt";
import { emptyWorkbook } from "../workbook/file/empty-workbook";
import { readWorkbook } from "../workbook/file/read";
import { writeWorkbook } from "../workbook/file/write";
import type { Snapshot } from "../workbook/snapshot";
import type { CommitmentReport } from "./commitments/report-data";
import type { JobName, JobOptions, JobOutcome, SeparateFile, Total } from "./job";
import { jobs } from "./jobs";
import type { AgainstAnswer } from "./rewards/against-answer";
import { questionsOf, type Question } from "./questions";

/** A job done on a file: what it found, and the bytes to save when nothing stopped it. */
export interface FileJobResult {
  readonly job: JobName;
  readonly problems: readonly Problem[];
  readonly totals: readonly Total[];
  /** What a person must decide before the job can be done, one after the other. */
  readonly question: Question | null;
  readonly questions: readonly Question[];
  readonly receipt: Receipt | null;
  /** The workbook with our sheets; null where a problem stopped the job. */
  readonly bytes: Uint8Array | null;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** The net of commitments and the ten prerequisites, where the job wrote commitments. */
  readonly commitments?: CommitmentReport;
  /** Pay against last year's workbook, where the job was given one. */
  readonly against?: AgainstAnswer;
}

/** Does a job on the bytes of a workbook. Nothing is read or written besides; the bytes given are not changed. */
export function runOnFile(job: JobName, bytes: Uint8Array, name: string, options: JobOptions): FileJobResult {
  return workOnFile(job, bytes, name, options, jobs[job]);
}

/** Does work of its own kind on the bytes of a workbook, as `runOnFile` does a job. */
export function workOnFile(
  job: JobName,
  bytes: Uint8Array,
  name: string,
  options: JobOptions,
  work: (snapshot: Snapshot, options: JobOptions) => JobOutcome,
): FileJobResult {
  const progress = options.onProgress ?? (() => undefined);
  progress({ step: "Reading the workbook", done: 0 });
  const snapshot = readWorkbook(bytes, name);
  if (stops(snapshot.problems)) return stopped(job, snapshot.problems, []);
  const outcome = work(snapshot, options);
  const problems = [...snapshot.problems, ...outcome.problems];
  if (outcome.plan === null || stops(problems)) return stopped(job, problems, outcome.totals);
  progress({ step: "Writing the workbook", done: 0.7 });
  const written = writeWorkbook(bytes, outcome.plan);
  if ("problems" in written) return stopped(job, [...problems, ...written.problems], outcome.totals);
  progress({ step: "Writing separate files", done: 0.9 });
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const file of outcome.files) {
    const separate = separateFile(file);
    if ("problems" in separate) return stopped(job, [...problems, ...separate.problems], outcome.totals);
    files.push(separate);
  }
  progress({ step: "Done", done: 1 });
  return {
    job,
    problems: [...problems, ...written.receipt.problems],
    totals: outcome.totals,
    question: null,
    questions: [],
    receipt: written.receipt,
    bytes: written.bytes,
    files,
    ...(outcome.commitments === undefined ? {} : { commitments: outcome.commitments }),
    ...(outcome.against === undefined ? {} : { against: outcome.against }),
  };
}

/** A job that a problem stopped. */
export function stopped(job: JobName, problems: readonly Problem[], totals: readonly Total[]): FileJobResult {
  const questions = questionsOf(problems);
  return { job, problems, totals, question: questions[0] ?? null, questions, receipt: null, bytes: null, files: [] };
}

/** A workbook of its own: nothing of the other sheets is in it. */
export function separateFile(
  file: SeparateFile,
): { name: string; bytes: Uint8Array } | { problems: readonly Problem[] } {
  const written = writeWorkbook(emptyWorkbook(), file.plan);
  return "problems" in written ? written : { name: file.name, bytes: written.bytes };
}
