import type { Role } from "../../reading";
import { surveyLanguages } from "../../survey/words/languages";
import type { Vocabulary } from "../vocabulary";

/** The words of one language for lists of people, units, providers, tariffs and results: sheet names by role, headers by field. */
export interface ListWords {
  readonly language: string;
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly fields: Readonly<Partial<Record<Role, Readonly<Record<string, readonly string[]>>>>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** List words as a vocabulary; figures, months, totals and the many words for a unit are words of the survey. */
export function vocabularyOf({ language, roles, fields, yes, no }: ListWords): Vocabulary {
  const units = surveyLanguages.find((words) => words.language === language)?.labels.unit ?? [];
  const withUnits = (role: Role): Readonly<Record<string, readonly string[]>> => {
    const own = fields[role] ?? {};
    const taken = new Set(Object.values(own).flat());
    return { ...own, unit: [...(own.unit ?? []), ...units.filter((word) => !taken.has(word))] };
  };
  return {
    language,
    roles: { ...none, ...roles },
    fields: { ...noFields, ...fields, staff: withUnits("staff"), economy: withUnits("economy") },
    choices: { sex: {}, indicatorKind: {}, direction: {}, providerKind: {} },
    total: [],
    subtotal: [],
    note: [],
    missing: [],
    yes,
    no,
    months: [],
    amountUnits: {},
    bands: { over: [], under: [], atLeast: [], atMost: [], to: [] },
    tariffAxes: { age: [], hours: [] },
    labelled: {},
  };
}

const none = {
  units: [],
  budget: [],
  indicators: [],
  staff: [],
  roster: [],
  providers: [],
  tariff: [],
  economy: [],
  surveys: [],
};
const noFields = {
  units: {},
  budget: {},
  indicators: {},
  staff: {},
  roster: {},
  providers: {},
  tariff: {},
  economy: {},
  surveys: {},
};
