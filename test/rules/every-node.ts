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
import { blank, isBlank, orElse, present, refuse, whenPresent } from "../../src/rules/absence";
import type { Expr } from "../../src/rules/expr";
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
  sumWithin,
  upTo,
  weightedMeanOf,
} from "../../src/rules/aggregate";
import { given, key, type Column } from "../../src/rules/column";
import { number, text, truth } from "../../src/rules/construct";
import { curve, deadBand, steps } from "../../src/rules/curve";
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
import { table, type AnyTable, type Row, type Table } from "../../src/rules/table";
import { join, numberText } from "../../src/rules/text";

/** Every operation of the language at least once, under headers that are awkward in a formula. */

type RowOf<T> = T extends Table<infer C> ? Row<C> : never;

/** A computed column of a long table: a chain of so many typed additions is more than the compiler follows. */
interface Rule<T> {
  readonly id: string;
  readonly header: string;
  readonly compute: (row: RowOf<T>) => Expr;
}

function column<T>(id: string, header: string, compute: (row: RowOf<T>) => Expr): Rule<T> {
  return { id, header, compute };
}

interface Adding {
  add(id: string, header: string, compute: (row: never) => Expr): AnyTable;
}

function extended<T extends AnyTable>(of: T, rules: readonly Rule<T>[]): AnyTable {
  return rules.reduce<AnyTable>(
    (grown, rule) => (grown as unknown as Adding).add(rule.id, rule.header, rule.compute as (row: never) => Expr),
    of,
  );
}

export const factor = parameter.number({
  id: "factor",
  header: "Räknefaktor 2 %",
  source: "ours",
  initial: 1.1,
  decimals: 2,
});
export const cap = parameter.optionalNumber({ id: "cap", header: "Cap1", source: "ours", initial: null });
export const ceiling = parameter.optionalNumber({ id: "ceiling", header: "FY24", source: "ours", initial: 900 });
export const target = parameter.number({ id: "target", header: "Target [%]", source: "ours", initial: 80 });
export const start = parameter.date({ id: "start", header: "Start", source: "ours", initial: serialOf(2024, 2, 29) });
export const word = parameter.choice({
  id: "word",
  header: "Word",
  source: "ours",
  initial: "södra",
  choices: ["södra", "Norra"],
});
export const strict = parameter.boolean({ id: "strict", header: "Strict", source: "ours", initial: true });

export const tariff = table("Tariff", {
  id: key("Band"),
  ageFrom: given.number("Age #from"),
  ageUntil: given.optional.number("Age [until]"),
  hoursFrom: given.number("Hours from", { decimals: 1 }),
  hoursUntil: given.number("Hours' until", { decimals: 1 }),
  rate: given.money("Rate (kr/år)"),
  label: given.text("Label"),
  open: given.boolean("Open"),
  since: given.date("Since"),
});

export const units = table("Enheter år 1", {
  unit: key("Unit"),
  manager: given.optional.text("Manager"),
  budget: given.optional.money("Budget"),
  share: given.share("Share"),
}).add("doubled", "Doubled budget", (row) => whenPresent(row.budget, (budget) => times(budget, 2)));

const children = table("Children", {
  child: key("Child's name"),
  unit: given.text("Unit [code]"),
  choice: given.choice("Hours band", ["<20", ">=20", "20-40*"]),
  born: given.date("Born"),
  on: given.date("On"),
  left: given.optional.date("Left #1"),
  age: given.number("Age"),
  hours: given.number("Hours a week", { decimals: 1 }),
  amount: given.number("Amount", { decimals: 4 }),
  net: given.number('Net, of: 5-1 = {a} & "b" @ $x.y; ~!'),
  fee: given.optional.money("Fee"),
  note: given.optional.text("Note"),
  ill: given.optional.boolean("Ill"),
  active: given.boolean("Active"),
  period: given.number("Period"),
})
  .add("quotient", "Quotient", (row) => over(row.amount, row.age))
  .add("feeDoubled", "Fee doubled", (row) => whenPresent(row.fee, (fee) => times(fee, 2)))
  .add("kronor", "Kronor", (row) => round(times(row.amount, 1.5), 1))
  .add("maybeEmpty", "Maybe empty", (row) => when(isAbove(row.age, 3), row.unit, text("")));

