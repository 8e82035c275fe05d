import { blank, isBlank, present, whenPresent } from "../rules/absence";
import { countOf, countRows, has, sumOf } from "../rules/aggregate";
import { minus, over } from "../rules/arithmetic";
import { daysBetween } from "../rules/dates";
import { given, key } from "../rules/column";
import { and, equals, isText, not, or, when } from "../rules/logic";
import { modelOf, type Model } from "../rules/model";
import { table } from "../rules/table";
import { levels, statuses } from "./form";
import { commitmentTriggers } from "./triggers";

/** One row a line of a commitment: what is promised and how far the two sides are from each other. */
export const commitmentLines = table("CommitmentLines", {
  line: key("Line"),
  commitment: given.text("Commitment"),
  goal: given.optional.text("Goal"),
  indicator: given.optional.text("Indicator"),
  baseline: given.optional.number("Baseline", { decimals: 4 }),
  threshold: given.optional.number("Threshold", { decimals: 4 }),
  target: given.optional.number("Target", { decimals: 4 }),
  stretch: given.optional.number("Stretch", { decimals: 4 }),
  weight: given.optional.share("Weight"),
  proposedByUnit: given.optional.number("Unit proposes", { decimals: 4 }),
  proposedBySuperior: given.optional.number("Superior proposes", { decimals: 4 }),
  agreed: given.optional.number("Agreed", { decimals: 4 }),
  owner: given.optional.text("Owner"),
  frequency: given.optional.text("Frequency"),
})
  .add("apart", "Superior less unit", (row) =>
    when(
      or(isBlank(row.proposedByUnit), isBlank(row.proposedBySuperior)),
      blank("number"),
      minus(present(row.proposedBySuperior), present(row.proposedByUnit)),
    ),
  )
  .add("settled", "Agreed on", (row) => not(isBlank(row.agreed)))
  .add("measured", "Has a measure", (row) => not(isBlank(row.indicator)))
  .add("owned", "Has an owner", (row) => not(isBlank(row.owner)));

/** One row a commitment: where its negotiation stands and what it still lacks. */
export const register = table("Commitments", {
  commitment: key("Commitment"),
  form: given.choice("Form", ["A", "B", "C", "D"]),
  who: given.text("Who"),
  level: given.choice("Level", levels),
  unit: given.text("Unit"),
  status: given.choice("Status", statuses),
  version: given.number("Version"),
  from: given.date("Period from"),
  until: given.date("Period until"),
  reconsiderBy: given.optional.date("Reconsider by"),
  closedVersion: given.optional.number("Version signed and closed"),
  signedFirst: given.optional.date("Signed by the unit"),
  signedSecond: given.optional.date("Signed by the superior"),
})
  .add("lines", "Lines", (row) => countRows(has(commitmentLines.commitment, row.commitment)))
  .add("agreedLines", "Lines agreed", (row) =>
    countOf(commitmentLines.agreed, has(commitmentLines.commitment, row.commitment)),
  )
  .add("coverage", "Coverage", (row) => when(equals(row.lines, 0), blank("number"), over(row.agreedLines, row.lines)), {
    meaning: "share",
  })
  .add(
    "weights",
    "Sum of weights",
    (row) => sumOf(commitmentLines.weight, has(commitmentLines.commitment, row.commitment)),
    { meaning: "share" },
  )
  .add("signed", "Signed by both", (row) => and(not(isBlank(row.signedFirst)), not(isBlank(row.signedSecond))))
  .add("missing", "What is missing", (row) =>
    when(
      isText(row.status, "draft"),
      when(equals(row.agreedLines, row.lines), "signatures", "agreement on lines"),
      when(row.signed, "nothing", "signatures"),
    ),
  )
  .add("fired", "Triggers fired", (row) =>
    countRows(has(commitmentTriggers.commitment, row.commitment), has(commitmentTriggers.state, "fired")),
  )
  .add("daysToReconsider", "Days of the period until reconsidered", (row) =>
    whenPresent(row.reconsiderBy, (date) => daysBetween(row.from, date)),
  );

/** The register and its lines as a model. */
export function registerModel(): Model {
  return modelOf({ tables: [commitmentLines, commitmentTriggers, register] });
}
