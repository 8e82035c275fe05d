import type { Problem } from "../../problem/problem";
import { logSheetId } from "../identity";
import type { Plan } from "../plan";
import type { StandingWorkbook } from "./standing";

/** What in the workbook stands against the plan: locked structure, names of the user's, charts over sheets that are not there. */
export function checkAgainstWorkbook(workbook: StandingWorkbook, plan: Plan): Problem[] {
  const file = workbook.name;
  const problems: Problem[] = [];
  const stop = (code: string, message: string, fix: string, values?: Problem["values"]): void => {
    problems.push({
      severity: "error",
      code,
      message,
      fix,
      where: { at: "file", file },
      ...(values ? { values } : {}),
    });
  };
  if (workbook.structureLocked)
    stop(
      "workbook-structure-locked",
      `The structure of "${file}" is protected: no sheet can be added`,
      "Unprotect it in Excel (Review, Protect Workbook)",
    );
  const taken = takenNames(workbook, plan);
  for (const sheet of plan.sheets) {
    for (const block of sheet.blocks) {
      const names =
        block.kind === "table"
          ? [block.name]
          : block.kind === "cells"
            ? block.cells.flatMap((cell) => cell.name ?? [])
            : [];
      for (const name of names) {
        const what = taken.get(name.toLowerCase());
        if (what !== undefined)
          stop(
            "name-taken",
            `The workbook has a ${what} called "${name}", which "${sheet.name}" needs`,
            "Rename it in the workbook (Formulas, Name Manager)",
            { name },
          );
      }
      if (block.kind !== "chart") continue;
      for (const { sheet: wanted } of [block.categories, ...block.series.map((series) => series.values)]) {
        const found =
          plan.sheets.some((one) => one.id === wanted || one.name === wanted) ||
          workbook.sheetNames.some((one) => one.toLowerCase() === wanted.toLowerCase());
        if (!found)
          stop(
            "chart-sheet-missing",
            `The chart "${block.title}" takes its data from a sheet "${wanted}" that is not there`,
            "Correct the chart",
            { sheet: wanted },
          );
      }
    }
  }
  return problems;
}

/** Names that the plan cannot have: the user's, and those on sheets of ours that stay as they are. */
function takenNames(workbook: StandingWorkbook, plan: Plan): Map<string, string> {
  const rewritten = new Set([logSheetId, ...plan.sheets.map((sheet) => sheet.id)]);
  const freed = new Set<string>();
  for (const [id, state] of workbook.state?.sheets ?? [])
    if (rewritten.has(id)) for (const name of state.names) freed.add(name.toLowerCase());
  const freedSheets = new Set([...workbook.own].flatMap(([id, { marks }]) => (rewritten.has(id) ? [marks.sheet] : [])));
  const taken = new Map<string, string>();
  for (const name of workbook.names) {
    if (name.sheet === undefined && !freed.has(name.name.toLowerCase())) taken.set(name.name.toLowerCase(), "name");
  }
  for (const index of workbook.sheetNames.keys()) {
    if (freedSheets.has(index)) continue;
    for (const table of workbook.tableNames(index)) taken.set(table.toLowerCase(), "table");
  }
  return taken;
}
