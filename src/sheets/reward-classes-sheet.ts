import type { ChartBlock } from "../workbook/plan";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

const chartRows = 18;

/** How rewards are distributed: persons by class of amount, with its chart; none where the model has no rewards. */
export function rewardClassesSheets(written: WrittenModel): readonly PlacedSheet[] {
  if (!written.model.tables.some((table) => table.name === "RewardClasses")) return [];
  const { words } = written;
  const name = words("Distribution of rewards");
  const table = modelTable(written, "RewardClasses");
  const parts: Part[] = [
    {
      kind: "title",
      text: name,
      subtitle: words(
        "How many persons are paid how much. Nobody is named; the amounts are those of the sheet Shares.",
      ),
    },
    { kind: "table", table: { ...table, columns: table.columns.map((column) => ({ ...column, width: 18 })) } },
    { kind: "gap", rows: chartRows },
  ];
  const placed = stacked("rewardClasses", name, parts, {
    page: { orientation: "portrait", fitWide: 1, fitTall: 1 },
  });
  const area = placed.areas.get("RewardClasses");
  if (area === undefined) return [placed];
  const column = (id: string) => ({
    sheet: name,
    row: area.row + 1,
    column: area.column + table.columns.findIndex((one) => one.id === id),
    rows: area.rows - 1,
    columns: 1,
  });
  const chart: ChartBlock = {
    kind: "chart",
    id: "rewardChart",
    at: { row: area.row + area.rows + 1, column: 0, rows: chartRows, columns: 4 },
    type: "column",
    title: words("Persons by amount paid"),
    valueAxis: { from: 0, numberFormat: "0" },
    axisTitles: { category: words("Paid, kr"), value: words("Persons") },
    categories: column("amounts"),
    series: [{ name: words("Persons"), values: column("persons"), color: "1F3A5F" }],
  };
  return [{ sheet: { ...placed.sheet, blocks: [...placed.sheet.blocks, chart] }, areas: placed.areas }];
}
