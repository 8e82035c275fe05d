import fc from "fast-check";
import { has, sumOf } from "../../../src/rules/aggregate";
import { greatest, over, plus, times } from "../../../src/rules/arithmetic";
import { given, key } from "../../../src/rules/column";
import { numberColumn, textColumn, type ColumnData, type Dataset, type TableData } from "../../../src/rules/data";
import { daysBetween, earlier, later, serialOf, date, dayOf, monthOf } from "../../../src/rules/dates";
import type { evaluate } from "../../../src/rules/evaluate/evaluate";
import { madeOfFewValues } from "../../../src/rules/evaluate/few-values";
import { picked } from "../../../src/rules/generators/picked";
import { isAbove, when } from "../../../src/rules/logic";
import { bandIn, lookup } from "../../../src/rules/lookup";
import { modelOf, type Model } from "../../../src/rules/model";
import type { Results } from "../../../src/rules/results";
import { round } from "../../../src/rules/rounding";
import { table } from "../../../src/rules/table";
import { randomModel } from "../random-model";
import { differences } from "../readings";

const path = "../../../src/rules/evaluate/few-values";
type Made = typeof madeOfFewValues;

/** `evaluate` with another way to make steps of few values in place of its own. */
function evaluateWith(made: Made): typeof evaluate {
  let found: typeof evaluate | undefined;
  jest.isolateModules(() => {
    jest.doMock(path, () => ({ ...jest.requireActual<object>(path), madeOfFewValues: made }));
    found = (jest.requireActual("../../../src/rules/evaluate/evaluate") as { evaluate: typeof evaluate }).evaluate;
    jest.dontMock(path);
  });
  return found as typeof evaluate;
}

/** How many programs were made shorter in their loops over rows. */
let shortened = 0;
const short = evaluateWith((steps, ...rest) => {
  const made = madeOfFewValues(steps, ...rest);
  if (made !== steps) shortened += 1;
  return made;
});
const plain = evaluateWith((steps) => steps);

/** Every row so many times, each with a key of its own. */
function repeated(dataset: Dataset, name: string, keyColumn: string, times: number): Dataset {
  const one = dataset.tables[name] as TableData;
  const rows = Int32Array.from({ length: one.rows * times }, (_, row) => row % one.rows);
  const columns = Object.entries(one.columns).map(([id, data]): [string, ColumnData] => [id, picked(data, rows)]);
  const keys = textColumn([...rows].map((_, row) => `R-${row + 1}`));
  const many = { rows: rows.length, columns: { ...Object.fromEntries(columns), [keyColumn]: keys } };
  return { ...dataset, tables: { ...dataset.tables, [name]: many } };
}

function cellsOf(model: Model, dataset: Dataset, results: Results): unknown[] {
  return model.tables.flatMap(({ name, columns }) =>
    columns.map(({ id }) => {
      const rows = dataset.tables[name]?.rows ?? 0;
      return [`${name}[${id}]`, Array.from({ length: rows }, (_, row) => results.value(name, id, row))];
    }),
  );
}

test("what is made once for each combination of few values is what every row would have made, faults included", () => {
  shortened = 0;
  fc.assert(
    fc.property(randomModel, ({ model, dataset }) => {
      const many = repeated(dataset, "People", "person", 12);
      const [ours, theirs] = [short(model, many), plain(model, many)];
      expect(ours.faultCount).toBe(theirs.faultCount);
      expect(cellsOf(model, many, ours)).toEqual(cellsOf(model, many, theirs));
    }),
    { numRuns: Number(process.env.RUNS ?? 12), interruptAfterTimeLimit: 60_000 },
  );
  expect(shortened).toBeGreaterThan(0);
});

