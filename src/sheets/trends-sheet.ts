import { progressId } from "../evaluation/trends";
import { tableIn } from "../rules/model";
import { textAt } from "../rules/data";
import type { ChartBlock } from "../workbook/plan";
import { withHidden, withWidths } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

export const trendsSheetId = "trends";

/** More lines than these cannot be told apart. */
const mostLines = 4;
const lineColours = ["1F3A5F", "C55A11", "548235", "7F6084", "808080"];

const hasTrends = (written: WrittenModel): boolean => written.model.tables.some((table) => table.name === "Trends");

/** The years of the Trends table, first to last. */
function yearsOf(written: WrittenModel): number[] {
  const known = tableIn(written.model, "Trends").columns.map((column) => column.id);
  return Array.from({ length: 300 }, (_, at) => 1900 + at).filter((year) => known.includes(progressId(year)));
}

/** Each goal's way from baseline to target over the years; none where outcomes are known for one year only. */
export function trendsSheets(written: WrittenModel): readonly PlacedSheet[] {
  if (!hasTrends(written)) return [];
  const { words } = written;
  const first = ["unit", "indicator", ...yearsOf(written).map(progressId)];
  const all = modelTable(written, "Trends");
  const rest = all.columns.map((column) => column.id).filter((id) => !first.includes(id));
  const columns = [...first, ...rest].flatMap((id) => all.columns.filter((column) => column.id === id));
  const folded = new Set(["goal", ...rest.filter((id) => !/^outcome\d+$/.test(id))]);
  const widths: Readonly<Record<string, number>> = { goal: 30, unit: 28, indicator: 44 };
  const table = withWidths(withHidden({ ...all, columns }, folded), (id) => widths[id] ?? 12);
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Trends"),
      subtitle: words(
        "How far each goal had come from its baseline to the target of this year: 0 % is the baseline, 100 % the target.",
      ),
    },
    {
      kind: "table",
      table: {
        ...table,
        columns: table.columns.map((column) =>
          /^progress\d+$/.test(column.id) ? { ...column, style: { ...column.style, numberFormat: "0%" } } : column,
        ),
      },
    },
  ];
  return [stacked(trendsSheetId, words("Trends"), parts, tableSheet)];
}

/** The lines of a unit's goals over the years, from the rows of the Trends sheet; null where there is nothing to draw. */
export function trendChart(written: WrittenModel, unit: string, at: ChartBlock["at"]): ChartBlock | null {
  if (!hasTrends(written)) return null;
  const { words } = written;
  const years = yearsOf(written);
  const [units, indicators] = ["unit", "indicator"].map((column) => written.results.column("Trends", column));
  if (units?.kind !== "text" || indicators?.kind !== "text") return null;
  const rows = Array.from(units.codes, (_, row) => row)
    .filter((row) => textAt(units, row) === unit)
    .filter((row) => years.filter((year) => written.results.value("Trends", progressId(year), row) !== null).length > 1)
    .slice(0, mostLines);
  if (rows.length === 0) return null;
  const sheet = words("Trends");
  // Title and subtitle, a blank row, the header; before the years stand unit and indicator.
  const [headerRow, column] = [3, 2];
  return {
    kind: "chart",
    id: "trend",
    at,
    type: "line",
    title: words("Way from baseline to target"),
    valueAxis: { numberFormat: "0%" },
    categories: { sheet, row: headerRow, column, rows: 1, columns: years.length },
    series: rows.map((row, index) => ({
      name: textAt(indicators, row) ?? "",
      values: { sheet, row: headerRow + 1 + row, column, rows: 1, columns: years.length },
      color: lineColours[index] ?? "808080",
    })),
  };
}
