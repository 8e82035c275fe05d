import { boundaryRules } from "../grants/boundary-rule";
import type { Problem } from "../problem/problem";

/** A parameter without which the job cannot go on, and what it can be. */
export interface Question {
  readonly parameter: string;
  /** What is asked: the parameter's header and note. */
  readonly header: string;
  readonly choices: readonly string[];
}

/** What a person must decide before the job can be done: nothing is guessed in silence. */
export function questionOf(problems: readonly Problem[]): Question | null {
  if (!problems.some((problem) => problem.code === "hours-without-band")) return null;
  return { parameter: "boundaryRule", header: "Boundary rule for hours", choices: boundaryRules };
}
