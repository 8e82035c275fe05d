import { numberAt, textAt } from "../../src/rules/data";
import type { ReadTable } from "../../src/intake/reading";

export type PlainRecord = Record<string, string | number | null>;

/** The records of a table as plain objects; a field of a period is named "outturn 2026". */
export function recordsOf(table: ReadTable | undefined): PlainRecord[] {
  if (!table) return [];
  return Array.from({ length: table.rows }, (_, row) =>
    Object.fromEntries(
      table.fields.map(({ field, period, data }) => [
        period === null ? field : `${field} ${period}`,
        data.kind === "text" ? textAt(data, row) : numberAt(data, row),
      ]),
    ),
  );
}
