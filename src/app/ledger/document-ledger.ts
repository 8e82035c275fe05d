import type { CompiledTariff } from "../../grants/document/compile";
import type { TariffDocument } from "../../grants/document/schema";
import { compileOverTime } from "../../grants/document/time/compile-over-time";
import { monthIds, stretch } from "../../grants/document/time/stretch";
import { tableNames } from "../../grants/document/table-names";
import { documentCauses, monthRule, type Recomputed } from "../../grants/ledger/document-causes";
import type { Fact, Ledger, MonthAmount } from "../../grants/ledger/ledger";
import { grantedAmounts } from "../../grants/ledger/month-amounts";
import type { Explaining } from "../../grants/ledger/settle";
import { countDay, monthMethod, monthStep, yearStart } from "../../grants/parameters";
import { textAt, type Dataset } from "../../rules/data";
import { calendarOf } from "../../rules/dates";
import { evaluate } from "../../rules/evaluate/evaluate";
import { tableIn, type Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import { beginningOf, documentDataset, documentLists } from "../inputs/document-rows";
import { hoursInput } from "../inputs/placement-rows";
import { ofWorkbook, type MainTariff } from "../main-tariff";
import type { Opened } from "../open";
import type { ParameterValue } from "../settings";
import { closedByPrinted } from "./by-document";
import { documentTerms, documentTermsRead, documentTermsText, type DocumentTerms } from "./document-terms";
import { settingsText, textsIn, type LedgerSource } from "./ledger-part";

const monthParameters = [monthMethod, countDay, monthStep].map(({ definition }) => definition);

const millionths = 1_000_000;

/** The ledger over grants by a tariff document, computed on tables as `documentDataset` gives them. */
export function documentLedger(
  opened: Opened,
  tariff: MainTariff,
  compiled: CompiledTariff,
  tables: Dataset["tables"],
): LedgerSource {
  const begins = beginningOf(opened);
  const parameters = Object.fromEntries(monthParameters.map(({ id, initial }) => [id, opened.values[id] ?? initial]));
  const now = documentTerms(tariff.document, parameters);
  const amounts = amountsOf(compiled, tables, opened.values, begins);
  return {
    begins,
    providers: textsIn(tables[tableNames.provider]?.columns["key"]),
    amounts,
    causes: (ledger) => causesSince(ledger, now, amounts, opened, compiled),
    terms: documentTermsText(now),
    settings: [tariff.document.title, settingsText(opened, [...monthParameters, ...tariff.parameters])].join("; "),
    unit: tariff.document.currency,
    unlike: ({ closings }) =>
      closings.some(({ terms }) => documentTermsRead(terms) === undefined) ? [closedByPrinted(opened.snapshot)] : [],
  };
}

/** What splits differences from the month closed last into causes: the lists of now are computed by the tariff and the parameters of then. */
function causesSince(
  { closings }: Ledger,
  now: DocumentTerms,
  amounts: readonly MonthAmount[],
  opened: Opened,
  compiled: CompiledTariff,
): Explaining {
  const was = documentTermsRead(closings.at(-1)?.terms ?? "") ?? now;
  const recomputed = once((): Recomputed => {
    const values = { ...opened.values, ...was.parameters };
    const sameParameters = monthParameters.every(({ id }) => was.parameters[id] === now.parameters[id]);
    const sameTariff = was.control === now.control;
    const newTariff = sameParameters ? amounts : grantedOn(opened, compiled, values);
    const then = sameTariff || was.document === null ? undefined : compiledOf(was.document);
    const ruled = sameTariff ? compiled : then;
    return {
      before: sameTariff ? newTariff : then === undefined ? null : grantedOn(opened, then, withOwn(then, values)),
      newTariff: newTariff ?? [],
      monthBy: ruled?.time === undefined ? null : monthRule(ruled.document, ruled.time, values),
    };
  });
  return (cases) => (cases.length === 0 ? [] : documentCauses(cases, recomputed()));
}

function compiledOf(document: TariffDocument): CompiledTariff | undefined {
  const compiled = compileOverTime(document, ofWorkbook);
  return "model" in compiled ? compiled : undefined;
}

/** The values of a document's own parameters are those that it says itself. */
function withOwn({ model }: CompiledTariff, values: Readonly<Record<string, ParameterValue>>) {
  const shared = new Set([yearStart.definition.id, ...monthParameters.map(({ id }) => id)]);
  const own = model.parameters.filter(({ id }) => !shared.has(id)).map(({ id, initial }) => [id, initial] as const);
  return { ...values, ...Object.fromEntries(own) };
}

/** The lists of now by a document; null where they lack what it asks for. */
function grantedOn(
  opened: Opened,
  compiled: CompiledTariff,
  values: Readonly<Record<string, ParameterValue>>,
): readonly MonthAmount[] | null {
  const { lists } = documentLists(opened, compiled);
  if (lists === null) return null;
  const begins = beginningOf(opened);
  return amountsOf(compiled, documentDataset(compiled, lists, begins), values, begins);
}

/** What each provider is granted for each recipient, month by month, by a document on tables as `documentDataset` gives them. */
export function amountsOf(
  compiled: CompiledTariff,
  tables: Dataset["tables"],
  parameters: Dataset["parameters"],
  begins: number,
): readonly MonthAmount[] {
  const { document, model, time } = compiled;
  const { provider, recipient } = document.roles;
  if (time === undefined || provider === undefined || recipient === undefined) return [];
  const results = evaluate(model, { tables, parameters });
  const numbers = (id: string): Float64Array => {
    const column = hasColumn(model, id) ? results.column(tableNames.row, id) : undefined;
    return column?.kind === "number" ? column.values : new Float64Array();
  };
  const rate = numbers(time.of ?? document.result);
  const age = numbers(time.ages[0]?.id ?? "");
  const hours = numbers(hoursInput(document) ?? "");
  const factsOf = factReader(compiled, results);
  return grantedAmounts(
    results,
    {
      ...{ table: tableNames.row, recipient, provider, from: stretch.from, until: stretch.until },
      months: monthIds.paid,
      basisOf: (row) => ({
        age: age[row] ?? Number.NaN,
        hours: hours[row] ?? Number.NaN,
        rate: Math.round((rate[row] ?? 0) * millionths) / millionths,
        facts: factsOf(row),
      }),
    },
    begins,
  );
}

/** What a stretch has of everything that can decide its amount: ages as counted, then the inputs in their order. */
function factReader({ document, time, model }: CompiledTariff, results: Results): (row: number) => readonly Fact[] {
  const { provider, recipient } = document.roles;
  const left = new Set<string | undefined>([provider, recipient, time?.from, time?.to]);
  const ages = (time?.ages ?? []).filter(({ id }) => hasColumn(model, id));
  for (const { born } of ages) left.add(born);
  const ids = [
    ...ages.map(({ id }) => id),
    ...document.inputs.map(({ id }) => id).filter((id) => !left.has(id) && hasColumn(model, id)),
  ];
  const columns = ids.map((id) => {
    const definition = tableIn(model, tableNames.row).columns.find((one) => one.id === id);
    const data = results.column(tableNames.row, id);
    const valueAt = (row: number): string => {
      if (data.kind === "text") return textAt(data, row) ?? "";
      const value = data.values[row] ?? Number.NaN;
      if (Number.isNaN(value)) return "";
      if (definition?.kind === "date") return dayText(value);
      return definition?.kind === "boolean" ? (value === 1 ? "yes" : "no") : String(value);
    };
    return { name: definition?.header ?? id, valueAt };
  });
  return (row) => columns.map(({ name, valueAt }) => ({ name, value: valueAt(row) }));
}

function hasColumn(model: Model, id: string): boolean {
  return tableIn(model, tableNames.row).columns.some((one) => one.id === id);
}

function dayText(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
