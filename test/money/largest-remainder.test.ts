import fc from "fast-check";
import { largestRemainder } from "../../src/money/largest-remainder";
import { given, key } from "../../src/rules/column";
import { numberColumn, textColumn } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { modelOf } from "../../src/rules/model";
import { table } from "../../src/rules/table";

const shares = table("Shares", {
  person: key("Person"),
  pool: given.money("Pool"),
  weight: given.number("Weight"),
}).addSplit("share", "Share", (row) => ({ whole: row.pool, weight: row.weight, within: [], step: 1 }));
const model = modelOf({ tables: [shares] });

describe("largest remainder", () => {
  it("gives the larger remainders one more", () => {
    // 10 x 7/12 = 5.83, 10 x 3/12 = 2.5, 10 x 2/12 = 1.67: whole parts 5, 2, 1; two left for .83 and .67.
    expect(largestRemainder(10n, [7n, 3n, 2n])).toEqual([6n, 2n, 2n]);
  });

  it("gives ties to the earlier place", () => {
    expect(largestRemainder(1n, [1n, 1n])).toEqual([1n, 0n]);
  });

  it("has no parts where there is something to share and nothing to share it by", () => {
    expect(largestRemainder(1n, [0n, 0n])).toBeUndefined();
    expect(largestRemainder(0n, [0n, 0n])).toEqual([0n, 0n]);
  });

  it("refuses what is below zero", () => {
    expect(() => largestRemainder(-1n, [1n])).toThrow(RangeError);
  });

  it("is what the split of the rules language gives, in another way of computing", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.array(fc.nat(100_000), { minLength: 1, maxLength: 30 }), (pool, weights) => {
        const rows = weights.length;
        // Keys that sort as their rows stand, so that ties fall alike.
        const person = textColumn(weights.map((_, row) => `P${String(row).padStart(3, "0")}`));
        const results = evaluate(model, {
          tables: {
            Shares: {
              rows,
              columns: { person, pool: numberColumn(weights.map(() => pool)), weight: numberColumn(weights) },
            },
          },
          parameters: {},
        });
        const parts = largestRemainder(BigInt(pool), weights.map(BigInt));
        if (parts === undefined) {
          expect(results.value("Shares", "share", 0)).toMatchObject({ fault: { code: "nobody to share among" } });
          return;
        }
        expect(weights.map((_, row) => results.value("Shares", "share", row))).toEqual(parts.map(Number));
      }),
    );
  });
});
