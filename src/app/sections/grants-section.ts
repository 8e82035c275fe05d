import { printedAgeBands } from "../../grants/age-bands";
import { bandProblems } from "../../grants/band-problems";
import { boundaryChoiceOf } from "../../grants/boundary-rule";
import { grantsDataset } from "../../grants/dataset";
import { grantsModel } from "../../grants/model";
import { printedPaid } from "../../grants/printed-paid";
import { boundaryRule, yearStart } from "../../grants/parameters";
import { tariffProblems } from "../../grants/tariff-problems";
import type { TableData } from "../../rules/data";
import { calendarOf, serialOf } from "../../rules/dates";
import { frameSheet, grantsSheet, hoursBandsSheet, paymentsSheet, tariffSheet } from "../../sheets/grants-sheets";
import { costsSheet } from "../../sheets/cost-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import { ledgerSheets } from "../../sheets/ledger-sheets";
import { outlookSheets } from "../../sheets/outlook-sheets";
import { sumFormula, sumOfColumn } from "../figures";
import { tariffInput } from "../inputs/tariff-input";
import { hasClosings, ledgerPart, printedLedger } from "../ledger/ledger-part";
import { ledgerModel } from "../../grants/ledger/model";
import { hasLedger, ledgerTotals } from "../ledger/ledger-totals";
import type { Opened } from "../open";
import { costsModel, costsPart } from "../outlook/costs-part";
import { hasOutlook, outlookPart, printedForecast } from "../outlook/outlook-part";
import type { Section, SectionTotal } from "../section";
import { documentGrants, documentGrantsSheets, documentGrantsTotals } from "./document-grants";
import { numbersOf, sourceOf, tablesOf, textsOf } from "../source-table";

const rosterFields = {
  recipient: "recipient",
  born: "born",
  hours: "hours",
  provider: "provider",
  from: "from",
  to: "to",
} as const;

/** Grants that follow the child, payments to providers, and the year against the appropriation. */
export const grantsSection: Section = {
  id: "grants",
  needs: ["roster", "tariff"],
  uses: ["providers"],
  sources: {
    grants: "roster",
    payments: "roster",
    paymentMonths: "roster",
    corrections: "roster",
    changes: "roster",
    appropriation: "roster",
    tariff: "tariff",
    hoursBands: "tariff",
    costs: "roster",
    forecast: "roster",
    forecastRows: "roster",
    scenarios: "roster",
    tariffTotals: "roster",
    tariffPayments: "roster",
    tariffPlacements: "roster",
    tariffRows: "roster",
  },
  part: (opened) => {
    if (opened.tariff !== null) return documentGrants(opened, opened.tariff);
    const model = grantsModel();
    const found = tariffInput(opened.reading);
    if ("problems" in found) return { model, tables: emptyTables(), problems: found.problems };
    const { tariff } = found;
    const providers = providersTable(opened);
    const year = yearOfGrants(opened);
    const { tables } = grantsDataset({
      year,
      tariff,
      roster: rosterTable(opened),
      ...(providers === undefined ? {} : { providers }),
      parameters: opened.values,
    });
    const choice = boundaryChoiceOf(opened.values[boundaryRule.definition.id] ?? null);
    const ledger = hasClosings(opened) ? ledgerPart(opened, printedLedger(opened, tables, year)) : undefined;
    const paid = { ...tables, ...ledger?.tables };
    const costs = costsPart(opened, paid, {
      begins: serialOf(year, 1, 1),
      bands: printedAgeBands(tariff),
      providers: tables["Providers"]?.columns["provider"],
    });
    const base = costsModel(ledger === undefined ? model : ledgerModel(), printedPaid);
    const outlook = hasOutlook(opened)
      ? outlookPart(opened, base, printedForecast(opened, paid, { year, tariff }))
      : undefined;
    return {
      model: outlook?.model ?? base,
      tables: { ...paid, ...costs.tables, ...outlook?.tables },
      problems: [
        ...tariffProblems(tariff, choice),
        ...(ledger?.problems ?? []),
        ...costs.problems,
        ...(outlook?.problems ?? []),
      ],
      explains: (results) =>
        bandProblems(results.faults, { printed: tariff, choice, results, source: tables["Grants"]?.source }),
    };
  },
  mainSheet: "grants",
  otherMainSheets: ["tariffRows"],
  sheets: (written, opened) => {
    if (opened.tariff !== null) return documentGrantsSheets(written, opened, opened.tariff);
    return [
      ...[frameSheet, costsSheet, paymentsSheet],
      ...(hasLedger(written) ? ledgerSheets : []),
      ...outlookSheets(written),
      ...[grantsSheet, tariffSheet, hoursBandsSheet],
    ].map((sheet) => sheet(written).sheet);
  },
  totals: (written, opened) =>
    opened.tariff === null ? printedTotals(written) : documentGrantsTotals(written, opened.tariff),
  next: ["Look at the payments, and at what is left of the appropriation."],
};

/** What grants by a printed table come to. */
function printedTotals(written: WrittenModel): SectionTotal[] {
  return [
    {
      id: "granted",
      label: "Granted in the year",
      formula: sumFormula(written, "Grants", "grant"),
      value: sumOfColumn(written, "Grants", "grant"),
      unit: "kr",
      numberFormat: "#,##0",
      sheet: "grants",
    },
    {
      id: "remaining",
      label: "Left of the appropriation",
      formula: sumFormula(written, "Frame", "remaining"),
      value: sumOfColumn(written, "Frame", "remaining"),
      unit: "kr",
      numberFormat: "#,##0",
      sheet: "appropriation",
    },
    ...(hasLedger(written) ? ledgerTotals(written) : []),
  ];
}

/** The year that the parameter names, so that placements are cut to the year that the formulas compute. */
export function yearOfGrants(opened: Opened): number {
  const begins = opened.values[yearStart.definition.id];
  return typeof begins === "number" ? calendarOf(begins).year : opened.year;
}

function rosterTable(opened: Opened): TableData {
  const [table] = tablesOf(opened.reading, "roster");
  if (!table) return { rows: 0, columns: {} };
  return {
    rows: table.rows,
    columns: {
      recipient: textsOf(table, "recipient"),
      born: numbersOf(table, "born"),
      hours: numbersOf(table, "hours"),
      provider: textsOf(table, "provider"),
      from: numbersOf(table, "from"),
      to: numbersOf(table, "to"),
    },
    source: sourceOf(table, rosterFields),
  };
}

function providersTable(opened: Opened): TableData | undefined {
  const [table] = tablesOf(opened.reading, "providers");
  if (!table) return undefined;
  return {
    rows: table.rows,
    columns: { provider: textsOf(table, "provider") },
    source: sourceOf(table, { provider: "provider" }),
  };
}

/** Tables without rows, where the tariff could not be read: its problems stop the job before anything is computed. */
function emptyTables(): Readonly<Record<string, TableData>> {
  return Object.fromEntries(
    ["HoursBands", "Tariff", "Providers", "Placements", "Grants", "Payments", "Frame"].map((name) => [
      name,
      { rows: 0, columns: {} },
    ]),
  );
}
