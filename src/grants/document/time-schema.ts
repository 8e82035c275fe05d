import { z } from "zod";
import { ageRule } from "./age-rule";
import { nameSchema } from "./name-schema";
import { operand, rounding } from "./operand-schema";

export const monthMethods = ["daily", "count date"] as const;
export const paidPeriods = ["year", "month", "week", "day"] as const;

const advanceSchema = z
  .strictObject({
    percent: operand.describe("In percent of the estimate: 70 is 70 %. Or a parameter of kind share."),
    claim: nameSchema.describe(
      "The step that is claimed when the actual figures are known, in the period of the estimate.",
    ),
    claimed: operand.describe(
      "The condition, a name or written rule, on which there is a claim; until then only the advance is paid.",
    ),
    after: z.int().min(1).max(12).default(1).describe("How many months after its own a month is reconciled."),
  })
  .describe("A part is paid in advance; the claim is reconciled with it some months later.");

export const timeSchema = z
  .strictObject({
    from: nameSchema
      .default("from")
      .describe("The column of a placement's first day; an input is made where there is none."),
    to: nameSchema.default("to").describe("The column of its last day; blank while it goes on."),
    ages: z
      .array(
        z.strictObject({
          id: nameSchema.describe("The input that is not read but counted from the birth date."),
          born: nameSchema
            .default("born")
            .describe("The column of the birth date; an input is made where there is none."),
          ...ageRule,
        }),
      )
      .default([])
      .describe("Ages that change while somebody is placed: placements are cut where they do."),
    of: nameSchema.optional().describe("The step that is paid; the result unless told."),
    per: z.enum(paidPeriods).describe("The period of its amount."),
    method: z
      .enum(monthMethods)
      .default("daily")
      .describe("How a part of a month is paid: by days, or all or nothing on a count date."),
    countDay: z.int().min(1).max(28).default(15).describe("Day of the month for the count date."),
    round: rounding.default({ to: 1, mode: "half away" }).describe("Rounding of each month of each stretch."),
    yearBegins: z.int().min(1).max(12).default(1).describe("The month in which the year of payment begins."),
    advance: advanceSchema.optional(),
  })
  .describe("How the tariff is paid over time: rows are placements, cut into stretches in which nothing changes.");

export type TimeRule = z.output<typeof timeSchema>;
export type AgeOverTime = TimeRule["ages"][number];
export type Advance = z.output<typeof advanceSchema>;
