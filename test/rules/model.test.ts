import { plus, times } from "../../src/rules/arithmetic";
import { given, key, type Column } from "../../src/rules/column";
import { has, sumOf } from "../../src/rules/aggregate";
import { inRow } from "../../src/rules/column";
import { modelOf, ModelError } from "../../src/rules/model";
import { numberColumn, textColumn } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { table, type Table } from "../../src/rules/table";

const placements = table("Placements", {
  child: key("Child"),
  provider: given.text("Provider"),
  rate: given.money("Rate"),
}).add("double", "Double", (row) => times(row.rate, 2));

describe("a model", () => {
  it("orders columns so that each finds what it reads", () => {
    const providers = table("Payments", { provider: key("Provider") }).add("paid", "Paid", (row) =>
      sumOf(placements.double, has(placements.provider, row.provider)),
    );
    const model = modelOf({ tables: [providers, placements] });
    expect(model.order.map((one) => `${one.table}.${one.column}`)).toEqual(["Placements.double", "Payments.paid"]);
  });

  it("refuses a column that reaches itself through an aggregate", () => {
    const first = table("Loop", { id: key("Id"), amount: given.money("Amount") });
    const self: Column<"number", false> = { ...first.amount, definition: { ...first.amount.definition, id: "total" } };
    const loop = first.add("total", "Total", (row) => plus(row.amount, sumOf(self)));
    expect(() => modelOf({ tables: [loop] })).toThrow(ModelError);
    expect(() => modelOf({ tables: [loop] })).toThrow("Loop[total] -> Loop[total]");
  });

  it("refuses a table that is not in it", () => {
    const other = table("Other", { id: key("Id") }).add("sum", "Sum", () => sumOf(placements.rate));
    expect(() => modelOf({ tables: [other] })).toThrow("Placements[rate], which is not in the model");
  });

  it("keeps the types of its columns", () => {
    const wrong = () => {
      // @ts-expect-error there is no column "rat"
      placements.add("x", "X", (row) => times(row.rat, 2));
      // @ts-expect-error a text cannot be multiplied
      placements.add("x", "X", (row) => times(row.provider, 2));
      // @ts-expect-error the id is taken
      placements.add("rate", "Rate", (row) => times(row.rate, 2));
      const optional = table("T", { id: key("Id"), hours: given.optional.number("Hours") });
      // @ts-expect-error blank is not zero: a nullable column must be guarded
      optional.add("x", "X", (row) => times(row.hours, 2));
    };
    expect(wrong).toBeDefined();
  });

  it("gives a split its helper columns and a key order", () => {
    const shares = table("Shares", {
      person: key("Person"),
      unit: given.text("Unit"),
      pool: given.money("Pool"),
      hours: given.number("Hours", { decimals: 1 }),
    }).addSplit("share", "Share", (row) => ({ whole: row.pool, weight: row.hours, within: ["unit"], step: 1 }));
    const model = modelOf({ tables: [shares as unknown as Table<Record<string, Column>>] });
    expect(model.tables[0]?.columns.map((column) => column.id)).toEqual([
      "person",
      "keyOrder",
      "unit",
      "pool",
      "hours",
      "shareWeight",
      "shareTotal",
      "shareProduct",
      "shareBase",
      "shareRemainder",
      "shareRank",
      "share",
    ]);
    expect(inRow(shares.share).decimals).toBe(0);
  });
});

describe("a split", () => {
  it("refuses what a double cannot hold exactly", () => {
    const shares = table("Shares", {
      person: key("Person"),
      pool: given.money("Pool"),
      weight: given.number("Weight"),
    }).addSplit("share", "Share", (row) => ({ whole: row.pool, weight: row.weight, within: [], step: 1 }));
    const results = evaluate(modelOf({ tables: [shares] }), {
      tables: {
        Shares: {
          rows: 2,
          columns: {
            person: textColumn(["a", "b"]),
            pool: numberColumn([900_000_000, 900_000_000]),
            weight: numberColumn([10_000_001, 10_000_000]),
          },
        },
      },
      parameters: {},
    });
    expect(results.value("Shares", "share", 0)).toMatchObject({ fault: { code: "too large to share exactly" } });
  });
});
