import { areaAddress, type Area } from "../../cell";
import { play } from "../play";
import { wholeColumn } from "../sheet-actions";
import { corners } from "./ask-page";
import type { ChartBefore, ConditionalBefore, Look, PageBefore } from "./before";
import type { SetBack, Step } from "./set-back";

/** Speaks a step to Excel, as `play` does for actions. Nothing is sent before the next sync. */
export function playStep(context: Excel.RequestContext, step: Step): void {
  if (isSetBack(step)) playSetBack(context, step);
  else play(context, step);
}

const own: Readonly<Record<SetBack["do"], true>> = {
  "drop sheet": true,
  "set totals": true,
  "set table style": true,
  "set name": true,
  "set number format": true,
  "set look": true,
  "set link": true,
  "set validation": true,
  "drop conditional": true,
  "set conditional": true,
  "set column": true,
  "set chart": true,
  "set page": true,
  "set protection": true,
};

function isSetBack(step: Step): step is SetBack {
  return step.do in own;
}

function playSetBack(context: Excel.RequestContext, step: SetBack): void {
  const { worksheets, tables } = context.workbook;
  const cells = (sheet: string, area: Area): Excel.Range =>
    worksheets.getItem(sheet).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  switch (step.do) {
    case "drop sheet": {
      const sheet = worksheets.getItemOrNullObject(step.sheet);
      sheet.visibility = "Visible";
      sheet.delete();
      return;
    }
    case "set totals":
      tables.getItem(step.table).showTotals = step.shown;
      return;
    case "set table style": {
      const table = tables.getItem(step.table);
      table.style = step.style;
      table.showBandedRows = step.banded;
      return;
    }
    case "set name": {
      const { before } = step;
      const names = step.sheet === undefined ? context.workbook.names : worksheets.getItem(step.sheet).names;
      const item = step.stands ? names.getItem(step.name) : names.add(step.name, before.formula, before.comment);
      if (step.stands) item.formula = before.formula;
      item.visible = before.visible;
      return;
    }
    case "set number format":
      cells(step.sheet, step.area).numberFormat = step.code as unknown as string[][];
      return;
    case "set look":
      playLook(cells(step.sheet, step.area), step.look);
      return;
    case "set link":
      if (step.link === null) cells(step.sheet, step.area).clear("Hyperlinks");
      else cells(step.sheet, step.area).hyperlink = step.link;
      return;
    case "set validation": {
      const { dataValidation } = cells(step.sheet, step.validation.area);
      const { settings } = step.validation;
      dataValidation.clear();
      if (settings === null) return;
      if (settings.rule !== null) dataValidation.rule = settings.rule;
      if (settings.prompt !== null) dataValidation.prompt = settings.prompt as Excel.DataValidationPrompt;
      if (settings.errorAlert !== null)
        dataValidation.errorAlert = settings.errorAlert as Excel.DataValidationErrorAlert;
      dataValidation.ignoreBlanks = settings.ignoreBlanks;
      return;
    }
    case "drop conditional":
      cells(step.sheet, step.area).conditionalFormats.getItem(step.id).delete();
      return;
    case "set conditional":
      playConditional(worksheets.getItem(step.sheet), step.conditional);
      return;
    case "set column": {
      const column = worksheets.getItem(step.sheet).getRange(wholeColumn(step.column.column));
      column.columnHidden = step.column.hidden;
      if (!step.column.hidden) column.format.columnWidth = step.column.width;
      return;
    }
    case "set chart":
      playChart(context, worksheets.getItem(step.sheet), step.name, step.chart);
      return;
    case "set page":
      playPage(worksheets.getItem(step.sheet), step.page);
      return;
    case "set protection":
      worksheets.getItem(step.sheet).protection.protect(step.options);
      return;
  }
}

