import type { Reading } from "../../intake/reading";
import { sourceOfRows, textAt, textColumn, type ColumnData, type TableData } from "../../rules/data";
import { numbersOf, sourceOf, tablesOf, textsOf } from "../source-table";

const fields = [
  "requiredResult",
  "adjustedResult",
  "actualCost",
  "baseCost",
  "output",
  "baseOutput",
  "priceIndex",
  "basePriceIndex",
] as const;

/** The accounts of each unit for the year; rows of other years are left out where the sheet has a year or period column. */
export function economyInput(reading: Reading, year: number): TableData | undefined {
  const [table] = tablesOf(reading, "economy");
  if (!table) return undefined;
  const units = textsOf(table, "unit");
  const years = ["year", "period"].map((field) => textsOf(table, field)).find((column) => column.dictionary.length > 0);
  const chosen = Array.from(units.codes.keys()).filter(
    (row) => years === undefined || textAt(years, row)?.startsWith(String(year)) === true,
  );
  const source = sourceOf(table, Object.fromEntries(["unit", ...fields].map((field) => [field, field])));
  return {
    rows: chosen.length,
    columns: {
      unit: textColumn(chosen.map((row) => textAt(units, row))),
      ...Object.fromEntries(
        fields.map((field): [string, ColumnData] => {
          const { values } = numbersOf(table, field);
          return [field, { kind: "number", values: Float64Array.from(chosen, (row) => values[row] ?? Number.NaN) }];
        }),
      ),
    },
    source: sourceOfRows(source, chosen),
  };
}
