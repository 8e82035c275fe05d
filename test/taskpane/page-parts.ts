import type { Page } from "playwright-core";

/** A page of the pane, what says that it is computed, and its parts that open. */
export interface PagePart {
  readonly name: string;
  /** Its id in the tab list. */
  readonly id: string;
  readonly ready: string;
  readonly folds: readonly string[];
}

export const pageParts: readonly PagePart[] = [
  { name: "Data", id: "data", ready: "Recognised", folds: [] },
  {
    name: "Commitments",
    id: "commitments",
    ready: "Register",
    folds: ["Send out forms", "Take in returned forms", "Publish service guarantees", "The net of commitments"],
  },
  {
    name: "Grants",
    id: "grants",
    ready: "Granted in the year",
    folds: [
      "Parameters beside their effect",
      "Fit to frame",
      "Gallery of tariffs",
      "Close a month and pay it",
      "Coming years and scenarios",
      "Providers",
    ],
  },
  {
    name: "Rewards",
    id: "rewards",
    ready: "Paid to staff",
    folds: [
      "Gallery of schemes",
      "The scheme's parameters",
      "Inspect the scheme: what it can do",
      "Who gets what",
      "Statements",
      "Decide the rewards and pay them",
      "The pools",
    ],
  },
  { name: "Evaluation", id: "evaluation", ready: "Median of the units", folds: [] },
  { name: "Explain", id: "explain", ready: "", folds: [] },
  { name: "Settings", id: "settings", ready: "Language", folds: ["What the words mean"] },
];

/** Opens a page and waits until it is computed; `said` gives what the pane says in the language of the test. */
export async function showPage(page: Page, { id, ready }: PagePart, said = (text: string) => text): Promise<void> {
  await page.locator(`#page-tab-${id}`).click();
  if (ready !== "") await page.locator("#page").getByText(said(ready)).first().waitFor({ timeout: 120_000 });
}

/** Opens every part of a page that is closed. */
export async function openFolds(page: Page, { folds }: PagePart, said = (text: string) => text): Promise<void> {
  for (const fold of folds) {
    const summary = page.locator("#page details", {
      has: page.getByRole("heading", { name: said(fold), exact: true }),
    });
    if ((await summary.getAttribute("open")) === null) await summary.locator("summary").first().click();
  }
}
