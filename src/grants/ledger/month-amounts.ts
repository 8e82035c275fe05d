import { textAt, type ColumnData } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import type { Results } from "../../rules/results";
import { grants } from "../grants";
import { monthIds } from "../year";
import { kronor } from "./split";
import { caseKey, monthAt, type MonthAmount, type Stretch } from "./ledger";

/** Where computed grants stand: a row a stretch. */
export interface GrantedRows {
  readonly table: string;
  readonly recipient: string;
  readonly provider: string;
  readonly from: string;
  /** The day after its last. */
  readonly until: string;
  readonly months: readonly string[];
  /** What decides the amount of a row. */
  readonly basisOf: (row: number) => Pick<Stretch, "age" | "hours" | "rate" | "facts">;
}

/**
 * What each provider is granted for each child, month by month, from computed grants: the stretches of a month put
 * together, in the order of the rows. A month in which the child is placed and nothing is paid (the count date) has the
 * amount 0. Rows that could not be computed are left out; their faults stop the job.
 */
export function monthAmounts(results: Results, year: number): readonly MonthAmount[] {
  const table = grants.definition.name;
  const [age, hours, rate] = ["age", "hours", "rate"].map((id) => numbersOf(results.column(table, id)));
  return grantedAmounts(
    results,
    {
      table,
      ...{ recipient: "recipient", provider: "provider", from: "from", until: "until", months: monthIds },
      basisOf: (row) => ({ age: age?.[row] ?? 0, hours: hours?.[row] ?? 0, rate: rate?.[row] ?? 0 }),
    },
    serialOf(year, 1, 1),
  );
}

/** The same from any table of stretches; `begins` is the first day of the year of payment. A month without a day placed counts where something is paid in it. */
export function grantedAmounts(results: Results, rows: GrantedRows, begins: number): readonly MonthAmount[] {
  const column = (id: string): ColumnData => results.column(rows.table, id);
  const [recipient, provider] = [column(rows.recipient), column(rows.provider)];
  const [from, until] = [numbersOf(column(rows.from)), numbersOf(column(rows.until))];
  const found = new Map<string, { readonly who: MonthAmount; amount: number; readonly stretches: Stretch[] }>();
  rows.months.forEach((id, index) => {
    const [month, next] = [monthAt(begins, index), monthAt(begins, index + 1)];
    numbersOf(column(id)).forEach((amount, row) => {
      const [first, end] = [Math.max(from[row] ?? 0, month), Math.min(until[row] ?? 0, next)];
      const placed = first < end;
      if ((!placed && amount === 0) || Number.isNaN(amount)) return;
      const who = {
        provider: textOf(provider, row),
        recipient: textOf(recipient, row),
        ...{ month, amount: 0, stretches: [] },
      };
      const key = caseKey(who);
      const known = found.get(key) ?? { who, amount: 0, stretches: [] };
      known.amount += amount;
      if (placed)
        known.stretches.push({ from: calendarOf(first).day, to: calendarOf(end - 1).day, ...rows.basisOf(row) });
      found.set(key, known);
    });
  });
  return [...found.values()].map(({ who, amount, stretches }) => ({
    ...who,
    amount: kronor(amount),
    stretches: stretches.sort((a, b) => a.from - b.from),
  }));
}

function numbersOf(column: ColumnData): Float64Array {
  return column.kind === "number" ? column.values : new Float64Array();
}

function textOf(column: ColumnData, row: number): string {
  return column.kind === "text" ? (textAt(column, row) ?? "") : "";
}
