import fc from "fast-check";
import { least, over, plus, times, greatest } from "../../../src/rules/arithmetic";
import { sumOf } from "../../../src/rules/aggregate";
import { given, key } from "../../../src/rules/column";
import { curve } from "../../../src/rules/curve";
import { numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import { bounds, targetValue } from "../../../src/rules/inspect/bounds";
import { possible } from "../../../src/rules/inspect/possible";
import { withValues, type FreeCell } from "../../../src/rules/inspect/free-cells";
import { isAtLeast, when } from "../../../src/rules/logic";
import { modelOf } from "../../../src/rules/model";
import { parameter } from "../../../src/rules/parameter";
import { round, roundDown } from "../../../src/rules/rounding";
import { table } from "../../../src/rules/table";
import { boundsHoldEveryCase } from "./laws";

const share = parameter.share({ id: "share", header: "Share", source: "test", initial: 0.25 });
const units = table("Units", {
  unit: key("Unit"),
  surplus: given.money("Surplus"),
  quality: given.number("Quality", { decimals: 1 }),
  heads: given.number("Heads"),
})
  .add("multiplier", "Multiplier", (row) =>
    curve(
      row.quality,
      [
        { x: 60, y: 0 },
        { x: 100, y: 1 },
        { x: 120, y: 1.2 },
      ],
      { below: "zero", above: "flat" },
    ),
  )
  .add("pool", "Pool", (row) =>
    when(
      isAtLeast(row.surplus, 0),
      roundDown(least(times(share, greatest(0, row.surplus), row.multiplier), times(20_000, row.heads)), 1),
      0,
    ),
  )
  // Rises to 50 and falls after it: neither end is the greatest.
  .add("hump", "Hump", (row) => round(times(row.quality, plus(100, times(-1, row.quality))), 0.01))
  .add("ratio", "Ratio", (row) => over(100, row.surplus));
const totals = table("Totals", { name: key("Name") }).add("pools", "Pools", () => sumOf(units.pool));
const model = modelOf({ tables: [units, totals], parameters: [share] });
const dataset: Dataset = {
  parameters: { share: 0.25 },
  tables: {
    Units: {
      rows: 3,
      columns: {
        unit: textColumn(["North", "South", "West"]),
        surplus: numberColumn([100_000, 0, -5_000]),
        quality: numberColumn([80, 100, 120]),
        heads: numberColumn([10, 1, 4]),
      },
    },
    Totals: { rows: 1, columns: { name: textColumn(["All"]) } },
  },
};
const cell = (column: string, row: number) => ({ table: "Units", column, row });
const everyUnit: FreeCell[] = [0, 1, 2].flatMap((row) => [
  { at: cell("surplus", row), low: -1_000_000, high: 1_000_000 },
  { at: cell("quality", row), low: 0, high: 150 },
]);

describe("bounds", () => {
  it("are the caps where a scheme has them, attained and without a gap", () => {
    // 0.25 x 1,000,000 x 1.2 = 300,000: under the cap of 200,000 with 10 heads, 20,000 with 1, 80,000 with 4.
    const found = bounds(
      model,
      dataset,
      everyUnit,
      [0, 1, 2].map((row) => cell("pool", row)),
    );
    expect(found.greatest).toMatchObject({ bound: 300_000, attained: 300_000, gap: 0 });
    expect(found.least).toMatchObject({ bound: 0, attained: 0, gap: 0 });
    expect(found).toMatchObject({ neverFails: true, complete: true, failing: null });
    expect(found.boxes).toBeLessThan(100);
    const again = targetValue(
      model,
      withValues(
        dataset,
        everyUnit,
        found.greatest.example.map(({ value }) => value),
      ),
      [{ table: "Totals", column: "pools", row: 0 }],
    );
    expect(again).toBe(300_000);
  });

  it("of a total cell are those of its parts", () => {
    const found = bounds(model, dataset, everyUnit, [{ table: "Totals", column: "pools", row: 0 }]);
    expect([found.least.bound, found.greatest.bound, found.greatest.gap]).toEqual([0, 300_000, 0]);
  });

  it("find a greatest value between the ends", () => {
    const found = bounds(model, dataset, [{ at: cell("quality", 0), low: 0, high: 150 }], [cell("hump", 0)]);
    // x (100 - x): 2,500 at 50; at 150 it is -7,500.
    expect(found.greatest).toMatchObject({ bound: 2_500, attained: 2_500, gap: 0, example: [{ value: 50 }] });
    expect(found.least).toMatchObject({ bound: -7_500, attained: -7_500, gap: 0 });
  });

  it("say that a result may fail, and how far it goes where it does not", () => {
    const found = bounds(model, dataset, [{ at: cell("surplus", 0), low: 0, high: 10 }], [cell("ratio", 0)]);
    expect(found.neverFails).toBe(false);
    expect(found.failing).toEqual([{ at: cell("surplus", 0), value: 0 }]);
    expect(found.least).toMatchObject({ bound: 10, attained: 10 });
    expect(found.greatest).toMatchObject({ bound: 100, attained: 100 });
  });

  it("take parameters as free too", () => {
    const found = bounds(model, dataset, [{ at: { parameter: "share" }, low: 0, high: 0.5 }], [cell("pool", 0)]);
    // 0.5 x 100,000 x 0.5 (half way from 60 to 100).
    expect(found.greatest).toMatchObject({ bound: 25_000, gap: 0, example: [{ value: 0.5 }] });
  });

  it("keep to their budget and say the gap that is left", () => {
    const found = bounds(model, dataset, [{ at: cell("quality", 0), low: 0, high: 150 }], [cell("hump", 0)], {
      boxes: 6,
    });
    expect(found.boxes).toBeLessThan(40);
    expect(found.complete).toBe(false);
    expect(found.greatest.bound).toBeGreaterThanOrEqual(2_500);
    expect(found.greatest.gap).toBeGreaterThan(0);
  });

  it("refuse cells that cannot vary", () => {
    expect(() => possible(model, dataset, [{ at: cell("pool", 0), low: 0, high: 1 }])).toThrow(/a rule computes it/);
    expect(() => possible(model, dataset, [{ at: cell("unit", 0), low: 0, high: 1 }])).toThrow(/cannot vary/);
    expect(() => possible(model, dataset, [{ at: cell("heads", 0), low: 2, high: 1 }])).toThrow(/from 2 to 1/);
  });

  it("are never exceeded by brute force over random models", () => {
    fc.assert(boundsHoldEveryCase, { numRuns: 5 });
  });
});
