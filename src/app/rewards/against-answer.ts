import type { PayChanges } from "../../rewards/comparison/pay-changes";
import { tableAnswers, type AnswerTable } from "../schemes/scheme-answer";

/** Pay of this year's workbook against last year's, and which years they are. */
export interface Against {
  readonly changes: PayChanges;
  readonly before: number;
  readonly after: number;
}

/** The same as a machine reads it. */
export interface AgainstAnswer {
  readonly years: { readonly before: number; readonly after: number };
  /** The causes in the order in which they were taken. */
  readonly order: readonly string[];
  readonly together: readonly string[];
  readonly tables: readonly AnswerTable[];
}

/** The differences as plain data, in English. */
export function againstAnswer({ changes, before, after }: Against): AgainstAnswer {
  return {
    years: { before, after },
    order: ["results", "parameters", "staff"],
    together: changes.together,
    tables: tableAnswers(changes.model, changes.dataset, changes.results),
  };
}
