import { monthName, stretchesText, type Closing, type LedgerEntry } from "../../grants/ledger/ledger";
import { causeIds } from "../../grants/ledger/split";
import type { CellValue } from "../../workbook/cell";
import { controlSum } from "../distribution/control";

/** Control sum of a row of the ledger over everything that was paid by it. It finds slips and edits; it is no seal. */
export function entryControl(entry: LedgerEntry): string {
  return sumOf({
    entry: entry.entry,
    closedWith: monthName(entry.closedWith),
    provider: entry.provider,
    recipient: entry.recipient,
    month: monthName(entry.month),
    amount: entry.amount,
    cause: entry.cause,
    basis: stretchesText(entry.stretches),
    rules: entry.rules,
    // Rows paid before causes were told in kronor have the sum that they had then.
    ...(entry.split === undefined ? {} : { split: causeIds.map((id) => entry.split?.[id] ?? 0).join(" ") }),
  });
}

/** Control sum of a closing over what was attested, its rows, and the closing before: a closing taken out breaks the next. */
export function closingControl(
  closing: Omit<Closing, "control">,
  entries: readonly LedgerEntry[],
  before: Closing | undefined,
): string {
  const { month, attesters, at, rules, settings, terms, rows, total } = closing;
  return sumOf({
    before: before?.control ?? "",
    month: monthName(month),
    first: attesters[0],
    second: attesters[1],
    at,
    rules,
    settings,
    ...(terms === "" ? {} : { terms }),
    rows,
    total,
    entries: entries.map(entryControl).join(" "),
  });
}

function sumOf(values: Readonly<Record<string, CellValue>>): string {
  return controlSum(new Map(Object.entries(values)));
}
