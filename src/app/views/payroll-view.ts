import type { Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { payrollIn } from "../rewards/payroll";

/** The payroll file of a decision on rewards; null where a problem stops it. */
export interface PayrollView {
  readonly problems: readonly Problem[];
  readonly file: { readonly name: string; readonly text: string; readonly rows: number; readonly total: number } | null;
}

/** Makes the payroll file of a decision ("2026/1") from the ledger alone. */
export function payrollView(
  snapshot: Snapshot,
  _options: JobOptions,
  { decision }: { readonly decision: string },
): PayrollView {
  const { problems, text, rows, total } = payrollIn(snapshot, { decision });
  if (text === null) return { problems, file: null };
  return { problems, file: { name: `payroll ${decision.replaceAll("/", "-")}.csv`, text, rows, total } };
}
