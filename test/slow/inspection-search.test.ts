import fc from "fast-check";
import { gallery } from "../../src/rewards/presets/gallery";
import { inspectScheme } from "../../src/rewards/inspection/inspect";
import { ofScheme } from "../../src/rewards/inspection/subject";
import { computeScheme, readScheme } from "../../src/rewards/scheme/compute";
import { plainReaders, plainRows } from "../../src/rewards/scheme/rows";
import { presetOn } from "../rewards/inspection/preset-rows";
import { casesBeyondBounds } from "../rewards/inspection/worst-case-search";
import { randomScheme, randomStaff, randomUnits } from "../rewards/scheme/random-scheme";

jest.setTimeout(10 * 60_000);

/** Runs of a longer search: CQM_SEARCH_RUNS=2000 CQM_SEARCH_SEED=7 npx jest test/slow/inspection-search */
const numRuns = Number(process.env["CQM_SEARCH_RUNS"] ?? 10);
const seed = Number(process.env["CQM_SEARCH_SEED"] ?? 1);
const effort = { starts: 4, steps: 30 };

const numbers = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }));

describe("a search for cases beyond the bounds of an inspection", () => {
  it("finds none of random schemes, units and staff", () => {
    fc.assert(
      fc.property(randomScheme, randomUnits([2026]), randomStaff, numbers, (document, units, staff, stream) => {
        const read = readScheme(document);
        if ("problems" in read) throw new Error(JSON.stringify(read.problems));
        const { computed } = computeScheme(read.scheme, plainRows({ units, staff }), {
          readers: plainReaders,
          period: "2026",
        });
        if (computed === null) throw new Error("The scheme was not computed.");
        const subject = ofScheme(computed);
        const found = inspectScheme(subject, { boxes: 60 });
        expect(casesBeyondBounds(subject, found, () => Number(stream.next().value), effort)).toEqual([]);
      }),
      { numRuns, seed },
    );
  });

  it.each(gallery.map(({ id }) => id))("finds none of the preset %s", (id) => {
    fc.assert(
      fc.property(numbers, (stream) => {
        const subject = ofScheme(presetOn(id, 2, 3));
        const found = inspectScheme(subject, { boxes: 100 });
        expect(casesBeyondBounds(subject, found, () => Number(stream.next().value), effort)).toEqual([]);
      }),
      { numRuns: Math.max(1, Math.round(numRuns / 10)), seed, endOnFailure: true },
    );
  });
});
