import { stops, type Problem } from "../../problem/problem";
import type { Scheme } from "../../rewards/scheme/document";
import { stress, type Stress, type StressOptions } from "../../rewards/stress/stress";
import type { RowFile } from "./row-files";
import { runSchemes, type SchemeOptions } from "./scheme-job";

/** A simulation of a scheme; without one the problems say why, or it was cancelled. Plain data. */
export interface StressedFile {
  readonly stress: Stress | null;
  readonly problems: readonly Problem[];
}

/** Simulates a scheme on files of rows. Writes nothing. */
export function stressFiles(
  scheme: Scheme,
  files: readonly RowFile[],
  options: SchemeOptions,
  asked: StressOptions,
): StressedFile {
  const [run] = runSchemes([scheme], files, options);
  const computed = run?.computed ?? null;
  const problems = run?.problems ?? [];
  if (computed === null || stops(problems)) return { stress: null, problems };
  if (scheme.pool === undefined || scheme.distribution === undefined)
    return {
      stress: null,
      problems: [
        ...problems,
        {
          severity: "error",
          code: "nothing-to-simulate",
          message: "The scheme has no pool that is shared among staff: there is no pay to simulate.",
          where: { at: "field", field: "pool" },
          fix: "Add a pool and a distribution.",
        },
      ],
    };
  const answer = stress(computed, asked);
  return "problems" in answer
    ? { stress: null, problems: [...problems, ...answer.problems] }
    : { stress: answer.stress, problems };
}
