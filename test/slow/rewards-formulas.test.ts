import { evaluate } from "../../src/rules/evaluate/evaluate";
import type { Dataset } from "../../src/rules/data";
import { checkFormulas } from "../../src/rules/formula/check";
import type { Model } from "../../src/rules/model";
import { plainNaming } from "../../src/rules/naming";
import { indicatorsModel } from "../../src/indicators/model";
import { rewardsModel } from "../../src/rewards/model";
import { casesIn } from "../cases/case-tables";
import { goalCases, scored } from "../indicators/goal-case";
import { rewardsOf, type RewardCase } from "../rewards/reward-case";
import { formulaParity } from "../support/formula-parity";
import { describeWith } from "../support/requirements";

const withResults = (name: string, { model, dataset }: { readonly model: Model; readonly dataset: Dataset }) => ({
  name,
  model,
  dataset,
  results: evaluate(model, dataset),
});

it.each([indicatorsModel(), rewardsModel()])("formulas are legal", (model) => {
  expect(checkFormulas(model, plainNaming(model))).toEqual([]);
});

describeWith("libreoffice", "formulas of scores, pools and shares", () => {
  it("give in LibreOffice what the engine gives, in every case", async () => {
    const cases = [
      ...goalCases.filter(([file]) => !file.includes("bad")).map(([name, one]) => withResults(name, scored(one))),
      ...casesIn<RewardCase>("rewards", "lund-type")
        .filter(([file]) => !file.includes("bad"))
        .map(([name, one]) => withResults(name, rewardsOf(one))),
    ];
    const { compared, differences, by } = await formulaParity(cases);
    process.stdout.write(
      `rewards and indicators: ${compared} cells compared (${JSON.stringify(by)}), ${differences.length} differ\n`,
    );
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(3_000);
  }, 300_000);
});
