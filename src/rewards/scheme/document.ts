import { z } from "zod";
import { component } from "./component-document";
import { condition, day, dayOfYear, header, name, quantity } from "./quantity";

export const schemeFormat = "cqm-scheme/1";

const parameter = z.strictObject({
  id: name,
  header,
  value: z.union([z.number(), z.boolean()]),
  meaning: z.enum(["number", "money", "share"]).default("number"),
  unit: z.string().optional(),
  note: z.string().optional().describe("What it means, in a sentence."),
  source: z.string().optional(),
  validFrom: day.optional(),
  least: z.number().optional(),
  most: z.number().optional(),
});

const from = z
  .strictObject({
    list: z.enum(["budget", "indicators"]),
    figure: z
      .enum(["frame", "outturn", "result", "outcome", "target", "prior outcome", "attainment"])
      .describe(
        "Of the budget: net frame, net outturn, or result (frame less outturn). Of an indicator: outcome, target, outcome of the year before, attainment.",
      ),
    indicator: z.string().optional().describe("The indicator's name in its list."),
  })
  .refine(
    ({ list, figure, indicator }) =>
      list === "budget"
        ? ["frame", "outturn", "result"].includes(figure) && indicator === undefined
        : !["frame", "outturn", "result"].includes(figure) && indicator !== undefined,
    "A figure of the budget is frame, outturn or result; one of the indicators is outcome, target, prior outcome or attainment of a named indicator.",
  );

const measure = z.strictObject({
  id: name,
  header,
  meaning: z.enum(["number", "money", "share", "yes/no"]).default("number"),
  unit: z.string().optional(),
  decimals: z.int().min(0).max(6).default(6),
  missing: z
    .union([z.enum(["refuse", "no pay"]), z.number()])
    .default("refuse")
    .describe("What a blank means: an error, no pay for the unit, or a figure to use."),
  note: z.string().optional(),
  from: from.optional().describe("Where a workbook's own lists have it; a column of the measure's name unless told."),
});

const gate = z.strictObject({ id: name, header, when: condition.describe("Holds where the gate is open.") });

const gates = z.strictObject({
  all: z.array(gate).default([]).describe("All must hold."),
  atLeast: z
    .array(z.strictObject({ id: name, header, count: quantity, of: z.array(gate).min(1) }))
    .default([])
    .describe("At least so many of these must hold."),
  critical: z
    .array(gate)
    .default([])
    .describe("Failures: where one of these conditions holds nothing is paid, whatever else was reached."),
});

const pool = z.strictObject({
  of: quantity.describe("The gain: a component, or a rule over components."),
  as: z
    .enum(["amount", "share of payroll", "percent of payroll", "amount per head", "amount per weight"])
    .default("amount")
    .describe(
      "How the gain is meant. Payroll and heads are those of who takes part; per weight: for each head x presence x extent, or whatever the pool is shared by.",
    ),
  employees: quantity.default(1).describe("The employees' part of the gain; the rest is the owner's."),
});

const distribution = z.strictObject({
  by: z.enum(["head", "fte days", "hours", "salary", "head and salary", "points", "rule"]),
  headShare: quantity.optional().describe("For head and salary: a, the part shared by head; 1 - a goes by salary."),
  rule: z.string().optional().describe("For rule: a weight over the names of a person, for instance fte * presence."),
  presence: z
    .boolean()
    .default(false)
    .describe("Times presence: hours that count over hours that could have been worked."),
  extent: z.boolean().default(false).describe("Times the extent of employment."),
});

const level = z.strictObject({
  id: name,
  header,
  to: z.enum(["area", "unit", "team", "person", "owner"]),
  share: quantity.describe("Part of the pool."),
  use: z
    .enum(["shared", "kept"])
    .default("shared")
    .describe("Shared among the staff there, or kept for a use of its own."),
  distribution: distribution.optional().describe("How it is shared among persons, where not as the scheme's own."),
  teamsBy: z
    .enum(["heads", "points"])
    .default("heads")
    .describe("For teams: how the unit's part is divided between its teams."),
});

const cap = z.strictObject({
  id: name,
  header,
  on: z.string().default("pool").describe("The pool, or the id of a level."),
  kind: z.enum(["per unit", "per head", "of payroll", "per person", "of salary"]),
  limit: quantity,
});

const reserve = z.strictObject({
  header: header.default("Reserve"),
  taken: z.enum(["before the split", "after the split"]).describe("Of the whole gain, or of the employees' part."),
  share: quantity.describe("Part of a positive gain that is set aside."),
  deficits: z
    .enum(["drawn from the reserve", "borne by the owner"])
    .default("drawn from the reserve")
    .describe("What happens to a negative gain. What the reserve does not cover the owner bears."),
  most: quantity.optional().describe("The reserve grows to this and no further."),
  released: z
    .enum(["never", "in the last period", "every period"])
    .default("never")
    .describe("When the balance is added to what is paid. In the last period: of those given."),
});

const absenceKind = z.strictObject({
  id: name,
  header,
  reduces: z.boolean().describe("Yes: the hours do not count. No: they count as worked."),
  parental: z.boolean().default(false),
  decided: z.string().optional().describe("Who decided, and where, that parental leave reduces: needed where it does."),
});

