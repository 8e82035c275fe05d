import { addressOf, areaAddress, type Area } from "../cell";
import { chartNamePrefix } from "../identity";
import type { CellStyle, ChartBlock, ConditionalFormat, PageSetup, Validation } from "../plan";
import type { Action } from "./actions";
import { wholeColumn, wholeColumns, wholeRows } from "./sheet-actions";

/** Speaks one action to Excel. Nothing is sent before the next sync. */
export function play(context: Excel.RequestContext, action: Action): void {
  const { worksheets } = context.workbook;
  if (action.do === "add sheet") {
    worksheets.add(action.sheet);
    return;
  }
  if (action.do === "point name" || action.do === "drop name") {
    const scope = action.sheet === undefined ? context.workbook : worksheets.getItem(action.sheet);
    const name = scope.names.getItem(action.name);
    if (action.do === "drop name") name.delete();
    else name.formula = action.refersTo;
    return;
  }
  const sheet = worksheets.getItem(action.sheet);
  const cells = (area: Area): Excel.Range => sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  switch (action.do) {
    case "delete sheet":
      sheet.delete();
      return;
    case "fill":
      cells(action.area).values = action.rows as unknown[][];
      return;
    case "table": {
      const table = sheet.tables.add(areaAddress(action.area), true);
      table.name = action.name;
      playBanding(table, action.banded);
      return;
    }
    case "drop table":
      sheet.tables.getItem(action.table).convertToRange();
      return;
    case "rename table":
      sheet.tables.getItem(action.table).name = action.name;
      return;
    case "resize table":
      sheet.tables.getItem(action.table).resize(areaAddress(action.area));
      return;
    case "move table":
      cells(action.from).moveTo(cells(action.to));
      return;
    case "insert column":
      sheet.tables.getItem(action.table).columns.add(action.index, undefined, action.header);
      return;
    case "delete column":
      sheet.tables.getItem(action.table).columns.getItemAt(action.index).delete();
      return;
    case "drop totals":
      sheet.tables.getItem(action.table).showTotals = false;
      return;
    case "band":
      playBanding(sheet.tables.getItem(action.table), action.banded);
      return;
    case "name":
      context.workbook.names.add(action.name, cells(action.area));
      return;
    case "mark":
      sheet.names.add(action.name, action.refersTo).visible = false;
      return;
    case "formula":
      // One text for all cells: Excel moves what is relative, and makes a calculated column of it.
      cells(action.area).formulas = action.formula as unknown as string[][];
      return;
    case "style":
      playStyle(cells(action.area), action.area, action.style);
      return;
    case "unlock":
      cells(action.area).format.protection.locked = false;
      return;
    case "merge":
      cells(action.area).merge(action.across === true);
      return;
    case "unmerge":
      cells(action.area).unmerge();
      return;
    case "clear":
      cells(action.area).clear(action.what === "all" ? "All" : "Formats");
      return;
    case "clear features":
      cells(action.area).dataValidation.clear();
      cells(action.area).conditionalFormats.clearAll();
      return;
    case "copy": {
      const { from } = action;
      const source = worksheets.getItem(from.sheet).getRangeByIndexes(from.row, from.column, from.rows, from.columns);
      cells(action.area).copyFrom(source, "All");
      return;
    }
    case "link":
      // The text stands already; given again it would be taken as typed.
      cells(action.area).hyperlink = { documentReference: action.to, screenTip: action.text };
      return;
    case "column": {
      const column = sheet.getRange(wholeColumn(action.column));
      if (action.width !== undefined) column.format.columnWidth = action.width * pointsPerCharacter;
      if (action.hidden !== undefined) column.columnHidden = action.hidden;
      return;
    }
    case "row height":
      sheet.getRange(wholeRows(action.row, action.row)).format.rowHeight = action.points;
      return;
    case "validate":
      playValidation(cells(action.area).dataValidation, action.validation);
      return;
    case "help":
      cells(action.area).dataValidation.prompt = { showPrompt: true, title: action.title, message: action.text };
      return;
    case "conditional":
      playConditional(cells(action.area), action.area, action.format);
      return;
    case "chart":
      playChart(context, sheet, action.chart);
      return;
    case "drop chart":
      sheet.charts.getItem(chartNamePrefix + action.chart).delete();
      return;
    case "page":
      playPage(sheet, action.page);
      return;
    case "freeze":
      if (action.columns === 0 && action.rows === 0) sheet.freezePanes.unfreeze();
      else if (action.columns === 0) sheet.freezePanes.freezeRows(action.rows);
      else if (action.rows === 0) sheet.freezePanes.freezeColumns(action.columns);
      else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, action.rows, action.columns));
      return;
    case "tab":
      sheet.tabColor = action.color === "" ? "" : `#${action.color}`;
      return;
    case "gridlines":
      sheet.showGridlines = action.shown;
      return;
    case "protect":
      sheet.protection.protect({ allowFormatColumns: true, allowFormatRows: true });
      return;
    case "unprotect":
      sheet.protection.unprotect();
      return;
    case "show":
      sheet.visibility =
        action.visibility === "visible" ? "Visible" : action.visibility === "hidden" ? "Hidden" : "VeryHidden";
      return;
  }
}

