import { createContext, useContext } from "react";
import type { Language, Words } from "../locale/speech";
import { fetchedWords } from "./pane-words";

/** The language of the pane. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly setLanguage: (language: Language) => void;
}

export const LanguageContext = createContext<Speech>({
  language: "en",
  words: fetchedWords("en"),
  setLanguage: () => undefined,
});

export function useSpeech(): Speech {
  return useContext(LanguageContext);
}
