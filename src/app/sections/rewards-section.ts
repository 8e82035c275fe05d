import { rewardsDataset, rewardsModel } from "../../rewards/model";
import { parameterProblems } from "../../rewards/parameter-problems";
import { poolsSheet, qualitySheet, sharesSheet } from "../../sheets/rewards-sheets";
import { scoresSheet } from "../../sheets/scores-sheet";
import { sumFormula, sumOfColumn } from "../figures";
import { economyInput } from "../inputs/economy-input";
import { indicatorsInput } from "../inputs/indicators-input";
import { staffInput } from "../inputs/staff-input";
import { unitsInput } from "../inputs/units-input";
import { rewardRoles } from "../rewards/book-rewards";
import { inspectionOfJob } from "../rewards/inspection-of-job";
import type { Section } from "../section";

const nothing = { rows: 0, columns: {} } as const;

/** Rewards by the Lund-type scheme: scores, quality, pools, shares. */
export const rewardsSection: Section = {
  ...rewardRoles,
  uses: ["units"],
  sources: { shares: "staff", pools: "economy", quality: "indicators" },
  part: (opened) => ({
    model: rewardsModel(),
    tables: rewardsDataset({
      units: unitsInput(opened.reading),
      indicators: indicatorsInput(opened.reading, opened.year) ?? nothing,
      economy: economyInput(opened.reading, opened.year) ?? nothing,
      staff: staffInput(opened.reading) ?? nothing,
    }).tables,
    problems: parameterProblems(opened.values),
  }),
  mainSheet: "pools",
  sheets: (written, opened) => [
    ...[scoresSheet, qualitySheet, poolsSheet, sharesSheet].map((sheet) => sheet(written).sheet),
    ...(opened.options.inspect === true ? inspectionOfJob(opened, written) : []),
  ],
  totals: (written) => [
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
  ],
  next: ["Look at the pools: which cap binds, which gate is closed, and why."],
};