const childRules: readonly Rule<typeof children>[] = [
  // literals, parameters, columns
  column("literal", "Literal", () => number(2.5)),
  column("words", "Words", () => text('He said "no"; åäö')),
  column("yes", "Yes", () => truth(true)),
  column("nothing", "Nothing", () => blank("number")),
  column("refused", "Refused", () => refuse("number", "not allowed")),
  column("feeAgain", "Fee again", (row) => row.fee),
  column("noteAgain", "Note again", (row) => row.note),
  column("capAgain", "Cap again", () => cap),
  column("wordAgain", "Word again", () => word),
  column("strictAgain", "Strict again", () => strict),
  // arithmetic
  column("sum", "Sum", (row) => plus(row.amount, factor, -3)),
  column("nested", "Nested", (row) => minus(row.amount, minus(row.hours, minus(1, row.age)))),
  column("product", "Product", (row) => times(plus(row.amount, 1), negative(plus(row.hours, 0.1)))),
  column("ratio", "Ratio", (row) => over(row.amount, times(row.hours, 3))),
  column("minusPower", "Minus power", (row) => negative(power(row.hours, 2))),
  column("powers", "Powers", (row) => power(row.amount, over(row.age, 3))),
  column("powerOfPower", "Power of power", (row) => power(2, power(row.age, 0.5))),
  column("sqrt", "Square root", (row) => root(row.amount)),
  column("cubic", "Cubic root", (row) => root(row.amount, 3)),
  column("size", "Size", (row) => absolute(row.amount)),
  column("least", "Least", (row) => least(row.amount, row.hours, 12.5)),
  column("greatest", "Greatest", (row) => greatest(row.amount, row.hours)),
  column("held", "Held", (row) => between(row.amount, 0, 20)),
  // comparisons and choices
  column("above", "Above", (row) => isAbove(times(row.amount, 3), 0.3)),
  column("same", "Same", (row) => equals(plus(row.amount, 0.2), 0.3)),
  column("sameText", "Same text", (row) => isText(row.unit, "SÖDRA")),
  column("sameWord", "Same word", (row) => isText(row.unit, word)),
  column("dateAfter", "Date after", (row) => isAtLeast(row.on, row.born)),
  column("gates", "Gates", (row) => and(isAtMost(row.age, 6), or(row.active, strict), not(isBelow(row.hours, 10)))),
  column("gatesMet", "Gates met", (row) => countTrue(row.active, isAbove(row.age, 3), isBelow(row.hours, 30))),
  column("chosen", "Chosen", (row) => when(isAbove(row.age, 3), row.amount, over(1, row.age))),
  column("first", "First match", (row) =>
    firstMatch(
      [
        { when: isAbove(row.age, 5), then: text("gammal") },
        { when: isAbove(row.age, 2), then: text("mellan") },
      ],
      text(""),
    ),
  ),
  // absence
  column("feeMissing", "Fee missing", (row) => isBlank(row.fee)),
  column("feeThere", "Fee there", (row) => not(isBlank(row.fee))),
  column("feeOrZero", "Fee or zero", (row) => orElse(row.fee, 0)),
  column("feeDemanded", "Fee demanded", (row) => plus(present(row.fee), 1)),
  column("feeInOrder", "Fee in order", (row) => isAbove(present(row.fee), 100)),
  column("leastOfFee", "Least of fee", (row) => least(present(row.fee), 150)),
  column("doubledAgain", "Doubled again", (row) => whenPresent(row.feeDoubled, (fee) => plus(fee, 1))),
  column("doubledMissing", "Doubled missing", (row) => isBlank(row.feeDoubled)),
  column("doubledDemanded", "Doubled demanded", (row) => isBelow(present(row.feeDoubled), 1000)),
  column("bothThere", "Both there", (row) =>
    when(
      and(not(isBlank(row.fee)), not(isBlank(row.left))),
      plus(present(row.fee), yearOf(present(row.left))),
      blank("number"),
    ),
  ),
  column("illOrNot", "Ill or not", (row) =>
    when(isBlank(row.ill), text("unknown"), when(present(row.ill), text("ill"), text("well"))),
  ),
  column("underCap", "Under cap", (row) => when(isBlank(cap), row.amount, least(row.amount, present(cap)))),
  column("underCeiling", "Under ceiling", (row) =>
    when(isBlank(ceiling), row.amount, least(times(row.amount, 100), present(ceiling))),
  ),
  column("settledFee", "Settled fee", (row) => settle(whenPresent(row.fee, (fee) => over(fee, 3)))),
  // rounding
  column("ore", "Öre", (row) => round(times(row.amount, factor), 0.01)),
  column("tenths", "Tenths", (row) => round(over(row.amount, 3), 0.1)),
  column("hundreds", "Hundreds", (row) => round(times(row.amount, 100), 100)),
  column("fifties", "Fifties", (row) => round(times(row.amount, 10), 50)),
  column("quarters", "Quarters", (row) => round(row.amount, 0.25)),
  column("twentieths", "Twentieths", (row) => round(row.amount, 0.05)),
  column("twoAndAHalf", "Two and a half", (row) => round(row.amount, 2.5)),
  column("down", "Down", (row) => roundDown(minus(row.amount, 1e-14), 1)),
  column("downTenths", "Down tenths", (row) => roundDown(row.amount, 0.1)),
  column("downFifties", "Down fifties", (row) => roundDown(times(row.amount, 10), 50)),
  column("up", "Up", (row) => roundUp(plus(row.amount, 1e-14), 1)),
  column("upQuarters", "Up quarters", (row) => roundUp(row.amount, 0.25)),
  column("settled", "Settled", (row) => settle(times(row.amount, 1.1))),
  // bands, look-ups, curves
  column("band", "Band", (row) =>
    bandIn(
      tariff.rate,
      { value: row.age, from: tariff.ageFrom, until: tariff.ageUntil },
      { value: row.hours, from: tariff.hoursFrom, until: tariff.hoursUntil, includes: { from: true, until: true } },
    ),
  ),
  column("bandLabel", "Band label", (row) =>
    bandIn(
      tariff.label,
      { value: row.age, from: tariff.ageFrom, until: tariff.ageUntil },
      { value: row.hours, from: tariff.hoursFrom, until: tariff.hoursUntil, includes: { from: false, until: true } },
    ),
  ),
  column("bandOpen", "Band open", (row) =>
    bandIn(tariff.open, { value: times(row.hours, 0.1), from: tariff.hoursFrom, until: tariff.hoursUntil }),
  ),
  column("bandSince", "Band since", (row) =>
    bandIn(
      tariff.since,
      { value: row.age, from: tariff.ageFrom, until: tariff.ageUntil },
      { value: row.hours, from: tariff.hoursFrom, until: tariff.hoursUntil },
    ),
  ),
  column("unitShare", "Unit share", (row) => lookup(units.share, units.unit, row.unit)),
  column("unitBudget", "Unit budget", (row) => lookup(units.budget, units.unit, row.unit)),
  column("unitDoubled", "Unit doubled", (row) => lookup(units.doubled, units.unit, row.unit)),
  column("unitManager", "Unit manager", (row) => lookup(units.manager, units.unit, row.unit)),
  column("budgetDemanded", "Budget demanded", (row) =>
    isAbove(present(lookup(units.budget, units.unit, row.unit)), 100),
  ),
  column("budgetMissing", "Budget missing", (row) => isBlank(lookup(units.budget, units.unit, row.unit))),
  column("shareOr", "Share or else", (row) => lookup(units.share, units.unit, row.unit, number(0.5))),
  column("budgetOr", "Budget or else", (row) => lookup(units.budget, units.unit, join([row.unit, ""]), number(-1))),
  column("curve", "Curve", (row) =>
    curve(
      row.hours,
      [
        { x: 10, y: 0 },
        { x: 20, y: 5 },
        { x: 40, y: 8 },
      ],
      { below: "zero", above: "flat" },
    ),
  ),
  column("liveCurve", "Live curve", (row) =>
    curve(
      times(row.amount, 10),
      [
        { x: 0, y: 0.5 },
        { x: target, y: 1 },
        { x: plus(target, row.age), y: factor },
      ],
      { below: "extend", above: "extend" },
    ),
  ),
  column("flatCurve", "Flat curve", (row) =>
    curve(
      row.amount,
      [
        { x: 1, y: over(1, row.age) },
        { x: 3, y: 2 },
      ],
      { below: "flat", above: "zero" },
    ),
  ),
  column("steps", "Steps", (row) =>
    steps(
      row.hours,
      [
        { from: 10, value: 1 },
        { from: 20, value: 2 },
        { from: 30, value: factor },
      ],
      0,
    ),
  ),
  column("stepsFault", "Steps with a fault", (row) =>
    steps(
      row.hours,
      [
        { from: 10, value: over(1, row.age) },
        { from: 20, value: 2 },
      ],
      0,
    ),
  ),
  column("deadBand", "Dead band", (row) => deadBand(row.hours, 20, 2.5, 10)),
  column("netAgain", "Net again", (row) => plus(row.net, 1)),
  // dates
  column("year", "Year", (row) => yearOf(row.born)),
  column("month", "Month", (row) => monthOf(row.born)),
  column("day", "Day", (row) => dayOf(row.born)),
  column("birthday", "Birthday", (row) => dateOf(yearOf(row.on), monthOf(row.born), dayOf(row.born))),
  column("madeDate", "Made date", (row) => dateOf(plus(2020, row.age), plus(row.age, 10), 31)),
  column("oldDate", "Old date", (row) => dateOf(minus(1904, row.age), 1, 1)),
  column("monthsLater", "Months later", (row) => monthsAfter(row.born, plus(row.age, 1))),
  column("monthsEarlier", "Months earlier", (row) => monthsAfter(row.born, -13)),
  column("days", "Days", (row) => daysBetween(row.born, row.on)),
  column("years", "Years", (row) => yearsBetween(row.born, row.on)),
  column("yearsFeb", "Years by 28 February", (row) => yearsBetween(row.born, row.on, "28 February")),
  column("months", "Months", (row) => monthsBetween(row.born, row.on)),
  column("monthsFeb", "Months by 28 February", (row) => monthsBetween(row.born, row.on, "28 February")),
  column("yearsBack", "Years back", (row) => yearsBetween(row.on, row.born)),
  column("monthsBack", "Months back", (row) => monthsBetween(row.on, row.born, "28 February")),
  column("earlier", "Earlier", (row) => earlier(row.born, start)),
  column("later", "Later", (row) => later(row.born, date(2020, 1, 1))),
  // texts
  column("joined", "Joined", (row) => join([row.unit, row.child, numberText(row.amount, 1)], ", ")),
  column("glued", "Glued", (row) => join([row.unit, when(isAbove(row.age, 3), text("x"), text(""))])),
  column("numbers", "Numbers", (row) => numberText(times(row.amount, 1.005), 2)),
  column("wholeText", "Whole text", (row) => numberText(row.age, 0)),
];

