import fc from "fast-check";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { explain } from "../../src/rules/explain/explain";
import { english } from "../../src/rules/explain/words";
import type { Explanation } from "../../src/rules/explain/explanation";
import { printed } from "../../src/rules/explain/print";
import type { Dataset } from "../../src/rules/data";
import type { Model } from "../../src/rules/model";
import { plainNaming } from "../../src/rules/naming";
import { everyPart, sameValue, untrueParts } from "../support/true-explanation";
import { everyNode, everyNodeData } from "./every-node";
import { randomModel } from "./random-model";

const results = evaluate(everyNode, everyNodeData);

/** What is wrong with the explanations of all computed cells. */
function untrue(model: Model, dataset: Dataset): { readonly wrong: string[]; readonly parts: Explanation[] } {
  const of = evaluate(model, dataset);
  const wrong: string[] = [];
  const parts: Explanation[] = [];
  for (const { table, column } of model.order) {
    for (let row = 0; row < (dataset.tables[table]?.rows ?? 0); row += 1) {
      const told = explain(model, dataset, of, { table, column, row }, { depth: 1, rows: 2 });
      parts.push(...everyPart(told));
      const where = `${table}[${column}] row ${row}`;
      if (!sameValue(told.value, of.value(table, column, row))) wrong.push(`${where} has another value`);
      wrong.push(...untrueParts(told).map((part) => `${where}: ${part}`));
    }
  }
  return { wrong, parts };
}

const lines = (table: string, column: string, row: number, options = {}) =>
  printed(explain(everyNode, everyNodeData, results, { table, column, row }, options));

