import type { Problem } from "../problem/problem";
import type { Opened } from "./open";
import type { Section } from "./section";

/**
 * The problems of a reading as a job sees them: an error on a sheet that the job does not read does not stop it, and is said as a
 * warning. An error on a sheet that was not recognised might be in what the job needs, and stays one.
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
  return opened.problems.map((problem) =>
    problem.severity === "error" && !concerns(problem) ? { ...problem, severity: "warning" } : problem,
  );
}
