import type { Reading, Role } from "../intake/reading";
import type { Problem } from "../problem/problem";
import { asks } from "./questions";
import type { Opened } from "./open";
import type { Section } from "./section";

/**
 * The problems of a reading as a job sees them: an error on a sheet that the job does not read does not stop it, and is said as a
 * warning. An error on a sheet that was not recognised might be in what the job needs, and stays one. A question about what
 * the job reads stops it.
 */
export function relevantProblems(opened: Opened, sections: readonly Pick<Section, "needs" | "uses">[]): Problem[] {
  const roles = new Set(sections.flatMap((section) => [...section.needs, ...section.uses]));
  const { reading } = opened;
  return opened.problems.map((problem) => {
    if (problem.severity === "error" && !concerns(problem, reading, roles)) return { ...problem, severity: "warning" };
    return isOpen(problem, reading, roles) ? { ...problem, severity: "error" } : problem;
  });
}

/** Whether a problem is a question that jobs which read these roles must have answered. */
export function isOpen(problem: Problem, reading: Reading, roles: ReadonlySet<Role>): boolean {
  const { values } = problem;
  if (!asks(problem)) return false;
  // A table that may be a budget, and was not read, matters only where the job uses one and has none.
  const unread = (values?.["ask"] === "role" || values?.["ask"] === "direction") && values["rival"] === undefined;
  if (unread)
    return (
      (roles as ReadonlySet<string>).has(String(values["role"])) &&
      !reading.tables.some(({ role }) => role === values["role"])
    );
  return concerns(problem, reading, roles);
}

/** Whether a problem is about a table of a role among others, or about none that was read. */
function concerns({ where }: Problem, { tables }: Reading, roles: ReadonlySet<Role>): boolean {
  if (where?.at !== "cell") return true;
  const found = tables.filter(({ sheet }) => sheet === where.sheet);
  return found.length === 0 || found.some(({ role }) => roles.has(role));
}
