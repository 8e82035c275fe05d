import type { ConditionalFormat, TableBlock, TableColumn } from "../workbook/plan";
import { fittedTables, onePageWide, withHidden, withRowHeights, withWidths } from "./evaluation-tables";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { colours } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

export const surveySheetId = "survey";

const widths: Readonly<Record<string, number>> = { unit: 26, line: 30, question: 40, standing: 24, spreadFrom: 21 };
/** In the order of the columns of the first table, so that both tables share the sheet's widths. */
const unitColumns = ["unit", "standing", "index", "margin", "from", "to", "questions", "asked", "answers", "common"];
const questionColumns = [
  "line",
  "question",
  "index",
  "margin",
  "answers",
  "population",
  "responseRate",
  "mean",
  "deviation",
  "spreadFrom",
];

/**
 * The customer survey: each unit's index with its margin of error and whether it can be told from the others, then every
 * question.
 */
function surveySheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Customer survey"),
      subtitle: words("Answers from 1 to 10 as an index from 0 to 100, with what chance alone may make of it."),
    },
    {
      kind: "note",
      text: words(
        "With 95 % certainty the index of all who were asked lies within the margin of error. A unit within chance cannot be told from the others: its index differs from that of all units by no more than so few answers may. Questions with too few answers give no index.",
      ),
      columns: 7,
    },
    { kind: "table", table: indexTable(written) },
    { kind: "table", table: wordsTable(written) },
    { kind: "table", table: questionTable(written) },
  ];
  const placed = stacked(surveySheetId, words("Customer survey"), parts, {
    freeze: { rows: 6, columns: 1 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
  });
  return withRowHeights(onePageWide(fittedTables(placed)), "Surveys", new Set(["question", "line"]));
}

function indexTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  const table = ordered(written, "CustomerIndexes", unitColumns);
  const area = { row: 1, column: unitColumns.indexOf("standing"), rows: Math.max(table.rows, 1), columns: 1 };
  const fill = (text: string, colour: string): ConditionalFormat => ({
    area,
    rule: { kind: "equals text", text: written.words(text) },
    style: { fill: colour },
  });
  return {
    ...table,
    conditional: [
      fill("surely above the others", colours.good),
      fill("above the others", colours.good),
      fill("below the others", colours.indifferent),
      fill("surely below the others", colours.bad),
    ],
  };
}

function questionTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  return ordered(written, "Surveys", questionColumns);
}

function wordsTable(written: WrittenModel): Omit<TableBlock, "kind" | "at"> {
  return ordered(written, "CustomerWords", ["unit", "customers"]);
}

/** The columns named first, all others folded away behind them. */
function ordered(written: WrittenModel, table: string, first: readonly string[]): Omit<TableBlock, "kind" | "at"> {
  const all = modelTable(written, table);
  const rest = all.columns.map((column) => column.id).filter((id) => !first.includes(id));
  const columns = [...first, ...rest].flatMap((id) => all.columns.filter((column) => column.id === id));
  const fitted = withWidths(withHidden({ ...all, columns }, new Set(rest)), (id) => widths[id] ?? 15);
  return { ...fitted, columns: fitted.columns.map(styled) };
}

const wrapped = new Set(["unit", "line", "question"]);
const tenths = new Set(["index", "margin", "from", "to", "common"]);

function styled(column: TableColumn): TableColumn {
  if (wrapped.has(column.id)) return { ...column, style: { ...column.style, wrap: true, vertical: "top" } };
  if (column.id === "spreadFrom" || column.id === "standing")
    return { ...column, style: { ...column.style, indent: 1 } };
  if (tenths.has(column.id)) return { ...column, style: { ...column.style, numberFormat: "0.0" } };
  if (column.id === "mean" || column.id === "deviation")
    return { ...column, style: { ...column.style, numberFormat: "0.00" } };
  return column;
}

/** The survey's sheets: none where the model has no survey, the answers one by one where the workbook holds them so. */
export function surveySheets(written: WrittenModel): readonly PlacedSheet[] {
  if (!written.model.tables.some((table) => table.name === "Surveys")) return [];
  return [surveySheet(written), surveyAnswersSheet(written)];
}

/** The answers one by one; empty where the workbook holds only their means. */
function surveyAnswersSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Survey answers"),
      subtitle: words("One row an answer, as the workbook's own list has them."),
    },
    { kind: "table", table: modelTable(written, "SurveyAnswers") },
  ];
  return stacked("surveyAnswers", words("Survey answers"), parts, tableSheet);
}
