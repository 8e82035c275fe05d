import { z } from "zod";
import { boundaryChoices } from "../boundary-rule";
import { calledNameSchema, nameSchema } from "./name-schema";
import { stepSchema } from "./step-schema";
import { timeSchema } from "./time-schema";

const words = z.string().min(1).max(255);
const isoDate = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d$/, "expected a date such as 2026-08-01")
  .describe("A day, as 2026-08-01.");
const decimals = z.int().min(0).max(6);
const figure = z.number().min(-1e12).max(1e12);

/** What a figure means: decides number format, unit and how many decimals it is read with. */
export const figureKinds = ["number", "money", "share"] as const;
/** What a row can be asked for. */
export const inputKinds = [...figureKinds, "date", "text", "choice", "boolean"] as const;

export const inputSchema = z
  .strictObject({
    id: nameSchema,
    header: words.optional().describe("The column's header; the id unless told. Rows are read under either."),
    kind: z.enum(inputKinds).default("number"),
    unit: z.string().optional(),
    decimals: decimals
      .optional()
      .describe("Most decimals a value has; more are an error. 0 unless told, 2 for money, 4 for shares."),
    choices: z.array(words).min(1).optional().describe("For choice: the words it can be."),
    optional: z.boolean().default(false).describe("Whether a row may leave it blank."),
    whenBlank: z
      .union([z.number(), z.string(), z.boolean()])
      .optional()
      .describe("What a blank means. Without it, a rule must say so itself: orelse(x, 0), if(isblank(x), ...)."),
    least: figure.optional(),
    most: figure.optional(),
    about: z.string().optional(),
  })
  .describe("What each row must have.");

const parameterValue = z.union([z.number(), z.string(), z.boolean()]);

export const parameterSchema = z
  .strictObject({
    id: nameSchema,
    header: words.optional(),
    kind: z.enum([...figureKinds, "date", "choice", "boolean"]).default("number"),
    value: parameterValue.optional().describe("The value. Dates as 2026-08-01, shares as 0.03."),
    values: z
      .array(
        z.strictObject({
          from: isoDate,
          until: isoDate.optional().describe("The day after the last; open where it is left out."),
          value: z.number(),
          source: z.string().optional(),
        }),
      )
      .min(1)
      .optional()
      .describe("Instead of value: what it is from which day on. Two values valid on one day are refused."),
    unit: z.string().optional(),
    decimals: decimals.optional(),
    choices: z.array(words).min(1).optional(),
    least: figure.optional(),
    most: figure.optional(),
    validFrom: isoDate.optional(),
    source: z.string().optional(),
    about: z.string().optional(),
  })
  .describe("A figure that people may change: it gets a named cell.");

const side = z.enum(["included", "excluded"]);

export const dimensionSchema = z
  .strictObject({
    id: nameSchema,
    header: words.optional(),
    of: z
      .union([z.string(), z.number()])
      .optional()
      .describe("What is looked up: a name or a written rule; the id unless told."),
    kind: z.enum(["number", "date", "text"]).default("number"),
    unit: z.string().optional(),
    decimals: decimals.optional(),
    sides: z
      .strictObject({ from: side, until: side })
      .optional()
      .describe("Whether a value equal to a band's lower (upper) figure is in it. Must be said for numbers and dates."),
    printed: z
      .strictObject({
        boundary: z
          .enum(boundaryChoices)
          .describe('Which band takes what the printed words leave between two: asked for while it is "not set".'),
        least: figure.default(0),
        most: figure,
      })
      .optional()
      .describe('Bands are printed words such as "30-39.5", "over 40", "under 20".'),
  })
  .describe("One dimension of a band table: age, extent, income, category, type of provider.");

const valueSchema = z.strictObject({
  id: nameSchema,
  header: words.optional(),
  kind: z.enum(figureKinds).default("money"),
  unit: z.string().optional(),
  decimals: decimals.optional(),
});

