import fc from "fast-check";
import { spansHoldEveryCase, spansMoveAsTold } from "./laws";

// The same laws over many more models are among the slow tests.
describe("spans of cells", () => {
  it("hold what every case gives, over random models and boxes", () => {
    fc.assert(spansHoldEveryCase, { numRuns: 2 });
  });

  it("move only in the ways that are told", () => {
    fc.assert(spansMoveAsTold, { numRuns: 2 });
  });
});
