import { limits } from "../../src/workbook/limits";
import type { HostCell, HostValue } from "./model";
import { HostFault, refusal, type Wire } from "./wire";

/**
 * What a cell makes of a value that is written to it. Excel takes text as if it were typed: what looks like a formula,
 * a number, a share, a date, a truth value or an error becomes one, unless an apostrophe goes before it or the cell's
 * format is text.
 */
export function takeInput(cell: HostCell, given: Wire): void {
  if (typeof given === "number" || typeof given === "boolean") {
    delete cell.formula;
    cell.value = given;
    return;
  }
  if (typeof given !== "string") throw refusal.argument();
  const asText = cell.format.numberFormat === "@";
  if (given.startsWith("=") && given.length > 1 && !asText) {
    if (given.length > limits.formula)
      throw new HostFault(
        "FormulaLengthExceedsLimit",
        "The bytecode of the applied formula exceeds the maximum length.",
      );
    cell.formula = given;
    cell.value = 0;
    return;
  }
  if (given.length > limits.cellText) throw refusal.argument();
  delete cell.formula;
  cell.value = asText ? blankless(given) : typed(given);
}

function typed(text: string): HostValue {
  if (text.startsWith("'")) return blankless(text.slice(1));
  const trimmed = text.trim();
  if (trimmed === "") return blankless(text);
  if (/^[-+]/.test(trimmed) && !/^[-+][0-9.,]/.test(trimmed))
    throw refusal.argument("There's a problem with this formula.");
  if (/^[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:e[-+]?[0-9]+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[-+]?[0-9]+(?:\.[0-9]+)?%$/.test(trimmed)) return Number(trimmed.slice(0, -1)) / 100;
  if (/^(?:true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === "true";
  if (/^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/i.test(trimmed)) return { error: trimmed.toUpperCase() };
  const date = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(trimmed);
  if (date) return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
  return text;
}

function blankless(text: string): HostValue {
  return text === "" ? null : text;
}

/** A value as the wire carries it. */
export function shownValue(value: HostValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

/** Excel's name for the kind of a value. */
export function valueType(cell: HostCell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula === undefined ? "Empty" : "String";
  if (typeof value === "object") return "Error";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? "Double" : "String";
}
