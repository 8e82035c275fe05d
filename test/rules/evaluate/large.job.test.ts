import fc from "fast-check";
import { over, plus, times } from "../../../src/rules/arithmetic";
import { has, sumOf } from "../../../src/rules/aggregate";
import { given, key } from "../../../src/rules/column";
import { textColumn, type ColumnData, type Dataset } from "../../../src/rules/data";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { picked } from "../../../src/rules/generators/picked";
import { modelOf } from "../../../src/rules/model";
import { round } from "../../../src/rules/rounding";
import { table } from "../../../src/rules/table";
import { randomModel } from "../random-model";
import { differences } from "../readings";

/** The same people again and again, under keys of their own, so that rows fill several chunks. */
function repeated(dataset: Dataset, rows: number): Dataset {
  const people = dataset.tables.People;
  if (people === undefined) return dataset;
  const source = Int32Array.from({ length: rows }, (_, row) => row % people.rows);
  const columns: Record<string, ColumnData> = Object.fromEntries(
    Object.entries(people.columns).map(([id, column]) => [id, picked(column, source)]),
  );
  columns.person = textColumn(Array.from({ length: rows }, (_, row) => `P-${row}`));
  return { ...dataset, tables: { ...dataset.tables, People: { rows, columns } } };
}

test("rows in several chunks are as exact says", () => {
  fc.assert(
    fc.property(randomModel, ({ model, dataset }) => {
      expect(differences(model, repeated(dataset, 1100))).toEqual([]);
    }),
    { numRuns: 5, interruptAfterTimeLimit: 20_000 },
  );
});

describe("columns that are only summed", () => {
  const lines = table("Lines", {
    line: key("Line"),
    unit: given.text("Unit"),
    amount: given.optional.number("Amount"),
    parts: given.number("Parts"),
  })
    .add("half", "Half", (row) => plus(row.parts, 0.5))
    .add("share", "Share", (row) => round(over(100, row.parts), 1))
    .add("twice", "Twice", (row) => times(row.share, 2));
  const sums = table("Sums", { unit: key("Unit") })
    .add("share", "Share", (row) => sumOf(lines.share, has(lines.unit, row.unit)))
    .add("twice", "Twice", (row) => sumOf(lines.twice, has(lines.unit, row.unit)));
  const model = modelOf({ tables: [lines, sums] });
  const rows = 3000;
  const dataset = (parts: (row: number) => number): Dataset => ({
    parameters: {},
    tables: {
      Lines: {
        rows,
        columns: {
          line: textColumn(Array.from({ length: rows }, (_, row) => `L-${row}`)),
          unit: textColumn(Array.from({ length: rows }, (_, row) => (row % 2 === 0 ? "even" : "Odd"))),
          amount: { kind: "number", values: new Float64Array(rows).fill(Number.NaN) },
          parts: { kind: "number", values: Float64Array.from({ length: rows }, (_, row) => parts(row)) },
        },
      },
      Sums: { rows: 2, columns: { unit: textColumn(["EVEN", "odd"]) } },
    },
  });

  test("are there when somebody asks", () => {
    const results = evaluate(
      model,
      dataset(() => 3),
    );
    // 1,500 rows of 100 / 3 = 33.
    expect([results.value("Sums", "share", 0), results.value("Sums", "twice", 1)]).toEqual([49_500, 99_000]);
    expect([results.value("Lines", "share", 2999), results.value("Lines", "twice", 0)]).toEqual([33, 66]);
    expect(results.faultCount).toBe(0);
  });

  test("carry their faults to the sums that hold them, and to no others", () => {
    const results = evaluate(
      model,
      dataset((row) => (row === 2001 ? 0 : 3)),
    );
    const fault = { fault: { code: "division by zero", table: "Lines", column: "share", row: 2001 } };
    expect(results.value("Sums", "share", 0)).toBe(49_500);
    expect(results.value("Sums", "share", 1)).toEqual(fault);
    expect(results.value("Lines", "twice", 2001)).toEqual(fault);
    expect(results.value("Lines", "share", 2000)).toBe(33);
    // The cell, the one that doubles it, and two sums.
    expect(results.faultCount).toBe(4);
    expect(results.faults).toEqual([fault.fault]);
  });
});
