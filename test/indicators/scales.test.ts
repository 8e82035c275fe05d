import { table } from "../../src/rules/table";
import { given, key } from "../../src/rules/column";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { modelOf } from "../../src/rules/model";
import { onScale, type ScaleData } from "../../src/indicators/scales";
import { casesIn, expectCells, tableDataOf } from "../cases/case-tables";
import { publishedCase } from "../cases/published";
import { describeWith } from "../support/requirements";

interface ScaleCase {
  readonly name: string;
  readonly scale?: ScaleData;
  readonly expected: readonly { readonly value: number; readonly scores: number }[];
  readonly published?: string;
  readonly publishedAs?: "percent";
}

const cases = casesIn<ScaleCase>("indicators", "").filter(
  (one): one is [string, ScaleCase & { scale: ScaleData }] => one[1].scale !== undefined,
);

it.each(cases)("%s", (_, one) => {
  const measures = table("Measures", { id: key("Measure"), value: given.number("Value", { decimals: 4 }) }).add(
    "scores",
    "Score",
    (row) => onScale(row.value, one.scale),
  );
  const model = modelOf({ tables: [measures] });
  const rows = one.expected.map(({ value }, index) => ({ id: String(index), value }));
  const dataset = { tables: { Measures: tableDataOf(measures, rows) }, parameters: {} };
  const expected = Object.fromEntries(one.expected.map(({ scores }, index) => [String(index), { scores }]));
  expectCells(model, dataset, evaluate(model, dataset), { Measures: expected });
});

describeWith("shared", "published scales", () => {
  it.each(cases.filter(([, one]) => one.published !== undefined))("%s", (_, one) => {
    const published = publishedCase(one.published ?? "");
    const factor = one.publishedAs === "percent" ? 100 : 1;
    const ours = new Map(one.expected.map(({ value, scores }) => [value, scores * factor]));
    if (typeof published === "number") expect([...ours.values()]).toContain(published);
    else
      for (const [value, scores] of Object.entries(published as Record<string, number>))
        expect(ours.get(Number(value))).toBe(scores);
  });
});