type Numbers = Column<"number", boolean>;

/** Aggregates over the children, in their own table and from the units. */
export const ranked = table("Ranked ö", {
  id: key("Id"),
  group: given.text("Group"),
  points: given.number("Points"),
  weight: given.number("Weight", { decimals: 1 }),
  pool: given.money("Pool"),
})
  .add("sumWithin", "Sum within", (row) =>
    plus(
      sumWithin(
        {
          table: "Ranked ö",
          definition: {
            id: "points",
            header: "Points",
            kind: "number",
            meaning: "number",
            nullable: false,
            source: "given",
            settled: true,
            decimals: 0,
          },
          kind: "number",
          nullable: false,
        },
        [
          {
            table: "Ranked ö",
            definition: {
              id: "group",
              header: "Group",
              kind: "text",
              meaning: "text",
              nullable: false,
              source: "given",
              settled: true,
            },
            kind: "text",
            nullable: false,
          },
        ],
      ),
      times(row.points, 0),
    ),
  )
  .addSplit("part", "Part", (row) => ({ whole: row.pool, weight: row.weight, within: ["group"], step: 1 }))
  .addSplit("hundred", "Hundreds", (row) => ({ whole: row.pool, weight: row.weight, within: ["group"], step: 100 }));

const group = (ranked as unknown as { readonly group: Column<"text", false> }).group;
const points = (ranked as unknown as { readonly points: Numbers }).points;
export const withRanks = (ranked as typeof ranked)
  .add("largest", "Largest first", () => rankIn(points, [group], "largest first"))
  .add("smallest", "Smallest first", () => rankIn(points, [group], "smallest first"));
