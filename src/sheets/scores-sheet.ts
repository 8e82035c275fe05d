import { tableIn } from "../rules/model";
import type { TableBlock } from "../workbook/plan";
import { statusFormats } from "./evaluation-live";
import { fittedTables, withHidden, withRowHeights, withWidths } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

export const scoresSheetId = "scores";

/** What a reader compares stands first; the steps between are folded away. */
const shown = [
  "unit",
  "indicator",
  "goal",
  "kind",
  "measureUnit",
  "directionUsed",
  "scoring",
  "baseline",
  "threshold",
  "target",
  "targetLow",
  "targetHigh",
  "stretch",
  "priorOutcome",
  "outcome",
  "missingApplied",
  "score",
  "met",
  "status",
  "progress",
  "weightStated",
  "effectiveWeight",
  "points",
] as const;

/**
 * The scores: a row a goal, with the rule that gave its score. Below it each outcome against the year before, where the
 * model compares them.
 */
export function scoresSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const has = (table: string) => written.model.tables.some((one) => one.name === table);
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Scores"),
      subtitle: words("Each goal's outcome as a score from 0: 100 at the target, more up to the stretch target."),
    },
    {
      kind: "note",
      text: words(
        "A goal is scored in a line from its threshold to its target, for a band by the distance outside it, or in the way that its column Scoring names: lines or steps through the rows of its score table, a dead band, or an index of its baseline. A missing outcome is treated by the rule stated in its row; weights that fall away go to the other goals of the unit. The words good, indifferent and bad follow the limits on the Parameters sheet.",
      ),
      columns: 7,
    },
    { kind: "table", table: scoresTable(written) },
    ...(has("Changes")
      ? [{ kind: "table", table: withHidden(modelTable(written, "Changes"), new Set()) } as const]
      : []),
  ];
  const placed = stacked(scoresSheetId, words("Scores"), parts, {
    freeze: { rows: 6, columns: 2 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0, titleRows: { from: 5, to: 5 } },
  });
  return withRowHeights(fittedTables(placed), "Scores", wrapped);
}

function scoresTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  const all = tableIn(written.model, "Scores").columns.map((column) => column.id);
  const first = shown.filter((id) => all.includes(id));
  const rest = all.filter((id) => !first.some((one) => one === id));
  const table = withWidths(
    withHidden(modelTable(written, "Scores", { columns: [...first, ...rest] }), new Set(rest)),
    widthOf,
  );
  const status = first.indexOf("status");
  const area = { row: 1, column: status, rows: Math.max(table.rows, 1), columns: 1 };
  const columns = table.columns.map((column) => {
    const top = { ...column.style, vertical: "top" as const };
    if (wrapped.has(column.id)) return { ...column, style: { ...top, wrap: true } };
    return { ...column, style: indented.has(column.id) ? { ...top, indent: 1 } : top };
  });
  return { ...table, columns, conditional: statusFormats(area, written.words) };
}

/** Long names take two lines; words beside figures keep a distance. */
const wrapped = new Set(["unit", "indicator", "goal", "measureUnit"]);
const indented = new Set(["missingApplied", "status"]);

const textWidths: Readonly<Record<string, number>> = {
  unit: 20,
  indicator: 26,
  goal: 26,
  kind: 12,
  measureUnit: 14,
  baseline: 12,
  missingApplied: 18,
  scoring: 16,
  targetHigh: 13,
  stretch: 14,
  status: 12,
};

function widthOf(id: string): number {
  return textWidths[id] ?? 10;
}
