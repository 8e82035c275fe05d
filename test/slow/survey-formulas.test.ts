import { customerModel } from "../../src/evaluation/customer-words";
import { checkFormulas } from "../../src/rules/formula/check";
import { plainNaming } from "../../src/rules/naming";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { surveyData, type Line } from "../indicators/survey/survey-case";
import { formulaParity } from "../support/formula-parity";
import { describeWith } from "../support/requirements";

const model = customerModel((english) => english);
const naming = plainNaming(model);

const lines: readonly Line[] = [
  { unit: "North", question: "Content?", mean: 8.1, answers: 120, deviation: 1.8, population: 150 },
  { unit: "North", question: "Listened to?", mean: 7.4, answers: 118, population: 150 },
  { unit: "South", question: "Content?", mean: 6, answers: 7 },
  { unit: "East", question: "Content?" },
  { unit: "East", question: "Listened to?", mean: 9.9, answers: 12, deviation: 0.3, population: 12 },
  { unit: "West", question: "Content?", mean: 3.2, answers: 900, deviation: 2.5 },
];
const answers = Array.from({ length: 14 }, (_, at) => ({
  line: "East/Content?",
  points: at === 5 ? null : 1 + (at % 10),
}));

it("formulas of a survey are legal", () => {
  expect(checkFormulas(model, naming)).toEqual([]);
});

describeWith("libreoffice", "formulas of a survey", () => {
  it("give in LibreOffice what the engine gives", async () => {
    const dataset = surveyData(model, lines, answers);
    const { compared, differences } = await formulaParity([
      {
        name: "six questions",
        model,
        dataset,
        results: evaluate(model, dataset),
      },
    ]);
    process.stdout.write(`survey: ${compared} cells compared, ${differences.length} differ\n`);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  }, 300_000);
});
