import { monthAmounts } from "../../grants/ledger/month-amounts";
import { ledgerTables } from "../../grants/ledger/dataset";
import { changeSinceLast } from "../../grants/ledger/month-change";
import {
  monthName,
  monthSerial,
  nextMonth,
  type Closing,
  type Ledger,
  type MonthAmount,
} from "../../grants/ledger/ledger";
import { corrections, rowsToClose, type BothTerms, type Correction } from "../../grants/ledger/settle";
import { ledgerModel } from "../../grants/ledger/tables";
import { termsOf, termsRead, termsShown, termsText, type Terms } from "../../grants/ledger/terms";
import { grantsModel } from "../../grants/model";
import { grantParameters, yearStart } from "../../grants/parameters";
import type { Problem } from "../../problem/problem";
import { textAt, type Dataset } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Model } from "../../rules/model";
import type { Opened } from "../open";
import { rulesVersion } from "../version";
import { closingOf } from "./closing-asked";
import { closingControl, entryControl } from "./control-sums";
import { storedLedger, type StoredLedger } from "./stored-ledger";
import { correctionText, rowKinds } from "./wording";

/** The ledger beside the grants of a job: what is paid, the month being closed, and what closed months still need. */
export interface LedgerPart {
  readonly model: Model;
  readonly tables: Dataset["tables"];
  readonly problems: readonly Problem[];
}

/** The ledger's part of a job; undefined where no month was ever closed and none is now. */
export function ledgerPart(opened: Opened, tables: Dataset["tables"], year: number): LedgerPart | undefined {
  const stored = storedLedger(opened.snapshot);
  const asked = opened.options.closing;
  if (stored.problems.length === 0 && stored.ledger.closings.length === 0 && asked === undefined) return undefined;
  const { amounts, now } = grantedNow(opened, tables, year);
  const providers = providersIn(tables);
  const problems = [...stored.problems, ...(stored.problems.length > 0 ? [] : unsettled(stored, providers, year))];
  const say = (correction: Correction): string => correctionText(correction, opened.words, opened.language);
  let { ledger } = stored;
  if (asked !== undefined && problems.length === 0) {
    const closing = closingOf(asked, ledger, year);
    if ("problems" in closing) problems.push(...closing.problems);
    else {
      const entries = rowsToClose(ledger, amounts, {
        month: closing.month,
        rules: rulesVersion,
        say,
        terms: bothTerms(ledger, now),
      });
      const made = {
        ...closing,
        at: opened.options.at,
        rules: rulesVersion,
        settings: settingsText(opened),
        terms: termsText(now),
        rows: entries.length,
        total: entries.reduce((sum, { amount }) => sum + amount, 0),
      };
      const before: Closing | undefined = ledger.closings.at(-1);
      ledger = {
        closings: [...ledger.closings, { ...made, control: closingControl(made, entries, before) }],
        entries: [...ledger.entries, ...entries],
      };
    }
  }
  const terms = bothTerms(ledger, now);
  const change = isWithin(ledger, year) ? changeSinceLast(ledger, amounts, terms) : undefined;
  return {
    model: ledgerModel(),
    tables: ledgerTables({
      year,
      ledger,
      corrections: corrections(ledger, amounts, terms),
      ...(change === undefined ? {} : { nextMonth: change }),
      providers,
      controlOf: entryControl,
      kinds: rowKinds(opened.words),
      say,
    }),
    problems,
  };
}

/** What is granted month by month as the lists stand, and what it is computed by. */
export function grantedNow(
  opened: Opened,
  tables: Dataset["tables"],
  year: number,
): { readonly amounts: readonly MonthAmount[]; readonly now: Terms } {
  const dataset = { tables, parameters: opened.values };
  const results = evaluate(grantsModel(), dataset);
  return { amounts: monthAmounts(results, year), now: termsOf(results, dataset) };
}

/** The terms of the month closed last, as it kept them or as its rows show them, and those in force now. */
export function bothTerms({ closings, entries }: Ledger, now: Terms): BothTerms {
  return { was: termsRead(closings.at(-1)?.terms ?? "") ?? termsShown(entries, now), now };
}

/** There is a month after the last closed one in the year. */
function isWithin({ closings }: Ledger, year: number): boolean {
  const last = closings.at(-1)?.month;
  return last !== undefined && nextMonth(last) < monthSerial(year + 1, 1);
}

function providersIn(tables: Dataset["tables"]): readonly string[] {
  const column = tables["Providers"]?.columns["provider"];
  if (column?.kind !== "text") return [];
  return Array.from(column.codes, (_, row) => textAt(column, row) ?? "").filter((name) => name !== "");
}

/** What stands in the way of settling what the ledger has paid: another year, or a provider that is no longer there. */
function unsettled({ ledger, placeOfProvider }: StoredLedger, providers: readonly string[], year: number): Problem[] {
  return [...otherYear(ledger, year), ...disappeared(ledger, providers, placeOfProvider)];
}

function otherYear({ closings }: Ledger, year: number): Problem[] {
  const other = closings.find(({ month }) => month < monthSerial(year, 1) || month >= monthSerial(year + 1, 1));
  if (other === undefined) return [];
  return [
    {
      severity: "error",
      code: "ledger-other-year",
      message: `The ledger has ${monthName(other.month)} closed, and the workbook grants ${year}.`,
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

/** The parameters of grants in a line, as they are in force. */
function settingsText({ values, words }: Opened): string {
  return grantParameters
    .map(({ definition }) => definition)
    .filter(({ id }) => id !== yearStart.definition.id)
    .map(({ id, header }) => {
      const value = String(values[id] ?? "-");
      return `${words(header)}: ${words(value)}`;
    })
    .join("; ");
}
