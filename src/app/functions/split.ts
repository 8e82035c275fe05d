import type { Words } from "../../locale/words";
import { given, key } from "../../rules/column";
import { decimalsOf } from "../../rules/construct";
import { numberColumn, textColumn } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import { modelOf, type Model } from "../../rules/model";
import { table } from "../../rules/table";
import { numberGiven, numberNeeded, refuse, type Answer, type Given } from "./answer";

const mostDecimals = 6;
const models = new Map<string, Model>();

/** The split of the rules language. Weights are shared by as whole numbers: the fewer decimals, the larger they may be. */
function splitModel(step: number, decimals: number): Model {
  const known = models.get(`${step} ${decimals}`);
  if (known !== undefined) return known;
  const parts = table("Parts", {
    part: key("Part"),
    whole: given.money("Whole", { decimals: step === 1 ? 0 : 2 }),
    weight: given.number("Weight", { decimals }),
  }).addSplit("share", "Share", (row) => ({ whole: row.whole, weight: row.weight, within: [], step }));
  const model = modelOf({ tables: [parts] });
  models.set(`${step} ${decimals}`, model);
  return model;
}

/**
 * Shares a whole by weights in steps (1 is a krona, 0.01 an öre), by largest remainder: every part is within one step
 * of its exact share and the parts sum to the whole. Ties go to the earlier place. A blank weight gets nothing; weights
 * count with six decimals. The answer has the shape of the weights.
 */
export function splitOf(
  whole: Given,
  weights: readonly (readonly Given[])[],
  step: Given,
  words: Words,
): Answer<number[][]> {
  const amount = numberNeeded(whole, words("Whole"), words);
  if (typeof amount !== "number") return amount;
  const by = numberGiven(step, words("Step"), words) ?? 1;
  if (typeof by !== "number") return by;
  if (by < 0.01) return refuse("number", words("The step is below 0.01."));
  if (amount < 0) return refuse("number", words("The whole is below 0: share the amount and turn the sign."));
  if (Math.abs(Math.round(amount / by) * by - amount) > by * 1e-6)
    return refuse("number", words("The whole is no multiple of the step, so that no parts can sum to it."));
  const flat: number[] = [];
  for (const one of weights.flat()) {
    const weight = numberGiven(one, words("Weight"), words) ?? 0;
    if (typeof weight !== "number") return weight;
    if (weight < 0) return refuse("number", words("A weight is below 0."));
    flat.push(Number(weight.toFixed(mostDecimals)));
  }
  if (amount > 0 && !flat.some((weight) => weight > 0))
    return refuse("not available", words("There is no weight above 0 to share by."));
  const decimals = flat.reduce((most, weight) => Math.max(most, Math.min(mostDecimals, decimalsOf(weight))), 0);
  const results = evaluate(splitModel(by, decimals), {
    parameters: {},
    tables: {
      Parts: {
        rows: flat.length,
        columns: {
          // Ties go to the lower key.
          part: textColumn(flat.map((_, index) => String(index).padStart(7, "0"))),
          whole: numberColumn(flat.map(() => amount)),
          weight: numberColumn(flat),
        },
      },
    },
  });
  if (results.faultCount > 0) return refuse("number", words("The amounts are too large to be shared exactly."));
  let at = -1;
  return { value: weights.map((row) => row.map(() => results.value("Parts", "share", (at += 1)) as number)) };
}
