import { monthAmounts } from "../../grants/ledger/month-amounts";
import { ledgerTables } from "../../grants/ledger/dataset";
import { monthName, monthSerial, type Closing, type Ledger } from "../../grants/ledger/ledger";
import { corrections, rowsToClose } from "../../grants/ledger/settle";
import { ledgerModel } from "../../grants/ledger/tables";
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
import { causeText, rowKinds } from "./wording";

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
  const results = evaluate(grantsModel(), { tables, parameters: opened.values });
  const amounts = monthAmounts(results, year);
  const providers = providersIn(tables);
  const problems = [...stored.problems, ...(stored.problems.length > 0 ? [] : unsettled(stored, providers, year))];
  const say = (causes: Parameters<typeof causeText>[0]): string => causeText(causes, opened.words);
  let { ledger } = stored;
  if (asked !== undefined && problems.length === 0) {
    const closing = closingOf(asked, ledger, year);
    if ("problems" in closing) problems.push(...closing.problems);
    else {
      const entries = rowsToClose(ledger, amounts, { month: closing.month, rules: rulesVersion, say });
      const made = {
        ...closing,
        at: opened.options.at,
        rules: rulesVersion,
        settings: settingsText(opened),
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
  return {
    model: ledgerModel(),
    tables: ledgerTables({
      year,
      ledger,
      corrections: corrections(ledger, amounts),
      providers,
      controlOf: entryControl,
      kinds: rowKinds(opened.words),
      say,
    }),
    problems,
  };
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
