import { blank, isBlank, orElse, present, whenBothPresent, whenPresent } from "../rules/absence";
import { countOf, countRows, from, has, meanOf, medianOf, rankIn } from "../rules/aggregate";
import { absolute, minus, over, plus, times } from "../rules/arithmetic";
import { truth } from "../rules/construct";
import { and, equals, firstMatch, isAbove, isAtLeast, isBelow, isText, not, or, when } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { round } from "../rules/rounding";
import { register } from "../commitments/register";
import { hasScore, placed } from "./attainment";
import { changes } from "./changes";
import { comparison } from "./comparison";
import { rankIntervalsTable } from "./ranks";

/** The unit among the others of its group. Units with the same score have the same rank. */
const compared = placed
  .add("rank", "Rank", (row) =>
    when(
      not(hasScore(row)),
      blank("number"),
      plus(1, countRows(has(placed.ranked, row.group), from(placed.scoreHundredths, plus(row.scoreHundredths, 1)))),
    ),
  )
  .add("compared", "Units with a score", (row) => lookup(comparison.compared, comparison.group, row.group))
  .add("median", "Median", (row) => lookup(comparison.median, comparison.group, row.group), { unit: "points" })
  .add(
    "fromMedian",
    "Points from the median",
    (row) => whenBothPresent(row.score, row.median, (score, median) => round(minus(score, median), 0.01)),
    { unit: "points" },
  )
  .add("quarter", "Quarter", (row) => {
    const score = orElse(row.score, 0);
    const reaches = (limit: "firstQuartile" | "median" | "thirdQuartile") =>
      isAtLeast(score, orElse(lookup(comparison[limit], comparison.group, row.group), 0));
    return firstMatch<"text", false>(
      [
        { when: not(hasScore(row)), then: "no data" },
        { when: not(lookup(comparison.enough, comparison.group, row.group)), then: "too few units" },
        { when: reaches("thirdQuartile"), then: "highest quarter" },
        { when: reaches("median"), then: "second quarter" },
        { when: reaches("firstQuartile"), then: "third quarter" },
      ],
      "lowest quarter",
    );
  })
  .add("rankFrom", "Rank from", (row) => lookup(rankIntervalsTable.from, rankIntervalsTable.unit, row.unit))
  .add("rankTo", "Rank to", (row) => lookup(rankIntervalsTable.to, rankIntervalsTable.unit, row.unit))
  .add("standing", "Where the unit stands", (row) =>
    lookup(rankIntervalsTable.standing, rankIntervalsTable.unit, row.unit),
  )
  .add(
    "awayHundredths",
    "Distance from the median in hundredths",
    (row) => when(isBlank(row.fromMedian), -1, round(times(100, absolute(present(row.fromMedian))), 1)),
    { helper: true },
  );

const away = compared.add(
  "awayFromBelow",
  "Place of the distance from below",
  () => rankIn(compared.awayHundredths, [compared.ranked], "smallest first"),
  { helper: true },
);

/** The groups with how far their units lie from the median: the median absolute deviation (Hampel 1974), which no single unit moves. */
export const comparisonWithSpread = comparison.add(
  "deviation",
  "Median absolute deviation",
  (row) =>
    whenPresent(medianOf(away.awayHundredths, [has(away.ranked, row.group)], away.awayFromBelow), (hundredths) =>
      round(over(hundredths, 100), 0.01),
    ),
  { unit: "points", origin: "Median of the distances from the median" },
);

/** The unit against its own year before. */
const followed = away
  .add("improved", "Goals better than the year before", (row) =>
    countRows(has(changes.unit, row.unit), has(changes.change, "better")),
  )
  .add("worsened", "Goals worse than the year before", (row) =>
    countRows(has(changes.unit, row.unit), has(changes.change, "worse")),
  )
  .add("comparable", "Goals compared with the year before", (row) => countOf(changes.gain, has(changes.unit, row.unit)))
  .add("progressGained", "Mean progress gained", (row) => meanOf(changes.progressGained, has(changes.unit, row.unit)), {
    meaning: "share",
  })
  .add("change", "Change since the year before", (row) =>
    firstMatch<"text", false>(
      [
        { when: equals(row.comparable, 0), then: "not compared" },
        { when: isAbove(row.improved, row.worsened), then: "better" },
        { when: isBelow(row.improved, row.worsened), then: "worse" },
      ],
      "unchanged",
    ),
  );

/** What the data suggest for the first two questions; what they cannot see is the evaluator's to answer. */
const questioned = followed
  .add("goalsSuggestion", "Goals relevant and complete (suggested)", (row) =>
    firstMatch<"text", false>(
      [
        { when: equals(row.goals, 0), then: "no data" },
        { when: isAbove(times(2, row.withoutTarget), row.goals), then: "bad" },
        { when: or(isAbove(row.withoutTarget, 0), equals(row.customerGoals, 0)), then: "indifferent" },
      ],
      "good",
    ),
  )
  .add("methodsSuggestion", "Methods relevant and adequate (suggested)", (row) =>
    firstMatch<"text", false>(
      [
        { when: equals(row.goals, 0), then: "no data" },
        { when: isBelow(times(2, row.withMethod), row.goals), then: "bad" },
        { when: or(isBelow(row.withMethod, row.goals), isBelow(row.withOwner, row.goals)), then: "indifferent" },
      ],
      "good",
    ),
  );

/** One row a unit: the year's evaluation, live from scores, frames and the other units. */
export const evaluation = questioned.add("suggestion", "Results sufficient (suggested)", (row) =>
  firstMatch<"text", false>(
    [
      { when: isText(row.status, "no data"), then: "no data" },
      { when: or(isText(row.status, "bad"), isText(row.economyStatus, "bad")), then: "bad" },
      {
        when: and(
          isText(row.status, "good"),
          not(isText(row.economyStatus, "indifferent")),
          not(isText(row.standing, "worse half")),
        ),
        then: "good",
      },
    ],
    "indifferent",
  ),
);

/** The same with the unit's commitments, where the workbook has a register of them. */
export const evaluationWithCommitments = evaluation
  .add("commitments", "Commitments", (row) => countRows(has(register.unit, row.unit)))
  .add("signedCommitments", "Commitments signed by both", (row) =>
    countRows(has(register.unit, row.unit), has(register.signed, truth(true))),
  );
