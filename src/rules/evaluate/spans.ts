import type { NumberColumn, Span } from "../data";

/** The span of a column's whole numbers, as its maker or the column that it is picked from has it; undefined where one is not whole. */
export function spanOf(data: NumberColumn): Span | undefined {
  return data.span ?? (data.picked === undefined ? spanOfEach(data.values) : spanOf(data.picked.of));
}

/** The least and the most of whole numbers, crossed where all are blank; undefined where one is not whole. */
export function spanOfEach(values: Float64Array): Span | undefined {
  let [least, most, blanks] = [Infinity, -Infinity, false];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value < least) least = value;
    if (value > most) most = value;
    if (Math.floor(value) !== value) {
      if (!Number.isNaN(value)) return undefined;
      blanks = true;
    }
  }
  return { least, most, blanks };
}
