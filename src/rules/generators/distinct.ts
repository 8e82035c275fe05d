import { textAt, type ColumnData } from "../data";
import { fold } from "../evaluate/scalar";

/** Rows that differ in some columns. */
export interface Distinct {
  readonly rows: number;
  /** The first row of each combination of values, in order of appearance. */
  readonly source: Int32Array;
  /** For each row which combination it has, -1 where a value is blank. */
  readonly groupOf: Int32Array;
}

/**
 * Each combination of values once. Texts that differ only by letter case are the same, as in a spreadsheet; the first spelling is
 * taken. Rows in which a value is blank are left out.
 */
export function distinct(columns: readonly ColumnData[]): Distinct {
  const [first] = columns;
  const length = first === undefined ? 0 : lengthOf(first);
  let groupOf: Int32Array = new Int32Array(length);
  let count = Math.min(1, length);
  for (const column of columns) {
    const codes = codesOf(column);
    const known = new Map<number, number>();
    const width = codes.reduce((most, code) => Math.max(most, code), 0) + 1;
    const next = new Int32Array(length);
    for (let row = 0; row < length; row++) {
      const [before, code] = [groupOf[row] as number, codes[row] as number];
      if (before < 0 || code < 0) {
        next[row] = -1;
        continue;
      }
      const pair = before * width + code;
      let group = known.get(pair);
      if (group === undefined) known.set(pair, (group = known.size));
      next[row] = group;
    }
    groupOf = next;
    count = known.size;
  }
  const source = new Int32Array(count);
  let found = 0;
  for (let row = 0; row < length && found < count; row++) if (groupOf[row] === found) source[found++] = row;
  return { rows: count, source, groupOf };
}

function lengthOf(column: ColumnData): number {
  return column.kind === "text" ? column.codes.length : column.values.length;
}

/** One number for each value that counts as the same; -1 for blank. */
function codesOf(column: ColumnData): Int32Array {
  const known = new Map<string | number, number>();
  const codeOf = (value: string | number): number => {
    let code = known.get(value);
    if (code === undefined) known.set(value, (code = known.size));
    return code;
  };
  if (column.kind === "number")
    return Int32Array.from(column.values, (value) => (Number.isNaN(value) ? -1 : codeOf(value + 0)));
  const words = column.dictionary.map((word) => codeOf(fold(word)));
  return column.codes.map((code, row) => (textAt(column, row) === null ? -1 : (words[code] as number)));
}
