import { blank, isBlank, orElse, whenBothPresent } from "../../rules/absence";
import { countRows, has, leastOf, sumOf } from "../../rules/aggregate";
import { greatest, least, minus, over, plus, times } from "../../rules/arithmetic";
import { key } from "../../rules/column";
import { truth } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import { equals, firstMatch, isAbove, isBelow, when } from "../../rules/logic";
import { round } from "../../rules/rounding";
import { table } from "../../rules/table";
import { surveys } from "./survey";

/** Half widths of 99.8 % and 95 % limits of a normal distribution, one over the other. */
const widening = 1.57667810763;

const points = { unit: "points" } as const;
const enough = (unit: Expr<"text", false>) => [has(surveys.unit, unit), has(surveys.enough, truth(true))] as const;

const gathered = table("CustomerIndexes", { unit: key("Unit", { generated: true }) })
  .add("questions", "Questions with enough answers", (row) => countRows(...enough(row.unit)))
  .add("asked", "Questions asked", (row) => countRows(has(surveys.unit, row.unit)))
  .add("answers", "Answers, at least", (row) => leastOf(surveys.answers, ...enough(row.unit)))
  .add(
    "index",
    "Customer index",
    (row) =>
      when(
        equals(row.questions, 0),
        blank("number"),
        round(over(sumOf(surveys.index, ...enough(row.unit)), row.questions), 0.01),
      ),
    { ...points, origin: "Mean of the indexes of its questions" },
  )
  .add(
    "margin",
    "Margin of error, 95 %",
    (row) =>
      when(
        equals(row.questions, 0),
        blank("number"),
        round(over(sumOf(surveys.margin, ...enough(row.unit)), row.questions), 0.01),
      ),
    {
      ...points,
      origin:
        "Mean of the margins of its questions: the same persons answer them all, so that chance does not even out",
    },
  )
  .add("from", "Index from", (row) =>
    whenBothPresent(row.index, row.margin, (index, margin) => greatest(0, round(minus(index, margin), 0.01))),
  )
  .add("to", "Index to", (row) =>
    whenBothPresent(row.index, row.margin, (index, margin) => least(100, round(plus(index, margin), 0.01))),
  )
  .add(
    "weighed",
    "Index x answers",
    (row) => whenBothPresent(row.index, row.answers, (index, answers) => round(times(index, answers), 0.01)),
    { helper: true },
  );

const placed = gathered
  .add(
    "common",
    "Index of all units",
    () => {
      const answers = sumOf(gathered.answers);
      return when(equals(answers, 0), blank("number"), round(over(sumOf(gathered.weighed), answers), 0.01));
    },
    { ...points, origin: "Indexes weighted by answers: the middle of the funnel" },
  )
  .add(
    "funnelLow",
    "Funnel 95 % from",
    (row) => whenBothPresent(row.common, row.margin, (common, margin) => round(minus(common, margin), 0.01)),
    { ...points, origin: "Where a unit with so many answers lies by chance alone (Spiegelhalter 2005)" },
  )
  .add("funnelHigh", "Funnel 95 % to", (row) =>
    whenBothPresent(row.common, row.margin, (common, margin) => round(plus(common, margin), 0.01)),
  )
  .add("funnelLowest", "Funnel 99.8 % from", (row) =>
    whenBothPresent(row.common, row.margin, (common, margin) => round(minus(common, times(widening, margin)), 0.01)),
  )
  .add("funnelHighest", "Funnel 99.8 % to", (row) =>
    whenBothPresent(row.common, row.margin, (common, margin) => round(plus(common, times(widening, margin)), 0.01)),
  );

/** Words for where a unit stands to the funnel of all units; only those outside 99.8 % are said to differ surely. */
export const funnelWords = [
  "too few answers",
  "surely below the others",
  "below the others",
  "surely above the others",
  "above the others",
  "within chance",
] as const;

/** One row a unit of the survey: its customer index, how sure it is, and whether it can be told from all units. */
export const customerIndexes = placed.add("standing", "Against all units", (row) =>
  firstMatch<"text", false>(
    [
      { when: isBlank(row.index), then: "too few answers" },
      { when: isBelow(orElse(row.index, 0), orElse(row.funnelLowest, 0)), then: "surely below the others" },
      { when: isBelow(orElse(row.index, 0), orElse(row.funnelLow, 0)), then: "below the others" },
      { when: isAbove(orElse(row.index, 0), orElse(row.funnelHighest, 0)), then: "surely above the others" },
      { when: isAbove(orElse(row.index, 0), orElse(row.funnelHigh, 0)), then: "above the others" },
    ],
    "within chance",
  ),
);
