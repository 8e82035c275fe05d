import { calendarOf } from "../dates";
import type { Value } from "../results";
import type { Explanation } from "./explanation";
import { english, valueTexts, type Speech } from "./words";

const marks: Readonly<Record<Explanation["role"], string>> = { operand: "", rest: "", condition: "? ", note: "· " };

/** An explanation as lines of text, a step of the tree to two blanks. Conditions begin with "?", notes with "·". */
export function printed(of: Explanation, speech = english, indent = 0): string[] {
  const line = `${"  ".repeat(indent)}${marks[of.role]}${of.label}: ${valueText(of, speech)}${origin(of, speech)}`;
  return [line, ...of.children.flatMap((child) => printed(child, speech, indent + 1))];
}

function origin({ source, folded }: Explanation, { words }: Speech): string {
  if (source?.at === "cell") return `  [${source.sheet}!${source.address}]`;
  if (source?.at === "parameter") return `  [${words(source.text)}]`;
  return folded === true ? `  ${words(valueTexts.computed)}` : "";
}

/** The value as a person reads it: dates as year-month-day, shares in percent, thousands apart, the unit after it. */
export function valueText({ value, kind, decimals, meaning, unit }: Explanation, speech = english): string {
  const { words } = speech;
  if (value === null) return words(valueTexts.blank);
  if (typeof value === "object") return words(valueTexts.fault, { fault: faultText(value, speech) });
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || kind === "boolean")
    return words(value === true || value === 1 ? valueTexts.yes : valueTexts.no);
  if (kind === "date") return dateText(value);
  if (meaning === "share")
    return `${numberText(value * 100, speech, decimals === undefined ? undefined : Math.max(0, decimals - 2))} %`;
  return `${numberText(value, speech, decimals)}${unit === undefined ? "" : ` ${words(unit)}`}`;
}

function faultText({ fault }: Exclude<Value, number | string | boolean | null>, { words }: Speech): string {
  const { code, read, column, table, row } = fault;
  const said = words(code);
  return words(valueTexts.faultAt, {
    ...{ column, table, row: row + 1 },
    fault: read === undefined ? said : `${said} (${read})`,
  });
}

function dateText(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** With the decimals told, or as many as the figure has, at most six. */
function numberText(value: number, { decimalSign }: Speech, decimals?: number): string {
  const text = decimals === undefined ? String(Number(value.toFixed(6))) : value.toFixed(decimals);
  const [units = "", fraction] = text.split(".");
  // English texts have a comma between the thousands, as everything else on an English page.
  const apart = units.replace(/\B(?=(\d{3})+$)/g, decimalSign === "." ? "," : "\u00a0");
  return fraction === undefined ? apart : `${apart}${decimalSign}${fraction}`;
}
