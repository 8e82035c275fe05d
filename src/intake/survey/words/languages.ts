import { catalanSurvey } from "./ca";
import { danishSurvey } from "./da";
import { germanSurvey } from "./de";
import { englishSurvey } from "./en";
import { spanishSurvey } from "./es";
import { finnishSurvey } from "./fi";
import { frenchSurvey } from "./fr";
import { indonesianSurvey } from "./id";
import { italianSurvey } from "./it";
import { dutchSurvey } from "./nl";
import { norwegianSurvey } from "./no";
import { polishSurvey } from "./pl";
import { portugueseSurvey } from "./pt";
import type { SurveyWords } from "./survey-words";
import { swedishSurvey } from "./sv";

/** Every language whose sheets are surveyed. */
export const surveyLanguages: readonly SurveyWords[] = [
  englishSurvey,
  swedishSurvey,
  norwegianSurvey,
  danishSurvey,
  finnishSurvey,
  germanSurvey,
  dutchSurvey,
  frenchSurvey,
  spanishSurvey,
  italianSurvey,
  portugueseSurvey,
  catalanSurvey,
  polishSurvey,
  indonesianSurvey,
];
