import type { Problem } from "../problem/problem";
import { evaluateChecked } from "../rules/check-problems";
import type { Dataset } from "../rules/data";
import type { Model } from "../rules/model";
import type { Results } from "../rules/results";
import { bandProblems } from "./band-problems";
import { boundaryChoiceOf } from "./boundary-rule";
import { grantsDataset, type GrantsInput } from "./dataset";
import { grants } from "./grants";
import { grantsModel } from "./model";
import { boundaryRule } from "./parameters";
import { tariffProblems } from "./tariff-problems";

/** A year's grants and what was wrong or assumed. */
export interface Computed {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly problems: readonly Problem[];
}

/**
 * A year's grants, payments and frame. With problems of severity error the results are not to be paid or written:
 * children whom the tariff gives no amount have none, and the sums over them are faults.
 */
export function computeGrants(input: GrantsInput): Computed {
  const model = grantsModel();
  const dataset = grantsDataset(input);
  const { results, problems } = evaluateChecked(model, dataset);
  const choice = boundaryChoiceOf(dataset.parameters[boundaryRule.definition.id]);
  const source = dataset.tables["Grants"]?.source;
  const withoutBand = bandProblems(results.faults, { printed: input.tariff, choice, results, source });
  // What `bandProblems` says in the tariff's words need not be said again in general ones.
  const general = `${grants.rate.definition.header} cannot be computed`;
  const others = withoutBand.length === 0 ? problems : problems.filter(({ message }) => !message.startsWith(general));
  return { model, dataset, results, problems: [...tariffProblems(input.tariff, choice), ...others, ...withoutBand] };
}
