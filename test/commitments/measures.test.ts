import { actionPlanModel } from "../../src/commitments/action-plan/plan-facts";
import { measureRuleData, type MeasureCase } from "./measure-case";
import { evaluate } from "../../src/rules/evaluate/evaluate";

/** What is weighed, promised, rated and paid, and what the rule says of it; costly from 20,000 kr. */
const cases: readonly (readonly [MeasureCase, string, string, number])[] = [
  [{ cost: 25_000, weight: 0.2 }, "say what use it is", "costly, and nobody has said what use it is", 0],
  [{ cost: 19_999, weight: 0.2 }, "keep", "results are weighed by it", 0],
  [{ cost: 1_000 }, "say what use it is", "nothing rests on it, and nobody has said what use it is", 0],
  [{ promised: 1 }, "keep", "promised to customers", 0],
  [{ usefulness: "low", promised: 1, weight: 0.3 }, "replace first", "of little use, but promised to customers", 0],
  [{ usefulness: "low", weight: 0.3 }, "replace first", "of little use, but results are weighed by it", 0],
  [{ usefulness: "low", cost: 12_000 }, "could be dropped", "of little use, and nothing rests on it", 12_000],
  [{ usefulness: "low" }, "could be dropped", "of little use, and nothing rests on it", 0],
  [{ usefulness: "some", cost: 20_000 }, "could be dropped", "of some use, costly, and nothing rests on it", 20_000],
  [{ usefulness: "some", cost: 20_000, weight: 0.1 }, "keep", "results are weighed by it", 0],
  [{ usefulness: "some", cost: 19_999 }, "keep", "of use at its cost", 0],
  [{ usefulness: "high", cost: 90_000 }, "keep", "of use at its cost", 0],
];

const model = actionPlanModel();

test.each(cases)("%j: %s, %s", (one, verdict, reason, saved) => {
  const results = evaluate(model, measureRuleData([one]));
  expect(results.value("Measures", "verdict", 0)).toBe(verdict);
  expect(results.value("Measures", "reason", 0)).toBe(reason);
  expect(results.value("Measures", "saved", 0)).toBe(saved);
});

test("the plan counts what the register says", () => {
  const results = evaluate(model, measureRuleData(cases.map(([one]) => one)));
  const fact = (column: string): unknown => results.value("ActionPlanFacts", column, 0);
  expect([fact("inUse"), fact("costed"), fact("rated"), fact("droppable"), fact("saved")]).toEqual([
    12, 8, 8, 3, 32_000,
  ]);
  expect(fact("cost")).toBe(25_000 + 19_999 + 1_000 + 12_000 + 20_000 + 20_000 + 19_999 + 90_000);
});