const bound = z.union([z.number(), z.string()]).nullable();
const cell = z.union([z.number(), z.string(), z.tuple([bound, bound]), z.null()]);
const bandRows = z
  .array(z.record(z.string(), cell))
  .min(1)
  .describe(
    "A row a band: [from, until] for each dimension (null where it is open), a word, or a printed band; a figure for each value.",
  );

export const tableSchema = z
  .strictObject({
    id: calledNameSchema,
    title: words.optional(),
    source: z.string().optional(),
    dimensions: z.array(dimensionSchema).min(1).max(3),
    values: z
      .array(valueSchema)
      .min(1)
      .default([{ id: "amount", kind: "money" }]),
    rows: bandRows.optional(),
    versions: z
      .array(
        z.strictObject({ from: isoDate, until: isoDate.optional(), source: z.string().optional(), rows: bandRows }),
      )
      .min(1)
      .optional()
      .describe("Instead of rows: the table from which day on. Two versions valid on one day are refused."),
  })
  .describe("A table of amounts by bands of one to three dimensions.");

export const listSchema = z
  .strictObject({
    id: calledNameSchema,
    title: words.optional(),
    source: z.string().optional(),
    of: z.string().optional().describe("What is looked up: a name or a written rule of texts; the id unless told."),
    values: z
      .array(valueSchema)
      .min(1)
      .default([{ id: "amount", kind: "money" }]),
    rows: z
      .record(z.string().min(1), z.union([z.number(), z.record(z.string(), z.number())]))
      .describe("By key: a figure, or a figure for each value."),
    otherwise: z.number().optional().describe("The figure for a key that is not there; an error unless told."),
  })
  .describe("Figures by an exact key: an index by school, a factor by municipality.");

/** A tariff as data: everything that is needed to compute an amount for each row, and nothing else. */
export const tariffSchema = z
  .strictObject({
    $schema: z.string().optional(),
    tariff: z.literal(1).describe("Version of this format."),
    id: nameSchema,
    title: words,
    source: z.string().min(1).describe("Where the tariff stands: decision, law, page."),
    currency: z.string().min(1).max(12),
    recipient: words.default("recipient").describe("What a row is: child, pupil, placement, family."),
    validFrom: isoDate.optional(),
    validUntil: isoDate.optional().describe("The day after the last."),
    about: z.string().optional(),
    roles: z
      .strictObject({
        recipient: nameSchema.optional().describe("The input that names the recipient."),
        provider: nameSchema
          .optional()
          .describe("The input that names who is paid: gives totals and steps by provider."),
        from: nameSchema
          .optional()
          .describe("The first day of a placement, where a row is one: overlapping ones are refused."),
        to: nameSchema.optional().describe("The last day of a placement."),
        day: nameSchema
          .optional()
          .describe("The date by which versions are chosen; the date of calculation unless told."),
      })
      .default({}),
    inputs: z.array(inputSchema).min(1),
    providerInputs: z
      .array(inputSchema)
      .default([])
      .describe("What each row of the list of providers must have, the name apart."),
    parameters: z.array(parameterSchema).default([]),
    tables: z.array(tableSchema).default([]),
    lists: z.array(listSchema).default([]),
    steps: z.array(stepSchema).min(1),
    result: nameSchema.describe("The step that is paid."),
    time: timeSchema.optional(),
    totals: z.array(nameSchema).optional().describe("Steps that are summed besides the result."),
  })
  .describe("A tariff of grants or fees, as data.");

export type TariffDocument = z.output<typeof tariffSchema>;
/** As a person writes it: what has a default may be left out. */
export type TariffText = z.input<typeof tariffSchema>;
export type InputDefinition = z.output<typeof inputSchema>;
export type TariffParameter = z.output<typeof parameterSchema>;
export type BandTable = z.output<typeof tableSchema>;
export type BandTableDimension = z.output<typeof dimensionSchema>;
export type ValueDefinition = z.output<typeof valueSchema>;
export type ListTable = z.output<typeof listSchema>;
export type BandRow = z.output<typeof bandRows>[number];
