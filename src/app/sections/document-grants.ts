import { boundaryChoices } from "../../grants/boundary-rule";
import { highestAge, type AgeBand } from "../../grants/age-bands";
import { documentAgeBands, singleAges } from "../../grants/document/age-bands";
import { faultProblems } from "../../grants/document/fault-problems";
import { documentPaid } from "../../grants/document/paid";
import { tableNames } from "../../grants/document/table-names";
import { monthIds, paidInYear, stretch } from "../../grants/document/time/stretch";
import { zeroDivisors } from "../../grants/document/zero-divisors";
import { frameTable } from "../../grants/frame";
import { ledgerTablesOver } from "../../grants/ledger/tables";
import type { PaidGrants } from "../../grants/paid";
import { appropriation } from "../../grants/parameters";
import type { CompiledTariff } from "../../grants/document/compile";
import type { Problem } from "../../problem/problem";
import type { Column } from "../../rules/column";
import { textColumn, type TableData } from "../../rules/data";
import { calendarOf } from "../../rules/dates";
import { evaluate } from "../../rules/evaluate/evaluate";
import { columnIn, modelOf, type Model } from "../../rules/model";
import type { AnyTable } from "../../rules/table";
import { costsSheet } from "../../sheets/cost-sheets";
import { frameSheet } from "../../sheets/grants-sheets";
import { ledgerSheets } from "../../sheets/ledger-sheets";
import { outlookSheets } from "../../sheets/outlook-sheets";
import { tariffResultSheets } from "../../sheets/tariff-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import type { SheetPlan } from "../../workbook/plan";
import type { Part } from "../compose";
import { sumFormula, sumOfColumn } from "../figures";
import { beginningOf, documentDataset, documentLists } from "../inputs/document-rows";
import { tariffInput } from "../inputs/tariff-input";
import { nobodyToPay } from "../ledger/by-document";
import { documentLedger } from "../ledger/document-ledger";
import { hasClosings, ledgerPart, type LedgerPart } from "../ledger/ledger-part";
import { costsModel, costsPart } from "../outlook/costs-part";
import { documentOutlook } from "../outlook/document-outlook";
import { hasOutlook, outlookPart } from "../outlook/outlook-part";
import { hasLedger, ledgerTotals } from "../ledger/ledger-totals";
import type { MainTariff } from "../main-tariff";
import type { Opened } from "../open";
import type { SectionTotal } from "../section";
import { tariffBookSheets } from "../tariff-book";

const nothing: Part = { model: modelOf({ tables: [] }), tables: {}, problems: [] };
/** The words of the models that a language changes; all others are the document's own. */
const ours = new Set<string>(["daily", "count date", ...boundaryChoices]);

/** Grants by a tariff document: the roster's placements, cut and paid by it, against the appropriation, with the ledger of what was paid. */
export function documentGrants(opened: Opened, tariff: MainTariff): Part {
  const { compiled } = tariff;
  const paid = compiled === null ? undefined : documentPaid(compiled);
  // What is wrong with the document was said when the workbook was opened.
  if (compiled === null || paid === undefined) return nothing;
  const { lists, problems: read } = documentLists(opened, compiled);
  const problems = [...read, ...printedBeside(opened)];
  if (lists === null) return { ...nothing, problems };
  const tables: Part["tables"] = {
    ...documentDataset(compiled, lists, beginningOf(opened)),
    Frame: { rows: 1, columns: { frame: textColumn([tariff.document.title]) } },
  };
  const values = { tables, parameters: opened.values };
  const ledger = hasClosings(opened) ? ledgerOf(opened, tariff, compiled, paid, tables) : undefined;
  const granted = grantsModel(compiled, paid);
  const withLedger = { ...tables, ...ledger?.part.tables };
  const bands = ageBandsOf(opened, compiled, tables);
  const costs = costsPart(opened, withLedger, {
    begins: beginningOf(opened),
    bands,
    providers: tables[tableNames.provider]?.columns["key"],
  });
  const base = costsModel(ledger?.over(granted) ?? granted, paid);
  const source = hasOutlook(opened) ? documentOutlook(opened, compiled, paid, lists, bands) : undefined;
  const outlook = source === undefined ? undefined : outlookPart(opened, base, source);
  return {
    model: outlook?.model ?? base,
    ours,
    tables: { ...withLedger, ...inModel(costs.tables, paid), ...outlook?.tables },
    problems: [
      ...problems,
      ...zeroDivisors(tariff.document, compiled.model, values).flatMap(tariff.atCells),
      ...(ledger?.part.problems ?? []),
      ...costs.problems,
      ...(outlook?.problems ?? []),
    ],
    explains: (results) => faultProblems(compiled.document, compiled.model, values, results),
  };
}

/** The document's tables, and the year against the appropriation, summed from what providers are paid; from the recipients, where the tariff names no provider. */
function grantsModel({ model }: CompiledTariff, paid: PaidGrants): Model {
  const row = (id: string): Column<"number", false> => {
    const definition = columnIn(model, { table: tableNames.row, column: id });
    return { table: tableNames.row, definition, kind: "number", nullable: false };
  };
  const year = row(paidInYear);
  const frame = frameTable({
    months: paid.payments?.months ?? monthIds.paid.map(row),
    year: paid.payments?.year ?? year,
    grants: year,
    unit: paid.unit,
  });
  return withTables(model, [frame], [appropriation]);
}

