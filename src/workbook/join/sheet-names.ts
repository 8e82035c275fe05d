import type { Problem } from "../../problem/problem";
import { limits } from "../limits";
import type { SheetPlan } from "../plan";

/** The names that our sheets get: their present one, the wanted one, or where a sheet of the user's has it "name (CQM)". */
export function chooseNames(
  sheets: readonly SheetPlan[],
  standing: ReadonlyMap<string, string>,
  present: readonly string[],
): { names: Map<string, string>; problems: Problem[] } {
  const taken = new Set(present.map((name) => name.toLowerCase()));
  const names = new Map<string, string>();
  const problems: Problem[] = [];
  for (const sheet of sheets) {
    const now = standing.get(sheet.id);
    let name = now ?? sheet.name;
    if (now === undefined) {
      for (let number = 1; taken.has(name.toLowerCase()); number += 1)
        name = withSuffix(sheet.name, number === 1 ? " (CQM)" : ` (CQM ${number})`);
      if (name !== sheet.name) {
        problems.push({
          severity: "note",
          code: "sheet-name-taken",
          message: `The workbook has a sheet "${sheet.name}" already; ours is called "${name}"`,
          where: { at: "cell", sheet: name, address: "A1" },
          fix: "Rename either sheet as you like: ours is found again under any name",
          values: { wanted: sheet.name, name },
        });
      }
    }
    taken.add(name.toLowerCase());
    names.set(sheet.id, name);
  }
  return { names, problems };
}

function withSuffix(name: string, suffix: string): string {
  return `${name.slice(0, limits.sheetName - suffix.length).trimEnd()}${suffix}`;
}
