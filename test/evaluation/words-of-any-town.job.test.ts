import fc from "fast-check";
import { swedish } from "../../src/locale/sv/swedish";
import { evaluatedTown, type Goal } from "./town";

const units = ["North", "South", "East", "West", "Centre"] as const;
const sentences = ["goals", "methods", "results", "economy", "comparison", "certainty", "change", "data"] as const;
const reasons = ["goalsReason", "methodsReason", "resultsReason"] as const;
const says = { en: (english: string) => english, sv: (english: string) => swedish.get(english) ?? english } as const;

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined, freq: 3 });
const figure = maybe(fc.integer({ min: 0, max: 100 }));
const goal = fc.record({
  unit: fc.constantFrom(...units),
  kind: fc.constantFrom("economy", "productivity", "quality", "satisfaction", "volume", undefined),
  direction: fc.constantFrom("higher", "lower"),
  baseline: figure,
  target: figure,
  outcome: figure,
  priorOutcome: figure,
  weight: fc.integer({ min: 1, max: 9 }),
  method: maybe(fc.constant("counted")),
  owner: maybe(fc.constant("Ada")),
  costOfMeasuring: maybe(fc.integer({ min: 0, max: 60_000_000 })),
});
const kronor = maybe(fc.integer({ min: -90_000_000, max: 90_000_000 }));
const towns = fc.record({
  goals: fc
    .array(goal, { maxLength: 14 })
    .map((all) => all.map((one, at) => ({ ...one, indicator: `Goal ${at}` }) as Goal)),
  money: fc
    .array(fc.record({ budget: kronor, outturn: kronor }), { minLength: 5, maxLength: 5 })
    .map((all) => all.map((one, at) => ({ ...one, unit: units[at] ?? "" }) as never)),
  draws: fc.boolean(),
  language: fc.constantFrom("en", "sv"),
});

/** Numbers of a sentence, thousands parted by comma or by a space that does not break. */
function numbersIn(sentence: string): number[] {
  return [...sentence.matchAll(/\d+(?:[,\u00a0]\d{3})*/gu)].map(([digits]) =>
    Number(digits.replace(/[,\u00a0]/gu, "")),
  );
}

it("sentences of any town hold only figures of the unit, and claim nothing where there are no data", () => {
  let said = 0;
  fc.assert(
    fc.property(towns, ({ goals, money, draws, language }) => {
      const { of } = evaluatedTown({ units: [...units], goals, money, draws } as never, says[language]);
      for (const unit of units) {
        const of1 = (column: string) => of("Evaluation", column, unit);
        const number = (column: string) => Number(of1(column) ?? Number.NaN);
        const words = Object.fromEntries(
          [...sentences, ...reasons].map((id) => [id, String(of("EvaluationWords", id, unit))]),
        ) as Record<(typeof sentences)[number] | (typeof reasons)[number], string>;
        const known = {
          goals: ["goals", "customerGoals", "withoutTarget"].map(number),
          methods: ["goals", "withMethod", "withOwner", "costFigures", "costOfMeasuring"].map(number),
          results: ["goalsMet", "measured", "score"].map(number),
          economy: [
            Math.abs(number("deviation") / 1000),
            Math.abs(number("deviationShare") * 100),
            Math.abs(number("deviationOfCosts") * 100),
          ],
          comparison: ["rank", "compared", "median"].map(number).concat(Math.abs(number("fromMedian"))),
          certainty: ["rankFrom", "rankTo", "compared"].map(number),
          change: [
            ...["comparable", "improved", "worsened"].map(number),
            number("comparable") - number("improved") - number("worsened"),
          ],
          data: ["goals", "missing"].map(number),
        };
        for (const id of sentences) {
          for (const shown of numbersIn(words[id])) {
            said += 1;
            // Shown in whole figures: at most half away, and half a point more where it was rounded before.
            if (!known[id].some((one) => Math.abs(one - shown) <= 0.5051))
              throw new Error(`${id} of ${unit} says ${shown}: "${words[id]}", known are ${known[id].join(", ")}`);
          }
        }
        for (const text of Object.values(words)) {
          expect(text).toMatch(/^\p{Lu}[^{}]*\.$/u);
          expect(text).not.toMatch(/undefined|NaN|null| {2}| [.,]|\d{5}/);
        }
        // No claim without data.
        if (of1("score") === null) expect(numbersIn(words.results)).toEqual([]);
        if (of1("rank") === null || number("compared") < 2) {
          expect(numbersIn(words.comparison)).toEqual([]);
          expect(numbersIn(words.certainty)).toEqual([]);
        }
        if (of1("deviation") === null) expect(numbersIn(words.economy)).toEqual([]);
        if (number("comparable") === 0) expect(numbersIn(words.change)).toEqual([]);
        if (number("missing") > 0) expect(numbersIn(words.data)).toContain(number("missing"));
        if (of1("status") === "no data") {
          const verdicts = [says[language]("good"), says[language]("indifferent"), says[language]("bad")];
          for (const verdict of verdicts) expect(words.results.endsWith(`${verdict}.`)).toBe(false);
        }
      }
    }),
    { numRuns: 40 },
  );
  expect(said).toBeGreaterThan(1_000);
}, 120_000);
