import { isBlank, orElse, present, whenBothPresent, whenPresent } from "../rules/absence";
import { between, minus, over, plus, times } from "../rules/arithmetic";
import { given } from "../rules/column";
import type { Expr } from "../rules/expr";
import { and, firstMatch, isAtLeast, not } from "../rules/logic";
import { round, settle } from "../rules/rounding";

/** As many rows as a score table of an indicator may have. */
export const mostScorePoints = 8;

type Level = Expr<"number", true>;
type Figure = Expr<"number", false>;

const level = (at: number) => given.optional.number(`Value ${at} of the table`, { decimals: 6, helper: true });
const points = (at: number) => given.optional.number(`Points ${at} of the table`, { decimals: 6, helper: true });

/** The score table of an indicator, from its lowest value: what stands in the row of the goal, copied from the person's own sheet. */
export const scoreTableColumns = {
  value1: level(1),
  points1: points(1),
  value2: level(2),
  points2: points(2),
  value3: level(3),
  points3: points(3),
  value4: level(4),
  points4: points(4),
  value5: level(5),
  points5: points(5),
  value6: level(6),
  points6: points(6),
  value7: level(7),
  points7: points(7),
  value8: level(8),
  points8: points(8),
} as const;

type ScoreTableRow = { readonly [K in keyof typeof scoreTableColumns]: Level };

/** The rows of a goal's score table, those not filled in as blanks. */
export function scoreTableOf(row: ScoreTableRow): readonly { readonly value: Level; readonly points: Level }[] {
  return [
    { value: row.value1, points: row.points1 },
    { value: row.value2, points: row.points2 },
    { value: row.value3, points: row.points3 },
    { value: row.value4, points: row.points4 },
    { value: row.value5, points: row.points5 },
    { value: row.value6, points: row.points6 },
    { value: row.value7, points: row.points7 },
    { value: row.value8, points: row.points8 },
  ];
}

/** Points won between one row of the table and the next, by a straight line; 0 where the table has ended. */
export function pointsOfStretch(of: Level, row: ScoreTableRow, stretch: number): Figure {
  const table = scoreTableOf(row);
  const [from, to] = [table[stretch], table[stretch + 1]];
  if (from === undefined || to === undefined) throw new RangeError(`A score table has no stretch ${stretch}.`);
  const won = whenPresent(of, (value) =>
    whenBothPresent(to.value, to.points, (end, pointsThere) => {
      const width = settle(minus(end, present(from.value)));
      const passed = between(settle(minus(value, present(from.value))), 0, width);
      return times(minus(pointsThere, present(from.points)), over(passed, width));
    }),
  );
  return orElse(won, 0);
}

/** Points by straight lines between the rows of the table, from what its stretches give; outside it those of its first or last row. */
export function piecewisePoints(row: ScoreTableRow, stretches: readonly Figure[]): Level {
  return whenPresent(row.points1, (begin) =>
    round(
      stretches.reduce<Figure>((sum, one) => plus(sum, one), begin),
      0.01,
    ),
  );
}

/** Points of the last row of the table that the value has reached; none below the first. */
export function stepPoints(of: Figure, row: ScoreTableRow): Level {
  const value = settle(of);
  return whenPresent(row.points1, () =>
    firstMatch<"number", false>(
      [...scoreTableOf(row)].reverse().map((step) => ({
        when: and(not(isBlank(step.value)), isAtLeast(value, orElse(step.value, 0))),
        then: round(orElse(step.points, 0), 0.01),
      })),
      0,
    ),
  );
}
