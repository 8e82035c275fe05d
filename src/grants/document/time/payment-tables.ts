import { greatest, minus, plus } from "../../../rules/arithmetic";
import { has, sumOf } from "../../../rules/aggregate";
import { inRow, key, type Column } from "../../../rules/column";
import { dateOf, daysBetween, earlier, later, monthOf, yearOf } from "../../../rules/dates";
import type { Expr } from "../../../rules/expr";
import { equals, not } from "../../../rules/logic";
import { settle } from "../../../rules/rounding";
import { table } from "../../../rules/table";
import { withColumn, type OpenTable } from "../columns";
import type { TariffDocument } from "../schema";
import { rowKey } from "../state";
import { isChildren } from "../paid";
import { tableNames } from "../table-names";
import type { TimeParameters } from "./parameters";
import { afterYear, daysPlaced, paidInYear, stretch } from "./stretch";

/** A column of months or their sum, as it is shown. */
export interface PaidColumn {
  readonly id: string;
  readonly header: string;
}

/** What each provider is paid: a row a provider, a column a month. */
export function paymentsTable(document: TariffDocument, rows: OpenTable, paid: readonly PaidColumn[]): OpenTable {
  const { provider = "" } = document.roles;
  const input = document.inputs.find((one) => one.id === provider);
  const payments = table(tableNames.payments, {
    [rowKey]: key(input?.header ?? provider, { generated: true }),
  }) as unknown as OpenTable;
  const own = has(rows[provider] as Column<"text">, inRow(payments[rowKey] as Column<"text", false>));
  const counted = withColumn(
    payments,
    stretch.counted,
    isChildren(document) ? "Children" : "Recipients",
    sumOf(rows[stretch.counted] as Column<"number">, own),
  );
  return paid.reduce(
    (all, { id, header }) =>
      withColumn(all, id, header, settle(sumOf(rows[id] as Column<"number">, own)), {
        meaning: "money",
        unit: document.currency,
      }),
    counted,
  );
}

/** The days of each placement in the year, from its own first and last day: what its stretches must last together. */
export function withDaysInYear(placements: OpenTable, { year }: TimeParameters): OpenTable {
  const [begins, ends] = ["placementBegins", "placementEnds"].map((id) =>
    inRow(placements[id] as Column<"date", false>),
  ) as [Expr<"date", false>, Expr<"date", false>];
  const last = dateOf(yearOf(year), plus(monthOf(year), 12), 0);
  const days = greatest(plus(daysBetween(later(begins, year), earlier(ends, last)), 1), 0);
  return withColumn(placements, stretch.days, "Days in the year", days, { unit: "days" });
}

/** Sums of all, which must be those of the providers; and the days of the stretches, which must be those of the placements. */
export function yearTotals(
  document: TariffDocument,
  tables: { readonly rows: OpenTable; readonly placements: OpenTable; readonly payments: OpenTable | null },
  paid: readonly PaidColumn[],
): OpenTable {
  const money = { meaning: "money", unit: document.currency } as const;
  const number = (of: OpenTable, id: string) => inRow(of[id] as Column<"number", false>);
  const sum = (of: OpenTable, id: string) => settle(sumOf(of[id] as Column<"number">));
  let whole = table(tableNames.totals, { [rowKey]: key("Tariff", { generated: true }) }) as unknown as OpenTable;
  for (const { id, header } of paid) whole = withColumn(whole, id, header, sum(tables.rows, id), money);
  const { payments } = tables;
  if (payments !== null) {
    // Months sum to the year, which is compared: one column, not a column a month.
    for (const { id, header } of paid.filter((one) => one.id === paidInYear || one.id === afterYear)) {
      const difference = `${id}Difference`;
      const less = settle(minus(number(whole, id), sum(payments, id)));
      whole = withColumn(whole, difference, `${header}: all less by provider`, less, { ...money, helper: true });
      whole = whole.check({
        code: "providers-not-total",
        column: difference,
        severity: "error",
        when: (row) => not(equals(row[difference] as Expr<"number", false>, 0)),
        message: "The sums by provider differ from the total by {read}.",
        fix: "Compute anew: rows or formulas have been changed.",
      }) as unknown as OpenTable;
    }
  }
  whole = withColumn(whole, daysPlaced, "Days placed", sum(tables.placements, stretch.days), { unit: "days" });
  const difference = `${daysPlaced}Difference`;
  const less = minus(number(whole, daysPlaced), sum(tables.rows, stretch.days));
  whole = withColumn(whole, difference, "Days placed less days of the stretches", less, { unit: "days" });
  return whole.check({
    code: "stretches-stale",
    column: difference,
    severity: "error",
    when: (row) => not(equals(row[difference] as Expr<"number", false>, 0)),
    message: "The days of the placements and of their stretches differ by {read}.",
    fix: "Compute anew: placements have been changed since they were cut.",
  }) as unknown as OpenTable;
}
