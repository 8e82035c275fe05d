import type { ColumnData, NumberColumn, TextColumn } from "../data";

/**
 * The values of a column in the rows named: generated rows take their given values from the rows they were made from. They are copied
 * when somebody first reads them as a whole; loops over rows read numbers where they stand.
 */
export function picked<C extends ColumnData>(column: C, rows: Int32Array): C {
  return (column.kind === "text" ? pickedTexts(column, rows) : pickedNumbers(column, rows)) as C;
}

function pickedTexts(column: TextColumn, rows: Int32Array): TextColumn {
  let codes: Int32Array | null = null;
  const copied = (): Int32Array => {
    const { codes: all } = column;
    const own = new Int32Array(rows.length);
    for (let row = 0; row < rows.length; row += 1) own[row] = all[rows[row] as number] ?? -1;
    return own;
  };
  return {
    kind: "text",
    get codes() {
      return (codes ??= copied());
    },
    get dictionary() {
      return column.dictionary;
    },
  };
}

function pickedNumbers(column: NumberColumn, rows: Int32Array): NumberColumn {
  let values: Float64Array | null = null;
  const copied = (): Float64Array => {
    const { values: all } = column;
    const own = new Float64Array(rows.length);
    for (let row = 0; row < rows.length; row += 1) own[row] = all[rows[row] as number] ?? Number.NaN;
    return own;
  };
  return {
    kind: "number",
    picked: { of: column, rows },
    get values() {
      return (values ??= copied());
    },
  };
}
