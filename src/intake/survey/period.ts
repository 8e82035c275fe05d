import { folded, normalised } from "../header-words";
import type { Period } from "./survey-column";
import { surveyLanguages } from "./words/languages";

const months = new Map(
  surveyLanguages.flatMap(({ months: names }) =>
    names.flatMap((words, at) => words.map((word) => [folded(word), at + 1] as const)),
  ),
);
/** Short names that are words of other kinds in other languages ("set", "out", "des"): months only where nothing else is said. */
const shortNames = new Set(["set", "out", "gen", "mag", "des", "lis", "sty", "gru", "ago", "lug", "giu", "kwi", "cze"]);
const stages = [...new Set(surveyLanguages.flatMap((language) => language.stages.map(folded)))];
const stage = new RegExp(`(?<!\\p{L})(?:${stages.join("|")})\\s*[#.]?\\s*(\\d{1,2})(?!\\d)`, "iu");

/** The period in a header and the words that are left without it. */
export function periodIn(said: string): { readonly period: Period | null; readonly rest: string } {
  // 20261) is 2026 with a footnote.
  const header = said.replace(/(?<!\d)((?:19|20)\d\d)\d\)/, "$1 ");
  const cut = (match: RegExpExecArray): string => header.replace(match[0], " ");
  const span = /(?<!\d)(19\d\d|20\d\d)\s*[-/–]\s*((?:19|20)?\d\d)(?!\d)/.exec(header);
  if (span && isNext(Number(span[1]), span[2] ?? ""))
    return { period: of(`${span[1]}/${(span[2] ?? "").slice(-2)}`, span[1]), rest: cut(span) };
  const monthly = /(?<!\d)(19\d\d|20\d\d)[-./](0[1-9]|1[0-2])(?!\d)/.exec(header);
  if (monthly) return { period: of(`${monthly[1]}-${monthly[2]}`, monthly[1]), rest: cut(monthly) };
  const fiscal = /(?<![\p{L}\d])F\.?Y\.?\s*'?(?:20)?(\d\d)(?!\d)/iu.exec(header);
  const full = /(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/.exec(header);
  const yearText = fiscal ? `20${fiscal[1]}` : full?.[1];
  const rest = fiscal ? cut(fiscal) : full ? cut(full) : header;
  const quarter = /(?<![\p{L}\d])(?:Q([1-4])|([1-4])Q|T([1-4])|kv\w*\s*([1-4]))(?![\p{L}\d])/iu.exec(rest);
  if (quarter) {
    const name = `Q${quarter[1] ?? quarter[2] ?? quarter[3] ?? quarter[4] ?? ""}`;
    return { period: of(yearText ? `${yearText}-${name}` : name, yearText), rest: rest.replace(quarter[0], " ") };
  }
  const words = folded(normalised(rest)).split(" ");
  const isMonth = (word: string): boolean =>
    months.has(word) && (!shortNames.has(word) || words.every((other) => other === word || /^\d+$/.test(other)));
  const at = words.length <= 4 ? words.findIndex(isMonth) : -1;
  if (at >= 0) {
    const month = String(months.get(words[at] ?? "") ?? 0).padStart(2, "0");
    const short = words.find((word, index) => index !== at && /^\d\d$/.test(word));
    const year = yearText ?? (short === undefined ? undefined : `20${short}`);
    return {
      period: of(year ? `${year}-${month}` : month, year),
      rest: words.filter((word, index) => index !== at && word !== short).join(" "),
    };
  }
  const staged = stage.exec(folded(rest));
  if (staged && yearText === undefined)
    return { period: of(normalised(staged[0]), undefined), rest: folded(rest).replace(staged[0], " ") };
  return { period: yearText === undefined ? null : of(yearText, yearText), rest };
}

function of(text: string, year: string | undefined): Period {
  return { text, year: year === undefined ? null : Number(year) };
}

function isNext(first: number, second: string): boolean {
  return (first + 1) % 100 === Number(second.slice(-2));
}

/** Whether a number could be a year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1950 && value <= 2099;
}
