import { countRows, from } from "../rules/aggregate";
import { minus } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import { modelOf, type Model } from "../rules/model";
import { table } from "../rules/table";
import { rewardsModel } from "./model";
import { shares } from "./shares";

/**
 * How rewards are distributed: a row a class of amounts, half-open, and how many persons are paid within it. Nobody is
 * named, and what a single person is paid cannot be read from it.
 */
export const rewardClasses = table("RewardClasses", {
  amounts: key("Paid, kr", { generated: true }),
  least: given.money("At least, kr", { generated: true }),
  below: given.money("Below, kr", { generated: true }),
}).add(
  "persons",
  "Persons",
  (row) => minus(countRows(from(shares.paid, row.least)), countRows(from(shares.paid, row.below))),
  {
    unit: "persons",
  },
);

/** The distribution with everything that it counts: the shares of the Lund type, unless another model of rewards is given. */
export function rewardClassesModel({ tables, parameters }: Model = rewardsModel()): Model {
  return modelOf({
    tables: [...tables.map((definition) => ({ definition })), rewardClasses],
    parameters: parameters.map((definition) => ({ definition })),
  });
}

const steps = [1, 2, 2.5, 5, 10];
const wanted = 8;

/** Classes of equal width in round figures that hold every amount up to the largest; those who are paid nothing are a class of their own. */
export function classLimits(largest: number): readonly (readonly [least: number, below: number])[] {
  if (!(largest > 0)) return [[0, 1]];
  const rough = Math.max(1, largest / wanted);
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const width = Math.max(1, Math.round((steps.find((step) => step * magnitude >= rough) ?? 10) * magnitude));
  const count = Math.floor(largest / width) + 1;
  return [
    [0, 1],
    ...Array.from({ length: count }, (_, at): readonly [number, number] => [
      at === 0 ? 1 : at * width,
      (at + 1) * width,
    ]),
  ];
}
