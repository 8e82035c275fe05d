import { calendarOf, serialOf } from "../../rules/dates";
import type { Split } from "./split";

/** Days of a month in which a child's age, hours and tariff amount stay the same; `from` and `to` are days of the month, both paid. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly age: number;
  readonly hours: number;
  readonly rate: number;
  /**
   * What else decides the amount, where it is computed by a tariff document: every input by its header. Age and hours are among them;
   * those that the tariff does not know are not a number above.
   */
  readonly facts?: readonly Fact[];
}

/** An input of a stretch as it is read by a person: "Hours a week", "30". */
export interface Fact {
  readonly name: string;
  readonly value: string;
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

/** The first day of a month of a year of payment, serial; `index` 0 is the month in which it begins. */
export function monthAt(begins: number, index: number): number {
  const { year, month } = calendarOf(begins);
  return serialOf(year, month + index, 1);
}

/** A year of payment as it is called: "2026", or "2026-04 to 2027-03" where it does not begin in January. */
export function yearName(begins: number): string {
  const { year, month } = calendarOf(begins);
  return month === 1 ? String(year) : `${monthName(begins)} to ${monthName(monthAt(begins, 11))}`;
}

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

/**
 * Stretches as they stand in the ledger: "1-11: 3/20/57100; 12-31: 4/20/57100" (days: age/hours/tariff amount); by a tariff document
 * every input is named: "1-11: Age=3/Hours a week=20/57100".
 */
export function stretchesText(stretches: readonly Stretch[]): string {
  return stretches.map(({ from, to, rate, ...of }) => `${from}-${to}: ${basisText(of)}/${rate}`).join("; ");
}

/** What the amount of a stretch was decided by: the same text, the same tariff amount by the same tariff. */
export function basisText({ age, hours, facts }: Pick<Stretch, "age" | "hours" | "facts">): string {
  return facts === undefined
    ? `${age}/${hours}`
    : facts.map(({ name, value }) => `${escaped(name)}=${escaped(value)}`).join("/");
}

/** Marks that part a basis stand for themselves in words of a person. */
function escaped(text: string): string {
  return text.replace(/[%/=;:]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescaped(text: string): string {
  return text.replace(/%([0-9A-F]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Stretches read back; undefined where the text is not one that `stretchesText` gives. */
export function stretchesOf(text: string): readonly Stretch[] | undefined {
  if (text === "") return [];
  const stretches = text.split("; ").map((part): Stretch | undefined => {
    const [, first, last, basis = ""] = /^(\d+)-(\d+): (.*)$/u.exec(part) ?? [];
    if (basis.includes("=") || !/^[^/]+\/[^/]+\/[^/]+$/u.test(basis)) return factsOf(first, last, basis);
    const [, from, to, age, hours, rate] = /^(\d+)-(\d+): ([^/]+)\/([^/]+)\/([^/]+)$/.exec(part) ?? [];
    const figures = [from, to, age, hours, rate].map(Number);
    return figures.every(Number.isFinite)
      ? { from: Number(from), to: Number(to), age: Number(age), hours: Number(hours), rate: Number(rate) }
      : undefined;
  });
  return stretches.every((one) => one !== undefined) ? stretches : undefined;
}

/** A stretch by a tariff document; its age and hours are set where the document is known. */
function factsOf(from: string | undefined, to: string | undefined, basis: string): Stretch | undefined {
  const parts = basis.split("/");
  const rate = Number(parts.pop() || Number.NaN);
  const facts = parts
    .filter((part) => part !== "")
    .map((part): Fact | undefined => {
      const [name, value, ...more] = part.split("=");
      return name === undefined || value === undefined || more.length > 0
        ? undefined
        : { name: unescaped(name), value: unescaped(value) };
    });
  if (from === undefined || to === undefined || !Number.isFinite(rate)) return undefined;
  return facts.every((one) => one !== undefined)
    ? { from: Number(from), to: Number(to), age: Number.NaN, hours: Number.NaN, rate, facts }
    : undefined;
}
