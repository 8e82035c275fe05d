import { wordsFrom, type Language, type Words } from "./speech";
import { swedish } from "./sv/swedish";

export { figuresOf, type Language, type MessageValues, type Words } from "./speech";

const none: ReadonlyMap<string, string> = new Map();

/** The words of a language. A text without a translation stays English; a test keeps the list complete. */
export function wordsOf(language: Language): Words {
  return wordsFrom(language, language === "sv" ? swedish : none);
}