function playBanding(table: Excel.Table, banded: boolean): void {
  table.style = banded ? "TableStyleMedium2" : "TableStyleLight1";
  table.showBandedRows = banded;
}

/** A character of the standard font is seven pixels wide, and a pixel three quarters of a point. */
const pointsPerCharacter = 5.25;

const capitalised = {
  left: "Left",
  center: "Center",
  right: "Right",
  top: "Top",
  bottom: "Bottom",
} as const;

function playStyle(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format } = range;
  if (style.numberFormat !== undefined) range.numberFormat = style.numberFormat as unknown as string[][];
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = `#${style.color}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.vertical !== undefined)
    format.verticalAlignment = style.vertical === "center" ? "Center" : capitalised[style.vertical];
  // An indent needs a side to stand on.
  const horizontal = style.horizontal ?? (style.indent ? "left" : undefined);
  if (horizontal !== undefined) format.horizontalAlignment = capitalised[horizontal];
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border !== undefined && style.border !== "none") playBorder(format.borders, area, style.border);
}

/** Every cell has its own border, so that inner lines are drawn too, where there are any. */
function playBorder(borders: Excel.RangeBorderCollection, area: Area, kind: "thin" | "bottom" | "top" | "box"): void {
  const across = area.rows > 1 ? (["InsideHorizontal"] as const) : [];
  const down = area.columns > 1 ? (["InsideVertical"] as const) : [];
  const around = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
  const edges = {
    thin: [...around, ...across, ...down],
    box: [...around, ...across, ...down],
    bottom: ["EdgeBottom" as const, ...across],
    top: ["EdgeTop" as const, ...across],
  };
  for (const edge of edges[kind]) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.color = kind === "thin" ? "#BFBFBF" : "#595959";
  }
}

function playValidation(target: Excel.DataValidation, validation: Validation): void {
  const { rule, error, prompt, promptTitle } = validation;
  target.rule = validationRule(rule);
  target.ignoreBlanks = validation.allowBlank !== false;
  if (error !== undefined) target.errorAlert = { showAlert: true, style: "Stop", title: "", message: error };
  if (prompt !== undefined || promptTitle !== undefined)
    target.prompt = { showPrompt: true, title: promptTitle ?? "", message: prompt ?? "" };
}

function validationRule(rule: Validation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.values.join(",") } };
    case "list from":
      return { list: { inCellDropDown: true, source: `=${rule.source}` } };
    case "text length":
      return { textLength: { formula1: rule.most, operator: "LessThanOrEqualTo" } };
    case "whole":
      return { wholeNumber: bounds(rule.least, rule.most, -1e15) };
    case "decimal":
      return { decimal: bounds(rule.least, rule.most, -1e15) };
    case "date": {
      const { formula1, formula2, operator } = bounds(rule.least, rule.most, 0);
      // A bare number would be taken as a text that says a date.
      if (formula2 === undefined) return { date: { formula1: `=${formula1}`, operator } };
      return { date: { formula1: `=${formula1}`, formula2: `=${formula2}`, operator } };
    }
  }
}

interface Bounds {
  readonly formula1: number;
  readonly formula2?: number;
  readonly operator: "Between" | "LessThanOrEqualTo" | "GreaterThanOrEqualTo";
}

function bounds(least: number | undefined, most: number | undefined, lowest: number): Bounds {
  if (most === undefined) return { formula1: least ?? lowest, operator: "GreaterThanOrEqualTo" };
  if (least === undefined) return { formula1: most, operator: "LessThanOrEqualTo" };
  return { formula1: least, formula2: most, operator: "Between" };
}

function playConditional(range: Excel.Range, area: Area, { rule, style }: ConditionalFormat): void {
  if (rule.kind === "data bar") {
    range.conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = `#${rule.color}`;
    return;
  }
  // One kind for all rules: a formula says the same in every version of Excel.
  const custom = range.conditionalFormats.add("Custom").custom;
  const cell = addressOf(area);
  const formulas = {
    "equals text": () => `=${cell}="${rule.kind === "equals text" ? rule.text.replace(/"/g, '""') : ""}"`,
    "less than zero": () => `=AND(ISNUMBER(${cell}),${cell}<0)`,
    formula: () => `=${rule.kind === "formula" ? rule.formula.replaceAll("{cell}", cell) : ""}`,
  };
  custom.rule.formula = formulas[rule.kind]();
  if (style?.color !== undefined) custom.format.font.color = `#${style.color}`;
  if (style?.bold !== undefined) custom.format.font.bold = style.bold;
  if (style?.italic !== undefined) custom.format.font.italic = style.italic;
  if (style?.fill !== undefined) custom.format.fill.color = `#${style.fill}`;
}

