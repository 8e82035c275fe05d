import { sumOfFigures } from "../evaluate/doubles";
import { evaluate } from "../evaluate/evaluate";
import { columnIn, ModelError, tableIn } from "../model";
import { differenceOf, stepwise, type CauseStep, type Difference, type Situation } from "./causes";

/** What is compared: the sum of a column over the rows of a group; a row without a group is left out. */
export interface ComparedGroups {
  readonly table: string;
  readonly column: string;
  readonly groupOf: (key: string) => string | undefined;
}

/**
 * Why the sums of many groups of rows differ between two situations, as `causesOf` says it of one figure: every situation is computed
 * once for all of them. A group without rows is 0. Null where a group's figure cannot be computed in the first or the last situation.
 */
export function causesByGroup(
  before: Situation,
  after: Situation,
  compared: ComparedGroups,
  steps: readonly CauseStep[],
): ReadonlyMap<string, Difference | null> {
  const column = columnIn(after.model, compared);
  const decimals = column.settled ? column.decimals : undefined;
  const values = stepwise(before, after, steps).map((situation) => groupSums(situation, compared, decimals));
  const last = groupSums(after, compared, decimals);
  const groups = new Set([...values, last].flatMap((sums) => [...(sums?.keys() ?? [])]));
  const sumIn = (sums: ReturnType<typeof groupSums>, group: string): number | null => {
    if (sums === null) return null;
    const sum = sums.get(group);
    return sum === undefined ? 0 : sum;
  };
  return new Map(
    [...groups].map((group) => {
      const own = values.map((sums) => sumIn(sums, group));
      return [group, differenceOf(own, sumIn(last, group), steps, decimals)] as const;
    }),
  );
}

/** The sum of each group, null where a row of it is a fault; null for all where the data do not fit the rules. */
function groupSums(
  { model, dataset }: Situation,
  { table, column, groupOf }: ComparedGroups,
  decimals: number | undefined,
): ReadonlyMap<string, number | null> | null {
  try {
    const results = evaluate(model, dataset);
    const { key } = tableIn(model, table);
    const figures = new Map<string, number[] | null>();
    for (let row = 0; row < (dataset.tables[table]?.rows ?? 0); row += 1) {
      const group = groupOf(String(results.value(table, key, row)));
      if (group === undefined) continue;
      const value = results.value(table, column, row);
      const known = figures.get(group);
      if (known === null || (value !== null && typeof value !== "number")) figures.set(group, null);
      else figures.set(group, value === null ? (known ?? []) : [...(known ?? []), value]);
    }
    return new Map([...figures].map(([group, all]) => [group, all === null ? null : sumOfFigures(all, decimals)]));
  } catch (thrown) {
    if (thrown instanceof ModelError) return null;
    throw thrown;
  }
}
