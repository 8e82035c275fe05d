import type { CellValue } from "./cell";
import type { ColumnValues } from "./plan";

/** How many values a column holds. */
export function columnLength(values: ColumnValues): number {
  return values.kind === "texts" ? values.codes.length : values.values.length;
}

/** One value of a column as a cell holds it. */
export function valueAt(values: ColumnValues, row: number): CellValue {
  switch (values.kind) {
    case "numbers": {
      const value = values.values[row];
      return value === undefined || Number.isNaN(value) ? null : value;
    }
    case "booleans": {
      const value = values.values[row];
      return value === undefined || Number.isNaN(value) ? null : value !== 0;
    }
    case "texts":
      return values.dictionary[values.codes[row] ?? -1] ?? null;
    case "mixed":
      return values.values[row] ?? null;
  }
}
