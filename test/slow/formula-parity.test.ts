import { evaluate } from "../../src/rules/evaluate/evaluate";
import { checkFormulas } from "../../src/rules/formula/check";
import { plainNaming } from "../../src/rules/naming";
import { formulaParity } from "../support/formula-parity";
import { describeWith } from "../support/requirements";
import { everyNode, everyNodeData } from "../rules/every-node";

jest.setTimeout(300_000);

describeWith("libreoffice", "formulas recalculated by LibreOffice", () => {
  it("give what evaluate gives, for every operation", async () => {
    expect(checkFormulas(everyNode, plainNaming(everyNode))).toEqual([]);
    const results = evaluate(everyNode, everyNodeData);
    const parity = await formulaParity([{ name: "every node", model: everyNode, dataset: everyNodeData, results }]);
    process.stdout.write(`formula parity, every operation: ${parity.compared} cells compared (${JSON.stringify(parity.by)}), ${parity.differences.length} differ\n`);
    expect(parity.differences).toEqual([]);
    expect(parity.compared).toBeGreaterThan(0);
  });
});
