import { over, times } from "../../../src/rules/arithmetic";
import { given, key } from "../../../src/rules/column";
import { numberColumn, textColumn, type ColumnData, type Dataset } from "../../../src/rules/data";
import { yearOf } from "../../../src/rules/dates";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { picked } from "../../../src/rules/generators/picked";
import { isBlank, orElse } from "../../../src/rules/absence";
import { when } from "../../../src/rules/logic";
import { modelOf } from "../../../src/rules/model";
import { table } from "../../../src/rules/table";

const rows = Int32Array.of(2, 0, 0, 3, 1, 2);

test("values are those of the rows named, blanks included", () => {
  expect([...picked(numberColumn([1, null, 3.5, -4]), rows).values]).toEqual([3.5, 1, 1, -4, Number.NaN, 3.5]);
  const texts = picked(textColumn(["a", null, "c", "a"]), rows);
  expect([...texts.codes].map((code) => texts.dictionary[code] ?? null)).toEqual(["c", "a", "a", "a", null, "c"]);
  expect([...picked(picked(numberColumn([1, 2, 3, 4]), rows), Int32Array.of(5, 0, 3)).values]).toEqual([3, 3, 4]);
});

const model = modelOf({
  tables: [
    table("Rows", {
      row: key("Row"),
      born: given.date("Born"),
      hours: given.number("Hours", { decimals: 1 }),
      fee: given.optional.number("Fee", { decimals: 2 }),
      counted: given.boolean("Counted"),
    })
      .add("a", "A", (row) => when(row.counted, over(times(row.hours, yearOf(row.born)), 7), orElse(row.fee, 0)))
      .add("b", "B", (row) => isBlank(row.fee)),
  ],
});

/** More decimals than declared, truth values other than 0 and 1, blanks: all of it is put right as in a column of its own. */
const columns: Record<string, ColumnData> = {
  born: numberColumn([45_000, 45_001, 46_023, 44_999]),
  hours: numberColumn([20.04, 30, 15.55, 40]),
  fee: numberColumn([null, 12.345, 0, null]),
  counted: numberColumn([1, 0, 5, 1]),
};

test("a model reads picked values as it reads copies of them", () => {
  const datasetOf = (of: (column: ColumnData) => ColumnData): Dataset => ({
    parameters: {},
    tables: {
      Rows: {
        rows: rows.length,
        columns: {
          row: textColumn([...rows].map((_, at) => `R-${at}`)),
          ...Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, of(column)])),
        },
      },
    },
  });
  const copied = (column: ColumnData): ColumnData => {
    const all = picked(column, rows);
    return all.kind === "text" ? all : { kind: "number", values: all.values };
  };
  const read = (dataset: Dataset) => {
    const results = evaluate(model, dataset);
    return (model.tables[0]?.columns ?? []).map(({ id }) =>
      Array.from({ length: rows.length }, (_, row) => results.value("Rows", id, row)),
    );
  };
  expect(read(datasetOf((column) => picked(column, rows)))).toEqual(read(datasetOf(copied)));
});
