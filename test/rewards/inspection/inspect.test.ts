import fc from "fast-check";
import { gallery } from "../../../src/rewards/presets/gallery";
import { inspectScheme, type SchemeInspection } from "../../../src/rewards/inspection/inspect";
import { ofScheme } from "../../../src/rewards/inspection/subject";
import { computeScheme, readScheme } from "../../../src/rewards/scheme/compute";
import { plainReaders, plainRows } from "../../../src/rewards/scheme/rows";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { withValues } from "../../../src/rules/inspect/free-cells";
import { presetOn } from "./preset-rows";

const codes = ({ findings }: SchemeInspection) => [...new Set(findings.map(({ code }) => code))].sort();
const messages = ({ findings }: SchemeInspection, code: string) =>
  findings.filter((one) => one.code === code).map(({ message }) => message);

describe.each(gallery.map(({ id }) => id))("the inspection of %s", (id) => {
  const computed = presetOn(id, 2, 3);
  const subject = ofScheme(computed);
  const found = inspectScheme(subject, { boxes: 800 });

  it("gives bounds that no case exceeds", () => {
    const free = subject.units.flatMap(({ measures }) => measures);
    const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(fc.array(share, { minLength: free.length, maxLength: free.length }), (shares) => {
        const values = free.map(({ low, high }, index) => low + (high - low) * shares[index]!);
        const results = evaluate(subject.model, withValues(subject.dataset, free, values));
        const pools = found.units.map((_, row) => results.value("Pools", "pool", row));
        const near = 1e-6 * Math.max(1, Math.abs(found.cost.most.bound));
        pools.forEach((pool, row) => {
          if (typeof pool !== "number") return;
          expect(pool).toBeLessThanOrEqual(found.units[row]!.most.bound + near);
          expect(pool).toBeGreaterThanOrEqual(found.units[row]!.least.bound - near);
        });
        const cost = computed.compiled.model.tables.some(({ name }) => name === "Totals")
          ? results.value("Totals", "cost", 0)
          : null;
        if (typeof cost === "number") expect(cost).toBeLessThanOrEqual(found.cost.most.bound + near);
      }),
      { numRuns: 40 },
    );
  });

  it("names a case for its bounds and draws a curve for every measure", () => {
    expect(found.units.map(({ curves }) => curves.length)).toEqual(
      subject.units.map(({ measures }) => measures.length),
    );
    for (const { curves } of found.units)
      for (const { points, current } of curves) {
        expect(points.length).toBeGreaterThan(1);
        expect(current).not.toBeNull();
      }
    expect(JSON.parse(JSON.stringify(found))).toMatchObject({ findings: found.findings.map(({ code }) => ({ code })) });
  });
});

/** A scheme in which much is wrong: a cliff at 60, a cap that is reached, an unreachable gate, hours that count without a word on leave. */
function wrongScheme(): SchemeInspection {
  const read = readScheme({
    format: "cqm-scheme/1",
    id: "wrong",
    title: "Much is wrong",
    source: "Ours, for a test",
    measures: [
      { id: "quality", header: "Quality", decimals: 0 },
      { id: "surplus", header: "Surplus", meaning: "money", decimals: 0 },
      { id: "baseline", header: "Baseline", decimals: 0 },
    ],
    components: [
      { id: "steps", header: "Steps", kind: "rule", rule: "if(quality >= 60, 40000, if(quality >= 40, 60000, 0))" },
    ],
    gates: {
      all: [
        { id: "dream", header: "Dream", when: "quality >= 200" },
        { id: "idle", header: "Idle", when: "quality >= 0" },
      ],
    },
    pool: { of: "steps" },
    distribution: { by: "hours" },
  });
  if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join(" "));
  const units = [
    { unit: "North", period: "2025", quality: 50, surplus: 10_000, baseline: 45 },
    { unit: "North", period: "2026", quality: 70, surplus: 10_000, baseline: 50 },
  ];
  const staff = units.flatMap(({ unit, period }) =>
    Array.from({ length: 40 }, (_, at) => ({
      person: `P${at}`,
      unit,
      period,
      hours: 1_000 + 800 * (at % 2),
      sex: at % 2 === 0 ? "woman" : "man",
    })),
  );
  const { computed } = computeScheme(read.scheme, plainRows({ units, staff }), {
    readers: plainReaders,
    period: "2026",
  });
  if (computed === null) throw new Error("The scheme was not computed.");
  const ranges = { quality: { low: 0, high: 100, better: "higher" }, baseline: { low: 30, high: 60 } } as const;
  return inspectScheme(ofScheme(computed, ranges));
}

describe("what is wrong with a scheme", () => {
  const found = wrongScheme();

  it("is found and named", () => {
    expect(codes(found)).toEqual(
      expect.arrayContaining([
        "gate-shut",
        "gate-always-open",
        "never-pays",
        "ratchet",
        "parental-leave-unannounced",
        "part-time-reduces",
        "group-large",
        "range-assumed",
      ]),
    );
    expect(messages(found, "gate-shut")).toEqual([
      "The gate Dream can never open for North/2025, North/2026, whatever the results are.",
    ]);
    expect(messages(found, "ratchet")).toEqual([
      "Baseline is in every unit what Quality was the period before: a better result makes the next one harder to be paid for.",
    ]);
  });
});
