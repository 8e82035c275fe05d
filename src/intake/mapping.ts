import { z } from "zod";
import type { Reading } from "./reading";

const role = z.enum(["units", "budget", "indicators", "staff", "roster", "providers", "tariff", "economy"]);

const mappedColumn = z.object({
  /** The header as read, several rows joined by " / ". */
  header: z.string(),
  /** The field it gives; null: the column is not to be read. */
  field: z.string().nullable(),
});

const mappedBlock = z.object({
  sheet: z.string(),
  /** Which block of its sheet, counted from 0; only a hint, the headers decide. */
  block: z.number().int().min(0),
  role,
  columns: z.array(mappedColumn),
});

/** What a person has settled: which sheet holds what, and which header means which field. */
export const mappingSchema = z.object({
  version: z.literal(1),
  blocks: z.array(mappedBlock),
  /** Sheets that are not to be read. */
  ignored: z.array(z.string()).default([]),
});

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedBlock = z.infer<typeof mappedBlock>;
export type MappedColumn = z.infer<typeof mappedColumn>;

/** The mapping that a reading amounts to, for a person to correct; unmatched columns stand with field null. */
export function proposeMapping(reading: Reading): Mapping {
  return {
    version: 1,
    blocks: reading.tables.flatMap((table) => {
      const headers = table.layout?.headers ?? table.fields.map(({ letters, header }) => ({ letters, header }));
      const columns = headers.flatMap(({ letters, header }): MappedColumn[] =>
        header === null || header === ""
          ? []
          : [{ header, field: table.fields.find((field) => field.letters === letters)?.field ?? null }],
      );
      return columns.length === 0
        ? []
        : [{ sheet: table.sheet, block: table.layout?.block ?? 0, role: table.role, columns }];
    }),
    ignored: [],
  };
}
