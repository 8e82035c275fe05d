import { closeOnFile } from "../../../src/app/ledger/close";
import type { FileJobResult } from "../../../src/app/file-job";
import { at, ownTable } from "../small-town";

export const attesters = ["Ada Lind", "Bo Ek"] as const;

export function close(bytes: Uint8Array, month: string, names: readonly string[] = attesters): FileJobResult {
  return closeOnFile(bytes, "town.xlsx", { month, attesters: names }, { at });
}

/** A closing that must be done. */
export function closed(bytes: Uint8Array, ...months: readonly string[]): Uint8Array {
  return months.reduce((book, month) => {
    const result = close(book, month);
    if (result.bytes === null) throw new Error(JSON.stringify(result.problems, null, 1));
    return result.bytes;
  }, bytes);
}

/** Code and place of what stopped a closing. */
export function refusal(result: FileJobResult): string[] {
  expect(result.bytes).toBeNull();
  return result.problems
    .filter(({ severity }) => severity === "error")
    .map(({ code, where }) => {
      const place = where?.at === "cell" ? `${where.sheet}!${where.address}` : where?.at === "field" ? where.field : "";
      return `${code} ${place}`;
    });
}

/** The rows of one of our tables as objects by column id. */
export function rowsOf(bytes: Uint8Array, table: string): Record<string, unknown>[] {
  const { columns } = ownTable(bytes, table);
  const rows = Math.max(0, ...columns.map(({ values }) => values.length));
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ id, header, values }) => [id ?? header, values[row] ?? null])),
  ).filter((row) => Object.values(row).some((value) => value !== null && value !== ""));
}

export function sum(rows: readonly Record<string, unknown>[], column: string): number {
  return rows.reduce((total, row) => total + Number(row[column]), 0);
}
