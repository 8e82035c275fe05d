import { subjectsOf } from "./header-fields";
import type { BlockRole } from "./survey-block";
import type { SurveyColumn } from "./survey-column";

/** What sheet name, titles or file name say that the sheet is about; the nearest of them that says anything. */
export function subjectsFrom(sheet: string, titles: readonly string[], file: string): ReadonlySet<string> {
  const stem = file.replace(/\.\w+$/, "");
  const named = subjectsOf(sheet.replace(/_/g, " "));
  const near =
    titles
      .map(subjectsOf)
      .filter((said) => said.size > 0)
      .at(-1) ?? new Set<string>();
  // "Goals and budget 2025" is the name of a paper: its tables of amounts are budgets, and those of goals say so in their headers.
  const titled = new Set([...near].filter((subject) => subject !== "indicators" || !near.has("budget")));
  // The one sheet of a file of separated values is called as the file is: a title that speaks of a budget knows better.
  if (sheet === stem && titled.has("budget")) return titled;
  if (named.size > 0) return named;
  return titled.size > 0 ? titled : subjectsOf(stem.replace(/_/g, " "));
}

/** The role of a block from its columns and what sheet and titles say. */
export function roleOf(
  columns: readonly SurveyColumn[],
  subjects: ReadonlySet<string>,
): { readonly role: BlockRole; readonly confidence: number; readonly reasonless: boolean } {
  const fields = new Set(columns.map(({ field }) => String(field)));
  const money = [
    "budget",
    "prior_budget",
    "forecast",
    "income",
    "expense",
    "budget_revised",
    "proposal",
    "plan",
    "request",
  ].filter((field) => fields.has(field));
  // "Direction" in a list of accounts says which side a line is of.
  const directed = fields.has("direction") && !fields.has("account");
  if (fields.has("indicator") || fields.has("target") || directed)
    return { role: "indicators", confidence: 0.9, reasonless: false };
  if (subjects.has("indicators") && money.length === 0)
    return { role: "indicators", confidence: 0.8, reasonless: false };
  if (money.length > 0) return { role: "budget", confidence: subjects.has("budget") ? 0.95 : 0.85, reasonless: false };
  if (subjects.size > 0) return { role: "budget", confidence: 0.75, reasonless: false };
  if (fields.has("headcount")) return { role: "budget", confidence: 0.75, reasonless: false };
  const dated = columns.some(({ kind, period }) => kind === "figure" && period !== null);
  if (
    fields.has("outturn") ||
    (fields.has("amount") && (dated || fields.has("account") || fields.has("item"))) ||
    fields.has("net")
  )
    return { role: "budget", confidence: 0.6, reasonless: false };
  return { role: "other", confidence: 0.4, reasonless: true };
}
