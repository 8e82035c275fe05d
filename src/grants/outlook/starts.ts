import type { TableData } from "../../rules/data";
import { calendarOf } from "../../rules/dates";
import { monthAt } from "../ledger/ledger";
import { textAt } from "../../rules/data";

/** How many children start at an age, month by month, and their hours a week. */
export interface StartsOfAge {
  readonly age: number;
  /** What the row is called, where it is not the age. */
  readonly name?: string;
  readonly hours: number;
  /** In the order of the year of payment: January first, where it begins then. */
  readonly months: readonly number[];
}

/**
 * Who starts in a coming year, as the list shows it for the grant year: children whose first placement begins after the year's first
 * day, by month and age, with the middle hours a week of the placed children of that age. The assumption until a person sets another.
 */
export function startsSeen(placements: TableData, begins: number, ages: readonly number[]): readonly StartsOfAge[] {
  const [first, last] = [begins, monthAt(begins, 12) - 1];
  const { month: firstMonth } = calendarOf(begins);
  const numbers = (id: string): Float64Array => {
    const column = placements.columns[id];
    return column?.kind === "number" ? column.values : new Float64Array(placements.rows).fill(Number.NaN);
  };
  const [born, hours, starts] = [numbers("born"), numbers("hours"), numbers("from")];
  const recipients = placements.columns["recipient"];
  const firstDays = new Map<string, { readonly row: number; readonly day: number }>();
  const hoursAt = new Map<number, number[]>();
  for (let row = 0; row < placements.rows; row += 1) {
    const who = recipients?.kind === "text" ? (textAt(recipients, row) ?? "").toLowerCase() : "";
    const began = starts[row] ?? Number.NaN;
    // A placement without a first day has gone on since birth.
    const day = Number.isNaN(began) ? (born[row] ?? first) : began;
    const known = firstDays.get(who);
    if (known === undefined || day < known.day) firstDays.set(who, { row, day });
    const age = ageOn(born[row] ?? Number.NaN, Math.max(day, first));
    const of = hours[row] ?? Number.NaN;
    if (Number.isFinite(age) && Number.isFinite(of)) hoursAt.set(age, [...(hoursAt.get(age) ?? []), of]);
  }
  const counts = new Map<number, number[]>();
  for (const { row, day } of firstDays.values()) {
    if (day <= first || day > last) continue;
    const age = ageOn(born[row] ?? Number.NaN, day);
    const months = counts.get(age) ?? Array<number>(12).fill(0);
    const month = (calendarOf(day).month - firstMonth + 12) % 12;
    months[month] = (months[month] ?? 0) + 1;
    counts.set(age, months);
  }
  const all = [...hoursAt.values()].flat();
  return ages.map((age) => ({
    age,
    hours: middle(hoursAt.get(age) ?? all),
    months: counts.get(age) ?? Array<number>(12).fill(0),
  }));
}

function ageOn(born: number, day: number): number {
  if (Number.isNaN(born)) return Number.NaN;
  const [from, to] = [calendarOf(born), calendarOf(day)];
  const before = to.month < from.month || (to.month === from.month && to.day < from.day);
  return to.year - from.year - (before ? 1 : 0);
}

/** The lower of the two in the middle, so that it is hours that somebody has; 0 where nobody has any. */
function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
