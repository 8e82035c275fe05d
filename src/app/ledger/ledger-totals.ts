import type { WrittenModel } from "../../sheets/written-model";
import { sumFormula, sumOfColumn } from "../figures";
import type { SectionTotal } from "../section";

/** Whether the job has the ledger's tables. */
export function hasLedger(written: WrittenModel): boolean {
  return written.model.tables.some(({ name }) => name === "Ledger");
}

/** The month closed last and what is left: figures for the front page and the log. */
export function ledgerTotals(written: WrittenModel, unit = "kr"): readonly SectionTotal[] {
  const kronor = { unit, numberFormat: "#,##0" } as const;
  const column = (table: string, id: string): string =>
    `${written.naming.table(table)}[${written.naming.column(table, id).replace(/['#[\]]/g, "'$&")}]`;
  const last = `MAX(${column("Closings", "month")})`;
  const paidWithLast = `${column("Ledger", "amount")},${column("Ledger", "closedWith")},${last}`;
  return [
    {
      id: "paidLast",
      label: "Paid with the month closed last",
      formula: `=SUMIFS(${paidWithLast})`,
      value: paidWith(written, () => true),
      ...kronor,
      sheet: "ledger",
    },
    {
      id: "correctedLast",
      label: "Of it corrections of earlier months",
      formula: `=SUMIFS(${paidWithLast},${column("Ledger", "month")},"<"&${last})`,
      value: paidWith(written, (month, closedWith) => month < closedWith),
      ...kronor,
      sheet: "ledger",
    },
    {
      id: "toCorrect",
      label: "To correct with the next month",
      formula: sumFormula(written, "Corrections", "difference"),
      value: sumOfColumn(written, "Corrections", "difference"),
      ...kronor,
      sheet: "corrections",
    },
    {
      id: "openMonths",
      label: "Open in the year",
      formula: sumFormula(written, "PaymentMonths", "open"),
      value: sumOfColumn(written, "PaymentMonths", "open"),
      ...kronor,
      sheet: "paymentMonths",
    },
  ];
}

/** The sum of the ledger's rows paid with the month closed last. */
function paidWith(written: WrittenModel, counts: (month: number, closedWith: number) => boolean): number {
  const numbers = (table: string, id: string): Float64Array => {
    const data = written.results.column(table, id);
    return data.kind === "number" ? data.values : new Float64Array();
  };
  const last = numbers("Closings", "month").reduce((most, month) => Math.max(most, month), 0);
  const [months, closedWith] = [numbers("Ledger", "month"), numbers("Ledger", "closedWith")];
  return numbers("Ledger", "amount").reduce(
    (sum, amount, row) => (closedWith[row] === last && counts(months[row] ?? 0, last) ? sum + amount : sum),
    0,
  );
}
