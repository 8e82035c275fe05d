import { expectAgreement, expectCells } from "../cases/case-tables";
import { goalCases, scored } from "./goal-case";

describe.each(goalCases)("%s", (_, one) => {
  const { model, dataset, results, problems } = scored(one);

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
