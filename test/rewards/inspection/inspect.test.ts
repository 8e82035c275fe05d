import fc from "fast-check";
import { inspectScheme } from "../../../src/rewards/inspection/inspect";
import type { SchemeInspection } from "../../../src/rewards/inspection/inspection";
import { ofScheme } from "../../../src/rewards/inspection/subject";
import { computeScheme, readScheme } from "../../../src/rewards/scheme/compute";
import { plainReaders, plainRows } from "../../../src/rewards/scheme/rows";
import { noCaseExceeds } from "./laws";
import { presetOn } from "./preset-rows";

const codes = ({ findings }: SchemeInspection) => [...new Set(findings.map(({ code }) => code))].sort();
const messages = ({ findings }: SchemeInspection, code: string) =>
  findings.filter((one) => one.code === code).map(({ message }) => message);

// All of them, with more staff and many more cases, are among the slow tests.
describe.each(["lund-type", "unit-surplus", "goals-and-budget"])("the inspection of %s", (id) => {
  const subject = ofScheme(presetOn(id, 2, 2));
  const found = inspectScheme(subject, { boxes: 200 });

  it("gives bounds that no case exceeds", () => {
    fc.assert(noCaseExceeds(subject, found), { numRuns: 5 });
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

test("whether the gain pays for it is told, however the measures move together", () => {
  // A share of what is earned: never more than it.
  const { units } = inspectScheme(ofScheme(presetOn("rucker-value-added", 1, 2)), { boxes: 60 });
  expect(units.map(({ funded, unfunded }) => [funded, unfunded!.bound <= 0.5])).toEqual([["always", true]]);
});

describe("outcomes by sex", () => {
  const inspected = (hours: { readonly woman: number; readonly man: number }): SchemeInspection => {
    const read = readScheme({
      format: "cqm-scheme/1",
      id: "by-hours",
      title: "Shared by hours",
      source: "Ours, for a test",
      measures: [{ id: "surplus", header: "Surplus", meaning: "money", decimals: 0 }],
      components: [{ id: "half", header: "Half", kind: "rule", rule: "surplus / 2" }],
      pool: { of: "half" },
      distribution: { by: "hours" },
    });
    if ("problems" in read) throw new Error(read.problems.map(({ message }) => message).join(" "));
    const staff = (["woman", "man"] as const).map((sex) => ({
      person: sex,
      unit: "North",
      period: "2026",
      sex,
      hours: hours[sex],
    }));
    const rows = plainRows({ units: [{ unit: "North", period: "2026", surplus: 100_000 }], staff });
    const { computed } = computeScheme(read.scheme, rows, { readers: plainReaders, period: "2026" });
    if (computed === null) throw new Error("The scheme was not computed.");
    return inspectScheme(ofScheme(computed));
  };
  const bySex = ({ findings }: SchemeInspection) =>
    findings
      .filter(({ code }) => code === "outcome-by-sex")
      .map(({ severity, message, values }) => ({ severity, message, values }));

  it("are told as a warning where the means are more than a tenth apart", () => {
    expect(bySex(inspected({ woman: 1_000, man: 1_500 }))).toEqual([
      {
        severity: "warning",
        message: expect.stringMatching(/1 women get 20.000 each on average and 1 men 30.000/) as string,
        values: { women: 20_000, men: 30_000 },
      },
    ]);
  });

  it("are told as a note where they are not", () => {
    expect(bySex(inspected({ woman: 1_500, man: 1_500 }))).toMatchObject([
      { severity: "note", values: { women: 25_000, men: 25_000 } },
    ]);
  });
});
