/**
 * A piece of formula text and how tightly its outermost operator binds. Excel's order, loosest first; a sign binds
 * tighter than a power, so that -2^2 is 4: a negated power needs brackets, which `joined` gives.
 */
export interface Piece {
  readonly text: string;
  readonly binds: Binding;
}

export const binding = { comparison: 1, text: 2, sum: 3, product: 4, power: 5, sign: 6, whole: 7 } as const;
export type Binding = (typeof binding)[keyof typeof binding];

/** Text that needs no brackets anywhere: a reference, a call, a constant. */
export function whole(text: string): Piece {
  return { text, binds: binding.whole };
}

/** A function call. Arguments need no brackets. */
export function call(name: string, ...of: readonly (Piece | string)[]): Piece {
  return whole(`${name}(${of.map((one) => (typeof one === "string" ? one : one.text)).join(",")})`);
}

function bracketed(piece: Piece, needed: boolean): string {
  return needed ? `(${piece.text})` : piece.text;
}

const levels = {
  "+": binding.sum,
  "-": binding.sum,
  "*": binding.product,
  "/": binding.product,
  "^": binding.power,
  "&": binding.text,
  "=": binding.comparison,
  "<>": binding.comparison,
  "<": binding.comparison,
  "<=": binding.comparison,
  ">": binding.comparison,
  ">=": binding.comparison,
} as const;

export type Operator = keyof typeof levels;

/**
 * Two pieces around an operator, with no more brackets than the order asks for. The right one is bracketed at the same
 * level too: a + (b + c) is not (a + b) + c in floating point. A signed piece beside + - or under ^ is bracketed for
 * the reader's sake.
 */
export function joined(left: Piece, operator: Operator, right: Piece): Piece {
  const binds = levels[operator];
  const sign = binding.sign;
  const leftNeeds =
    left.binds < binds ||
    (binds === binding.comparison && left.binds === binds) ||
    (operator === "^" && left.binds === sign);
  const rightNeeds =
    right.binds < binds ||
    (right.binds === binds && operator !== "&") ||
    (binds === binding.sum && right.binds === sign);
  return { text: `${bracketed(left, leftNeeds)}${operator}${bracketed(right, rightNeeds)}`, binds };
}

/** A piece with its sign turned. */
export function negated(of: Piece): Piece {
  return { text: `-${bracketed(of, of.binds <= binding.sign)}`, binds: binding.sign };
}

/** A number as Excel reads it in any language of the program: en-US text. */
export function numberPiece(value: number): Piece {
  const text = String(Object.is(value, -0) ? 0 : value).toUpperCase();
  return { text, binds: value < 0 ? binding.sign : binding.whole };
}

const longestLiteral = 255;

/** A text constant; what is longer than Excel takes in one piece is joined from several. */
export function textPiece(value: string): Piece {
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  if (value.length <= longestLiteral) return whole(quoted(value));
  const parts: string[] = [];
  for (let rest = value; rest.length > 0;) {
    // A pair of surrogates stays together.
    const cut = /[\uD800-\uDBFF]/.test(rest[longestLiteral - 1] ?? "") ? longestLiteral - 1 : longestLiteral;
    parts.push(quoted(rest.slice(0, cut)));
    rest = rest.slice(cut);
  }
  return { text: parts.join("&"), binds: binding.text };
}

export const nothing = whole('""');
export const notAvailable = whole("NA()");
