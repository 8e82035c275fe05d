import type { Node } from "../../src/rules/expr";
import { columnIn } from "../../src/rules/model";
import type { Value } from "../../src/rules/results";
import { formulaWorkbook, type FormulaCase, type FormulaPlace } from "./formula-workbook";
import { recalculate, type RecalculatedValue } from "./libreoffice";

/** One cell in which the sheet and the engine differ. */
export interface Difference {
  readonly of: string;
  readonly cell: string;
  readonly engine: string;
  readonly sheet: string;
  readonly formula: string;
}

export interface Parity {
  readonly compared: number;
  /** Cells by what was compared: exact numbers, close numbers, texts, truth values, blanks, faults. */
  readonly by: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
}

/** Writes all cases into one workbook, recalculates it from scratch and compares every computed cell with the engine's. */
export async function formulaParity(cases: readonly FormulaCase[]): Promise<Parity> {
  const { bytes, places } = formulaWorkbook(cases);
  const workbook = await recalculate(bytes);
  const by: Record<string, number> = {};
  const differences: Difference[] = [];
  let compared = 0;
  for (const place of places) {
    const sheet = workbook.sheets.get(place.sheet);
    if (!sheet) throw new Error(`LibreOffice lost the sheet ${place.sheet}.`);
    const exact = isRounded(place);
    const rows = place.of.dataset.tables[place.table]?.rows ?? 0;
    for (let row = 0; row < rows; row += 1) {
      const engine = place.of.results.value(place.table, place.column, row);
      const shown = sheet.at(row + 1, place.at);
      const kind = kindOf(engine, exact);
      by[kind] = (by[kind] ?? 0) + 1;
      compared += 1;
      if (agree(engine, shown, exact)) continue;
      differences.push({
        of: place.of.name,
        cell: `${place.table}[${place.column}] row ${row}`,
        engine: JSON.stringify(engine),
        sheet: JSON.stringify(shown),
        formula: place.formula,
      });
    }
  }
  return { compared, by, differences };
}

/** Whether every figure of a column is a double nearest to a decimal: rounded results, counts, dates. */
function isRounded({ of, table, column }: FormulaPlace): boolean {
  const { expression, settled } = columnIn(of.model, { table, column });
  return settled && expression !== undefined && endsRounded(expression);
}

function endsRounded(node: Node): boolean {
  switch (node.op) {
    case "round":
    case "rank":
    case "datePart":
    case "dateOf":
    case "addMonths":
    case "daysBetween":
    case "wholeBetween":
    case "literal":
    case "blank":
      return true;
    case "if":
      return endsRounded(node.then) && endsRounded(node.otherwise);
    case "aggregate":
      return node.fn === "count";
    default:
      return false;
  }
}

function kindOf(engine: Value, exact: boolean): string {
  if (engine === null || engine === "") return "blank";
  if (typeof engine === "object") return "fault";
  return typeof engine === "number" ? (exact ? "exact" : "close") : typeof engine;
}

function agree(engine: Value, sheet: RecalculatedValue, exact: boolean): boolean {
  if (engine === null || engine === "") return sheet === "" || sheet === null;
  if (typeof engine === "object") return typeof sheet === "object" && sheet !== null;
  if (typeof engine === "boolean") return sheet === engine || sheet === (engine ? 1 : 0);
  if (typeof engine === "string") return sheet === engine;
  const number = typeof sheet === "boolean" ? Number(sheet) : sheet;
  if (typeof number !== "number") return false;
  if (exact) return number === engine;
  return Math.abs(number - engine) <= 1e-9 * Math.max(1, Math.abs(number), Math.abs(engine));
}
