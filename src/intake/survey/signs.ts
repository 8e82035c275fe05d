import { figureField } from "./header-fields";
import type { Cells } from "./cells";
import { kinds } from "./cells";
import type { SurveyColumn } from "./survey-column";

/** How a table writes costs and income: with or without a minus. */
export interface Signs {
  readonly costs: "positive" | "negative" | null;
  readonly income: "positive" | "negative" | null;
  readonly reason: string;
}

const spent = new Set([
  "budget",
  "outturn",
  "forecast",
  "plan",
  "request",
  "proposal",
  "budget_revised",
  "prior_budget",
  "amount",
  "net",
]);

/**
 * The sign convention of a table of amounts, from columns named income and expense, else from rows whose labels name
 * income or costs, else from the sign that nearly all amounts have. Undefined where amounts of both signs stand without a word.
 */
export function signsOf(cells: Cells, columns: readonly SurveyColumn[], data: readonly number[]): Signs | undefined {
  const named = (field: string): "positive" | "negative" | null =>
    majority(columns.filter((one) => one.field === field).map(({ column }) => tally(cells, data, [column])));
  const [costs, income] = [named("expense"), named("income")];
  if (costs !== null || income !== null)
    return { costs, income, reason: "the columns named income and expense have these signs" };
  const amounts = columns
    .filter(({ kind, field }) => kind === "figure" && spent.has(String(field)))
    .map(({ column }) => column);
  if (amounts.length === 0 || data.length === 0) return undefined;
  const labels = columns.filter(
    ({ kind, field }) => kind === "label" && (field === "item" || field === "group" || field === "category"),
  );
  const rows: Record<"income" | "expense", number[]> = { income: [], expense: [] };
  for (const row of data.slice(0, 5_000))
    for (const { column } of labels) {
      const said = cells.kind(row, column) === kinds.text ? figureField(cells.text(row, column)) : undefined;
      if (said && said.score >= 0.7 && (said.field === "income" || said.field === "expense")) {
        rows[said.field].push(row);
        break;
      }
    }
  const [ofCosts, ofIncome] = [
    majority([tally(cells, rows.expense, amounts)]),
    majority([tally(cells, rows.income, amounts)]),
  ];
  if (ofCosts !== null || ofIncome !== null) {
    const costsThen = ofCosts ?? (ofIncome === "negative" ? "positive" : null);
    return { costs: costsThen, income: ofIncome, reason: "rows that name income or costs have these signs" };
  }
  const all = majority([tally(cells, data, amounts)]);
  return all === null ? undefined : { costs: all, income: null, reason: `nearly all amounts are ${all}` };
}

function tally(cells: Cells, rows: readonly number[], columns: readonly number[]): readonly [number, number] {
  let [positive, negative] = [0, 0];
  for (const row of rows)
    for (const column of columns) {
      const value = cells.kind(row, column) === kinds.number ? cells.number(row, column) : 0;
      if (value > 0) positive += 1;
      if (value < 0) negative += 1;
    }
  return [positive, negative];
}

/** The sign of nine in ten; null where there is no such. */
function majority(tallies: readonly (readonly [number, number])[]): "positive" | "negative" | null {
  const [positive, negative] = tallies.reduce<[number, number]>(([a, b], [c, d]) => [a + c, b + d], [0, 0]);
  if (positive + negative === 0) return null;
  if (positive >= (positive + negative) * 0.9) return "positive";
  return negative >= (positive + negative) * 0.9 ? "negative" : null;
}
