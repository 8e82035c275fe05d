import { actionPlanModel } from "../../src/commitments/action-plan/plan-facts";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { checkFormulas } from "../../src/rules/formula/check";
import { plainNaming } from "../../src/rules/naming";
import { measureRuleData, type MeasureCase } from "../commitments/measure-case";
import { formulaParity } from "../support/formula-parity";
import { describeWith } from "../support/requirements";

const model = actionPlanModel();

/** Every combination of what the rule looks at. */
const cases: readonly MeasureCase[] = [undefined, 0, 19_999, 20_000].flatMap((cost) =>
  [undefined, 0, 0.25].flatMap((weight) =>
    [0, 2].flatMap((promised) =>
      ([undefined, "high", "some", "low"] as const).map((usefulness): MeasureCase => ({
        promised,
        ...(cost === undefined ? {} : { cost }),
        ...(weight === undefined ? {} : { weight }),
        ...(usefulness === undefined ? {} : { usefulness }),
      })),
    ),
  ),
);

it("formulas of the register of measures are legal", () => {
  expect(checkFormulas(model, plainNaming(model))).toEqual([]);
});

describeWith("libreoffice", "formulas of the register of measures", () => {
  it("give in LibreOffice what the engine gives", async () => {
    const dataset = measureRuleData(cases);
    const results = evaluate(model, dataset);
    const { compared, differences } = await formulaParity([{ name: "every measure", model, dataset, results }]);
    process.stdout.write(`measures: ${compared} cells compared, ${differences.length} differ\n`);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  }, 300_000);
});
