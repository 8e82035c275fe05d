import { z } from "zod";
import type { Problem } from "../../problem/problem";

/** What a payment file can say of a provider's payment. */
export const paymentFields = [
  "provider",
  "amount",
  "reference",
  "month",
  "payment",
  "correction",
  "children",
  "currency",
  "attester1",
  "attester2",
] as const;
export type PaymentField = (typeof paymentFields)[number];

const layoutSchema = z.strictObject({
  /** Columns in order, each with the header that the receiving system asks for. */
  columns: z
    .array(z.strictObject({ field: z.enum(paymentFields), header: z.string().min(1) }))
    .min(1)
    .refine(
      (columns) => new Set(columns.map(({ header }) => header)).size === columns.length,
      "two headers are the same",
    ),
  separator: z.enum([";", ",", "\t"]).default(";"),
  decimalMark: z.enum([".", ","]).default("."),
  header: z.boolean().default(true),
});

/** How a payment file is laid out. */
export type PaymentLayout = z.infer<typeof layoutSchema>;

export const usualLayout: PaymentLayout = {
  columns: (["provider", "amount", "reference", "month", "payment", "correction", "children"] as const).map(
    (field) => ({
      field,
      header: field,
    }),
  ),
  separator: ";",
  decimalMark: ".",
  header: true,
};

type Found = { readonly layout: PaymentLayout } | { readonly problems: readonly Problem[] };

/** A layout as JSON: `{"columns": [{"field": "provider", "header": "Betalningsmottagare"}, ...], "decimalMark": ","}`. */
export function layoutOfJson(text: string, file: string): Found {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (error) {
    const message = `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
    return { problems: [unreadable(message, { at: "file", file })] };
  }
  const parsed = layoutSchema.safeParse(read);
  if (parsed.success) return { layout: parsed.data };
  return {
    problems: parsed.error.issues.map((issue) => {
      const message = `The layout in ${file} cannot be used at ${issue.path.join(".") || "its top"}: ${issue.message}.`;
      return unreadable(message, { at: "field", field: issue.path.join(".") || "layout" });
    }),
  };
}

/** A layout as an option: "provider=Mottagare,amount=Belopp,reference". A field without a header has its own name. */
export function layoutOfOption(option: string): Found {
  const columns = option.split(",").map((part) => {
    const [field = "", ...header] = part.split("=");
    return { field: field.trim(), header: header.join("=").trim() || field.trim() };
  });
  const parsed = layoutSchema.safeParse({ columns });
  if (parsed.success) return { layout: parsed.data };
  const known = new Set<string>(paymentFields);
  const wrong = columns.find(({ field }) => !known.has(field))?.field;
  const message =
    wrong === undefined ? `"${option}" names a column twice.` : `"${wrong}" is no column of a payment file.`;
  return { problems: [unreadable(message, { at: "field", field: "columns" })] };
}

function unreadable(message: string, where: NonNullable<Problem["where"]>): Problem {
  const fix = `Choose among: ${paymentFields.join(", ")}.`;
  return { severity: "error", code: "payment-layout-unreadable", message, where, fix };
}
