import type { Role } from "./reading";
import { vocabularies } from "./synonyms/languages";
import type { Vocabulary } from "./synonyms/vocabulary";

/** A field that a header may mean: how well (0 to 1), by which known word, in which language. */
export interface WordMatch {
  readonly field: string;
  readonly score: number;
  readonly word: string;
  readonly language: string;
}

/** Lower case, letters and digits only, single blanks: "Hours / week" and "hours week" are one. */
export function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Without accents and dots: "mål" and "mal" are one. Used only where the accented text is not known. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/ø/gu, "o")
    .replace(/æ/gu, "a");
}

/** Without the plural of English words and of Swedish ones in -ar, -er, -or, where at least four letters are left. */
function singular(token: string): string {
  if (/\d/.test(token)) return token;
  const cut = token.replace(/(?<=.{3})ies$/u, "y").replace(/(?<=.{3}[^su])s$/u, "");
  return cut.replace(/(?<=.{4})(?:arna|erna|orna|ar|er|or)$/u, "");
}

function tokensOf(text: string): readonly string[] {
  return normalised(text).split(" ").filter(Boolean).map(singular);
}

interface KnownWord extends WordMatch {
  readonly tokens: readonly Token[];
}

/** A word of a header, and the same without accents. */
interface Token {
  readonly own: string;
  readonly folded: string;
}

function pairs(text: string): readonly Token[] {
  return tokensOf(text).map((own) => ({ own, folded: folded(own) }));
}

interface RoleWords {
  /** Known words by their first token, folded. */
  readonly byFirst: ReadonlyMap<string, readonly KnownWord[]>;
  readonly cache: Map<string, readonly WordMatch[]>;
}

const compiled = new Map<Role, RoleWords>();

function compile(role: Role): RoleWords {
  const byFirst = new Map<string, KnownWord[]>();
  for (const vocabulary of vocabularies) {
    for (const [field, list] of Object.entries(vocabulary.fields[role] ?? {})) {
      for (const word of list) {
        const known = { field, word, language: vocabulary.language, score: 1, tokens: pairs(word) };
        const first = known.tokens[0]?.folded ?? "";
        const others = byFirst.get(first);
        if (others) others.push(known);
        else byFirst.set(first, [known]);
      }
    }
  }
  const entry = { byFirst, cache: new Map<string, readonly WordMatch[]>() };
  compiled.set(role, entry);
  return entry;
}

const cachedTexts = 2_000;

/** The fields of a role that a header text may mean, best first, at most one match a field. */
export function matchHeader(role: Role, header: string): readonly WordMatch[] {
  const { byFirst, cache } = compiled.get(role) ?? compile(role);
  const known = cache.get(header);
  if (known !== undefined) return known;
  const matches = header.length > 120 ? [] : bestByField(byFirst, pairs(header));
  if (cache.size < cachedTexts) cache.set(header, matches);
  return matches;
}

function bestByField(byFirst: RoleWords["byFirst"], tokens: readonly Token[]): readonly WordMatch[] {
  const best = new Map<string, WordMatch>();
  for (const token of tokens) {
    for (const known of byFirst.get(token.folded) ?? []) {
      const score = likeness(tokens, known.tokens);
      if (score > (best.get(known.field)?.score ?? 0)) {
        best.set(known.field, { field: known.field, word: known.word, language: known.language, score });
      }
    }
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

const leastLikeness = 0.6;

function likeness(header: readonly Token[], known: readonly Token[]): number {
  if (header.length < known.length) return 0;
  if (!known.every((token) => header.some((other) => other.folded === token.folded))) return 0;
  const accents = known.every((token) => header.some((other) => other.own === token.own));
  const sameOrder = header.length === known.length && header.every((token, at) => token.folded === known[at]?.folded);
  const score = header.length === known.length ? (sameOrder ? 1 : 0.93) : 0.5 + 0.4 * (known.length / header.length);
  const result = accents ? score : score - 0.05;
  return result >= leastLikeness ? result : 0;
}

let knownTokens: ReadonlySet<string> | undefined;

/** Whether a text has any word that occurs in a header known here, of whatever role. Quick, to pass over rows of data. */
export function mayBeHeaderWord(text: string): boolean {
  knownTokens ??= new Set(
    vocabularies.flatMap((vocabulary) =>
      Object.values(vocabulary.fields).flatMap((fields) => Object.values(fields).flat().flatMap(tokensOf).map(folded)),
    ),
  );
  const known = knownTokens;
  return tokensOf(text).some((token) => known.has(folded(token)));
}

/** The roles whose words occur in a sheet name or title, with the number of languages that say so. */
export function rolesNamed(text: string): ReadonlySet<Role> {
  const tokens = tokensOf(text);
  const named = new Set<Role>();
  for (const vocabulary of vocabularies) {
    for (const [role, words] of Object.entries(vocabulary.roles) as [Role, readonly string[]][]) {
      if (words.some((word) => tokensOf(word).every((token) => tokens.includes(token)))) named.add(role);
    }
  }
  return named;
}

/** All words of one kind over all languages. */
export function wordsOf(pick: (vocabulary: Vocabulary) => readonly string[]): readonly string[] {
  return [...new Set(vocabularies.flatMap((vocabulary) => pick(vocabulary).map((word) => word.toLowerCase())))];
}
