import fc from "fast-check";
import { inspectScheme } from "../../../src/rewards/inspection/inspect";
import { ofScheme } from "../../../src/rewards/inspection/subject";
import { computeScheme, readScheme } from "../../../src/rewards/scheme/compute";
import type { SchemeText } from "../../../src/rewards/scheme/document";
import { plainReaders, plainRows } from "../../../src/rewards/scheme/rows";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { withValues, type Place } from "../../../src/rules/inspect/free-cells";
import { randomScheme, randomStaff, randomUnits } from "../scheme/random-scheme";

jest.setTimeout(900_000);

/** Figures of which more is better: stated, so that an inspection can say where pay falls while they improve. */
const ranges = {
  result: { low: -300_000, high: 800_000, better: "higher" },
  output: { low: 1, high: 200, better: "higher" },
  quality: { low: 30, high: 100, better: "higher" },
} as const;

const samePlace = (one: Place, other: Place): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A scheme that stops paying where quality is very good: what an inspection is there to find. */
function turnedAt(document: SchemeText): SchemeText {
  const critical = [...(document.gates?.critical ?? []), { id: "turned", header: "Turned", when: "quality > 80" }];
  return { ...document, gates: { ...document.gates, critical } };
}

describe("a better result", () => {
  it("never lowers a pool of any scheme unless the inspection says so", () => {
    let [falls, rises] = [0, 0];
    fc.assert(
      fc.property(
        randomScheme,
        randomUnits([2026]),
        randomStaff,
        fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        (drawn, units, staff, moves, turned) => {
          const document = turned ? turnedAt(drawn) : drawn;
          const read = readScheme(document);
          if ("problems" in read) throw new Error(JSON.stringify(read.problems));
          const { computed } = computeScheme(read.scheme, plainRows({ units, staff }), {
            readers: plainReaders,
            period: "2026",
          });
          if (computed === null) throw new Error("nothing computed");
          const subject = ofScheme(computed, ranges);
          const found = inspectScheme(subject);
          subject.units.forEach((unit, row) => {
            for (const free of unit.measures.filter(({ id }) => id in ranges)) {
              const curve = found.units[row]?.curves.find(({ measure }) => samePlace(measure, free.at));
              for (const [one, other] of moves) {
                const [worse, better] = [Math.min(one, other), Math.max(one, other)].map(
                  (thousandths) => free.low + ((free.high - free.low) * thousandths) / 1000,
                ) as [number, number];
                const pool = (value: number) =>
                  Number(
                    evaluate(subject.model, withValues(subject.dataset, [free], [value])).value("Pools", "pool", row),
                  );
                const change = pool(better) - pool(worse);
                if (change > 0) rises += 1;
                // The pool's own rounding to its step aside.
                if (change >= -Number(document.step ?? 1)) continue;
                falls += 1;
                const told = curve?.wrongWay.some(
                  ({ from, until }) => Math.min(from.x, until.x) <= better && Math.max(from.x, until.x) >= worse,
                );
                expect({ unit: unit.name, measure: free.id, worse, better, change, told }).toMatchObject({
                  told: true,
                });
              }
            }
          });
        },
      ),
      { numRuns: 16 },
    );
    process.stdout.write(`better results: ${rises} pools rose, ${falls} fell and were told\n`);
    expect(rises).toBeGreaterThan(20);
    expect(falls).toBeGreaterThan(5);
  });
});