const chartTypes = {
  bar: "BarClustered",
  column: "ColumnClustered",
  line: "Line",
  scatter: "XYScatter",
  // Marks of a series that has a single figure, a line without marks for the first.
  curve: "XYScatterLines",
} as const;

function playChart(context: Excel.RequestContext, sheet: Excel.Worksheet, plan: ChartBlock): void {
  const area = (one: ChartBlock["categories"]): Excel.Range =>
    context.workbook.worksheets.getItem(one.sheet).getRangeByIndexes(one.row, one.column, one.rows, one.columns);
  const source = plan.series[0]?.values ?? plan.categories;
  const chart = sheet.charts.add(chartTypes[plan.type], area(source), "Columns");
  chart.name = chartNamePrefix + plan.id;
  chart.title.text = plan.title;
  if (plan.axisTitles?.category !== undefined) chart.axes.categoryAxis.title.text = plan.axisTitles.category;
  if (plan.axisTitles?.value !== undefined) chart.axes.valueAxis.title.text = plan.axisTitles.value;
  if (plan.valueAxis?.from !== undefined) chart.axes.valueAxis.minimum = plan.valueAxis.from;
  if (plan.valueAxis?.numberFormat !== undefined) chart.axes.valueAxis.numberFormat = plan.valueAxis.numberFormat;
  plan.series.forEach((planned, index) => {
    // The chart comes with a series of its source.
    const series = index === 0 ? chart.series.getItemAt(0) : chart.series.add(planned.name);
    series.name = planned.name;
    series.setValues(area(planned.values));
    series.setXAxisValues(area(plan.categories));
    if (plan.type === "curve") series.markerStyle = index === 0 ? "None" : "Diamond";
    if (planned.color === undefined) return;
    if (plan.type === "line" || (plan.type === "curve" && index === 0)) series.format.line.color = `#${planned.color}`;
    else series.format.fill.setSolidColor(`#${planned.color}`);
  });
  const { at } = plan;
  chart.setPosition(addressOf(at), addressOf({ row: at.row + at.rows - 1, column: at.column + at.columns - 1 }));
}

function playPage(sheet: Excel.Worksheet, page: PageSetup): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = {
    horizontalFitToPages: page.fitWide,
    ...(page.fitTall > 0 ? { verticalFitToPages: page.fitTall } : {}),
  };
  if (page.printArea) pageLayout.setPrintArea(areaAddress(page.printArea));
  if (page.titleRows) pageLayout.setPrintTitleRows(wholeRows(page.titleRows.from, page.titleRows.to));
  if (page.titleColumns) pageLayout.setPrintTitleColumns(wholeColumns(page.titleColumns.from, page.titleColumns.to));
  const all = pageLayout.headersFooters.defaultForAllPages;
  for (const [corner, text] of corners(page.header)) all[`${corner}Header`] = text;
  for (const [corner, text] of corners(page.footer)) all[`${corner}Footer`] = text;
}

/** "&Lleft&Cmiddle&Rright" in parts; text before any mark stands in the middle. */
export function corners(text: string | undefined): (readonly ["left" | "center" | "right", string])[] {
  if (text === undefined) return [];
  const names = { L: "left", C: "center", R: "right" } as const;
  const [first = "", ...rest] = text.split(/&(?=[LCR])/);
  return [
    ...(first === "" ? [] : [["center", first] as const]),
    ...rest.map((part) => [names[part[0] as "L" | "C" | "R"], part.slice(1)] as const),
  ];
}
