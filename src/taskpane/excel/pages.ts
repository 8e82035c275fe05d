import type { Page } from "../../app/destination";
import type { JobName } from "../../app/job";

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

/** What a page's job does, in a sentence. */
const text: Readonly<Record<JobName, string>> = {
  run: "Computes grants, rewards, commitments and evaluation of this workbook and writes them as sheets with live formulas.",
  commitments: "Prepares commitment sheets to negotiate and sign, from budget and indicators.",
  grants: "Computes what each provider is granted, from roster and tariff, month by month against the appropriation.",
  rewards: "Computes the pool of each unit and the share of each employee, from budget, indicators and staff.",
  evaluate: "Prepares a page for each unit and the summary of the year, in words with live figures.",
};
export { text as jobTexts };

const jobs: Partial<Readonly<Record<Page, JobName>>> = {
  start: "run",
  commitments: "commitments",
  grants: "grants",
  rewards: "rewards",
  evaluation: "evaluate",
};

/** The job of a page, if it has one. */
export function jobOf(page: Page): JobName | null {
  return jobs[page] ?? null;
}
