import { textAt } from "../rules/data";
import type { ChartBlock, ConditionalFormat, TableBlock } from "../workbook/plan";
import { fittedTables, onePageWide, withHidden, withRowHeights, withWidths } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { colours } from "./styles";
import type { WrittenModel } from "./written-model";

const shown = ["unit", "indicator", "standing", "cases", "share", "common", "low", "high", "lowest", "highest"];
const widths: Readonly<Record<string, number>> = { unit: 28, indicator: 34, standing: 27 };
/** Fewer marks are no funnel to look at, and more charts than these nobody looks at. */
const [fewestMarks, mostCharts, chartRows] = [4, 6, 16] as const;

/** Shares with their numbers of cases against funnel limits; none where no indicator states its cases. */
export function shareFunnelsSheets(written: WrittenModel): readonly PlacedSheet[] {
  if (!written.model.tables.some(({ name }) => name === "ShareFunnels")) return [];
  const { words } = written;
  const name = words("Shares and cases");
  const drawn = setsOf(written).slice(0, mostCharts);
  const parts: Part[] = [
    {
      kind: "title",
      text: name,
      subtitle: words("Whether a unit's share can be told from the others', so few cases as it may have."),
    },
    {
      kind: "note",
      text: words(
        "The middle of a funnel is the share of all units taken together. Between the limits of 95 % a unit lies by chance alone; only outside those of 99.8 % does it surely differ. With fewer than five expected cases either way nothing is said.",
      ),
      columns: 9,
    },
    { kind: "table", table: funnelTable(written) },
    ...(drawn.length === 0 ? [] : [{ kind: "gap", rows: Math.ceil(drawn.length / 2) * (chartRows + 1) } as const]),
  ];
  const placed = stacked("shareFunnels", name, parts, {
    freeze: { rows: 6, columns: 1 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
  });
  const fitted = withRowHeights(onePageWide(fittedTables(placed)), "ShareFunnels", new Set(["unit", "indicator"]));
  const area = placed.areas.get("ShareFunnels");
  if (area === undefined) return [fitted];
  const charts = drawn.map(({ indicator, first, rows }, index): ChartBlock => {
    const column = (id: string) => ({
      sheet: name,
      row: area.row + 1 + first,
      column: area.column + shown.indexOf(id),
      rows,
      columns: 1,
    });
    const top = area.row + area.rows + 1 + Math.floor(index / 2) * (chartRows + 1);
    return {
      kind: "chart",
      id: `funnel${index + 1}`,
      at: { row: top, column: index % 2 === 0 ? 0 : 3, rows: chartRows, columns: index % 2 === 0 ? 3 : 7 },
      type: "scatter",
      title: indicator,
      axisTitles: { category: words("Number of cases"), value: words("Share") },
      valueAxis: { numberFormat: "0%" },
      categories: column("cases"),
      series: [
        { name: words("Units"), values: column("share"), color: "1F3A5F" },
        { name: words("Funnel 95 % from"), values: column("low"), color: "BFBFBF" },
        { name: words("Funnel 95 % to"), values: column("high"), color: "BFBFBF" },
      ],
    };
  });
  return [{ ...fitted, sheet: { ...fitted.sheet, blocks: [...fitted.sheet.blocks, ...charts] } }];
}

/** The sets with enough units to draw, each with its first row and how many. */
function setsOf(
  written: WrittenModel,
): { readonly indicator: string; readonly first: number; readonly rows: number }[] {
  const indicators = written.results.column("ShareFunnels", "indicator");
  const rows = Array.from({ length: written.dataset.tables["ShareFunnels"]?.rows ?? 0 }, (_, row) =>
    Number(written.results.value("ShareFunnels", "set", row)),
  );
  return [...new Set(rows)]
    .map((set) => ({ first: rows.indexOf(set), rows: rows.filter((one) => one === set).length }))
    .filter((one) => one.rows >= fewestMarks)
    .map((one) => ({
      ...one,
      indicator: indicators.kind === "text" ? (textAt(indicators, one.first) ?? "") : "",
    }));
}

function funnelTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  const all = modelTable(written, "ShareFunnels");
  const rest = all.columns.map(({ id }) => id).filter((id) => !shown.includes(id));
  const columns = [...shown, ...rest].flatMap((id) => all.columns.filter((column) => column.id === id));
  const table = withWidths(withHidden({ ...all, columns }, new Set(rest)), (id) => widths[id] ?? 12);
  const fill = (text: string, colour: string): ConditionalFormat => ({
    area: { row: 1, column: shown.indexOf("standing"), rows: Math.max(table.rows, 1), columns: 1 },
    rule: { kind: "equals text", text: written.words(text) },
    style: { fill: colour },
  });
  const wrapped = new Set(["unit", "indicator"]);
  return {
    ...table,
    columns: table.columns.map((column) =>
      wrapped.has(column.id)
        ? { ...column, style: { ...column.style, wrap: true, vertical: "top" } }
        : column.id === "standing"
          ? { ...column, style: { ...column.style, indent: 1 } }
          : column,
    ),
    conditional: [
      fill("surely better than the others", colours.good),
      fill("better than the others", colours.good),
      fill("worse than the others", colours.indifferent),
      fill("surely worse than the others", colours.bad),
    ],
  };
}
