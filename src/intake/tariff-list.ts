import { textAt } from "../rules/data";
import { unreadable, type ProblemList } from "./problems";
import type { ReadField, ReadTable } from "./reading";
import { bandFields, type Axis } from "./tariff-matrix";
import { readBand } from "./values/band-text";

/** A tariff in rows whose bands are texts ("1-2", "over 40"), with the limits of its bands as fields of their own. */
export function withBandLimits(table: ReadTable, problems: ProblemList): ReadTable {
  const fields = table.fields.flatMap((field): readonly ReadField[] => {
    const axis = field.field === "age" ? "age" : field.field === "hoursText" ? "hours" : undefined;
    if (axis === undefined || field.data.kind !== "text" || table.fields.some((other) => other.field === `${axis}Low`))
      return [field];
    const { data } = field;
    const bands = Array.from({ length: table.rows }, (_, record): Axis | null => {
      const text = textAt(data, record);
      if (text === null) return null;
      const band = readBand(text);
      if (band) return { text, band };
      const where = {
        at: "cell",
        sheet: table.sheet,
        address: `${field.letters}${table.rowNumbers[record] ?? 0}`,
      } as const;
      problems.add({
        ...unreadable("error", "band-unreadable", field.field, text, 'a band such as "1-2", "6" or "over 40"', where),
        fix: "Type the band as text. Excel turns 1-2 into a date unless the cell is formatted as text first.",
      });
      return null;
    });
    return bandFields(axis, field.letters, bands, (name, letters, column) => ({
      ...field,
      field: name,
      letters,
      data: column,
    }));
  });
  return { ...table, fields };
}
