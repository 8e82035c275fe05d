import { quartileMethod } from "../evaluation/comparison";
import type { ChartBlock, ConditionalFormat, TableBlock, TableColumn } from "../workbook/plan";
import { fittedTables, onePageWide, withHidden, withWidths } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { colours } from "./styles";
import type { WrittenModel } from "./written-model";

export const comparisonSheetId = "comparison";

const shownRanks = [
  "unit",
  "group",
  "standing",
  "from",
  "to",
  "goals",
  "drawnScore",
  "error",
  "median",
  "funnelLow",
  "funnelHigh",
  "funnel",
];
const widths: Readonly<Record<string, number>> = { unit: 26, group: 24, standing: 20, funnel: 20 };
const tenths = new Set(["drawnScore", "error", "median", "funnelLow", "funnelHigh"]);
const scoresOfGroups = new Set(["lowest", "firstQuartile", "median", "thirdQuartile", "highest", "deviation"]);
const words = new Set(["group", "standing", "funnel"]);

/** How units stand beside each other: the spread of each group, and how sure a rank is. */
export function comparisonSheet(written: WrittenModel): PlacedSheet {
  const { words: say } = written;
  const drawn = (written.dataset.tables["CostQuality"]?.rows ?? 0) > 1;
  const parts: Part[] = [
    {
      kind: "title",
      text: say("Comparison of units"),
      subtitle: say("How scores spread in each group, and between which ranks a unit lies when chance is counted in."),
    },
    {
      kind: "note",
      text: say(
        "The ranks from and to hold with 95 % certainty: every score is drawn again {runs} times (seed {seed}) around what it is now, with the standard error that so few goals give, and all are ranked each time. The draws are values and are made again with every run; where a score has changed since, the sheet says draw again. A unit is in the better or worse half only where its whole interval is. Quartiles by {method}.",
        {
          runs: String(written.dataset.parameters["rankDraws"] ?? ""),
          seed: String(written.dataset.parameters["rankSeed"] ?? ""),
          method: say(quartileMethod),
        },
      ),
      columns: 12,
    },
    { kind: "table", table: ranksTable(written) },
    { kind: "table", table: groupsTable(written) },
    ...(drawn
      ? ([
          { kind: "table", table: costTable(written) },
          { kind: "gap", rows: Math.max(1, chartRows - (written.dataset.tables["CostQuality"]?.rows ?? 0)) },
        ] as const)
      : []),
  ];
  const placed = stacked(comparisonSheetId, say("Comparison"), parts, {
    freeze: { rows: 6, columns: 1 },
    // Few units fit one page with their chart; many take as many pages as they need.
    page: { orientation: "landscape", fitWide: 1, fitTall: (written.dataset.tables["Ranks"]?.rows ?? 0) > 30 ? 0 : 1 },
  });
  const fitted = onePageWide(fittedTables(placed));
  return drawn ? withScatter(written, fitted) : fitted;
}

const chartRows = 20;

function costTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  return withHidden(modelTable(written, "CostQuality"), new Set());
}

/** Cost against quality, from the table that holds only units of which both are known. */
function withScatter(written: WrittenModel, placed: PlacedSheet): PlacedSheet {
  const { words: say } = written;
  const area = placed.areas.get("CostQuality");
  if (area === undefined) return placed;
  const column = (index: number) => ({
    sheet: placed.sheet.name,
    row: area.row + 1,
    column: area.column + index,
    rows: area.rows - 1,
    columns: 1,
  });
  const chart: ChartBlock = {
    kind: "chart",
    id: "costChart",
    // Beside its table, so that few units print on one page of a readable size.
    at: { row: area.row, column: 4, rows: chartRows, columns: 8 },
    type: "scatter",
    title: say("Cost against quality, a point a unit"),
    axisTitles: { category: say("Frame less outturn, % of costs"), value: say("Quality score") },
    categories: column(1),
    series: [{ name: say("Quality score"), values: column(2), color: "1F3A5F" }],
  };
  return { ...placed, sheet: { ...placed.sheet, blocks: [...placed.sheet.blocks, chart] } };
}

function ranksTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  const all = modelTable(written, "Ranks");
  const rest = all.columns.map((column) => column.id).filter((id) => !shownRanks.includes(id));
  const columns = [...shownRanks, ...rest].flatMap((id) => all.columns.filter((column) => column.id === id));
  const table = withWidths(withHidden({ ...all, columns }, new Set(rest)), (id) => widths[id] ?? 11);
  const fill = (text: string, colour: string): ConditionalFormat => ({
    area: { row: 1, column: shownRanks.indexOf("standing"), rows: Math.max(table.rows, 1), columns: 1 },
    rule: { kind: "equals text", text: written.words(text) },
    style: { fill: colour },
  });
  return {
    ...table,
    columns: table.columns.map(styled),
    conditional: [
      fill("better half", colours.good),
      fill("worse half", colours.bad),
      fill("draw again", colours.indifferent),
    ],
  };
}

function groupsTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  const table = withHidden(modelTable(written, "Comparison"), new Set(["enough"]));
  return {
    ...table,
    columns: table.columns.map((column) =>
      scoresOfGroups.has(column.id) ? { ...column, style: { ...column.style, numberFormat: "0.0" } } : column,
    ),
  };
}

function styled(column: TableColumn): TableColumn {
  if (tenths.has(column.id)) return { ...column, style: { ...column.style, numberFormat: "0.0" } };
  return words.has(column.id) ? { ...column, style: { ...column.style, indent: 1 } } : column;
}
