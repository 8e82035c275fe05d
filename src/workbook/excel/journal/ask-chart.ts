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
        const color = /^Line/.test(type) ? undefined : one.format.fill.getSolidColor();
        if (!color) one.format.line.load("color");
        const values = tellsSources(one) ? one.getDimensionDataSourceString("Values") : undefined;
        const categories = tellsSources(one) ? one.getDimensionDataSourceString("Categories") : undefined;
        return { one, color, values, categories };
      });
      return () => {
        tell(
          asked.map(({ one, color, values, categories }) => ({
            name: one.name,
            color: color ? color.value : one.format.line.color,
            ...(values ? { values: values.value } : {}),
            ...(categories ? { categories: categories.value } : {}),
          })),
        );
        return [];
      };
    },
  };
}
