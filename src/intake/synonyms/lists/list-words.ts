import type { Role } from "../../reading";
import type { Vocabulary } from "../vocabulary";

/** The words of one language for lists of people, units, providers, tariffs and results: sheet names by role, headers by field. */
export interface ListWords {
  readonly language: string;
  readonly roles: Readonly<Partial<Record<Role, readonly string[]>>>;
  readonly fields: Readonly<Partial<Record<Role, Readonly<Record<string, readonly string[]>>>>>;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}

/** List words as a vocabulary; figures, months and totals of the language are words of the survey. */
export function vocabularyOf({ language, roles, fields, yes, no }: ListWords): Vocabulary {
  return {
    language,
    roles: { ...none, ...roles },
    fields: { ...noFields, ...fields },
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
