import { absolute, between, greatest, least, over, root, times } from "../arithmetic";
import { number } from "../construct";
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
  yearOf,
  yearsBetween,
} from "../dates";
import type { Expr, Kind } from "../expr";
import { and, countTrue, or } from "../logic";
import { round, roundDown, roundUp } from "../rounding";
import { WrittenFault } from "./syntax";

/** An argument of a function, built: its expression and where it stands. */
export interface Argument {
  readonly value: Expr<Kind, false>;
  readonly at: number;
}

type Num = Expr<"number", false>;
type Day = Expr<"date", false>;
type Truth = Expr<"boolean", false>;

/** A function of the closed list. */
export interface WrittenFunction {
  /** As it is written, for messages and documentation. */
  readonly use: string;
  readonly about: string;
  /** What each argument must be. Arguments that may be of several kinds are all of one. */
  readonly of: readonly (Kind | "number or date")[];
  /** How many of the last may be left out. */
  readonly optional?: number;
  /** Whether there may be more like the last. */
  readonly repeats?: true;
  readonly build: (of: readonly Argument[], at: number) => Expr<Kind, false>;
}

const num = (one: Argument | undefined): Num => one?.value as Num;
const day = (one: Argument | undefined): Day => one?.value as Day;
const truths = (of: readonly Argument[]): [Truth, ...Truth[]] =>
  of.map((one) => one.value as Truth) as [Truth, ...Truth[]];

/** Functions that look at their arguments before these are built: blanks, and which value is taken. */
export const reserved = {
  if: {
    use: "if(condition, then, otherwise)",
    about: "One value where the condition holds, the other where it does not.",
  },
  first: {
    use: "first(condition, value, condition, value, ..., otherwise)",
    about: "The value of the first condition that holds.",
  },
  isblank: { use: "isblank(a)", about: "Whether a value that may be left out is." },
  orelse: { use: "orelse(a, b)", about: "The first value, or the second where the first is left out." },
} as const;

/** Every other function that a written rule may call. Nothing else can be reached from a rule. */
export const functions: Readonly<Record<string, WrittenFunction>> = {
  min: {
    use: "min(a, b, ...)",
    about: "The smallest: a cap.",
    of: ["number or date"],
    repeats: true,
    build: (of) => extreme(of, least, earlier),
  },
  max: {
    use: "max(a, b, ...)",
    about: "The largest: a floor.",
    of: ["number or date"],
    repeats: true,
    build: (of) => extreme(of, greatest, later),
  },
  between: {
    use: "between(a, lowest, highest)",
    about: "The value held between two limits.",
    of: ["number", "number", "number"],
    build: ([a, low, high]) => between(num(a), num(low), num(high)),
  },
  abs: { use: "abs(a)", about: "Without its sign.", of: ["number"], build: ([a]) => absolute(num(a)) },
  root: {
    use: "root(a)",
    about: "The square root of a number that is not negative.",
    of: ["number"],
    build: ([a]) => root(num(a)),
  },
  round: rounding("round", round, "To the nearest multiple of a step, half away from zero, in two stages"),
  rounddown: rounding("rounddown", roundDown, "Down to a multiple of a step"),
  roundup: rounding("roundup", roundUp, "Up to a multiple of a step"),
  floor: { use: "floor(a)", about: "Down to a whole number.", of: ["number"], build: ([a]) => roundDown(num(a), 1) },
  ceil: { use: "ceil(a)", about: "Up to a whole number.", of: ["number"], build: ([a]) => roundUp(num(a), 1) },
  and: {
    use: "and(a, b, ...)",
    about: "Whether all hold; also a and b.",
    of: ["boolean"],
    repeats: true,
    build: (of) => and(...truths(of)),
  },
  or: {
    use: "or(a, b, ...)",
    about: "Whether one or more hold; also a or b.",
    of: ["boolean"],
    repeats: true,
    build: (of) => or(...truths(of)),
  },
  count: {
    use: "count(a, b, ...)",
    about: "How many of the conditions hold.",
    of: ["boolean"],
    repeats: true,
    build: (of) => countTrue(...truths(of)),
  },
  year: { use: "year(d)", about: "The year of a date.", of: ["date"], build: ([d]) => yearOf(day(d)) },
  month: { use: "month(d)", about: "The month of a date, 1 to 12.", of: ["date"], build: ([d]) => monthOf(day(d)) },
  day: { use: "day(d)", about: "The day of the month.", of: ["date"], build: ([d]) => dayOf(day(d)) },
  date: {
    use: "date(year, month, day)",
    about: "A date; days and months may overflow.",
    of: ["number", "number", "number"],
    build: (of, at) => dateFrom(of, at),
  },
  years: {
    use: "years(from, to)",
    about: "Whole years from a date to a later one: an age (29 February: 1 March).",
    of: ["date", "date"],
    build: ([from, to]) => yearsBetween(day(from), day(to)),
  },
  months: {
    use: "months(from, to)",
    about: "Whole months from a date to a later one.",
    of: ["date", "date"],
    build: ([from, to]) => monthsBetween(day(from), day(to)),
  },
  days: {
    use: "days(from, to)",
    about: "Days from a date up to, not including, another.",
    of: ["date", "date"],
    build: ([from, to]) => daysBetween(day(from), day(to)),
  },
  addmonths: {
    use: "addmonths(d, months)",
    about: "The same day so many months later, or the last of that month.",
    of: ["date", "number"],
    build: ([d, months]) => monthsAfter(day(d), num(months)),
  },
};

