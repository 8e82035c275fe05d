import { evaluateChecked } from "../../src/rules/check-problems";
import type { Dataset } from "../../src/rules/data";
import { indicatorsModel } from "../../src/indicators/model";
import { scores } from "../../src/indicators/scores";
import { unitQuality } from "../../src/indicators/unit-quality";
import { units } from "../../src/organisation/units";
import { casesIn, tableDataOf, type Expected, type Rows } from "../cases/case-tables";

/** What goals score, as rows. */
export interface GoalCase {
  readonly name: string;
  readonly because: readonly string[];
  readonly parameters?: Dataset["parameters"];
  readonly units: Rows;
  readonly indicators: Rows;
  readonly expected: Expected;
  /** Codes of all problems, in any order, each once. */
  readonly problems: readonly string[];
}

export const goalCases = ["score", "missing", "weights", "bad", "ways"].flatMap((beginning) =>
  casesIn<GoalCase>("indicators", beginning),
);

export function scored(one: GoalCase) {
  const model = indicatorsModel();
  const dataset: Dataset = {
    tables: {
      Units: tableDataOf(units, one.units),
      Scores: tableDataOf(scores, one.indicators),
      UnitQuality: tableDataOf(
        unitQuality,
        one.units.map(({ unit = null }) => ({ unit })),
      ),
    },
    parameters: one.parameters ?? {},
  };
  return { model, dataset, ...evaluateChecked(model, dataset) };
}
