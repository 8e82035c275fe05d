import type { CaseChange } from "../../grants/ledger/change";
import { monthAt, monthName, nextMonth, type Ledger, type MonthAmount } from "../../grants/ledger/ledger";
import { changeSinceLast } from "../../grants/ledger/month-change";
import { corrections, type BothTerms, type Explaining } from "../../grants/ledger/settle";
import { causeIds, noChange, sumOfSplits, type CauseId, type Split } from "../../grants/ledger/split";
import { tableNames } from "../../grants/document/table-names";
import type { Problem } from "../../problem/problem";
import { stops } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { composedFor } from "../jobs";
import { opened as openedFrom } from "../open";
import { ledgerSource } from "../sections/ledger-source";
import { monthOf } from "./closing-asked";
import { storedLedger } from "./stored-ledger";

/** What a change is asked for; all of it unless told. */
export interface ChangesAsked {
  /** "2026-03", closed or next to close. */
  readonly month?: string;
  readonly provider?: string;
  readonly recipient?: string;
}

/** Kronor before and after, and the change by cause: the causes sum to it. */
export interface ChangeLine {
  readonly name: string;
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly causes: Split;
  /** Causes that could not be told apart from those after them, in some case of the line. */
  readonly together: readonly CauseId[];
}

/** One comparison: as a whole, and by what it is the sum of. */
export interface ChangeTable {
  readonly whole: ChangeLine;
  readonly months: readonly ChangeLine[];
  readonly providers: readonly ChangeLine[];
  readonly recipients: readonly ChangeLine[];
}

/** What has changed since the month closed last. */
export interface Changes {
  readonly since: string;
  /** In what amounts are: of the tariff document, else kronor. */
  readonly unit: string;
  /** The causes in the order in which they are taken: what two bring about together goes to the later. */
  readonly order: readonly CauseId[];
  /** What closed months are granted now, less what they were paid with: the corrections. */
  readonly closedMonths: ChangeTable;
  /** The next month less the month closed last; null where the year is closed or another month is asked for. */
  readonly nextMonth: (ChangeTable & { readonly month: string }) | null;
}

type Case = CaseChange & { readonly month: number };

/** Why closed months are granted other amounts now, and why the next month differs from the one closed last, in kronor. */
export function changesIn(
  snapshot: Snapshot,
  asked: ChangesAsked,
  options: JobOptions,
): { readonly changes: Changes } | { readonly problems: readonly Problem[] } {
  const { written, problems } = composedFor(snapshot, options);
  if (written === null || stops(problems)) return { problems };
  const known = paidAndGranted(snapshot, options);
  if ("problems" in known) return known;
  if (known.last === undefined) return { problems: [nothingClosed(snapshot)] };
  return { changes: changesAsked({ ...known, last: known.last }, asked) };
}

/** What has been paid beside what is granted now. */
export interface PaidAndGranted {
  readonly ledger: Ledger;
  readonly amounts: readonly MonthAmount[];
  readonly causes: BothTerms | Explaining;
  /** The first day of the year of payment, serial. */
  readonly begins: number;
  /** What the columns of the granted rows are called that name the provider and the recipient. */
  readonly names: { readonly table: string; readonly provider: string; readonly recipient: string };
  readonly unit: string;
  /** The month closed last; undefined where none is. */
  readonly last: number | undefined;
}

/** Reads the ledger and computes the grants of a workbook whose lists have been checked before. */
export function paidAndGranted(
  snapshot: Snapshot,
  options: JobOptions,
): PaidAndGranted | { readonly problems: readonly Problem[] } {
  const { ledger, problems } = storedLedger(snapshot);
  if (stops(problems)) return { problems };
  const opened = openedFrom(snapshot, options);
  const source = ledgerSource(opened);
  if ("problems" in source) return source;
  const { begins, amounts, unit } = source;
  const { recipient = "recipient", provider = "provider" } = opened.tariff?.compiled?.document.roles ?? {};
  return {
    ...{ ledger, amounts, begins, unit },
    names: { table: opened.tariff === null ? "Grants" : tableNames.row, recipient, provider },
    causes: source.causes(ledger),
    last: ledger.closings.at(-1)?.month,
  };
}

