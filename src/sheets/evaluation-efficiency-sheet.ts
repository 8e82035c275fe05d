import type { TableBlock, TableColumn } from "../workbook/plan";
import { efficiencySheetId } from "./efficiency-sheet";
import { fittedTables, onePageWide, withHidden, withRowHeights, withWidths } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

const shown = ["unit", "score", "from", "to", "bestRank", "worstRank", "efficient", "size", "peers", "group"];
const measureColumns = ["line", "figure", "possible", "slack", "share", "side", "measure", "unit"];
const changeColumns = ["change", "index", "efficiencyChange", "technicalChange", "pure", "scaleChange", "unit"];
const widths: Readonly<Record<string, number>> = { unit: 34, efficient: 20, size: 24, peers: 34, group: 24 };
const thousandths = new Set(["score", "from", "to", "corrected", "scale", "productivity"]);

/**
 * Efficiency of units beside each other, what each would use or give as its examples do, and how productivity changed.
 * None where the evaluation does not compare them.
 */
export function efficiencySheets(written: WrittenModel): readonly PlacedSheet[] {
  if (!written.model.tables.some(({ name }) => name === "EfficiencyScores")) return [];
  const { words } = written;
  const parameter = (id: string) => String(written.dataset.parameters[id] ?? "");
  const returns =
    parameter("efficiencyReturns") === words("variable")
      ? words("variable returns to scale")
      : words("constant returns to scale");
  const orientation =
    parameter("efficiencyOrientation") === words("more output")
      ? words("how much more of every output is possible")
      : words("how much less of every input would do");
  const hasYears = written.model.tables.some(({ name }) => name === "Productivity");
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Efficiency"),
      subtitle: `${words("Data envelopment analysis")}: ${returns}, ${orientation}`,
    },
    {
      kind: "note",
      text: words(
        "Values, not formulas: each figure is the answer of a linear programme. A score of 1 is on the frontier that the best of these units show possible; peers are those that stand as example, with how much of each. A low score is a question to ask, not a verdict: it can come from what the measures leave out.",
      ),
      columns: 9,
    },
    { kind: "table", table: scoresTable(written) },
    {
      kind: "note",
      text: words(
        "What each unit uses and brings about, and what would be possible as its examples work; slack is what could be saved or added beyond the score.",
      ),
      columns: 9,
    },
    {
      kind: "table",
      table: styled(
        modelTable(written, "EfficiencyMeasures", { columns: measureColumns }),
        new Set(),
        new Set(["figure", "possible", "slack"]),
      ),
    },
    ...(hasYears
      ? ([
          {
            kind: "note",
            text: words(
              "Change of productivity (Malmquist index): above 1 is better. Efficiency change x technical change = index; pure change x change of scale = efficiency change.",
            ),
            columns: 9,
          },
          {
            kind: "table",
            table: styled(
              modelTable(written, "Productivity", { columns: changeColumns }),
              new Set(["index", "efficiencyChange", "technicalChange", "pure", "scaleChange"]),
              new Set(),
            ),
          },
        ] as const)
      : []),
  ];
  const placed = stacked(efficiencySheetId, words("Efficiency"), parts, {
    freeze: { rows: 6, columns: 1 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
  });
  return [withRowHeights(onePageWide(fittedTables(placed)), "EfficiencyScores", new Set(["unit", "peers", "group"]))];
}

type Table = Omit<TableBlock, "kind" | "at">;

function scoresTable(written: WrittenModel): Table {
  const all = modelTable(written, "EfficiencyScores");
  const rest = all.columns.map(({ id }) => id).filter((id) => !shown.includes(id));
  const columns = [...shown, ...rest].flatMap((id) => all.columns.filter((column) => column.id === id));
  const table = withWidths(withHidden({ ...all, columns }, new Set(rest)), (id) => widths[id] ?? 14);
  return {
    ...table,
    columns: table.columns.map((column): TableColumn => {
      if (["unit", "peers", "group"].includes(column.id))
        return {
          ...column,
          style: { ...column.style, wrap: true, vertical: "top", indent: column.id === "unit" ? 0 : 1 },
        };
      if (column.id === "size") return { ...column, style: { ...column.style, indent: 1 } };
      return thousandths.has(column.id) ? { ...column, style: { ...column.style, numberFormat: "0.000" } } : column;
    }),
  };
}

/** Ratios with three decimals, figures in the measures' own units with two. */
function styled(table: Table, ratios: ReadonlySet<string>, figures: ReadonlySet<string>): Table {
  const formatted = (column: TableColumn, numberFormat: string) => ({
    ...column,
    style: { ...column.style, numberFormat },
  });
  return {
    ...table,
    columns: table.columns.map((column) =>
      ratios.has(column.id)
        ? formatted(column, "0.000")
        : figures.has(column.id)
          ? formatted(column, "#,##0.00")
          : column.values.kind === "texts"
            ? { ...column, style: { ...column.style, wrap: true, vertical: "top" } }
            : column,
    ),
  };
}