function extreme(
  of: readonly Argument[],
  ofNumbers: (...of: [Num, ...Num[]]) => Num,
  ofDates: (first: Day, second: Day) => Day,
): Expr<Kind, false> {
  const values = of.map((one) => one.value);
  if (values[0]?.kind === "date") return (values as Day[]).reduce(ofDates);
  return ofNumbers(...(values as [Num, ...Num[]]));
}

/** Steps that are taken for decimals: round(x, 2) means two decimals in a spreadsheet, kronor in twos here. */
const takenForDecimals = new Set([0, 2, 3, 4, 6]);

function rounding(name: string, to: (of: Num, step: number) => Num, about: string): WrittenFunction {
  return {
    use: `${name}(a, step)`,
    about: `${about}; the step is 1 where it is left out, 0.01 for two decimals.`,
    of: ["number", "number"],
    optional: 1,
    build: ([a, step]) => {
      if (step === undefined) return to(num(a), 1);
      const { node } = step.value;
      // A step that is no constant is rounded in steps: the engine's steps are constants.
      if (node.op !== "literal") return times(to(over(num(a), num(step)), 1), num(step));
      const value = Number(node.value);
      if (takenForDecimals.has(value) || value < 0) {
        throw new WrittenFault(
          step.at,
          `${name} rounds to multiples of its step, so ${value} is doubtful; write 0.01 for two decimals, 1 for whole numbers`,
        );
      }
      return to(num(a), value);
    },
  };
}

/** Three constants are one date, and must be in the calendar. */
function dateFrom(of: readonly Argument[], at: number): Day {
  const constants = of.map(({ value: { node } }) => (node.op === "literal" ? Number(node.value) : Number.NaN));
  const [year, month, dayOfMonth] = constants;
  if (year === undefined || month === undefined || dayOfMonth === undefined || constants.some(Number.isNaN))
    return dateOf(num(of[0]), num(of[1]), num(of[2]));
  try {
    return date(year, month, dayOfMonth);
  } catch {
    throw new WrittenFault(at, `the calendar has no day ${year}-${month}-${dayOfMonth}`);
  }
}

/** A number as it is written, percent taken exactly: 10.7% is 0.107. */
export function constant(digits: string, percent: boolean): Num {
  return number(percent ? Number(`${digits}e-2`) : Number(digits));
}
