import fc from "fast-check";
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
} from "../../src/rules/arithmetic";
import { blank, isBlank, orElse, refuse, whenPresent } from "../../src/rules/absence";
import {
  countOf,
  countRows,
  from,
  greatestOf,
  has,
  leastOf,
  meanOf,
  quantileOf,
  rankIn,
  sumOf,
  sumWithin,
  upTo,
  before,
} from "../../src/rules/aggregate";
import { given, key } from "../../src/rules/column";
import { number } from "../../src/rules/construct";
import { curve, steps } from "../../src/rules/curve";
import { numberColumn, textColumn, type Dataset } from "../../src/rules/data";
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
} from "../../src/rules/dates";
import type { Expr } from "../../src/rules/expr";
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
} from "../../src/rules/logic";
import { bandIn, lookup } from "../../src/rules/lookup";
import { modelOf, type Model } from "../../src/rules/model";
import { parameter } from "../../src/rules/parameter";
import { round, roundDown, roundUp, settle } from "../../src/rules/rounding";
import { table } from "../../src/rules/table";
import { join, numberText } from "../../src/rules/text";

/** A model and data made at random, for tests that compare readings. */
export interface RandomModel {
  readonly model: Model;
  readonly dataset: Dataset;
}

type Num = Expr<"number", false>;
type Truth = Expr<"boolean", false>;
type Day = Expr<"date", false>;

const groupNames = ["north", "South", "WEST"];
const steps_ = [1, 0.01, 0.1, 0.05, 10, 25] as const;
const cap = parameter.number({ id: "cap", header: "Cap", source: "test", initial: 250 });
const share = parameter.share({ id: "share", header: "Share", source: "test", initial: 0.3142 });
const limit = parameter.optionalNumber({ id: "limit", header: "Limit", source: "test", initial: null });

/** Takes choices one after another from a list, so that the list alone decides the model; past its end always the first. */
function chooser(choices: readonly number[]) {
  let at = 0;
  const next = (): number => choices[at++] ?? 0;
  return {
    upTo: (count: number): number => next() % count,
    of: <T>(options: readonly T[]): T => options[next() % options.length] as T,
  };
}

const tariff = table("Tariff", {
  band: key("Band"),
  ageFrom: given.number("Age from"),
  ageUntil: given.optional.number("Age until"),
  hoursFrom: given.number("Hours from", { decimals: 1 }),
  hoursUntil: given.number("Hours until", { decimals: 1 }),
  rate: given.money("Rate"),
  label: given.text("Label"),
});
const places = table("Places", {
  place: key("Place"),
  factor: given.share("Factor"),
  bonus: given.optional.money("Bonus"),
});
const people = table("People", {
  person: key("Person"),
  group: given.text("Group"),
  place: given.text("Place"),
  count: given.number("Count"),
  amount: given.money("Amount", { decimals: 2 }),
  hours: given.number("Hours", { decimals: 1 }),
  extra: given.optional.number("Extra", { decimals: 1 }),
  born: given.date("Born"),
  left: given.optional.date("Left"),
  counted: given.boolean("Counted"),
});

