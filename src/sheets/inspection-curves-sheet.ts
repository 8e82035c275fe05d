import type { NamedCurve, SchemeInspection } from "../rewards/inspection/inspection";
import type { Words } from "../locale/words";
import type { ChartBlock, SheetPlan, TableColumn } from "../workbook/plan";
import { label, stacked, type PlacedSheet } from "./layout";
import { colours, headerStyle, noteStyle } from "./styles";

const headers = {
  point: "Point",
  unit: "Unit",
  measure: "Measure",
  x: "Value of the measure",
  pool: "Pool",
  current: "Pool as things stand",
} as const;

export const inspectionCurvesSheetId = "inspection-curves";

/** Charts that a person can look through; the points of the others stand in the table all the same. */
const mostCharts = 24;
const chartRows = 15;
/** Two charts beside each other: over the columns unit and measure, and over the three with figures. */
const asides = [
  { column: 0, columns: 2 },
  { column: 2, columns: 3 },
] as const;
/** Below the title and what is said. */
const firstChartRow = 5;
/** Rows that a printed page holds: charts are laid so that no page cuts one, two bands of them on the first and three on the others. */
const pageRows = 48;
const bandRow = (band: number, first: number): number =>
  band < 2
    ? first + band * (chartRows + 1)
    : pageRows * (1 + Math.floor((band - 2) / 3)) + ((band - 2) % 3) * (chartRows + 1);

interface DrawnPoint {
  readonly x: number;
  readonly y: number | null;
  readonly current: number | null;
}

/** How each unit's pool answers to each of its measures: a chart each with the measure as it stands marked, and the points below. */
export function inspectionCurvesSheet({ units }: SchemeInspection, words: Words): SheetPlan | null {
  const curves = units.flatMap((unit) => unit.curves).filter(({ points }) => points.length > 1);
  if (curves.length === 0) return null;
  const points = curves.map(drawnPoints);
  const starts = points.map((_, at) => points.slice(0, at).reduce((sum, one) => sum + one.length, 0));
  // Curves that move the pool come first, those that move it most before the others.
  const drawn = curves
    .map((curve, index) => ({ curve, index, moves: movesBy(curve) }))
    .sort((a, b) => b.moves - a.moves || a.index - b.index)
    .slice(0, mostCharts)
    .sort((a, b) => a.index - b.index);
  const bands = Math.ceil(drawn.length / asides.length);
  const name = words("Inspection curves");
  const left = curves.length - drawn.length;
  const said = [
    words(
      "Each line is a unit's pool while one measure moves and all else stays; the mark is the measure as it stands.",
    ),
    ...(left === 0
      ? []
      : [words("{count, plural, one {# curve} other {# curves}} more: the points are in the table.", { count: left })]),
  ].join(" ");
  const placed = stacked(
    inspectionCurvesSheetId,
    name,
    [
      { kind: "title", text: name, subtitle: words("How the pool answers to each measure.") },
      {
        kind: "cells",
        id: "said",
        cells: [label(0, 0, said, noteStyle, { rows: 1, columns: 5 })],
      },
      { kind: "gap", rows: bandRow(bands, firstChartRow) - firstChartRow },
      {
        kind: "table",
        table: {
          id: "InspectionCurves",
          name: words("InspectionCurves"),
          rows: points.flat().length,
          keyColumn: "point",
          columns: pointColumns(curves, points, words),
          headerStyle,
          style: "banded",
        },
      },
    ],
    {
      page: { orientation: "portrait", fitWide: 1, fitTall: 0 },
      hideGridlines: true,
      columnWidths: { 0: 18, 1: 20, 2: 12, 3: 12, 4: 12 },
      // Said for every row, so that a page holds the same rows wherever it is printed.
      rowHeights: Object.fromEntries(
        Array.from({ length: bandRow(bands, firstChartRow) - firstChartRow }, (_, row) => [firstChartRow + row, 15]),
      ),
    },
  );
  return withCharts(placed, name, drawn, points, starts, words);
}

function drawnPoints({ points, current }: NamedCurve): readonly DrawnPoint[] {
  const drawn = points.map(({ x, y }): DrawnPoint => ({ x, y, current: null }));
  if (current === null) return drawn;
  const at = drawn.findIndex(({ x }) => x >= current.x);
  const before = drawn.slice(0, at < 0 ? drawn.length : at);
  const after = drawn.slice(before.length);
  return [...before, { x: current.x, y: current.y, current: current.y }, ...after];
}

function movesBy({ points }: NamedCurve): number {
  const heights = points.flatMap(({ y }) => (y === null ? [] : [y]));
  return heights.length === 0 ? 0 : Math.max(...heights) - Math.min(...heights);
}

function pointColumns(
  curves: readonly NamedCurve[],
  points: readonly (readonly DrawnPoint[])[],
  words: Words,
): readonly TableColumn[] {
  const texts = (id: keyof typeof headers, width: number, of: (curve: NamedCurve, at: number) => string) => {
    const dictionary = curves.flatMap((curve, index) => (points[index] ?? []).map((_, at) => of(curve, at)));
    const values = { kind: "texts", codes: Int32Array.from(dictionary.keys()), dictionary } as const;
    return { id, header: words(headers[id]), role: "label", values, width } as const;
  };
  const figures = (id: keyof typeof headers, numberFormat: string, of: (point: DrawnPoint) => number | null) => {
    const values = {
      kind: "numbers",
      values: Float64Array.from(points.flat(), (one) => of(one) ?? Number.NaN),
    } as const;
    return { id, header: words(headers[id]), role: "label", values, style: { numberFormat }, width: 12 } as const;
  };
  return [
    texts("unit", 18, ({ unit }) => unit),
    texts("measure", 20, ({ header }) => words(header)),
    figures("x", "#,##0.####", ({ x }) => x),
    figures("pool", "#,##0", ({ y }) => y),
    figures("current", "#,##0", ({ current }) => current),
    {
      ...texts("point", 10, ({ unit, measure }, at) => `${unit} ${JSON.stringify(measure)} ${at + 1}`),
      hidden: true,
    },
  ];
}

function withCharts(
  { sheet, areas }: PlacedSheet,
  sheetName: string,
  drawn: readonly { readonly curve: NamedCurve; readonly index: number }[],
  points: readonly (readonly DrawnPoint[])[],
  starts: readonly number[],
  words: Words,
): SheetPlan {
  const table = areas.get("InspectionCurves");
  if (table === undefined) return sheet;
  const charts = drawn.map(({ curve, index }, at): ChartBlock => {
    const rows = points[index]?.length ?? 0;
    const column = (number: number) => ({
      sheet: sheetName,
      row: table.row + 1 + (starts[index] ?? 0),
      column: table.column + number,
      rows,
      columns: 1,
    });
    const place = {
      row: bandRow(Math.floor(at / asides.length), firstChartRow),
      rows: chartRows,
      ...(at % asides.length === 0 ? asides[0] : asides[1]),
    };
    return {
      kind: "chart",
      id: `curve${at + 1}`,
      at: place,
      type: "curve",
      title: `${curve.unit}: ${words(curve.header)}`,
      axisTitles: { category: words(curve.header), value: words("Pool") },
      categories: column(2),
      series: [
        { name: words("Pool"), values: column(3), color: colours.ink },
        { name: words("As things stand"), values: column(4), color: "C55A11" },
      ],
    };
  });
  return { ...sheet, blocks: [...sheet.blocks, ...charts] };
}
