import { folded, normalised } from "../header-words";
import { surveyLanguages } from "./words/languages";
import type { FigureField, LabelField } from "./words/survey-words";

/** A field that header words speak for. */
export interface FieldMatch<Field extends string> {
  readonly field: Field;
  /** 0 to 1: how much of the header the word explains. */
  readonly score: number;
  readonly word: string;
  readonly language: string;
}

interface Known<Field extends string> {
  readonly field: Field;
  readonly word: string;
  readonly language: string;
  readonly tokens: readonly string[];
}

function known<Field extends string>(kind: "labels" | "figures"): readonly Known<Field>[] {
  return surveyLanguages.flatMap((language) =>
    Object.entries(language[kind]).flatMap(([field, words]) =>
      words.map((word) => ({ field: field as Field, word, language: language.language, tokens: tokensOf(word) })),
    ),
  );
}

const labels = known<LabelField>("labels");
const figures = known<FigureField>("figures");

/** The words of a header: camel case and marks part them, accents do not count. */
export function tokensOf(header: string): readonly string[] {
  const parted = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2");
  return folded(normalised(parted.replace(/[%]/gu, " percent ")))
    .split(" ")
    .filter(Boolean);
}

const monthWords = [
  ...new Set(surveyLanguages.flatMap(({ months }) => months.flat().map((name) => folded(name.toLowerCase())))),
]
  .sort((a, b) => b.length - a.length)
  .join("|");

const labelCache = new Map<string, FieldMatch<LabelField> | undefined>();
const measureCache = new Map<string, FieldMatch<FigureField> | undefined>();
const figureCache = new Map<string, FieldMatch<FigureField> | undefined>();

/** What a header says of a column of labels. */
export function labelField(header: string): FieldMatch<LabelField> | undefined {
  return cached(labelCache, header, labels);
}

/** What a header says of a column of figures. "Actual expenditure" is an outturn: the measure says more than the side. */
export function figureField(header: string): FieldMatch<FigureField> | undefined {
  if (measureCache.has(header)) return measureCache.get(header);
  const found = measured(header);
  if (measureCache.size < 2_000) measureCache.set(header, found);
  return found;
}

function measured(header: string): FieldMatch<FigureField> | undefined {
  const found = cached(figureCache, header, figures);
  if (found && levels.has(found.field)) {
    // "Change from 2024 budget" is a change.
    const [first = ""] = tokensOf(header);
    const change = first.length >= 4 ? cached(changeCache, first, changeWords) : undefined;
    if (change && change.score >= 0.9 && tokensOf(header).length >= 2) return { ...change, score: 0.85 };
  }
  if (found?.field !== "income" && found?.field !== "expense") return found;
  const level = cached(levelCache, header, levelWords);
  return level && level.score >= 0.6 ? level : found;
}

const levels = new Set<FigureField>(["budget", "outturn", "forecast", "proposal", "request", "plan", "budget_revised"]);
const levelWords = figures.filter(({ field }) => levels.has(field));
const changeWords = figures.filter(({ field }) => field === "variance");
const changeCache = new Map<string, FieldMatch<FigureField> | undefined>();
const levelCache = new Map<string, FieldMatch<FigureField> | undefined>();

const sideWords = figures.filter(({ field }) => field === "income" || field === "expense" || field === "net");
const sideCache = new Map<string, FieldMatch<FigureField> | undefined>();

/** Whether a header speaks of costs, of revenue or of what is left, whatever else it says. */
export function sideField(header: string): FieldMatch<FigureField> | undefined {
  return cached(sideCache, header, sideWords);
}

const heads = surveyLanguages.flatMap(({ perHead: phrases }) => phrases.map(tokensOf));

/** Whether the words of a header speak of an amount a head: per capita, je Einwohner. */
export function perHead(words: readonly string[]): boolean {
  return heads.some((phrase) =>
    words.some((_, at) => phrase.every((token, offset) => alike(words[at + offset] ?? "", token) > 0)),
  );
}

const parts = surveyLanguages.flatMap(({ toDate: phrases }) => phrases.map(tokensOf));
const span = new RegExp(
  `(?<!\\p{L})(?:${monthWords})\\.?\\s*[-\u2013]\\s*(?:${monthWords})(?!\\p{L})|(?<!\\d)1\\s*[-\u2013]\\s*(?:[2-9]|1[01])(?!\\d)`,
  "iu",
);

/** Whether a header speaks of a part of the year up to some day: "year to date", "jan-aug", "1-8". */
export function saysToDate(header: string): boolean {
  let said = toDateCache.get(header);
  if (said === undefined) {
    said = readsToDate(header);
    if (toDateCache.size < 2_000) toDateCache.set(header, said);
  }
  return said;
}

const toDateCache = new Map<string, boolean>();

function readsToDate(header: string): boolean {
  const words = tokensOf(header);
  return (
    parts.some((phrase) => words.some((_, at) => phrase.every((token, offset) => words[at + offset] === token))) ||
    span.test(folded(header.toLowerCase()))
  );
}

function cached<Field extends string>(
  cache: Map<string, FieldMatch<Field> | undefined>,
  header: string,
  words: readonly Known<Field>[],
): FieldMatch<Field> | undefined {
  if (cache.has(header)) return cache.get(header);
  const found = header.length > 150 ? undefined : best(tokensOf(header), words);
  if (cache.size < 2_000) cache.set(header, found);
  return found;
}

function best<Field extends string>(
  header: readonly string[],
  words: readonly Known<Field>[],
): FieldMatch<Field> | undefined {
  let found: FieldMatch<Field> | undefined;
  const length = header.join("").length;
  for (const one of words) {
    for (let at = 0; at + one.tokens.length <= header.length; at += 1) {
      let likeness = 1;
      for (const [offset, token] of one.tokens.entries())
        likeness = Math.min(likeness, alike(header[at + offset] ?? "", token));
      if (likeness === 0) continue;
      const share = one.tokens.join("").length / Math.max(1, length);
      const score = likeness * (0.55 + 0.4 * Math.min(1, share) + 0.05 * ((at + one.tokens.length) / header.length));
      if (score > (found?.score ?? 0)) found = { field: one.field, score, word: one.word, language: one.language };
    }
  }
  return found;
}

/** How alike a header's word and a known one are: the same, with an ending, in a compound, one letter wrong. */
function alike(word: string, knownWord: string): number {
  if (word === knownWord) return 1;
  if (knownWord.length < 4) return 0;
  if (word.startsWith(knownWord) && word.length - knownWord.length <= 3) return 0.97;
  if (
    word.length >= 6 &&
    knownWord.length >= 6 &&
    Math.abs(word.length - knownWord.length) <= 1 &&
    oneApart(word, knownWord)
  )
    return 0.85;
  if (knownWord.length >= 5 && word.endsWith(knownWord)) return 0.85;
  return knownWord.length >= 5 && word.startsWith(knownWord) ? 0.75 : 0;
}

function oneApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return a.length - start - end <= 1 && b.length - start - end <= 1;
}

const about = surveyLanguages.flatMap((language) =>
  Object.entries(language.about).flatMap(([subject, words]) => words.map((word) => [subject, tokensOf(word)] as const)),
);

/** What a sheet name or title says that the sheet is about. */
export function subjectsOf(text: string): ReadonlySet<string> {
  const tokens = tokensOf(text);
  return new Set(
    about.flatMap(([subject, words]) =>
      words.every((word) =>
        tokens.some(
          (token) => token === word || (word.length >= 6 && (token.startsWith(word) || token.endsWith(word))),
        ),
      )
        ? [subject]
        : [],
    ),
  );
}