describe("an explanation", () => {
  it("has the engine's value, and at every node children that give it, for every operation", () => {
    const { wrong, parts } = untrue(everyNode, everyNodeData);
    expect(wrong).toEqual([]);
    expect(parts.length).toBeGreaterThan(1000);
    // Plain data: it crosses to a worker as it is.
    expect(structuredClone(parts[0])).toEqual(parts[0]);
  });

  it("does so for random models", () => {
    fc.assert(
      fc.property(randomModel, ({ model, dataset }) => {
        expect(untrue(model, dataset).wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("shows the steps of a rounded product", () => {
    expect(lines("Children", "kronor", 1)).toEqual([
      "Kronor: 2",
      "  Rounded to the nearest 1: 2",
      "    Product: 1.5075",
      "      Amount: 1.0050",
      "      Constant: 1.5",
    ]);
  });

  it("shows the conditions asked and the branch taken", () => {
    // Dan is 4: not above 5, but above 2.
    expect(lines("Children", "first", 3)).toEqual([
      "First match: mellan",
      "  Case 2 of 2 is the first that holds: mellan",
      "    ? Whether the first is above the second: no",
      "      Age: 4",
      "      Constant: 5",
      "    ? Whether the first is above the second: yes",
      "      Age: 4",
      "      Constant: 2",
      "    Constant: mellan",
    ]);
  });

  it("shows the row that a look-up in bands found, with its bounds", () => {
    // Dan: 4 years, 40 hours; the ages above 4 are open upwards.
    expect(lines("Children", "band", 3)).toEqual([
      "Band: 56,000 kr",
      "  Rate (kr/år) in row d of Tariff: 56,000 kr",
      "    ? Age: 4",
      "    · Age #from, included: yes: 4",
      "    · Age [until], included: no: (blank)",
      "    ? Hours a week: 40.0",
      "    · Hours from, included: yes: 20.0",
      "    · Hours' until, included: yes: 60.0",
      "    Rate (kr/år): 56,000 kr",
    ]);
  });

  it("shows the first rows of a sum and what the others make", () => {
    // Södra: 0.1 + 1.005 + 8.15.
    expect(lines("Totals", "sum", 0, { rows: 1 })).toEqual([
      "Sum of amounts: 9.2550",
      "  Sum of Amount over 3 rows of Children: 9.2550",
      "    ? Where Unit [code] =: Södra",
      "      Unit: Södra",
      "    Amount of Åsa: 0.1000",
      "    and 2 more: 9.1550",
    ]);
  });

  it("shows why a part of a split got one step more, and that parts sum", () => {
    // Pool 1000 on weights 15, 15, 15, 20: 230.77, 230.77, 230.77, 307.69; of three left over, the three largest remainders get one.
    const { children } = explain(everyNode, everyNodeData, results, { table: "Ranked ö", column: "part", row: 0 });
    expect(printed(children[0] as Explanation)).toEqual([
      "Part by largest remainder, in steps of 1: 231",
      "  · What is shared: 1,000 kr",
      "    Pool: 1,000 kr",
      "  · Weight: 15  [computed]",
      "  · Sum of weights in the group: 65",
      "  · Exact share, before whole steps: 230.769231",
      "  Whole steps in the exact share: 230  [computed]",
      "  · Remainder (in steps times the sum of weights): 50  [computed]",
      "  · Place of the remainder in the group: 1",
      "  · Steps left over after all whole parts: 3",
      "  One step more: the remainder is among the 3 largest: 1",
      "  · Sum of the 4 parts in the group: 1,000",
    ]);
    const parts = [0, 1, 2, 6].map((row) => results.value("Ranked ö", "part", row));
    expect(parts).toEqual([231, 231, 231, 307]);
  });

  it("unfolds computed columns on demand", () => {
    const folded = explain(everyNode, everyNodeData, results, { table: "Children", column: "doubledAgain", row: 2 });
    const leaf = everyPart(folded).find((part) => part.folded === true && part.role === "operand");
    expect(leaf?.cell).toEqual({ table: "Children", column: "feeDoubled", row: 2 });
    const opened = explain(
      everyNode,
      everyNodeData,
      results,
      { table: "Children", column: "doubledAgain", row: 2 },
      { depth: 1 },
    );
    expect(everyPart(opened).filter((part) => part.folded === true)).toEqual([]);
  });

  it("names the source of what was given, and speaks the workbook's language", () => {
    const children = everyNodeData.tables["Children"];
    if (!children) throw new Error("The sample has children.");
    const source = { sheet: "Barn", rowNumbers: Int32Array.from([4, 5, 6, 7, 8, 9, 10, 11]), letters: { amount: "F" } };
    const dataset = { ...everyNodeData, tables: { ...everyNodeData.tables, Children: { ...children, source } } };
    const swedish: Readonly<Record<string, string>> = {
      "Rounded to the nearest {step}": "Avrundat till närmaste {step}",
    };
    const words = (text: string, values: Explanation["words"]["values"] = {}) =>
      english.words(swedish[text] ?? text, values);
    const speech = { words, decimalSign: "," } as const;
    const naming = { ...plainNaming(everyNode), column: () => "Belopp" };
    const told = explain(everyNode, dataset, results, { table: "Children", column: "ore", row: 1 }, { naming, speech });
    // 1.005 x 1.1 = 1.1055.
    expect(printed(told, speech)).toEqual([
      "Belopp: 1,11",
      "  Avrundat till närmaste 0,01: 1,11",
      "    Product: 1,1055",
      "      Belopp: 1,0050  [Barn!F5]",
      "      Räknefaktor 2 %: 1,10  [ours]",
    ]);
  });

  it("carries a fault with its cause", () => {
    expect(lines("Children", "quotient", 5)).toEqual([
      "Quotient: fault: division by zero in quotient of Children, row 6",
      "  Quotient: fault: division by zero in quotient of Children, row 6",
      "    Amount: 0.0001",
      "    Age: 0",
    ]);
    expect(() => explain(everyNode, everyNodeData, results, { table: "Children", column: "quotient", row: 8 })).toThrow(
      "8 rows",
    );
  });
});
