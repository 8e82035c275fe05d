import type { Place, Problem } from "../problem/problem";
import { addressOf, isCellError, type CellValue } from "../workbook/cell";
import type { OwnTable, Snapshot } from "../workbook/snapshot";

/** A table of ours as it stands in the workbook, with its cells by row. */
export interface StandingTable {
  readonly rows: number;
  readonly value: (column: string, row: number) => CellValue;
  readonly place: (column: string, row: number) => Place;
}

/** One of our tables, found by its id; undefined where it has not been written. */
export function standingTable(snapshot: Snapshot, id: string): StandingTable | undefined {
  const found = snapshot.own.flatMap((sheet) =>
    sheet.tables.flatMap((table) => (table.id === id ? [{ sheet, table }] : [])),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const { sheet, table } = first;
  const own = table.columns.filter((column) => column.id !== null);
  const columns = new Map(own.map((column) => [column.id, column.values]));
  return {
    rows: Math.max(0, ...own.map(({ values }) => values.length)),
    value: (column, row) => columns.get(column)?.[row] ?? null,
    place: (column, row) => ({ at: "cell", sheet: sheet.name, address: addressIn(table, column, row) }),
  };
}

function addressIn({ area, columns }: OwnTable, column: string, row: number): string {
  const at = Math.max(
    0,
    columns.findIndex(({ id }) => id === column),
  );
  return addressOf({ row: area.row + 1 + row, column: area.column + at });
}

/** A figure that a person may have typed; null where the cell is empty. What is no figure from `least` up is an error at its cell. */
export function ownFigure(
  table: StandingTable,
  column: string,
  row: number,
  least: number,
  problems: Problem[],
): number | null {
  const read = table.value(column, row);
  if (read === null || read === "") return null;
  if (typeof read === "number" && read >= least) return read;
  problems.push({
    severity: "error",
    code: "own-figure-not-usable",
    message: `"${isCellError(read) ? read.error : String(read)}" was read, expected a figure of ${least} or more.`,
    where: table.place(column, row),
    fix: "Correct the cell, or empty it.",
  });
  return null;
}

/** The figures of a column by the row's key; empty cells left out. */
export function ownFigures(
  snapshot: Snapshot,
  {
    table: id,
    key,
    column,
    least,
  }: { readonly table: string; readonly key: string; readonly column: string; readonly least: number },
): { readonly figures: ReadonlyMap<string, number>; readonly problems: readonly Problem[] } {
  const table = standingTable(snapshot, id);
  const problems: Problem[] = [];
  const figures = new Map<string, number>();
  for (let row = 0; row < (table?.rows ?? 0); row += 1) {
    const name = table?.value(key, row);
    const figure = table === undefined ? null : ownFigure(table, column, row, least, problems);
    if (figure !== null && (typeof name === "string" || typeof name === "number")) figures.set(String(name), figure);
  }
  return { figures, problems };
}
