import { blank, isBlank, orElse, whenBothPresent, whenPresent } from "../rules/absence";
import { absolute, greatest, minus, over } from "../rules/arithmetic";
import { given, key } from "../rules/column";
import type { Expr } from "../rules/expr";
import { equals, firstMatch, isAbove, isBelow, isText, when } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { table } from "../rules/table";
import { scores } from "../indicators/scores";

type Figure = Expr<"number", false>;

function outside(value: Figure, low: Figure, high: Figure): Figure {
  return greatest(0, minus(low, value), minus(value, high));
}

const compared = table("Changes", {
  goal: key("Goal id", { generated: true }),
  unit: given.text("Unit", { generated: true }),
})
  .add("indicator", "Indicator", (row) => lookup(scores.indicator, scores.id, row.goal))
  .add("direction", "Direction used", (row) => lookup(scores.directionUsed, scores.id, row.goal))
  .add("before", "Prior outcome", (row) => lookup(scores.priorOutcome, scores.id, row.goal))
  .add("now", "Outcome", (row) => lookup(scores.outcome, scores.id, row.goal))
  .add("baseline", "Baseline", (row) => lookup(scores.baseline, scores.id, row.goal))
  .add("target", "Target", (row) => lookup(scores.targetUsed, scores.id, row.goal))
  .add("targetLow", "Target from", (row) => lookup(scores.targetLow, scores.id, row.goal))
  .add("targetHigh", "Target to", (row) => lookup(scores.targetHigh, scores.id, row.goal));

/** One row a goal: the outcome against the year before. Above zero it is better, whatever the direction. */
export const changes = compared
  .add(
    "gain",
    "Improvement",
    (row) =>
      whenBothPresent(row.before, row.now, (before, now) =>
        firstMatch<"number", true>(
          [
            {
              when: isText(row.direction, "band"),
              then: whenBothPresent(row.targetLow, row.targetHigh, (low, high) =>
                minus(outside(before, low, high), outside(now, low, high)),
              ),
            },
            {
              when: isText(row.direction, "yes/no"),
              then: whenPresent(row.target, (target) =>
                minus(absolute(minus(before, target)), absolute(minus(now, target))),
              ),
            },
            { when: isText(row.direction, "higher"), then: minus(now, before) as never },
          ],
          minus(before, now) as never,
        ),
      ),
    { origin: "In the measure unit of the goal" },
  )
  .add("change", "Change since the year before", (row) =>
    firstMatch<"text", false>(
      [
        { when: isBlank(row.gain), then: "not compared" },
        { when: isAbove(orElse(row.gain, 0), 0), then: "better" },
        { when: isBelow(orElse(row.gain, 0), 0), then: "worse" },
      ],
      "unchanged",
    ),
  )
  .add(
    "progressGained",
    "Progress gained",
    (row) =>
      when(
        isText(row.direction, "band"),
        blank("number"),
        whenBothPresent(row.before, row.now, (before, now) =>
          whenBothPresent(row.baseline, row.target, (baseline, target) =>
            when(equals(baseline, target), blank("number"), over(minus(now, before), minus(target, baseline))),
          ),
        ),
      ),
    {
      meaning: "share",
      origin: "Progress now less progress the year before: (outcome - prior outcome) / (target - baseline)",
    },
  );