/** Expressions over a row of the people, from the builders alone. */
function builder(
  choose: ReturnType<typeof chooser>,
  row: { readonly [P in "count" | "amount" | "hours"]: Num } & {
    readonly extra: Expr<"number", true>;
    readonly born: Day;
    readonly left: Expr<"date", true>;
    readonly counted: Truth;
    readonly group: Expr<"text", false>;
    readonly place: Expr<"text", false>;
  },
  columns: readonly Num[],
) {
  const literal = (): Num => number(choose.of([0, 1, 2, 3, 7, 12, 0.5, 0.25, 1.5, -4, 100, 0.07, 1000]));

  function num(depth: number): Num {
    if (depth <= 0)
      return choose.of([
        literal,
        () => row.count,
        () => row.amount,
        () => row.hours,
        () => cap,
        () => share,
        () => choose.of([row.count, ...columns]),
      ])();
    const less = () => num(depth - 1);
    return choose.of<() => Num>([
      () => plus(less(), less()),
      () => minus(less(), less()),
      () => times(less(), choose.of<Num>([share, number(0.5), number(3), number(-1), row.hours, number(1.25)])),
      () => over(less(), settle(less())),
      () => over(less(), choose.of([3, 7, 12, 365])),
      () => negative(less()),
      () => absolute(less()),
      () => least(less(), less()),
      () => greatest(less(), less(), cap),
      () => between(less(), 0, 100),
      () => when(truth(depth - 1), less(), less()),
      () =>
        firstMatch<"number", false>(
          [
            { when: truth(depth - 1), then: less() },
            { when: truth(depth - 1), then: less() },
          ],
          less(),
        ),
      () => when(truth(depth - 1), less(), refuse("number", "not allowed")),
      () => round(less(), choose.of(steps_)),
      () => roundDown(less(), choose.of(steps_)),
      () => roundUp(less(), choose.of(steps_)),
      () => root(absolute(settle(less())), choose.of([2, 3])),
      () => root(settle(less())),
      () => power(greatest(1, least(settle(less()), 20)), choose.of([2, 0.5, 1.5, -1, 0.35])),
      () => orElse(row.extra, less()),
      () => orElse(maybe(depth - 1), less()),
      () => orElse(limit, less()),
      () => countTrue(truth(depth - 1), truth(depth - 1), row.counted),
      () =>
        curve(
          less(),
          [
            { x: 0, y: 10 },
            { x: 50, y: 20 },
            { x: choose.of([100, 300]), y: 45.5 },
          ],
          { below: choose.of(["flat", "zero", "extend"]), above: choose.of(["flat", "zero", "extend"]) },
        ),
      () =>
        steps(
          less(),
          [
            { from: 10, value: 1 },
            { from: 20, value: less() },
            { from: 100, value: 5 },
          ],
          0,
        ),
      () =>
        bandIn(
          tariff.rate,
          { value: row.count, from: tariff.ageFrom, until: tariff.ageUntil },
          {
            value: row.hours,
            from: tariff.hoursFrom,
            until: tariff.hoursUntil,
            includes: { from: true, until: false },
          },
        ),
      () => lookup(places.factor, places.place, row.place),
      () => lookup(places.factor, places.place, choose.of(["Lund", "malmö", "nowhere"]), number(0.5)),
      () => orElse(lookup(places.bonus, places.place, row.place, number(3)), less()),
      () => choose.of([yearOf, monthOf, dayOf])(day(depth - 1)),
      () => daysBetween(day(depth - 1), day(depth - 1)),
      () =>
        choose.of([yearsBetween, monthsBetween])(
          day(depth - 1),
          day(depth - 1),
          choose.of(["1 March", "28 February"] as const),
        ),
      () =>
        choose.of<() => Num>([
          () => sumOf(people.amount, has(people.group, row.group)),
          () => sumOf(people.extra, has(people.group, row.group), has(people.counted, row.counted)),
          () => countOf(people.extra, has(people.place, row.place)),
          () => countRows(upTo(people.count, row.count), has(people.group, "NORTH")),
          () => sumOf(people.hours, from(people.born, row.born), before(people.born, monthsAfter(row.born, 24))),
          () => orElse(leastOf(people.extra, has(people.group, row.group)), number(-1)),
          () => orElse(meanOf(people.extra, has(people.place, row.place)), number(-1)),
          () => sumWithin(people.count, [people.group, people.place]),
        ])(),
    ])();
  }

  function maybe(depth: number): Expr<"number", true> {
    return choose.of<() => Expr<"number", true>>([
      () => row.extra,
      () => limit,
      () => whenPresent(row.extra, (value) => plus(value, num(depth - 1))),
      () => when(truth(depth - 1), num(depth - 1), blank("number")),
      () => whenPresent(row.left, (value) => daysBetween(row.born, value)),
      () => greatestOf(people.extra, has(people.group, row.group)),
      () => quantileOf(people.hours, choose.of([0, 0.25, 0.5, 0.9, 1])),
      () => lookup(places.bonus, places.place, row.place),
    ])();
  }

  function truth(depth: number): Truth {
    if (depth <= 0)
      return choose.of<() => Truth>([
        () => row.counted,
        () => isBlank(row.extra),
        () => isText(row.group, "north"),
        () => isBlank(row.left),
      ])();
    return choose.of<() => Truth>([
      () => choose.of([equals, isAbove, isAtLeast, isBelow, isAtMost])(num(depth - 1), num(depth - 1)),
      () => choose.of([isBelow, isAtLeast, equals])(day(depth - 1), day(depth - 1)),
      () => and(truth(depth - 1), truth(depth - 1)),
      () => or(truth(depth - 1), truth(depth - 1)),
      () => not(truth(depth - 1)),
      () => isBlank(maybe(depth - 1)),
      () => isText(row.group, choose.of(["south", "West", "x"])),
    ])();
  }

  function day(depth: number): Day {
    if (depth <= 0)
      return choose.of<() => Day>([
        () => row.born,
        () => date(2024, 2, 29),
        () => orElse(row.left, date(2026, 12, 31)),
      ])();
    return choose.of<() => Day>([
      () => monthsAfter(day(depth - 1), choose.of([1, 12, -5, 11])),
      () => dateOf(choose.of([2024, 2025, 1999]), row.count, choose.of([1, 15, 31])),
      () => earlier(day(depth - 1), day(depth - 1)),
      () => later(day(depth - 1), day(depth - 1)),
      () => when(truth(depth - 1), day(depth - 1), day(depth - 1)),
    ])();
  }

  return { num, maybe, truth, day };
}

