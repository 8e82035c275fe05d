import type { Pool } from "./pool";
import type { StoredColumn } from "./store";

/** Gives each value of a column a small whole number; -1 for values that the column does not hold, and for NaN. */
export interface Coder {
  readonly size: number;
  codeOf(value: number): number;
}

/** The rows of a table by their values in some columns. */
export interface Grouping {
  readonly count: number;
  /** Group by row (some groups may have no row); -1 where a column is blank or faulty. */
  readonly groupOf: Int32Array;
  /** Whether every row has a group. */
  readonly complete: boolean;
  /** The group of values, one a column, read at a place of each vector; -1 where no row has them. */
  find(from: readonly Float64Array[], places: readonly number[], k: number): number;
  /** Rows by group, in order of row: group g has `rows[starts[g]]` to `rows[starts[g + 1] - 1]`. */
  rows(): { readonly starts: Int32Array; readonly rows: Int32Array };
}

/** A map from whole numbers 0 to size - 1 to dense codes: a table while that is small, else a hash. */
function denseMap(size: number, rows: number): { get(key: number): number; put(key: number): number; count(): number } {
  let count = 0;
  if (size <= 4 * rows + 65_536) {
    const table = new Int32Array(size).fill(-1);
    return {
      get: (key) => table[key] as number,
      put: (key) => ((table[key] as number) >= 0 ? (table[key] as number) : (table[key] = count++)),
      count: () => count,
    };
  }
  const table = new Map<number, number>();
  return {
    get: (key) => table.get(key) ?? -1,
    put: (key) => {
      let code = table.get(key);
      if (code === undefined) table.set(key, (code = count++));
      return code;
    },
    count: () => count,
  };
}

/** Codes of a column by row, and the coder of values that are to be found in it. */
function codesOf({ data }: StoredColumn, pool: Pool): { readonly codes: Int32Array; readonly coder: Coder } {
  if (data.kind === "text") {
    const { folds } = pool;
    const byWord = pool.codesOf(data);
    const dense = new Map<number, number>();
    const codeOfWord = Int32Array.from(byWord, (code) => {
      const folded = folds[code] as number;
      let found = dense.get(folded);
      if (found === undefined) dense.set(folded, (found = dense.size));
      return found;
    });
    // Where no two words differ by letter case alone, the column's own codes serve.
    const codes = dense.size === byWord.length ? data.codes : new Int32Array(data.codes.length);
    if (codes !== data.codes)
      for (let row = 0; row < codes.length; row++)
        codes[row] = data.codes[row]! < 0 ? -1 : codeOfWord[data.codes[row]!]!;
    return {
      codes,
      coder: { size: dense.size, codeOf: (value) => (value >= 0 ? (dense.get(folds[value] as number) ?? -1) : -1) },
    };
  }
  const { values } = data;
  const codes = new Int32Array(values.length);
  let [least, most, whole] = [Infinity, -Infinity, true];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
    if (value !== Math.floor(value)) whole = false;
  }
  const size = Math.max(0, most - least + 1);
  if (whole && size <= 4 * values.length + 1024) {
    for (let row = 0; row < values.length; row++)
      codes[row] = Number.isNaN(values[row]) ? -1 : (values[row] as number) - least;
    const codeOf = (value: number) =>
      value >= least && value <= most && value === Math.floor(value) ? value - least : -1;
    return { codes, coder: { size, codeOf } };
  }
  const dense = new Map<number, number>();
  for (let row = 0; row < values.length; row++) {
    const value = (values[row] as number) + 0;
    if (Number.isNaN(value)) {
      codes[row] = -1;
      continue;
    }
    let code = dense.get(value);
    if (code === undefined) dense.set(value, (code = dense.size));
    codes[row] = code;
  }
  return { codes, coder: { size: dense.size, codeOf: (value) => dense.get(value + 0) ?? -1 } };
}

/** Groups the rows of a table by columns; by none, all rows are one group. */
export function groupingOf(columns: readonly StoredColumn[], rows: number, pool: Pool): Grouping {
  if (columns.length === 0) return oneGroup(rows);
  let groupOf: Int32Array = new Int32Array(0);
  let count = 1;
  const levels: { readonly coder: Coder; readonly map: ReturnType<typeof denseMap> | null }[] = [];
  for (const column of columns) {
    const { codes, coder } = codesOf(column, pool);
    if (levels.length === 0) {
      levels.push({ coder, map: null });
      groupOf = codes;
      count = coder.size;
      continue;
    }
    const map = denseMap(count * coder.size, rows);
    const next = new Int32Array(rows);
    for (let row = 0; row < rows; row++) {
      const before = groupOf[row] as number;
      const code = codes[row] as number;
      next[row] = before < 0 || code < 0 ? -1 : map.put(before * coder.size + code);
    }
    levels.push({ coder, map });
    groupOf = next;
    count = map.count();
  }

  let inOrder: { starts: Int32Array; rows: Int32Array } | null = null;
  return {
    count,
    groupOf,
    complete: !groupOf.includes(-1),
    find: (from, places, k) => {
      let group = 0;
      for (let level = 0; level < levels.length; level++) {
        const { coder, map } = levels[level]!;
        const code = coder.codeOf(from[level]![places[level]! + k]!);
        if (code < 0) return -1;
        // Values of the first column are groups by themselves.
        group = map === null ? code : map.get(group * coder.size + code);
        if (group < 0) return -1;
      }
      return group;
    },
    rows: () => (inOrder ??= rowsInOrder(groupOf, count)),
  };
}

/** All rows as one group; their list is made when somebody goes by it, since sums of all rows do not. */
function oneGroup(rows: number): Grouping {
  let groupOf: Int32Array | null = null;
  let inOrder: { starts: Int32Array; rows: Int32Array } | null = null;
  const all = (): Int32Array => (groupOf ??= new Int32Array(rows));
  return {
    count: 1,
    get groupOf() {
      return all();
    },
    complete: true,
    find: () => 0,
    rows: () => (inOrder ??= rowsInOrder(all(), 1)),
  };
}

function rowsInOrder(groupOf: Int32Array, count: number): { starts: Int32Array; rows: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const group of groupOf) if (group >= 0) starts[group + 1]!++;
  for (let group = 0; group < count; group++) starts[group + 1]! += starts[group]!;
  const next = starts.slice(0, count);
  const rows = new Int32Array(starts[count]!);
  groupOf.forEach((group, row) => {
    if (group >= 0) rows[next[group]!++] = row;
  });
  return { starts, rows };
}
