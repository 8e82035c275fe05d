import type { ChoiceList } from "../field";
import { wordsOf } from "../header-words";
import { vocabularies } from "../synonyms/languages";

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, " ")
    .replace(/[.:;,]+$/u, "")
    .trim();

const compiled = new Map<ChoiceList, ReadonlyMap<string, string>>();

function listOf(list: ChoiceList): ReadonlyMap<string, string> {
  const known = compiled.get(list);
  if (known) return known;
  const words = new Map<string, string>();
  for (const vocabulary of vocabularies) {
    for (const [choice, texts] of Object.entries(vocabulary.choices[list] ?? {})) {
      for (const text of [choice, ...texts]) if (!words.has(text)) words.set(text, choice);
    }
  }
  compiled.set(list, words);
  return words;
}

/** The word that a text of a known list stands for, or undefined. */
export function readChoice(text: string, list: ChoiceList): string | undefined {
  const words = listOf(list);
  const whole = plain(text);
  return words.get(whole) ?? words.get(whole.replace(/[-–/]/gu, " ").replace(/\s+/gu, " "));
}

/** The words that a list understands as its own values, for messages. */
export function choicesOf(list: ChoiceList): readonly string[] {
  return [...new Set(listOf(list).values())];
}

const yes = new Set(wordsOf((vocabulary) => vocabulary.yes));
const no = new Set(wordsOf((vocabulary) => vocabulary.no));
const marks = new Set(["x", "✓", "✔", "☑", "√"]);

/** Whether a text is a mark such as x, where a blank means no. */
export function isMark(text: string): boolean {
  return marks.has(plain(text));
}

/** True, false or undefined for a text that says yes or no. */
export function readYesNo(text: string): boolean | undefined {
  const word = plain(text);
  if (yes.has(word) || marks.has(word) || word === "1") return true;
  return no.has(word) || word === "0" ? false : undefined;
}