function playLook(range: Excel.Range, look: Look): void {
  const { format } = range;
  format.font.bold = look.bold;
  format.font.italic = look.italic;
  format.font.underline = look.underline as "None";
  format.font.strikethrough = look.strikethrough;
  if (look.font !== "") format.font.name = look.font;
  format.font.size = look.size;
  if (look.color !== "") format.font.color = look.color;
  if (look.fill === "") format.fill.clear();
  else format.fill.color = look.fill;
  format.horizontalAlignment = look.horizontal as "General";
  format.verticalAlignment = look.vertical as "Bottom";
  format.wrapText = look.wrap;
  format.indentLevel = look.indent;
  format.protection.locked = look.locked;
  const [top, bottom, left, right] = look.borders;
  // Every cell of the area has the same four lines, so that its inner lines are those of the sides.
  const lines = [
    ["EdgeTop", top],
    ["EdgeBottom", bottom],
    ["EdgeLeft", left],
    ["EdgeRight", right],
    ["InsideHorizontal", top ?? bottom],
    ["InsideVertical", left ?? right],
  ] as const;
  for (const [edge, line] of lines) {
    const border = format.borders.getItem(edge);
    border.style = (line?.style ?? "None") as "None";
    if (!line) continue;
    border.weight = line.weight as "Thin";
    if (line.color !== "") border.color = line.color;
  }
}

function playConditional(sheet: Excel.Worksheet, before: ConditionalBefore): void {
  const { conditionalFormats } = sheet.getRange(before.address);
  if (before.bar !== null) conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = before.bar;
  if (before.formula === null) return;
  const { custom } = conditionalFormats.add("Custom");
  custom.rule.formula = before.formula;
  if (before.color !== null) custom.format.font.color = before.color;
  if (before.bold !== null) custom.format.font.bold = before.bold;
  if (before.italic !== null) custom.format.font.italic = before.italic;
  if (before.fill !== null) custom.format.fill.color = before.fill;
}

function playPage({ pageLayout: layout, names }: Excel.Worksheet, page: PageBefore): void {
  layout.orientation = page.orientation as "Portrait";
  layout.paperSize = page.paperSize as "A4";
  if (page.zoom !== null) layout.zoom = page.zoom;
  // Excel keeps both as names of the sheet, and has no other way to take them away.
  if (page.printArea === null) names.getItemOrNullObject("Print_Area").delete();
  else layout.setPrintArea(page.printArea);
  // One name holds rows and columns: taken away first, so that neither outlasts the other.
  names.getItemOrNullObject("Print_Titles").delete();
  if (page.titleRows !== null) layout.setPrintTitleRows(page.titleRows);
  if (page.titleColumns !== null) layout.setPrintTitleColumns(page.titleColumns);
  const all = layout.headersFooters.defaultForAllPages;
  corners.forEach((corner, index) => {
    all[corner] = page.corners[index] ?? "";
  });
}

function playChart(context: Excel.RequestContext, sheet: Excel.Worksheet, name: string, before: ChartBefore): void {
  sheet.charts.getItemOrNullObject(name).delete();
  const at = (source: string): Excel.Range => {
    const bang = source.lastIndexOf("!");
    const of = source.slice(0, bang).replace(/^'|'$/g, "").replace(/''/g, "'");
    return context.workbook.worksheets.getItem(of).getRange(source.slice(bang + 1));
  };
  const source = before.series.find((one) => one.values)?.values;
  const chart = sheet.charts.add(
    before.type as "Line",
    source === undefined ? sheet.getRange(areaAddress({ row: 0, column: 0, rows: 1, columns: 1 })) : at(source),
    "Columns",
  );
  chart.name = name;
  chart.title.text = before.title;
  if (before.categoryTitle !== null) chart.axes.categoryAxis.title.text = before.categoryTitle;
  if (before.valueTitle !== null) chart.axes.valueAxis.title.text = before.valueTitle;
  // The series that Excel makes of its own serves for the first, where that has its figures still.
  if (!before.series[0]?.values) chart.series.getItemAt(0).delete();
  before.series.forEach((one, index) => {
    const series = index === 0 && one.values ? chart.series.getItemAt(0) : chart.series.add(one.name);
    series.name = one.name;
    if (one.values) series.setValues(at(one.values));
    if (one.categories) series.setXAxisValues(at(one.categories));
    if (one.color === "") return;
    if (/^Line/.test(before.type)) series.format.line.color = one.color;
    else series.format.fill.setSolidColor(one.color);
  });
  chart.left = before.place.left;
  chart.top = before.place.top;
  chart.width = before.place.width;
  chart.height = before.place.height;
}
