/** Every row of one table with every row of another. */
export interface Cross {
  readonly rows: number;
  /** The rows that meet: all of the second for the first of the first, and so on. */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Pairs of rows: with `picked`, the given columns of a table that has a row for each pair. */
export function cross(first: number, second: number): Cross {
  const rows = first * second;
  const pairs = { first: new Int32Array(rows), second: new Int32Array(rows) };
  for (let row = 0; row < rows; row++) {
    pairs.first[row] = Math.floor(row / second);
    pairs.second[row] = row % second;
  }
  return { rows, ...pairs };
}
