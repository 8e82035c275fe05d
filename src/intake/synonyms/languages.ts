import { english } from "./en";
import { norwegianLists } from "./lists/no";
import { danishLists } from "./lists/da";
import { finnishLists } from "./lists/fi";
import { germanLists } from "./lists/de";
import { dutchLists } from "./lists/nl";
import { frenchLists } from "./lists/fr";
import { spanishLists } from "./lists/es";
import { indonesianLists } from "./lists/id";
import { vocabularyOf } from "./lists/list-words";
import { swedish } from "./sv";
import type { Vocabulary } from "./vocabulary";

/** Every language that intake reads: lists in all of them, everything else in English and Swedish; figures are words of the survey. */
export const vocabularies: readonly Vocabulary[] = [
  english,
  swedish,
  ...[
    norwegianLists,
    danishLists,
    finnishLists,
    germanLists,
    dutchLists,
    frenchLists,
    spanishLists,
    indonesianLists,
  ].map(vocabularyOf),
];
