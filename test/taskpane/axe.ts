import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const script = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** The rules of WCAG 2.2 A and AA and of good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Of them, what depends on colours and sizes: the others say the same at every width and in every look. */
const byLook = ["color-contrast", "link-in-text-block", "target-size", "scrollable-region-focusable"];

/**
 * What axe finds wrong on a page as it stands, shortly: the rule and the elements. The script is run through the
 * debugger, so that the page's own policy stays as strict as it is.
 */
export async function violationsOn(page: Page, what: "all" | "look" = "all"): Promise<readonly string[]> {
  // Once a page: a page that is loaded anew has none.
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(script);
  const only = what === "all" ? { type: "tag", values: tags } : { type: "rule", values: byLook };
  const found = await page.evaluate(async (wanted) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (context: object, options: object) => Promise<{ violations: Violation[] }> };
    };
    // Fluent's keyboard library puts elements at the ends of a group that hand the focus on; nobody ever stops on one.
    const context = { exclude: ["[data-tabster-dummy]"] };
    const { violations } = await axe.run(context, { runOnly: wanted });
    return violations.map(({ id, impact, help, nodes }) => ({
      id,
      impact,
      help,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary: failureSummary ?? "" })),
    }));
  }, only);
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}: ${nodes
        .slice(0, 3)
        .map(
          ({ html, failureSummary }) => `${html.slice(0, 160)} (${failureSummary.replace(/\s+/g, " ").slice(0, 200)})`,
        )
        .join(" | ")}`,
  );
}
