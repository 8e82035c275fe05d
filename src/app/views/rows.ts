import type { WrittenModel } from "../../sheets/written-model";
import { addressOf } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";

/** A cell's place, for a link. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

export type RowValue = number | string | boolean | null;

/** How many rows a table of the computed model has; none where it is not among those computed. */
export function rowCount(written: WrittenModel, table: string): number {
  return written.dataset.tables[table]?.rows ?? 0;
}

/** One cell of the computed model; null where it is blank or cannot be computed. */
export function valueIn(written: WrittenModel, table: string, column: string, row: number): RowValue {
  const value = written.results.value(table, column, row);
  return typeof value === "object" ? null : value;
}

export function numberIn(written: WrittenModel, table: string, column: string, row: number): number | null {
  const value = valueIn(written, table, column, row);
  return typeof value === "number" ? value : null;
}

export function textIn(written: WrittenModel, table: string, column: string, row: number): string {
  const value = valueIn(written, table, column, row);
  return value === null ? "" : String(value);
}

/** The rows of a table, each as the reader makes it. */
export function rowsOf<T>(written: WrittenModel, table: string, read: (row: number) => T): readonly T[] {
  return Array.from({ length: rowCount(written, table) }, (_, row) => read(row));
}

/** Where the workbook shows a column of a table's row, by the row's key; null where the table is not written yet. */
export function placesIn(
  snapshot: Snapshot,
  table: string,
  keyColumn: string,
): (key: string, column: string) => CellPlace | null {
  for (const sheet of snapshot.own) {
    const found = sheet.tables.find((one) => one.id === table);
    if (found === undefined) continue;
    const keys = found.columns.find(({ id }) => id === keyColumn)?.values ?? [];
    const rows = new Map(keys.map((key, row) => [String(key), row] as const));
    return (key, column) => {
      const row = rows.get(key);
      const at = found.columns.findIndex(({ id }) => id === column);
      if (row === undefined || at < 0) return null;
      const { area } = found;
      return { sheet: sheet.name, address: addressOf({ row: area.row + 1 + row, column: area.column + at }) };
    };
  }
  return () => null;
}