function modelFrom(choices: readonly number[]): Model {
  const choose = chooser(choices);
  const one = people.add("first", "First", (row) =>
    round(builder(choose, row, []).num(1 + choose.upTo(3)), choose.of(steps_)),
  );
  const two = one.add("second", "Second", (row) =>
    round(builder(choose, row, [row.first]).num(1 + choose.upTo(3)), choose.of(steps_)),
  );
  const three = two.add("maybe", "Maybe", (row) => builder(choose, row, [row.first]).maybe(2));
  const four = three.add("holds", "Holds", (row) => builder(choose, row, [row.first, row.second]).truth(3));
  const five = four.add("day", "Day", (row) => builder(choose, row, []).day(2));
  const six = five.add("raw", "Raw", (row) => plus(builder(choose, row, [row.second]).num(2), whole(row.second)));
  const seven = six.add("steps", "Steps", (row) => roundDown(row.first, 1));
  const eight = seven.add("place_", "Rank", () =>
    rankIn(seven.steps, choose.of([[], [people.group]]), choose.of(["largest first", "smallest first"])),
  );
  const nine = eight.add("words", "Words", (row) =>
    when(
      row.holds,
      join([row.group, numberText(row.second, 2)], " / "),
      choose.of<Expr<"text", false>>([row.place, lookup(tariff.label, tariff.band, row.group, row.place)]),
    ),
  );
  const ten = nine.addSplit("part", "Part", (row) => ({
    whole: choose.of([0, 10, 1000]),
    weight: absolute(row.count),
    within: choose.of([[], ["group"]]) as never,
    step: choose.of([1, 5]),
  }));
  const groups = table("Groups", { name: key("Name") })
    .add("sum", "Sum", (row) => sumOf(ten.first, has(ten.group, row.name)))
    .add("parts", "Parts", (row) => sumOf(ten.part, has(ten.group, row.name)))
    .add("largest", "Largest", (row) => greatestOf(ten.maybe, has(ten.group, row.name)))
    .add("counted", "Counted", (row) => countOf(ten.maybe, has(ten.group, row.name)))
    .add("typical", "Typical", () => quantileOf(ten.second, choose.of([0.1, 0.5, 1])))
    .add("rounded", "Rounded", (row) => round(over(sumOf(ten.raw, has(ten.group, row.name)), 7), 1));
  return modelOf({ tables: [tariff, places, ten, groups], parameters: [cap, share, limit] });
}

