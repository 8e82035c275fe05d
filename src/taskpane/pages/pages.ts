import type { Page } from "../../app/destination";

/** The pages' names, for the tabs. */
const names: Readonly<Record<Page, string>> = {
  start: "Start",
  data: "Data",
  commitments: "Commitments",
  grants: "Grants",
  rewards: "Rewards",
  evaluation: "Evaluation",
  explain: "Explain",
  settings: "Settings",
};
export { names as pageNames };

/** What a page is for, in a sentence. */
const text: Readonly<Partial<Record<Page, string>>> = {
  start:
    "Computes grants, rewards, commitments and evaluation of this workbook and writes them as sheets with live formulas.",
  data: "What your sheets were taken for. Correct it here; your own sheets are not changed.",
  commitments: "Prepares commitment sheets to negotiate and sign, from budget and indicators.",
  grants: "Computes what each provider is granted, from roster and tariff, month by month against the appropriation.",
  rewards: "Computes the pool of each unit and the share of each employee, from budget, indicators and staff.",
  evaluation: "Prepares a page for each unit and the summary of the year, in words with live figures.",
};
export { text as pageTexts };
