import { readYesNo } from "../../intake/values/choice-text";
import { markShown, readNumber } from "../../intake/values/number-text";
import type { Problem } from "../../problem/problem";
import type { Scheme } from "../../rewards/scheme/document";
import type { Dataset } from "../../rules/data";

/** Parameters set with a call, as texts: figures, shares such as 40 %, yes or no. */
export function setParameters(
  scheme: Scheme,
  settings: Readonly<Record<string, string>>,
): { readonly values: Dataset["parameters"]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const values: Record<string, number | boolean> = {};
  for (const [id, text] of Object.entries(settings)) {
    const read = readNumber(text, markShown(text) ?? ".");
    const value =
      read === undefined ? readYesNo(text) : Number(`${read.digits}e${read.percent ? -2 : 0}`) * (read.scale ?? 1);
    if (value !== undefined) values[id] = value;
    else
      problems.push({
        severity: "error",
        code: "parameter-not-a-number",
        message: `The parameter "${id}" is "${text}", which is not a number.`,
        where: { at: "field", field: `${scheme.id}.${id}` },
        fix: "Fill in a number.",
      });
  }
  return { values, problems };
}
