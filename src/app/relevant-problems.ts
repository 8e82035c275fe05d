import type { Problem } from "../problem/problem";
import { asks } from "./questions";
import type { Opened } from "./open";
import type { Section } from "./section";

/**
 * The problems of a reading as a job sees them: an error on a sheet that the job does not read does not stop it, and is said as a
 * warning. An error on a sheet that was not recognised might be in what the job needs, and stays one. A question about what
 * the job reads stops it.
 */
export function relevantProblems(opened: Opened, sections: readonly Section[]): Problem[] {
  const roles = new Set(sections.flatMap((section) => [...section.needs, ...section.uses]));
  const rolesOfSheet = new Map<string, string[]>();
  for (const table of opened.reading.tables)
    rolesOfSheet.set(table.sheet, [...(rolesOfSheet.get(table.sheet) ?? []), table.role]);
  const concerns = (problem: Problem): boolean => {
    if (problem.where?.at !== "cell") return true;
    const found = rolesOfSheet.get(problem.where.sheet);
    return found === undefined || found.some((role) => (roles as ReadonlySet<string>).has(role));
  };
  // A table that may be a budget matters only where the job uses one and has none.
  const mustKnow = (problem: Problem): boolean =>
    problem.values?.["ask"] === "role"
      ? (roles as ReadonlySet<string>).has(String(problem.values["role"])) &&
        !opened.reading.tables.some(({ role }) => role === problem.values?.["role"])
      : concerns(problem);
  return opened.problems.map((problem) => {
    if (problem.severity === "error" && !concerns(problem)) return { ...problem, severity: "warning" };
    return asks(problem) && mustKnow(problem) ? { ...problem, severity: "error" } : problem;
  });
}
