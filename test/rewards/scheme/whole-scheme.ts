import { compiledScheme } from "../../../src/rewards/scheme/compile";
import { readScheme } from "../../../src/rewards/scheme/compute";
import type { Model } from "../../../src/rules/model";

/** Marks the words of a document: what is left unmarked in a compiled model is ours. */
export const own = "§";

const texts = (of: Record<string, unknown>): Record<string, unknown> => ({ header: own, ...of });

/** A document with every part that a scheme can have, all its own words marked. */
export const wholeScheme = {
  format: "cqm-scheme/1",
  id: "whole",
  title: own,
  source: own,
  currency: own,
  indicators: true,
  measures: [texts({ id: "result", unit: own }), texts({ id: "extra", missing: "no pay", unit: own })],
  personMeasures: [texts({ id: "merit", unit: own })],
  components: [
    texts({ id: "part", kind: "surplus share", result: "result", share: 0.5, unit: own }),
    texts({ id: "before", kind: "previous", measure: "result", first: 1, unit: own }),
  ],
  pool: { of: "part + before", employees: 0.5 },
  gates: {
    all: [texts({ id: "g1", when: "result > 1" })],
    atLeast: [texts({ id: "g2", count: 1, of: [texts({ id: "g3", when: "result > 2" })] })],
    critical: [texts({ id: "g4", when: "result > 3" })],
  },
  caps: [
    texts({ id: "c1", kind: "per head", limit: 10_000 }),
    texts({ id: "c2", on: "l2", kind: "of payroll", limit: 0.5 }),
    texts({ id: "c3", kind: "of salary", limit: 0.5 }),
  ],
  reserve: { header: own, taken: "after the split", share: 0.2, most: 1000, released: "in the last period" },
  levels: [
    texts({ id: "l1", to: "area", share: 0.1 }),
    texts({ id: "l2", to: "unit", share: 0.4, distribution: { by: "head and salary", headShare: 0.5 } }),
    texts({ id: "l3", to: "team", share: 0.2, teamsBy: "points" }),
    texts({ id: "l4", to: "person", share: 0.1 }),
    texts({ id: "l5", to: "area", share: 0.1, use: "kept" }),
  ],
  distribution: { by: "rule", rule: "fte * presence + merit", presence: true },
  eligibility: { months: 6, employedOn: "12-31", onLeaving: "pro rata" },
  absence: [
    texts({ id: "sick", reduces: true }),
    texts({ id: "parental", reduces: true, parental: true, decided: own }),
  ],
  minimumPayment: { amount: 500, rest: "others" },
  capRest: "others",
  payout: [texts({ id: "cash", share: 0.75 }), texts({ id: "fund", share: 0.25, wage: false })],
  charge: {
    pool: "includes it",
    table: [
      { from: "2020-01-01", ageUntil: 66, parts: [{ part: own, rate: 0.3142 }] },
      { from: "2020-01-01", ageFrom: 66, rate: 0.1021 },
    ],
  },
} as const;

/** The models of the whole scheme and of one that ends without levels, by every way of dividing. */
export function wholeSchemeModels(): readonly Model[] {
  const { levels: _levels, ...plain } = wholeScheme;
  const others = ["head", "fte days", "hours", "salary", "points"].map((by) => ({
    ...plain,
    caps: plain.caps.filter((cap) => !("on" in cap)),
    distribution: { by },
    eligibility: { employedOn: "12-31", months: 6, need: "either", ownContract: "excluded" },
  }));
  return [wholeScheme, ...others].map((document) => {
    const read = readScheme(document);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    const made = compiledScheme(read.scheme, ["2025", "2026"]);
    if (!("compiled" in made)) throw new Error(JSON.stringify(made.problems));
    return made.compiled.model;
  });
}
