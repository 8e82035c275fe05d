import { blank, isBlank, orElse, whenBothPresent } from "../rules/absence";
import { countOf, countRows, has } from "../rules/aggregate";
import { minus, plus, times } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import { truth } from "../rules/construct";
import { and, equals, firstMatch, isAbove, isBelow, or, when } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { round } from "../rules/rounding";
import { table } from "../rules/table";
import { placed } from "./attainment";
import { comparison } from "./comparison";

/** Two-sided 95 % of the normal distribution. */
const z95 = 1.95996398454005;
const points = { unit: "points" } as const;
const drawnFigure = (header: string) => given.optional.number(header, { generated: true, decimals: 2 });

const drawn = table("Ranks", {
  unit: key("Unit", { generated: true }),
  group: given.text("Compared with", { generated: true }),
  drawnScore: drawnFigure("Score drawn from"),
  goals: given.optional.number("Goals scored", { generated: true }),
  error: drawnFigure("Standard error of the score"),
  bestRank: given.optional.number("Best rank", { generated: true }),
  worstRank: given.optional.number("Worst rank", { generated: true }),
});

/**
 * One row a unit: between which ranks it lies with 95 % certainty. The draws are values; what follows from them is live,
 * and holds only as long as every score of the group is the one that was drawn from.
 */
export const ranks = drawn
  .add("scoreNow", "Score now", (row) => lookup(placed.score, placed.unit, row.unit), { ...points, helper: true })
  .add(
    "changed",
    "Changed since the draws",
    (row) =>
      or(
        and(isBlank(row.scoreNow), isAbove(orElse(row.drawnScore, -1), -1)),
        and(isAbove(orElse(row.scoreNow, -1), -1), isBlank(row.drawnScore)),
        isAbove(round(minus(orElse(row.scoreNow, 0), orElse(row.drawnScore, 0)), 0.01), 0),
        isBelow(round(minus(orElse(row.scoreNow, 0), orElse(row.drawnScore, 0)), 0.01), 0),
      ),
    { helper: true },
  )
  .add("median", "Median", (row) => lookup(comparison.median, comparison.group, row.group), points)
  .add(
    "funnelLow",
    "Funnel 95 % from",
    (row) => whenBothPresent(row.median, row.error, (median, error) => round(minus(median, times(z95, error)), 0.01)),
    { ...points, origin: "Where a unit with so few goals lies by chance alone (Spiegelhalter 2005)" },
  )
  .add("funnelHigh", "Funnel 95 % to", (row) =>
    whenBothPresent(row.median, row.error, (median, error) => round(plus(median, times(z95, error)), 0.01)),
  );

const counted = ranks.add(
  "stale",
  "Scores changed in the group",
  (row) => countRows(has(ranks.group, row.group), has(ranks.changed, truth(true))),
  { helper: true },
);

const known = counted.add(
  "drawn",
  "Units drawn in the group",
  (row) => countOf(ranks.drawnScore, has(ranks.group, row.group)),
  { helper: true },
);

/** Where a unit stands, said only as far as the draws allow. */
export const standingWords = [
  "not told apart",
  "better half",
  "worse half",
  "draw again",
  "not known",
  "no data",
] as const;

/** The same with what may be said of each unit. */
export const rankIntervalsTable = known
  .add("middle", "Middle rank, doubled", (row) => plus(1, lookup(comparison.compared, comparison.group, row.group)), {
    helper: true,
  })
  .add("standing", "Where the unit stands", (row) =>
    firstMatch<"text", false>(
      [
        { when: isBlank(row.scoreNow), then: "no data" },
        { when: equals(row.drawn, 0), then: "not known" },
        { when: isAbove(row.stale, 0), then: "draw again" },
        { when: isBlank(row.bestRank), then: "not known" },
        { when: isBelow(times(2, orElse(row.worstRank, 0)), row.middle), then: "better half" },
        { when: isAbove(times(2, orElse(row.bestRank, 0)), row.middle), then: "worse half" },
      ],
      "not told apart",
    ),
  )
  .add("from", "Rank from", (row) =>
    when(or(equals(row.stale, 0), isBlank(row.bestRank)), row.bestRank, blank("number")),
  )
  .add("to", "Rank to", (row) => when(or(equals(row.stale, 0), isBlank(row.worstRank)), row.worstRank, blank("number")))
  .add("funnel", "Against the funnel", (row) =>
    firstMatch<"text", false>(
      [
        { when: or(isBlank(row.scoreNow), isBlank(row.funnelLow)), then: "not known" },
        { when: isBelow(orElse(row.scoreNow, 0), orElse(row.funnelLow, 0)), then: "below the others" },
        { when: isAbove(orElse(row.scoreNow, 0), orElse(row.funnelHigh, 0)), then: "above the others" },
      ],
      "within chance",
    ),
  );
