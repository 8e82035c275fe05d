import { textAt, type ColumnData } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import type { Results } from "../../rules/results";
import { grants } from "../grants";
import { monthIds } from "../year";
import { caseKey, monthSerial, type MonthAmount, type Stretch } from "./ledger";

/**
 * What each provider is granted for each child, month by month, from computed grants: the stretches of a month put
 * together, in the order of the rows. A month in which the child is placed and nothing is paid (the count date) has the
 * amount 0. Rows that could not be computed are left out; their faults stop the job.
 */
export function monthAmounts(results: Results, year: number): readonly MonthAmount[] {
  const table = grants.definition.name;
  const numbers = (id: string): Float64Array => numbersOf(results.column(table, id));
  const texts = (id: string): ColumnData => results.column(table, id);
  const [recipient, provider] = [texts("recipient"), texts("provider")];
  const [from, until, age, hours, rate] = [
    numbers("from"),
    numbers("until"),
    numbers("age"),
    numbers("hours"),
    numbers("rate"),
  ];
  const found = new Map<string, MonthAmount>();
  monthIds.forEach((id, index) => {
    const month = monthSerial(year, index + 1);
    const next = serialOf(year, index + 2, 1);
    const amounts = numbers(id);
    amounts.forEach((amount, row) => {
      const [first, end] = [Math.max(from[row] ?? 0, month), Math.min(until[row] ?? 0, next)];
      const who = { provider: textOf(provider, row), recipient: textOf(recipient, row), month };
      if (!(first < end) || Number.isNaN(amount)) return;
      const stretch: Stretch = {
        from: calendarOf(first).day,
        to: calendarOf(end - 1).day,
        age: age[row] ?? 0,
        hours: hours[row] ?? 0,
        rate: rate[row] ?? 0,
      };
      const key = caseKey(who);
      const known = found.get(key) ?? { ...who, amount: 0, stretches: [] };
      found.set(key, { ...known, amount: known.amount + amount, stretches: [...known.stretches, stretch] });
    });
  });
  return [...found.values()].map((one) => ({ ...one, stretches: [...one.stretches].sort((a, b) => a.from - b.from) }));
}

function numbersOf(column: ColumnData): Float64Array {
  return column.kind === "number" ? column.values : new Float64Array();
}

function textOf(column: ColumnData, row: number): string {
  return column.kind === "text" ? (textAt(column, row) ?? "") : "";
}
