import { rewardsDataset, rewardsModel } from "../../rewards/model";
import { classLimits, rewardClassesModel } from "../../rewards/reward-classes";
import { numberColumn, textColumn, type TableData } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Model } from "../../rules/model";
import { economyInput } from "../inputs/economy-input";
import { indicatorsInput } from "../inputs/indicators-input";
import { staffInput } from "../inputs/staff-input";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";

const nothing = { rows: 0, columns: {} } as const;

/** The table that counts rewards by class; its rows follow from the largest amount that anybody is paid. */
export function rewardDistribution(opened: Opened): { readonly model: Model; readonly table: TableData } {
  const dataset = rewardsDataset({
    units: unitsInput(opened.reading),
    indicators: indicatorsInput(opened.reading, opened.year) ?? nothing,
    economy: economyInput(opened.reading, opened.year) ?? nothing,
    staff: staffInput(opened.reading) ?? nothing,
    parameters: opened.values,
  });
  const paid = evaluate(rewardsModel(), dataset).column("Shares", "paid");
  const largest = paid.kind === "number" ? paid.values.reduce((most, one) => (one > most ? one : most), 0) : 0;
  const limits = classLimits(largest);
  const shown = (amount: number) => amount.toLocaleString(opened.language === "sv" ? "sv-SE" : "en-GB");
  return {
    model: rewardClassesModel(),
    table: {
      rows: limits.length,
      columns: {
        amounts: textColumn(
          limits.map(([least, below]) => (below === 1 ? "0" : `${shown(least)}–${shown(below - 1)}`)),
        ),
        least: numberColumn(limits.map(([least]) => least)),
        below: numberColumn(limits.map(([, below]) => below)),
      },
    },
  };
}
