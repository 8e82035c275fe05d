import { z } from "zod";

/** A name that rules can mention: a letter first, then letters, digits and underscores. */
export const name = z
  .string()
  .regex(/^\p{L}[\p{L}\p{N}_]*$/u, "A name begins with a letter and has letters, digits and underscores only.")
  .describe("A name that rules can mention: letters, digits and underscores, a letter first.");

/** What a column, a gate or a cap is called in sheets. */
export const header = z.string().min(1).max(120).describe("What it is called in sheets and messages.");

/** A number becomes a parameter with a cell of its own; a text is a rule over names, the simplest being one name. */
export const quantity = z
  .union([z.number(), z.string().min(1)])
  .describe("A number (it becomes a parameter with a named cell), or a rule over names, for instance outturn - frame.");
export type Quantity = z.output<typeof quantity>;

/** A truth: a rule that is a condition. */
export const condition = z
  .string()
  .min(1)
  .describe("A rule that is a condition, for instance goalsMet >= 4 and accidents = 0.");

/** A day of the year, written 12-31. */
export const dayOfYear = z
  .string()
  .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "Write month and day, for instance 12-31.");

/** A date, written 2026-12-31. */
export const day = z.iso.date();
