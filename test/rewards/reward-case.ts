import type { Dataset } from "../../src/rules/data";
import { computeRewards, type Rewards, type RewardsInput } from "../../src/rewards/model";
import { settledPools, shares } from "../../src/rewards/shares";
import { scores } from "../../src/indicators/scores";
import { units } from "../../src/organisation/units";
import { tableDataOf, type Expected, type Rows } from "../cases/case-tables";

/** What a scheme pays, as rows. Units are those of the economy unless listed. */
export interface RewardCase {
  readonly name: string;
  readonly because: readonly string[];
  readonly parameters: Dataset["parameters"];
  readonly units?: Rows;
  readonly economy: Rows;
  readonly indicators: Rows;
  readonly staff: Rows;
  readonly expected: Expected;
  /** Codes of all problems, in any order, each once. */
  readonly problems: readonly string[];
}

export function inputOf(one: Omit<RewardCase, "name" | "because" | "expected" | "problems">): RewardsInput {
  return {
    units: tableDataOf(units, one.units ?? one.economy.map(({ unit = null }) => ({ unit }))),
    indicators: tableDataOf(scores, one.indicators),
    economy: tableDataOf(settledPools, one.economy),
    staff: tableDataOf(shares, one.staff),
    parameters: one.parameters,
  };
}

export function rewardsOf(one: Omit<RewardCase, "name" | "because" | "expected" | "problems">): Rewards {
  return computeRewards(inputOf(one));
}
