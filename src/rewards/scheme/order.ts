import { namesInText } from "../../rules/written/written-rule";
import type { SchemeComponent } from "./component-document";
import type { Scheme } from "./document";
import type { Terms } from "./terms";

/** Fields of a component that are words, not rules. */
const words = new Set([
  "id",
  "header",
  "unit",
  "source",
  "kind",
  "form",
  "convention",
  "deficits",
  "better",
  "below",
  "above",
  "meaning",
]);

/** Every name that the rules of a part of the document mention. */
export function namesMentioned(part: unknown, own: ReadonlySet<string> = words): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === "string" && !own.has(key))
      for (const name of namesInText(value)) found.add(name.toLowerCase());
    else if (Array.isArray(value)) value.forEach((one) => visit(one, key));
    else if (typeof value === "object" && value !== null)
      for (const [field, one] of Object.entries(value)) visit(one, field);
  };
  visit(part, "");
  return found;
}

/** Results of the scheme, which its components are there to give. */
export const results = ["pool", "reserve"] as const;

/**
 * Components in an order in which each finds what it reads, whatever order they are written in. A component that reaches
 * itself, or reads the pool or the reserve that it feeds, is named with its way round.
 */
export function orderedComponents(scheme: Scheme, terms: Terms): readonly SchemeComponent[] {
  const byName = new Map(scheme.components.map((one) => [one.id.toLowerCase(), one]));
  const state = new Map<string, "open" | "done">();
  const ordered: SchemeComponent[] = [];
  const circular = (code: string, field: string, path: readonly string[]): void =>
    terms.problem(
      code,
      field,
      `${path[0] ?? ""} depends on itself: ${path.join(" -> ")}.`,
      "Break the circle: use a figure of the period before, or a measure.",
    );
  const visit = (one: SchemeComponent, path: readonly string[]): void => {
    const id = one.id.toLowerCase();
    if (state.get(id) === "done") return;
    if (state.get(id) === "open") {
      circular("circular-component", `components.${one.id}`, [...path.slice(path.indexOf(one.id)), one.id]);
      return;
    }
    state.set(id, "open");
    for (const mentioned of namesMentioned(one)) {
      const result = results.find((name) => name === mentioned.split(".")[0]);
      if (result !== undefined && !byName.has(result)) {
        circular(result === "reserve" ? "circular-reserve" : "circular-component", `components.${one.id}`, [
          one.id,
          result,
          one.id,
        ]);
      }
      const next = byName.get(mentioned.split(".")[0] ?? "");
      if (next !== undefined && (next.id !== one.id || mentioned === id)) visit(next, [...path, one.id]);
    }
    state.set(id, "done");
    ordered.push(one);
  };
  scheme.components.forEach((one) => visit(one, []));
  return ordered;
}
