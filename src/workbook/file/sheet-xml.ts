import { addressOf, areaAddress } from "../cell";
import { addSheetData } from "./data-xml";
import { conditionalXml, hyperlinksXml, pageXml, validationsXml } from "./features-xml";
import type { LaidSheet } from "../join/laid";
import type { SheetInk } from "./ink";
import { partBuilder } from "./part-builder";
import type { FileStanding } from "./standing-file";
import type { ZipEntry } from "./zip";

/** What hangs on a sheet part by relation ids. */
export interface Hangers {
  readonly tables: readonly string[];
  readonly drawing?: string;
  /** Comments of a person are drawn through it. */
  readonly legacyDrawing?: string;
}

/** A sheet part of ours. Elements stand in the order that the format demands. */
export function sheetPart(
  path: string,
  sheet: LaidSheet,
  standing: FileStanding | undefined,
  hangers: Hangers,
  ink: SheetInk,
): ZipEntry {
  const { plan } = sheet;
  const part = partBuilder(
    path,
    sheet.tables.some((table) => table.rows * table.columns.length > 20_000),
  );
  part.add(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">',
  );
  part.add(propertiesXml(sheet));
  part.add(`<dimension ref="${dimensionOf(sheet)}"/>`);
  part.add(viewXml(sheet));
  part.add('<sheetFormatPr defaultRowHeight="15"/>');
  part.add(columnsXml(sheet));
  addSheetData(part, sheet, ink);
  if (plan.protected)
    part.add('<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>');
  if (sheet.merges.length > 0)
    part.add(
      `<mergeCells count="${sheet.merges.length}">${sheet.merges.map((area) => `<mergeCell ref="${areaAddress(area)}"/>`).join("")}</mergeCells>`,
    );
  part.add(conditionalXml(sheet, ink.styles));
  part.add(validationsXml(sheet, ink));
  part.add(hyperlinksXml(sheet, standing, ink));
  part.add(pageXml(plan.page));
  if (hangers.drawing !== undefined) part.add(`<drawing r:id="${hangers.drawing}"/>`);
  if (hangers.legacyDrawing !== undefined) part.add(`<legacyDrawing r:id="${hangers.legacyDrawing}"/>`);
  if (hangers.tables.length > 0)
    part.add(
      `<tableParts count="${hangers.tables.length}">${hangers.tables.map((id) => `<tablePart r:id="${id}"/>`).join("")}</tableParts>`,
    );
  part.add("</worksheet>");
  return part.finish();
}

function propertiesXml({ plan }: LaidSheet): string {
  const tab = plan.tabColor === undefined ? "" : `<tabColor rgb="FF${plan.tabColor.toUpperCase()}"/>`;
  const fit = plan.page ? '<pageSetUpPr fitToPage="1"/>' : "";
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function viewXml({ plan }: LaidSheet): string {
  const grid = plan.hideGridlines ? ' showGridLines="0"' : "";
  const rows = plan.freeze?.rows ?? 0;
  const columns = plan.freeze?.columns ?? 0;
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${grid} workbookViewId="0"/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<sheetViews><sheetView${grid} workbookViewId="0"><pane${splits} topLeftCell="${addressOf({ row: rows, column: columns })}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml({ plan }: LaidSheet): string {
  const columns = new Map<number, { width?: number; hidden?: boolean }>();
  for (const block of plan.blocks) {
    if (block.kind !== "table") continue;
    block.columns.forEach((column, index) => {
      if (column.width === undefined && !column.hidden) return;
      columns.set(block.at.column + index, {
        ...(column.width === undefined ? {} : { width: column.width }),
        ...(column.hidden ? { hidden: true } : {}),
      });
    });
  }
  for (const [column, width] of Object.entries(plan.columnWidths ?? {}))
    columns.set(Number(column), { ...columns.get(Number(column)), width });
  if (columns.size === 0) return "";
  const elements = [...columns]
    .sort(([one], [other]) => one - other)
    .map(
      ([column, { width, hidden }]) =>
        `<col min="${column + 1}" max="${column + 1}" width="${width ?? 9.140625}"${width === undefined ? "" : ' customWidth="1"'}${hidden ? ' hidden="1"' : ""}/>`,
    );
  return `<cols>${elements.join("")}</cols>`;
}

/** The area that holds every cell. */
function dimensionOf(sheet: LaidSheet): string {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const take = (row: number, column: number): void => {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  for (const [row, cells] of sheet.loose) for (const cell of cells) take(row, cell.column);
  for (const table of sheet.tables) {
    take(table.at.row, table.at.column);
    take(table.at.row + table.rows, table.at.column + table.columns.length - 1);
  }
  return bottom < 0 ? "A1" : areaAddress({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
}
