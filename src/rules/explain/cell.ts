import type { ColumnDefinition } from "../column";
import { columnIn } from "../model";
import type { CellAddress, Explanation } from "./explanation";
import { explainNode } from "./node";
import { explainSplit } from "./split";
import { rowName, sourceOf, told, type Telling } from "./telling";

/** Traits of a column that an explanation shows. */
export function traitsOf({ unit, decimals, meaning }: ColumnDefinition): Pick<Explanation, "unit" | "decimals" | "meaning"> {
  return { meaning, ...(unit === undefined ? {} : { unit }), ...(decimals === undefined ? {} : { decimals }) };
}

/**
 * A cell: a given one with its source, a computed one with its rule below it while there is depth left, else folded.
 * "in row" names the row by its key, for a cell of another row.
 */
export function explainCell(cell: CellAddress, telling: Telling, row?: "in row"): Explanation {
  const definition = columnIn(telling.model, cell);
  const header = telling.header(cell.table, cell.column);
  const words =
    row === undefined
      ? ({ id: "column", values: { header } } as const)
      : ({ id: "column in row", values: { header, row: rowName(telling, cell.table, cell.row) } } as const);
  const value = telling.results.value(cell.table, cell.column, cell.row);
  const { expression, kind } = definition;
  const traits = traitsOf(definition);
  if (expression === undefined) {
    const source = sourceOf(telling, cell);
    return told(telling, words, value, kind, { by: "itself" }, [], { ...traits, cell, ...(source === undefined ? {} : { source }) });
  }
  if (telling.depth <= 0) return told(telling, words, value, kind, { by: "itself" }, [], { ...traits, cell, folded: true });
  const below = telling.at(cell, telling.depth - 1);
  const isFault = value !== null && typeof value === "object";
  const rule = definition.split === undefined || isFault ? explainNode(expression, below) : explainSplit(definition, definition.split, below);
  // A blank where a value is needed is a fault of the cell, not of its rule.
  const making = isFault && rule.value === null ? ({ by: "itself" } as const) : ({ by: "last" } as const);
  return told(telling, words, value, kind, making, [rule], { ...traits, cell });
}
