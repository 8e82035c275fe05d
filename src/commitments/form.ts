/** The three commitment forms of the paper and the service guarantee: A manager, B team, C employee, D customers. */
export type FormKind = "A" | "B" | "C" | "D";

/** Where a commitment stands in its year. */
export const statuses = ["draft", "negotiated", "signed", "in follow-up", "evaluated", "closed"] as const;
export type Status = (typeof statuses)[number];

/** Who commits to whom. */
export const levels = [
  "Unit to organisation",
  "Team to unit",
  "Employee to manager",
  "Unit to customers",
  "Unit to one customer",
] as const;
export type Level = (typeof levels)[number];

/** What a value may be, for validation and format. */
export type FieldKind = "text" | "date" | "number" | "money" | "share" | "choice" | "yes or no";

/** One thing to read or fill in. A field with `input: false` is ours: prefilled, locked. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly value: string | number | null;
  readonly input: boolean;
  readonly help?: string;
  /** The value is a text of ours, which the sheet translates; a user's own words are left as they are. */
  readonly ours?: boolean;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  /** Lines of text the field leaves room for. */
  readonly lines?: number;
  /** Decimals shown. */
  readonly decimals?: number;
  /** Where a live figure comes from: a column of a table, in the row with this key. */
  readonly live?: LivePlace;
  /** Still to be filled in after both have signed: the status, the version, an assessment. */
  readonly afterSigning?: true;
}

/** A column of a table, in the row with this key. */
export interface LivePlace {
  readonly table: string;
  readonly column: string;
  readonly key: string;
}

export interface FormColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly input: boolean;
  readonly choices?: readonly string[];
  /** Stands on the second row of a line, under the others: a line with many columns takes two rows. */
  readonly below?: true;
  /** Share of the width of its row. */
  readonly width: number;
  readonly decimals?: number;
  readonly help?: string;
  /** The values are texts of ours, which the sheet translates. */
  readonly ours?: boolean;
  /** Still to be filled in after both have signed. */
  readonly afterSigning?: true;
  /** A figure of ours in every line that the table has: by form and line. */
  readonly live?: { readonly table: string; readonly column: string };
}

/** Lines to read and fill in: prefilled ones, then blank ones up to a fixed number. */
export interface FormLines {
  readonly id: string;
  readonly columns: readonly FormColumn[];
  readonly rows: readonly { readonly id: string; readonly values: Readonly<Record<string, string | number | null>> }[];
  readonly blankLines: number;
  /** What stands before a line's id in the key of a live figure: "A-3100". */
  readonly keyPrefix?: string;
  /** Room to write by hand. */
  readonly tall?: boolean;
}

export interface FormSection {
  readonly id: string;
  readonly title: string;
  readonly intro?: string;
  readonly fields: readonly FormField[];
  readonly lines?: FormLines;
}

/** A form as a document, before it is laid out on a sheet. Texts are English; the sheet translates what is ours. */
export interface CommitmentForm {
  readonly kind: FormKind;
  /** "A-U03": form and unit (and person); stable over the years' versions. */
  readonly id: string;
  readonly unit: string;
  readonly title: string;
  readonly subtitle: string;
  /** What stands in the braces of title, subtitle and introductions. */
  readonly values: Readonly<Record<string, string>>;
  readonly sections: readonly FormSection[];
  /** The version that both have signed: its input cells are closed, except those that stay open after signing. */
  readonly frozen?: { readonly version: number; readonly signedOn: string };
}

/** Whether a line was a blank one that a person filled in: a figure in per cent is typed there as it is said (80), and is no share. */
export function isBlankLine(id: string): boolean {
  return /^blank\d+$/.test(id);
}

/** A field that a person fills in. */
export function toFill(
  id: string,
  label: string,
  kind: FieldKind,
  more: Partial<Omit<FormField, "id" | "label" | "kind" | "input">> = {},
): FormField {
  return { id, label, kind, input: true, value: null, ...more };
}

/** A field that we fill in and lock. */
export function filled(
  id: string,
  label: string,
  kind: FieldKind,
  value: string | number | null,
  more: Partial<FormField> = {},
): FormField {
  return { id, label, kind, value, input: false, ...more };
}
