import type { DecidedShare, Decision } from "../../rewards/decision/decision";
import { stops, type Problem } from "../../problem/problem";
import { readWorkbook } from "../../workbook/file/read";
import type { Snapshot } from "../../workbook/snapshot";
import { layoutsOver, type Layout } from "../ledger/column-layout";
import { delimitedText } from "../ledger/delimited-text";
import { storedDecisions } from "./stored-decisions";

/** What a payroll file can say of a decided row. */
export const payrollFields = [
  "person",
  "amount",
  "unit",
  "year",
  "decision",
  "reference",
  "kind",
  "cause",
  "currency",
  "attester1",
  "attester2",
  "decidedAt",
] as const;
export type PayrollField = (typeof payrollFields)[number];

/** Readers of layouts of payroll files. */
export const payrollLayouts = layoutsOver(payrollFields);

const usual: Layout<PayrollField> = {
  columns: (["person", "amount", "unit", "year", "reference", "kind"] as const).map((field) => ({
    field,
    header: field,
  })),
  separator: ";",
  decimalMark: ".",
  header: true,
};

/** The decision, "2026/1", the last one where null, and the layout of the file. */
export interface PayrollAsked {
  readonly decision: string | null;
  readonly layout?: Layout<PayrollField>;
}

/** A payroll file of one decision. */
export interface Payroll {
  readonly problems: readonly Problem[];
  /** null where a problem stopped it. */
  readonly text: string | null;
  readonly decision: string | null;
  readonly rows: number;
  readonly total: number;
}

/**
 * What is paid by a decision, from the ledger alone: the lists and the scheme are not looked at. Every row stands in the file of one
 * decision only, with the same reference each time the file is made.
 */
export function payrollOf(bytes: Uint8Array, name: string, asked: PayrollAsked): Payroll {
  return payrollIn(readWorkbook(bytes, name), asked);
}

/** The same of a reading of the workbook. */
export function payrollIn(snapshot: Snapshot, asked: PayrollAsked): Payroll {
  const { name } = snapshot;
  const { decided, problems } = storedDecisions(snapshot);
  const found = [...snapshot.problems, ...problems];
  const { decisions } = decided;
  const decision =
    asked.decision === null ? decisions.at(-1) : decisions.find((one) => one.decision === asked.decision);
  if (!stops(found) && decision === undefined) {
    found.push({
      severity: "error",
      code: "not-decided",
      message:
        asked.decision === null
          ? `${name} has no decided rewards.`
          : `There is no decision ${asked.decision} in ${name}.`,
      where: { at: "field", field: "decision" },
      fix:
        decisions.length === 0
          ? "Decide the rewards first; then they are paid."
          : `Name one of: ${decisions.map((one) => one.decision).join(", ")}.`,
    });
  }
  if (stops(found) || decision === undefined) return { problems: found, text: null, decision: null, rows: 0, total: 0 };
  const rows = decided.shares.filter((share) => share.decision === decision.decision);
  const owed = rows.filter(({ amount }) => amount < 0);
  if (owed.length > 0) {
    found.push({
      severity: "warning",
      code: "payroll-negative",
      message: `${owed.length} rows take back what was paid too much; they are in the file with a minus.`,
      where: { at: "field", field: "decision" },
      fix: "See that the payroll system takes amounts below zero, or claim them otherwise.",
    });
  }
  const layout = asked.layout ?? usual;
  const text = delimitedText(
    layout,
    rows.map((row) => layout.columns.map(({ field }) => shown(row, decision, field, layout.decimalMark))),
  );
  return { problems: found, text, decision: decision.decision, rows: rows.length, total: decision.total };
}

function shown(row: DecidedShare, decision: Decision, field: PayrollField, decimalMark: string): string {
  switch (field) {
    case "person":
    case "unit":
    case "cause":
    case "decision":
      return row[field];
    case "amount":
      return row.amount.toFixed(2).replace(".", decimalMark);
    case "year":
      return String(row.year);
    case "reference":
      return `CQM-R-${row.entry.replaceAll("/", "-")}`;
    case "kind":
      return row.decision.endsWith("/1") ? "payment" : "correction";
    case "currency":
      return "SEK";
    case "attester1":
      return decision.attesters[0];
    case "attester2":
      return decision.attesters[1];
    case "decidedAt":
      return decision.at.slice(0, 10);
  }
}
