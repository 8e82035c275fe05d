import type { Severity } from "../problem/problem";
import type { Role } from "./reading";

/**
 * What the cells of a field hold. `measure` is a figure in the measure unit of its own row: a number, a percentage,
 * yes/no as 1/0 or a date as its serial day. `hours` are decimal hours, `share` is 0 to 1, `money` is kronor.
 */
export type FieldKind = "text" | "number" | "money" | "share" | "date" | "boolean" | "choice" | "hours" | "measure";

/** What a column must look like to be taken for a needed field whose header says nothing. */
export type ContentSign = "every value differs" | "dates" | "amounts" | "weekly hours" | "repeated names";

/** One field of a role, as data. Its header words stand in the vocabularies. */
export interface FieldDefinition {
  readonly kind: FieldKind;
  /** How strongly a matching header speaks for the role: 1 where many roles have such a column, more where few do. */
  readonly telling: number;
  /** What a blank cell of a data row means; absent where blank is ordinary. */
  readonly blank?: Severity;
  /** What an unreadable cell means; absent: an error for figures and dates, a warning for words. */
  readonly unreadable?: Severity;
  /** The list of known words, by its name in the vocabularies. */
  readonly choices?: ChoiceList;
  /** A blank cell belongs to the section row, merged cell or group above it. */
  readonly fillsDown?: "section" | "section or group";
  readonly content?: ContentSign;
}

/** The lists of words that stand for one of a few values. */
export type ChoiceList = "sex" | "indicatorKind" | "direction" | "scoring" | "providerKind" | "side";

/** One role: its fields, and which of them a block must have. */
export interface RoleDefinition {
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** All of these groups are needed; one field of each group is enough. */
  readonly needs: readonly (readonly string[])[];
  /** Whether a label in front may name a subtotal ("Total child care"), or only a bare total word may. */
  readonly subtotals: boolean;
  /** The field taken for a column headed by nothing but a year or month. */
  readonly periodField?: string;
}

/** The definition of a field, or undefined where the role has no such field. */
export function fieldOf(
  roles: Readonly<Record<Role, RoleDefinition>>,
  role: Role,
  field: string,
): FieldDefinition | undefined {
  return roles[role].fields[field];
}

/** Whether cells of the kind hold figures rather than words. */
export function isFigure(kind: FieldKind): boolean {
  return kind === "number" || kind === "money" || kind === "share" || kind === "hours" || kind === "measure";
}
