import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { formulaParity } from "../support/formula-parity";
import type { FormulaCase } from "../support/formula-workbook";
import { describeWith } from "../support/requirements";
import { galleryOverTime, placementsFor, yearOf } from "../grants/document/time/random-placements";
import { documentOf, runTariff, type TariffRun } from "../grants/document/tariff-files";
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

  it("give what was computed by hand for tariffs of other places", async () => {
    const folder = join(__dirname, "../cases/grants/tariffs-made");
    const cases = readdirSync(folder).map((name): FormulaCase => {
      const one = JSON.parse(readFileSync(join(folder, name), "utf8")) as TariffRun & { readonly tariff: unknown };
      const { computed, problems } = runTariff({ ...one, tariff: documentOf(one.tariff) });
      if (computed === undefined) throw new Error(`${name}: ${JSON.stringify(problems)}`);
      const { model, dataset, results } = computed;
      return { name, model, dataset, results };
    });
    const parity = await formulaParity(cases);
    expect(cases.length).toBeGreaterThanOrEqual(12);
    expect(parity.differences.slice(0, 20)).toEqual([]);
    expect(parity.compared).toBeGreaterThan(150);
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
