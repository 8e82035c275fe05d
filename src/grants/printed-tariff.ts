import { z } from "zod";
import { bandText } from "./printed-band";

/** What an amount of the table is paid for: a year, a month, or an hour of attendance. */
export const ratePeriods = ["year", "month", "hour"] as const;
export type RatePeriod = (typeof ratePeriods)[number];

/** Kronor with at most two decimals. */
const amount = z
  .number()
  .min(0)
  .refine((value) => Math.abs(Math.round(value * 100) - value * 100) < 1e-6, "An amount has at most two decimals.");

/** Where the table stands: the cells of its band headings, in order, so that findings can point at them. */
const place = z.strictObject({ sheet: z.string(), ages: z.array(z.string()), hours: z.array(z.string()) });

/**
 * A tariff as printed: bands of age (whole years) down, bands of hours a week across, an amount in each cell.
 * Nothing is filled in: a gap between two bands stays a gap until a boundary rule is chosen.
 */
export const printedTariff = z
  .strictObject({
    name: z.string(),
    source: z.string(),
    ages: z.array(bandText).min(1),
    hours: z.array(bandText).min(1),
    /** Kronor: a row for each age band, a figure for each hours band. */
    amounts: z.array(z.array(amount)),
    per: z.enum(ratePeriods).default("year"),
    place: place.optional(),
  })
  .superRefine((tariff, context) => {
    const wanted = `${tariff.ages.length} rows (ages) of ${tariff.hours.length} amounts (hours)`;
    const fits =
      tariff.amounts.length === tariff.ages.length && tariff.amounts.every((row) => row.length === tariff.hours.length);
    if (!fits) context.addIssue({ code: "custom", path: ["amounts"], message: `Expected ${wanted}.` });
  });

/** A tariff that has passed the schema. */
export type PrintedTariff = z.output<typeof printedTariff>;
/** A tariff as a person writes it in JSON, bands as printed texts. */
export type TariffText = z.input<typeof printedTariff>;
