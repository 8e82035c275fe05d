import type { TextColumn } from "../data";
import { fold } from "./scalar";

/**
 * All texts that a model's vectors touch, each with one whole number, so that texts travel through kernels as numbers (NaN for
 * blank or fault). Texts that differ only by letter case have one fold number.
 */
export interface Pool {
  codeOf(text: string): number;
  textOf(code: number): string;
  /** Fold number by code. */
  readonly folds: readonly number[];
  /** Codes of this pool by code of a column's dictionary. */
  codesOf(column: TextColumn): Float64Array;
}

export function newPool(): Pool {
  const texts: string[] = [];
  const codes = new Map<string, number>();
  const folds: number[] = [];
  const foldCodes = new Map<string, number>();
  const translated = new WeakMap<readonly string[], Float64Array>();

  function codeOf(text: string): number {
    const known = codes.get(text);
    if (known !== undefined) return known;
    const code = texts.push(text) - 1;
    codes.set(text, code);
    const folded = fold(text);
    let foldCode = foldCodes.get(folded);
    if (foldCode === undefined) {
      foldCode = foldCodes.size;
      foldCodes.set(folded, foldCode);
    }
    folds.push(foldCode);
    return code;
  }

  function codesOf({ dictionary }: TextColumn): Float64Array {
    const known = translated.get(dictionary);
    if (known && known.length === dictionary.length) return known;
    const made = Float64Array.from(dictionary, codeOf);
    translated.set(dictionary, made);
    return made;
  }

  return { codeOf, textOf: (code) => texts[code] ?? "", folds, codesOf };
}
