import { numberColumn, textColumn, type TableData } from "../../rules/data";
import type { Cause } from "./causes";
import {
  monthName,
  monthSerial,
  stretchesText,
  type Closing,
  type Ledger,
  type LedgerEntry,
  type Stretch,
} from "./ledger";
import type { Correction } from "./settle";

/** What the ledger's tables are filled from. */
export interface LedgerInput {
  readonly year: number;
  readonly ledger: Ledger;
  readonly corrections: readonly Correction[];
  /** Everyone who can be paid, each once. */
  readonly providers: readonly string[];
  /** Control sum of a row, and the words for kinds of rows and for causes. */
  readonly controlOf: (entry: LedgerEntry) => string;
  readonly kinds: { readonly payment: string; readonly correction: string };
  readonly say: (causes: readonly Cause[]) => string;
}

/** The tables of `ledgerModel` beyond those of grants. */
export function ledgerTables(input: LedgerInput): Readonly<Record<string, TableData>> {
  return {
    Ledger: ledgerData(input),
    Closings: closingData(input.ledger.closings),
    Corrections: correctionData(input),
    PaymentMonths: paymentMonthData(input),
  };
}

/** The stretch on the last day paid: its figures stand in columns of their own. */
export function lastStretch(stretches: readonly Stretch[]): Stretch | undefined {
  return stretches.at(-1);
}

function ledgerData({ ledger: { entries }, controlOf, kinds }: LedgerInput): TableData {
  const last = entries.map(({ stretches }) => lastStretch(stretches));
  return {
    rows: entries.length,
    columns: {
      entry: textColumn(entries.map(({ entry }) => entry)),
      closedWith: numberColumn(entries.map(({ closedWith }) => closedWith)),
      kind: textColumn(
        entries.map(({ month, closedWith }) => (month === closedWith ? kinds.payment : kinds.correction)),
      ),
      provider: textColumn(entries.map(({ provider }) => provider)),
      recipient: textColumn(entries.map(({ recipient }) => recipient)),
      month: numberColumn(entries.map(({ month }) => month)),
      amount: numberColumn(entries.map(({ amount }) => amount)),
      rate: numberColumn(last.map((one) => one?.rate ?? null)),
      hours: numberColumn(last.map((one) => one?.hours ?? null)),
      age: numberColumn(last.map((one) => one?.age ?? null)),
      cause: textColumn(entries.map(({ cause }) => cause || null)),
      basis: textColumn(entries.map(({ stretches }) => stretchesText(stretches) || null)),
      rules: textColumn(entries.map(({ rules }) => rules)),
      control: textColumn(entries.map(controlOf)),
    },
  };
}

function closingData(closings: readonly Closing[]): TableData {
  return {
    rows: closings.length,
    columns: {
      closing: textColumn(closings.map(({ month }) => monthName(month))),
      month: numberColumn(closings.map(({ month }) => month)),
      first: textColumn(closings.map(({ attesters }) => attesters[0])),
      second: textColumn(closings.map(({ attesters }) => attesters[1])),
      at: textColumn(closings.map(({ at }) => at)),
      rows: numberColumn(closings.map(({ rows }) => rows)),
      total: numberColumn(closings.map(({ total }) => total)),
      rules: textColumn(closings.map(({ rules }) => rules)),
      settings: textColumn(closings.map(({ settings }) => settings)),
      control: textColumn(closings.map(({ control }) => control)),
    },
  };
}

function correctionData({ corrections, say }: LedgerInput): TableData {
  return {
    rows: corrections.length,
    columns: {
      correction: textColumn(
        corrections.map(({ provider, recipient, month }) => `${monthName(month)} ${recipient}, ${provider}`),
      ),
      provider: textColumn(corrections.map(({ provider }) => provider)),
      recipient: textColumn(corrections.map(({ recipient }) => recipient)),
      month: numberColumn(corrections.map(({ month }) => month)),
      cause: textColumn(corrections.map(({ causes }) => say(causes))),
    },
  };
}

function paymentMonthData({ providers, year }: LedgerInput): TableData {
  const rows = providers.flatMap((provider) =>
    Array.from({ length: 12 }, (_, index) => ({ provider, month: monthSerial(year, index + 1) })),
  );
  return {
    rows: rows.length,
    columns: {
      paymentMonth: textColumn(rows.map(({ provider, month }) => `${provider} ${monthName(month)}`)),
      provider: textColumn(rows.map(({ provider }) => provider)),
      month: numberColumn(rows.map(({ month }) => month)),
    },
  };
}
