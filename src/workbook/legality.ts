import type { Problem } from "../problem/problem";
import type { Area } from "./cell";
import { definedNameFault } from "./legality/names";
import { sheetReport, type SheetReport } from "./legality/report";
import { checkSheet } from "./legality/sheet";
import { limits } from "./limits";
import type { ChartBlock, Plan, SheetPlan } from "./plan";

/**
 * Everything in a plan that Excel would repair or refuse, found before anything is written.
 * An empty list means that the plan may be written; every problem is an error and names the sheet and cell.
 */
export function checkPlan(plan: Plan): Problem[] {
  const problems: Problem[] = [];
  const sheetNames = new Set<string>();
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const sheet of plan.sheets) {
    const report = sheetReport(sheet, problems);
    const name = sheet.name.toLowerCase();
    if (sheetNames.has(name))
      report.add(
        "sheet-name-twice",
        `Two sheets of the plan are called "${sheet.name}"`,
        "Rename one of them",
        undefined,
        { name: sheet.name },
      );
    sheetNames.add(name);
    const id = sheet.id.toLowerCase();
    if (id === "" || ids.has(id))
      report.add(
        "sheet-id-twice",
        `Two sheets of the plan have the id "${sheet.id}"`,
        "Give each sheet an id of its own",
      );
    if (id === "log" || id === "state")
      report.add("sheet-id-reserved", `The sheet id "${sheet.id}" belongs to the writer`, "Choose another id");
    ids.add(id);
    checkNames(sheet, names, report);
    checkSheet(sheet, report);
    for (const block of sheet.blocks) if (block.kind === "chart") checkChart(block, report);
  }
  return problems;
}

/** Table names and defined names share one space, whatever the case of their letters. */
function checkNames(sheet: SheetPlan, names: Set<string>, report: SheetReport): void {
  const take = (name: string, what: string, at: { row: number; column: number }): void => {
    const fault = definedNameFault(name);
    if (fault !== undefined)
      report.add("name-illegal", `"${name}" cannot name a ${what}: ${fault}`, "Choose another name", at, { name });
    if (names.has(name.toLowerCase()))
      report.add("name-twice", `The name "${name}" is given twice`, "Choose another name for one of them", at, {
        name,
      });
    names.add(name.toLowerCase());
  };
  for (const block of sheet.blocks) {
    if (block.kind === "table") take(block.name, "table", block.at);
    if (block.kind !== "cells") continue;
    for (const cell of block.cells) {
      if (cell.name !== undefined)
        take(cell.name, "cell", { row: block.at.row + cell.row, column: block.at.column + cell.column });
    }
  }
}

function checkChart(chart: ChartBlock, report: SheetReport): void {
  const areas: { area: Area; what: string }[] = [
    { area: chart.categories, what: "categories" },
    ...chart.series.map((series) => ({ area: series.values, what: `values of "${series.name}"` })),
  ];
  for (const { area, what } of areas) {
    const inside =
      area.row >= 0 &&
      area.column >= 0 &&
      area.rows > 0 &&
      area.columns > 0 &&
      area.row + area.rows <= limits.rows &&
      area.column + area.columns <= limits.columns;
    if (!inside)
      report.add(
        "chart-area",
        `The ${what} of the chart "${chart.title}" do not lie on a sheet`,
        "Correct the area",
        chart.at,
      );
    else if (area.rows > 1 && area.columns > 1)
      report.add(
        "chart-area",
        `The ${what} of the chart "${chart.title}" are neither one row nor one column`,
        "Take one row or one column",
        chart.at,
      );
    else if (area.rows * area.columns !== chart.categories.rows * chart.categories.columns) {
      report.add(
        "chart-lengths",
        `The chart "${chart.title}" has ${chart.categories.rows * chart.categories.columns} categories and ${area.rows * area.columns} ${what}`,
        "Give as many values as categories",
        chart.at,
      );
    }
  }
}
