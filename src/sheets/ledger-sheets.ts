import { stacked, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** What each provider has been paid for each month, what is to be corrected, and what is open. */
export function paymentMonthsSheet(written: WrittenModel): PlacedSheet {
  return page(written, "paymentMonths", "PaymentMonths", {
    title: written.words("Payments by month"),
    subtitle: written.words(
      "Closed: frozen in the ledger. To correct: computed now less paid, with the next closing. Open: not closed.",
    ),
  });
}

/** Corrections that closed months need, with what changed and why. */
export function correctionsSheet(written: WrittenModel): PlacedSheet {
  return page(written, "corrections", "Corrections", {
    title: written.words("Corrections to pay"),
    subtitle: written.words(
      "What closed months should have been paid with, less what they were. Paid with the next closing.",
    ),
  });
}

/** What has been paid, row by row, as it was when the month was closed. */
export function ledgerSheet(written: WrittenModel): PlacedSheet {
  return page(written, "ledger", "Ledger", {
    title: written.words("Ledger"),
    subtitle: written.words(
      "Paid and frozen: no row is ever changed. What differs later is a correction with a later month.",
    ),
    protected: true,
  });
}

/** Months closed: who attested them, when, and that their rows still stand. */
export function closingsSheet(written: WrittenModel): PlacedSheet {
  return page(written, "closings", "Closings", {
    title: written.words("Months closed"),
    subtitle: written.words(
      "Who attested each month, when, and under which rules; the ledger still sums to what was closed.",
    ),
    protected: true,
  });
}

/** The ledger's sheets, in the order of a reader. */
export const ledgerSheets = [paymentMonthsSheet, correctionsSheet, ledgerSheet, closingsSheet] as const;

function page(
  written: WrittenModel,
  id: string,
  table: string,
  said: { readonly title: string; readonly subtitle: string; readonly protected?: boolean },
): PlacedSheet {
  return stacked(
    id,
    said.title,
    [
      { kind: "title", text: said.title, subtitle: said.subtitle },
      { kind: "table", table: modelTable(written, table) },
    ],
    { ...tableSheet, ...(said.protected === true ? { protected: true } : {}) },
  );
}
