import { z } from "zod";
import type { Problem } from "../../problem/problem";

/** How a file of separated values is laid out: columns in order, each with the header that the receiving system asks for. */
export interface Layout<F extends string> {
  readonly columns: readonly { readonly field: F; readonly header: string }[];
  readonly separator: ";" | "," | "\t";
  readonly decimalMark: "." | ",";
  readonly header: boolean;
}

type Found<F extends string> = { readonly layout: Layout<F> } | { readonly problems: readonly Problem[] };

/** Readers of layouts over the fields that a file can have, and the JSON Schema of such a layout. */
export function layoutsOver<F extends string>(
  fields: readonly [F, ...F[]],
): {
  readonly ofJson: (text: string, file: string) => Found<F>;
  readonly ofOption: (option: string) => Found<F>;
  readonly jsonSchema: () => object;
} {
  const schema = z.strictObject({
    $schema: z.string().optional(),
    columns: z
      .array(z.strictObject({ field: z.enum(fields), header: z.string().min(1) }))
      .min(1)
      .refine(
        (columns) => new Set(columns.map(({ header }) => header)).size === columns.length,
        "two headers are the same",
      )
      .describe("Columns in order, each with the header that the receiving system asks for."),
    separator: z.enum([";", ",", "\t"]).default(";"),
    decimalMark: z.enum([".", ","]).default("."),
    header: z.boolean().default(true).describe("Whether the first line has the headers."),
  });
  const layoutOf = (read: z.output<typeof schema>): Layout<F> => ({
    columns: read.columns.map(({ field, header }) => ({ field: field as F, header })),
    separator: read.separator,
    decimalMark: read.decimalMark,
    header: read.header,
  });
  const unreadable = (message: string, where: NonNullable<Problem["where"]>): Problem => {
    const fix = `Choose among: ${fields.join(", ")}.`;
    return { severity: "error", code: "payment-layout-unreadable", message, where, fix };
  };
  return {
    ofJson: (text, file) => {
      let read: unknown;
      try {
        read = JSON.parse(text);
      } catch (error) {
        const message = `${file} is not JSON: ${error instanceof Error ? error.message : String(error)}.`;
        return { problems: [unreadable(message, { at: "file", file })] };
      }
      const parsed = schema.safeParse(read);
      if (parsed.success) return { layout: layoutOf(parsed.data) };
      return {
        problems: parsed.error.issues.map((issue) => {
          const message = `The layout in ${file} cannot be used at ${issue.path.join(".") || "its top"}: ${issue.message}.`;
          return unreadable(message, { at: "field", field: issue.path.join(".") || "layout" });
        }),
      };
    },
    ofOption: (option) => {
      const columns = option.split(",").map((part) => {
        const [field = "", ...header] = part.split("=");
        return { field: field.trim(), header: header.join("=").trim() || field.trim() };
      });
      const parsed = schema.safeParse({ columns });
      if (parsed.success) return { layout: layoutOf(parsed.data) };
      const known = new Set<string>(fields);
      const wrong = columns.find(({ field }) => !known.has(field))?.field;
      const message =
        wrong === undefined ? `"${option}" names a column twice.` : `"${wrong}" is no column of a payment file.`;
      return { problems: [unreadable(message, { at: "field", field: "columns" })] };
    },
    jsonSchema: () => z.toJSONSchema(schema, { io: "input" }),
  };
}
