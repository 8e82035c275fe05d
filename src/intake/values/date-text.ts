import { normalised } from "../header-words";
import { surveyLanguages } from "../survey/words/languages";
import { vocabularies } from "../synonyms/languages";

/** Which of day and month comes first in 01/03/2026. */
export type DayOrder = "day first" | "month first";

/** A date read from text: its serial day, and whether day and month could be the other way round. */
export interface DateRead {
  readonly serial: number;
  readonly ambiguous: boolean;
}

const dayMilliseconds = 86_400_000;
/** Serial 0 of the 1900 system for every date after February 1900. */
const epoch = Date.UTC(1899, 11, 30);

const months = new Map(
  [...surveyLanguages, ...vocabularies].flatMap((language) =>
    language.months.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
  ),
);
/** Words between day, month and year, and behind a day, in the languages of the months. */
const between = new Set(["den", "of", "de", "del", "der", "am", "the", "le", "il", "du"]);

/** The serial day (1900 system) of a calendar date, or undefined where there is no such day or the year is not 1900 to 2199. */
export function serialOf(year: number, month: number, day: number): number | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const time = Date.UTC(year, month - 1, day);
  if (new Date(time).getUTCDate() !== day) return undefined;
  const serial = Math.round((time - epoch) / dayMilliseconds);
  return serial < 61 ? serial - 1 : serial;
}

/** The date of a serial day as 2026-03-01. */
export function isoOfSerial(serial: number): string {
  const whole = Math.floor(serial);
  return new Date(epoch + (whole < 61 ? whole + 1 : whole) * dayMilliseconds).toISOString().slice(0, 10);
}

/** Whether a number format shows a date (not a time alone). */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "") return false;
  const code = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
  return /[yd]/i.test(code) || /mmm/i.test(code);
}

/** Whether a number format shows a time of day or a duration. */
export function isTimeFormat(format: string): boolean {
  return /h/i.test(format.replace(/"[^"]*"|\\./g, "")) && !isDateFormat(format);
}

/** Reads a date typed as text; undefined where it is none. */
export function readDate(text: string, order: DayOrder): DateRead | undefined {
  const plain = text.trim().replace(/[\u00a0\u202f\u2009]/g, " ");
  if (plain.length > 40) return undefined;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]\d{1,2}:\d\d.*)?$/.exec(plain);
  if (iso) return certain(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  if (packed) return certain(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  const numeric = numericDate(plain);
  if (numeric) return inOrder(numeric.first, numeric.second, numeric.year, order);
  return withMonthName(plain);
}

/** The three parts of a date such as 01/03/2026 whose order is not said; undefined for any other text. */
export function numericDate(
  text: string,
): { readonly first: number; readonly second: number; readonly year: number } | undefined {
  const match = /^(\d{1,2})(?:[-/]|\. ?| )(\d{1,2})(?:[-/]|\. ?| )(\d{4})\.?$/.exec(text.trim());
  return match ? { first: Number(match[1]), second: Number(match[2]), year: Number(match[3]) } : undefined;
}

function certain(year: number, month: number, day: number): DateRead | undefined {
  const serial = serialOf(year, month, day);
  return serial === undefined ? undefined : { serial, ambiguous: false };
}

function inOrder(first: number, second: number, year: number, order: DayOrder): DateRead | undefined {
  const dayFirst = serialOf(year, second, first);
  const monthFirst = serialOf(year, first, second);
  const serial = (order === "day first" ? dayFirst : monthFirst) ?? dayFirst ?? monthFirst;
  if (serial === undefined) return undefined;
  return { serial, ambiguous: dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst };
}

function withMonthName(text: string): DateRead | undefined {
  const words = normalised(text)
    .replace(/(\d)(?:st|nd|rd|th|e|er|º|o)\b/g, "$1")
    .split(" ")
    .filter((word) => !between.has(word))
    // Finnish months stand in a case of their own: maaliskuuta.
    .map((word) => (months.has(word) ? word : word.replace(/kuuta$/u, "kuu")));
  if (words.length !== 3) return undefined;
  const [first = "", second = "", third = ""] = words;
  const named = months.get(second);
  if (named !== undefined && /^\d{1,2}$/.test(first) && /^\d{4}$/.test(third))
    return certain(Number(third), named, Number(first));
  const leading = months.get(first);
  if (leading !== undefined && /^\d{1,2}$/.test(second) && /^\d{4}$/.test(third))
    return certain(Number(third), leading, Number(second));
  return undefined;
}
