import { rewardsDataset, rewardsModel } from "../../rewards/model";
import { classLimits, rewardClassesModel } from "../../rewards/reward-classes";
import { numberColumn, textColumn, type ColumnData, type TableData } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import type { Model } from "../../rules/model";
import { economyInput } from "../inputs/economy-input";
import { indicatorsInput } from "../inputs/indicators-input";
import { staffInput } from "../inputs/staff-input";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";
import { bookScheme } from "../rewards/scheme-rewards";

const nothing = { rows: 0, columns: {} } as const;

/** The table that counts rewards by class; its rows follow from the largest amount that anybody is paid. None where nobody is. */
export function rewardDistribution(opened: Opened): { readonly model: Model; readonly table: TableData } | null {
  if (opened.scheme === null) return lundDistribution(opened);
  const { book } = bookScheme(opened);
  if (book === null || book.scheme.distribution === undefined || book.scheme.pool === undefined) return null;
  const dataset = { tables: book.tables, parameters: opened.values };
  const paid = evaluate(book.compiled.model, dataset).column("Shares", "paid");
  return { model: rewardClassesModel(book.compiled.model), table: classesOf(paid, opened) };
}

function lundDistribution(opened: Opened): { readonly model: Model; readonly table: TableData } {
  const dataset = rewardsDataset({
    units: unitsInput(opened.reading),
    indicators: indicatorsInput(opened.reading, opened.year) ?? nothing,
    economy: economyInput(opened.reading, opened.year) ?? nothing,
    staff: staffInput(opened.reading) ?? nothing,
    parameters: opened.values,
  });
  const paid = evaluate(rewardsModel(), dataset).column("Shares", "paid");
  return { model: rewardClassesModel(), table: classesOf(paid, opened) };
}

function classesOf(paid: ColumnData, opened: Opened): TableData {
  const largest = paid.kind === "number" ? paid.values.reduce((most, one) => (one > most ? one : most), 0) : 0;
  const limits = classLimits(largest);
  const shown = (amount: number) => amount.toLocaleString(opened.language === "sv" ? "sv-SE" : "en-GB");
  return {
    rows: limits.length,
    columns: {
      amounts: textColumn(limits.map(([least, below]) => (below === 1 ? "0" : `${shown(least)}–${shown(below - 1)}`))),
      least: numberColumn(limits.map(([least]) => least)),
      below: numberColumn(limits.map(([, below]) => below)),
    },
  };
}
