import type { Problem } from "../../problem/problem";
import type { Plan } from "../plan";
import type { Source } from "./source";

/** What in the workbook stands against the plan: locked structure, names of the user's, charts over sheets that are not there. */
export function checkAgainstWorkbook(source: Source, plan: Plan): Problem[] {
  const { file } = source.package;
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
  if (source.workbook.strict)
    stop(
      "workbook-strict",
      `"${file}" is saved as "Strict Open XML", to which sheets cannot be added`,
      'Save it as "Excel Workbook (.xlsx)"',
    );
  if (source.workbook.structureLocked)
    stop(
      "workbook-structure-locked",
      `The structure of "${file}" is protected: no sheet can be added`,
      "Unprotect it in Excel (Review, Protect Workbook)",
    );
  const taken = takenNames(source, plan);
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
          source.workbook.sheets.some((one) => one.name.toLowerCase() === wanted.toLowerCase());
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
function takenNames(source: Source, plan: Plan): Map<string, string> {
  const rewritten = new Set(["log", ...plan.sheets.map((sheet) => sheet.id)]);
  const freed = new Set<string>();
  for (const [id, state] of source.state?.sheets ?? [])
    if (rewritten.has(id)) for (const name of state.names) freed.add(name.toLowerCase());
  const freedSheets = new Set(source.own.filter((marks) => rewritten.has(marks.id)).map((marks) => marks.sheet));
  const taken = new Map<string, string>();
  for (const name of source.workbook.names) {
    if (name.sheet === undefined && !freed.has(name.name.toLowerCase())) taken.set(name.name.toLowerCase(), "name");
  }
  for (const [index, sheet] of source.workbook.sheets.entries()) {
    if (freedSheets.has(index)) continue;
    for (const table of source.tables(sheet)) taken.set(table.name.toLowerCase(), "table");
  }
  return taken;
}
