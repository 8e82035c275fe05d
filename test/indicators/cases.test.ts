import type { Dataset } from "../../src/rules/data";
import { evaluateChecked } from "../../src/rules/check-problems";
import { indicatorsModel } from "../../src/indicators/model";
import { scores } from "../../src/indicators/scores";
import { unitQuality } from "../../src/indicators/unit-quality";
import { units } from "../../src/organisation/units";
import { casesIn, expectAgreement, expectCells, tableDataOf, type Expected, type Rows } from "../cases/case-tables";

interface GoalCase {
  readonly name: string;
  readonly because: readonly string[];
  readonly parameters?: Dataset["parameters"];
  readonly units: Rows;
  readonly indicators: Rows;
  readonly expected: Expected;
  /** Codes of all problems, in any order, each once. */
  readonly problems: readonly string[];
}

const cases = ["score", "missing", "weights", "bad"].flatMap((beginning) => casesIn<GoalCase>("indicators", beginning));

describe.each(cases)("%s", (_, one) => {
  const model = indicatorsModel();
  const dataset: Dataset = {
    tables: {
      Units: tableDataOf(units, one.units),
      Scores: tableDataOf(scores, one.indicators),
      UnitQuality: tableDataOf(unitQuality, one.units.map(({ unit = null }) => ({ unit }))),
    },
    parameters: one.parameters ?? {},
  };
  const { results, problems } = evaluateChecked(model, dataset);

  it(one.name, () => {
    expectCells(model, dataset, results, one.expected);
  });

  it("has the problems named, and no others", () => {
    expect([...new Set(problems.map((problem) => problem.code))].sort()).toEqual([...one.problems].sort());
  });

  it("is the same in the exact reading", () => {
    expectAgreement(model, dataset, results);
  });
});
