import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "../support/requirements";

/** The figure that somebody else published for a case, by its id. Only where the folder beside the repository is there. */
export function publishedCase(id: string): unknown {
  const text = readFileSync(join(sharedFolder() ?? "", "cases/published.json"), "utf8");
  const found = (JSON.parse(text) as { id: string; published: unknown }[]).find((one) => one.id === id);
  if (!found) throw new Error(`published.json has no case ${id}.`);
  return found.published;
}

/** A figure computed beside this repository for a case of which only the inputs were published. */
export function publishedComputed(id: string, name: string): unknown {
  const text = readFileSync(join(sharedFolder() ?? "", "cases/published.json"), "utf8");
  const found = (JSON.parse(text) as { id: string; computed?: Record<string, unknown> }[]).find((one) => one.id === id);
  if (found?.computed === undefined || !(name in found.computed))
    throw new Error(`published.json has no ${name} for ${id}.`);
  return found.computed[name];
}
