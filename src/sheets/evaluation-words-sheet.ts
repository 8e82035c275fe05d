import type { TableBlock, TableColumn } from "../workbook/plan";
import { onePageWide, withRowHeights } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

export const evaluationWordsSheetId = "evaluationWords";

const sentenceWidth = 27;
const shown = ["unit", "results", "economy", "comparison", "certainty", "change", "data"] as const;
/** Read by the units' pages only. */
const besides = ["goals", "methods"] as const;

/** The year in words: a row a unit, sentences that follow the figures. */
export function evaluationWordsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const table = wordsTable(written);
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Evaluation in words"),
      subtitle: words("Every figure in the sentences is live; what the data do not carry is not said."),
    },
    { kind: "table", table },
  ];
  const placed = stacked(evaluationWordsSheetId, words("Evaluation in words"), parts, {
    freeze: { rows: 4, columns: 1 },
    page: {
      orientation: "landscape",
      fitWide: 1,
      fitTall: 0,
      titleRows: { from: 3, to: 3 },
      printArea: { row: 0, column: 0, rows: 4 + Math.max(table.rows, 1), columns: shown.length },
    },
  });
  return onePageWide(withRowHeights(placed, "EvaluationWords", new Set(shown)));
}

function wordsTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  const all = modelTable(written, "EvaluationWords");
  const first: readonly string[] = [...shown, ...besides];
  const rest = all.columns.map((column) => column.id).filter((id) => !first.includes(id));
  const columns = [...first, ...rest].flatMap((id) => all.columns.filter((column) => column.id === id));
  return {
    ...all,
    columns: columns.map((column): TableColumn =>
      first.includes(column.id) ? sentenceColumn(column) : { ...column, hidden: true },
    ),
  };
}

function sentenceColumn(column: TableColumn): TableColumn {
  const width = column.id === "unit" ? 24 : sentenceWidth;
  return {
    ...column,
    width,
    style: { ...column.style, wrap: true, vertical: "top", ...(column.id === "unit" ? {} : { indent: 1 }) },
  };
}
