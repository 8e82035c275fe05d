import type { DecidedRewards, DecidedShare, Decision } from "../../rewards/decision/decision";
import type { Problem } from "../../problem/problem";
import type { CellValue } from "../../workbook/cell";
import { logSheetId } from "../../workbook/identity";
import type { Snapshot } from "../../workbook/snapshot";
import { controlSum } from "../distribution/control";
import { storedTable, type StoredTable } from "../ledger/stored-table";

export const rewardLedgerSheetId = "rewardLedger";
export const decisionsSheetId = "rewardDecisions";
/** How the log names a decision, before its number. */
export const decideJob = "decide";

/** Control sum of a row over everything that was decided by it. It finds slips and edits; it is no seal. */
export function shareControl({ wages, weight, ...share }: DecidedShare): string {
  return controlSum(new Map<string, CellValue>(Object.entries({ ...share, wages: wages ?? "", weight: weight ?? "" })));
}

/** Control sum of a decision over what was attested, its rows, and the decision before: one taken out breaks the next. */
export function decisionControl(
  { attesters, ...decision }: Omit<Decision, "control">,
  rows: readonly DecidedShare[],
  before: Decision | undefined,
): string {
  const said = { ...decision, first: attesters[0], second: attesters[1], before: before?.control ?? "" };
  return controlSum(new Map<string, CellValue>(Object.entries({ ...said, shares: rows.map(shareControl).join(" ") })));
}

/**
 * Reads back what earlier decisions wrote, and holds it against its control sums: a row that was changed, taken out or added is an
 * error that names it, and so is a decision that the log knows and the ledger does not.
 */
export function storedDecisions(snapshot: Snapshot): {
  readonly decided: DecidedRewards;
  readonly problems: readonly Problem[];
} {
  const rows = storedTable(snapshot, rewardLedgerSheetId, "RewardLedger");
  const made = storedTable(snapshot, decisionsSheetId, "RewardDecisions");
  const problems: Problem[] = [];
  const shares = (rows?.filled ?? []).flatMap((row): DecidedShare[] => {
    const share = rows === undefined ? undefined : shareAt(rows, row);
    if (share !== undefined && shareControl(share) === text(rows?.value("control", row))) return [share];
    const entry = text(rows?.value("entry", row));
    const message = `Row ${entry} of the decided rewards was changed after it was decided.`;
    problems.push(edited("reward-row-edited", rows, row, message));
    return [];
  });
  const decisions: Decision[] = [];
  for (const row of made?.filled ?? []) {
    const decision = made === undefined ? undefined : decisionAt(made, row);
    const own = shares.filter((share) => share.decision === decision?.decision);
    if (decision !== undefined && decisionControl(withoutControl(decision), own, decisions.at(-1)) === decision.control)
      decisions.push(decision);
    else if (problems.length === 0) {
      const name = text(made?.value("decision", row));
      const message = `The decision ${name} and its ${own.length} rows in the ledger are not as they were attested.`;
      problems.push(edited("decision-edited", made, row, message));
    }
  }
  if (problems.length === 0) problems.push(...missing(snapshot, shares, decisions, rows));
  return { decided: problems.length === 0 ? { decisions, shares } : { decisions: [], shares: [] }, problems };
}

function withoutControl({ control: _, ...decision }: Decision): Omit<Decision, "control"> {
  return decision;
}

function shareAt({ value }: StoredTable, row: number): DecidedShare | undefined {
  const [year, amount] = [value("year", row), value("amount", row)];
  if (typeof year !== "number" || typeof amount !== "number") return undefined;
  const figure = (id: string): number | null => {
    const read = value(id, row);
    return typeof read === "number" ? read : null;
  };
  return {
    entry: text(value("entry", row)),
    decision: text(value("decision", row)),
    year,
    person: text(value("person", row)),
    unit: text(value("unit", row)),
    amount,
    wages: figure("wages"),
    weight: figure("weight"),
    cause: text(value("cause", row)),
    rules: text(value("rules", row)),
  };
}

function decisionAt({ value }: StoredTable, row: number): Decision | undefined {
  const [year, rows, total] = [value("year", row), value("rows", row), value("total", row)];
  if (typeof year !== "number" || typeof rows !== "number" || typeof total !== "number") return undefined;
  return {
    decision: text(value("decision", row)),
    year,
    attesters: [text(value("first", row)), text(value("second", row))],
    at: text(value("at", row)),
    rules: text(value("rules", row)),
    settings: text(value("settings", row)),
    rows,
    total,
    control: text(value("control", row)),
  };
}

function text(value: CellValue | undefined): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Rows of no decision, and decisions that the log tells of and that are gone. */
function missing(
  snapshot: Snapshot,
  shares: readonly DecidedShare[],
  decisions: readonly Decision[],
  rows: StoredTable | undefined,
): Problem[] {
  const known = new Set(decisions.map(({ decision }) => decision));
  const stray = shares.findIndex(({ decision }) => !known.has(decision));
  if (stray >= 0) {
    const of = shares[stray]?.decision ?? "";
    const message = `The decided rewards have rows of the decision ${of}, which is not among the decisions.`;
    return [edited("reward-row-unknown", rows, rows?.filled[stray] ?? 0, message)];
  }
  const log = storedTable(snapshot, logSheetId, "log");
  const decisionOf = (row: number) => /^decide (\d{4}\/\d+)$/.exec(text(log?.value("job", row)))?.[1];
  const gone = (log?.filled ?? []).find((row) => {
    const decision = decisionOf(row);
    return decision !== undefined && !known.has(decision);
  });
  if (gone === undefined || log === undefined) return [];
  const message = `The log says "${text(log.value("job", gone))}", and the ledger does not have that decision.`;
  return [edited("decision-missing", log, gone, message)];
}

function edited(code: string, table: StoredTable | undefined, row: number, message: string): Problem {
  return {
    severity: "error",
    code,
    message,
    ...(table === undefined ? {} : { where: table.place(row) }),
    fix: "Take the workbook back as it was when the rewards were decided; a correction is made in the lists.",
  };
}
