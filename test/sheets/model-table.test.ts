import { wordsOf } from "../../src/locale/words";
import { rankIn } from "../../src/rules/aggregate";
import { over, times } from "../../src/rules/arithmetic";
import { given, key } from "../../src/rules/column";
import { numberColumn, textColumn, type Dataset } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { columnFormula } from "../../src/rules/formula/formula";
import { equals } from "../../src/rules/logic";
import { modelOf } from "../../src/rules/model";
import { plainNaming } from "../../src/rules/naming";
import { table } from "../../src/rules/table";
import { formulaRowLimit } from "../../src/sheets/live-columns";
import { modelTable, resultCell, sourceColumn } from "../../src/sheets/model-table";
import type { WrittenModel } from "../../src/sheets/written-model";
import { valueAt } from "../../src/workbook/values";

const people = table("People", {
  id: key("Id"),
  unit: given.text("Unit", { origin: "The register" }),
  points: given.number("Points", { decimals: 0, unit: "points" }),
  hours: given.number("Hours", { decimals: 0 }),
});
const ranked = people
  .add("rank", "Rank", () => rankIn(people.points, [people.unit], "largest first"))
  .add("double", "Twice", (row) => times(row.points, 2))
  .add("perHour", "Points an hour", (row) => over(row.points, row.hours))
  .add("even", "As many points as hours", (row) => equals(row.points, row.hours));

/** People of one unit: the first has no hours, the second as many as points. */
function written(rows: number): WrittenModel {
  const model = modelOf({ tables: [ranked] });
  const numbers = Array.from({ length: rows }, (_, row) => row);
  const dataset: Dataset = {
    tables: {
      People: {
        rows,
        columns: {
          id: textColumn(numbers.map((row) => `p${row}`)),
          unit: textColumn(numbers.map(() => "School")),
          points: numberColumn(numbers.map((row) => row + 10)),
          hours: numberColumn(numbers.map((row) => (row === 0 ? 0 : 11))),
        },
        source: { sheet: "Staff", rowNumbers: Int32Array.from(numbers, (row) => row + 7), letters: { id: "A" } },
      },
    },
    parameters: {},
  };
  const naming = plainNaming(model);
  return {
    model,
    dataset,
    results: evaluate(model, dataset),
    naming,
    words: wordsOf("en"),
    formulaOf: (address) => columnFormula(model, address, naming),
  };
}

const columnOf = (of: WrittenModel, id: string) => {
  const column = modelTable(of, "People").columns.find((one) => one.id === id);
  if (column === undefined) throw new Error(`There is no column ${id}.`);
  return column;
};

test("given columns are values, computed ones live formulas with the engine's value", () => {
  const block = modelTable(written(3), "People");
  expect([block.id, block.name, block.rows, block.keyColumn]).toEqual(["People", "People", 3, "id"]);
  const shown = block.columns.filter(({ hidden }) => hidden !== true);
  expect(shown.map(({ id, role, formula }) => [id, role, formula !== undefined])).toEqual([
    ["id", "label", false],
    ["unit", "label", false],
    ["points", "label", false],
    ["hours", "label", false],
    ["rank", "computed", true],
    ["double", "computed", true],
    ["perHour", "computed", true],
    ["even", "computed", true],
    [sourceColumn, "label", false],
  ]);
  const double = columnOf(written(3), "double");
  expect([0, 1, 2].map((row) => valueAt(double.values, row))).toEqual([20, 22, 24]);
});

test("a cell that cannot be computed is #N/A, a truth value is one", () => {
  const of = written(3);
  const [perHour, even] = [columnOf(of, "perHour"), columnOf(of, "even")];
  // 10 points over no hours, 11 over 11, 12 over 11.
  expect(valueAt(perHour.values, 0)).toEqual({ error: "#N/A" });
  expect([1, 2].map((row) => valueAt(perHour.values, row))).toEqual([1, 12 / 11]);
  expect([0, 1, 2].map((row) => valueAt(even.values, row))).toEqual([false, true, false]);
  expect(resultCell(of, "People", "perHour", 0)).toEqual({ error: "#N/A" });
  expect([resultCell(of, "People", "even", 1), resultCell(of, "People", "double", 2)]).toEqual([true, 24]);
});

test("each row says from which sheet row it was made", () => {
  const source = columnOf(written(3), sourceColumn);
  expect([0, 2].map((row) => valueAt(source.values, row))).toEqual(["Staff!7", "Staff!9"]);
});

test("help tells unit and source; inputs are marked", () => {
  expect(columnOf(written(1), "points").help).toBe("Unit: points.");
  expect(columnOf(written(1), "unit").help).toBe("Source: The register.");
  const [, , points] = modelTable(written(1), "People", {
    columns: ["id", "unit", "points"],
    inputs: ["points"],
  }).columns;
  expect([points?.role, points?.style?.fill]).toEqual(["input", "FFF8DC"]);
});

test("a column that the model does not have is a fault of the program", () => {
  expect(() => modelTable(written(1), "People", { columns: ["shoeSize"] })).toThrow(
    'Table People has no column "shoeSize"',
  );
});

describe("above the rows that a spreadsheet can rank in time", () => {
  const [many, most] = [written(formulaRowLimit + 1), written(formulaRowLimit)];

  test("ranks are values with a note, other rules stay live", () => {
    const rank = columnOf(many, "rank");
    expect([rank.role, rank.formula]).toEqual(["computed", undefined]);
    expect(rank.help).toContain("Written as values: too many rows for live formulas.");
    // Most points first: the last row ranks first.
    expect([0, formulaRowLimit].map((row) => valueAt(rank.values, row))).toEqual([formulaRowLimit + 1, 1]);
    expect(columnOf(many, "double").formula).toBeDefined();
    expect(columnOf(many, "double").help).toBeUndefined();
  });

  test("at the limit they are still live", () => {
    expect(columnOf(most, "rank").formula).toBeDefined();
  });
});

test("a column of money is as wide as its longest amount with its minus sign, marks and decimals", () => {
  const width = (...amounts: readonly number[]): number => {
    const frames = table("Frames", { id: key("Id"), frame: given.money("Frame", { decimals: 2 }) });
    const model = modelOf({ tables: [frames] });
    const columns = { id: textColumn(amounts.map((_, at) => `u${at}`)), frame: numberColumn(amounts) };
    const dataset: Dataset = { tables: { Frames: { rows: amounts.length, columns } }, parameters: {} };
    const naming = plainNaming(model);
    const made: WrittenModel = {
      model,
      dataset,
      results: evaluate(model, dataset),
      naming,
      words: wordsOf("en"),
      formulaOf: (address) => columnFormula(model, address, naming),
    };
    return modelTable(made, "Frames").columns.find(({ id }) => id === "frame")?.width ?? 0;
  };
  expect(width(5, -20)).toBe(13);
  // -104,000,000.00 is fifteen characters.
  expect(width(5, -104_000_000)).toBeGreaterThanOrEqual(17);
});
