import type { CellValue } from "../workbook/cell";
import { normalised } from "./header-words";
import { vocabularies } from "./synonyms/languages";
import { surveyLanguages } from "./survey/words/languages";
import { isDateFormat, isoOfSerial } from "./values/date-text";

/** What a header says apart from its words: the period it is for and the unit of its amounts. */
export interface HeaderText {
  /** The parts as on the sheet, uppermost first. */
  readonly parts: readonly string[];
  /** The parts joined: "2026 / Budget". */
  readonly joined: string;
  /** The words left when period and unit are taken away. */
  readonly base: string;
  /** The words of the lowest part alone, likewise. */
  readonly lowest: string;
  readonly period: string | null;
  /** 1, 1,000 or 1,000,000 where the header names a unit of amounts. */
  readonly scale: number | null;
  /** The header says that its figures are percentages. */
  readonly percent: boolean;
}

const months = new Map(
  vocabularies.flatMap((vocabulary) =>
    vocabulary.months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
  ),
);
const units = Object.entries(
  Object.assign(
    {},
    ...surveyLanguages.map(({ scales }) => scales),
    ...vocabularies.map((vocabulary) => vocabulary.amountUnits),
  ) as Record<string, number>,
).sort(([a], [b]) => b.length - a.length);

/** The header cell as text: a year as a number and a date are said as a person would. */
export function headerPart(value: CellValue, numberFormat: string): string {
  if (typeof value === "number") return isDateFormat(numberFormat) ? isoOfSerial(value).slice(0, 7) : String(value);
  return typeof value === "string" ? value.replace(/\s+/gu, " ").trim() : "";
}

/** Reads the parts of one column's header, uppermost first. Equal parts are said once. */
export function headerText(given: readonly string[]): HeaderText {
  const parts = given.filter((part, at) => part !== "" && part !== given[at - 1]);
  const read = parts.map(readPart);
  return {
    parts,
    joined: parts.join(" / "),
    base: read
      .map((part) => part.base)
      .filter(Boolean)
      .join(" "),
    lowest: read.at(-1)?.base ?? "",
    period: joinPeriods(read.map((part) => part.period)),
    scale:
      read
        .map((part) => part.scale)
        .filter((scale) => scale !== null)
        .at(-1) ?? null,
    percent: read.some((part) => part.percent),
  };
}

interface Part {
  readonly base: string;
  readonly period: string | null;
  readonly scale: number | null;
  readonly percent: boolean;
}

function readPart(text: string): Part {
  const percent = text.includes("%");
  const { period, rest } = takePeriod(text);
  const { scale, rest: words } = takeUnit(rest);
  return { base: normalised(words), period, scale, percent };
}

/** The unit of amounts in a text such as "Budget (tkr)" or "All amounts in tkr", and the text without it. */
export function takeUnit(text: string): { readonly scale: number | null; readonly rest: string } {
  if (
    /\(\s*1[\s.,\u00a0\u202f]?000(?:\s*(?:kr|sek))?\s*\)|\b1[\s\u00a0\u202f]000 kr\b|\b1000 kr\b|'000\b/iu.test(text)
  ) {
    return { scale: 1_000, rest: text.replace(/\(?\s*'?1?[\s.,\u00a0\u202f]?000(?:\s*(?:kr|sek))?\s*\)?/iu, " ") };
  }
  const plain = ` ${normalised(text)} `;
  for (const [word, scale] of units) {
    if (!plain.includes(` ${word} `)) continue;
    return { scale, rest: plain.replace(` ${word} `, " ") };
  }
  return { scale: null, rest: text };
}

/** The year, month or quarter in a text, and the text without it. */
export function takePeriod(text: string): { readonly period: string | null; readonly rest: string } {
  const month = /\b(19\d\d|20\d\d)[-./](0[1-9]|1[0-2])\b/.exec(text);
  if (month) return { period: `${month[1]}-${month[2]}`, rest: text.replace(month[0], " ") };
  const season = /\b(19\d\d|20\d\d)\s*[/–-]\s*((?:19|20)?\d\d)\b/.exec(text);
  if (season) return { period: `${season[1]}/${(season[2] ?? "").slice(-2)}`, rest: text.replace(season[0], " ") };
  const year = /(?<!\d)(19\d\d|20\d\d)(?!\d)/.exec(text);
  const rest = year ? text.replace(year[0], " ") : text;
  const quarter = /\b(?:Q([1-4])|kv(?:artal)?\s*([1-4])|([1-4]):?a kvartalet)\b/iu.exec(rest);
  if (quarter) {
    const name = `Q${quarter[1] ?? quarter[2] ?? quarter[3] ?? ""}`;
    return { period: year ? `${year[1]}-${name}` : name, rest: rest.replace(quarter[0], " ") };
  }
  const words = normalised(rest).split(" ");
  const at = words.length <= 3 ? words.findIndex((word) => months.has(word)) : -1;
  if (at >= 0) {
    const number = String(months.get(words[at] ?? "")).padStart(2, "0");
    return { period: year ? `${year[1]}-${number}` : number, rest: words.filter((_, index) => index !== at).join(" ") };
  }
  return { period: year?.[1] ?? null, rest };
}

function joinPeriods(periods: readonly (string | null)[]): string | null {
  const named = periods.filter((period) => period !== null);
  const [upper, lower] = [named[0], named.at(-1)];
  if (upper === undefined || lower === undefined) return null;
  return named.length > 1 && /^\d{4}$/.test(upper) && /^(\d\d|Q\d)$/.test(lower) ? `${upper}-${lower}` : lower;
}
