import { countRows, has, sumOf } from "../../rules/aggregate";
import { minus, plus } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { equals, firstMatch, isAbove, not, when } from "../../rules/logic";
import { round, settle } from "../../rules/rounding";
import { table, type AnyTable } from "../../rules/table";
import { monthOf, monthPaid, type PaidGrants } from "../paid";

const made = { generated: true } as const;
const firstEleven = Array.from({ length: 11 }, (_, index) => index);

/**
 * The tables of a ledger over grants that are paid to providers: rows paid, months closed, corrections, months by provider, closed
 * months cause by cause, and the next month beside the last. Without a provider or a recipient nothing can be closed: undefined.
 */
export function ledgerTablesOver(paid: PaidGrants): readonly AnyTable[] | undefined {
  const { provider, recipient, payments } = paid;
  if (provider === null || recipient === null || payments === null) return undefined;
  const money = { meaning: "money", unit: paid.unit } as const;
  const paidMoney = { ...made, decimals: 2, unit: paid.unit } as const;
  const exact = (value: Expr<"number", false>): Expr<"number", false> => (paid.inWhole ? value : settle(value));

  /** Paid rows, frozen: payments of the month they were closed with, and corrections of earlier months. Nothing is computed here. */
  const ledgerRows = table("Ledger", {
    entry: key("Entry", made),
    closedWith: given.date("Paid with month", made),
    kind: given.text("Kind of row", made),
    provider: given.text("Provider", made),
    recipient: given.text(paid.one, made),
    month: given.date("For month", made),
    amount: given.money("Amount", paidMoney),
    rate: given.optional.money("Tariff amount", paidMoney),
    hours: given.optional.number("Hours a week", { ...made, decimals: 2 }),
    age: given.optional.number("Age", { ...made, unit: "years" }),
    cause: given.optional.text("What changed and why", made),
    byData: given.optional.money("Of it by data", paidMoney),
    byDates: given.optional.money("Of it by dates", paidMoney),
    byTariff: given.optional.money("Of it by tariff", paidMoney),
    byRules: given.optional.money("Of it by rules and parameters", paidMoney),
    basis: given.optional.text(paid.ledgerBasis, made),
    rules: given.text("Rules version", made),
    control: given.text("Control sum", made),
  });

  /** Months closed, with who attested; each checks that its rows still stand in the ledger. */
  const closings = table("Closings", {
    closing: key("Closed month", made),
    month: given.date("Month begins", made),
    first: given.text("First attester", made),
    second: given.text("Second attester", made),
    at: given.text("Closed at", made),
    rows: given.number("Rows closed", made),
    total: given.money("Paid in all", paidMoney),
    rules: given.text("Rules version", made),
    settings: given.text("Parameters in force", made),
    terms: given.optional.text("Tariff and parameters to compute by", { ...made, helper: true }),
    control: given.text("Control sum", made),
  })
    .add("rowsNow", "Rows in the ledger", (row) => countRows(has(ledgerRows.closedWith, row.month)))
    .add(
      "totalNow",
      "Sum in the ledger",
      (row) => sumOf(ledgerRows.amount, has(ledgerRows.closedWith, row.month)),
      money,
    )
    .add("difference", "Ledger less closed", (row) => exact(minus(row.totalNow, row.total)), money)
    .check({
      code: "ledger-not-closed-sum",
      column: "difference",
      severity: "error",
      when: (row) => not(equals(row.difference, 0)),
      message: "The rows of the ledger differ by {read} from what was closed.",
      fix: "Take the workbook back as it was when the month was closed.",
    });

  /** What is computed now for the child at the provider in the month of the row. */
  const computedNow = (row: {
    readonly provider: Expr<"text", false>;
    readonly recipient: Expr<"text", false>;
    readonly month: Expr<"date", false>;
  }): Expr<"number", false> => {
    const of = (index: number) =>
      sumOf(monthOf(paid, index), has(provider, row.provider), has(recipient, row.recipient));
    return firstMatch(
      firstEleven.map((index) => ({ when: equals(row.month, paid.monthFirst(index)), then: of(index) })),
      of(11),
    );
  };

  /** Corrections that closed months need and that are paid with the next closing. */
  const openCorrections = table("Corrections", {
    correction: key("Correction", made),
    provider: given.text("Provider", made),
    recipient: given.text(paid.one, made),
    month: given.date("For month", made),
    cause: given.text("What changed and why", made),
    byData: given.money("By data", paidMoney),
    byDates: given.money("By dates", paidMoney),
    byTariff: given.money("By tariff", paidMoney),
    byRules: given.money("By rules and parameters", paidMoney),
  })
    .add(
      "paid",
      "Paid so far",
      (row) =>
        sumOf(
          ledgerRows.amount,
          has(ledgerRows.provider, row.provider),
          has(ledgerRows.recipient, row.recipient),
          has(ledgerRows.month, row.month),
        ),
      money,
    )
    .add("recomputed", "Computed now", (row) => computedNow(row), money)
    .add("difference", "To correct", (row) => exact(minus(row.recomputed, row.paid)), money)
    .add(
      "unexplained",
      "To correct less its causes",
      (row) => minus(row.difference, plus(row.byData, row.byDates, row.byTariff, row.byRules)),
      money,
    )
    .check({
      code: "correction-not-explained",
      column: "unexplained",
      severity: "error",
      when: (row) => not(equals(round(row.unexplained, 0.01), 0)),
      message: "The correction and its causes differ by {read}.",
      fix: "Run the grants again: the list or the tariff has changed since the causes were computed.",
    });

  /** One row a provider and month: what was closed, what has been corrected, what is to be corrected, what is open. */
  const paymentMonths = table("PaymentMonths", {
    paymentMonth: key("Provider and month", made),
    provider: given.text("Provider", made),
    month: given.date("Month begins", made),
  })
    .add("isClosed", "Closed months", (row) => when(isAbove(countRows(has(closings.month, row.month)), 0), 1, 0), {
      helper: true,
    })
    .add(
      "closed",
      "Closed",
      (row) =>
        sumOf(
          ledgerRows.amount,
          has(ledgerRows.provider, row.provider),
          has(ledgerRows.month, row.month),
          has(ledgerRows.closedWith, row.month),
        ),
      money,
    )
    .add(
      "corrected",
      "Corrections paid",
      (row) =>
        exact(
          minus(
            sumOf(ledgerRows.amount, has(ledgerRows.provider, row.provider), has(ledgerRows.month, row.month)),
            row.closed,
          ),
        ),
      money,
    )
    .add(
      "recomputed",
      "Computed now",
      (row) => {
        const of = (index: number) => sumOf(monthPaid(paid, index), has(payments.provider, row.provider));
        return firstMatch(
          firstEleven.map((index) => ({ when: equals(row.month, paid.monthFirst(index)), then: of(index) })),
          of(11),
        );
      },
      money,
    )
    .add(
      "toCorrect",
      "To correct",
      (row) => when(equals(row.isClosed, 1), exact(minus(row.recomputed, plus(row.closed, row.corrected))), 0),
      money,
    )
    .add("open", "Open", (row) => when(equals(row.isClosed, 1), 0, row.recomputed), money)
    .add(
      "listed",
      "Corrections listed",
      (row) =>
        sumOf(
          openCorrections.difference,
          has(openCorrections.provider, row.provider),
          has(openCorrections.month, row.month),
        ),
      money,
    )
    .add("difference", "To correct less listed", (row) => exact(minus(row.toCorrect, row.listed)), money)
    .check({
      code: "corrections-not-listed",
      column: "difference",
      severity: "error",
      when: (row) => not(equals(row.difference, 0)),
      message: "What is to be corrected and the corrections listed differ by {read}.",
      fix: "Run the grants again: the list or the tariff has changed since the corrections were listed.",
    });

  /** One row a closed month: what it is to be corrected by, cause by cause. */
  const monthCorrections = table("MonthCorrections", {
    closedMonth: key("Closed month", made),
    month: given.date("Month begins", made),
  })
    .add("paid", "Paid so far", (row) => sumOf(ledgerRows.amount, has(ledgerRows.month, row.month)), money)
    .add(
      "toCorrect",
      "To correct",
      (row) => sumOf(openCorrections.difference, has(openCorrections.month, row.month)),
      money,
    )
    .add("byData", "By data", (row) => sumOf(openCorrections.byData, has(openCorrections.month, row.month)), money)
    .add("byDates", "By dates", (row) => sumOf(openCorrections.byDates, has(openCorrections.month, row.month)), money)
    .add(
      "byTariff",
      "By tariff",
      (row) => sumOf(openCorrections.byTariff, has(openCorrections.month, row.month)),
      money,
    )
    .add(
      "byRules",
      "By rules and parameters",
      (row) => sumOf(openCorrections.byRules, has(openCorrections.month, row.month)),
      money,
    );

  /** One row a provider: the next month to close beside the month closed last, and why they differ. */
  const nextMonthChanges = table("NextMonthChanges", {
    provider: key("Provider", made),
    last: given.date("Closed last", made),
    next: given.date("Next to close", made),
    byData: given.money("By data", paidMoney),
    byDates: given.money("By dates", paidMoney),
    byTariff: given.money("By tariff", paidMoney),
    byRules: given.money("By rules and parameters", paidMoney),
  })
    .add(
      "paid",
      "Paid for the month closed last",
      (row) => sumOf(ledgerRows.amount, has(ledgerRows.provider, row.provider), has(ledgerRows.month, row.last)),
      money,
    )
    .add(
      "computed",
      "Next month as computed",
      (row) =>
        sumOf(paymentMonths.recomputed, has(paymentMonths.provider, row.provider), has(paymentMonths.month, row.next)),
      money,
    )
    .add("change", "Change", (row) => exact(minus(row.computed, row.paid)), money)
    .add(
      "unexplained",
      "Change less its causes",
      (row) => minus(row.change, plus(row.byData, row.byDates, row.byTariff, row.byRules)),
      money,
    )
    .check({
      code: "change-not-explained",
      column: "unexplained",
      severity: "error",
      when: (row) => not(equals(round(row.unexplained, 0.01), 0)),
      message: "The change and its causes differ by {read}.",
      fix: "Run the grants again: the list or the tariff has changed since the causes were computed.",
    });

  return [ledgerRows, closings, openCorrections, paymentMonths, monthCorrections, nextMonthChanges];
}
