import type { ColumnData } from "../data";

/** The values of a column in the rows named: generated rows take their given values from the rows they were made from. */
export function picked<C extends ColumnData>(column: C, rows: Int32Array): C {
  if (column.kind === "text") {
    const { codes: all } = column;
    const codes = new Int32Array(rows.length);
    for (let row = 0; row < rows.length; row += 1) codes[row] = all[rows[row] as number] ?? -1;
    return { kind: "text", codes, dictionary: column.dictionary } as C;
  }
  const { values: all } = column;
  const values = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) values[row] = all[rows[row] as number] ?? Number.NaN;
  return { kind: "number", values } as C;
}
