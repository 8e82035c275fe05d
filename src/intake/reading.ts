import type { Problem } from "../problem/problem";
import type { ColumnData } from "../rules/data";
import type { SurveyBlock } from "./survey/survey-block";

/** What a block of the user's sheets is about. */
export type Role =
  | "units"
  | "budget"
  | "indicators"
  | "staff"
  | "roster"
  | "providers"
  | "tariff"
  | "economy"
  | "surveys"
  | "score tables"
  | "inputs and outputs";

/** What was read from a workbook: one table a recognised block, and everything that was wrong or assumed. */
export interface Reading {
  readonly tables: readonly ReadTable[];
  /** Sheets that hold no recognised block, and why. */
  readonly ignored: readonly { readonly sheet: string; readonly reason: string }[];
  readonly problems: readonly Problem[];
  /** Tables of figures that were found and not read, because nothing says surely enough what they hold. */
  readonly unread?: readonly UnreadTable[];
  /** Labelled single values on sheets that hold no recognised block, such as a page of notes. */
  readonly labelled?: readonly LabelledValue[];
}

/** A header as read, by its column letters; where records run across, headers stand in one column, each in its row (1-based). */
export interface HeaderPlace {
  readonly letters: string;
  readonly row?: number;
  readonly header: string | null;
}

/** A table that was found and not read. */
export interface UnreadTable {
  readonly sheet: string;
  readonly range: string;
  /** Which block of its sheet this is, counted from 0 downwards. */
  readonly block: number;
  readonly headers: readonly HeaderPlace[];
  /** Where its records may run across: what it would hold then. */
  readonly across?: Role;
  /** The table as the survey of its sheet saw it. */
  readonly surveyed: SurveyBlock;
}

/** How a sheet writes costs and income: with or without a minus; null where no such amounts show it. */
export interface SheetSigns {
  readonly costs: "positive" | "negative" | null;
  readonly income: "positive" | "negative" | null;
  /** Why, for a person. */
  readonly reason: string;
}

/** One block read as records: only data rows, no sections, subtotals, notes or blanks. */
export interface ReadTable {
  readonly role: Role;
  readonly sheet: string;
  /** A1 area of the whole block, header to last row. */
  readonly range: string;
  readonly confidence: number;
  readonly headerRows: readonly number[];
  readonly rows: number;
  /** Physical row (1-based) of each record. */
  readonly rowNumbers: Int32Array;
  readonly fields: readonly ReadField[];
  /** The system whose export this is, where it is known by its headers. */
  readonly origin?: "kolada";
  /** Where columns were turned into records (a column a month or a unit): which of the columns each record is of. */
  readonly partOf?: Int32Array;
  /** Of a budget: a person has said that it counts beside another one. */
  readonly beside?: true;
  /** Records run across: each is a column, and each field a row. */
  readonly across?: true;
  /** Of records across: the sums that the sheet states, by row and column of the sheet. */
  readonly statedTotals?: SurveyBlock["statedTotals"];
  /** Labelled single values beside the block (an appropriation, a year, an amount unit from the title). */
  readonly labelled: readonly LabelledValue[];
  /** Of a budget: how the sheet writes costs and income. The records always have costs positive. */
  readonly signs?: SheetSigns;
  /** The block as the survey of its sheet saw it, where the records were read by it. */
  readonly surveyed?: SurveyBlock;
  /** Where rows held different measures (a row budget, a row outturn) and became fields: which texts said what. */
  readonly measures?: MeasureRows;
  /** How the block lies on its sheet; always there when the table was read from a sheet. */
  readonly layout?: BlockLayout;
}

/** A column whose texts say what the amounts of their rows are: a row a measure. */
export interface MeasureRows {
  readonly letters: string;
  readonly header: string | null;
  readonly texts: readonly MeasureText[];
}

/** One text of such a column, and what its rows hold. */
export interface MeasureText {
  readonly text: string;
  /** The role's field; null where the rows are left out. */
  readonly field: string | null;
  /** The survey's word for it, where there is one: a request, a variance. */
  readonly word: string | null;
  readonly period: string | null;
  readonly confidence: number;
  readonly reason: string;
  /** Physical rows, 1-based. */
  readonly rows: readonly number[];
  /** The rows added up, by column letters, as the sheet writes them. */
  readonly sums: Readonly<Record<string, number>>;
  /** Whether a person must say what they hold. */
  readonly asked: boolean;
}

/** What every physical row (1-based) of a block is, and every header, matched or not. */
export interface BlockLayout {
  /** Which block of its sheet this is, counted from 0 downwards. */
  readonly block: number;
  /** Texts above the header, such as "Budget 2026, tkr". */
  readonly titles: readonly string[];
  readonly headers: readonly HeaderPlace[];
  readonly section: readonly number[];
  readonly subtotal: readonly number[];
  readonly total: readonly number[];
  readonly note: readonly number[];
  readonly blank: readonly number[];
  /** Headers repeated inside the block and the like. */
  readonly other: readonly number[];
}

/** A column of records matched to a field of the role. Amounts are in kronor whatever unit the sheet uses. */
export interface ReadField {
  /** The field's word, as in the role's definition: "unit", "amount", "born". */
  readonly field: string;
  /** Year or month the column is for, when the header says so: "2026", "2026-03". */
  readonly period: string | null;
  /** Column letters on the sheet. */
  readonly letters: string;
  /** Where records run across: the row (1-based) of the field; its letters are those of the column of headers. */
  readonly row?: number;
  /** The header as read (several header rows joined by " / "). */
  readonly header: string | null;
  readonly data: ColumnData;
  readonly confidence: number;
  /** Why this column is this field, for a person. */
  readonly reason: string;
  /** What amounts on the sheet are multiplied by to give kronor: 1, 1,000 or 1,000,000. */
  readonly scale: number;
  /** The unit or account that the column is for, where columns hold parts of one amount: its header says which. */
  readonly part?: string;
  /** The column letters by part, where columns were turned into records; null where a part has no such column. */
  readonly partLetters?: readonly (string | null)[];
  /** The column letters among them whose headers name a unit or account. */
  readonly parts?: readonly string[];
  /** Where the values stand if not in the records' own rows: a row a year, or another sheet. */
  readonly elsewhere?: Elsewhere;
}

/**
 * Cells of a column that stand in other rows than the records, or on another sheet; row 0: in the record's own. Without
 * letters they stand in the columns that the field names.
 */
export interface Elsewhere {
  readonly sheet: string;
  readonly letters?: string;
  readonly rowNumbers: Int32Array;
}

/** The column letters of a record's field: those of its part where columns were turned into records. */
export function lettersAt(table: ReadTable, field: ReadField, record: number): string {
  const own = field.partLetters?.[table.partOf?.[record] ?? -1];
  return own ?? field.letters.split(":")[0] ?? field.letters;
}

export interface LabelledValue {
  readonly field: string;
  readonly value: number | string;
  readonly sheet: string;
  readonly address: string;
}
