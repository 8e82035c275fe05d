import { datasetOf } from "../../grants/document/compute-tariff";
import type { CompiledTariff } from "../../grants/document/compile";
import { faultProblems } from "../../grants/document/fault-problems";
import { tableNames } from "../../grants/document/table-names";
import { monthIds, paidInYear } from "../../grants/document/time/stretch";
import { zeroDivisors } from "../../grants/document/zero-divisors";
import { frameTable } from "../../grants/frame";
import { tariffInput } from "../inputs/tariff-input";
import type { Column } from "../../rules/column";
import { textColumn } from "../../rules/data";
import { calendarOf } from "../../rules/dates";
import { columnIn, mergedModel, modelOf, type Model } from "../../rules/model";
import type { AnyTable } from "../../rules/table";
import type { Problem } from "../../problem/problem";
import { frameSheet } from "../../sheets/grants-sheets";
import { tariffResultSheets } from "../../sheets/tariff-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import type { SheetPlan } from "../../workbook/plan";
import type { Part } from "../compose";
import { sumFormula, sumOfColumn } from "../figures";
import { placementRows } from "../inputs/placement-rows";
import { closedByPrintedOnly } from "../ledger/by-document";
import { storedLedger } from "../ledger/stored-ledger";
import type { MainTariff } from "../main-tariff";
import type { Opened } from "../open";
import type { SectionTotal } from "../section";
import { fieldOf, sourceOf, tablesOf, textsOf } from "../source-table";
import { tariffBookSheets } from "../tariff-book";
import { readTariffRows } from "../tariff-rows";
import { appropriation, yearStart } from "../../grants/parameters";

const nothing: Part = { model: modelOf({ tables: [] }), tables: {}, problems: [] };
/** The words of the models that a language changes; all others are the document's own. */
const ours = new Set(["daily", "count date"]);

/** Grants by a tariff document: the roster's placements, cut and paid by it, against the appropriation. */
export function documentGrants(opened: Opened, tariff: MainTariff): Part {
  const { compiled } = tariff;
  const time = compiled?.time;
  const [roster] = tablesOf(opened.reading, "roster");
  // What is wrong with the document was said when the workbook was opened.
  if (compiled === null || time === undefined || roster === undefined) return nothing;
  const stopping = [...ledgerProblems(opened), ...providerProblems(opened, compiled)];
  const read = readTariffRows(compiled.document, placementRows(roster, opened.snapshot, compiled.document, time));
  const problems = [
    ...stopping,
    ...printedBeside(opened),
    ...read.problems.filter(({ code }) => code !== "column-not-used"),
  ];
  if (problems.some(({ severity }) => severity === "error")) return { ...nothing, problems };
  const begins = opened.values[yearStart.definition.id];
  const year = typeof begins === "number" ? calendarOf(begins).year : opened.year;
  const month = typeof begins === "number" ? calendarOf(begins).month : 1;
  const providers = providersOf(opened);
  const dataset = datasetOf(
    { ...compiled, time: { ...time, yearBegins: month } },
    { rows: read.table, year, ...(providers === undefined ? {} : { providers }) },
  );
  const model = mergedModel([compiled.model, frameModel(compiled)]);
  const values = { tables: dataset.tables, parameters: opened.values };
  return {
    model,
    ours,
    tables: {
      ...dataset.tables,
      Frame: { rows: 1, columns: { frame: textColumn([tariff.document.title]) } },
    },
    problems: [...problems, ...zeroDivisors(tariff.document, compiled.model, values)],
    explains: (results) => faultProblems(compiled.document, compiled.model, values, results),
  };
}

/** The year against the appropriation, summed from what providers are paid; from the recipients, where the tariff names no provider. */
function frameModel({ model }: CompiledTariff): Model {
  const paid = model.tables.some((one) => one.name === tableNames.payments) ? tableNames.payments : tableNames.row;
  const column = (table: string, id: string): Column<"number", false> => {
    const definition = columnIn(model, { table, column: id });
    return { table, definition, kind: "number", nullable: false } as Column<"number", false>;
  };
  const frame = frameTable({
    months: monthIds.paid.map((id) => column(paid, id)),
    year: column(paid, paidInYear),
    grants: column(tableNames.row, paidInYear),
  });
  const tables: AnyTable[] = model.tables.map((definition) => ({ definition }));
  return modelOf({
    tables: [...tables, frame],
    parameters: [...model.parameters.map((definition) => ({ definition })), appropriation],
  });
}

/** The list of providers that the workbook has. */
function providersOf(opened: Opened) {
  const [table] = tablesOf(opened.reading, "providers");
  if (table === undefined) return undefined;
  return {
    rows: table.rows,
    columns: { provider: textsOf(table, "provider") },
    source: sourceOf(table, { provider: "provider" }),
  };
}

/** Figures of providers are not read from a workbook's list of them yet. */
function providerProblems({ reading, snapshot }: Opened, { document }: CompiledTariff): Problem[] {
  if (document.providerInputs.length === 0) return [];
  const [table] = tablesOf(reading, "providers");
  const names = document.providerInputs.map((input) => input.header ?? input.id).join(", ");
  return [
    {
      severity: "error",
      code: "providers-missing",
      message: `The tariff needs a list of providers with ${names}.`,
      where:
        table === undefined
          ? { at: "file", file: snapshot.name }
          : { at: "cell", sheet: table.sheet, address: `${fieldOf(table, "provider")?.letters ?? "A"}1` },
      fix: "Compute it with cqm grants --tariff, --rows and --providers.",
    },
  ];
}

/** A ledger that is there, or asked for. */
function ledgerProblems({ snapshot, options }: Opened): Problem[] {
  const { ledger } = storedLedger(snapshot);
  return ledger.closings.length === 0 && options.closing === undefined ? [] : [closedByPrintedOnly(snapshot)];
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
  return [
    frameSheet(written).sheet,
    ...tariffResultSheets(compiled, written),
    ...(tariff.isGiven ? tariffBookSheets(tariff.document, opened.words) : []),
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
  ];
}
