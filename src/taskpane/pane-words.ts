import { wordsFrom, type Language, type Words } from "../locale/speech";

const english: ReadonlyMap<string, string> = new Map();
let swedish: ReadonlyMap<string, string> | null = null;

/** Fetches the texts of a language, where they have not been: a pane in English never fetches the Swedish ones. */
export async function fetchWords(language: Language): Promise<void> {
  if (language === "en" || swedish !== null) return;
  swedish = (await import(/* webpackChunkName: "swedish" */ "../locale/sv/swedish")).swedish;
}

/** The words of a language whose texts have been fetched. */
export function fetchedWords(language: Language): Words {
  return wordsFrom(language, language === "sv" ? (swedish ?? english) : english);
}
