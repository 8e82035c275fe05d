import fc from "fast-check";
import { least, minus, over, plus, times } from "../../../src/rules/arithmetic";
import { given, key } from "../../../src/rules/column";
import { curve, steps } from "../../../src/rules/curve";
import { numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import type { Expr } from "../../../src/rules/expr";
import { targetValue } from "../../../src/rules/inspect/bounds";
import { withValues } from "../../../src/rules/inspect/free-cells";
import { responseOf, type Curve } from "../../../src/rules/inspect/response";
import { isAtLeast, when } from "../../../src/rules/logic";
import { modelOf } from "../../../src/rules/model";
import { round } from "../../../src/rules/rounding";
import { table } from "../../../src/rules/table";

type Num = Expr<"number", false>;

function answering(rule: (quality: Num) => Num, low = 0, high = 150, better: "higher" | "lower" = "higher") {
  const units = table("Units", { unit: key("Unit"), quality: given.number("Quality", { decimals: 1 }) }).add(
    "pay",
    "Pay",
    (row) => rule(row.quality),
  );
  const model = modelOf({ tables: [units] });
  const dataset: Dataset = {
    parameters: {},
    tables: { Units: { rows: 1, columns: { unit: textColumn(["North"]), quality: numberColumn([75]) } } },
  };
  const measure = { at: { table: "Units", column: "quality", row: 0 }, low, high, better };
  const target = [{ table: "Units", column: "pay", row: 0 }];
  return { curve: responseOf(model, dataset, measure, target), model, dataset, measure, target };
}

const corners = ({ points }: Curve) => points.map(({ x, y }) => [x, y]);

describe("the response to a measure", () => {
  it("has the corners of a payout curve, its plateaus and where it stands now", () => {
    const { curve: found } = answering((quality) =>
      times(
        1000,
        curve(
          quality,
          [
            { x: 60, y: 0 },
            { x: 100, y: 1 },
            { x: 120, y: 1.2 },
          ],
          { below: "zero", above: "flat" },
        ),
      ),
    );
    expect(found.complete).toBe(true);
    expect(found.current).toEqual({ x: 75, y: 375 });
    expect(corners(found)).toEqual(
      expect.arrayContaining([
        [0, 0],
        [60, 0],
        [100, 1000],
        [120, 1200],
        [150, 1200],
      ]),
    );
    expect(found.cliffs).toEqual([]);
    expect(found.wrongWay).toEqual([]);
    expect(found.plateaus).toEqual([
      { from: { x: 0, y: 0 }, until: { x: 60, y: 0 } },
      { from: { x: 120, y: 1200 }, until: { x: 150, y: 1200 } },
    ]);
  });

  it("finds a cliff between two neighbouring values, with the target on both sides", () => {
    const { curve: found } = answering((quality) => when(isAtLeast(quality, 60), times(10, quality), 0));
    expect(found.cliffs).toEqual([{ before: { x: 59.9, y: 0 }, after: { x: 60, y: 600 }, jump: 600 }]);
    expect(found.wrongWay).toEqual([]);
  });

  it("finds where a better result lowers the pay", () => {
    // Half of the pay is lost at 100; 500 is reached again at 125.
    const { curve: found } = answering((quality) =>
      when(isAtLeast(quality, 100), times(4, quality), times(8, quality)),
    );
    expect(found.wrongWay).toHaveLength(1);
    expect(found.wrongWay[0]).toMatchObject({ from: { x: 99.9, y: 799.2 }, until: { x: 100, y: 400 } });
    const { curve: turned } = answering((quality) => minus(1000, times(8, quality)), 0, 150, "lower");
    expect(turned.wrongWay).toEqual([]);
    const { curve: falling } = answering((quality) => minus(1000, times(8, quality)));
    expect(falling.wrongWay).toEqual([{ from: { x: 0, y: 1000 }, until: { x: 150, y: -200 } }]);
  });

  it("tells every step of a step table, and crossings of a cap", () => {
    const { curve: found } = answering((quality) =>
      least(
        steps(
          quality,
          [
            { from: 50, value: 100 },
            { from: 90, value: 300 },
          ],
          0,
        ),
        times(3, quality),
      ),
    );
    expect(found.cliffs.map(({ before, after, jump }) => [before.x, after.x, Math.round(jump * 10) / 10])).toEqual([
      [89.9, 90, 170],
      [49.9, 50, 100],
    ]);
    // 3 x quality reaches 300 at 100.
    expect(corners(found)).toEqual(expect.arrayContaining([[100, 300]]));
  });

  it("ignores fine roundings but not coarse ones", () => {
    const { curve: fine } = answering((quality) => round(over(quality, 3), 0.01));
    expect([fine.cliffs, fine.plateaus, fine.wrongWay]).toEqual([[], [], []]);
    const { curve: coarse } = answering((quality) => times(100, round(quality, 50)));
    expect(coarse.cliffs.map(({ after, jump }) => [after.x, jump])).toEqual([
      [25, 5000],
      [75, 5000],
      [125, 5000],
    ]);
  });

  it("gives the exact values of the rules at its points, and nothing between that it does not draw", () => {
    const levels = fc.uniqueArray(fc.integer({ min: 0, max: 1500 }), { minLength: 2, maxLength: 5 });
    const heights = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(levels, heights, fc.array(fc.integer({ min: 0, max: 1500 }), { maxLength: 20 }), (xs, ys, probes) => {
        const knots = [...xs].sort((a, b) => a - b).map((x, index) => ({ x: x / 10, y: ys[index]! }));
        const { curve: found, ...rest } = answering((quality) =>
          plus(
            curve(quality, knots, { below: "zero", above: "flat" }),
            when(isAtLeast(quality, knots[0]!.x + 3), 1000, 0),
          ),
        );
        const drawnHeights = found.points.map(({ y }) => y!);
        const height = Math.max(...drawnHeights) - Math.min(...drawnHeights);
        for (const probe of probes) {
          const x = probe / 10;
          const exact = targetValue(rest.model, withValues(rest.dataset, [rest.measure], [x]), rest.target)!;
          const after = found.points.findIndex((point) => point.x >= x);
          const [a, b] = [found.points[Math.max(0, after - 1)]!, found.points[after]!];
          const drawn = b.x === a.x ? b.y! : a.y! + ((b.y! - a.y!) * (x - a.x)) / (b.x - a.x);
          // Corners flatter than a ten-thousandth of the whole height are not drawn.
          expect(Math.abs(drawn - exact)).toBeLessThanOrEqual(height * 1e-4 + 1e-6);
        }
      }),
      {
        numRuns: Number(process.env["INSPECT_RUNS"] ?? 20),
        // Two pieces whose slopes are 1.9608 and 2.
        examples: [
          [
            [1361, 362, 1331],
            [-495, -305, -299, -171, -95],
            [1444, 1492, 396, 909, 53, 1073, 463, 999, 104],
          ],
        ],
      },
    );
  });
});
