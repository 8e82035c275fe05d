import { calendarOf } from "../dates";
import type { Value } from "../results";
import type { Explanation } from "./explanation";

const marks: Readonly<Record<Explanation["role"], string>> = { operand: "", rest: "", condition: "? ", note: "· " };

/** An explanation as lines of text, a step of the tree to two blanks. Conditions begin with "?", notes with "·". */
export function printed(of: Explanation, indent = 0): string[] {
  const line = `${"  ".repeat(indent)}${marks[of.role]}${of.label}: ${valueText(of)}${origin(of)}`;
  return [line, ...of.children.flatMap((child) => printed(child, indent + 1))];
}

function origin({ source, folded }: Explanation): string {
  if (source?.at === "cell") return `  [${source.sheet}!${source.address}]`;
  if (source?.at === "parameter") return `  [${source.text}]`;
  return folded === true ? "  [computed]" : "";
}

/** The value as a person reads it: dates as year-month-day, shares in percent, thousands apart, the unit after it. */
export function valueText({ value, kind, decimals, meaning, unit }: Explanation): string {
  if (value === null) return "(blank)";
  if (typeof value === "object") return `fault: ${faultText(value)}`;
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (kind === "boolean") return value === 1 ? "yes" : "no";
  if (kind === "date") return dateText(value);
  if (meaning === "share")
    return `${numberText(value * 100, decimals === undefined ? undefined : Math.max(0, decimals - 2))} %`;
  return `${numberText(value, decimals)}${unit === undefined ? "" : ` ${unit}`}`;
}

function faultText({ fault }: Exclude<Value, number | string | boolean | null>): string {
  return `${fault.code}${fault.read === undefined ? "" : ` (${fault.read})`} in ${fault.table}[${fault.column}] row ${fault.row + 1}`;
}

function dateText(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** With the decimals told, or as many as the figure has, at most six. */
function numberText(value: number, decimals?: number): string {
  const text = decimals === undefined ? String(Number(value.toFixed(6))) : value.toFixed(decimals);
  const [units = "", fraction] = text.split(".");
  const apart = units.replace(/\B(?=(\d{3})+$)/g, " ");
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}
