/** A sentence with places, found again in a text that was filled in. */
export interface Template {
  readonly english: string;
  readonly pattern: RegExp;
  readonly places: readonly string[];
}

/** Places that may be empty, by what stands there when they are not; any other holds a character at least. */
const optional: Readonly<Record<string, string>> = {
  rows: "((?: \\(.*?\\))?)",
  such: "((?:, .*)?)",
  doubt: "((?: .*)?)",
};

/** The most telling first: a sentence with more words of its own is never taken for one with fewer. */
export function templatesOf(sentences: readonly string[]): readonly Template[] {
  return sentences
    .filter((english) => english.includes("{"))
    .map(templateOf)
    .sort((a, b) => wordsIn(b.english) - wordsIn(a.english));
}

/** The sentence of another language with what stood in the places, each part as `part` says it. */
export function filledIn(
  sentence: string,
  places: readonly string[],
  found: RegExpExecArray,
  part: (place: string, text: string) => string,
): string {
  const filled = new Map(places.map((place, index) => [place, part(place, found[index + 1] ?? "")]));
  return sentence.replace(/\{(\w+)\}/g, (gap, place: string) => filled.get(place) ?? gap);
}

function templateOf(english: string): Template {
  const pieces = english.split(/\{(\w+)\}/);
  const pattern = pieces
    .map((piece, index) => (index % 2 === 1 ? (optional[piece] ?? "(.+?)") : literal(piece)))
    .join("");
  return { english, pattern: new RegExp(`^${pattern}$`, "s"), places: pieces.filter((_, index) => index % 2 === 1) };
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function wordsIn(english: string): number {
  return english.replace(/\{\w+\}/g, "").length;
}
