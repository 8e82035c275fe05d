import { minus, over, times } from "../../src/rules/arithmetic";
import { given, key } from "../../src/rules/column";
import { numberColumn, textColumn, type Dataset } from "../../src/rules/data";
import { monthsAfter, monthsBetween, serialOf, yearsBetween } from "../../src/rules/dates";
import { modelOf, type Model } from "../../src/rules/model";
import { round, roundDown, roundUp } from "../../src/rules/rounding";
import { table } from "../../src/rules/table";

/** Exact ties, which floating point misses, and month ends around leap days. */

const ties = table("Ties", { id: key("Id"), n: given.number("N"), third: given.number("Third", { decimals: 3 }) })
  .add("product", "By product", (row) => round(times(row.n, 0.001), 0.01))
  .add("quotient", "By quotient", (row) => round(over(row.n, 1000), 0.01))
  .add("factor", "By factor", (row) => round(times(row.third, 1.1, 10), 0.01))
  .add("difference", "By difference", (row) => round(minus(row.third, 0.01), 0.01))
  .add("whole", "Whole", (row) => round(times(row.n, 0.1), 1))
  .add("twentieth", "Twentieth", (row) => round(times(row.third, 5), 0.05))
  .add("fifties", "Fifties", (row) => round(times(row.n, 5), 50))
  .add("down", "Down", (row) => roundDown(times(row.third, 100), 1))
  .add("up", "Up", (row) => roundUp(times(row.third, 1.1), 0.01));

const spans = table("Spans", { id: key("Id"), from: given.date("From"), to: given.date("To") })
  .add("years", "Years", (row) => yearsBetween(row.from, row.to))
  .add("yearsFeb", "Years, 28 February", (row) => yearsBetween(row.from, row.to, "28 February"))
  .add("months", "Months", (row) => monthsBetween(row.from, row.to))
  .add("monthsFeb", "Months, 28 February", (row) => monthsBetween(row.from, row.to, "28 February"))
  .add("later", "Later", (row) => monthsAfter(row.from, 13));

export const edgeModel: Model = modelOf({ tables: [ties, spans] });

const tieCount = 1_000;
const wholes = Array.from({ length: tieCount }, (_, index) => (index % 2 === 0 ? 1 : -1) * (index * 10 + 5));

const days = [1999, 2000, 2001, 2004, 2100].flatMap((year) =>
  (
    [
      [1, 31],
      [2, 28],
      [2, 29],
      [3, 1],
      [4, 30],
      [12, 31],
    ] as const
  )
    .filter(([month, day]) => month !== 2 || day !== 29 || (year % 4 === 0 && year !== 2100))
    .map(([month, day]) => serialOf(year, month, day)),
);
const pairs = days.flatMap((from) => days.map((to) => [from, to] as const));

export const edgeData: Dataset = {
  parameters: {},
  tables: {
    Ties: {
      rows: tieCount,
      columns: {
        id: textColumn(wholes.map(String)),
        n: numberColumn(wholes),
        third: numberColumn(wholes.map((n) => n / 1000)),
      },
    },
    Spans: {
      rows: pairs.length,
      columns: {
        id: textColumn(pairs.map((_, index) => `S${index}`)),
        from: numberColumn(pairs.map(([from]) => from)),
        to: numberColumn(pairs.map(([, to]) => to)),
      },
    },
  },
};
