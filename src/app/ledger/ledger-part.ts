import { monthAmounts } from "../../grants/ledger/month-amounts";
import { ledgerTables } from "../../grants/ledger/dataset";
import { changeSinceLast } from "../../grants/ledger/month-change";
import {
  monthAt,
  monthName,
  monthSerial,
  nextMonth,
  yearName,
  type Closing,
  type Ledger,
  type MonthAmount,
} from "../../grants/ledger/ledger";
import { corrections, rowsToClose, type BothTerms, type Correction, type Explaining } from "../../grants/ledger/settle";
import { kronor } from "../../grants/ledger/split";
import { termsOf, termsRead, termsShown, termsText, type Terms } from "../../grants/ledger/terms";
import { grantsModel } from "../../grants/model";
import { grantParameters, yearStart } from "../../grants/parameters";
import type { Problem } from "../../problem/problem";
import { textAt, type ColumnData, type Dataset } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { ParameterDefinition } from "../../rules/parameter";
import type { Opened } from "../open";
import { rulesVersion } from "../version";
import { closedByDocument } from "./by-document";
import { closingOf } from "./closing-asked";
import { closingControl, entryControl } from "./control-sums";
import { documentTermsRead } from "./document-terms";
import { storedLedger, type StoredLedger } from "./stored-ledger";
import { correctionText, rowKinds } from "./wording";

/** The ledger beside the grants of a job: what is paid, the month being closed, and what closed months still need. */
export interface LedgerPart {
  readonly tables: Dataset["tables"];
  readonly problems: readonly Problem[];
}

/** What a ledger is kept over: grants by a printed table or by a tariff document. */
export interface LedgerSource {
  /** The first day of the year of payment, serial. */
  readonly begins: number;
  /** Everyone who can be paid, each once. */
  readonly providers: readonly string[];
  readonly amounts: readonly MonthAmount[];
  /** What splits the differences from the month closed last into causes. */
  readonly causes: (ledger: Ledger) => BothTerms | Explaining;
  /** What a closing keeps to compute by, as `termsText` or `documentTermsText` give it. */
  readonly terms: string;
  /** The parameters in force, in a line. */
  readonly settings: string;
  readonly unit: string;
  /** Why what is closed cannot be gone on with by this tariff. */
  readonly unlike: (ledger: Ledger) => readonly Problem[];
}

/** Whether a job has a ledger: a month was closed, or is to be, or what was closed cannot be read. */
export function hasClosings({ snapshot, options }: Opened): boolean {
  const { ledger, problems } = storedLedger(snapshot);
  return problems.length > 0 || ledger.closings.length > 0 || options.closing !== undefined;
}

/** The ledger's part of a job. */
export function ledgerPart(opened: Opened, source: LedgerSource): LedgerPart {
  const stored = storedLedger(opened.snapshot);
  const asked = opened.options.closing;
  const { begins, amounts, providers } = source;
  const unlike = source.unlike(stored.ledger);
  const problems = [
    ...stored.problems,
    ...unlike,
    ...(stored.problems.length + unlike.length > 0 ? [] : unsettled(stored, providers, begins)),
  ];
  const say = (correction: Correction): string =>
    correctionText(correction, opened.words, opened.language, source.unit);
  let { ledger } = stored;
  if (asked !== undefined && problems.length === 0) {
    const closing = closingOf(asked, ledger, begins);
    if ("problems" in closing) problems.push(...closing.problems);
    else {
      const entries = rowsToClose(ledger, amounts, {
        month: closing.month,
        rules: rulesVersion,
        say,
        terms: source.causes(ledger),
      });
      const made = {
        ...closing,
        at: opened.options.at,
        rules: rulesVersion,
        settings: source.settings,
        terms: source.terms,
        rows: entries.length,
        total: kronor(entries.reduce((sum, { amount }) => sum + amount, 0)),
      };
      const before: Closing | undefined = ledger.closings.at(-1);
      ledger = {
        closings: [...ledger.closings, { ...made, control: closingControl(made, entries, before) }],
        entries: [...ledger.entries, ...entries],
      };
    }
  }
  const causes = unlike.length > 0 ? () => [] : source.causes(ledger);
  const change = isWithin(ledger, begins) ? changeSinceLast(ledger, amounts, causes) : undefined;
  return {
    tables: ledgerTables({
      begins,
      ledger,
      corrections: unlike.length > 0 ? [] : corrections(ledger, amounts, causes),
      ...(change === undefined ? {} : { nextMonth: change }),
      providers,
      controlOf: entryControl,
      kinds: rowKinds(opened.words),
      say,
    }),
    problems,
  };
}

