import { blank, isBlank, present } from "../rules/absence";
import { given, key } from "../rules/column";
import { and, firstMatch, isAbove, isBelow, isText, or } from "../rules/logic";
import { table } from "../rules/table";
import { comparisons } from "./header";

/** Whether an assumption still holds: what a form and its trigger can be in. */
export const triggerStates = ["holds", "fired", "not checkable"] as const;

/** One row an assumption of a commitment: the figure that shows whether it holds, its limit, and where it stands now. */
export const commitmentTriggers = table("CommitmentTriggers", {
  trigger: key("Trigger"),
  commitment: given.optional.text("Commitment"),
  assumption: given.optional.text("Assumption"),
  figure: given.optional.text("Figure"),
  comparison: given.optional.choice("Passes its limit", comparisons),
  limit: given.optional.number("Limit", { decimals: 4 }),
  now: given.optional.number("Now", { decimals: 4 }),
}).add("state", "State", (row) =>
  firstMatch(
    [
      // The row that a table without assumptions keeps says nothing.
      { when: isBlank(row.commitment), then: blank("text") },
      { when: or(isBlank(row.comparison), isBlank(row.limit), isBlank(row.now)), then: "not checkable" },
      {
        when: and(isText(present(row.comparison), "rises above"), isAbove(present(row.now), present(row.limit))),
        then: "fired",
      },
      {
        when: and(isText(present(row.comparison), "falls below"), isBelow(present(row.now), present(row.limit))),
        then: "fired",
      },
    ],
    "holds",
  ),
);
