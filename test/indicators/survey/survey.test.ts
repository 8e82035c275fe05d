import fc from "fast-check";
import { customerModel } from "../../../src/evaluation/customer-words";
import { surveyCase, type Line } from "./survey-case";

const model = customerModel((english) => english);
const line = (more: Partial<Line>): Line => ({ unit: "North", question: "Content?", ...more });
const of = (lines: readonly Line[], answers: Parameters<typeof surveyCase>[2] = []) =>
  surveyCase(model, lines, answers).of;

describe("a survey", () => {
  // (8.1 - 1) / 9 x 100 = 78.89; t(119) = 1.98010; 1.98010 x 1.8 / root 120 x 100 / 9 = 3.615; x root(30/149) = 1.62.
  it("gives an index of 0 to 100 and its margin of error, smaller where most of those asked have answered", () => {
    const alone = of([line({ mean: 8.1, answers: 120, deviation: 1.8 })]);
    expect(alone("Surveys", "index", 0)).toBe(78.89);
    expect(alone("Surveys", "margin", 0)).toBe(3.62);
    const asked = of([line({ mean: 8.1, answers: 120, deviation: 1.8, population: 150 })]);
    expect(asked("Surveys", "margin", 0)).toBe(1.62);
    expect(asked("Surveys", "responseRate", 0)).toBe(0.8);
    expect(of([line({ mean: 8.1, answers: 150, deviation: 1.8, population: 150 })])("Surveys", "margin", 0)).toBe(0);
  });

  // t(9) = 2.2622 (published tables): 2.2622 x 1 / root 10 x 100 / 9 = 7.95.
  it("counts in that few answers also leave the spread unsure", () => {
    expect(of([line({ mean: 5, answers: 10, deviation: 1 })])("Surveys", "margin", 0)).toBe(7.95);
  });

  it("gives no index with too few answers, and says so", () => {
    const few = of([line({ mean: 6, answers: 7, deviation: 1 })]);
    expect(few("Surveys", "index", 0)).toBeNull();
    expect(few("CustomerIndexes", "standing", 0)).toBe("too few answers");
    expect(few("CustomerWords", "customers", 0)).toBe("Too few have answered for a customer index.");
  });

  // Mean 5.5 of ten answers can at most spread as five 1 and five 10: 4.5 x root(10/9) = 4.743416.
  it("takes the largest possible spread where none is known", () => {
    const found = of([line({ mean: 5.5, answers: 10 })]);
    expect(found("Surveys", "deviation", 0)).toBeCloseTo(4.743416, 6);
    expect(found("Surveys", "spreadFrom", 0)).toBe("the largest possible");
  });

  it("counts answers that stand one by one", () => {
    const answers = [1, 1, 1, 1, 1, 10, 10, 10, 10, 10].map((points) => ({ line: "North/Content?", points }));
    const found = of([line({})], answers);
    expect(found("Surveys", "answers", 0)).toBe(10);
    expect(found("Surveys", "mean", 0)).toBe(5.5);
    expect(found("Surveys", "deviation", 0)).toBeCloseTo(4.743416, 6);
    expect(found("Surveys", "index", 0)).toBe(50);
  });

  it("says of a unit that it differs only where it lies outside the funnel", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            mean: fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10),
            answers: fc.integer({ min: 2, max: 400 }),
          }),
          { minLength: 2, maxLength: 6 },
        ),
        (units) => {
          const found = of(units.map((unit, at) => line({ ...unit, unit: `U${at}` })));
          units.forEach((_, at) => {
            const figure = (column: string) => Number(found("CustomerIndexes", column, at));
            const standing = found("CustomerIndexes", "standing", at);
            if (found("CustomerIndexes", "index", at) === null) expect(standing).toBe("too few answers");
            else if (Math.abs(figure("index") - figure("common")) < figure("margin") - 0.02)
              expect(standing).toBe("within chance");
            else if (Math.abs(figure("index") - figure("common")) > figure("margin") + 0.02)
              expect(standing).toContain(figure("index") < figure("common") ? "below" : "above");
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it.each([
    ["a mean off the scale", line({ mean: 11, answers: 20 }), "survey-mean-outside"],
    [
      "more answers than persons asked",
      line({ mean: 5, answers: 20, population: 10 }),
      "survey-more-answers-than-asked",
    ],
    ["a mean of nobody knows how many", line({ mean: 5 }), "survey-answers-missing"],
    ["few answers", line({ mean: 5, answers: 3 }), "survey-few-answers"],
  ])("finds %s", (_, given, code) => {
    expect(surveyCase(model, [given]).problems.map((problem) => problem.code)).toEqual([code]);
  });
});
