import { stacked, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** Shares that differ from what was decided, with what changed and why. */
function correctionsSheet(written: WrittenModel): PlacedSheet {
  return page(
    written,
    "rewardCorrections",
    "RewardCorrections",
    written.words("Rewards to correct"),
    written.words("Shares as computed now, less what has been decided. Paid, or taken back, with the next decision."),
  );
}

/** What has been decided, row by row, as it was. */
function ledgerSheet(written: WrittenModel): PlacedSheet {
  return page(
    written,
    "rewardLedger",
    "RewardLedger",
    written.words("Rewards decided"),
    written.words(
      "Decided and frozen: no row is ever changed. What differs later is a correction of a later decision.",
    ),
    true,
  );
}

/** Decisions: who attested them, when, and that their rows still stand. */
function decisionsSheet(written: WrittenModel): PlacedSheet {
  return page(
    written,
    "rewardDecisions",
    "RewardDecisions",
    written.words("Decisions on rewards"),
    written.words(
      "Who attested each decision, when, and under which rules; the ledger still sums to what was decided.",
    ),
    true,
  );
}

/** The sheets of what has been decided, in the order of a reader. */
export const decisionSheets = [decisionsSheet, ledgerSheet, correctionsSheet] as const;

function page(
  written: WrittenModel,
  id: string,
  table: string,
  title: string,
  subtitle: string,
  isProtected = false,
): PlacedSheet {
  return stacked(
    id,
    title,
    [
      { kind: "title", text: title, subtitle },
      { kind: "table", table: modelTable(written, table) },
    ],
    { ...tableSheet, ...(isProtected ? { protected: true } : {}) },
  );
}
