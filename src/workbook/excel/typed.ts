import { isCellError, type CellValue } from "../cell";
import type { Typed } from "./actions";

/** Letters without a figure among them: Excel makes neither a number nor a date of such a text. */
const harmless = /^\p{L}[^\p{N}]*$/u;
const truths = /^(?:true|false|sant|falskt)$/i;

/**
 * A constant as it must be typed so that Excel keeps it as it is: text that could become a formula, a number, a date, a
 * truth value or an error gets an apostrophe, which Excel takes away. Errors are typed as their text.
 */
export function typedConstant(value: CellValue): Typed {
  if (isCellError(value)) return value.error;
  if (typeof value !== "string") return value;
  if (value === "") return null;
  return harmless.test(value) && !truths.test(value) ? value : `'${value}`;
}
