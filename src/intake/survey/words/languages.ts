import { czechSurvey } from "./cs";
import { slovakSurvey } from "./sk";
import { croatianSurvey } from "./hr";
import { romanianSurvey } from "./ro";
import { hungarianSurvey } from "./hu";
import { albanianSurvey } from "./sq";
import { greekSurvey } from "./el";
import { turkishSurvey } from "./tr";
import { estonianSurvey } from "./et";
import { latvianSurvey } from "./lv";
import { lithuanianSurvey } from "./lt";
import { ukrainianSurvey } from "./uk";
import { southSlavicCyrillicSurvey } from "./mk";
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
  czechSurvey,
  slovakSurvey,
  croatianSurvey,
  romanianSurvey,
  hungarianSurvey,
  albanianSurvey,
  greekSurvey,
  turkishSurvey,
  estonianSurvey,
  latvianSurvey,
  lithuanianSurvey,
  ukrainianSurvey,
  southSlavicCyrillicSurvey,
];
