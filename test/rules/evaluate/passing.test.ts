import { has, sumOf } from "../../../src/rules/aggregate";
import { greatest, over, plus, times } from "../../../src/rules/arithmetic";
import { given, key } from "../../../src/rules/column";
import { namesOfRows, numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { lookup } from "../../../src/rules/lookup";
import { modelOf } from "../../../src/rules/model";
import { round } from "../../../src/rules/rounding";
import { table } from "../../../src/rules/table";
import { differences } from "../readings";

/** A share is made in the first run over the lines, summed by unit, and read again in the second, which looks the sum up. */
const lines = table("Lines", {
  line: key("Line"),
  unit: given.text("Unit"),
  days: given.number("Days", { decimals: 0 }),
  of: given.number("Of", { decimals: 0 }),
}).add("share", "Share", (row) => greatest(0, over(row.days, row.of)));
const units = table("Units", { unit: key("Unit") }).add("shares", "Shares", (row) =>
  sumOf(lines.share, has(lines.unit, row.unit)),
);
const paid = lines
  .add("weight", "Weight", (row) => over(row.share, lookup(units.shares, units.unit, row.unit)))
  .add("paid", "Paid", (row) => round(times(1000, plus(row.weight, row.share)), 1));
const totals = table("Totals", { total: key("Total") })
  .add("paid", "Paid", () => sumOf(paid.paid))
  .add("first", "Of the first", () => sumOf(paid.paid, has(paid.unit, "A")));
const sums = table("Sums", { unit: key("Unit") }).add("paid", "Paid", (row) =>
  sumOf(paid.paid, has(paid.unit, row.unit)),
);
const model = modelOf({ tables: [paid, units, sums, totals] });

function dataset(rows: number, of: (row: number) => number): Dataset {
  const numbers = Array.from({ length: rows }, (_, row) => row);
  return {
    parameters: {},
    tables: {
      Lines: {
        rows,
        columns: {
          line: namesOfRows(rows, () => (row) => `L-${row + 1}`),
          unit: textColumn(numbers.map((row) => (row % 3 === 0 ? "A" : "B"))),
          days: numberColumn(numbers.map((row) => row % 5)),
          of: numberColumn(numbers.map(of)),
        },
      },
      Units: { rows: 2, columns: { unit: textColumn(["a", "b"]) } },
      Sums: { rows: 2, columns: { unit: textColumn(["a", "b"]) } },
      Totals: { rows: 1, columns: { total: textColumn(["All"]) } },
    },
  };
}

test("a column that is not kept has the same values in a later run, and when somebody asks", () => {
  const given = dataset(60, () => 8);
  expect(differences(model, given)).toEqual([]);
  const results = evaluate(model, given);
  expect(results.faultCount).toBe(0);
  // Sixty rows of 0 to 4 days of 8 are 15 shares; both units' weights make one each: 1,000 x (2 + 15), up to rounding of each row.
  expect(results.value("Lines", "share", 4)).toBe(0.5);
  expect(Math.abs(Number(results.value("Totals", "paid", 0)) - 17_000)).toBeLessThan(30);
});

test("a total made of the sums of groups is the sum of all rows, over several chunks", () => {
  const results = evaluate(
    model,
    dataset(5000, () => 7),
  );
  const column = results.column("Lines", "paid");
  const all = column.kind === "number" ? column.values.reduce((sum, value) => sum + value, 0) : Number.NaN;
  expect(results.value("Totals", "paid", 0)).toBe(all);
  expect(Number(results.value("Sums", "paid", 0)) + Number(results.value("Sums", "paid", 1))).toBe(all);
});

test("a fault in a column that is not kept reaches what reads it, in every run", () => {
  const given = dataset(60, (row) => (row === 7 ? 0 : 8));
  expect(differences(model, given)).toEqual([]);
  const fault = { fault: { code: "division by zero", table: "Lines", column: "share", row: 7 } };
  const results = evaluate(model, given);
  expect(results.value("Units", "shares", 1)).toEqual(fault);
  expect(results.value("Lines", "paid", 7)).toEqual(fault);
  expect(results.value("Totals", "paid", 0)).toEqual(fault);
  // The other unit has no part in it.
  expect(results.value("Sums", "paid", 0)).not.toEqual(fault);
});

test("names of rows are made when they are read", () => {
  let made = 0;
  const names = namesOfRows(3, () => {
    made += 1;
    return (row) => `row ${row}`;
  });
  expect(made).toBe(0);
  expect([names.dictionary[2], [...names.codes], names.dictionary[0]]).toEqual(["row 2", [0, 1, 2], "row 0"]);
  expect(made).toBe(1);
});
