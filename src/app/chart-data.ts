import type { Area, CellValue } from "../workbook/cell";
import type { Block, ChartBlock, Plan, SheetPlan } from "../workbook/plan";
import { valueAt } from "../workbook/values";

/** A chart of a plan with the values that its cells will hold: what a page needs to draw the same. */
export interface ChartData {
  /** Id of the sheet and of the chart on it, "evaluation:North" and "attainment". */
  readonly sheet: string;
  readonly id: string;
  readonly type: ChartBlock["type"];
  readonly title: string;
  readonly axisTitles: { readonly category: string | null; readonly value: string | null };
  /** Texts; numbers in a scatter. */
  readonly categories: readonly (string | number)[];
  readonly series: readonly {
    readonly name: string;
    /** RGB without "#"; null where the drawer may choose. */
    readonly color: string | null;
    /** One a category; null where the cell is empty: nothing is drawn there, not zero. */
    readonly values: readonly (number | null)[];
  }[];
}

/** The charts of a plan's sheets, in their order, or of one sheet by its id. Charts over sheets that the plan does not write are left out. */
export function chartsOf(plan: Pick<Plan, "sheets">, sheetId?: string): readonly ChartData[] {
  const byName = new Map(plan.sheets.map((sheet) => [sheet.name, sheet]));
  const cellsOf = new Map<SheetPlan, (row: number, column: number) => CellValue>();
  const read = (area: Area & { readonly sheet: string }): readonly CellValue[] | undefined => {
    const sheet = byName.get(area.sheet);
    if (sheet === undefined) return undefined;
    const at = cellsOf.get(sheet) ?? reader(sheet);
    cellsOf.set(sheet, at);
    return Array.from({ length: area.rows * area.columns }, (_, index) =>
      at(area.row + Math.floor(index / area.columns), area.column + (index % area.columns)),
    );
  };
  return plan.sheets
    .filter((sheet) => sheetId === undefined || sheet.id === sheetId)
    .flatMap((sheet) =>
      sheet.blocks.flatMap((block) => {
        if (block.kind !== "chart") return [];
        const data = chartData(sheet.id, block, read);
        return data === undefined ? [] : [data];
      }),
    );
}

function chartData(
  sheet: string,
  chart: ChartBlock,
  read: (area: Area & { readonly sheet: string }) => readonly CellValue[] | undefined,
): ChartData | undefined {
  const categories = read(chart.categories);
  const series = chart.series.map((one) => ({ ...one, found: read(one.values) }));
  if (categories === undefined || series.some(({ found }) => found === undefined)) return undefined;
  return {
    sheet,
    id: chart.id,
    type: chart.type,
    title: chart.title,
    axisTitles: { category: chart.axisTitles?.category ?? null, value: chart.axisTitles?.value ?? null },
    categories: categories.map((value) => (typeof value === "number" ? value : typeof value === "string" ? value : "")),
    series: series.map(({ name, color, found = [] }) => ({
      name,
      color: color ?? null,
      values: found.map((value) => (typeof value === "number" ? value : null)),
    })),
  };
}

/** Gives the value that a planned cell will hold; null where the plan writes nothing. */
function reader(sheet: SheetPlan): (row: number, column: number) => CellValue {
  const loose = new Map<string, CellValue>();
  const tables: (Block & { readonly kind: "table" })[] = [];
  for (const block of sheet.blocks) {
    if (block.kind === "table") tables.push(block);
    if (block.kind !== "cells") continue;
    for (const cell of block.cells)
      loose.set(`${block.at.row + cell.row}:${block.at.column + cell.column}`, cell.content.value);
  }
  return (row, column) => {
    const table = tables.find((one) => row >= one.at.row && row <= one.at.row + one.rows);
    const of = table?.columns[column - table.at.column];
    if (table === undefined || of === undefined) return loose.get(`${row}:${column}`) ?? null;
    return row === table.at.row ? of.header : valueAt(of.values, row - table.at.row - 1);
  };
}