const smallest = (withRanks as unknown as { readonly smallest: Column<"number"> }).smallest;

const totals = table("Totals", {
  unit: key("Unit"),
  group: given.text("Group"),
  period: given.number("Period"),
  limit: given.number("Limit"),
});

const totalRules: readonly Rule<typeof totals>[] = [
  column("all", "All", () => sumOf(children.amount)),
  column("net", "Sum of net", (row) => sumOf(children.net, has(children.unit, row.unit))),
  column("allFees", "All fees", () => sumOf(children.fee)),
  column("sum", "Sum of amounts", (row) => sumOf(children.amount, has(children.unit, row.unit))),
  column("sumKronor", "Sum of kronor", (row) =>
    sumOf(children.kronor, has(children.unit, row.unit), has(children.active, truth(true))),
  ),
  column("fees", "Sum of fees", (row) => sumOf(children.fee, has(children.unit, row.unit))),
  column("doubledFees", "Sum of doubled", (row) => sumOf(children.feeDoubled, has(children.unit, row.unit))),
  column("faulty", "Sum of quotients", (row) => sumOf(children.quotient, has(children.unit, row.unit))),
  column("faultyCount", "Count of quotients", (row) => countOf(children.quotient, has(children.unit, row.unit))),
  column("faultyLeast", "Least of quotients", (row) => leastOf(children.quotient, has(children.unit, row.unit))),
  column("count", "Count", (row) => countRows(has(children.unit, row.unit))),
  column("countAll", "Count of all fees", () => countOf(children.fee)),
  column("countNotes", "Count of notes", () => countOf(children.note)),
  column("countFees", "Count of fees", (row) => countOf(children.fee, has(children.unit, row.unit))),
  column("countDoubled", "Count of doubled", (row) => countOf(children.feeDoubled, has(children.unit, row.unit))),
  column("countNotesHere", "Count of notes here", (row) => countOf(children.note, has(children.unit, row.unit))),
  column("upTo", "Up to", (row) => countRows(upTo(children.age, row.limit), from(children.age, 2))),
  column("before", "Before", (row) => countRows(before(children.born, monthsAfter(start, row.limit)))),
  column("choices", "Choices", () => countRows(has(children.choice, "<20"))),
  column("stars", "Stars", () => countRows(has(children.choice, "20-40*"))),
  column("empties", "Empties", () => countRows(has(children.maybeEmpty, ""))),
  column("glued", "Glued matches", (row) =>
    countRows(has(children.maybeEmpty, when(isAbove(row.limit, 3), row.unit, text("")))),
  ),
  column("notes", "Notes", (row) => countRows(has(children.note, row.group))),
  column("leastAll", "Least of all", () => leastOf(children.amount)),
  column("greatestAll", "Greatest date", () => greatestOf(children.left)),
  column("leastHere", "Least here", (row) => leastOf(children.fee, has(children.unit, row.unit))),
  column("greatestHere", "Greatest here", (row) => greatestOf(children.left, has(children.unit, row.unit))),
  column("leastOrZero", "Least or zero", (row) => orElse(leastOf(children.fee, has(children.unit, row.unit)), 0)),
  column("leastDemanded", "Least demanded", (row) =>
    plus(present(leastOf(children.fee, has(children.unit, row.unit))), 1),
  ),
  column("medianAll", "Median of all", () => medianOf(children.amount)),
  column("medianFees", "Median of fees", () => medianOf(children.fee)),
  column("quantileAll", "Quantile of all", () => quantileOf(children.amount, 0.3)),
  column("medianHere", "Median here", (row) => medianOf(points, [has(group, row.group)], smallest)),
  column("quantileHere", "Quantile here", (row) =>
    quantileOf(points, over(row.limit, 10), [has(group, row.group)], smallest),
  ),
  column("mean", "Mean", (row) => meanOf(children.fee, has(children.unit, row.unit))),
  column("weighted", "Weighted mean", (row) =>
    weightedMeanOf(children.amount, children.hours, has(children.unit, row.unit)),
  ),
  column("previous", "Previous", (row) =>
    previous(children.fee, [has(children.unit, row.unit)], children.period, row.period),
  ),
  column("parts", "Parts", (row) =>
    sumOf((ranked as unknown as { readonly part: Numbers }).part, has(group, row.group)),
  ),
];

