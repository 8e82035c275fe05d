import { blank, isBlank, orElse, whenPresent } from "../rules/absence";
import { has, sumOf } from "../rules/aggregate";
import { greatest, least, minus, over, plus, root, times } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import type { Expr } from "../rules/expr";
import { and, equals, firstMatch, isAbove, isBelow, isText, not, or, when } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { modelOf, type Model } from "../rules/model";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { scoring } from "../indicators/parameters";
import { scores } from "../indicators/scores";
import { units } from "../organisation/units";

/** Two-sided limits of the normal distribution: 95 % and 99.8 % (Spiegelhalter 2005). */
const [z95, z998] = [1.95996398454, 3.09023230617] as const;

/** Expected cases either way below which the limits say nothing: np and n(1 - p) of five. */
const fewestExpected = 5;

const share = { meaning: "share" as const };
const made = { generated: true } as const;

const gathered = table("ShareFunnels", {
  goal: key("Goal id", made),
  unit: given.text("Unit", made),
  set: given.number("Set that is compared", { ...made, helper: true }),
  cases: given.number("Number of cases"),
})
  .add("indicator", "Indicator", (row) => lookup(scores.indicator, scores.id, row.goal))
  .add("share", "Share", (row) => lookup(scores.outcome, scores.id, row.goal), share)
  .add("counted", "Cases counted", (row) => when(isBlank(row.share), 0, row.cases), { helper: true })
  .add("weighed", "Share x cases", (row) => round(times(orElse(row.share, 0), row.counted), 0.000001), {
    helper: true,
  });

const common = gathered.add(
  "common",
  "Share of all units",
  (row) => {
    const cases = sumOf(gathered.counted, has(gathered.set, row.set));
    return when(
      equals(cases, 0),
      blank("number"),
      round(over(sumOf(gathered.weighed, has(gathered.set, row.set)), cases), 0.000001),
    );
  },
  { ...share, origin: "Shares weighted by their cases: the middle of the funnel" },
);

type Figure = Expr<"number", false>;
type Row = { readonly common: Expr<"number", true>; readonly cases: Figure };

const limit = (row: Row, z: number, at: (middle: Figure, away: Figure) => Figure) =>
  whenPresent(row.common, (p) =>
    when(
      equals(row.cases, 0),
      blank("number"),
      round(at(p, times(z, root(over(greatest(0, times(p, minus(1, p))), greatest(1, row.cases))))), 0.0001),
    ),
  );
const below = (middle: Figure, away: Figure) => greatest(0, minus(middle, away));
const above = (middle: Figure, away: Figure) => least(1, plus(middle, away));

const limited = common
  .add("low", "Funnel 95 % from", (row) => limit(row, z95, below), {
    ...share,
    origin: "Where a unit with so many cases lies by chance alone (Spiegelhalter 2005)",
  })
  .add("high", "Funnel 95 % to", (row) => limit(row, z95, above), share)
  .add("lowest", "Funnel 99.8 % from", (row) => limit(row, z998, below), share)
  .add("highest", "Funnel 99.8 % to", (row) => limit(row, z998, above), share);

/** Where a unit's share stands to the funnel; only those outside 99.8 % are said to differ surely. */
export const shareStandings = [
  "no data",
  "too few cases",
  "surely better than the others",
  "better than the others",
  "surely worse than the others",
  "worse than the others",
  "within chance",
] as const;

/** A row a goal that is a share of a stated number of cases: whether the unit can be told from the others by it. */
export const shareFunnels = limited
  .add("lower", "Lower is better", (row) => isText(lookup(scores.directionUsed, scores.id, row.goal), "lower"), {
    helper: true,
  })
  .add("standing", "Against all units", (row) => {
    const [at, p] = [orElse(row.share, 0), orElse(row.common, 0)];
    const outside = (low: Expr<"number", true>, high: Expr<"number", true>, isBetter: boolean) =>
      or(
        and(isBelow(at, orElse(low, 0)), isBetter ? row.lower : not(row.lower)),
        and(isAbove(at, orElse(high, 1)), isBetter ? not(row.lower) : row.lower),
      );
    return firstMatch<"text", false>(
      [
        { when: or(isBlank(row.share), isBlank(row.common)), then: "no data" },
        {
          when: or(
            isBelow(round(times(p, row.cases), 0.0001), fewestExpected),
            isBelow(round(times(minus(1, p), row.cases), 0.0001), fewestExpected),
          ),
          then: "too few cases",
        },
        { when: outside(row.lowest, row.highest, true), then: "surely better than the others" },
        { when: outside(row.low, row.high, true), then: "better than the others" },
        { when: outside(row.lowest, row.highest, false), then: "surely worse than the others" },
        { when: outside(row.low, row.high, false), then: "worse than the others" },
      ],
      "within chance",
    );
  })
  .check({
    code: "share-not-a-share",
    column: "cases",
    severity: "warning",
    when: (row) => or(isBelow(orElse(row.share, 0), 0), isAbove(orElse(row.share, 0), 1)),
    message: "The indicator has {read} cases, but its outcome is no share from 0 to 100 %.",
    fix: "Write the outcome as a percentage of the cases, or leave the number of cases empty.",
  });

/** Shares beside each other, with the scores that they are taken from. */
export function shareFunnelsModel(): Model {
  return modelOf({ tables: [units, scores, shareFunnels], parameters: Object.values(scoring) });
}
