import { fullAddress } from "../address";
import { nextId, type HostChart, type HostSeries, type HostSheet } from "../model";
import { areaGiven } from "../references";
import { numberOf, refusal, textOf, type HostObject } from "../wire";
import { collection } from "./collection";

export function chartCollection(sheet: HostSheet): HostObject {
  return collection("ChartCollection", () => sheet.charts.map((chart) => chartObject(sheet, chart)), {
    Add: (type, source) => {
      if (sheet.protection) throw refusal.denied();
      areaGiven(sheet.book, source, sheet);
      const chart: HostChart = {
        id: nextId(sheet.book),
        name: `Chart ${sheet.charts.length + 1}`,
        type: textOf(type),
        title: "",
        categoryTitle: "",
        valueTitle: "",
        place: null,
        points: {},
        // Excel makes a series of the source at once; it is deleted or set like any other.
        series: [{ name: "Series1", values: areaGiven(sheet.book, source, sheet) }],
      };
      sheet.charts.push(chart);
      return chartObject(sheet, chart);
    },
  });
}

function chartObject(sheet: HostSheet, chart: HostChart): HostObject {
  const axis = (key: "categoryTitle" | "valueTitle") => (): HostObject => ({
    type: "ChartAxis",
    set: {
      Minimum: (from) => {
        chart.axisFrom = numberOf(from);
      },
      NumberFormat: (format) => {
        chart.axisFormat = textOf(format);
      },
    },
    to: {
      Title: () => ({
        type: "ChartAxisTitle",
        get: { Text: () => chart[key], Visible: () => chart[key] !== "" },
        set: {
          Text: (text) => {
            chart[key] = textOf(text);
          },
        },
      }),
    },
  });
  return {
    type: "Chart",
    id: chart.id,
    get: {
      Id: () => chart.id,
      Name: () => chart.name,
      ChartType: () => chart.type,
      Left: () => placed(chart).left,
      Top: () => placed(chart).top,
      Width: () => placed(chart).width,
      Height: () => placed(chart).height,
    },
    set: {
      Left: (points) => {
        chart.points.left = numberOf(points);
      },
      Top: (points) => {
        chart.points.top = numberOf(points);
      },
      Width: (points) => {
        chart.points.width = numberOf(points);
      },
      Height: (points) => {
        chart.points.height = numberOf(points);
      },
      Name: (name) => {
        chart.name = textOf(name);
      },
    },
    to: {
      Title: () => ({
        type: "ChartTitle",
        get: { Text: () => chart.title },
        set: {
          Text: (text) => {
            chart.title = textOf(text);
          },
        },
      }),
      Axes: () => ({
        type: "ChartAxes",
        to: { CategoryAxis: axis("categoryTitle"), ValueAxis: axis("valueTitle") },
      }),
      Series: () =>
        collection("ChartSeriesCollection", () => chart.series.map((series) => seriesObject(sheet, chart, series)), {
          Add: (name) => {
            const series: HostSeries = { name: typeof name === "string" ? name : `Series${chart.series.length + 1}` };
            chart.series.push(series);
            return seriesObject(sheet, chart, series);
          },
        }),
    },
    call: {
      SetPosition: (from, to) => {
        const first = areaGiven(sheet.book, from, sheet);
        const last = to === undefined ? first : areaGiven(sheet.book, to, sheet);
        chart.place = {
          row: first.row,
          column: first.column,
          rows: last.row + last.rows - first.row,
          columns: last.column + last.columns - first.column,
        };
      },
      Delete: () => {
        if (sheet.protection) throw refusal.denied();
        const index = sheet.charts.indexOf(chart);
        if (index < 0) throw refusal.notFound();
        sheet.charts.splice(index, 1);
      },
    },
  };
}

/** Where a chart stands, in points of cells of standard size; what was given in points counts. */
function placed({ place, points }: HostChart): Required<HostChart["points"]> {
  const cells = place ?? { row: 0, column: 0, rows: 15, columns: 8 };
  return {
    left: points.left ?? cells.column * 48,
    top: points.top ?? cells.row * 15,
    width: points.width ?? cells.columns * 48,
    height: points.height ?? cells.rows * 15,
  };
}

function seriesObject(sheet: HostSheet, chart: HostChart, series: HostSeries): HostObject {
  return {
    type: "ChartSeries",
    get: { Name: () => series.name, MarkerStyle: () => series.marker ?? "Automatic" },
    set: {
      Name: (name) => {
        series.name = textOf(name);
      },
      MarkerStyle: (style) => {
        series.marker = textOf(style);
      },
    },
    to: {
      Format: () => ({
        type: "ChartSeriesFormat",
        to: {
          Fill: () => ({
            type: "ChartFill",
            call: {
              SetSolidColor: (color) => {
                series.color = textOf(color);
              },
              GetSolidColor: () => series.color ?? "",
            },
          }),
          Line: () => ({
            type: "ChartLineFormat",
            get: { Color: () => series.color ?? "" },
            set: {
              Color: (color) => {
                series.color = textOf(color);
              },
            },
          }),
        },
      }),
    },
    call: {
      GetDimensionDataSourceString: (dimension) => {
        const source = dimension === "Values" ? series.values : series.categories;
        return source ? fullAddress(source) : "";
      },
      SetValues: (source) => {
        series.values = areaGiven(sheet.book, source, sheet);
      },
      SetXAxisValues: (source) => {
        series.categories = areaGiven(sheet.book, source, sheet);
      },
      Delete: () => {
        const index = chart.series.indexOf(series);
        if (index < 0) throw refusal.notFound();
        chart.series.splice(index, 1);
      },
    },
  };
}
