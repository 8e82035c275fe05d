import fc from "fast-check";
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
