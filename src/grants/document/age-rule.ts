import { z } from "zod";

const monthDay = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/, "expected a month and day such as 08-01");

export const ageSwitches = [
  "birthday",
  "month after",
  "date in the year",
  "attained on a date",
  "calendar year",
] as const;
export const leapDayRules = ["1 March", "28 February"] as const;

/** How an age is counted on a day: shared by the step and by the cutting of placements. */
export const ageRule = {
  switch: z
    .enum(ageSwitches)
    .describe(
      "birthday; the first of the month after it; a date of the year in which the birthday falls; whole years on the last such date (school years); the calendar year.",
    ),
  day: monthDay.default("08-01").describe("The date of the year, for the two rules that have one."),
  leapDay: z.enum(leapDayRules).default("1 March").describe("Birthday in a common year of those born on 29 February."),
};
