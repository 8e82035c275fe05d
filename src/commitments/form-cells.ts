import type { CommitmentForm, FieldKind } from "./form";

/** One cell of a form that a person fills in. `cell` is its id: "header.status", "results.customer-index.agreed". */
export interface FormCell {
  readonly cell: string;
  readonly section: string;
  /** What the cell is called on the form, in English. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly choices?: readonly string[];
  readonly required: boolean;
  readonly prefilled: string | number | null;
  /** Still open after both have signed. */
  readonly afterSigning: boolean;
}

/** Every cell of a form that a person fills in, blank lines included, in the order of the form. */
export function inputCells(form: CommitmentForm): readonly FormCell[] {
  return form.sections.flatMap((section) => [
    ...section.fields
      .filter((field) => field.input && field.live === undefined)
      .map((field): FormCell => ({
        cell: `${section.id}.${field.id}`,
        section: section.title,
        label: field.label,
        kind: field.kind,
        ...(field.choices === undefined ? {} : { choices: field.choices }),
        required: field.required === true,
        prefilled: field.value,
        afterSigning: field.afterSigning === true,
      })),
    ...linesOf(section),
  ]);
}

function linesOf(section: CommitmentForm["sections"][number]): FormCell[] {
  if (section.lines === undefined) return [];
  const { rows, columns, blankLines } = section.lines;
  const blank = Array.from({ length: blankLines }, (_, at) => ({ id: `blank${at + 1}`, values: {} }));
  const lines: typeof rows = [...rows, ...blank];
  return lines.flatMap((line) =>
    columns
      .filter((column) => column.input)
      .map((column): FormCell => ({
        cell: `${section.id}.${line.id}.${column.id}`,
        section: section.title,
        label: column.label,
        kind: column.kind,
        ...(column.choices === undefined ? {} : { choices: column.choices }),
        required: false,
        prefilled: line.values[column.id] ?? null,
        afterSigning: column.afterSigning === true,
      })),
  );
}

/** The form with other values in its input cells, where the reader gives one; undefined leaves what is prefilled. */
export function withValues(
  form: CommitmentForm,
  valueOf: (cell: string) => string | number | null | undefined,
): CommitmentForm {
  return {
    ...form,
    sections: form.sections.map((section) => {
      const fields = section.fields.map((field) => {
        const value = field.input ? valueOf(`${section.id}.${field.id}`) : undefined;
        return value === undefined ? field : { ...field, value };
      });
      if (section.lines === undefined) return { ...section, fields };
      const { lines } = section;
      const filledLine = (line: string, values: (typeof lines.rows)[number]["values"]) => ({
        id: line,
        values: {
          ...values,
          ...Object.fromEntries(
            lines.columns.flatMap((column) => {
              const value = column.input ? valueOf(`${section.id}.${line}.${column.id}`) : undefined;
              return value === undefined ? [] : [[column.id, value]];
            }),
          ),
        },
      });
      const rows = lines.rows.map((row) => filledLine(row.id, row.values));
      const blank = Array.from({ length: lines.blankLines }, (_, at) => filledLine(`blank${at + 1}`, {}));
      // A blank line keeps its name when it is filled: a form that was sent finds it again.
      return { ...section, fields, lines: { ...lines, rows: [...rows, ...blank], blankLines: 0 } };
    }),
  };
}
