import { casesIn, expectAgreement, expectCells } from "../cases/case-tables";
import { rewardsOf, type RewardCase } from "./reward-case";

describe.each(casesIn<RewardCase>("rewards", "lund-type"))("%s", (_, one) => {
  const { model, dataset, results, problems } = rewardsOf(one);

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

it("names the cell of a problem", () => {
  const [, bad] = casesIn<RewardCase>("rewards", "lund-type-bad-input")[0]!;
  const { problems } = rewardsOf(bad);
  const negative = problems.find((problem) => problem.code === "figure-negative");
  expect(negative).toMatchObject({
    severity: "error",
    message: "-1 is below zero.",
    where: { at: "cell", sheet: "Shares", address: "F5" },
  });
  expect(problems.find((problem) => problem.code === "base-output-zero")).toMatchObject({
    where: { at: "cell", sheet: "Pools", address: "G2" },
  });
});
