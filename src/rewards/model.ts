import type { Problem } from "../problem/problem";
import { evaluateChecked } from "../rules/check-problems";
import { numberColumn, textColumn, type ColumnData, type Dataset, type TableData } from "../rules/data";
import { modelOf, type Model } from "../rules/model";
import type { Results } from "../rules/results";
import type { AnyTable } from "../rules/table";
import { scoring } from "../indicators/parameters";
import { scores } from "../indicators/scores";
import { unitQuality } from "../indicators/unit-quality";
import { units } from "../organisation/units";
import { parameterProblems } from "./parameter-problems";
import { lundType } from "./presets/lund-type";
import { settledPools, shares } from "./shares";

/** Parameters of scoring and of the scheme, in the order in which they are shown. */
export const rewardParameters = [...Object.values(scoring), ...Object.values(lundType)];

/** Everything between goals and pay: units, scores, quality, pools, shares. */
export function rewardsModel(): Model {
  return modelOf({ tables: [units, scores, unitQuality, settledPools, shares], parameters: rewardParameters });
}

/**
 * What was read, by the column ids of `units`, `goals`, `economy` and `staff`; columns that a sheet lacks may be left out
 * where they may be blank. Goal ids are unit/indicator, as `goalId` makes them.
 */
export interface RewardsInput {
  readonly units: TableData;
  readonly indicators: TableData;
  readonly economy: TableData;
  readonly staff: TableData;
  readonly parameters?: Dataset["parameters"];
}

/** The key of a goal: one unit, one indicator. What a look-up takes for any character is replaced: "Would you recommend us?". */
export function goalId(unit: string, indicator: string): string {
  return `${unit}/${indicator}`.replace(/[*?~]/g, "_");
}

/** The input under the tables of the model: a row a unit in the economy sheet gives a pool, a row a person a share. */
export function rewardsDataset(input: RewardsInput): Dataset {
  const quality: TableData = {
    ...input.units,
    columns: { unit: input.units.columns["unit"] ?? blank("text", input.units.rows) },
  };
  return {
    tables: {
      Units: completed(units, input.units),
      Scores: completed(scores, input.indicators),
      UnitQuality: quality,
      Pools: completed(settledPools, input.economy),
      Shares: completed(shares, input.staff),
    },
    parameters: input.parameters ?? {},
  };
}

/** Gives blank columns for what the sheet does not have. */
function completed(table: AnyTable, data: TableData): TableData {
  const given = table.definition.columns.filter((column) => column.source === "given");
  const columns = given.map(
    ({ id, kind }) => [id, data.columns[id] ?? blank(kind === "text" ? "text" : "number", data.rows)] as const,
  );
  return { ...data, columns: Object.fromEntries(columns) };
}

function blank(kind: "text" | "number", rows: number): ColumnData {
  const nothing = Array.from({ length: rows }, () => null);
  return kind === "text" ? textColumn(nothing) : numberColumn(nothing);
}

export interface Rewards {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly problems: readonly Problem[];
}

/** Scores, quality, pools and shares of a year. With problems of severity error the results are not to be paid or written. */
export function computeRewards(input: RewardsInput): Rewards {
  const model = rewardsModel();
  const dataset = rewardsDataset(input);
  const { results, problems } = evaluateChecked(model, dataset);
  return { model, dataset, results, problems: [...parameterProblems(dataset.parameters), ...problems] };
}
