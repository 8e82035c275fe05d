import { folded, normalised } from "../header-words";
import { surveyLanguages } from "./words/languages";

const phrases = new Map(
  surveyLanguages.flatMap(({ scales }) =>
    Object.entries(scales).map(([phrase, factor]) => [folded(normalised(phrase)), factor] as const),
  ),
);
const longestPhrase = Math.max(...[...phrases.keys()].map((phrase) => phrase.split(" ").length));

const currency =
  "(?:[€£$¥]|kr|sek|nok|dkk|isk|eur|euros?|usd|us\\$|gbp|chf|rp|idr|inr|rs|r\\$|kroner|kronor|pesos|dollars?|pounds?)";
const gap = "[ .,'\\u00a0\\u202f\\u2009\u2019]?";
const marks: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`(?<![\\d.,])1${gap}000${gap}000\\s*${currency}(?![\\d\\p{L}])`, "iu"), 1_000_000],
  // 1000 kr, x € 1.000, in 1 000 EUR: a thousand by itself needs a currency or a sign of multiplication.
  [new RegExp(`(?<![\\d.,])1${gap}000\\s*${currency}(?![\\d\\p{L}])`, "iu"), 1_000],
  [new RegExp(`(?:^|[\\s(])(?:x|×|in|i|en|${currency})\\s*${currency}?\\s*1${gap}000(?![\\d.,]*\\d)`, "iu"), 1_000],
  // '000, £000, 000s; not the end of a number with blanks between thousands (1 000,50).
  [/(?<![\d.,]|\d\s)[€£$]?['’`]?000(?:['’]?s)?(?![\d.,]*\d)/iu, 1_000],
  [/[€£$]\s?(?:k|th)(?![\p{L}\d])/iu, 1_000],
  [/[€£$]\s?(?:m|mn|mio|mln|mill)(?![\p{L}\d])/iu, 1_000_000],
  // R$ mil is a thousand reais; mil alone is a mile or a million elsewhere.
  [/r\$\s?mil(?![\p{L}\d])/iu, 1_000],
  [/[€£$]\s?(?:bn|b)(?![\p{L}\d])/iu, 1_000_000_000],
  [/(?<![\p{L}\d])(?:k|t)\s?[€£$](?![\p{L}\d])/iu, 1_000],
  [/(?<![\p{L}\d])m\s?[€£$](?![\p{L}\d])/iu, 1_000_000],
];

/** What amounts are to be multiplied by, as a header or title says it: "(tkr)", "£m", "x € 1.000", "Mio. EUR"; undefined where it says nothing. */
export function scaleIn(text: string): number | undefined {
  if (text.length > 250) return undefined;
  const mark = marks.find(([pattern]) => pattern.test(text));
  if (mark) return mark[1];
  const words = folded(normalised(text)).split(" ");
  for (let size = Math.min(longestPhrase, words.length); size >= 1; size -= 1)
    for (let at = 0; at + size <= words.length; at += 1) {
      const factor = phrases.get(words.slice(at, at + size).join(" "));
      if (factor !== undefined) return factor;
    }
  return undefined;
}

const bareWords =
  /^(?:in|i|en|à|belopp|amounts?|betrag|bedragen|beløb|importes?|montants?|all|figures?|of|x|kr|sek|nok|dkk|eur|euros?|usd|gbp|d)$/;

/** Whether a text says a scale or currency and nothing else, as in a row of units under a header. */
export function onlyUnit(text: string): boolean {
  if (text === "" || text.length > 30) return false;
  if (/^\(?(?:[€£$¥%]|kr\.?|sek|nok|dkk|eur|euro|usd|gbp|chf|rp\.?|st|antal|number|pct\.?)\)?$/iu.test(text.trim()))
    return true;
  if (scaleIn(text) === undefined) return false;
  let rest = text;
  for (const [pattern] of marks) rest = rest.replace(pattern, " ");
  const left = folded(normalised(rest)).split(" ").filter(Boolean);
  const unknown = left.filter((word) => !bareWords.test(word) && !/^(?:1|0+|[.,'’€£$%()]*)$/.test(word));
  if (unknown.length === 0) return true;
  return phrases.has(unknown.join(" ")) || unknown.every((word) => phrases.has(word)) || phrases.has(left.join(" "));
}
