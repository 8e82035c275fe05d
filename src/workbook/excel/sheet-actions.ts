import { columnLetters, days1904, type Area, type CellValue } from "../cell";
import { isDateFormat } from "../number-format";
import type { CellsBlock, CellStyle, ChartBlock, PlannedCell, SheetPlan, TableBlock, Validation } from "../plan";
import { valueAt } from "../values";
import type { Action, Typed } from "./actions";
import { typedConstant } from "./typed";

/** What the workbook at hand makes different. */
export interface Surroundings {
  /** The name of a planned sheet, by its id or its wanted name. */
  readonly sheetName: (sheet: string) => string;
  readonly date1904: boolean;
}

/**
 * The actions that make planned sheets which the workbook does not have yet, in an order that Excel can follow: what
 * formulas refer to stands before them, and protection and hiding come last.
 */
export function newSheetActions(plans: readonly SheetPlan[], around: Surroundings): Action[] {
  const sheets = plans.map((plan) => ({ plan, sheet: around.sheetName(plan.id) }));
  const each = (make: (plan: SheetPlan, sheet: string) => Action[]): Action[] =>
    sheets.flatMap(({ plan, sheet }) => make(plan, sheet));
  return [
    ...each((_, sheet) => [{ do: "add sheet", sheet }]),
    ...each((plan, sheet) => plan.blocks.flatMap((block) => constants(block, sheet, around))),
    ...each(tables),
    ...each(names),
    ...each((plan, sheet) => plan.blocks.flatMap((block) => formulas(block, sheet))),
    // Excel dresses a link in a look of its own: ours comes after it.
    ...each(links),
    ...each(styles),
    ...each((plan, sheet) => features(plan, sheet, around)),
    ...each((plan, sheet) => charts(plan, sheet, around)),
    ...each(sheetSettings),
  ];
}

type Blocks = SheetPlan["blocks"];

function placeOf(block: CellsBlock, cell: PlannedCell): Area {
  return { row: block.at.row + cell.row, column: block.at.column + cell.column, rows: 1, columns: 1 };
}

/** Rows below the header: at least one, which stays blank where the plan has none. */
function bodyOf(table: TableBlock, column: number): Area {
  return { row: table.at.row + 1, column: table.at.column + column, rows: Math.max(1, table.rows), columns: 1 };
}

/** Days are counted as the workbook counts. */
function asCounted(value: CellValue, style: CellStyle | undefined, { date1904 }: Surroundings): CellValue {
  const dated = date1904 && typeof value === "number" && isDateFormat(style?.numberFormat ?? "General");
  return dated ? value - days1904 : value;
}

function constants(block: Blocks[number], sheet: string, around: Surroundings): Action[] {
  if (block.kind === "chart") return [];
  if (block.kind === "cells") return filledCells(block, sheet, around);
  const header = block.columns.map((column) => typedConstant(column.header));
  const rows = Array.from({ length: block.rows }, (_, row) =>
    block.columns.map((column): Typed => {
      if (column.formula !== undefined) return null;
      return typedConstant(asCounted(valueAt(column.values, row), column.style, around));
    }),
  );
  const area = { ...block.at, rows: rows.length + 1, columns: block.columns.length };
  return [{ do: "fill", sheet, area, rows: [header, ...rows] }];
}

/** The constants of a cells block as one rectangle with gaps. */
function filledCells(block: CellsBlock, sheet: string, around: Surroundings): Action[] {
  const cells = block.cells.filter((cell) => !("formula" in cell.content) && cell.content.value !== null);
  if (cells.length === 0) return [];
  const [top, left] = [Math.min(...cells.map((cell) => cell.row)), Math.min(...cells.map((cell) => cell.column))];
  const height = Math.max(...cells.map((cell) => cell.row)) - top + 1;
  const width = Math.max(...cells.map((cell) => cell.column)) - left + 1;
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): Typed => null));
  for (const cell of cells) {
    const row = rows[cell.row - top];
    if (row) row[cell.column - left] = typedConstant(asCounted(cell.content.value, cell.style, around));
  }
  const area = { row: block.at.row + top, column: block.at.column + left, rows: height, columns: width };
  return [{ do: "fill", sheet, area, rows }];
}

function tables({ blocks }: SheetPlan, sheet: string): Action[] {
  return blocks.flatMap((block): Action[] => {
    if (block.kind !== "table") return [];
    const area = { ...block.at, rows: Math.max(1, block.rows) + 1, columns: block.columns.length };
    return [{ do: "table", sheet, area, name: block.name, banded: block.style !== "plain" }];
  });
}

function names({ blocks }: SheetPlan, sheet: string): Action[] {
  return blocks.flatMap((block) =>
    block.kind !== "cells"
      ? []
      : block.cells.flatMap((cell): Action[] =>
          cell.name === undefined ? [] : [{ do: "name", sheet, area: placeOf(block, cell), name: cell.name }],
        ),
  );
}

