import type { TextColumn } from "../rules/data";

/** Builds a text column of known length, one entry in the dictionary a distinct text. */
export interface TextBuilder {
  set(row: number, text: string | null): void;
  column(): TextColumn;
}

/** A text builder for a number of rows, all blank at first. */
export function textBuilder(rows: number): TextBuilder {
  const codes = new Int32Array(rows).fill(-1);
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  return {
    set(row, text) {
      if (text === null) return;
      let code = codeOf.get(text);
      if (code === undefined) {
        code = dictionary.length;
        dictionary.push(text);
        codeOf.set(text, code);
      }
      codes[row] = code;
    },
    column: () => ({ kind: "text", codes, dictionary }),
  };
}

/** The column with every text replaced; texts that become equal become one. */
export function mapTexts(column: TextColumn, replace: (text: string) => string): TextColumn {
  const dictionary: string[] = [];
  const codeOf = new Map<string, number>();
  const recoded = column.dictionary.map((text) => {
    const next = replace(text);
    const known = codeOf.get(next);
    if (known !== undefined) return known;
    dictionary.push(next);
    codeOf.set(next, dictionary.length - 1);
    return dictionary.length - 1;
  });
  return { kind: "text", codes: column.codes.map((code) => (code < 0 ? -1 : (recoded[code] ?? -1))), dictionary };
}
