import { rowKey } from "../../grants/document/state";
import { tableNames } from "../../grants/document/table-names";
import { paidInYear, stretch } from "../../grants/document/time/stretch";
import { monthAt, monthName, nextMonth } from "../../grants/ledger/ledger";
import { stops, type Problem } from "../../problem/problem";
import type { WrittenModel } from "../../sheets/written-model";
import type { Snapshot } from "../../workbook/snapshot";
import { composedOnce } from "../composed-once";
import type { JobOptions } from "../job";
import { beginningOf } from "../inputs/document-rows";
import { storedLedger } from "../ledger/stored-ledger";
import { opened } from "../open";
import { questionsOf, type Question } from "../questions";
import { missingRoles } from "../section";
import { grantsSection } from "../sections/grants-section";
import { numberIn, placesIn, rowsOf, textIn, type CellPlace } from "./rows";
import { shownParameters, type ShownParameter } from "./shown-parameters";

/** What is granted in a year against its appropriation, in whole kronor. */
export interface GrantsFigures {
  readonly appropriation: number | null;
  readonly granted: number;
  /** Month by month from January. */
  readonly months: readonly { readonly granted: number; readonly soFar: number }[];
  readonly providers: readonly {
    readonly provider: string;
    readonly recipients: number;
    readonly paid: number;
    readonly place: CellPlace | null;
  }[];
}

/** What the page on grants shows. */
export interface GrantsView {
  readonly year: number;
  readonly problems: readonly Problem[];
  readonly question: Question | null;
  /** Null where a problem stops it. */
  readonly figures: GrantsFigures | null;
  /** The same without what is tried; null where nothing is. */
  readonly before: GrantsFigures | null;
  readonly parameters: readonly ShownParameter[];
  /** The tariff document by which the workbook grants, or that is tried; null where it is a printed table. */
  readonly tariff: string | null;
  /** In what amounts are: of the document, else kronor. */
  readonly currency: string;
  readonly closed: readonly {
    readonly month: string;
    readonly attesters: readonly [string, string];
    readonly at: string;
  }[];
  /** The month that can be closed next, "2026-03"; null when the year is over. */
  readonly next: string | null;
}

/** Computes the grants of a workbook as it stands, or with parameters that a person tries. Writes nothing. */
export function grantsView(snapshot: Snapshot, options: JobOptions): GrantsView {
  const book = opened(snapshot, options);
  const lacking = missingRoles(grantsSection, book, "error");
  const tried = composedOnce(snapshot, options, "grants");
  const problems = [...lacking, ...tried.problems];
  const stored = storedLedger(snapshot);
  const last = stored.ledger.closings.at(-1)?.month;
  const begins = beginningOf(book);
  const next = last === undefined ? begins : nextMonth(last);
  const possible = lacking.length === 0 && !stops(tried.problems);
  const trying = Object.keys(options.settings ?? {}).length > 0;
  const standing = trying ? composedOnce(snapshot, { ...options, settings: {} }, "grants") : null;
  return {
    year: book.year,
    problems: [...problems, ...stored.problems],
    question: questionsOf(problems)[0] ?? null,
    figures: possible && tried.written !== null ? figuresIn(tried.written, snapshot) : null,
    before:
      possible && standing?.written != null && !stops(standing.problems) ? figuresIn(standing.written, snapshot) : null,
    tariff: book.tariff?.document.title ?? null,
    currency: book.tariff?.document.currency ?? "kr",
    parameters: shownParameters(["grants"], book.values, snapshot, book.tariff?.document.currency),
    closed: stored.ledger.closings.map(({ month, attesters, at }) => ({ month: monthName(month), attesters, at })),
    next: next < monthAt(begins, 12) && !stops(stored.problems) ? monthName(next) : null,
  };
}

function figuresIn(written: WrittenModel, snapshot: Snapshot): GrantsFigures {
  // A tariff document names its columns itself.
  const ids = written.model.tables.some(({ name }) => name === tableNames.row)
    ? { provider: rowKey, recipients: stretch.counted, paid: paidInYear }
    : { provider: "provider", recipients: "recipients", paid: "paid" };
  const place = placesIn(snapshot, "Payments", ids.provider);
  const month = (prefix: "m" | "c", index: number): number =>
    numberIn(written, "Frame", `${prefix}${String(index + 1).padStart(2, "0")}`, 0) ?? 0;
  return {
    appropriation: numberIn(written, "Frame", "appropriation", 0),
    granted: numberIn(written, "Frame", "granted", 0) ?? 0,
    months: Array.from({ length: 12 }, (_, index) => ({ granted: month("m", index), soFar: month("c", index) })),
    providers: rowsOf(written, "Payments", (row) => {
      const provider = textIn(written, "Payments", ids.provider, row);
      return {
        provider,
        recipients: numberIn(written, "Payments", ids.recipients, row) ?? 0,
        paid: numberIn(written, "Payments", ids.paid, row) ?? 0,
        place: place(provider, ids.paid),
      };
    }),
  };
}
