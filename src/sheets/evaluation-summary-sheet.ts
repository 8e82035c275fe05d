import { tableIn } from "../rules/model";
import type { Area } from "../workbook/cell";
import type { ChartBlock, SheetPlan, TableBlock, TableColumn } from "../workbook/plan";
import { statusFormats } from "./evaluation-live";
import { fittedTables, onePageWide, withHidden, withWidths } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

export const evaluationSheetId = "evaluation";

const chartRows = 18;
/** Columns of a chart, and the columns it begins at. */
const firstChart = { column: 0, columns: 7 };
const secondChart = { column: 7, columns: 9 };

/** What a committee reads, in this order; the other columns are folded away to the right. */
const shown = [
  "unit",
  "goals",
  "goalsMet",
  "missing",
  "score",
  "status",
  "frame",
  "outturn",
  "deviation",
  "deviationShare",
  "economyStatus",
  "rank",
  "rankFrom",
  "rankTo",
  "standing",
  "change",
] as const;

/** Words that stand to the right of figures. */
const texts = new Set(["status", "economyStatus", "standing", "change"]);

/** Narrow enough for A4 landscape; a header's longest word decides. */
const widths: Readonly<Record<string, number>> = {
  unit: 25,
  goals: 9,
  goalsMet: 10,
  frame: 12,
  outturn: 12,
  deviation: 12,
  status: 13,
  economyStatus: 13,
  rank: 7,
  rankFrom: 8,
  rankTo: 8,
  standing: 18,
  change: 14,
};

const tenths = "#,##0.0";
const kronor = "#,##0";
/** Whole kronor and tenths of a point are enough for a committee; the cells hold more. */
const formats: Readonly<Record<string, string>> = {
  score: tenths,
  fromMedian: "+0.0;-0.0;0.0",
  frame: kronor,
  outturn: kronor,
  deviation: kronor,
  deviationShare: "0.0%",
};

/** All units on one sheet: the table, how the scores spread, scores and money as charts. A4 landscape. */
export function evaluationSummarySheet(written: WrittenModel): PlacedSheet {
  const name = written.words("Evaluation");
  const parts: Part[] = [
    {
      kind: "title",
      text: name,
      subtitle: written.words("Goals, results and money of every unit, and where each stands among the others."),
    },
    {
      kind: "note",
      text: written.words(
        "Weighted score: the scores of a unit's goals by their weights, 100 when every target is met. A unit without a score is not ranked; units with the same score have the same rank. Rank from and to: where the unit lies with 95 % certainty, because a few goals are also a matter of chance. The sheet Comparison says how it is reckoned.",
      ),
      columns: 14,
    },
    { kind: "table", table: evaluationTable(written) },
    { kind: "gap", rows: chartRows },
  ];
  const placed = fittedTables(
    stacked(evaluationSheetId, name, parts, {
      freeze: { rows: 6, columns: 1 },
      page: {
        orientation: "landscape",
        fitWide: 1,
        fitTall: 0,
        titleRows: { from: 5, to: 5 },
      },
    }),
  );
  return onePageWide(withCharts(written, placed));
}

function evaluationTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  const all = tableIn(written.model, "Evaluation").columns.map((column) => column.id);
  const rest = all.filter((id) => !shown.some((one) => one === id));
  const table = withWidths(
    withHidden(modelTable(written, "Evaluation", { columns: [...shown, ...rest] }), new Set(rest)),
    widthOf,
  );
  const columns = table.columns.map((column): TableColumn => {
    const numberFormat = formats[column.id];
    if (texts.has(column.id)) return { ...column, style: { ...column.style, indent: 1 } };
    return numberFormat === undefined ? column : { ...column, style: { ...column.style, numberFormat } };
  });
  const rows = Math.max(table.rows, 1);
  const conditional = (["status", "economyStatus"] as const).flatMap((id) =>
    statusFormats({ row: 1, column: shown.indexOf(id), rows, columns: 1 }, written.words),
  );
  const overrun = { row: 1, column: shown.indexOf("deviation"), rows, columns: 2 };
  return {
    ...table,
    columns,
    conditional: [...conditional, { area: overrun, rule: { kind: "less than zero" }, style: { color: "9C1C13" } }],
  };
}

function widthOf(id: string): number {
  return widths[id] ?? 10;
}

function withCharts(written: WrittenModel, placed: PlacedSheet): PlacedSheet {
  const table = placed.areas.get("Evaluation");
  if (!table || table.rows < 2) return placed;
  const row = table.row + table.rows + 1;
  const charts = [scoreChart(written, placed.sheet, table, row), moneyChart(written, placed.sheet, table, row)];
  return {
    sheet: { ...placed.sheet, blocks: [...placed.sheet.blocks, ...charts] },
    areas: new Map([...placed.areas, ...charts.map((chart): [string, Area] => [chart.id, chart.at])]),
  };
}

/** The cells of a column of the Evaluation table, its header left out. */
function columnOf(sheet: SheetPlan, table: Area, id: (typeof shown)[number]) {
  return {
    sheet: sheet.name,
    row: table.row + 1,
    column: table.column + shown.indexOf(id),
    rows: table.rows - 1,
    columns: 1,
  };
}

function scoreChart(written: WrittenModel, sheet: SheetPlan, table: Area, row: number): ChartBlock {
  return {
    kind: "chart",
    id: "scoreChart",
    at: { row, rows: chartRows, ...firstChart },
    type: "column",
    title: written.words("Weighted score of each unit, points"),
    categories: columnOf(sheet, table, "unit"),
    series: [{ name: written.words("Weighted score"), values: columnOf(sheet, table, "score"), color: "1F3A5F" }],
  };
}

function moneyChart(written: WrittenModel, sheet: SheetPlan, table: Area, row: number): ChartBlock {
  return {
    kind: "chart",
    id: "moneyChart",
    at: { row, rows: chartRows, ...secondChart },
    type: "column",
    title: written.words("Frame and outturn of each unit, kr"),
    categories: columnOf(sheet, table, "unit"),
    series: [
      { name: written.words("Frame"), values: columnOf(sheet, table, "frame"), color: "B8C4D3" },
      { name: written.words("Outturn"), values: columnOf(sheet, table, "outturn"), color: "1F3A5F" },
    ],
  };
}
