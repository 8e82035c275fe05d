import type { FieldKind, FormField } from "../commitments/form";
import type { Words } from "../locale/words";
import { serialOf } from "../rules/dates";
import type { CellValue } from "../workbook/cell";
import type { CellStyle, Validation } from "../workbook/plan";

/** How a value of a kind is shown. */
export function styleOf(kind: FieldKind, decimals: number | undefined): CellStyle {
  const digits = decimals === undefined ? undefined : decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  switch (kind) {
    case "money":
      return { numberFormat: "#,##0" };
    case "share":
      return { numberFormat: "0.0%" };
    case "date":
      return { numberFormat: "yyyy\\-mm\\-dd" };
    case "number":
      return { numberFormat: digits === undefined ? "General" : `#,##${digits}` };
    case "text":
    case "choice":
    case "yes or no":
      return {};
  }
}

/** Texts of ours and choices in the language of the form; what a user wrote as it is. */
export function saidOf(
  field: Pick<FormField, "ours" | "choices">,
  value: string | number | null,
  words: Words,
): string | number | null {
  if (typeof value !== "string") return value;
  return field.ours === true || field.choices?.includes(value) === true ? words(value) : value;
}

/** A value as the cell holds it: ISO dates become serial days. */
export function cellOf(kind: FieldKind, value: string | number | null): CellValue {
  if (kind !== "date" || typeof value !== "string") return value;
  const [year, month, day] = value.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? value : serialOf(year, month, day);
}

/** What a cell of a form takes, with the help that stands at it. */
export function validationOf(
  field: Pick<FormField, "kind" | "choices" | "help" | "label" | "required">,
  words: Words,
): Validation | undefined {
  const prompt =
    field.help === undefined
      ? {}
      : { promptTitle: words(field.label).slice(0, 32), prompt: words(field.help).slice(0, 255) };
  const allowBlank = field.required !== true;
  switch (field.kind) {
    case "choice":
      return {
        rule: { kind: "list", values: (field.choices ?? []).map((choice) => words(choice)) },
        allowBlank,
        ...prompt,
      };
    case "yes or no":
      return { rule: { kind: "list", values: [words("Yes"), words("No")] }, allowBlank, ...prompt };
    case "date":
      return {
        rule: { kind: "date", least: serialOf(1990, 1, 1), most: serialOf(2100, 12, 31) },
        allowBlank,
        error: words("Write a date, for instance 2026-06-30."),
        ...prompt,
      };
    case "share":
      return {
        rule: { kind: "decimal", least: 0, most: 1 },
        allowBlank,
        error: words("Write a share between 0 % and 100 %."),
        ...prompt,
      };
    case "number":
    case "money":
      return {
        rule: { kind: "decimal", least: -1e12, most: 1e12 },
        allowBlank,
        error: words("Write a number."),
        ...prompt,
      };
    case "text":
      return {
        rule: { kind: "text length", most: 2_000 },
        allowBlank,
        error: words("Write at most 2,000 characters."),
        ...prompt,
      };
  }
}