export const everyNode: Model = modelOf({
  tables: [tariff, units, extended(children, childRules), withRanks, extended(totals, totalRules)],
  parameters: [factor, cap, ceiling, target, start, word, strict],
});

const day = (year: number, month: number, dayOfMonth: number) => serialOf(year, month, dayOfMonth);

export const everyNodeData: Dataset = {
  parameters: {},
  tables: {
    Tariff: {
      rows: 4,
      columns: {
        id: textColumn(["a", "b", "c", "d"]),
        ageFrom: numberColumn([0, 0, 4, 4]),
        ageUntil: numberColumn([4, 4, null, null]),
        hoursFrom: numberColumn([0, 20, 0, 20]),
        hoursUntil: numberColumn([20, 60, 20, 60]),
        rate: numberColumn([42_000, 84_000, 28_000, 56_000]),
        label: textColumn(["ung, kort", "ung, lång", "stor, kort", "stor, lång"]),
        open: numberColumn([1, 0, 1, 0]),
        since: numberColumn([day(2020, 1, 1), day(2021, 1, 1), day(2022, 1, 1), day(2023, 1, 1)]),
      },
    },
    "Enheter år 1": {
      rows: 3,
      columns: {
        unit: textColumn(["Södra", "norra", "Väst"]),
        manager: textColumn(["Åsa", null, "Örjan"]),
        budget: numberColumn([1000, null, 0]),
        share: numberColumn([0.25, 0.5, 0.25]),
      },
    },
    Children: {
      rows: 8,
      columns: {
        child: textColumn(["Åsa", "Bo", "Cia", "Dan", "Eva", "Fia", "Gun", "Hal"]),
        unit: textColumn(["södra", "SÖDRA", "Norra", "norra", "Väst", "väst", "Öst", "Södra"]),
        choice: textColumn(["<20", ">=20", "20-40*", "20-40", "<20", "20-40 x", ">=20", "<20"]),
        born: numberColumn([
          day(2020, 2, 29),
          day(2020, 2, 29),
          day(2020, 2, 29),
          day(2019, 1, 31),
          day(2016, 12, 31),
          day(2018, 3, 1),
          day(2020, 2, 28),
          day(2000, 2, 29),
        ]),
        on: numberColumn([
          day(2023, 2, 28),
          day(2023, 3, 1),
          day(2024, 2, 28),
          day(2023, 2, 28),
          day(2023, 1, 30),
          day(2022, 2, 28),
          day(2024, 2, 29),
          day(1999, 2, 28),
        ]),
        left: numberColumn([
          null,
          day(2024, 6, 30),
          null,
          day(2023, 12, 31),
          day(2025, 1, 1),
          null,
          null,
          day(2024, 2, 29),
        ]),
        age: numberColumn([3, 3, 4, 4, 6, 0, 4, 5]),
        hours: numberColumn([0, 20, 19.9, 40, 60, 12.5, 30, 61]),
        net: numberColumn([1, 2, 3, 4, 5, 6, 7, 8]),
        amount: numberColumn([0.1, 1.005, 2.5, -0.5, 1234.5675, 0.0001, 0, 8.15]),
        fee: numberColumn([null, 0, 100, 250, null, 101, null, 0]),
        note: textColumn(["x", null, "A", "a", null, null, "y", "Södra"]),
        ill: numberColumn([1, 0, null, 1, 0, null, null, 1]),
        active: numberColumn([1, 0, 1, 1, 0, 0, 1, 1]),
        period: numberColumn([1, 2, 1, 2, 1, 2, 1, 3]),
      },
    },
    "Ranked ö": {
      rows: 7,
      columns: {
        id: textColumn(["k1", "k2", "k3", "k4", "k5", "k6", "k7"]),
        group: textColumn(["A", "a", "A", "B", "b", "C", "A"]),
        points: numberColumn([5, 5, -2, 7, 7, 0, 12]),
        weight: numberColumn([1.5, 1.5, 1.5, 0, 2.5, 0, 2]),
        pool: numberColumn([1000, 1000, 1000, 700, 700, 0, 1000]),
      },
    },
    Totals: {
      rows: 5,
      columns: {
        unit: textColumn(["Södra", "NORRA", "väst", "Öst", "ingen"]),
        group: textColumn(["A", "B", "c", "a", "none"]),
        period: numberColumn([2, 2, 2, 2, 2]),
        limit: numberColumn([3, 4, 5, 0, 11]),
      },
    },
  },
};