const rates = table("Rates", {
  band: key("Band"),
  from: given.number("From"),
  until: given.number("Until"),
  rate: given.money("Rate"),
});
const places = table("Places", { place: key("Place"), children: given.number("Children"), sum: given.money("Sum") });
const year = { from: date(2026, 1, 1), until: date(2026, 7, 1) };
const stays = table("Stays", {
  stay: key("Stay"),
  place: given.text("Place"),
  from: given.date("From"),
  until: given.date("Until"),
  age: given.number("Age"),
  fee: given.optional.number("Fee", { decimals: 1 }),
})
  .add("half", "Share of the half year", (row) =>
    over(greatest(0, daysBetween(later(row.from, year.from), earlier(row.until, year.until))), 181),
  )
  .add("when", "When", (row) => plus(times(monthOf(row.from), 100), times(dayOf(row.until), row.half)))
  .add("each", "A child", (row) => {
    const children = lookup(places.children, places.place, row.place);
    return when(isAbove(children, 0), over(lookup(places.sum, places.place, row.place), children), 0);
  })
  .add("rate", "Rate", (row) => bandIn(rates.rate, { value: row.age, from: rates.from, until: rates.until }))
  .add("paid", "Paid", (row) => round(times(plus(row.rate, row.each), row.half), 1));
const totals = table("Totals", { place: key("Place") })
  .add("paid", "Paid", (row) => sumOf(stays.paid, has(stays.place, row.place)))
  .add("when", "When", (row) => sumOf(stays.when, has(stays.place, row.place)));
const model = modelOf({ tables: [rates, places, stays, totals] });

const first = serialOf(2026, 1, 1);

function staysOf(
  rows: number,
  of: (row: number) => { place?: string | null; age?: number; from?: number | null },
): Dataset {
  const all = Array.from({ length: rows }, (_, row) => ({
    place: row % 3 === 0 ? "Lund" : "malmö",
    age: row % 7,
    from: first + ((row * 5) % 11),
    ...of(row),
  }));
  return {
    parameters: {},
    tables: {
      Rates: {
        rows: 2,
        columns: {
          band: textColumn(["small", "large"]),
          from: numberColumn([0, 3]),
          until: numberColumn([3, 7]),
          rate: numberColumn([1000, 700.5]),
        },
      },
      Places: {
        rows: 2,
        columns: {
          place: textColumn(["Lund", "Malmö"]),
          children: numberColumn([7, 0]),
          sum: numberColumn([10_000, 1]),
        },
      },
      Stays: {
        rows,
        columns: {
          stay: textColumn(all.map((_, row) => `S-${row}`)),
          place: textColumn(all.map(({ place }) => place)),
          from: numberColumn(all.map(({ from }) => from)),
          until: numberColumn(all.map((_, row) => first + ((row * 3) % 13) + 4)),
          age: numberColumn(all.map(({ age }) => age)),
          fee: numberColumn(all.map((_, row) => (row % 4 === 0 ? null : row / 10))),
        },
      },
      Totals: { rows: 2, columns: { place: textColumn(["Lund", "Malmö"]) } },
    },
  };
}

describe("a share by dates, an amount by place and a rate by age", () => {
  test.each([
    ["all is there", () => ({})],
    [
      "a place is blank, another unknown",
      (row: number) => (row === 1500 ? { place: null } : row === 70 ? { place: "X" } : {}),
    ],
    ["a date is blank", (row: number) => (row === 1999 ? { from: null } : {})],
    ["no band holds an age", (row: number) => (row === 1024 ? { age: 9 } : {})],
  ])("agree with exact where %s", (_, of) => {
    const given = staysOf(2000, of);
    shortened = 0;
    const ours = short(model, given);
    expect(shortened).toBeGreaterThan(0);
    expect(cellsOf(model, given, ours)).toEqual(cellsOf(model, given, plain(model, given)));
    expect(differences(model, given)).toEqual([]);
  });

  test("and are made row by row where rows are too few for it", () => {
    shortened = 0;
    short(
      model,
      staysOf(4, () => ({})),
    );
    expect(shortened).toBe(0);
  });
});
