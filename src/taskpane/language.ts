import { createContext, useContext } from "react";
import { wordsOf, type Language, type Words } from "../locale/words";

/** The language of the pane. */
export interface Speech {
  readonly language: Language;
  readonly words: Words;
  readonly setLanguage: (language: Language) => void;
}

export const LanguageContext = createContext<Speech>({
  language: "en",
  words: wordsOf("en"),
  setLanguage: () => undefined,
});

export function useSpeech(): Speech {
  return useContext(LanguageContext);
}
