import { folded, normalised } from "../header-words";
import { surveyLanguages } from "./words/languages";

const plain = (text: string): string => folded(normalised(text));
const totals = new Set(surveyLanguages.flatMap(({ total }) => total.map(plain)));
const subtotals = new Set(surveyLanguages.flatMap(({ subtotal }) => subtotal.map(plain)));
const derived = surveyLanguages.flatMap((language) => language.derived.map(plain));

export type TotalWord = "bare total" | "total" | "subtotal" | "derived";

const raw = surveyLanguages.flatMap(({ total, subtotal, derived: more }) => [...total, ...subtotal, ...more]);
const stems = [...totals, ...subtotals, ...derived, ...raw].map((phrase) => {
  const first = phrase.split(/[ -]/)[0] ?? phrase;
  return first.length >= 3 ? first : phrase;
});
/** Quick, to pass over the many labels that speak of no total. */
const mention = new RegExp(`(?:${[...new Set([...stems, "subtotal"])].join("|")})`, "iu");

const equals = /^\s*(?:\d{1,3}\.?\s*)?=(?:\s*$|\s*\p{L})/u;

const cache = new Map<string, TotalWord | undefined>();

/** Whether a row's label calls it a total, a subtotal or something worked out from totals. */
export function totalWord(label: string): TotalWord | undefined {
  if (label.length > 90 || label === "") return undefined;
  // "18 = Ergebnis der laufenden Verwaltungstätigkeit": the sign before the words, or in a column of its own.
  if (equals.test(label)) return "total";
  if (!mention.test(label)) return undefined;
  if (cache.has(label)) return cache.get(label);
  const found = read(plain(label));
  if (cache.size < 5_000) cache.set(label, found);
  return found;
}

function read(label: string): TotalWord | undefined {
  const words = label.split(" ");
  if (words.length > 9) return undefined;
  if (totals.has(label)) return "bare total";
  if (words.some((word) => subtotals.has(word) || /^(?:sub)+total/.test(word))) return "subtotal";
  const pairs = words.slice(1).map((word, at) => `${words[at] ?? ""} ${word}`);
  if (pairs.some((pair) => subtotals.has(pair))) return "subtotal";
  const [first = "", last = ""] = [words[0], words.at(-1)];
  if (totals.has(first) || totals.has(pairs[0] ?? "") || totals.has(last) || totals.has(pairs.at(-1) ?? ""))
    return "total";
  return derived.some((phrase) => ` ${label} `.includes(` ${phrase} `)) ? "derived" : undefined;
}

const parts = surveyLanguages.flatMap((language) => language.ofWhich.map(plain)).sort((a, b) => b.length - a.length);

const firstWords = surveyLanguages.flatMap((language) =>
  language.ofWhich.map((phrase) => phrase.split(/[ .]/)[0] ?? phrase),
);
const mayBePart = new RegExp(`^[\\s\\-\u2013\u2014\u2022*.]*(?:${[...new Set(firstWords)].join("|")})`, "iu");

/** Whether a row's label begins with words for "of which"; alone: nothing follows them. */
export function ofWhich(label: string): "alone" | "named" | undefined {
  if (label.length > 120 || !mayBePart.test(label)) return undefined;
  const text = plain(label.replace(/^[\s\-\u2013\u2014\u2022*.]+/u, ""));
  const found = parts.find((phrase) => text === phrase || text.startsWith(`${phrase} `));
  return found === undefined ? undefined : text === found ? "alone" : "named";
}
