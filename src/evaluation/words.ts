import { blank, isBlank, orElse, whenPresent } from "../rules/absence";
import { absolute, minus, over, times } from "../rules/arithmetic";
import { key, type Column } from "../rules/column";
import type { Expr, Kind } from "../rules/expr";
import { and, equals, firstMatch, isAbove, isBelow, isText, or, when } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { grouped, groupsOf, said, sentence, whole, type Say } from "./sentence";
import { statusWords } from "./status";
import { evaluation } from "./summary";

/** Columns that a reader need not see. */
const steps = { helper: true } as const;

const rows = table("EvaluationWords", { unit: key("Unit", { generated: true }) });

/**
 * One row a unit: the evaluation in sentences of the workbook's language. A sentence is chosen by the figures and holds
 * them live; where data are missing or the units are few, it says so instead of judging.
 */
export function evaluationWords(say: Say) {
  return rows
    .add("goals", "Goals in words", (row) => {
      const of = figuresOf(row.unit);
      return when(
        equals(of.number(evaluation.goals), 0),
        sentence(say("No goals are registered.")),
        sentence(
          say(
            "Number of goals: {goals}, of which {customer} on quality or satisfaction and {noTarget} without a target.",
          ),
          {
            goals: whole(of.number(evaluation.goals)),
            customer: whole(of.number(evaluation.customerGoals)),
            noTarget: whole(of.number(evaluation.withoutTarget)),
          },
        ),
      );
    })
    .add(
      "measuring",
      "Cost of measuring in whole kronor",
      (row) => round(orElse(figuresOf(row.unit).optional(evaluation.costOfMeasuring), 0), 1),
      { unit: "kr", helper: true },
    )
    .add("measuringThousands", "Cost of measuring: thousands", (row) => groupsOf.thousands(row.measuring), steps)
    .add(
      "measuringRest",
      "Cost of measuring: below a thousand",
      (row) => groupsOf.rest(row.measuring, row.measuringThousands),
      steps,
    )
    .add("measuringMillions", "Cost of measuring: millions", (row) => groupsOf.thousands(row.measuringThousands), steps)
    .add(
      "measuringMiddle",
      "Cost of measuring: thousands below a million",
      (row) => groupsOf.rest(row.measuringThousands, row.measuringMillions),
      steps,
    )
    .add(
      "measuringText",
      "Cost of measuring as text",
      (row) =>
        grouped(
          { number: row.measuring, thousands: row.measuringThousands, rest: row.measuringRest },
          grouped({ number: row.measuringThousands, thousands: row.measuringMillions, rest: row.measuringMiddle }),
        ),
      steps,
    )
    .add("methods", "Methods in words", (row) => {
      const of = figuresOf(row.unit);
      const cost = of.optional(evaluation.costOfMeasuring);
      const figures = {
        goals: whole(of.number(evaluation.goals)),
        method: whole(of.number(evaluation.withMethod)),
        owner: whole(of.number(evaluation.withOwner)),
        priced: whole(of.number(evaluation.costFigures)),
        cost: row.measuringText,
      };
      return firstMatch<"text", false>(
        [
          { when: equals(of.number(evaluation.goals), 0), then: sentence(say("No goals are registered.")) },
          {
            when: isBlank(cost),
            then: sentence(
              say(
                "It is stated for {method} of {goals} how the goal is measured, and for {owner} who answers for it. What measuring costs is not stated.",
              ),
              figures,
            ),
          },
        ],
        sentence(
          say(
            "It is stated for {method} of {goals} how the goal is measured, and for {owner} who answers for it. Stated cost of measuring, for {priced} of {goals}: {cost} kr.",
          ),
          figures,
        ),
      );
    })
    .add("results", "Results in words", (row) => {
      const of = figuresOf(row.unit);
      const score = of.optional(evaluation.score);
      const figures = {
        met: whole(of.number(evaluation.goalsMet)),
        measured: whole(of.number(evaluation.measured)),
        score: whole(orElse(score, 0)),
        status: said(of.text(evaluation.status), statusWords, say),
      };
      return firstMatch<"text", false>(
        [
          {
            when: or(isBlank(score), equals(of.number(evaluation.measured), 0)),
            then: sentence(say("The results cannot be scored, because outcomes or targets are missing.")),
          },
          {
            when: isText(of.text(evaluation.status), "no data"),
            then: sentence(
              say("Goals met: {met} of {measured} with data. Too many goals lack data for a verdict."),
              figures,
            ),
          },
        ],
        sentence(say("Goals met: {met} of {measured} with data. Weighted score: {score} points, {status}."), figures),
      );
    })
    .add("goalsReason", "Reason for the goals", (row) => {
      const of = figuresOf(row.unit);
      return firstMatch<"text", false>(
        [
          { when: equals(of.number(evaluation.goals), 0), then: sentence(say("Nothing is registered to judge by.")) },
          {
            when: isText(of.text(evaluation.goalsSuggestion), "bad"),
            then: sentence(say("More than half of the goals lack a target.")),
          },
          {
            when: isAbove(of.number(evaluation.withoutTarget), 0),
            then: sentence(say("A goal without a target cannot be followed up.")),
          },
          {
            when: equals(of.number(evaluation.customerGoals), 0),
            then: sentence(say("No goal says what the customers get: quality or satisfaction.")),
          },
        ],
        sentence(say("Every goal has a target, and some are about what the customers get.")),
      );
    })
    .add("methodsReason", "Reason for the methods", (row) => {
      const of = figuresOf(row.unit);
      return firstMatch<"text", false>(
        [
          { when: equals(of.number(evaluation.goals), 0), then: sentence(say("Nothing is registered to judge by.")) },
          {
            when: isText(of.text(evaluation.methodsSuggestion), "bad"),
            then: sentence(say("For more than half of the goals nobody has said how they are measured.")),
          },
          {
            when: isBelow(of.number(evaluation.withMethod), of.number(evaluation.goals)),
            then: sentence(say("For some goals nobody has said how they are measured.")),
          },
          {
            when: isBelow(of.number(evaluation.withOwner), of.number(evaluation.goals)),
            then: sentence(say("Some goals have nobody who answers for them.")),
          },
        ],
        sentence(say("Every goal states how it is measured and who answers for it.")),
      );
    })
    .add("resultsReason", "Reason for the results", (row) => {
      const of = figuresOf(row.unit);
      const [status, economy, standing] = [
        of.text(evaluation.status),
        of.text(evaluation.economyStatus),
        of.text(evaluation.standing),
      ];
      return firstMatch<"text", false>(
        [
          { when: isText(status, "no data"), then: sentence(say("There are too few data for a suggestion.")) },
          { when: isText(status, "bad"), then: sentence(say("The weighted score is bad.")) },
          {
            when: isText(economy, "bad"),
            then: sentence(say("The frame is overrun by more than passes for indifferent.")),
          },
          { when: isText(status, "indifferent"), then: sentence(say("The weighted score is indifferent.")) },
          {
            when: isText(economy, "indifferent"),
            then: sentence(say("The frame is overrun, by little enough to pass for indifferent.")),
          },
          {
            when: isText(standing, "worse half"),
            then: sentence(say("The weighted score is good, but other units surely do better.")),
          },
          {
            when: isText(economy, "no data"),
            then: sentence(say("The weighted score is good; the economy is not known.")),
          },
        ],
        sentence(say("The weighted score and the economy are good.")),
      );
    })
    .add(
      "thousands",
      "Frame less outturn in tkr",
      (row) => {
        const deviation = figuresOf(row.unit).optional(evaluation.deviation);
        return whenPresent(deviation, (amount) => round(over(amount, 1000), 1));
      },
      { unit: "tkr", helper: true },
    )
    .add(
      "percent",
      "Deviation in percent",
      (row) => {
        const share = figuresOf(row.unit).optional(evaluation.deviationShare);
        return whenPresent(share, (of) => positive(round(times(100, absolute(of)), 1)));
      },
      { unit: "%", helper: true },
    )
    .add("thousandsOff", "Distance from the frame in tkr", (row) => absolute(orElse(row.thousands, 0)), {
      unit: "tkr",
      helper: true,
    })
    .add(
      "millionsOff",
      "Distance from the frame: thousands of tkr",
      (row) => groupsOf.thousands(row.thousandsOff),
      steps,
    )
    .add(
      "restOff",
      "Distance from the frame: below a thousand tkr",
      (row) => groupsOf.rest(row.thousandsOff, row.millionsOff),
      steps,
    )
    .add(
      "offText",
      "Distance from the frame as text",
      (row) => grouped({ number: row.thousandsOff, thousands: row.millionsOff, rest: row.restOff }),
      steps,
    )
    .add("economy", "Economy in words", (row) => {
      const thousands = orElse(row.thousands, 0);
      const figures = { amount: row.offText, share: whole(orElse(row.percent, 0)) };
      return firstMatch<"text", false>(
        [
          {
            when: isBlank(row.thousands),
            then: sentence(say("The economy cannot be judged, because the budget or the outturn is missing.")),
          },
          {
            when: equals(thousands, 0),
            then: sentence(say("The outturn is on the frame, to the nearest thousand kronor.")),
          },
          {
            when: and(isBelow(thousands, 0), isBlank(row.percent)),
            then: sentence(say("The outturn is {amount} tkr worse than the frame."), figures),
          },
          {
            when: isBlank(row.percent),
            then: sentence(say("The outturn is {amount} tkr better than the frame."), figures),
          },
          {
            when: isBelow(thousands, 0),
            then: sentence(say("The outturn is {amount} tkr worse than the frame ({share} %)."), figures),
          },
        ],
        sentence(say("The outturn is {amount} tkr better than the frame ({share} %)."), figures),
      );
    })
    .add("rank", "Rank", (row) => figuresOf(row.unit).optional(evaluation.rank), { helper: true })
    .add("compared", "Units with a score", (row) => figuresOf(row.unit).number(evaluation.compared), { helper: true })
    .add(
      "median",
      "Median in whole points",
      (row) => whenPresent(figuresOf(row.unit).optional(evaluation.median), (median) => round(median, 1)),
      {
        unit: "points",
        helper: true,
      },
    )
    .add(
      "away",
      "Whole points from the median",
      (row) => whenPresent(figuresOf(row.unit).optional(evaluation.fromMedian), (away) => round(away, 1)),
      {
        unit: "points",
        helper: true,
      },
    )
    .add("rankFrom", "Rank from", (row) => figuresOf(row.unit).optional(evaluation.rankFrom), { helper: true })
    .add("rankTo", "Rank to", (row) => figuresOf(row.unit).optional(evaluation.rankTo), { helper: true })
    .add("standing", "Where the unit stands", (row) => figuresOf(row.unit).text(evaluation.standing), { helper: true })
    .add("comparison", "Comparison in words", (row) => {
      const away = orElse(row.away, 0);
      const figures = {
        rank: whole(orElse(row.rank, 0)),
        compared: whole(row.compared),
        points: whole(absolute(away)),
        median: whole(orElse(row.median, 0)),
      };
      return firstMatch<"text", false>(
        [
          { when: isBlank(row.rank), then: sentence(say("The unit cannot be compared, because it has no score.")) },
          {
            when: isBelow(row.compared, 2),
            then: sentence(say("There is no other unit with a score to compare with.")),
          },
          {
            when: equals(away, 0),
            then: sentence(say("Rank {rank} of {compared}, at the median, which is {median} points."), figures),
          },
          {
            when: isAbove(away, 0),
            then: sentence(
              say("Rank {rank} of {compared}, {points} above the median, which is {median} points."),
              figures,
            ),
          },
        ],
        sentence(say("Rank {rank} of {compared}, {points} below the median, which is {median} points."), figures),
      );
    })
    .add("certainty", "Certainty in words", (row) => {
      const figures = {
        ranks: when(
          equals(orElse(row.rankFrom, 0), orElse(row.rankTo, 0)),
          whole(orElse(row.rankFrom, 0)),
          sentence(say("from {from} to {to}"), {
            from: whole(orElse(row.rankFrom, 0)),
            to: whole(orElse(row.rankTo, 0)),
          }),
        ),
        compared: whole(row.compared),
      };
      return firstMatch<"text", false>(
        [
          {
            when: or(isBlank(row.rank), isBelow(row.compared, 2)),
            then: sentence(say("Nothing can be said of the rank.")),
          },
          {
            when: isText(row.standing, "draw again"),
            then: sentence(
              say("Scores have changed since ranks were drawn: run the evaluation again to see how sure they are."),
            ),
          },
          {
            when: or(isBlank(row.rankFrom), isBlank(row.rankTo)),
            then: sentence(
              say("How sure the rank is, is not known: there are too few goals to tell, or nothing was drawn."),
            ),
          },
          {
            when: isText(row.standing, "better half"),
            then: sentence(
              say("With so few goals chance plays a part: the rank may be {ranks} of {compared}, in the better half."),
              figures,
            ),
          },
          {
            when: isText(row.standing, "worse half"),
            then: sentence(
              say("With so few goals chance plays a part: the rank may be {ranks} of {compared}, in the worse half."),
              figures,
            ),
          },
        ],
        sentence(
          say(
            "With so few goals chance plays a part: the rank may be {ranks} of {compared}, so that the unit cannot be told from the middle.",
          ),
          figures,
        ),
      );
    })
    .add("change", "Change in words", (row) => {
      const of = figuresOf(row.unit);
      const [improved, worsened, comparable] = [
        of.number(evaluation.improved),
        of.number(evaluation.worsened),
        of.number(evaluation.comparable),
      ];
      return when(
        equals(comparable, 0),
        sentence(say("No outcome can be compared with the year before.")),
        sentence(
          say(
            "Goals with an outcome for both years: {comparable}. Better: {improved}, worse: {worsened}, unchanged: {same}.",
          ),
          {
            comparable: whole(comparable),
            improved: whole(improved),
            worsened: whole(worsened),
            same: whole(minus(minus(comparable, improved), worsened)),
          },
        ),
      );
    })
    .add("data", "Data in words", (row) => {
      const of = figuresOf(row.unit);
      const [goals, missing] = [of.number(evaluation.goals), of.number(evaluation.missing)];
      return firstMatch<"text", false>(
        [
          { when: equals(goals, 0), then: sentence(say("No goals are registered.")) },
          { when: equals(missing, 0), then: sentence(say("All goals have data.")) },
        ],
        sentence(
          say("Goals without data: {missing} of {goals}. The sheet Scores says by which rule each was treated."),
          {
            missing: whole(missing),
            goals: whole(goals),
          },
        ),
      );
    });
}

/** A figure worth saying: blank where it is zero. */
function positive(of: Expr<"number", false>): Expr<"number", true> {
  return when(equals(of, 0), blank("number"), of);
}

/** The figures of the unit in a row, by column of the Evaluation table. */
function figuresOf(unit: Expr<"text", false>) {
  const found = <K extends Kind, N extends boolean>(column: Column<K, N>): Expr<K, N> =>
    lookup(column, evaluation.unit, unit);
  return {
    number: (column: Column<"number", false>) => found(column),
    optional: (column: Column<"number", true>) => found(column),
    text: (column: Column<"text", false>) => found(column),
  };
}
