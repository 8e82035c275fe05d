import { z } from "zod";
import { ageRule } from "./age-rule";
import { nameSchema } from "./name-schema";
import { operand, rounding } from "./operand-schema";

const operands = z.array(operand).min(1);
const period = z.enum(["year", "term", "month", "week", "day", "hour", "attendance"]);

const common = {
  id: nameSchema,
  header: z.string().min(1).max(255).optional().describe("The column's header; the id unless told."),
  meaning: z
    .enum(["number", "money", "share", "date", "text", "boolean"])
    .optional()
    .describe("How the value is shown; money unless told or the rule gives another kind."),
  unit: z.string().optional(),
  source: z.string().optional().describe("Where the rule stands."),
  at: z
    .enum(["row", "provider"])
    .default("row")
    .describe("Whether it is computed for each row or once for each provider."),
  round: rounding
    .optional()
    .describe("Rounds this step before anything else reads it: the order of steps decides the path."),
  helper: z.boolean().optional().describe("A step in between: its column is folded away."),
};

const step = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, about: string, shape: S) =>
  z.strictObject({ kind: z.literal(kind), ...common, ...shape }).describe(about);

/** One step of a tariff: a column with its own base. */
export const stepSchema = z.discriminatedUnion("kind", [
  step("amount", "An amount or a figure as it is.", { of: operand }),
  step("bands", "An amount from a band table.", {
    table: z.string(),
    value: z.string().optional().describe("Which figure of the table, where it has several."),
    by: z
      .record(z.string(), operand)
      .optional()
      .describe("By dimension, what is looked up instead of what the table says."),
  }),
  step("list", "A figure from a list by its key.", {
    list: z.string(),
    value: z.string().optional(),
    by: z.string().optional().describe("What is looked up instead of what the list says."),
  }),
  step("product", "The product of its factors.", { of: operands }),
  step("sum", "The sum of what is named.", { of: operands }),
  step("subtract", "What is left after deductions.", {
    from: operand,
    less: operands,
    least: operand.optional().describe("The result is not below this, for instance 0."),
  }),
  step("percentage", "A percentage of what is named, and of nothing else: the base is in the list.", {
    percent: operand.describe("In percent: 3 is 3 %. Or a parameter of kind share, which is taken as it is."),
    of: operands,
  }),
  step("smallest", "The smallest: a ceiling.", { of: operands }),
  step("largest", "The largest: a floor.", { of: operands }),
  step("started steps", "How many steps of a width are begun.", {
    of: operand,
    width: operand,
    strictly: z
      .boolean()
      .describe(
        "Whether a step counts only when its upper figure is exceeded: at exactly 500 with a width of 50, 9 steps and not 10.",
      ),
    most: operand.optional(),
  }),
  step("completed steps", "How many steps of a width are completed.", {
    of: operand,
    width: operand,
    most: operand.optional(),
  }),
  step("own share", "The recipient's own share: percent of income above a limit, up to a ceiling.", {
    income: operand,
    limit: operand.default(0).describe("What is free; may be a look-up by family size."),
    percent: operand.describe("In percent, or a parameter of kind share, or a rule, for instance by child order."),
    ceiling: operand.optional(),
    least: operand.optional().describe("A share below this is not charged."),
  }),
  step("convert", "An amount of one period as that of another.", {
    of: operand,
    from: period,
    to: period,
    per: z
      .record(z.string(), operand)
      .optional()
      .describe(
        'What the tariff counts with, for instance {"weeks a month": 4}; months a year are 12 and need not be told.',
      ),
  }),
  step("pool share", "A share of a pool by number times index, by largest remainder: the parts sum to the pool.", {
    pool: operand,
    by: operands.describe("Factors of the weight, for instance children and index."),
    within: z.array(z.string()).default([]).describe("Inputs that make groups with a pool each; none for one pool."),
    to: z.number().positive().default(1).describe("Parts are multiples of this."),
  }),
  step("provider total", "The sum of a step or input over the provider's own rows.", { of: z.string() }),
  step("provider count", "How many of the provider's own rows meet a condition.", { where: z.string().optional() }),
  step("provider share", "The share of the provider's own rows that meet a condition.", { where: z.string() }),
  step("age", "An age in whole years on a day, by the rule that says when a year is added.", {
    born: operand,
    on: operand.describe("The day: an input, a parameter, or a rule."),
    ...ageRule,
  }),
  step("placed", "The share of a month for which somebody is placed; blank days mean always and still.", {
    from: operand,
    to: operand.describe("The last day."),
    month: operand.describe("Any day of the month."),
    method: z.enum(["daily", "count date"]),
    countDay: z.int().min(1).max(28).optional().describe("Day of the month for the count date; 15 unless told."),
  }),
  step("rule", "A written rule (docs/written-rules.md).", { rule: z.string().min(1) }),
]);

export type Step = z.output<typeof stepSchema>;
export type StepKind = Step["kind"];
export type StepOf<K extends StepKind> = Extract<Step, { readonly kind: K }>;
export type Period = z.output<typeof period>;