/** A settled copy, so that a column of raw figures mixes with a rounded one. */
function whole(of: Num): Num {
  return settle(times(of, 1));
}

interface Person {
  readonly group: string;
  readonly place: string;
  readonly count: number;
  readonly amount: number;
  readonly hours: number;
  readonly extra: number | null;
  readonly born: number;
  readonly left: number | null;
  readonly counted: boolean;
}

const person: fc.Arbitrary<Person> = fc.record({
  group: fc.constantFrom("north", "North", "south", "west"),
  place: fc.constantFrom("Lund", "LUND", "Malmö", "Eslöv", "Kiruna"),
  count: fc.integer({ min: -2, max: 12 }),
  amount: fc.integer({ min: -20_000, max: 200_000 }).map((ore) => ore / 100),
  hours: fc.integer({ min: 0, max: 500 }).map((tenths) => tenths / 10),
  extra: fc.option(fc.integer({ min: -50, max: 900 }).map((tenths) => tenths / 10)),
  born: fc.integer({ min: serialOf(1996, 1, 1), max: serialOf(2026, 12, 31) }),
  left: fc.option(fc.integer({ min: serialOf(2020, 1, 1), max: serialOf(2026, 12, 31) })),
  counted: fc.boolean(),
});

function datasetOf(all: readonly Person[], limitValue: number | null): Dataset {
  const numbers = (of: (one: Person) => number | null) => numberColumn(all.map(of));
  return {
    parameters: { cap: 250, share: 0.3142, limit: limitValue },
    tables: {
      Tariff: {
        rows: 4,
        columns: {
          band: textColumn(["small", "north", "large", "West"]),
          ageFrom: numberColumn([0, 0, 3, 6]),
          ageUntil: numberColumn([3, 3, 6, null]),
          hoursFrom: numberColumn([0, 20, 0, 0]),
          hoursUntil: numberColumn([20, 40, 45, 40]),
          rate: numberColumn([42_000, 60_000, 28_000, 19_600]),
          label: textColumn(["Small", "Middle", "Large", "School"]),
        },
      },
      Places: {
        rows: 3,
        columns: {
          place: textColumn(["lund", "Malmö", "Eslöv"]),
          factor: numberColumn([1, 0.9175, 1.02]),
          bonus: numberColumn([500, null, 0]),
        },
      },
      People: {
        rows: all.length,
        columns: {
          person: textColumn(all.map((_, row) => `P-${row + 1}`)),
          group: textColumn(all.map((one) => one.group)),
          place: textColumn(all.map((one) => one.place)),
          count: numbers((one) => one.count),
          amount: numbers((one) => one.amount),
          hours: numbers((one) => one.hours),
          extra: numbers((one) => one.extra),
          born: numbers((one) => one.born),
          left: numbers((one) => one.left),
          counted: numbers((one) => (one.counted ? 1 : 0)),
        },
      },
      Groups: { rows: groupNames.length, columns: { name: textColumn(groupNames) } },
    },
  };
}

/**
 * Models whose rules are drawn from the builders, with data that has blanks, ties, keys in other letter case and keys that do not
 * exist. Divisors and what is under a root are settled, as `over` and `root` ask for where noise matters.
 */
export const randomModel: fc.Arbitrary<RandomModel> = fc
  .tuple(
    fc.array(fc.nat(10_000), { minLength: 60, maxLength: 200, size: "max" }),
    fc.array(person, { minLength: 1, maxLength: 25, size: "max" }),
    fc.option(fc.integer({ min: 1, max: 99 })),
  )
  .map(([choices, all, limitValue]) => {
    const model = modelFrom(choices);
    const rules = model.tables
      .flatMap((one) => one.columns)
      .flatMap(({ id, expression }) => (expression === undefined ? [] : [`${id}: ${JSON.stringify(expression)}`]));
    return {
      model,
      dataset: datasetOf(all, limitValue),
      [fc.toStringMethod]: () => `${rules.join("\n")}\n${JSON.stringify({ limitValue, all })}`,
    };
  });
