import { greatest, least, over, plus } from "../../../src/rules/arithmetic";
import { blank, refuse } from "../../../src/rules/absence";
import { greatestOf, quantileOf, sumOf } from "../../../src/rules/aggregate";
import { given, key } from "../../../src/rules/column";
import { curve } from "../../../src/rules/curve";
import { numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import type { Expr } from "../../../src/rules/expr";
import { bounds } from "../../../src/rules/inspect/bounds";
import { wholeBox } from "../../../src/rules/inspect/free-cells";
import { possible } from "../../../src/rules/inspect/possible";
import { movedBy } from "../../../src/rules/inspect/span";
import { isAtLeast, when } from "../../../src/rules/logic";
import { modelOf } from "../../../src/rules/model";
import { table } from "../../../src/rules/table";

type Num = Expr<"number", false>;

/** One unit whose `hours` go from -10 to 10, and what a rule and a total make of them. */
function unitWith(rule: (hours: Num) => Num) {
  const units = table("Units", { unit: key("Unit"), hours: given.number("Hours") }).add("pay", "Pay", (row) =>
    rule(row.hours),
  );
  const totals = table("Totals", { name: key("Name") }).add("pay", "Pay", () => sumOf(units.pay));
  const model = modelOf({ tables: [units, totals] });
  const dataset: Dataset = {
    parameters: {},
    tables: {
      Units: { rows: 2, columns: { unit: textColumn(["North", "South"]), hours: numberColumn([5, 5]) } },
      Totals: { rows: 1, columns: { name: textColumn(["All"]) } },
    },
  };
  const free = [0, 1].map((row) => ({ at: { table: "Units", column: "hours", row }, low: -10, high: 10 }));
  return { model, dataset, free };
}

const unlessNegative = (hours: Num): Num => when(isAtLeast(hours, 0), hours, refuse("number", "not allowed"));

describe("a cell that can fail", () => {
  // In each, the figure is the same wherever there is one; only whether there is one depends on the hours.
  it.each<[string, (hours: Num) => Num]>([
    ["an operand of least that another is always below", (hours) => least(-1, unlessNegative(hours))],
    ["an operand of greatest that another is always above", (hours) => greatest(11, unlessNegative(hours))],
    [
      "a value on level ground of a curve",
      (hours) =>
        curve(
          unlessNegative(hours),
          [
            { x: 20, y: 3 },
            { x: 30, y: 4 },
          ],
          { below: "flat", above: "flat" },
        ),
    ],
  ])("moves the outcome: %s", (_, rule) => {
    const { model, dataset, free } = unitWith(rule);
    const span = possible(model, dataset, free).within(wholeBox(free))({ table: "Units", column: "pay", row: 0 });
    expect(span.fault).toBe(true);
    expect(movedBy(span)).toBe(1n);
    const found = bounds(model, dataset, free, [{ table: "Units", column: "pay", row: 0 }]);
    expect(found.neverFails).toBe(false);
  });

  it("leaves the numbers beside it in the sum", () => {
    // Near 0 the quotient leaves the doubles on both sides; the sum of two such ends is no number.
    const { model, dataset, free } = unitWith((hours) => plus(over(1, hours), 0));
    const total = { table: "Totals", column: "pay", row: 0 };
    const span = possible(model, dataset, free).within(wholeBox(free))(total);
    expect([span.low, span.high, span.fault]).toEqual([-Number.MAX_VALUE, Number.MAX_VALUE, true]);
    const found = bounds(
      model,
      dataset,
      free,
      [0, 1].map((row) => ({ table: "Units", column: "pay", row })),
      {
        boxes: 200,
      },
    );
    // Hours are whole: 1 / 1 and 1 / -1.
    expect(found.greatest.bound).toBeGreaterThanOrEqual(2);
    expect(found.least.bound).toBeLessThanOrEqual(-2);
  });

  it("may also be blank: so may the largest of such cells", () => {
    // Below 0 there is no figure, from 0 on the rule refuses.
    const units = table("Units", { unit: key("Unit"), hours: given.number("Hours") }).add("pay", "Pay", (row) =>
      when(isAtLeast(row.hours, 0), refuse("number", "not allowed"), blank("number")),
    );
    const totals = table("Totals", { name: key("Name") })
      .add("largest", "Largest", () => greatestOf(units.pay))
      .add("middle", "Middle", () => quantileOf(units.pay, 0.5));
    const { dataset, free } = unitWith((hours) => hours);
    const span = possible(modelOf({ tables: [units, totals] }), dataset, free).within(wholeBox(free));
    for (const column of ["largest", "middle"])
      expect(span({ table: "Totals", column, row: 0 })).toMatchObject({
        blank: true,
        fault: true,
        rises: 3n,
        falls: 3n,
      });
  });
});
