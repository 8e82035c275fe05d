import { calendarOf, serialOf } from "../../rules/dates";
import type { Split } from "./split";

/** Days of a month in which a child's age, hours and tariff amount stay the same; `from` and `to` are days of the month, both paid. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly age: number;
  readonly hours: number;
  readonly rate: number;
}

/** What a provider is granted for a child in a month, and what it was computed from. */
export interface MonthAmount {
  readonly provider: string;
  readonly recipient: string;
  /** The month's first day, serial. */
  readonly month: number;
  /** Kronor. */
  readonly amount: number;
  readonly stretches: readonly Stretch[];
}

/** A row of the ledger: paid, and never changed afterwards. A payment is of the month it was closed with; a correction of an earlier one. */
export interface LedgerEntry extends MonthAmount {
  /** "2026-03/17": the closing, and the row's number in it. */
  readonly entry: string;
  /** First day of the month with whose payment it was paid, serial. */
  readonly closedWith: number;
  /** What changed and why, in words; empty for a payment. */
  readonly cause: string;
  /** A correction's kronor by cause; left out of payments, and of corrections paid before causes were told in kronor. */
  readonly split?: Split;
  readonly rules: string;
}

/** A month closed: who attested it, when, under which rules and parameters. */
export interface Closing {
  /** First day of the month, serial. */
  readonly month: number;
  readonly attesters: readonly [string, string];
  /** ISO 8601. */
  readonly at: string;
  readonly rules: string;
  /** The parameters in force, in a line. */
  readonly settings: string;
  /** The tariff and parameters as `termsText` gives them; empty in a closing that kept none. */
  readonly terms: string;
  readonly rows: number;
  readonly total: number;
  /** Control sum over the rows and over the closing before. */
  readonly control: string;
}

/** Everything that has been paid, in the order in which it was. */
export interface Ledger {
  readonly closings: readonly Closing[];
  readonly entries: readonly LedgerEntry[];
}

export const emptyLedger: Ledger = { closings: [], entries: [] };

/** The first day of a month, serial. `month` is 1 to 12. */
export function monthSerial(year: number, month: number): number {
  return serialOf(year, month, 1);
}

/** "2026-03" of a day in the month. */
export function monthName(serial: number): string {
  const { year, month } = calendarOf(serial);
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** The first day of the month after. */
export function nextMonth(serial: number): number {
  const { year, month } = calendarOf(serial);
  return month === 12 ? serialOf(year + 1, 1, 1) : serialOf(year, month + 1, 1);
}

/** Names the same payee, child and month, letter case aside, as a spreadsheet compares. */
export function caseKey({ provider, recipient, month }: Pick<MonthAmount, "provider" | "recipient" | "month">): string {
  return [provider.toLowerCase(), recipient.toLowerCase(), month].join("\u0000");
}

/** Stretches as they stand in the ledger: "1-11: 3/20/57100; 12-31: 4/20/57100" (days: age/hours/tariff amount). */
export function stretchesText(stretches: readonly Stretch[]): string {
  return stretches.map(({ from, to, age, hours, rate }) => `${from}-${to}: ${age}/${hours}/${rate}`).join("; ");
}

/** Stretches read back; undefined where the text is not one that `stretchesText` gives. */
export function stretchesOf(text: string): readonly Stretch[] | undefined {
  if (text === "") return [];
  const stretches = text.split("; ").map((part): Stretch | undefined => {
    const [, from, to, age, hours, rate] = /^(\d+)-(\d+): ([^/]+)\/([^/]+)\/([^/]+)$/.exec(part) ?? [];
    const figures = [from, to, age, hours, rate].map(Number);
    return figures.every(Number.isFinite)
      ? { from: Number(from), to: Number(to), age: Number(age), hours: Number(hours), rate: Number(rate) }
      : undefined;
  });
  return stretches.every((one) => one !== undefined) ? stretches : undefined;
}
