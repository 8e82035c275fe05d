/** Where something stands in the text of a rule: the place of its first character, 1 for the first. */
export interface At {
  readonly at: number;
}

/** Signs between two operands. */
export type Sign = "+" | "-" | "*" | "/" | "^" | "=" | "<>" | "<" | "<=" | ">" | ">=" | "and" | "or";

/** A written rule taken apart. What names and functions mean is not known here. */
export type Written =
  /** `digits` as written, without percent sign: "10.7". */
  | ({ readonly kind: "number"; readonly digits: string; readonly percent: boolean } & At)
  | ({ readonly kind: "text"; readonly value: string } & At)
  | ({ readonly kind: "truth"; readonly value: boolean } & At)
  | ({ readonly kind: "name"; readonly name: string } & At)
  | ({ readonly kind: "call"; readonly name: string; readonly of: readonly Written[] } & At)
  | ({ readonly kind: "negative" | "not"; readonly of: Written } & At)
  | ({ readonly kind: "operation"; readonly sign: Sign; readonly left: Written; readonly right: Written } & At);

/** Something that cannot be read: where, and why. Travels as an exception inside this folder only. */
export class WrittenFault extends Error {
  constructor(
    readonly at: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** How tightly a sign binds: higher binds first. */
export const strength: Readonly<Record<Sign, number>> = {
  or: 1,
  and: 2,
  "=": 4,
  "<>": 4,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "^": 8,
};
/** `not` binds looser than a comparison, a sign before a number tighter than a product. */
export const notStrength = 3;
export const negativeStrength = 7;
