import fc from "fast-check";
import { edgeData, edgeModel } from "../edge-model";
import { everyNode, everyNodeData } from "../every-node";
import { randomModel } from "../random-model";
import { differences } from "../readings";

test("evaluate equals exact in every rounded figure, comparison, blank and fault", () => {
  fc.assert(
    fc.property(randomModel, ({ model, dataset }) => {
      expect(differences(model, dataset)).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 300), interruptAfterTimeLimit: 60_000 },
  );
});

test.each([
  ["every node", everyNode, everyNodeData],
  ["edges", edgeModel, edgeData],
] as const)("the model of the formula tests: %s", (_, model, dataset) => {
  expect(differences(model, dataset)).toEqual([]);
});