const eligibility = z.strictObject({
  months: quantity.optional().describe("Whole months employed in the period, at least."),
  employedOn: dayOfYear.optional().describe("Employed on this day of the period."),
  need: z.enum(["both", "either"]).default("both").describe("Where both months and a day are told."),
  ownContract: z.enum(["excluded", "included"]).default("excluded"),
  onLeaving: z
    .enum(["excluded", "pro rata"])
    .default("excluded")
    .describe("Who has left before the day (or at all, where no day is told) is out, or shares by days employed."),
});

const charge = z.strictObject({
  pool: z.enum(["includes it", "excludes it"]).describe("Whether the pool pays the employer charge too."),
  payday: dayOfYear.default("03-25").describe("Day of the year after the period on which it is paid: decides the row."),
  ageIfUnknown: z.int().default(40),
  table: z
    .array(
      z
        .strictObject({
          from: day,
          until: day.optional().describe("First day on which it no longer holds."),
          ageFrom: z.int().min(0).default(0).describe("Whole years at the start of the year of payment."),
          ageUntil: z.int().max(200).default(200),
          rate: z.number().min(0).max(2).optional(),
          parts: z.array(z.strictObject({ part: z.string(), rate: z.number().min(0).max(2) })).optional(),
          source: z.string().optional(),
        })
        .refine(
          (row) => (row.rate === undefined) !== (row.parts === undefined),
          "A row has a rate, or parts that sum to it.",
        ),
    )
    .min(1),
});

const payoutPart = z.strictObject({
  id: name,
  header,
  share: quantity,
  wage: z.boolean().default(true).describe("Paid as wage: bears the employer charge."),
});

/** A reward scheme as data. Everything that HR decides stands here; every number becomes a cell. */
export const schemeDocument = z
  .strictObject({
    $schema: z.string().optional(),
    format: z.literal(schemeFormat),
    id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "Small letters, digits and hyphens."),
    title: z.string().min(1),
    source: z.string().min(1).describe("Where the scheme comes from; what is our own is said to be."),
    note: z.string().optional(),
    currency: z.string().default("kr"),
    step: z
      .number()
      .positive()
      .default(1)
      .describe("The smallest amount that is paid: 1 for whole kronor, 0.01 for öre."),
    period: z.enum(["year", "month"]).default("year"),
    units: z.array(z.string()).optional().describe("The units that the scheme covers; all unless told."),
    indicators: z
      .boolean()
      .default(false)
      .describe(
        "Units have goals in a list of indicators: gives qualityIndex, overallIndex, goals, goalsMet, goalsBlocked.",
      ),
    parameters: z.array(parameter).default([]),
    measures: z.array(measure).default([]),
    personMeasures: z
      .array(measure.omit({ missing: true, from: true }).extend({ missing: z.number().default(0) }))
      .default([])
      .describe("Further figures of a person, for rules of distribution."),
    components: z.array(component).default([]),
    pool: pool.optional().describe("Left out, the scheme only computes its components."),
    gates: gates.default({ all: [], atLeast: [], critical: [] }),
    caps: z.array(cap).default([]),
    reserve: reserve.optional(),
    levels: z.array(level).optional().describe("Left out, the whole pool is the unit's."),
    distribution: distribution.optional().describe("Left out, the scheme ends with the pool of a unit."),
    eligibility: eligibility.default({ need: "both", ownContract: "excluded", onLeaving: "excluded" }),
    absence: z.array(absenceKind).default([]),
    salary: z
      .strictObject({
        paymentsAYear: quantity.default(12).describe("12 where monthly salaries are stated, 1 where yearly ones are."),
        fullTime: z.boolean().default(true).describe("Stated for full time: times the extent."),
      })
      .default({ paymentsAYear: 12, fullTime: true }),
    minimumPayment: z
      .strictObject({
        amount: quantity,
        rest: z
          .enum(["owner", "others"])
          .describe("Where amounts below it go: to the owner, or to the others of the unit."),
      })
      .optional(),
    capRest: z
      .enum(["owner", "others"])
      .default("owner")
      .describe("Where what a person's cap takes goes: to the owner, or in one round to the others of the unit."),
    payout: z
      .array(payoutPart)
      .default([])
      .describe("Parts of a person's amount: cash, training fund. All cash unless told."),
    charge: charge.optional(),
    flags: z
      .strictObject({ holidayPayBearing: z.boolean().default(false), pensionable: z.boolean().default(false) })
      .default({ holidayPayBearing: false, pensionable: false })
      .describe("Printed on the statement."),
  })
  .describe("A reward scheme: measures, components, gates, caps, reserve, levels, distribution and charges, as data.");

/** A scheme that has passed the schema, defaults filled in. */
export type Scheme = z.output<typeof schemeDocument>;
/** A scheme as a person writes it. */
export type SchemeText = z.input<typeof schemeDocument>;
export type Distribution = z.output<typeof distribution>;
export type SchemeLevel = z.output<typeof level>;
export type SchemeCap = z.output<typeof cap>;
export type SchemeMeasure = z.output<typeof measure>;
