import type { ChoiceList } from "../field";
import type { Role } from "../reading";

/** The words of one language. Another language is another file of this shape and a line in languages.ts. */
export interface Vocabulary {
  readonly language: string;
  /** Words in a sheet name or title that tell the role of a block. A language without words for a role leaves it out. */
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  /** Header words of every field. */
  readonly fields: Readonly<Partial<Record<Role, Readonly<Record<string, readonly string[]>>>>>;
  readonly choices: Readonly<Partial<Record<ChoiceList, Readonly<Record<string, readonly string[]>>>>>;
  /** Words that make a row a total when they stand first, last or alone in its label. */
  readonly total: readonly string[];
  readonly subtotal: readonly string[];
  /** Beginnings of a note. */
  readonly note: readonly string[];
  /** Texts that mean "no value". */
  readonly missing: readonly string[];
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** January to December, each with its short forms. */
  readonly months: readonly (readonly string[])[];
  /** Amount units: the word and what it multiplies by. */
  readonly amountUnits: Readonly<Record<string, 1 | 1_000 | 1_000_000>>;
  /** Words in a band: "over 40", "under 20", "at least 15", "at most 15", "15 to 20". */
  readonly bands: Readonly<Record<"over" | "under" | "atLeast" | "atMost" | "to", readonly string[]>>;
  /** Words that say what the rows or columns of a printed tariff are. */
  readonly tariffAxes: Readonly<Record<"age" | "hours", readonly string[]>>;
  /** Single values with a label in the cell before them. */
  readonly labelled: Readonly<Record<string, readonly string[]>>;
}
