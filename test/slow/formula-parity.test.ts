import fc from "fast-check";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { checkFormulas } from "../../src/rules/formula/check";
import { plainNaming } from "../../src/rules/naming";
import { formulaParity, type Parity } from "../support/formula-parity";
import type { FormulaCase } from "../support/formula-workbook";
import { describeWith } from "../support/requirements";
import { edgeData, edgeModel } from "../rules/edge-model";
import { everyNode, everyNodeData } from "../rules/every-node";
import { randomModel } from "../rules/random-model";

jest.setTimeout(600_000);

/** Another seed, or more models: CQM_SEED=7 CQM_RUNS=500. */
const seed = Number(process.env["CQM_SEED"] ?? 20_241_123);
const runs = Number(process.env["CQM_RUNS"] ?? 120);
/** Models in a workbook: LibreOffice's time grows faster than the number of sheets. */
const together = 40;

function report(what: string, parity: Parity): void {
  process.stdout.write(
    `formula parity, ${what}: ${parity.compared} cells compared (${JSON.stringify(parity.by)}), ${parity.differences.length} differ\n`,
  );
}

function both(one: Parity, other: Parity): Parity {
  const by: Record<string, number> = { ...one.by };
  for (const [kind, count] of Object.entries(other.by)) by[kind] = (by[kind] ?? 0) + count;
  return { compared: one.compared + other.compared, by, differences: [...one.differences, ...other.differences] };
}

describeWith("libreoffice", "formulas recalculated by LibreOffice", () => {
  it("give what evaluate gives, for every operation", async () => {
    expect(checkFormulas(everyNode, plainNaming(everyNode))).toEqual([]);
    const results = evaluate(everyNode, everyNodeData);
    const parity = await formulaParity([{ name: "every node", model: everyNode, dataset: everyNodeData, results }]);
    report("every operation", parity);
    expect(parity.differences).toEqual([]);
    expect(parity.compared).toBeGreaterThan(0);
  });

  it("give what evaluate gives, for exact ties and month ends", async () => {
    const results = evaluate(edgeModel, edgeData);
    const parity = await formulaParity([{ name: "edges", model: edgeModel, dataset: edgeData, results }]);
    report("ties and month ends", parity);
    expect(parity.differences.slice(0, 20)).toEqual([]);
    expect(parity.by["exact"]).toBeGreaterThan(10_000);
  });

  it("give what evaluate gives, for random models", async () => {
    const cases = fc
      .sample(randomModel, { seed, numRuns: runs })
      .map(({ model, dataset }, index): FormulaCase => ({
        name: `seed ${seed}, model ${index}`,
        model,
        dataset,
        results: evaluate(model, dataset),
      }))
      .filter(({ model }) => checkFormulas(model, plainNaming(model)).length === 0);
    let parity: Parity = { compared: 0, by: {}, differences: [] };
    for (let at = 0; at < cases.length; at += together)
      parity = both(parity, await formulaParity(cases.slice(at, at + together)));
    report(`${cases.length} of ${runs} random models`, parity);
    expect(parity.differences.slice(0, 20)).toEqual([]);
    expect(parity.compared).toBeGreaterThan(0);
    expect(cases.length).toBeGreaterThan(runs * 0.9);
  });
});
