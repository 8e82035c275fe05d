import fc from "fast-check";
import { greatest, plus, times } from "../../src/rules/arithmetic";
import { given, key } from "../../src/rules/column";
import { numberColumn, textColumn, type Dataset } from "../../src/rules/data";
import { causesOf, type CauseStep, type Situation } from "../../src/rules/explain/causes";
import { modelOf } from "../../src/rules/model";
import { parameter } from "../../src/rules/parameter";
import { round } from "../../src/rules/rounding";
import { table } from "../../src/rules/table";
import { randomModel } from "./random-model";

const share = parameter.share({ id: "share", header: "Share", source: "test", initial: 0.25 });
const units = table("Units", { unit: key("Unit"), surplus: given.money("Surplus"), heads: given.number("Heads") }).add(
  "pay",
  "Pay",
  (row) => round(plus(times(share, greatest(0, row.surplus)), times(100, row.heads)), 1),
);
const model = modelOf({ tables: [units], parameters: [share] });
const year = (part: number, names: string[], surplus: number[], heads: number[]): Situation => ({
  model,
  dataset: {
    parameters: { share: part },
    tables: {
      Units: {
        rows: names.length,
        columns: { unit: textColumn(names), surplus: numberColumn(surplus), heads: numberColumn(heads) },
      },
    },
  },
});
const steps: readonly CauseStep[] = [
  { id: "results", header: "Results", replaced: [{ what: "columns", table: "Units", columns: ["surplus"] }] },
  { id: "parameters", header: "Parameters", replaced: [{ what: "parameters" }] },
  { id: "staff", header: "Staff", replaced: [{ what: "columns", table: "Units", columns: ["heads"] }] },
];
const last = year(0.25, ["North", "South"], [100_000, 40_000], [10, 5]);
const now = year(0.3, ["South", "north", "West"], [60_000, 80_000, 10_000], [6, 9, 2]);

describe("causes of a difference", () => {
  it("are taken one after another, in the order stated", () => {
    // 25,000 + 1,000 before; results 80,000: 20,000 + 1,000; share 0.3: 24,000 + 1,000; heads 9: 24,000 + 900.
    expect(causesOf(last, now, { table: "Units", column: "pay", key: "North" }, steps)).toEqual({
      before: 26_000,
      after: 24_900,
      change: -1_100,
      causes: [
        { id: "results", header: "Results", before: 26_000, after: 21_000, change: -5_000, together: [] },
        { id: "parameters", header: "Parameters", before: 21_000, after: 25_000, change: 4_000, together: [] },
        { id: "staff", header: "Staff", before: 25_000, after: 24_900, change: -100, together: [] },
      ],
    });
  });

  it("name what no step names: a unit that is new", () => {
    const found = causesOf(last, now, { table: "Units", column: "pay" }, steps);
    // West: 0.3 x 10,000 + 200.
    expect(found?.causes.at(-1)).toMatchObject({ id: "rest", change: 3_200 });
  });

  it("say what cannot be told apart because the data do not fit the rules in between", () => {
    const more = table("Units", {
      ...{ unit: key("Unit"), surplus: given.money("Surplus"), extra: given.money("Extra") },
    }).add("pay", "Pay", (row) => plus(row.surplus, row.extra));
    const after: Situation = {
      model: modelOf({ tables: [more] }),
      dataset: {
        parameters: {},
        tables: {
          Units: {
            rows: 1,
            columns: { unit: textColumn(["North"]), surplus: numberColumn([5]), extra: numberColumn([7]) },
          },
        },
      },
    };
    const found = causesOf(last, after, { table: "Units", column: "pay" }, [
      { id: "rules", header: "Rules", replaced: [{ what: "rules" }] },
      { id: "data", header: "Data", replaced: [{ what: "tables", tables: ["Units"] }] },
    ]);
    expect(found?.causes).toMatchObject([{ id: "data", after: 12, together: ["Rules"] }]);
  });

  it("sum exactly to the change, over random models and data", () => {
    const order = fc.shuffledSubarray<CauseStep>([
      { id: "parameters", header: "Parameters", replaced: [{ what: "parameters" }] },
      { id: "people", header: "People", replaced: [{ what: "tables", tables: ["People"] }] },
      { id: "places", header: "Places", replaced: [{ what: "tables", tables: ["Places", "Tariff"] }] },
      {
        id: "amounts",
        header: "Amounts",
        replaced: [{ what: "columns", table: "People", columns: ["amount", "group"] }],
      },
      { id: "rules", header: "Rules", replaced: [{ what: "rules" }] },
    ]);
    fc.assert(
      fc.property(randomModel, randomModel, order, (one, other, causes) => {
        const after: Situation = { model: other.model, dataset: scaled(other.dataset) };
        const found = causesOf(
          { model: one.model, dataset: one.dataset },
          after,
          { table: "People", column: "first" },
          causes,
        );
        if (found === null) return;
        const cents = (value: number) => Math.round(value * 100);
        const sum = found.causes.reduce((total, { change }) => total + cents(change), 0);
        expect(sum).toBe(cents(found.change));
        found.causes.forEach((cause, index) =>
          expect(cause.before).toBe(found.causes[index - 1]?.after ?? found.before),
        );
        expect(found.causes.at(-1)?.after ?? found.before).toBe(found.after);
      }),
      { numRuns: 6 },
    );
  });
});

function scaled(dataset: Dataset): Dataset {
  return { ...dataset, parameters: { ...dataset.parameters, share: 0.4 } };
}
