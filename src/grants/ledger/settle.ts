import { causesOf, type Cause } from "./causes";
import { caseChanges, type CaseChange, type Compared } from "./change";
import { caseKey, monthName, type Ledger, type LedgerEntry, type MonthAmount, type Stretch } from "./ledger";
import { kronor, type CauseId, type Split } from "./split";
import type { Terms } from "./terms";

/** What a closed month should have been paid with, less what it was: owed to the provider, or by it where negative. */
export interface Correction extends MonthAmount {
  /** What the ledger has paid for the provider, child and month. */
  readonly paid: number;
  /** What is computed now; `amount` is the difference. */
  readonly recomputed: number;
  readonly causes: readonly Cause[];
  /** The difference in kronor by cause; left out where no terms were told. */
  readonly split?: Split;
  /** Causes that could not be told apart from those after them. */
  readonly together?: readonly CauseId[];
}

/** What was in force at the last closing and is now: with both, a difference is split into causes. */
export interface BothTerms {
  readonly was: Terms;
  readonly now: Terms;
}

/** Splits differences into causes in another way than by the terms of a printed table. */
export type Explaining = (cases: readonly Compared[]) => readonly CaseChange[];

/** The cases split into causes. */
export function explained(cases: readonly Compared[], by: BothTerms | Explaining): readonly CaseChange[] {
  return typeof by === "function" ? by(cases) : caseChanges(cases, by);
}

/** Floating sums of whole steps: what is smaller than this is nothing. */
const nothing = 1e-6;

/**
 * The corrections that closed months need: for every provider, child and closed month what is computed now less the sum
 * of its ledger rows, where that is not zero, by month, provider and child as they first came.
 */
export function corrections(
  ledger: Ledger,
  amounts: readonly MonthAmount[],
  terms?: BothTerms | Explaining,
): readonly Correction[] {
  const closed = new Set(ledger.closings.map(({ month }) => month));
  const paid = paidOf(ledger.entries);
  const now = new Map(amounts.filter(({ month }) => closed.has(month)).map((one) => [caseKey(one), one]));
  const [before, after] = [childMonths([...paid.values()].filter(isPaid)), childMonths([...now.values()])];
  const found = [...new Set([...paid.keys(), ...now.keys()])].flatMap((key): (Correction & Compared)[] => {
    const [was, is] = [paid.get(key), now.get(key)];
    const who = is ?? was;
    if (who === undefined) return [];
    const [sum, recomputed] = [was?.amount ?? 0, is?.amount ?? 0];
    if (Math.abs(recomputed - sum) < nothing) return [];
    const elsewhere = (by: ReadonlyMap<string, ReadonlySet<string>>): boolean =>
      [...(by.get(childMonth(who)) ?? [])].some((provider) => provider !== who.provider.toLowerCase());
    const causes = causesOf(was?.stretches ?? [], is?.stretches ?? [], {
      before: elsewhere(before),
      now: elsewhere(after),
    });
    const { provider, recipient, month } = who;
    return [
      {
        provider,
        recipient,
        month,
        amount: kronor(recomputed - sum),
        stretches: is?.stretches ?? [],
        paid: sum,
        recomputed,
        causes,
        was,
        is,
        moved: causes.some((cause) => (cause.kind === "came" || cause.kind === "left") && cause.other),
      },
    ];
  });
  const sorted = found.sort((a, b) => a.month - b.month);
  const changes = terms === undefined ? [] : explained(sorted, terms);
  return sorted.map(({ was: _, is: __, moved: ___, ...correction }, at) => {
    const change = changes[at];
    return change === undefined ? correction : { ...correction, split: change.split, together: change.together };
  });
}

/** Rows to be paid with a month that is closed now: its own payments, and the corrections of the months before. */
export function rowsToClose(
  ledger: Ledger,
  amounts: readonly MonthAmount[],
  {
    month,
    rules,
    say,
    terms,
  }: {
    readonly month: number;
    readonly rules: string;
    readonly say: (correction: Correction) => string;
    readonly terms?: BothTerms | Explaining;
  },
): readonly LedgerEntry[] {
  const rows = [
    ...amounts
      .filter((one) => one.month === month && Math.abs(one.amount) >= nothing)
      .map((one) => ({ ...one, cause: "" })),
    ...corrections(ledger, amounts, terms).map((correction) => {
      const { provider, recipient, month: of, amount, stretches, split } = correction;
      const row = { provider, recipient, month: of, amount, stretches, cause: say(correction) };
      return split === undefined ? row : { ...row, split };
    }),
  ];
  return rows.map((row, at) => ({
    ...row,
    entry: `${monthName(month)}/${at + 1}`,
    closedWith: month,
    rules,
  }));
}

/** By provider, child and month what has been paid in all, with the basis that was paid last. */
export function paidOf(entries: readonly LedgerEntry[]): ReadonlyMap<string, MonthAmount> {
  const paid = new Map<string, MonthAmount>();
  for (const entry of entries) {
    const key = caseKey(entry);
    const { provider, recipient, month, stretches } = entry;
    paid.set(key, { provider, recipient, month, stretches, amount: (paid.get(key)?.amount ?? 0) + entry.amount });
  }
  return paid;
}

function isPaid({ stretches }: { readonly stretches: readonly Stretch[] }): boolean {
  return stretches.length > 0;
}

function childMonth({ recipient, month }: Pick<MonthAmount, "recipient" | "month">): string {
  return `${recipient.toLowerCase()}\u0000${month}`;
}

/** The providers of each child and month, in lower case. */
function childMonths(amounts: readonly MonthAmount[]): ReadonlyMap<string, ReadonlySet<string>> {
  const providers = new Map<string, Set<string>>();
  for (const one of amounts) {
    const key = childMonth(one);
    providers.set(key, (providers.get(key) ?? new Set()).add(one.provider.toLowerCase()));
  }
  return providers;
}