function formulas(block: Blocks[number], sheet: string): Action[] {
  if (block.kind === "chart") return [];
  if (block.kind === "cells")
    return block.cells.flatMap((cell): Action[] =>
      "formula" in cell.content
        ? [{ do: "formula", sheet, area: placeOf(block, cell), formula: cell.content.formula }]
        : [],
    );
  return block.columns.flatMap((column, index): Action[] =>
    column.formula === undefined ? [] : [{ do: "formula", sheet, area: bodyOf(block, index), formula: column.formula }],
  );
}

function links({ blocks }: SheetPlan, sheet: string): Action[] {
  return blocks.flatMap((block) =>
    block.kind !== "cells"
      ? []
      : block.cells.flatMap((cell): Action[] => {
          if (cell.link === undefined) return [];
          return [
            { do: "link", sheet, area: placeOf(block, cell), to: cell.link, text: String(cell.content.value ?? "") },
          ];
        }),
  );
}

function styles(plan: SheetPlan, sheet: string): Action[] {
  const locked = plan.protected === true;
  const styled = (area: Area, style: CellStyle | undefined, unlocked: boolean): Action[] => [
    ...(style && Object.keys(style).length > 0 ? [{ do: "style" as const, sheet, area, style }] : []),
    ...(unlocked ? [{ do: "unlock" as const, sheet, area }] : []),
  ];
  return plan.blocks.flatMap((block): Action[] => {
    if (block.kind === "chart") return [];
    if (block.kind === "cells")
      return block.cells.flatMap((cell): Action[] => {
        const area = { ...placeOf(block, cell), ...cell.span };
        const merged = area.rows * area.columns > 1;
        return [
          ...styled(area, cell.style, locked && cell.role === "input"),
          ...(merged ? [{ do: "merge" as const, sheet, area }] : []),
        ];
      });
    const header = { ...block.at, rows: 1, columns: block.columns.length };
    return [
      ...styled(header, block.headerStyle ?? { bold: true }, false),
      ...block.columns.flatMap((column, index) =>
        styled(bodyOf(block, index), column.style, locked && column.role === "input"),
      ),
    ];
  });
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

function cellFeatures(block: CellsBlock, sheet: string, around: Surroundings): Action[] {
  return block.cells.flatMap((cell): Action[] => {
    const { validation } = cell;
    if (!validation) return [];
    return [{ do: "validate", sheet, area: placeOf(block, cell), validation: countedValidation(validation, around) }];
  });
}

function countedValidation(validation: Validation, { date1904 }: Surroundings): Validation {
  const { rule } = validation;
  if (!date1904 || rule.kind !== "date") return validation;
  const least = rule.least === undefined ? {} : { least: rule.least - days1904 };
  const most = rule.most === undefined ? {} : { most: rule.most - days1904 };
  return { ...validation, rule: { kind: "date", ...least, ...most } };
}

function columnFeatures(block: TableBlock, sheet: string, around: Surroundings): Action[] {
  return block.columns.flatMap((column, index): Action[] => {
    const header = { row: block.at.row, column: block.at.column + index, rows: 1, columns: 1 };
    const { help, validation, width, hidden } = column;
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
      ...(width === undefined && hidden !== true
        ? []
        : [
            {
              do: "column" as const,
              sheet,
              column: header.column,
              ...(width === undefined ? {} : { width }),
              ...(hidden === true ? { hidden } : {}),
            },
          ]),
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

function sheetSettings(plan: SheetPlan, sheet: string): Action[] {
  const { columnWidths, rowHeights, freeze, page, tabColor, visibility } = plan;
  return [
    ...Object.entries(columnWidths ?? {}).map(([column, width]): Action => ({
      do: "column",
      sheet,
      column: Number(column),
      width,
    })),
    ...Object.entries(rowHeights ?? {}).map(([row, points]): Action => ({
      do: "row height",
      sheet,
      row: Number(row),
      points,
    })),
    ...(page ? [{ do: "page" as const, sheet, page }] : []),
    ...(freeze && freeze.rows + freeze.columns > 0 ? [{ do: "freeze" as const, sheet, ...freeze }] : []),
    ...(tabColor === undefined ? [] : [{ do: "tab" as const, sheet, color: tabColor }]),
    ...(plan.hideGridlines === true ? [{ do: "gridlines" as const, sheet, shown: false }] : []),
    ...(plan.protected === true ? [{ do: "protect" as const, sheet }] : []),
    ...(visibility === undefined || visibility === "visible" ? [] : [{ do: "show" as const, sheet, visibility }]),
  ];
}

/** The whole rows of an area, as page setup names them: "$4:$4". */
export function wholeRows(from: number, to: number): string {
  return `$${from + 1}:$${to + 1}`;
}

/** The whole columns, as Excel addresses them: "B:B". */
export function wholeColumn(column: number): string {
  return `${columnLetters(column)}:${columnLetters(column)}`;
}
