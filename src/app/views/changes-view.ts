import { figuresOf, wordsOf } from "../../locale/words";
import type { Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { changesIn, type ChangeLine, type ChangeTable } from "../ledger/changes";
import { splitText } from "../ledger/wording";

/** A change in kronor, and its causes in words, which sum to it. */
export interface ShownChange {
  /** The month, "2026-01", or the provider; empty for all of it. */
  readonly name: string;
  readonly change: number;
  readonly causes: string;
}

/** One comparison: as a whole, and by what it is the sum of, without what has not changed. */
export interface ShownChanges {
  readonly whole: ShownChange;
  readonly months: readonly ShownChange[];
  readonly providers: readonly ShownChange[];
}

/** What has changed since the month closed last; null where that cannot be told. */
export interface ChangesView {
  readonly problems: readonly Problem[];
  readonly changes: null | {
    readonly since: string;
    /** In what amounts are. */
    readonly unit: string;
    /** What closed months are granted now, less what they were paid with. */
    readonly closedMonths: ShownChanges;
    /** The next month less the month closed last; null where the year is over. */
    readonly nextMonth: (ShownChanges & { readonly month: string }) | null;
  };
}

/** Compares what closed months were paid with what they are granted now, and the next month with the last. Writes nothing. */
export function changesView(snapshot: Snapshot, options: JobOptions): ChangesView {
  const answer = changesIn(snapshot, {}, options);
  if ("problems" in answer) return { problems: answer.problems, changes: null };
  const { language = "en" } = options;
  const words = wordsOf(language);
  const { number } = figuresOf(language);
  const { unit } = answer.changes;
  const line = ({ name, change, causes, together, before, after }: ChangeLine): ShownChange => ({
    name,
    change,
    causes: [
      words("{before} {unit} before, {after} {unit} now", { before: number(before), after: number(after), unit }),
      splitText(causes, words, language, unit),
      ...(together.length > 0 && change !== 0
        ? [words("some causes could not be told apart from those after them")]
        : []),
    ]
      .filter((one) => one !== "")
      .join("; "),
  });
  const shown = ({ whole, months, providers }: ChangeTable): ShownChanges => ({
    whole: line(whole),
    months: months.filter(({ change }) => change !== 0).map(line),
    providers: providers.filter(({ change }) => change !== 0).map(line),
  });
  const { since, closedMonths, nextMonth } = answer.changes;
  return {
    problems: [],
    changes: {
      since,
      unit,
      closedMonths: shown(closedMonths),
      nextMonth: nextMonth === null ? null : { month: nextMonth.month, ...shown(nextMonth) },
    },
  };
}
