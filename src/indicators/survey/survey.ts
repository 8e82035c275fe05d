import { blank, holdsFor, holdsForBoth, isBlank, orElse, present, whenPresent } from "../../rules/absence";
import { countOf, has, sumOf } from "../../rules/aggregate";
import { greatest, minus, over, plus, root, times } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import type { Expr } from "../../rules/expr";
import { and, equals, firstMatch, isAbove, isAtLeast, isBelow, not, or, when } from "../../rules/logic";
import { round, settle } from "../../rules/rounding";
import { table } from "../../rules/table";
import { customerIndex } from "../scales";
import { surveyRules } from "./parameters";

type Figure = Expr<"number", false>;

/** Answers that stand one by one in the workbook: nobody's name, a unit, a question and a figure from 1 to 10. */
const answered = table("SurveyAnswers", {
  answer: key("Answer"),
  line: given.text("Question of the unit", { generated: true }),
  points: given.optional.number("Answer, 1 to 10", { decimals: 2 }),
});

export const surveyAnswers = answered
  .add("square", "Answer squared", (row) => whenPresent(row.points, (points) => round(times(points, points), 0.0001)), {
    helper: true,
  })
  .check({
    code: "survey-answer-outside",
    column: "points",
    severity: "error",
    when: (row) => holdsFor(row.points, (points) => or(isBelow(points, 1), isAbove(points, 10))),
    message: "The answer {read} is not on the scale from 1 to 10.",
    fix: "Correct the answer, or leave the cell empty where the question was not answered.",
  });

const asked = table("Surveys", {
  line: key("Question of the unit"),
  unit: given.text("Unit"),
  question: given.text("Question"),
  statedAnswers: given.optional.number("Answers stated"),
  statedMean: given.optional.number("Mean stated", { decimals: 6 }),
  statedDeviation: given.optional.number("Standard deviation stated", { decimals: 6 }),
  population: given.optional.number("Persons asked"),
});

/**
 * Two-sided 95 % of the normal distribution, z, and the terms that Student's t adds to it by the degrees of freedom
 * (Cornish and Fisher; Abramowitz and Stegun 26.7.5): (z^3 + z) / 4, (5 z^5 + 16 z^3 + 3 z) / 96 and
 * (3 z^7 + 19 z^5 + 17 z^3 - 15 z) / 384. Right within 0.3 % from nine degrees on.
 */
const student = { z: 1.95996398454, first: 2.3722712303, second: 2.82249861574, third: 2.55584967951 } as const;

function studentFactor(freedom: Figure): Figure {
  return plus(
    student.z,
    over(student.first, freedom),
    over(student.second, times(freedom, freedom)),
    over(student.third, times(freedom, freedom, freedom)),
  );
}

const counted = asked
  .add("counted", "Answers counted", (row) => countOf(surveyAnswers.points, has(surveyAnswers.line, row.line)), {
    helper: true,
  })
  .add("answers", "Answers", (row) => orElse(row.statedAnswers, row.counted), { unit: "answers" })
  .add("mean", "Mean, 1 to 10", (row) =>
    firstMatch<"number", true>(
      [
        { when: not(isBlank(row.statedMean)), then: row.statedMean },
        { when: equals(row.counted, 0), then: blank("number") },
      ],
      round(over(sumOf(surveyAnswers.points, has(surveyAnswers.line, row.line)), row.counted), 0.000001) as never,
    ),
  )
  .add("spreadFrom", "Spread taken from", (row) =>
    firstMatch<"text", false>(
      [
        { when: isBlank(row.mean), then: "no data" },
        { when: not(isBlank(row.statedDeviation)), then: "the list" },
        { when: and(isBlank(row.statedMean), isAbove(row.counted, 1)), then: "the answers" },
      ],
      "the largest possible",
    ),
  )
  .add(
    "deviation",
    "Standard deviation",
    (row) => {
      const answers = greatest(2, row.answers);
      const mean = orElse(row.mean, 1);
      const squares = sumOf(surveyAnswers.square, has(surveyAnswers.line, row.line));
      const within = greatest(0, minus(squares, times(row.counted, mean, mean)));
      const widest = over(times(answers, greatest(0, times(minus(mean, 1), minus(10, mean)))), minus(answers, 1));
      return firstMatch<"number", true>(
        [
          { when: isBlank(row.mean), then: blank("number") },
          { when: not(isBlank(row.statedDeviation)), then: row.statedDeviation },
          {
            when: and(isBlank(row.statedMean), isAbove(row.counted, 1)),
            then: round(root(over(within, greatest(1, minus(row.counted, 1)))), 0.000001) as never,
          },
        ],
        round(root(widest), 0.000001) as never,
      );
    },
    {
      origin:
        "Stated, or from the answers; else the largest that a mean between 1 and 10 allows (Bhatia and Davis 2000), so that the margin is never too small",
    },
  );

