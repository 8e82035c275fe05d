import { format } from "numfmt";
import type { Language } from "../locale/speech";
import type { CellValue } from "../workbook/cell";

/** A cell's text as Excel would show it in a language. */
export function shownValue(value: CellValue, code: string, language: Language): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return value;
  try {
    return format(code, value, { locale: language === "sv" ? "sv-SE" : "en-US" });
  } catch {
    // A format code of the user's that the library does not know: the bare value is still right.
    return String(value);
  }
}
