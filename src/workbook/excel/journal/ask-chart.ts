import { bytesOfQuestion, type Question } from "../questions";
import type { ChartBefore, SeriesBefore } from "./before";

/** Asks for a chart of a sheet by its name. */
export function chartQuestion(
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  name: string,
  tell: (found: ChartBefore | null) => void,
): Question {
  return {
    bytes: 2 * bytesOfQuestion,
    ask: (context) => {
      const chart = sheetOf(context).charts.getItemOrNullObject(name);
      chart.load("name,chartType");
      return () => {
        if (!chart.isNullObject) return [chartDetails(sheetOf, name, chart.chartType, tell)];
        tell(null);
        return [];
      };
    },
  };
}

/** Where a series takes its figures from is told since ExcelApi 1.15. */
function tellsSources(chart: Excel.ChartSeries): boolean {
  return typeof (chart as { getDimensionDataSourceString?: unknown }).getDimensionDataSourceString === "function";
}

/** The colour of a bar is told since ExcelApi 1.16. */
function tellsColors(fill: Excel.ChartFill): boolean {
  return typeof (fill as { getSolidColor?: unknown }).getSolidColor === "function";
}

function chartDetails(
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  name: string,
  type: string,
  tell: (found: ChartBefore) => void,
): Question {
  return {
    bytes: 4 * bytesOfQuestion,
    ask: (context) => {
      const chart = sheetOf(context).charts.getItem(name);
      chart.load("left,top,width,height");
      chart.title.load("text");
      const { categoryAxis, valueAxis } = chart.axes;
      categoryAxis.title.load("text,visible");
      valueAxis.title.load("text,visible");
      chart.series.load("items/name");
      return () => {
        const about = {
          type,
          title: chart.title.text,
          categoryTitle: categoryAxis.title.visible ? categoryAxis.title.text : null,
          valueTitle: valueAxis.title.visible ? valueAxis.title.text : null,
          place: { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
        };
        return [seriesDetails(sheetOf, name, chart.series.items.length, (series) => tell({ ...about, series }), type)];
      };
    },
  };
}

function seriesDetails(
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  name: string,
  count: number,
  tell: (found: readonly SeriesBefore[]) => void,
  type: string,
): Question {
  return {
    bytes: count * 3 * bytesOfQuestion,
    ask: (context) => {
      const { series } = sheetOf(context).charts.getItem(name);
      const asked = Array.from({ length: count }, (_, index) => {
        const one = series.getItemAt(index);
        one.load("name");
        const lines = /^Line/.test(type);
        if (lines) one.format.line.load("color");
        const color = lines || !tellsColors(one.format.fill) ? undefined : one.format.fill.getSolidColor();
        const values = tellsSources(one) ? one.getDimensionDataSourceString("Values") : undefined;
        const categories = tellsSources(one) ? one.getDimensionDataSourceString("Categories") : undefined;
        return { one, lines, color, values, categories };
      });
      return () => {
        tell(
          asked.map(({ one, lines, color, values, categories }) => ({
            name: one.name,
            color: lines ? one.format.line.color : (color?.value ?? ""),
            ...(values ? { values: values.value } : {}),
            ...(categories ? { categories: categories.value } : {}),
          })),
        );
        return [];
      };
    },
  };
}
