import { numberColumn, textColumn, type TableData } from "../../rules/data";
import type { CaseChange } from "./change";
import { monthName, monthAt, stretchesText, type Closing, type Ledger, type LedgerEntry, type Stretch } from "./ledger";
import type { MonthChange } from "./month-change";
import type { Correction } from "./settle";
import { kronor, noChange, sumOfSplits, type CauseId, type Split } from "./split";

/** What the ledger's tables are filled from. */
export interface LedgerInput {
  /** The first day of the year of payment, serial. */
  readonly begins: number;
  readonly ledger: Ledger;
  readonly corrections: readonly Correction[];
  /** Everyone who can be paid, each once. */
  readonly providers: readonly string[];
  /** Control sum of a row, and the words for kinds of rows and for causes. */
  readonly controlOf: (entry: LedgerEntry) => string;
  readonly kinds: { readonly payment: string; readonly correction: string };
  readonly say: (correction: Correction) => string;
  /** The next month to close beside the one closed last, by provider; none where there is no month on one side. */
  readonly nextMonth?: MonthChange;
}

/** The tables of `ledgerModel` beyond those of grants. */
export function ledgerTables(input: LedgerInput): Readonly<Record<string, TableData>> {
  return {
    Ledger: ledgerData(input),
    Closings: closingData(input.ledger.closings),
    Corrections: correctionData(input),
    PaymentMonths: paymentMonthData(input),
    MonthCorrections: monthCorrectionData(input.ledger.closings),
    NextMonthChanges: nextMonthData(input),
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
      rate: numberColumn(last.map((one) => (one === undefined ? null : kronor(one.rate)))),
      hours: numberColumn(last.map((one) => one?.hours ?? null)),
      age: numberColumn(last.map((one) => one?.age ?? null)),
      cause: textColumn(entries.map(({ cause }) => cause || null)),
      ...splitColumns(entries.map(({ split }) => split)),
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
      terms: textColumn(closings.map(({ terms }) => terms || null)),
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
      cause: textColumn(corrections.map(say)),
      ...splitColumns(corrections.map(({ split, amount }) => split ?? { ...noChange, rules: amount })),
    },
  };
}

/** Kronor by cause; blank where none were told. */
function splitColumns(splits: readonly (Split | undefined)[]): TableData["columns"] {
  const column = (id: CauseId) => numberColumn(splits.map((split) => split?.[id] ?? null));
  return { byData: column("data"), byDates: column("dates"), byTariff: column("tariff"), byRules: column("rules") };
}

function monthCorrectionData(closings: readonly Closing[]): TableData {
  return {
    rows: closings.length,
    columns: {
      closedMonth: textColumn(closings.map(({ month }) => monthName(month))),
      month: numberColumn(closings.map(({ month }) => month)),
    },
  };
}

function nextMonthData({ providers, nextMonth }: LedgerInput): TableData {
  const shown = nextMonth === undefined ? [] : providers;
  const splits = shown.map((provider) => sumOfSplits((nextMonth?.cases ?? []).flatMap((one) => own(one, provider))));
  return {
    rows: shown.length,
    columns: {
      provider: textColumn(shown),
      last: numberColumn(shown.map(() => nextMonth?.last ?? 0)),
      next: numberColumn(shown.map(() => nextMonth?.next ?? 0)),
      ...splitColumns(splits),
    },
  };
}

function own({ provider, split }: CaseChange, of: string): Split[] {
  return provider.toLowerCase() === of.toLowerCase() ? [split] : [];
}

function paymentMonthData({ providers, begins }: LedgerInput): TableData {
  const rows = providers.flatMap((provider) =>
    Array.from({ length: 12 }, (_, index) => ({ provider, month: monthAt(begins, index) })),
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
