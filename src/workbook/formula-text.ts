import { columnIndex, columnLetters } from "./cell";

/** A piece of a formula's text. `reference` is an A1 cell reference that stands on the formula's own sheet or after "Sheet!". */
export interface FormulaPiece {
  readonly kind: "text" | "string" | "quoted sheet" | "bracketed" | "word";
  readonly text: string;
}

const wordStart = /[\p{L}_\\$]/u;
const wordPart = /[\p{L}\p{N}_.\\$?]/u;

/** A formula cut into string literals, quoted sheet names, bracketed column names, words and the rest; joined they give the text again. */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let plain = "";
  let at = 0;
  const push = (kind: FormulaPiece["kind"], end: number): void => {
    if (plain !== "") pieces.push({ kind: "text", text: plain });
    plain = "";
    pieces.push({ kind, text: formula.slice(at, end) });
    at = end;
  };
  while (at < formula.length) {
    const character = formula[at] as string;
    if (character === '"') push("string", quotedEnd(formula, at, '"'));
    else if (character === "'") push("quoted sheet", quotedEnd(formula, at, "'"));
    else if (character === "[") push("bracketed", bracketEnd(formula, at));
    else if (wordStart.test(character)) {
      let end = at + 1;
      while (end < formula.length && wordPart.test(formula[end] as string)) end += 1;
      push("word", end);
    } else if (/[0-9.]/.test(character)) {
      const number = /^[0-9.]+(?:[eE][+-]?[0-9]+)?/.exec(formula.slice(at))?.[0] ?? character;
      plain += number;
      at += number.length;
    } else {
      plain += character;
      at += 1;
    }
  }
  if (plain !== "") pieces.push({ kind: "text", text: plain });
  return pieces;
}

function quotedEnd(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] !== quote) continue;
    if (text[at + 1] === quote) at += 1;
    else return at + 1;
  }
  return text.length;
}

/** Brackets nest, and an apostrophe inside makes the next character plain. */
function bracketEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === "'") at += 1;
    else if (text[at] === "[") depth += 1;
    else if (text[at] === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** The string literals of a formula, without their quotes and with doubled quotes made single. */
export function stringLiterals(formula: string): string[] {
  return formulaPieces(formula)
    .filter((piece) => piece.kind === "string")
    .map((piece) => piece.text.slice(1, -1).replace(/""/g, '"'));
}

/** Functions that a file names with a prefix because they came after the format was fixed. */
const prefixed = new Set(["MAXIFS", "MINIFS", "CONCAT", "TEXTJOIN", "IFS", "SWITCH"]);

/** The formula as a file stores it: without "=", newer functions prefixed. */
export function fileFormula(formula: string): string {
  const pieces = formulaPieces(formula.startsWith("=") ? formula.slice(1) : formula);
  return pieces
    .map((piece, index) => {
      const called = pieces[index + 1]?.text.trimStart().startsWith("(") === true;
      return piece.kind === "word" && called && prefixed.has(piece.text.toUpperCase())
        ? `_xlfn.${piece.text}`
        : piece.text;
    })
    .join("");
}

/**
 * The formula as a person reads it: with "=", without the prefixes that `fileFormula` puts back. Prefixes of functions
 * that we never write (XLOOKUP, LET) stay, so that a person's formula goes back into a file as it came.
 */
export function plainFormula(stored: string): string {
  if (!stored.includes("_xlfn.")) return `=${stored}`;
  return `=${formulaPieces(stored)
    .map((piece) => {
      const bare = piece.kind === "word" && piece.text.startsWith("_xlfn.") ? piece.text.slice(6) : undefined;
      return bare !== undefined && prefixed.has(bare) ? bare : piece.text;
    })
    .join("")}`;
}

/** The formula with its relative A1 references moved, as Excel does when a cell is copied. Leaves "#REF!" where one falls off the sheet. */
export function shiftReferences(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const pieces = formulaPieces(formula);
  return pieces
    .map((piece, index) => {
      const next = pieces[index + 1]?.text[0] ?? "";
      if (piece.kind !== "word" || next === "(" || next === "!" || next === "[") return piece.text;
      const match = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/.exec(piece.text);
      if (!match) return piece.text;
      const [, fixedColumn, letters = "", fixedRow, digits = ""] = match;
      const column = columnIndex(letters) + (fixedColumn ? 0 : columns);
      const row = Number(digits) + (fixedRow ? 0 : rows);
      if (column < 0 || row < 1 || column > 16383 || row > 1048576) return "#REF!";
      return `${fixedColumn ?? ""}${columnLetters(column)}${fixedRow ?? ""}${row}`;
    })
    .join("");
}

/** A sheet name as a formula quotes it, always in apostrophes. */
export function quotedSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** The formula with sheet names before "!" exchanged: `actual` gives the new name of a wanted one, or undefined. */
export function renameSheets(formula: string, actual: (name: string) => string | undefined): string {
  const pieces = formulaPieces(formula);
  return pieces
    .map((piece, index) => {
      if (!pieces[index + 1]?.text.startsWith("!")) return piece.text;
      const quoted = piece.kind === "quoted sheet";
      if (!quoted && piece.kind !== "word") return piece.text;
      const name = quoted ? piece.text.slice(1, -1).replace(/''/g, "'") : piece.text;
      const found = actual(name);
      return found === undefined || found === name ? piece.text : quotedSheet(found);
    })
    .join("");
}

/** Whether two formulas say the same: apart from blanks, the case of names, and quotes that a sheet name does not need. */
export function sameFormula(one: string, other: string): boolean {
  return one === other || normalFormula(one) === normalFormula(other);
}

function normalFormula(formula: string): string {
  return formulaPieces(formula)
    .map(({ kind, text }) => {
      if (kind === "text") return text.replace(/\s+/g, "");
      if (kind === "word") return text.toUpperCase();
      const plain = kind === "quoted sheet" ? /^'([\p{L}_][\p{L}\p{N}_.]*)'$/u.exec(text)?.[1] : undefined;
      return plain === undefined ? text : plain.toUpperCase();
    })
    .join("");
}
