import fc from "fast-check";
import { gallery } from "../../src/rewards/presets/gallery";
import { inspectScheme } from "../../src/rewards/inspection/inspect";
import { ofScheme } from "../../src/rewards/inspection/subject";
import { presetOn } from "../rewards/inspection/preset-rows";
import { noCaseExceeds } from "../rewards/inspection/laws";
import { boundsHoldEveryCase, spansHoldEveryCase, spansMoveAsTold } from "../rules/inspect/laws";

const minutes = 60_000;

describe("the interval reading, over many random models", () => {
  it(
    "holds what every case gives",
    () => {
      fc.assert(spansHoldEveryCase, { numRuns: 100 });
    },
    5 * minutes,
  );

  it.each([
    ["a sum of ends that leave the doubles", 205, "28"],
    ["the largest of cells that are blank or fail", 309, "98"],
  ])("holds what every case gives: %s", (_, seed, path) => {
    fc.assert(spansHoldEveryCase, { seed, path, numRuns: 1, endOnFailure: true });
  });

  it(
    "moves as told",
    () => {
      fc.assert(spansMoveAsTold, { numRuns: 100 });
    },
    5 * minutes,
  );

  it("moves as told where an operand that never wins can fail", () => {
    fc.assert(spansMoveAsTold, { seed: 201, path: "37", numRuns: 1, endOnFailure: true });
  });

  it(
    "bounds every case",
    () => {
      fc.assert(boundsHoldEveryCase, { numRuns: 100 });
    },
    5 * minutes,
  );
});

describe.each(gallery.map(({ id }) => id))("the inspection of %s, 3 units of 10", (id) => {
  it("gives bounds that no case exceeds", () => {
    const subject = ofScheme(presetOn(id, 3, 10));
    fc.assert(noCaseExceeds(subject, inspectScheme(subject)), { numRuns: 100 });
  });
});

// All of the gain or a share of it: never more, however the measures move together.
it.each([
  "lund-type",
  "unit-surplus",
  "third-of-surplus",
  "scanlon",
  "rucker-labour-saving",
  "rucker-value-added",
  "reliability-dead-band",
])("%s is always funded, and known to be", (id) => {
  const { units } = inspectScheme(ofScheme(presetOn(id, 3, 10)));
  expect(units.map(({ funded, unfunded }) => [funded, unfunded!.bound <= 0.5])).toEqual(
    units.map(() => ["always", true]),
  );
});
