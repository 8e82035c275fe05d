import type { CommitmentForm } from "../../commitments/form";
import { choiceOf } from "../choice";
import { isoOfSerial } from "../../intake/values/date-text";
import type { Words } from "../../locale/words";
import type { Problem } from "../../problem/problem";
import { isCellError, type CellValue } from "../../workbook/cell";
import type { OwnSheet, SheetSnapshot, Snapshot } from "../../workbook/snapshot";
import { fixedCellsIn } from "./fixed-cells";
import { controlSum, type FixedCells, type Stamp } from "./control";
import { inputCells, type FormCell } from "../../commitments/form-cells";

/** A value of a form as it is kept: dates as ISO text, choices in English. */
export type FormValue = string | number | null;

/** One cell that was filled or changed since it was sent. */
export interface ReturnedChange {
  readonly cell: string;
  readonly address: string;
  readonly sent: FormValue;
  readonly returned: FormValue;
}

/** A form read from a returned file, before it is held against the workbook. */
export interface ReturnedForm {
  readonly file: string;
  readonly sheet: string;
  readonly stamp: Stamp;
  readonly fixed: FixedCells;
  /** Whether everything outside the input cells is as it was sent. */
  readonly untouched: boolean;
  readonly own: OwnSheet;
}

const prefix = "commitment:";

/** The forms of a returned file. A sheet that is no form of ours is passed over; a form without its stamp is a problem. */
export function formsIn(
  snapshot: Snapshot,
  file: string,
): { readonly forms: readonly ReturnedForm[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const forms = snapshot.own.flatMap((own): ReturnedForm[] => {
    const sheet = sheets.get(own.name);
    if (!own.id.startsWith(prefix) || sheet === undefined) return [];
    const { fixed, stamp } = fixedCellsIn(sheet, own);
    if (stamp === undefined || `${prefix}${stamp.form}` !== own.id) {
      problems.push({
        severity: "error",
        code: "form-not-stamped",
        message: `The last line of form "${own.name}" in ${file} does not say which form was sent.`,
        where: { at: "file", file },
        fix: "Ask for the file as it was sent, with only the yellow cells filled in.",
      });
      return [];
    }
    return [{ file, sheet: own.name, stamp, fixed, untouched: controlSum(fixed) === stamp.control, own }];
  });
  if (forms.length === 0 && problems.length === 0) {
    problems.push({
      severity: "error",
      code: "no-form-in-file",
      message: `${file} holds no commitment form of ours.`,
      where: { at: "file", file },
      fix: "Return the file that was sent out, saved as .xlsx.",
    });
  }
  return { forms, problems };
}

/** What was filled in or changed, each value as the form wants it; what it cannot take is a problem with its cell. */
export function changesOf(
  returned: ReturnedForm,
  form: CommitmentForm,
  snapshot: Snapshot,
  words: Words,
): { readonly changes: readonly ReturnedChange[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sheet = snapshot.sheets.find(({ name }) => name === returned.sheet);
  const changes = inputCells(form).flatMap((asked): ReturnedChange[] => {
    const input = returned.own.inputs.get(`form/${asked.cell}`);
    if (input === undefined) {
      problems.push(missingCell(returned, asked));
      return [];
    }
    const now = filledIn(asked, input.value, words);
    const before = filledIn(asked, input.written, words);
    if (sheet !== undefined && hasFormula(sheet, input.address)) {
      problems.push(atCell(returned, input.address, formulaReturned(asked)));
      return [];
    }
    if (typeof now === "object" && now !== null) {
      problems.push(atCell(returned, input.address, wrongValue(asked, now.expected, input.value)));
      return [];
    }
    const sent = typeof before === "object" && before !== null ? null : before;
    return now === sent ? [] : [{ cell: asked.cell, address: input.address, sent, returned: now }];
  });
  return { changes, problems };
}

/** A cell's value as the form keeps it, or what it expected. */
export function filledIn(asked: FormCell, value: CellValue, words: Words): FormValue | { readonly expected: string } {
  if (value === null || (typeof value === "string" && value.trim() === "")) {
    return asked.required && asked.prefilled !== null ? { expected: "a value" } : null;
  }
  if (isCellError(value)) return { expected: "a value" };
  switch (asked.kind) {
    case "date": {
      if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
      if (typeof value === "number" && value >= 32874 && value <= 73415) return isoOfSerial(Math.floor(value));
      return { expected: "a date between 1990 and 2100" };
    }
    case "number":
    case "money":
      return typeof value === "number" && Math.abs(value) <= 1e12 ? value : { expected: "a number" };
    case "share":
      return typeof value === "number" && value >= 0 && value <= 1
        ? value
        : { expected: "a share between 0 % and 100 %" };
    case "choice":
      return (
        choiceOf(asked.choices ?? [], String(value), words) ?? {
          expected: (asked.choices ?? []).map((c) => words(c)).join(", "),
        }
      );
    case "yes or no":
      return choiceOf(["Yes", "No"], String(value), words) ?? { expected: `${words("Yes")}, ${words("No")}` };
    case "text": {
      const text = String(value);
      return text.length <= 2000 ? text : { expected: "at most 2,000 characters" };
    }
  }
}

function hasFormula(sheet: SheetSnapshot, address: string): boolean {
  return sheet.formulas.has(address);
}

interface Said {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

function atCell({ file, sheet }: ReturnedForm, address: string, said: Said): Problem {
  return { severity: "error", ...said, where: { at: "cell", sheet: `[${file}]${sheet}`, address } };
}

function formulaReturned(asked: FormCell): Said {
  return {
    code: "returned-formula",
    message: `${asked.label}: a formula was returned where a value was asked for.`,
    fix: "Ask for the value itself: a formula may read cells that are not in the form.",
  };
}

function wrongValue(asked: FormCell, expected: string, read: CellValue): Said {
  return {
    code: "returned-value",
    message: `${asked.label}: read "${isCellError(read) ? read.error : String(read ?? "")}", expected ${expected}.`,
    fix: "Send the file back to be corrected.",
  };
}

function missingCell({ file, sheet }: ReturnedForm, asked: FormCell): Problem {
  return {
    severity: "error",
    code: "returned-cell-missing",
    message: `${asked.label} (${asked.cell}) is no longer on the form "${sheet}" in ${file}.`,
    where: { at: "file", file },
    fix: "Ask for the file as it was sent, with only the yellow cells filled in.",
  };
}