/** The ledger over grants by a printed table. */
export function printedLedger(opened: Opened, tables: Dataset["tables"], year: number): LedgerSource {
  const { amounts, now } = grantedNow(opened, tables, year);
  return {
    begins: monthSerial(year, 1),
    providers: textsIn(tables["Providers"]?.columns["provider"]),
    amounts,
    causes: (ledger) => bothTerms(ledger, now),
    terms: termsText(now),
    settings: settingsText(
      opened,
      grantParameters.map(({ definition }) => definition),
    ),
    unit: "kr",
    unlike: ({ closings }) =>
      closings.some(({ terms }) => documentTermsRead(terms) !== undefined) ? [closedByDocument(opened.snapshot)] : [],
  };
}

/** What is granted month by month as the lists stand, and what it is computed by. */
function grantedNow(
  opened: Opened,
  tables: Dataset["tables"],
  year: number,
): { readonly amounts: readonly MonthAmount[]; readonly now: Terms } {
  const dataset = { tables, parameters: opened.values };
  const results = evaluate(grantsModel(), dataset);
  return { amounts: monthAmounts(results, year), now: termsOf(results, dataset) };
}

/** The terms of the month closed last, as it kept them or as its rows show them, and those in force now. */
function bothTerms({ closings, entries }: Ledger, now: Terms): BothTerms {
  return { was: termsRead(closings.at(-1)?.terms ?? "") ?? termsShown(entries, now), now };
}

/** There is a month after the last closed one in the year of payment. */
function isWithin({ closings }: Ledger, begins: number): boolean {
  const last = closings.at(-1)?.month;
  return last !== undefined && nextMonth(last) < monthAt(begins, 12);
}

/** The names that stand in a column, blanks left out. */
export function textsIn(column: ColumnData | undefined): readonly string[] {
  if (column?.kind !== "text") return [];
  return Array.from(column.codes, (_, row) => textAt(column, row) ?? "").filter((name) => name !== "");
}

/** What stands in the way of settling what the ledger has paid: another year, or a provider that is no longer there. */
function unsettled({ ledger, placeOfProvider }: StoredLedger, providers: readonly string[], begins: number): Problem[] {
  return [...otherYear(ledger, begins), ...disappeared(ledger, providers, placeOfProvider)];
}

function otherYear({ closings }: Ledger, begins: number): Problem[] {
  const other = closings.find(({ month }) => month < begins || month >= monthAt(begins, 12));
  if (other === undefined) return [];
  return [
    {
      severity: "error",
      code: "ledger-other-year",
      message: `The ledger has ${monthName(other.month)} closed, and the workbook grants ${yearName(begins)}.`,
      where: { at: "field", field: yearStart.definition.id },
      fix: "Set the grant year back, and begin the other year in a workbook of its own.",
    },
  ];
}

function disappeared(
  { entries }: Ledger,
  providers: readonly string[],
  placeOf: StoredLedger["placeOfProvider"],
): Problem[] {
  const known = new Set(providers.map((name) => name.toLowerCase()));
  const gone = [...new Set(entries.map(({ provider }) => provider))].filter((name) => !known.has(name.toLowerCase()));
  return gone.map((provider) => {
    const where = placeOf(provider);
    return {
      severity: "error",
      code: "ledger-provider-unknown",
      message: `${provider} has been paid and is no longer among the providers.`,
      ...(where === undefined ? {} : { where }),
      fix: "Put it back into the list of providers: what it was paid is settled with it, also after it has closed.",
    };
  });
}

/** Parameters in a line, as they are in force; the year of payment stands with the closing itself. */
export function settingsText({ values, words }: Opened, parameters: readonly ParameterDefinition[]): string {
  return parameters
    .filter(({ id }) => id !== yearStart.definition.id)
    .map(({ id, header }) => {
      const value = String(values[id] ?? "-");
      return `${words(header)}: ${words(value)}`;
    })
    .join("; ");
}
