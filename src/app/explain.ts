import { stops, type Problem } from "../problem/problem";
import { explain } from "../rules/explain/explain";
import type { CellAddress, Explanation, FigureSource } from "../rules/explain/explanation";
import { printed } from "../rules/explain/print";
import { tableIn } from "../rules/model";
import type { WrittenModel } from "../sheets/written-model";
import { addressOf, positionOf, type CellValue, type Position } from "../workbook/cell";
import type { OwnSheet, OwnTable, Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { explanationSteps, type ExplanationStep } from "./explanation-tree";
import { composedOnce } from "./composed-once";
import { cellChange } from "./ledger/cell-change";

/** How a figure came about. */
export interface CellExplanation {
  readonly cell: { readonly table: string; readonly column: string; readonly row: number };
  readonly explanation: Explanation;
  /** The explanation as indented lines. */
  readonly lines: readonly string[];
  /** The same as steps to open one by one. */
  readonly steps: ExplanationStep;
  /** Where a month has been closed: what has changed since, cause by cause. It also stands last among the lines and the steps. */
  readonly change?: ExplanationStep;
}

/** Where a sheet of ours shows a cell of the model now. */
type Places = (address: CellAddress) => FigureSource | undefined;

/**
 * Explains a cell of one of our tables, computed anew from the workbook's own sheets and parameters. `cell` is "Sheet!F12".
 * `depth`: how many levels of computed cells are unfolded below it; those that stay folded name their own cell.
 * A cell that is not of ours, or a row that is no longer there, is a problem that says so.
 */
export function explainCell(
  snapshot: Snapshot,
  cell: string,
  options: JobOptions,
  depth = 1,
): CellExplanation | { readonly problems: readonly Problem[] } {
  if (stops(snapshot.problems)) return { problems: snapshot.problems };
  const mark = cell.lastIndexOf("!");
  const sheetName = cell
    .slice(0, mark)
    .replace(/^'(.*)'$/, "$1")
    .replace(/''/g, "'");
  const position = positionOf(cell.slice(mark + 1));
  const sheet = snapshot.own.find((own) => own.name.toLowerCase() === sheetName.toLowerCase());
  if (sheet === undefined || position === undefined) return { problems: [notOurs(snapshot, cell, sheetName)] };
  const found = tableAt(sheet, position);
  if (found === undefined) return { problems: [notInTable(sheet, cell)] };
  const { written, problems } = composedOnce(snapshot, options);
  if (written === null) return { problems };
  const { table, columnId } = found;
  if (columnId === null || !hasColumn(written, table.id, columnId)) return { problems: [noRule(sheet, cell)] };
  const key = keysOf(written, table)[found.row] ?? null;
  const row = rowOf(written, table.id, key);
  if (row === undefined) return { problems: [stale(sheet, cell, key)] };
  const address = { table: table.id, column: columnId, row };
  // In the language of the sheets, whose headers it names.
  const language = snapshot.language ?? options.language ?? "en";
  const speech = { words: written.words, decimalSign: language === "sv" ? "," : "." } as const;
  const { model, dataset, results, naming } = written;
  const whole = explain(model, dataset, results, address, { depth, naming, speech });
  const explanation = withPlaces(whole, placesIn(snapshot, written));
  const change = cellChange(snapshot, written, address, options, language);
  const steps = explanationSteps(explanation, speech);
  return {
    ...{ cell: address, explanation },
    lines: [...printed(explanation, speech), ...(change === undefined ? [] : stepLines(change))],
    steps: change === undefined ? steps : { ...steps, children: [...steps.children, change] },
    ...(change === undefined ? {} : { change }),
  };
}

function stepLines({ label, value, children }: ExplanationStep, indent = 0): string[] {
  return [`${"  ".repeat(indent)}${label}: ${value}`, ...children.flatMap((child) => stepLines(child, indent + 1))];
}

/** The table, column id and place among the table's rows of a cell. */
function tableAt(
  sheet: OwnSheet,
  position: Position,
): { table: OwnTable; columnId: string | null; row: number } | undefined {
  for (const table of sheet.tables) {
    const { area } = table;
    const row = position.row - area.row - 1;
    const column = position.column - area.column;
    if (row < 0 || position.row >= area.row + area.rows || column < 0 || column >= table.columns.length) continue;
    return { table, columnId: table.columns[column]?.id ?? null, row };
  }
  return undefined;
}

/** The keys of a table's rows as the sheet shows them; the key's column may stand anywhere. */
function keysOf(written: WrittenModel, table: OwnTable): readonly CellValue[] {
  const key = written.model.tables.find((one) => one.name === table.id)?.key;
  return table.columns.find((column) => column.id === key)?.values ?? [];
}

function hasColumn(written: WrittenModel, table: string, column: string): boolean {
  return written.model.tables.some((one) => one.name === table && one.columns.some(({ id }) => id === column));
}

function placesIn(snapshot: Snapshot, written: WrittenModel): Places {
  const shown = new Map(
    snapshot.own.flatMap((sheet) =>
      sheet.tables.map((table) => {
        const rows = new Map(keysOf(written, table).map((key, row) => [key, row] as const));
        return [table.id, { sheet: sheet.name, table, rows }] as const;
      }),
    ),
  );
  return ({ table: name, column: id, row: at }) => {
    const found = shown.get(name);
    const column = found?.table.columns.findIndex((one) => one.id === id) ?? -1;
    const key = written.results.value(name, tableIn(written.model, name).key, at);
    const row = typeof key === "string" || typeof key === "number" ? found?.rows.get(key) : undefined;
    if (found === undefined || column < 0 || row === undefined) return undefined;
    const { area } = found.table;
    const address = addressOf({ row: area.row + 1 + row, column: area.column + column });
    return { at: "cell", sheet: found.sheet, address };
  };
}

/** The same explanation, where figures that are not unfolded and have no source of their own name our cell. */
function withPlaces(of: Explanation, places: Places): Explanation {
  const own = of.source === undefined && of.children.length === 0 ? of.cell : undefined;
  const source = own === undefined ? undefined : places(own);
  const children = of.children.map((child) => withPlaces(child, places));
  return { ...of, ...(source === undefined ? {} : { source }), children };
}

function rowOf(written: WrittenModel, table: string, key: CellValue): number | undefined {
  const keyColumn = tableIn(written.model, table).key;
  const rows = written.dataset.tables[table]?.rows ?? 0;
  for (let row = 0; row < rows; row += 1) if (written.results.value(table, keyColumn, row) === key) return row;
  return undefined;
}

function notOurs(snapshot: Snapshot, cell: string, sheet: string): Problem {
  const theirs = snapshot.sheets.some((one) => one.name.toLowerCase() === sheet.toLowerCase());
  return {
    severity: "error",
    code: theirs ? "cell-not-ours" : "sheet-unknown",
    message: theirs
      ? `${cell} is on a sheet of your own: its figure is as you wrote it.`
      : `There is no sheet "${sheet}" in ${snapshot.name}.`,
    where: { at: "field", field: cell },
    fix:
      snapshot.own.length === 0
        ? "Run a job first; then every figure that it writes can be explained."
        : `Name a cell on one of: ${snapshot.own.map((own) => own.name).join(", ")}.`,
  };
}

function notInTable(sheet: OwnSheet, cell: string): Problem {
  return {
    severity: "error",
    code: "cell-not-in-table",
    message: `${cell} is not in a table of ours.`,
    where: { at: "field", field: cell },
    fix:
      sheet.tables.length === 0
        ? "The sheet has no table; its figures are references to other sheets."
        : `Tables on ${sheet.name}: ${sheet.tables.map((table) => table.name).join(", ")}.`,
  };
}

function noRule(sheet: OwnSheet, cell: string): Problem {
  return {
    severity: "error",
    code: "column-without-rule",
    message: `${cell} is in a column that no rule fills.`,
    where: { at: "cell", sheet: sheet.name, address: cell.slice(cell.lastIndexOf("!") + 1) },
    fix: "Name a cell of another column of the table.",
  };
}

function stale(sheet: OwnSheet, cell: string, key: CellValue): Problem {
  return {
    severity: "error",
    code: "row-out-of-date",
    message: `${cell} belongs to the row "${String(key)}", which the workbook's own sheets no longer give.`,
    where: { at: "cell", sheet: sheet.name, address: cell.slice(cell.lastIndexOf("!") + 1) },
    fix: "Run the job again, then explain the cell.",
  };
}
