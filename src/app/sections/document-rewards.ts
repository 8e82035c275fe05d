import { decidedSchemeModel } from "../../rewards/decision/model";
import { stops, type Problem } from "../../problem/problem";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Dataset } from "../../rules/data";
import { modelOf, tableIn, type Model } from "../../rules/model";
import { decisionSheets } from "../../sheets/decision-sheets";
import { qualitySheet } from "../../sheets/rewards-sheets";
import { schemeDocumentSheets } from "../../sheets/scheme-document-sheets";
import { schemeSheet, schemeTables } from "../../sheets/scheme-sheets";
import { scoresSheet } from "../../sheets/scores-sheet";
import type { WrittenModel } from "../../sheets/written-model";
import type { SheetPlan } from "../../workbook/plan";
import type { Part } from "../compose";
import { sumFormula, sumOfColumn } from "../figures";
import type { Opened } from "../open";
import { decisionRows } from "../rewards/decision-part";
import { inspectionOfJob } from "../rewards/inspection-of-job";
import { bookScheme, rewardYearOf } from "../rewards/scheme-rewards";
import type { SectionTotal } from "../section";

const nothing: Part = { model: modelOf({ tables: [] }), tables: {}, problems: [] };

/** Rewards by the scheme document of the workbook: its measures, pools and shares, and the ledger of what has been decided. */
export function documentRewards(opened: Opened): Part {
  const { book, problems } = bookScheme(opened);
  if (book === null || stops(problems)) return { ...nothing, problems };
  const { scheme, compiled } = book;
  const { model, tables } = besideTariff(opened, compiled.model, book.tables);
  const shares = scheme.pool !== undefined && scheme.distribution !== undefined;
  const undecidable = opened.options.deciding === undefined ? [] : notDecided(shares, scheme.period);
  if (undecidable.length > 0) return { ...nothing, problems: [...problems, ...undecidable] };
  const decided = !shares
    ? undefined
    : decisionRows(opened, rewardYearOf(opened), settingsText(opened), () => ({
        results: evaluate(model, { tables, parameters: opened.values }),
        rows: tables["Shares"]?.rows ?? 0,
        ...causeColumns(model),
      }));
  return {
    model: decided === undefined ? model : decidedSchemeModel(model, scheme.currency),
    tables: { ...tables, ...decided?.tables },
    problems: [...problems, ...(decided?.problems ?? [])],
  };
}

/** The columns of the first sum that is shared: what there is to share, and what a person shares by. */
function causeColumns(model: Model): { readonly wages: string | null; readonly weight: string | null } {
  const columns = tableIn(model, "Shares").columns.map(({ id }) => id);
  const weight = columns.find((id) => id.endsWith(".weight")) ?? null;
  const wages = weight?.replace(/weight$/, "wages");
  return { wages: columns.find((id) => id === wages) ?? null, weight };
}

/** A tariff document has a table of totals of its own: beside it that of the scheme is left out. */
function besideTariff(
  { tariff }: Opened,
  model: Model,
  { Totals, ...tables }: Dataset["tables"],
): { readonly model: Model; readonly tables: Dataset["tables"] } {
  if (tariff === null || Totals === undefined) return { model, tables: { ...tables, ...(Totals && { Totals }) } };
  const others = model.tables.filter(({ name }) => name !== "Totals");
  return {
    model: modelOf({
      tables: others.map((definition) => ({ definition })),
      parameters: model.parameters.map((definition) => ({ definition })),
    }),
    tables,
  };
}

/** What a scheme must have so that a year of it can be decided. */
function notDecided(shares: boolean, period: "year" | "month"): Problem[] {
  if (shares && period === "year") return [];
  return [
    {
      severity: "error",
      code: "scheme-not-decided",
      message: shares
        ? "The scheme pays by month, and what is decided is a year."
        : "The scheme has no pool that is shared among staff: there is nothing to decide.",
      where: { at: "field", field: shares ? "period" : "pool" },
      fix: shares ? "Let the period of the scheme be a year." : "Add a pool and a distribution.",
    },
  ];
}

/** The scheme and its parameters in a line, as they are in force. */
function settingsText({ scheme, values }: Opened): string {
  const figures = (scheme?.parameters ?? []).map(({ id }) => `${id}: ${String(values[id] ?? "-")}`);
  return [scheme?.scheme?.title ?? "", ...figures].join("; ");
}

/** Sheets of the scheme that the goals have in every job. */
const scored = new Set(["scores", "unitquality"]);

/** The sheets of rewards by a scheme document; those of the document itself where the job changed it or was given it. */
export function documentRewardsSheets(written: WrittenModel, opened: Opened): SheetPlan[] {
  const main = opened.scheme;
  if (main?.scheme == null) return [];
  const { scheme } = main;
  const has = (table: string) => written.model.tables.some(({ name }) => name === table);
  return [
    schemeSheet(scheme, written, []),
    ...(scheme.indicators ? [scoresSheet, qualitySheet].map((sheet) => sheet(written).sheet) : []),
    ...schemeTables(written).filter(({ id }) => !scored.has(id)),
    ...(has("RewardLedger") ? decisionSheets.map((sheet) => sheet(written).sheet) : []),
    ...(main.isGiven ? schemeDocumentSheets(scheme, opened.words) : []),
    ...(opened.options.inspect === true ? inspectionOfJob(opened, written) : []),
  ];
}

/** What it comes to. */
export function documentRewardsTotals(written: WrittenModel, { scheme: main }: Opened): SectionTotal[] {
  const unit = main?.scheme?.currency ?? "kr";
  const total = (id: string, label: string, table: string, column: string, sheet: string): SectionTotal[] =>
    written.model.tables.some(({ name, columns }) => name === table && columns.some((one) => one.id === column))
      ? [
          {
            ...{ id, label, unit, sheet, numberFormat: "#,##0" },
            formula: sumFormula(written, table, column),
            value: sumOfColumn(written, table, column),
          },
        ]
      : [];
  const label = { pools: "Reward pools", paid: "Paid to staff" };
  return [
    ...total("pools", label.pools, "Pools", "pool", "pools"),
    ...total("sharesPaid", label.paid, "Shares", "paid", "shares"),
  ];
}
