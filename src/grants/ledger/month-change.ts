import type { CaseChange, Compared } from "./change";
import { caseKey, nextMonth, type Ledger, type MonthAmount } from "./ledger";
import { explained, paidOf, type BothTerms, type Explaining } from "./settle";

/** A month beside the month closed last, case by case; the cases sum to the whole change. */
export interface MonthChange {
  /** First days, serial. */
  readonly last: number;
  readonly next: number;
  readonly cases: readonly CaseChange[];
}

/**
 * What a month that is not closed is computed to, beside what the month closed last has been paid with, corrections of it
 * included: a provider and child each. Undefined where no month is closed. `month`: the next to close unless told.
 */
export function changeSinceLast(
  ledger: Ledger,
  amounts: readonly MonthAmount[],
  terms: BothTerms | Explaining,
  month?: number,
): MonthChange | undefined {
  const last = ledger.closings.at(-1)?.month;
  if (last === undefined) return undefined;
  const next = month ?? nextMonth(last);
  const keyOf = (one: MonthAmount): string => caseKey({ ...one, month: 0 });
  const was = new Map(
    [...paidOf(ledger.entries).values()].filter((one) => one.month === last).map((one) => [keyOf(one), one]),
  );
  const is = new Map(amounts.filter((one) => one.month === next).map((one) => [keyOf(one), one]));
  const [before, after] = [childrenIn([...was.values()]), childrenIn([...is.values()])];
  // Who has the same provider in both months has not moved, whoever else it has been at.
  const staying = childrenIn([...was].flatMap(([key, one]) => (is.has(key) ? [one] : [])));
  const cases = [...new Set([...was.keys(), ...is.keys()])].flatMap((key): Compared[] => {
    const [mine, now] = [was.get(key), is.get(key)];
    const who = now ?? mine;
    if (who === undefined) return [];
    const child = who.recipient.toLowerCase();
    const elsewhere = (mine?.stretches.length ?? 0) === 0 ? before.has(child) : now === undefined && after.has(child);
    const moved = elsewhere && !staying.has(child);
    return [{ provider: who.provider, recipient: who.recipient, was: mine, is: now, moved }];
  });
  return { last, next, cases: explained(cases, terms) };
}

function childrenIn(amounts: readonly MonthAmount[]): ReadonlySet<string> {
  return new Set(
    amounts.filter(({ stretches }) => stretches.length > 0).map(({ recipient }) => recipient.toLowerCase()),
  );
}
