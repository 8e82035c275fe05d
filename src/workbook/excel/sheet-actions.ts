import { columnLetters, days1904, type Area } from "../cell";
import { chartNamePrefix } from "../identity";
import type { CellsBlock, ChartBlock, PlannedCell, SheetPlan, TableBlock, Validation } from "../plan";
import type { Action } from "./actions";
import { areasOf } from "./areas";
import type { Surroundings } from "./cell-actions";
import { sheetArea, type SheetTask } from "./sheet-task";

/** Validation, help and conditional formats of a sheet, where they are not those that it was last given. */
export function featureActions(task: SheetTask, around: Surroundings): Action[] {
  return featuresDiffer(task) ? features(task.laid.plan, task.sheet, around) : [];
}

/** Takes validation and conditional formats from a standing sheet that gets others. */
export function clearFeatures(task: SheetTask): Action[] {
  const area = sheetArea(task);
  return task.way !== "new" && featuresDiffer(task) && area ? [{ do: "clear features", sheet: task.sheet, area }] : [];
}

function featuresDiffer({ way, laid, standing }: SheetTask): boolean {
  if (way !== "kept") return true;
  // The log and the state have neither.
  return standing?.state !== undefined && standing.state.dress?.features !== laid.state.dress?.features;
}

/** Links of a sheet's cells to places in the workbook. */
export function linkActions({ sheet, laid, way }: SheetTask, around: Surroundings): Action[] {
  if (way === "kept") return [];
  return laid.plan.blocks.flatMap((block) =>
    block.kind !== "cells"
      ? []
      : block.cells.flatMap((cell): Action[] => {
          if (cell.link === undefined) return [];
          const text = String(cell.content.value ?? "");
          return [{ do: "link", sheet, area: placeOf(block, cell), to: around.rename(cell.link), text }];
        }),
  );
}

/** Exchanges the charts of a sheet where they are not those that it was last given, or one is gone. */
export function chartActions(task: SheetTask, around: Surroundings): Action[] {
  const { laid, standing, sheet, way } = task;
  const before = new Set(standing?.charts ?? []);
  const now = laid.state.dress;
  const stand = now?.chartIds.every((id) => before.has(chartNamePrefix + id)) === true;
  if (way === "kept" && stand && standing?.state?.dress?.charts === now.charts) return [];
  const old = [...before].filter((name) => name.startsWith(chartNamePrefix));
  return [
    ...old.map((name): Action => ({ do: "drop chart", sheet, chart: name.slice(chartNamePrefix.length) })),
    ...charts(laid.plan, sheet, around),
  ];
}

/** Widths, page, panes and tab of a sheet, where they are not those that it was last given. */
export function settingActions({ way, laid, standing, sheet }: SheetTask): Action[] {
  if (way === "kept") {
    const before = standing?.state?.dress;
    if (standing?.state === undefined || before?.settings === laid.state.dress?.settings) return [];
  }
  const stands = way !== "new";
  return [...columnSettings(laid.plan, sheet, stands), ...sheetSettings(laid.plan, sheet, stands)];
}

function features({ blocks }: SheetPlan, sheet: string, around: Surroundings): Action[] {
  return blocks.flatMap((block): Action[] => {
    if (block.kind === "chart") return [];
    const conditional = (block.conditional ?? []).map((format): Action => {
      const area = {
        ...format.area,
        row: block.at.row + format.area.row,
        column: block.at.column + format.area.column,
      };
      return { do: "conditional", sheet, area, format };
    });
    const own = block.kind === "cells" ? cellFeatures(block, sheet, around) : columnFeatures(block, sheet, around);
    return [...own, ...conditional];
  });
}

/** Cells that allow the same are set together. */
function cellFeatures(block: CellsBlock, sheet: string, around: Surroundings): Action[] {
  const same = new Map<string, { readonly validation: Validation; readonly cells: Area[] }>();
  for (const cell of block.cells) {
    if (!cell.validation) continue;
    const key = JSON.stringify(cell.validation);
    const group = same.get(key) ?? { validation: countedValidation(cell.validation, around), cells: [] };
    group.cells.push(placeOf(block, cell));
    same.set(key, group);
  }
  return [...same.values()].flatMap(({ validation, cells }) =>
    areasOf(cells).map((area): Action => ({ do: "validate", sheet, area, validation })),
  );
}

