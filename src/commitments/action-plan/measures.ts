import { blank, holdsFor, isBlank, orElse } from "../../rules/absence";
import { sumOf } from "../../rules/aggregate";
import { given, key } from "../../rules/column";
import { and, firstMatch, isAbove, isAtLeast, isText, not, or, when } from "../../rules/logic";
import { table } from "../../rules/table";
import { resultKinds } from "../required-results";

/** How useful a measure is to those who use it: a person's judgement. */
export const usefulness = ["high", "some", "low"] as const;

/** What the rule says about a measure. */
export const measureVerdicts = ["keep", "could be dropped", "replace first", "say what use it is"] as const;

/** What a measure may cost a year, in kronor, before somebody must say what use it is, unless a person sets another limit. */
export const usualCostlyFrom = 20_000;

/** The limit of the rule, which a person can move. */
export const measureRule = table("MeasureRule", {
  rule: key("Rule"),
  costlyFrom: given.money("Costly from, kr a year", { decimals: 0 }),
});

const costlyFrom = sumOf(measureRule.costlyFrom);

/** One row a measure in use: who supplies it, who uses it, what it costs, and whether it could be dropped. */
export const measures = table("Measures", {
  measure: key("Measure"),
  unit: given.optional.text("Unit"),
  indicator: given.optional.text("Indicator"),
  goal: given.optional.text("Goal"),
  kind: given.optional.choice("Kind", resultKinds),
  method: given.optional.text("Method"),
  source: given.optional.text("Source"),
  frequency: given.optional.text("Frequency"),
  supplier: given.optional.text("Supplied by"),
  cost: given.optional.money("Cost of measuring", { decimals: 0 }),
  weight: given.optional.share("Weight"),
  promised: given.number("Promises to customers that use it", { decimals: 0 }),
  uses: given.number("Commitments that use it", { decimals: 0 }),
  outcome: given.optional.number("Outcome", { decimals: 4 }),
  users: given.optional.text("Used by whom, for what"),
  usefulness: given.optional.choice("Usefulness", usefulness),
})
  .add("costly", "Is costly", (row) => holdsFor(row.cost, (cost) => isAtLeast(cost, costlyFrom)), { helper: true })
  .add("weighed", "Results are weighed by it", (row) => isAbove(orElse(row.weight, 0), 0), { helper: true })
  .add("verdict", "What could be done", (row) =>
    firstMatch(
      [
        { when: isBlank(row.indicator), then: blank("text") },
        { when: and(isBlank(row.usefulness), row.costly), then: "say what use it is" },
        {
          when: and(
            holdsFor(row.usefulness, (said) => isText(said, "low")),
            or(row.weighed, isAbove(row.promised, 0)),
          ),
          then: "replace first",
        },
        { when: holdsFor(row.usefulness, (said) => isText(said, "low")), then: "could be dropped" },
        {
          when: and(
            holdsFor(row.usefulness, (said) => isText(said, "some")),
            row.costly,
            not(row.weighed),
            not(isAbove(row.promised, 0)),
          ),
          then: "could be dropped",
        },
        {
          when: and(isBlank(row.usefulness), not(row.weighed), not(isAbove(row.promised, 0))),
          then: "say what use it is",
        },
      ],
      "keep",
    ),
  )
  .add("reason", "Why", (row) =>
    firstMatch(
      [
        { when: isBlank(row.indicator), then: blank("text") },
        { when: and(isBlank(row.usefulness), row.costly), then: "costly, and nobody has said what use it is" },
        {
          when: and(
            holdsFor(row.usefulness, (said) => isText(said, "low")),
            isAbove(row.promised, 0),
          ),
          then: "of little use, but promised to customers",
        },
        {
          when: and(
            holdsFor(row.usefulness, (said) => isText(said, "low")),
            row.weighed,
          ),
          then: "of little use, but results are weighed by it",
        },
        {
          when: holdsFor(row.usefulness, (said) => isText(said, "low")),
          then: "of little use, and nothing rests on it",
        },
        { when: isAbove(row.promised, 0), then: "promised to customers" },
        { when: row.weighed, then: "results are weighed by it" },
        {
          when: and(
            holdsFor(row.usefulness, (said) => isText(said, "some")),
            row.costly,
          ),
          then: "of some use, costly, and nothing rests on it",
        },
        { when: isBlank(row.usefulness), then: "nothing rests on it, and nobody has said what use it is" },
      ],
      "of use at its cost",
    ),
  )
  .add("saved", "Cost if dropped", (row) =>
    when(
      holdsFor(row.verdict, (said) => isText(said, "could be dropped")),
      orElse(row.cost, 0),
      0,
    ),
  );
