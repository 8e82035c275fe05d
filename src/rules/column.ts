import { expression } from "./construct";
import type { Expr, Kind, Node } from "./expr";

/** How a column's values are meant: decides number format and unit, not arithmetic. */
export type Meaning = "number" | "money" | "share" | "date" | "text" | "boolean" | "choice";

/** Where a column's values come from. Generated values are made with the rows, by this room's generators. */
export type Source = "given" | "generated" | "computed";

/** Everything known of a column: one entry serves header, format, formula, explanation and checks. */
export interface ColumnDefinition {
  readonly id: string;
  /** The field's word in English; the locale room translates it. */
  readonly header: string;
  readonly kind: Kind;
  readonly meaning: Meaning;
  readonly nullable: boolean;
  readonly source: Source;
  /** Decimals of the values (given figures are refused with more); undefined for unrounded results. */
  readonly decimals?: number;
  readonly settled: boolean;
  /** "kr", "hours", "days", "kr a year": shown in explanations and header help. */
  readonly unit?: string;
  readonly choices?: readonly string[];
  /** Where the rule comes from: paper and page, law, decision. */
  readonly origin?: string;
  /** A step of a split or look-up: shown folded away. */
  readonly helper?: boolean;
  readonly expression?: Node;
  /** For a part of a split: the helper columns and what is shared, so that explain can say that parts sum. */
  readonly split?: SplitDefinition;
}

export interface SplitDefinition {
  readonly whole: Node;
  readonly weight: string;
  readonly base: string;
  readonly remainder: string;
  readonly within: readonly string[];
  readonly step: number;
}

/** A column as the builders of other tables see it: which table, which column, what kind. */
export interface Column<K extends Kind = Kind, N extends boolean = boolean> {
  readonly table: string;
  readonly definition: ColumnDefinition;
  readonly kind: K;
  readonly nullable: N;
}

/** A given column before it stands in a table. */
export interface GivenColumn<K extends Kind, N extends boolean> {
  readonly kind: K;
  readonly nullable: N;
  readonly definition: Omit<ColumnDefinition, "id">;
}

interface GivenOptions {
  readonly unit?: string;
  readonly origin?: string;
  readonly helper?: boolean;
  /** Made with the rows by a generator, not read from the user's sheet. */
  readonly generated?: boolean;
}

interface NumberOptions extends GivenOptions {
  readonly decimals?: number;
}

function givenColumn<K extends Kind, N extends boolean>(
  kind: K,
  nullable: N,
  meaning: Meaning,
  header: string,
  options: NumberOptions & { readonly choices?: readonly string[] },
): GivenColumn<K, N> {
  const { generated = false, ...rest } = options;
  return {
    kind,
    nullable,
    definition: { ...rest, header, kind, meaning, nullable, source: generated ? "generated" : "given", settled: true },
  };
}

function columnsOf<N extends boolean>(nullable: N) {
  return {
    /** A figure; decimals are declared, whole unless told. */
    number: (header: string, options: NumberOptions = {}) =>
      givenColumn("number", nullable, "number", header, { decimals: 0, ...options }),
    /** An amount in the unit told; whole kronor unless told. */
    money: (header: string, options: NumberOptions = {}) =>
      givenColumn("number", nullable, "money", header, { decimals: 0, unit: "kr", ...options }),
    /** A share: 0.25 is 25 %. */
    share: (header: string, options: NumberOptions = {}) =>
      givenColumn("number", nullable, "share", header, { decimals: 4, ...options }),
    date: (header: string, options: GivenOptions = {}) =>
      givenColumn("date", nullable, "date", header, { decimals: 0, ...options }),
    text: (header: string, options: GivenOptions = {}) => givenColumn("text", nullable, "text", header, options),
    boolean: (header: string, options: GivenOptions = {}) =>
      givenColumn("boolean", nullable, "boolean", header, options),
    /** One of a few words. */
    choice: (header: string, choices: readonly string[], options: GivenOptions = {}) =>
      givenColumn("text", nullable, "choice", header, { ...options, choices }),
  };
}

/** Given columns that have a value in every row; `given.optional` for those that may be blank. */
export const given = { ...columnsOf(false), optional: columnsOf(true) };

/** The column by which rows are found again. Text, unique, never blank. */
export function key(header: string, options: GivenOptions = {}): GivenColumn<"text", false> {
  return givenColumn("text", false, "text", header, options);
}

/** This row's value of a column. */
export function inRow<K extends Kind, N extends boolean>(column: Column<K, N>): Expr<K, N> {
  const { decimals, settled } = column.definition;
  return expression(
    { op: "column", kind: column.kind, table: column.table, column: column.definition.id },
    column.kind,
    column.nullable,
    { decimals, settled },
  );
}