/** The age bands by which costs are laid out: of the tariff's tables, else each age of the list; one for all where it counts no age. */
function ageBandsOf(opened: Opened, compiled: CompiledTariff, tables: Part["tables"]): readonly AgeBand[] {
  const [age] = compiled.time?.ages ?? [];
  const bands = documentAgeBands(compiled, agesReached(compiled, tables));
  if (bands === null || age === undefined) return [{ name: opened.words("All"), first: 0, last: highestAge }];
  if (bands !== undefined) return bands;
  const results = evaluate(compiled.model, { tables, parameters: opened.values });
  const column = compiled.model.tables.some(
    ({ name, columns }) => name === tableNames.row && columns.some(({ id }) => id === age.id),
  )
    ? results.column(tableNames.row, age.id)
    : undefined;
  return column?.kind === "number"
    ? singleAges(column.values)
    : [{ name: opened.words("All"), first: 0, last: highestAge }];
}

/** The lowest and highest age of the stretches; by another rule than the birthday somebody can be a year older. */
function agesReached({ time }: CompiledTariff, tables: Part["tables"]): { lowest: number; highest: number } {
  const [age] = time?.ages ?? [];
  const columns: TableData["columns"] = tables[tableNames.row]?.columns ?? {};
  const [born, from] = [columns[age?.born ?? ""], columns[stretch.from]];
  const reached = { lowest: Infinity, highest: 0 };
  if (born?.kind !== "number" || from?.kind !== "number") return reached;
  born.values.forEach((day, row) => {
    const [birth, on] = [calendarOf(day), calendarOf(from.values[row] ?? day)];
    const before = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
    const years = Math.max(0, on.year - birth.year - (before ? 1 : 0));
    reached.lowest = Math.min(reached.lowest, years);
    reached.highest = Math.max(reached.highest, years + (age?.switch === "birthday" ? 0 : 1));
  });
  return reached;
}

/** The rows of the tables that there are: costs by provider only where providers are paid. */
function inModel(tables: Part["tables"], { payments }: PaidGrants): Part["tables"] {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => payments !== null || name !== "ProviderCosts"));
}

/** A model with more tables over it. */
function withTables(
  { tables, parameters }: Model,
  more: readonly AnyTable[],
  also: readonly { readonly definition: Model["parameters"][number] }[] = [],
): Model {
  return modelOf({
    tables: [...tables.map((definition) => ({ definition })), ...more],
    parameters: [...parameters.map((definition) => ({ definition })), ...also],
  });
}

interface LedgerOver {
  readonly part: LedgerPart;
  readonly over: (base: Model) => Model;
}

/** The ledger of a job by a document; a document that names nobody to pay has none. */
function ledgerOf(
  opened: Opened,
  tariff: MainTariff,
  compiled: CompiledTariff,
  paid: PaidGrants,
  tables: Part["tables"],
): LedgerOver {
  const over = ledgerTablesOver(paid);
  if (over === undefined) {
    const problems = [nobodyToPay(paid.recipient === null ? "recipient" : "provider")];
    return { part: { tables: {}, problems }, over: (base) => base };
  }
  const part = ledgerPart(opened, documentLedger(opened, tariff, compiled, tables));
  return { part, over: (base) => withTables(base, over) };
}

function printedBeside({ reading }: Opened): Problem[] {
  const found = tariffInput(reading);
  if (!("table" in found)) return [];
  const { sheet, range } = found.table;
  return [
    {
      severity: "note",
      code: "printed-tariff-not-used",
      message: `The printed tariff on ${sheet} is not used: the workbook grants by a tariff document.`,
      where: { at: "cell", sheet, address: range.split(":")[0] ?? "A1" },
    },
  ];
}

/** The sheets of grants by a tariff document; those of the document itself where it was given with the job. */
export function documentGrantsSheets(written: WrittenModel, opened: Opened, tariff: MainTariff): SheetPlan[] {
  const { compiled } = tariff;
  if (compiled === null) return [];
  const has = (name: string): boolean => written.model.tables.some((one) => one.name === name);
  return [
    frameSheet(written).sheet,
    ...(has("MonthCosts") ? [costsSheet(written).sheet] : []),
    ...(hasLedger(written) ? ledgerSheets : []).map((sheet) => sheet(written).sheet),
    ...outlookSheets(written).map((sheet) => sheet(written).sheet),
    ...tariffResultSheets(compiled, written),
    ...(tariff.isGiven ? tariffBookSheets(tariff.asWritten, opened.words) : []),
  ];
}

/** What it comes to. */
export function documentGrantsTotals(written: WrittenModel, { document }: MainTariff): SectionTotal[] {
  return [
    {
      id: "granted",
      label: "Granted in the year",
      formula: sumFormula(written, tableNames.row, paidInYear),
      value: sumOfColumn(written, tableNames.row, paidInYear),
      unit: document.currency,
      numberFormat: "#,##0",
      sheet: "tariffRows",
    },
    {
      id: "remaining",
      label: "Left of the appropriation",
      formula: sumFormula(written, "Frame", "remaining"),
      value: sumOfColumn(written, "Frame", "remaining"),
      unit: document.currency,
      numberFormat: "#,##0",
      sheet: "appropriation",
    },
    ...(hasLedger(written) ? ledgerTotals(written, document.currency) : []),
  ];
}
