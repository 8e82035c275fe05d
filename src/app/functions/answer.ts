import type { Words } from "../../locale/words";
import type { CellValue } from "../../workbook/cell";

/** A value given to a function of the sheet: a cell, a typed value, or nothing. Excel gives a blank cell as null or "". */
export type Given = CellValue | undefined;

/** The error that a cell shows: #VALUE!, #NUM! or #N/A. */
export type ErrorKind = "value" | "number" | "not available";

/** What a function of the sheet gives: a value, or an error with what was wrong in a sentence. */
export type Answer<T> = { readonly value: T } | Refusal;

export interface Refusal {
  readonly error: ErrorKind;
  readonly message: string;
}

export function refuse(error: ErrorKind, message: string): Refusal {
  return { error, message };
}

export function isRefusal(answer: object | null): answer is Refusal {
  return answer !== null && "error" in answer && "message" in answer;
}

/** Nothing given, or a blank cell. */
export function isNothing(given: Given): boolean {
  return given === undefined || given === null || given === "";
}

/** A finite number, null where nothing is given, or why it is none. `name` is what the argument is called in the words' language. */
export function numberGiven(given: Given, name: string, words: Words): number | null | Refusal {
  if (isNothing(given)) return null;
  if (typeof given === "number" && Number.isFinite(given)) return given;
  if (typeof given === "boolean") return given ? 1 : 0;
  return refuse("value", words("{name} is {read}, not a number.", { name, read: shown(given) }));
}

/** A number that must be given. */
export function numberNeeded(given: Given, name: string, words: Words): number | Refusal {
  return numberGiven(given, name, words) ?? refuse("not available", words("{name} is missing.", { name }));
}

/** What was read, as a message names it. */
export function shown(given: Given): string {
  if (given === undefined || given === null) return '""';
  if (typeof given === "object") return given.error;
  return typeof given === "string" ? `"${given}"` : String(given);
}
