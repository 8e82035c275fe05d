import { minus, over, plus, times } from "../../../rules/arithmetic";
import { inRow, type Column } from "../../../rules/column";
import { number } from "../../../rules/construct";
import type { Expr } from "../../../rules/expr";
import { when } from "../../../rules/logic";
import { settle } from "../../../rules/rounding";
import { withColumn, type OpenTable } from "../columns";
import { roundedTo } from "../rounding-mode";
import { operandOf, shareOf } from "../scope";
import type { State } from "../state";
import type { TimeRule } from "../time-schema";
import { monthAmount, monthShare } from "./months";
import type { TimeParameters } from "./parameters";
import { afterYear, monthIds, monthName, paidInYear, stretch } from "./stretch";

type Num = Expr<"number", false>;

const indices = Array.from({ length: 12 }, (_, index) => index);
const idAt = (ids: readonly string[], index: number): string => ids[index] ?? "";
const figure = (table: OpenTable, id: string): Num => inRow(table[id] as Column<"number", false>);
const sumOfEach = (terms: readonly Num[]): Num => {
  const [first, ...rest] = terms;
  return first === undefined ? number(0) : plus(first, ...rest);
};

/** Adds the share of each month and of the year for which a stretch is paid: what it counts in figures of providers. */
export function addYearShare(rows: OpenTable, parameters: TimeParameters, yearBegins: number): OpenTable {
  const options = { meaning: "share", helper: true } as const;
  const shared = indices.reduce(
    (table, index) =>
      withColumn(
        table,
        idAt(monthIds.share, index),
        `Share: ${monthName(index, yearBegins)}`,
        monthShare(table, index, parameters),
        options,
      ),
    rows,
  );
  const sum = sumOfEach(monthIds.share.map((id) => figure(shared, id)));
  return withColumn(shared, stretch.yearShare, "Share of the year", over(sum, 12), { meaning: "share" });
}

/** The share of a month, from its column where there is one. */
function shareOfMonth(rows: OpenTable, index: number, parameters: TimeParameters): Num {
  const id = idAt(monthIds.share, index);
  return rows[id] === undefined ? monthShare(rows, index, parameters) : figure(rows, id);
}

/** Adds the twelve months and what they sum to; where a part is paid in advance also advance and claim of each month. */
export function addMonths(state: State, time: TimeRule, of: string, parameters: TimeParameters): OpenTable {
  const { document } = state;
  const money = { meaning: "money", unit: document.currency } as const;
  const monthOf = (rows: OpenTable, index: number, step: string): Num =>
    monthAmount(figure(rows, step), shareOfMonth(rows, index, parameters), index, time, parameters);
  let rows = state.tables.row;
  const { advance } = time;
  if (advance === undefined) {
    for (const index of indices)
      rows = withColumn(
        rows,
        idAt(monthIds.paid, index),
        monthName(index, time.yearBegins),
        monthOf(rows, index, of),
        money,
      );
    return withSum(rows, time, money);
  }
  const percent = shareOf(advance.percent, state.scopes.row, "time.advance.percent", state.report);
  const claimed = operandOf(advance.claimed, "boolean", state.scopes.row, "time.advance.claimed", state.report);
  for (const index of indices) {
    const name = monthName(index, time.yearBegins);
    const estimate = monthOf(rows, index, of);
    rows = withColumn(
      rows,
      idAt(monthIds.advance, index),
      `Advance: ${name}`,
      roundedTo(times(percent, estimate), time.round),
      money,
    );
    // While nothing is claimed a month stands at its advance, so that nothing is reconciled.
    const claim = when(claimed, monthOf(rows, index, advance.claim), figure(rows, idAt(monthIds.advance, index)));
    rows = withColumn(rows, idAt(monthIds.claim, index), `Claim: ${name}`, claim, money);
  }
  const reconciled = (index: number): Num =>
    minus(figure(rows, idAt(monthIds.claim, index)), figure(rows, idAt(monthIds.advance, index)));
  for (const index of indices) {
    const own = figure(rows, idAt(monthIds.advance, index));
    const paid = index < advance.after ? own : settle(plus(own, reconciled(index - advance.after)));
    rows = withColumn(rows, idAt(monthIds.paid, index), monthName(index, time.yearBegins), paid, money);
  }
  rows = withSum(rows, time, money);
  const late = indices.slice(12 - advance.after).map(reconciled);
  return withColumn(rows, afterYear, "Reconciled after the year", settle(sumOfEach(late)), money);
}

function withSum(
  rows: OpenTable,
  { round }: TimeRule,
  money: { readonly meaning: "money"; readonly unit: string },
): OpenTable {
  const sum = sumOfEach(monthIds.paid.map((id) => figure(rows, id)));
  // Sums of whole figures are exact; of hundredths they are not.
  return withColumn(rows, paidInYear, "Paid in the year", Number.isInteger(round.to) ? sum : settle(sum), money);
}
