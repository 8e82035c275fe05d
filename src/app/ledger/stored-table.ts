import type { Place } from "../../problem/problem";
import { areaAddress, addressOf, type CellValue } from "../../workbook/cell";
import type { OwnTable, Snapshot } from "../../workbook/snapshot";

/** A table of ours as it stands, by column id, with the places of its cells. */
export interface StoredTable {
  /** Rows that hold anything of ours. */
  readonly filled: readonly number[];
  readonly value: (column: string, row: number) => CellValue;
  readonly place: (row: number, column?: string) => Place;
}

/** Undefined where the workbook has no such table. */
export function storedTable(snapshot: Snapshot, sheetId: string, tableId: string): StoredTable | undefined {
  const sheet = snapshot.own.find(({ id }) => id === sheetId);
  const table: OwnTable | undefined = sheet?.tables.find(({ id }) => id === tableId);
  if (sheet === undefined || table === undefined) return undefined;
  const own = table.columns.filter(({ id }) => id !== null);
  const columns = new Map(own.map((column) => [column.id, column.values]));
  const rows = Math.max(0, ...own.map(({ values }) => values.length));
  const { area } = table;
  return {
    filled: Array.from({ length: rows }, (_, row) => row).filter((row) =>
      own.some(({ values }) => (values[row] ?? null) !== null && values[row] !== ""),
    ),
    value: (column, row) => columns.get(column)?.[row] ?? null,
    place: (row, column) => {
      const at = table.columns.findIndex(({ id }) => id === column);
      const line = { row: area.row + 1 + row, column: area.column + Math.max(at, 0) };
      const address = at < 0 ? areaAddress({ ...line, rows: 1, columns: table.columns.length }) : addressOf(line);
      return { at: "cell", sheet: sheet.name, address };
    },
  };
}
