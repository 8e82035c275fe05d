/** Where a problem sits: a cell or range of a sheet, a file, or a field of a setting. */
export type Place =
  | { readonly at: "cell"; readonly sheet: string; readonly address: string }
  | { readonly at: "file"; readonly file: string }
  | { readonly at: "field"; readonly field: string };

/** An error stops the job before it writes; a warning says what was assumed; a note only informs. */
export type Severity = "error" | "warning" | "note";

/**
 * One thing that is wrong or was assumed, said so that a person can act on it.
 * `message` names what was read and what was expected; `fix` says what to do.
 * `code` is stable and kebab-case; `values` are the figures in the message, for machines and translation.
 */
export interface Problem {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly where?: Place;
  readonly fix?: string;
  readonly values?: Readonly<Record<string, string | number | boolean>>;
}

/** Whether any problem stops the job. */
export function stops(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === "error");
}