/** A validation with the days and the sheet names of the workbook at hand. */
function countedValidation(validation: Validation, { date1904, rename }: Surroundings): Validation {
  const { rule } = validation;
  if (rule.kind === "list from") return { ...validation, rule: { ...rule, source: rename(rule.source) } };
  if (!date1904 || rule.kind !== "date") return validation;
  const least = rule.least === undefined ? {} : { least: rule.least - days1904 };
  const most = rule.most === undefined ? {} : { most: rule.most - days1904 };
  return { ...validation, rule: { kind: "date", ...least, ...most } };
}

function columnFeatures(block: TableBlock, sheet: string, around: Surroundings): Action[] {
  return block.columns.flatMap((column, index): Action[] => {
    const header = { row: block.at.row, column: block.at.column + index, rows: 1, columns: 1 };
    const { help, validation } = column;
    const title = column.header.slice(0, 32);
    return [
      ...(help === undefined ? [] : [{ do: "help" as const, sheet, area: header, title, text: help }]),
      ...(validation
        ? [
            {
              do: "validate" as const,
              sheet,
              area: bodyOf(block, index),
              validation: countedValidation(validation, around),
            },
          ]
        : []),
    ];
  });
}

function charts({ blocks }: SheetPlan, sheet: string, { sheetName }: Surroundings): Action[] {
  return blocks.flatMap((block): Action[] => {
    if (block.kind !== "chart") return [];
    const chart: ChartBlock = {
      ...block,
      categories: { ...block.categories, sheet: sheetName(block.categories.sheet) },
      series: block.series.map((one) => ({ ...one, values: { ...one.values, sheet: sheetName(one.values.sheet) } })),
    };
    return [{ do: "chart", sheet, chart }];
  });
}

/** Widths of columns, those of the sheet over those of its tables; a standing column is shown unless it is to be hidden. */
function columnSettings({ blocks, columnWidths }: SheetPlan, sheet: string, stands: boolean): Action[] {
  const columns = new Map<number, { width?: number; hidden?: boolean }>();
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    block.columns.forEach(({ width, hidden }, index) => {
      if (width === undefined && hidden !== true && !stands) return;
      columns.set(block.at.column + index, {
        ...(width === undefined ? {} : { width }),
        ...(hidden === true || stands ? { hidden: hidden === true } : {}),
      });
    });
  }
  for (const [column, width] of Object.entries(columnWidths ?? {}))
    columns.set(Number(column), { ...columns.get(Number(column)), width });
  return [...columns].map(([column, settings]): Action => ({ do: "column", sheet, column, ...settings }));
}

function sheetSettings(plan: SheetPlan, sheet: string, stands: boolean): Action[] {
  const { rowHeights, freeze = { rows: 0, columns: 0 }, page, tabColor, hideGridlines } = plan;
  return [
    ...Object.entries(rowHeights ?? {}).map(([row, points]): Action => ({
      do: "row height",
      sheet,
      row: Number(row),
      points,
    })),
    ...(page ? [{ do: "page" as const, sheet, page }] : []),
    ...(stands || freeze.rows + freeze.columns > 0 ? [{ do: "freeze" as const, sheet, ...freeze }] : []),
    ...(stands || tabColor !== undefined ? [{ do: "tab" as const, sheet, color: tabColor ?? "" }] : []),
    ...(stands || hideGridlines === true ? [{ do: "gridlines" as const, sheet, shown: hideGridlines !== true }] : []),
  ];
}

function placeOf(block: CellsBlock, cell: PlannedCell): Area {
  return { row: block.at.row + cell.row, column: block.at.column + cell.column, rows: 1, columns: 1 };
}

/** Rows below the header: at least one, which stays blank where the plan has none. */
function bodyOf(table: TableBlock, column: number): Area {
  return { row: table.at.row + 1, column: table.at.column + column, rows: Math.max(1, table.rows), columns: 1 };
}

/** The whole rows of an area, as page setup names them: "$4:$4". */
export function wholeRows(from: number, to: number): string {
  return `$${from + 1}:$${to + 1}`;
}

/** The whole columns, as Excel addresses them: "B:D". */
export function wholeColumns(from: number, to: number): string {
  return `${columnLetters(from)}:${columnLetters(to)}`;
}

/** A whole column: "B:B". */
export function wholeColumn(column: number): string {
  return wholeColumns(column, column);
}
