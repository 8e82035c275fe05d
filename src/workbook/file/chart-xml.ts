import { columnLetters, isCellError, type Area, type CellValue } from "../cell";
import { quotedSheet } from "../formula-text";
import type { ChartBlock } from "../plan";
import { attributeXml, plainXml } from "./xml";

/** Gives the actual name of a planned sheet and the values that an area will hold. */
export interface ChartSource {
  sheetName(sheet: string): string;
  values(sheet: string, area: Area): readonly CellValue[];
}

/** A chart part with the values of its cells, so that it is drawn before anything recalculates. */
export function chartPart(chart: ChartBlock, source: ChartSource): Uint8Array {
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, source)).join("");
  const body = `${plotXml(chart, series)}${axesXml(chart)}`;
  const legend =
    chart.series.length > 1
      ? `<c:legend><c:legendPos val="${chart.type === "line" ? "r" : "b"}"/><c:overlay val="0"/></c:legend>`
      : "";
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${body}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  );
}

function titleXml(text: string, size: number): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="1"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}" b="1"/><a:t>${plainXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function plotXml(chart: ChartBlock, series: string): string {
  const axes = '<c:axId val="50010001"/><c:axId val="50010002"/>';
  switch (chart.type) {
    case "bar":
    case "column":
      return `<c:barChart><c:barDir val="${chart.type === "bar" ? "bar" : "col"}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${axes}</c:barChart>`;
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "scatter":
    case "curve":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`;
  }
}

function seriesXml(
  chart: ChartBlock,
  series: ChartBlock["series"][number],
  index: number,
  source: ChartSource,
): string {
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${plainXml(series.name)}</c:v></c:tx>`;
  const categories = referenceXml(chart.categories, source, overFigures(chart));
  const values = referenceXml(series.values, source, true);
  const fill =
    series.color === undefined ? "" : `<a:solidFill><a:srgbClr val="${series.color.toUpperCase()}"/></a:solidFill>`;
  switch (chart.type) {
    case "bar":
    case "column":
      return `<c:ser>${head}${fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`}<c:invertIfNegative val="0"/><c:cat>${categories}</c:cat><c:val>${values}</c:val></c:ser>`;
    case "line":
      return `<c:ser>${head}${fill === "" ? "" : `<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr>`}<c:marker><c:symbol val="none"/></c:marker><c:cat>${categories}</c:cat><c:val>${values}</c:val><c:smooth val="0"/></c:ser>`;
    case "curve":
      if (index === 0)
        return `<c:ser>${head}<c:spPr><a:ln w="28575">${fill}</a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker><c:xVal>${categories}</c:xVal><c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`;
      return `<c:ser>${head}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="diamond"/><c:size val="10"/>${fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`}</c:marker><c:xVal>${categories}</c:xVal><c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`;
    case "scatter":
      return `<c:ser>${head}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/>${fill === "" ? "" : `<c:spPr>${fill}</c:spPr>`}</c:marker><c:xVal>${categories}</c:xVal><c:yVal>${values}</c:yVal><c:smooth val="0"/></c:ser>`;
  }
}

/** Whether figures stand on both axes. */
function overFigures({ type }: ChartBlock): boolean {
  return type === "scatter" || type === "curve";
}

function referenceXml(area: Area & { readonly sheet: string }, source: ChartSource, numbers: boolean): string {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const address = `$${columnLetters(area.column)}$${area.row + 1}:$${columnLetters(last.column)}$${last.row + 1}`;
  const reference = `<c:f>${plainXml(`${quotedSheet(source.sheetName(area.sheet))}!${address}`)}</c:f>`;
  const values = source.values(area.sheet, area);
  const points = values.map((value, index) => {
    if (value === null || isCellError(value) || (numbers && typeof value !== "number")) return "";
    return `<c:pt idx="${index}"><c:v>${plainXml(String(value))}</c:v></c:pt>`;
  });
  const count = `<c:ptCount val="${values.length}"/>${points.join("")}`;
  return numbers
    ? `<c:numRef>${reference}<c:numCache><c:formatCode>General</c:formatCode>${count}</c:numCache></c:numRef>`
    : `<c:strRef>${reference}<c:strCache>${count}</c:strCache></c:strRef>`;
}

function axesXml(chart: ChartBlock): string {
  const category = chart.axisTitles?.category === undefined ? "" : titleXml(chart.axisTitles.category, 1000);
  const value = chart.axisTitles?.value === undefined ? "" : titleXml(chart.axisTitles.value, 1000);
  const [first, second] = chart.type === "bar" ? ["l", "b"] : ["b", "l"];
  const lines =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  // Bars run downwards in the order of their rows, as the table beside them does.
  const scaling = `<c:scaling><c:orientation val="${chart.type === "bar" ? "maxMin" : "minMax"}"/></c:scaling>`;
  const plain = '<c:scaling><c:orientation val="minMax"/></c:scaling>';
  const rest = (cross: string, crosses: string, labels = "low"): string =>
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${labels}"/><c:crossAx val="${cross}"/><c:crosses val="${crosses}"/>`;
  const format = '<c:numFmt formatCode="General" sourceLinked="1"/>';
  const { from, numberFormat } = chart.valueAxis ?? {};
  const begun =
    from === undefined ? plain : `<c:scaling><c:orientation val="minMax"/><c:min val="${from}"/></c:scaling>`;
  const shown =
    numberFormat === undefined ? format : `<c:numFmt formatCode="${attributeXml(numberFormat)}" sourceLinked="0"/>`;
  const valueAxis = `<c:valAx><c:axId val="50010002"/>${begun}<c:delete val="0"/><c:axPos val="${second}"/>${lines}${value}${shown}${rest("50010001", chart.type === "bar" ? "max" : "autoZero", chart.type === "bar" ? "nextTo" : "low")}</c:valAx>`;
  if (overFigures(chart))
    return `<c:valAx><c:axId val="50010001"/>${plain}<c:delete val="0"/><c:axPos val="b"/>${category}${format}${rest("50010002", "autoZero")}</c:valAx>${valueAxis}`;
  return `<c:catAx><c:axId val="50010001"/>${scaling}<c:delete val="0"/><c:axPos val="${first}"/>${category}${format}${rest("50010002", "autoZero")}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>${valueAxis}`;
}
