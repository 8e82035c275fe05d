import { monthName, type Closing, type LedgerEntry } from "../../grants/ledger/ledger";
import { wordsOf, type Language } from "../../locale/words";
import { stops, type Problem } from "../../problem/problem";
import { specificationSheet } from "../../sheets/specification-sheet";
import type { Snapshot } from "../../workbook/snapshot";
import type { SeparateFile } from "../job";
import { monthOf } from "./closing-asked";
import { documentTermsRead } from "./document-terms";
import { delimitedText } from "./delimited-text";
import { usualLayout, type PaymentField, type PaymentLayout } from "./payment-layout";
import { storedLedger } from "./stored-ledger";
import { rowKinds } from "./wording";

/** What one provider is paid with a closed month. */
export interface ProviderPayment {
  readonly provider: string;
  /** Kronor, corrections of earlier months included; `payment` and `correction` are its parts. */
  readonly amount: number;
  readonly payment: number;
  readonly correction: number;
  readonly children: number;
  /** The same each time the file is made: "CQM-202603-001". */
  readonly reference: string;
}

/** A payment file, and a specification for each provider with its own children alone. */
export interface Payments {
  readonly problems: readonly Problem[];
  readonly payments: readonly ProviderPayment[];
  /** The file's text; null where a problem stopped it. */
  readonly text: string | null;
  readonly specifications: readonly SeparateFile[];
}

/** What is paid with a closed month, from the ledger alone: the lists and the tariff are not looked at. */
export function paymentsOf(
  snapshot: Snapshot,
  asked: { readonly month: string; readonly layout?: PaymentLayout; readonly at: string; readonly language?: Language },
): Payments {
  const { ledger, problems } = storedLedger(snapshot);
  const month = monthOf(asked.month);
  const closing = ledger.closings.find((one) => one.month === month);
  const found = [...snapshot.problems, ...problems];
  if (!stops(found) && closing === undefined) found.push(notClosed(asked.month, month, ledger.closings));
  if (stops(found) || closing === undefined) return { problems: found, payments: [], text: null, specifications: [] };
  const entries = ledger.entries.filter(({ closedWith }) => closedWith === closing.month);
  const byProvider = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = entry.provider.toLowerCase();
    byProvider.set(key, [...(byProvider.get(key) ?? []), entry]);
  }
  const payments = [...byProvider.values()].map((own, at) => paymentOf(own, closing, at + 1));
  const language = snapshot.language ?? asked.language ?? "en";
  return {
    problems: [...found, ...payments.filter(({ amount }) => amount < 0).map((one) => owes(one, asked.month))],
    payments,
    text: fileText(payments, closing, asked.layout ?? usualLayout),
    specifications: payments.map((payment, at) =>
      specification(payment, [...byProvider.values()][at] ?? [], closing, { at: asked.at, language }),
    ),
  };
}

function notClosed(text: string, month: number | undefined, closings: readonly Closing[]): Problem {
  const last = closings.at(-1);
  const where = { at: "field", field: "month" } as const;
  if (month === undefined) {
    const message = `"${text}" is no month.`;
    const fix = "Write the year and the month, such as 2026-03.";
    return { severity: "error", code: "month-unreadable", message, where, fix };
  }
  const message =
    last === undefined
      ? `${text} is not closed: no month is.`
      : `${text} is not closed: the last closed month is ${monthName(last.month)}.`;
  return {
    severity: "error",
    code: "month-not-closed",
    message,
    where,
    fix: "Close the month first; then it is paid.",
  };
}

function owes({ provider, amount }: ProviderPayment, month: string): Problem {
  return {
    severity: "warning",
    code: "payment-negative",
    message: `With ${month}, ${provider} owes ${(-amount).toFixed(2)} kr: its corrections take back more than the month pays.`,
    fix: "Claim it back, or hold it against the next payment; the row is in the payment file with a minus.",
  };
}

function paymentOf(entries: readonly LedgerEntry[], { month }: Closing, number: number): ProviderPayment {
  const sum = (of: readonly LedgerEntry[]): number => of.reduce((total, { amount }) => total + amount, 0);
  const own = entries.filter((entry) => entry.month === entry.closedWith);
  const payment = sum(own);
  const correction = sum(entries.filter((entry) => entry.month !== entry.closedWith));
  return {
    provider: entries[0]?.provider ?? "",
    amount: payment + correction,
    payment,
    correction,
    children: new Set(own.map(({ recipient }) => recipient.toLowerCase())).size,
    reference: `CQM-${monthName(month).replace("-", "")}-${String(number).padStart(3, "0")}`,
  };
}

function fileText(payments: readonly ProviderPayment[], closing: Closing, layout: PaymentLayout): string {
  const money = (amount: number): string => amount.toFixed(2).replace(".", layout.decimalMark);
  const shown = (payment: ProviderPayment, field: PaymentField): string => {
    switch (field) {
      case "amount":
      case "payment":
      case "correction":
        return money(payment[field]);
      case "children":
        return String(payment.children);
      case "month":
        return monthName(closing.month);
      case "currency":
        return currencyOf(closing);
      case "attester1":
        return closing.attesters[0];
      case "attester2":
        return closing.attesters[1];
      default:
        return payment[field];
    }
  };
  return delimitedText(
    layout,
    payments.map((payment) => layout.columns.map(({ field }) => shown(payment, field))),
  );
}

const codes: Readonly<Record<string, string>> = { kr: "SEK", SEK: "SEK", "€": "EUR", "£": "GBP" };

/** The code of the currency that a month was closed in; the mark as the tariff writes it, where it is no known one. */
function currencyOf({ terms }: Closing): string {
  const mark = documentTermsRead(terms)?.currency ?? "kr";
  return codes[mark] ?? mark;
}

function specification(
  payment: ProviderPayment,
  entries: readonly LedgerEntry[],
  closing: Closing,
  { at, language }: { readonly at: string; readonly language: Language },
): SeparateFile {
  const words = wordsOf(language);
  const { sheet } = specificationSheet(
    {
      provider: payment.provider,
      month: monthName(closing.month),
      reference: payment.reference,
      amount: payment.amount,
      attesters: closing.attesters,
      closedAt: closing.at,
      rows: entries.map((entry) => ({
        ...entry,
        forMonth: monthName(entry.month),
        kind: entry.month === entry.closedWith ? rowKinds(words).payment : rowKinds(words).correction,
        last: entry.stretches.at(-1),
      })),
    },
    words,
  );
  const name = `${payment.reference} ${payment.provider}`.replace(/[\\/:*?"<>|\p{Cc}]/gu, "_").slice(0, 100);
  return {
    name: `${name.replace(/[. ]+$/, "")}.xlsx`,
    plan: {
      language,
      sheets: [sheet],
      log: { at, job: "pay", rules: closing.rules, totals: payment.reference, checks: "" },
    },
  };
}
