import { monthAt, monthName, monthSerial, nextMonth, yearName, type Ledger } from "../../grants/ledger/ledger";
import type { Problem } from "../../problem/problem";
import { attestersOf } from "./attesters";

/** A month that somebody wants to close. */
export interface ClosingAsked {
  /** "2026-03". */
  readonly month: string;
  /** Those who attest it, as they are named. */
  readonly attesters: readonly string[];
}

/** The first day of "2026-03", serial; undefined where the text is no month. */
export function monthOf(text: string): number | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text.trim()) ?? [];
  return year === undefined || month === undefined ? undefined : monthSerial(Number(year), Number(month));
}

/** The closing understood, or what stands in its way: each problem with its field. Months are closed in order from the first of the year of payment. */
export function closingOf(
  { month: text, attesters }: ClosingAsked,
  ledger: Ledger,
  begins: number,
):
  | { readonly month: number; readonly attesters: readonly [string, string] }
  | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const named = attestersOf(attesters);
  if ("problems" in named) problems.push(...named.problems);
  const month = monthOf(text);
  if (month === undefined) {
    problems.push(
      problem("month", "month-unreadable", `"${text}" is no month.`, "Write the year and the month, such as 2026-03."),
    );
  } else problems.push(...orderProblems(month, ledger, begins));
  if (problems.length > 0 || month === undefined || "problems" in named) return { problems };
  return { month, attesters: named.attesters };
}

function orderProblems(month: number, { closings }: Ledger, begins: number): Problem[] {
  const name = monthName(month);
  if (month < begins || month >= monthAt(begins, 12)) {
    const message = `${name} is not in ${yearName(begins)}, the year that the workbook grants.`;
    return [
      problem("month", "month-outside-year", message, "Choose a month of that year, or the workbook of the other."),
    ];
  }
  const done = closings.find((one) => one.month === month);
  if (done !== undefined) {
    const message = `${name} was closed ${done.at.slice(0, 10)} by ${done.attesters[0]} and ${done.attesters[1]}.`;
    const fix = "A closed month does not change: what differs is paid as a correction with the next month.";
    return [problem("month", "month-closed-already", message, fix)];
  }
  const last = closings.at(-1)?.month;
  const next = last === undefined ? begins : nextMonth(last);
  if (month === next) return [];
  const message = `${name} cannot be closed yet: ${monthName(next)} is the next.`;
  return [problem("month", "month-out-of-order", message, "Close the months in order, from the first of the year.")];
}

function problem(of: string, code: string, message: string, fix: string): Problem {
  return { severity: "error", code, message, where: { at: "field", field: of }, fix };
}
