import { computed, label, stacked, type Part, type PlacedSheet } from "./layout";
import { columnIn } from "../rules/model";
import { modelTable } from "./model-table";
import { headingStyle, labelStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

const causeColumns = ["byData", "byDates", "byTariff", "byRules"] as const;
const nextMonthColumns = [
  ...["provider", "last", "next", "paid", "computed", "change"],
  ...causeColumns,
  "unexplained",
] as const;
const correctionColumns = [
  ...["correction", "provider", "recipient", "month", "paid", "recomputed", "difference"],
  ...causeColumns,
  ...["cause", "unexplained"],
] as const;

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
    columns: correctionColumns,
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

/** Why what is granted now differs from what was paid: closed months cause by cause, and the next month beside the one closed last. */
export function changesSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Change since the last closed month"),
      subtitle: words(
        "Causes are taken in this order: data (hours, age, provider), dates (days placed), tariff, rules and parameters. What two bring about together goes to the later.",
      ),
    },
    wholePart(
      written,
      "MonthCorrections",
      "toCorrect",
      "corrected",
      words("Closed months, to correct in all, {unit}", { unit: unitOf(written, "MonthCorrections", "toCorrect") }),
    ),
    { kind: "table", table: modelTable(written, "MonthCorrections") },
    wholePart(
      written,
      "NextMonthChanges",
      "change",
      "changed",
      words("The next month less the month closed last, in all, {unit}", {
        unit: unitOf(written, "NextMonthChanges", "change"),
      }),
    ),
    { kind: "table", table: modelTable(written, "NextMonthChanges", { columns: nextMonthColumns }) },
  ];
  const columnWidths = { 0: 34, 1: 16 };
  return stacked("changes", words("Change since last closed month"), parts, { ...tableSheet, columnWidths });
}

/** In what a column's amounts are. */
function unitOf({ model, words }: WrittenModel, table: string, column: string): string {
  return words(columnIn(model, { table, column }).unit ?? "kr");
}

/** The sum of a table's change and of each of its causes, as live formulas. */
function wholePart(written: WrittenModel, table: string, change: string, id: string, heading: string): Part {
  const { words, naming } = written;
  const figures = [change, ...causeColumns].map((column) => ({
    column,
    header: naming.column(table, column),
    formula: `=SUM(${naming.table(table)}[${naming.column(table, column)}])`,
    value: columnSum(written, table, column),
  }));
  return {
    kind: "cells",
    id,
    cells: [
      label(0, 0, heading, headingStyle, { rows: 1, columns: 6 }),
      ...figures.flatMap(({ column, header, formula, value }, row) => [
        label(row + 1, 0, row === 0 ? words("In all") : header, labelStyle),
        computed(column, row + 1, 1, formula, value, {
          numberFormat: "#,##0.00",
          horizontal: "right",
          bold: row === 0,
        }),
      ]),
    ],
  };
}

function columnSum({ results }: WrittenModel, table: string, column: string): number {
  const data = results.column(table, column);
  return data.kind === "number" ? data.values.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) : 0;
}

/** The ledger's sheets, in the order of a reader. */
export const ledgerSheets = [
  ...[paymentMonthsSheet, changesSheet, correctionsSheet],
  ...[ledgerSheet, closingsSheet],
] as const;

function page(
  written: WrittenModel,
  id: string,
  table: string,
  said: {
    readonly title: string;
    readonly subtitle: string;
    readonly protected?: boolean;
    readonly columns?: readonly string[];
  },
): PlacedSheet {
  return stacked(
    id,
    said.title,
    [
      { kind: "title", text: said.title, subtitle: said.subtitle },
      { kind: "table", table: modelTable(written, table, said.columns === undefined ? {} : { columns: said.columns }) },
    ],
    { ...tableSheet, ...(said.protected === true ? { protected: true } : {}) },
  );
}
