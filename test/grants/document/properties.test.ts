import fc from "fast-check";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { checkFormulas } from "../../../src/rules/formula/check";
import { plainNaming } from "../../../src/rules/naming";
import type { Results } from "../../../src/rules/results";
import { differences } from "../../rules/readings";
import { compiledGallery, datasetFor, providersFor, rowsFor } from "./random-rows";

const gallery = compiledGallery();
const runs = { numRuns: 25 };

describe.each(gallery)("$name, random rows", ({ compiled }) => {
  const { document, model } = compiled;
  const run = fc.record({
    rows: fc.array(rowsFor(document), { minLength: 1, maxLength: 12 }),
    providers: providersFor(document),
  });
  const figuresOf = (results: Results, count: number) =>
    Array.from({ length: count }, (_, row) =>
      document.steps
        .filter((step) => step.at === "row")
        .map((step) => plain(results.value("Calculation", step.id, row))),
    );

  it("the engine gives what exact arithmetic gives", () => {
    fc.assert(
      fc.property(run, ({ rows, providers }) => {
        expect(differences(model, datasetFor(compiled, rows, providers))).toEqual([]);
      }),
      runs,
    );
  });

  it("the order of rows does not matter", () => {
    fc.assert(
      fc.property(run, ({ rows, providers }) => {
        const turned = [...rows].reverse();
        const first = evaluate(model, datasetFor(compiled, rows, providers));
        const second = evaluate(model, datasetFor(compiled, turned, providers));
        expect(figuresOf(second, rows.length).reverse()).toEqual(figuresOf(first, rows.length));
      }),
      runs,
    );
  });

  it("has legal formulas", () => {
    expect(checkFormulas(model, plainNaming(model))).toEqual([]);
  });
});

it("a pool's parts sum to it, whatever the rows and indices", () => {
  const { compiled } = gallery.find(({ name }) => name === "sweden-pre-school")!;
  const { document, model } = compiled;
  const pool = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(
      fc.array(rowsFor(document), { minLength: 1, maxLength: 12 }),
      providersFor(document),
      pool,
      (rows, providers, whole) => {
        const dataset = datasetFor(compiled, rows, providers);
        const results = evaluate(model, { ...dataset, parameters: { ...dataset.parameters, pool: whole } });
        const parts = providers.map((_, row) => results.value("Providers", "structure", row));
        // Where nobody has a weight there is nobody to share among, which is a fault and not a zero.
        if (parts.some((part) => typeof part !== "number")) {
          expect(parts.every((part) => typeof part === "object")).toBe(true);
          return;
        }
        expect((parts as number[]).reduce((sum, part) => sum + part, 0)).toBe(whole);
      },
    ),
    { numRuns: 50 },
  );
});

/** A fault without the row on which it arose. */
function plain(value: ReturnType<Results["value"]>): unknown {
  return typeof value === "object" && value !== null ? value.fault.code : value;
}
