import { textAt, type TextColumn } from "../data";
import { fold } from "../evaluate/scalar";

/** The texts of several columns, each once. */
export interface Union {
  readonly rows: number;
  readonly texts: TextColumn;
  /** The column, and the row in it, in which each text stands first. */
  readonly column: Int32Array;
  readonly source: Int32Array;
}

/** Every text that stands in at least one of the columns, in order of appearance; letter case aside, blanks left out. */
export function union(columns: readonly TextColumn[]): Union {
  const known = new Set<string>();
  const dictionary: string[] = [];
  const from: number[] = [];
  const source: number[] = [];
  columns.forEach((column, index) => {
    const seen = new Uint8Array(column.dictionary.length);
    for (let row = 0; row < column.codes.length; row++) {
      const code = column.codes[row] as number;
      if (code < 0 || seen[code] === 1) continue;
      seen[code] = 1;
      const text = textAt(column, row);
      if (text === null || known.has(fold(text))) continue;
      known.add(fold(text));
      dictionary.push(text);
      from.push(index);
      source.push(row);
    }
  });
  return {
    rows: dictionary.length,
    texts: { kind: "text", codes: Int32Array.from(dictionary.keys()), dictionary },
    column: Int32Array.from(from),
    source: Int32Array.from(source),
  };
}