function changesAsked(
  { ledger, amounts, causes, begins, last, unit }: PaidAndGranted & { readonly last: number },
  asked: ChangesAsked,
): Changes {
  const closed = corrections(ledger, amounts, causes).map(
    ({ provider, recipient, month, paid, recomputed, split, together }): Case => ({
      ...{ provider, recipient, month },
      ...{ before: paid, after: recomputed, split: split ?? noChange, together: together ?? [] },
    }),
  );
  const next = openMonth(asked.month, last) ?? nextMonth(last);
  const beside = next < monthAt(begins, 12) ? changeSinceLast(ledger, amounts, causes, next) : undefined;
  const nextCases = (beside?.cases ?? []).map((one): Case => ({ ...one, month: next }));
  const wanted = (one: Case): boolean =>
    is(one.provider, asked.provider) && is(one.recipient, asked.recipient) && is(monthName(one.month), asked.month);
  const showsNext = beside !== undefined && is(monthName(next), asked.month);
  return {
    since: monthName(last),
    unit,
    order: causeIds,
    closedMonths: changeTable(closed.filter(wanted)),
    nextMonth: showsNext ? { month: monthName(next), ...changeTable(nextCases.filter(wanted)) } : null,
  };
}

/** The month asked for, where it is one after the month closed last. */
function openMonth(text: string | undefined, last: number): number | undefined {
  const month = text === undefined ? undefined : monthOf(text);
  return month !== undefined && month > last ? month : undefined;
}

/** The change of what a cell stands for, where something has been closed: of a closed month, of an open one, or of all closed months. */
export function changeFor(
  known: PaidAndGranted,
  asked: ChangesAsked,
): { readonly since: string; readonly line: ChangeLine; readonly next: string | null } | undefined {
  const { last } = known;
  if (last === undefined) return undefined;
  const { since, closedMonths, nextMonth: next } = changesAsked({ ...known, last }, asked);
  return asked.month !== undefined && next !== null
    ? { since, line: next.whole, next: next.month }
    : { since, line: closedMonths.whole, next: null };
}

function is(name: string, asked: string | undefined): boolean {
  return asked === undefined || asked.trim().toLowerCase() === name.toLowerCase();
}

function changeTable(cases: readonly Case[]): ChangeTable {
  const by = (nameOf: (one: Case) => string): ChangeLine[] => {
    const groups = new Map<string, Case[]>();
    for (const one of cases) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
    return [...groups].map(([name, own]) => lineOf(name, own)).sort((a, b) => (a.name < b.name ? -1 : 1));
  };
  return {
    whole: lineOf("", cases),
    months: by(({ month }) => monthName(month)),
    providers: by(({ provider }) => provider),
    recipients: by(({ recipient }) => recipient),
  };
}

function lineOf(name: string, cases: readonly Case[]): ChangeLine {
  const sum = (of: (one: Case) => number): number =>
    Math.round(cases.reduce((all, one) => all + of(one), 0) * 100) / 100;
  const [before, after] = [sum((one) => one.before), sum((one) => one.after)];
  return {
    name,
    before,
    after,
    change: Math.round((after - before) * 100) / 100 + 0,
    causes: sumOfSplits(cases.map(({ split }) => split)),
    together: causeIds.filter((id) => cases.some(({ together }) => together.includes(id))),
  };
}

function nothingClosed(snapshot: Snapshot): Problem {
  return {
    severity: "error",
    code: "no-month-closed",
    message: `No month has been closed in ${snapshot.name}.`,
    where: { at: "file", file: snapshot.name },
    fix: "Close a month first: a change is counted from what was paid.",
  };
}
