import fc from "fast-check";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { formulaParity } from "../support/formula-parity";
import type { FormulaCase } from "../support/formula-workbook";
import { describeWith } from "../support/requirements";
import { galleryOverTime, placementsFor, yearOf } from "../grants/document/time/random-placements";
import { compiledGallery, datasetFor, providersFor, rowsFor } from "../grants/document/random-rows";

jest.setTimeout(600_000);
const seed = Number(process.env["CQM_SEED"] ?? 20_261_123);
const rowsEach = 60;

describeWith("libreoffice", "the formulas of every tariff of the gallery", () => {
  it("give in LibreOffice what the engine gives, for random rows", async () => {
    const cases = compiledGallery().map(({ name, compiled }): FormulaCase => {
      const { document, model } = compiled;
      const rows = fc.sample(rowsFor(document), { seed, numRuns: rowsEach });
      const [providers = []] = fc.sample(providersFor(document), { seed, numRuns: 1 });
      const dataset = datasetFor(compiled, rows, providers);
      return { name, model, dataset, results: evaluate(model, dataset) };
    });
    const parity = await formulaParity(cases);
    process.stdout.write(
      `formula parity, ${cases.length} tariffs x ${rowsEach} rows: ${parity.compared} cells compared (${JSON.stringify(parity.by)}), ${parity.differences.length} differ\n`,
    );
    expect(parity.differences.slice(0, 20)).toEqual([]);
    expect(parity.compared).toBeGreaterThan(2_000);
  });

  it("do so over a year, for random placements cut into stretches", async () => {
    const cases = galleryOverTime().map(({ name, compiled }): FormulaCase => {
      const rows = fc.sample(placementsFor(compiled), { seed, numRuns: 25 });
      const [providers = []] = fc.sample(providersFor(compiled.document), { seed, numRuns: 1 });
      const dataset = yearOf(compiled, rows, providers);
      return { name, model: compiled.model, dataset, results: evaluate(compiled.model, dataset) };
    });
    const parity = await formulaParity(cases);
    process.stdout.write(
      `formula parity over a year, ${cases.length} tariffs x 25 placements: ${parity.compared} cells compared, ${parity.differences.length} differ\n`,
    );
    expect(parity.differences.slice(0, 20)).toEqual([]);
    expect(parity.compared).toBeGreaterThan(2_000);
  });
});
