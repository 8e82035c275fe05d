import {
  absolute,
  between,
  greatest,
  least,
  minus,
  negative,
  over,
  plus,
  power,
  root,
  times,
} from "../../../src/rules/arithmetic";
import { blank, isBlank, orElse, present, refuse, whenPresent } from "../../../src/rules/absence";
import {
  before,
  countOf,
  countRows,
  from,
  greatestOf,
  has,
  leastOf,
  meanOf,
  medianOf,
  previous,
  quantileOf,
  rankIn,
  sumOf,
  upTo,
  weightedMeanOf,
} from "../../../src/rules/aggregate";
import { given, key } from "../../../src/rules/column";
import { curve, deadBand, steps } from "../../../src/rules/curve";
import { numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import {
  date,
  dateOf,
  dayOf,
  daysBetween,
  earlier,
  later,
  monthOf,
  monthsAfter,
  monthsBetween,
  serialOf,
  yearOf,
  yearsBetween,
} from "../../../src/rules/dates";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { exactly } from "../../../src/rules/exact/exactly";
import type { Expr } from "../../../src/rules/expr";
import {
  and,
  countTrue,
  equals,
  firstMatch,
  isAbove,
  isAtLeast,
  isAtMost,
  isBelow,
  isText,
  not,
  or,
  when,
} from "../../../src/rules/logic";
import { bandIn, lookup } from "../../../src/rules/lookup";
import { modelOf } from "../../../src/rules/model";
import { parameter } from "../../../src/rules/parameter";
import { round, roundDown, roundUp, settle } from "../../../src/rules/rounding";
import { table } from "../../../src/rules/table";
import { join, numberText } from "../../../src/rules/text";

const rates = table("Rates", {
  band: key("Band"),
  from: given.number("From"),
  until: given.optional.number("Until"),
  rate: given.money("Rate"),
  note: given.optional.text("Note"),
});
// The first band has a hole after it (10 to 12); 20 to 25 lies in two.
const ratesData = {
  rows: 4,
  columns: {
    band: textColumn(["Low", "Middle", "Twice", "High"]),
    from: numberColumn([0, 12, 20, 25]),
    until: numberColumn([10, 25, 25, null]),
    rate: numberColumn([100, 200, 250, 300]),
    note: textColumn(["first", null, null, "last"]),
  },
};

const sales = table("Sales", {
  sale: key("Sale"),
  shop: given.text("Shop"),
  period: given.number("Period"),
  amount: given.money("Amount", { decimals: 2 }),
  tip: given.optional.number("Tip", { decimals: 1 }),
});
const salesData = {
  rows: 5,
  columns: {
    sale: textColumn(["S-10", "S-9", "s-1", "S-2", "S-3"]),
    shop: textColumn(["Norr", "norr", "Syd", "Syd", "Norr"]),
    period: numberColumn([1, 2, 1, 2, 3]),
    amount: numberColumn([0.1, 0.2, 10, 20.55, 0.3]),
    tip: numberColumn([null, 1.5, null, null, 2.5]),
  },
};

const cap = parameter.optionalNumber({ id: "cap", header: "Cap", source: "test", initial: null });

/** One row with the figures 7 (a), 0.1 (b), -2.5 (c), blank (d), 2024-02-29 (day), "Norr" (shop). */
const line = table("Line", {
  line: key("Line"),
  a: given.number("A"),
  b: given.number("B", { decimals: 1 }),
  c: given.number("C", { decimals: 1 }),
  d: given.optional.number("D", { decimals: 1 }),
  day: given.date("Day"),
  shop: given.text("Shop"),
  yes: given.boolean("Yes"),
});
type LineRow = Parameters<Parameters<(typeof line)["add"]>[2]>[0];

const leapDay = serialOf(2024, 2, 29);
const lineData = {
  rows: 1,
  columns: {
    line: textColumn(["L"]),
    a: numberColumn([7]),
    b: numberColumn([0.1]),
    c: numberColumn([-2.5]),
    d: numberColumn([null]),
    day: numberColumn([leapDay]),
    shop: textColumn(["Norr"]),
    yes: numberColumn([1]),
  },
};

const dataset: Dataset = { parameters: {}, tables: { Rates: ratesData, Sales: salesData, Line: lineData } };

/** What both readings say of an expression in the one row: the value, null for blank, or "fault: " with its code. */
function readings(compute: (row: LineRow) => Expr): { readonly fast: unknown; readonly exact: unknown } {
  const model = modelOf({ tables: [rates, sales, line.add("result", "Result", compute)], parameters: [cap] });
  const told = (value: unknown): unknown =>
    typeof value === "object" && value !== null && "fault" in value
      ? `fault: ${(value.fault as { code: string }).code}`
      : value;
  return {
    fast: told(evaluate(model, dataset).value("Line", "result", 0)),
    exact: told(exactly(model, dataset).figure("Line", "result", 0)),
  };
}

const inRates = (value: number) => bandIn(rates.rate, { value, from: rates.from, until: rates.until });
const norr = has(sales.shop, "NORR");

const cases: readonly (readonly [string, (row: LineRow) => Expr, unknown])[] = [
  ["plus", (row) => plus(row.a, row.b, 1), 8.1],
  ["minus", (row) => minus(row.a, row.c), 9.5],
  ["times", (row) => times(row.a, row.c), -17.5],
  ["over", (row) => over(row.a, 4), 1.75],
  ["over zero", (row) => over(row.a, minus(row.a, 7)), "fault: division by zero"],
  ["negative", (row) => negative(row.c), 2.5],
  ["absolute", (row) => absolute(row.c), 2.5],
  ["power", () => power(2, 10), 1024],
  ["power with a fraction: 8 to 2/3", () => round(power(8, over(2, 3)), 0.0001), 4],
  ["power below one", () => power(4, -0.5), 0.5],
  ["power of zero to zero", () => power(0, 0), "fault: not a number"],
  ["power of zero below zero", () => power(0, -1), "fault: division by zero"],
  ["power of a negative number", () => power(-8, 2), "fault: power of a negative number"],
  ["irrational power: 2 to 0.3142 = 1.24332223...", () => round(power(2, 0.3142), 0.000001), 1.243322],
  ["root", () => root(12.25), 3.5],
  ["third root", () => root(27, 3), 3],
  ["root of two", () => round(root(2), 0.000001), 1.414214],
  ["root of a negative number", (row) => root(row.c), "fault: root of a negative number"],
  ["least", (row) => least(row.a, row.b, row.c), -2.5],
  ["greatest", (row) => greatest(row.a, row.b, row.c), 7],
  ["between", (row) => between(row.a, 0, 5), 5],
  ["equals without noise: 0.1 + 0.2 = 0.3", (row) => equals(plus(row.b, 0.2), 0.3), true],
  ["above", (row) => isAbove(row.a, 7), false],
  ["at least without noise", (row) => isAtLeast(times(row.b, 3), 0.3), true],
  ["below", (row) => isBelow(row.c, 0), true],
  ["at most", (row) => isAtMost(row.a, 6), false],
  ["same text in other letters", (row) => isText(row.shop, "nORR"), true],
  ["and", (row) => and(row.yes, false), false],
  ["or", (row) => or(row.yes, false), true],
  ["and looks at all", (row) => and(false, equals(over(row.a, 0), 1)), "fault: division by zero"],
  ["not", (row) => not(row.yes), false],
  ["count true", (row) => countTrue(row.yes, true, isText(row.shop, "x")), 2],
  ["when", (row) => when(isAbove(row.a, 5), 1, 2), 1],
  ["the branch not taken may be a fault", (row) => when(row.yes, 1, over(1, 0)), 1],
  ["the branch taken may not", (row) => when(not(row.yes), 1, over(1, 0)), "fault: division by zero"],
  [
    "first match",
    (row) =>
      firstMatch<"text", false>(
        [
          { when: isAbove(row.a, 10), then: "high" },
          { when: isAbove(row.a, 5), then: "middle" },
        ],
        "low",
      ),
    "middle",
  ],
  [
    "first match does not look further",
    (row) =>
      firstMatch<"number", false>(
        [
          { when: row.yes, then: 1 },
          { when: equals(over(1, 0), 1), then: 2 },
        ],
        3,
      ),
    1,
  ],
  ["round half away", (row) => round(row.c, 1), -3],
  ["round to 5 öre", () => round(over(1, 3), 0.05), 0.35],
  ["round to 25", () => round(37.5, 25), 50],
  ["1.005 to öre: the tie is kept", () => round(1.005, 0.01), 1.01],
  ["round too large", () => round(1e9 + 1, 1), "fault: too large to round exactly"],
  ["round the largest", () => round(1e9, 1), 1e9],
  ["down without noise", () => roundDown(minus(30, 1e-14), 1), 30],
  ["down", (row) => roundDown(row.c, 1), -3],
  ["up", (row) => roundUp(row.c, 1), -2],
  ["up without noise", (row) => roundUp(times(row.b, 3), 0.1), 0.3],
  ["settle", (row) => settle(plus(row.b, 0.2)), 0.3],
  ["band", () => inRates(5), 100],
  ["band at its lower bound", () => inRates(12), 200],
  ["band open above", () => inRates(1000), 300],
  [
    "band without noise",
    () => bandIn(rates.rate, { value: minus(12, 1e-13), from: rates.from, until: rates.until }),
    200,
  ],
  ["no band", () => inRates(10), "fault: no band holds the value"],
  ["several bands", () => inRates(20), "fault: several bands hold the value"],
  ["lookup in other letters", () => lookup(rates.rate, rates.band, "hIGH"), 300],
  ["lookup of a blank", () => lookup(rates.note, rates.band, "Middle"), null],
  ["lookup without key", () => lookup(rates.rate, rates.band, "None"), "fault: key not found"],
  ["lookup with otherwise", () => lookup(rates.rate, rates.band, "None", round(1, 1)), 1],
  [
    "curve: half way from 10 to 20",
    () =>
      curve(
        15,
        [
          { x: 10, y: 0 },
          { x: 20, y: 100 },
        ],
        { below: "zero", above: "flat" },
      ),
    50,
  ],
  [
    "curve below",
    () =>
      curve(
        9,
        [
          { x: 10, y: 5 },
          { x: 20, y: 100 },
        ],
        { below: "zero", above: "flat" },
      ),
    0,
  ],
  [
    "curve at its first point",
    () =>
      curve(
        10,
        [
          { x: 10, y: 5 },
          { x: 20, y: 100 },
        ],
        { below: "zero", above: "flat" },
      ),
    5,
  ],
  [
    "curve above",
    () =>
      curve(
        99,
        [
          { x: 10, y: 5 },
          { x: 20, y: 100 },
        ],
        { below: "zero", above: "flat" },
      ),
    100,
  ],
  [
    "curve beyond its end",
    () =>
      curve(
        30,
        [
          { x: 10, y: 0 },
          { x: 20, y: 100 },
        ],
        { below: "zero", above: "extend" },
      ),
    200,
  ],
  [
    "curve that does not rise",
    (row) =>
      curve(
        15,
        [
          { x: row.a, y: 0 },
          { x: 7, y: 1 },
        ],
        { below: "flat", above: "flat" },
      ),
    "fault: points of the curve do not rise",
  ],
  [
    "steps",
    () =>
      steps(
        25,
        [
          { from: 10, value: 1 },
          { from: 20, value: 2 },
          { from: 30, value: 3 },
        ],
        0,
      ),
    2,
  ],
  ["steps below", () => steps(5, [{ from: 10, value: 1 }], 0), 0],
  ["dead band: 7 is 3 above 4, 1 of it dead, 1.5 live", (row) => deadBand(row.a, 4, 1, 1.5), 1.5],
  ["year", (row) => yearOf(row.day), 2024],
  ["month", (row) => monthOf(row.day), 2],
  ["day", (row) => dayOf(row.day), 29],
  ["date of overflowing parts", () => dateOf(2025, 14, 1), serialOf(2026, 2, 1)],
  ["date before 1900", () => dateOf(1800, 1, 1), "fault: not a date"],
  ["months after, end of month", (row) => monthsAfter(row.day, 12), serialOf(2025, 2, 28)],
  [
    "months after, a count with noise: 0.29 x 100",
    (row) => monthsAfter(row.day, times(0.29, 100)),
    serialOf(2026, 7, 29),
  ],
  ["days between", (row) => daysBetween(row.day, date(2024, 3, 1)), 1],
  ["years on 28 February", (row) => yearsBetween(row.day, date(2025, 2, 28)), 0],
  ["years on 28 February by the other rule", (row) => yearsBetween(row.day, date(2025, 2, 28), "28 February"), 1],
  ["years on 1 March", (row) => yearsBetween(row.day, date(2025, 3, 1)), 1],
  ["months between", (row) => monthsBetween(row.day, date(2024, 4, 28)), 1],
  ["earlier", (row) => earlier(row.day, date(2024, 1, 1)), serialOf(2024, 1, 1)],
  ["later", (row) => later(row.day, date(2024, 1, 1)), leapDay],
  ["sum", () => sumOf(sales.amount, norr), 0.6],
  ["sum of nothing", () => sumOf(sales.amount, has(sales.shop, "Öst")), 0],
  ["sum up to a period", () => sumOf(sales.amount, upTo(sales.period, 2), norr), 0.3],
  ["sum from and before", () => sumOf(sales.amount, from(sales.period, 2), before(sales.period, 3)), 20.75],
  ["count leaves blanks out", () => countOf(sales.tip, norr), 2],
  ["count of rows", () => countRows(norr), 3],
  ["least", () => leastOf(sales.tip), 1.5],
  ["greatest of nothing", () => greatestOf(sales.tip, has(sales.shop, "Syd")), null],
  ["mean: (1.5 + 2.5) / 2", () => meanOf(sales.tip, norr), 2],
  ["median of 0.1 0.2 0.3 10 20.55", () => medianOf(sales.amount), 0.3],
  ["quantile 0.9: 10 + 0.6 x 10.55", () => round(orElse(quantileOf(sales.amount, 0.9), 0), 0.01), 16.33],
  ["quantile of a share above one", () => quantileOf(sales.amount, 1.5), "fault: share outside 0 to 1"],
  [
    "weighted mean: 30.55 / (1 + 2)",
    () => round(orElse(weightedMeanOf(sales.amount, sales.period, has(sales.shop, "Syd")), 0), 0.01),
    10.18,
  ],
  ["previous period", () => previous(sales.amount, [norr], sales.period, round(3, 1)), 0.2],
  ["previous of the first", () => previous(sales.amount, [norr], sales.period, round(1, 1)), null],
  ["blank column", (row) => isBlank(row.d), true],
  ["blank parameter", () => isBlank(cap), true],
  ["blank in arithmetic", (row) => plus(present(row.d), 1), "fault: blank where a value is needed"],
  ["when present", (row) => whenPresent(row.d, (value) => plus(value, 1)), null],
  ["or else", (row) => orElse(row.d, 4), 4],
  ["blank", () => blank("number"), null],
  ["refuse", () => refuse("number", "not allowed"), "fault: not allowed"],
  ["join", (row) => join([row.shop, numberText(row.c, 2)], ": "), "Norr: -2.50"],
];

test.each(cases)("%s", (_, compute, expected) => {
  const { fast, exact } = readings(compute);
  if (typeof expected === "number") {
    expect(exact).toBeCloseTo(expected, 12);
    expect(fast).toBeCloseTo(expected, 12);
  } else {
    expect({ fast, exact }).toEqual({ fast: expected, exact: expected });
  }
});

test("ranks: ties go to the lower key, in the order of numbers within keys", () => {
  const ranked = sales.add("tenths", "Tenths", (row) => roundDown(times(row.amount, 0.1), 1));
  const model = modelOf({ tables: [ranked.add("place", "Place", () => rankIn(ranked.tenths, [], "largest first"))] });
  const results = evaluate(model, { parameters: {}, tables: { Sales: salesData } });
  // Whole tens: S-10 0, S-9 0, s-1 1, S-2 2, S-3 0; of the three with 0 comes S-3, then S-9, then S-10.
  expect([0, 1, 2, 3, 4].map((row) => results.value("Sales", "place", row))).toEqual([5, 4, 2, 1, 3]);
});
