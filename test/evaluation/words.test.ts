import type { Node } from "../../src/rules/expr";
import { operandsOf } from "../../src/rules/walk";
import { evaluationWords } from "../../src/evaluation/words";
import { sentence } from "../../src/evaluation/sentence";
import { swedish as swedishWords } from "../../src/locale/sv/swedish";
import { evaluatedTown, fiveUnits } from "./town";

const swedish = (english: string) => swedishWords.get(english) ?? english;

describe("the evaluation in words", () => {
  const { of } = evaluatedTown(fiveUnits);
  const words = (column: string, unit: string) => of("EvaluationWords", column, unit);

  it("says what the figures say", () => {
    expect(words("results", "North")).toBe("Goals met: 1 of 2 with data. Weighted score: 90 points, good.");
    expect(words("economy", "North")).toBe("The outturn is 50 tkr better than the frame (5 %).");
    expect(words("economy", "South")).toBe("The outturn is 60 tkr worse than the frame (6 %).");
    expect(words("comparison", "North")).toBe("Rank 2 of 5, 10 above the median, which is 80 points.");
    expect(words("comparison", "West")).toBe("Rank 3 of 5, at the median, which is 80 points.");
    expect(words("change", "North")).toBe(
      "Goals with an outcome for both years: 2. Better: 1, worse: 0, unchanged: 1.",
    );
    expect(words("goals", "South")).toBe(
      "Number of goals: 2, of which 2 on quality or satisfaction and 0 without a target.",
    );
    expect(words("methods", "North")).toBe(
      "It is stated for 1 of 2 how the goal is measured, and for 1 who answers for it. Stated cost of measuring, for 1 of 2: 1\u00a0000 kr.",
    );
  });

  it("says what is missing instead of judging", () => {
    expect(words("methods", "East")).toContain("What measuring costs is not stated.");
    expect(words("data", "South")).toContain("Goals without data: 1 of 2.");
    expect(words("data", "North")).toBe("All goals have data.");
    expect(words("economy", "West")).toBe(
      "The economy cannot be judged, because the budget or the outturn is missing.",
    );
    expect(words("change", "East")).toBe("No outcome can be compared with the year before.");
    const empty = evaluatedTown({ ...fiveUnits, goals: [] });
    expect(empty.of("EvaluationWords", "goals", "North")).toBe("No goals are registered.");
    expect(empty.of("EvaluationWords", "results", "North")).toBe(
      "The results cannot be scored, because outcomes or targets are missing.",
    );
    expect(empty.of("EvaluationWords", "comparison", "North")).toBe(
      "The unit cannot be compared, because it has no score.",
    );
  });

  it("does not speak of a rank among one, nor of its certainty without draws", () => {
    expect(words("certainty", "North")).toBe(
      "How sure the rank is, is not known: there are too few goals to tell, or nothing was drawn.",
    );
    const one = evaluatedTown({ ...fiveUnits, goals: fiveUnits.goals.filter((goal) => goal.unit === "North") });
    expect(one.of("EvaluationWords", "comparison", "North")).toBe(
      "There is no other unit with a score to compare with.",
    );
  });

  it("says the same in Swedish", () => {
    const sv = evaluatedTown(fiveUnits, swedish);
    expect(sv.of("EvaluationWords", "comparison", "North")).toBe("Plats 2 av 5, 10 över medianen, som är 80 poäng.");
    expect(sv.of("EvaluationWords", "results", "North")).toBe(
      "Nådda mål: 1 av 2 med uppgifter. Vägt resultat: 90 poäng, bra.",
    );
  });

  it.each(["en", "sv"] as const)("types no number into a sentence (%s)", (language) => {
    const texts = evaluationWords(language === "sv" ? swedish : (english) => english).definition.columns.flatMap(
      (column) => (column.expression === undefined ? [] : literalsOf(column.expression)),
    );
    expect(texts.length).toBeGreaterThan(20);
    expect(texts.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it("has every sentence in Swedish", () => {
    const asked: string[] = [];
    evaluationWords((english) => {
      asked.push(english);
      return swedish(english);
    });
    expect(asked.filter((english) => swedish(english) === english)).toEqual([]);
  });

  it("refuses a template that names what it is not given", () => {
    expect(() => sentence("Rank {rank}.")).toThrow('The sentence "Rank {rank}." has nothing for {rank}.');
  });
});

/** Text constants of an expression, those that a text is compared with left out. */
function literalsOf(node: Node): string[] {
  if (node.op === "compare") return [];
  if (node.op === "literal") return typeof node.value === "string" ? [node.value] : [];
  return operandsOf(node).flatMap(literalsOf);
}
