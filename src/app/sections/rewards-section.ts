import { scoreTableProblems } from "../inputs/score-tables-input";
import { decidedRewardsModel } from "../../rewards/decision/model";
import { rewardsDataset, rewardsModel } from "../../rewards/model";
import { lundType } from "../../rewards/presets/lund-type";
import { stops } from "../../problem/problem";
import { evaluate } from "../../rules/evaluate/evaluate";
import { decisionSheets } from "../../sheets/decision-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import type { Opened } from "../open";
import { decisionRows } from "../rewards/decision-part";
import { parameterProblems } from "../../rewards/parameter-problems";
import { poolsSheet, qualitySheet, sharesSheet } from "../../sheets/rewards-sheets";
import { scoresSheet } from "../../sheets/scores-sheet";
import { sumFormula, sumOfColumn } from "../figures";
import { economyInput } from "../inputs/economy-input";
import { indicatorsInput } from "../inputs/indicators-input";
import { staffInput } from "../inputs/staff-input";
import { unknownAbsence } from "../inputs/unknown-absence";
import { unitsInput } from "../inputs/units-input";
import { rewardRoles } from "../rewards/book-rewards";
import { againstOf, againstSheets } from "../rewards/against";
import { inspectionOfJob } from "../rewards/inspection-of-job";
import type { Section, SectionTotal } from "../section";
import { documentRewards, documentRewardsSheets, documentRewardsTotals } from "./document-rewards";
import type { SheetPlan } from "../../workbook/plan";

/** Whether the job has the ledger of decided rewards. */
function hasDecisions({ model }: WrittenModel): boolean {
  return model.tables.some(({ name }) => name === "RewardLedger");
}

/** The parameters of the scheme in a line, as they are in force. */
function settingsText({ values, words }: Opened): string {
  return Object.values(lundType)
    .map(({ definition: { id, header } }) => `${words(header)}: ${words(String(values[id] ?? "-"))}`)
    .join("; ");
}

const nothing = { rows: 0, columns: {} } as const;

/** Rewards by the Lund-type scheme: scores, quality, pools, shares. */
export const rewardsSection: Section = {
  ...rewardRoles,
  sources: { shares: "staff", pools: "economy", quality: "indicators" },
  part: (opened, beside) => {
    const indicators = indicatorsInput(opened.reading, opened.year);
    // The evaluation beside says them too.
    const unscored = beside.has("evaluation") ? [] : scoreTableProblems(opened.reading, indicators);
    if (opened.scheme !== null) {
      const part = documentRewards(opened);
      const scored = opened.scheme.scheme?.indicators === true ? unscored : [];
      const against = stops(part.problems) ? [] : againstOf(opened).problems;
      return { ...part, problems: [...part.problems, ...scored, ...against] };
    }
    const { tables } = rewardsDataset({
      units: unitsInput(opened.reading),
      indicators: indicators ?? nothing,
      economy: economyInput(opened.reading, opened.year) ?? nothing,
      staff: staffInput(opened.reading) ?? nothing,
    });
    const year = Number(opened.values[lundType.rewardYear.definition.id] ?? opened.year);
    const decided = decisionRows(opened, year, settingsText(opened), () => ({
      results: evaluate(rewardsModel(), { tables, parameters: opened.values }),
      rows: tables["Shares"]?.rows ?? 0,
      wages: "wages",
      weight: "weight",
    }));
    return {
      model: decided === undefined ? rewardsModel() : decidedRewardsModel(),
      tables: { ...tables, ...decided?.tables },
      problems: [
        ...unknownAbsence(opened.reading),
        ...parameterProblems(opened.values),
        ...(decided?.problems ?? []),
        ...unscored,
        ...againstOf(opened).problems,
      ],
    };
  },
  mainSheet: "pools",
  sheets: (written, opened) => [
    ...(opened.scheme === null ? lundSheets(written, opened) : documentRewardsSheets(written, opened)),
    ...againstSheets(opened, written),
  ],
  totals: (written, opened) => (opened.scheme === null ? lundTotals(written) : documentRewardsTotals(written, opened)),
  next: ["Look at the pools: which cap binds, which gate is closed, and why."],
};

function lundSheets(written: WrittenModel, opened: Opened): SheetPlan[] {
  return [
    ...[scoresSheet, qualitySheet, poolsSheet, sharesSheet].map((sheet) => sheet(written).sheet),
    ...(hasDecisions(written) ? decisionSheets.map((sheet) => sheet(written).sheet) : []),
    ...(opened.options.inspect === true ? inspectionOfJob(opened, written) : []),
  ];
}

function lundTotals(written: WrittenModel): SectionTotal[] {
  return [
    {
      id: "pools",
      label: "Reward pools, employer charge included",
      formula: sumFormula(written, "Pools", "pool"),
      value: sumOfColumn(written, "Pools", "pool"),
      unit: "kr",
      numberFormat: "#,##0",
      sheet: "pools",
    },
    {
      id: "sharesPaid",
      label: "Paid to staff",
      formula: sumFormula(written, "Shares", "paid"),
      value: sumOfColumn(written, "Shares", "paid"),
      unit: "kr",
      numberFormat: "#,##0",
      sheet: "shares",
    },
  ];
}
