import { columnIn } from "../model";
import type { CellAddress, Explanation } from "./explanation";
import { explainSplit } from "./split";
import { sourceOf, told, traitsOf, type Said, type Telling } from "./telling";

/**
 * A cell: a given one with its source, a computed one with its rule below it while there is depth left, else folded.
 * It is called by its header, unless it is called for the part that it plays.
 */
export function explainCell(cell: CellAddress, telling: Telling, called?: Said): Explanation {
  const definition = columnIn(telling.model, cell);
  const words: Said = called ?? { id: "column", values: { header: telling.header(cell.table, cell.column) } };
  const value = telling.results.value(cell.table, cell.column, cell.row);
  const { expression, kind } = definition;
  const traits = traitsOf(definition);
  if (expression === undefined) {
    const source = sourceOf(telling, cell);
    return told(telling, words, value, kind, { by: "itself" }, [], {
      ...traits,
      cell,
      ...(source === undefined ? {} : { source }),
    });
  }
  if (telling.depth <= 0)
    return told(telling, words, value, kind, { by: "itself" }, [], { ...traits, cell, folded: true });
  const below = telling.at(cell, telling.depth - 1);
  const isFault = value !== null && typeof value === "object";
  const rule =
    definition.split === undefined || isFault
      ? below.explainNode(expression)
      : explainSplit(definition, definition.split, below);
  // A blank where a value is needed is a fault of the cell, not of its rule.
  const making = isFault && rule.value === null ? ({ by: "itself" } as const) : ({ by: "last" } as const);
  return told(telling, words, value, kind, making, [rule], { ...traits, cell });
}