/** A row a unit and question: the mean of 1 to 10 as an index of 0 to 100, with its margin of error. */
export const surveys = counted
  .add(
    "responseRate",
    "Response rate",
    (row) =>
      whenPresent(row.population, (asked) =>
        when(equals(asked, 0), blank("number"), round(over(row.answers, asked), 0.0001)),
      ),
    { meaning: "share" },
  )
  .add("enough", "Enough answers", (row) =>
    and(not(isBlank(row.mean)), isAtLeast(row.answers, surveyRules.fewestAnswers)),
  )
  .add(
    "index",
    "Customer index, 0 to 100",
    (row) => when(row.enough, round(customerIndex(present(row.mean)), 0.01), blank("number")),
    { unit: "points", origin: "(mean - 1) / 9 x 100" },
  )
  .add(
    "remaining",
    "Finite population",
    (row) =>
      settle(
        whenPresent(row.population, (asked) =>
          when(
            isAbove(asked, greatest(1, row.answers)),
            root(over(minus(asked, row.answers), greatest(1, minus(asked, 1)))),
            0,
          ),
        ),
      ),
    {
      origin: "Root of (asked - answers) / (asked - 1): where everybody has answered nothing is left to chance",
      helper: true,
    },
  )
  .add(
    "margin",
    "Margin of error, 95 %",
    (row) => {
      const answers = greatest(2, row.answers);
      const error = times(
        studentFactor(minus(answers, 1)),
        over(present(row.deviation), root(answers)),
        orElse(row.remaining, 1),
      );
      return when(row.enough, round(over(times(100, error), 9), 0.01), blank("number"));
    },
    { unit: "points", origin: "Student's t x standard deviation / root of answers x finite population, on the index" },
  )
  .check({
    code: "survey-mean-outside",
    column: "statedMean",
    severity: "error",
    when: (row) => holdsFor(row.statedMean, (mean) => or(isBelow(mean, 1), isAbove(mean, 10))),
    message: "The mean {read} is not on the scale from 1 to 10.",
    fix: "Answers are given from 1 to 10; convert means of other scales before they are entered.",
  })
  .check({
    code: "survey-more-answers-than-asked",
    column: "population",
    severity: "error",
    when: (row) => holdsFor(row.population, (asked) => isAbove(row.answers, asked)),
    message: "Only {read} persons were asked, but more have answered.",
    fix: "Correct the number asked or the number of answers.",
  })
  .check({
    code: "survey-answers-missing",
    column: "statedMean",
    severity: "warning",
    when: (row) => and(not(isBlank(row.statedMean)), isBlank(row.statedAnswers), equals(row.counted, 0)),
    message: "The mean {read} has no number of answers, so that it gives no index.",
    fix: "State how many have answered.",
  })
  .check({
    code: "survey-few-answers",
    column: "statedAnswers",
    severity: "warning",
    when: (row) =>
      and(
        holdsForBoth(row.statedAnswers, row.statedMean, (answers) => isBelow(answers, surveyRules.fewestAnswers)),
        not(isBlank(row.statedMean)),
      ),
    message: "{read} answers are too few for an index of the unit.",
    fix: "Ask more persons, take several years together, or compare larger units.",
  });
