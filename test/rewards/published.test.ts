import { sumOf } from "../../src/rules/aggregate";
import { given, key } from "../../src/rules/column";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { modelOf } from "../../src/rules/model";
import { table } from "../../src/rules/table";
import { payFor, type ComponentData } from "../../src/rewards/component";
import { lundType } from "../../src/rewards/presets/lund-type";
import { casesIn, expectCells, tableDataOf } from "../cases/case-tables";
import { publishedCase } from "../cases/published";
import { describeWith } from "../support/requirements";

interface ComponentCase {
  readonly name: string;
  readonly scheme: ComponentData;
  readonly expected: readonly { readonly measure: number; readonly pays: number; readonly published?: string }[];
}

interface ChargeCase {
  readonly name: string;
  readonly parts: readonly { readonly part: string; readonly percent: number }[];
  readonly published: string;
  readonly percent: number;
}

const all = casesIn<ComponentCase | ChargeCase>("rewards", "published");
const components = all.filter((one): one is [string, ComponentCase] => "scheme" in one[1]);
const charges = all.filter((one): one is [string, ChargeCase] => "parts" in one[1]);

describe.each(components)("%s", (_, one) => {
  it(one.name, () => {
    const payouts = table("Payouts", { id: key("Measure"), measure: given.number("Outcome", { decimals: 4 }) }).add(
      "pays",
      "Pays",
      (row) => payFor(row.measure, one.scheme),
    );
    const model = modelOf({ tables: [payouts] });
    const rows = one.expected.map(({ measure }, index) => ({ id: String(index), measure }));
    const dataset = { tables: { Payouts: tableDataOf(payouts, rows) }, parameters: {} };
    const expected = Object.fromEntries(one.expected.map(({ pays }, index) => [String(index), { pays }]));
    expectCells(model, dataset, evaluate(model, dataset), { Payouts: expected });
  });
});

describe.each(charges)("%s", (_, one) => {
  it(one.name, () => {
    const parts = table("Charges", { part: key("Part"), percent: given.number("Per cent of wages", { decimals: 2 }) });
    const sum = table("ChargeSum", { id: key("Sum") }).add("percent", "Per cent of wages", () => sumOf(parts.percent));
    const model = modelOf({ tables: [parts, sum] });
    const dataset = {
      tables: { Charges: tableDataOf(parts, one.parts), ChargeSum: tableDataOf(sum, [{ id: "all" }]) },
      parameters: {},
    };
    expectCells(model, dataset, evaluate(model, dataset), { ChargeSum: { all: { percent: one.percent } } });
    expect(lundType.employerCharge.definition.initial).toBe(0.3142);
  });
});

describeWith("shared", "published rewards", () => {
  const published = components.flatMap(([, one]) =>
    one.expected.flatMap(({ published: id, pays }) => (id === undefined ? [] : [[id, pays] as const])),
  );
  it.each([...published, ...charges.map(([, one]) => [one.published, one.percent] as const)])(
    "%s is %s",
    (id, figure) => {
      expect(publishedCase(id)).toBe(figure);
    },
  );
});
