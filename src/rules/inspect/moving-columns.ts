import { columnIn, type Model } from "../model";
import { parametersOf, referencesOf } from "../walk";
import { isParameter, type FreeCell } from "./free-cells";

/** Columns that a free cell can reach, by "Table[column]". */
export function movingColumns(model: Model, free: readonly FreeCell[]): ReadonlySet<string> {
  const moving = new Set<string>();
  const parameters = new Set<string>();
  for (const { at } of free) {
    if (isParameter(at)) parameters.add(at.parameter);
    else moving.add(`${at.table}[${at.column}]`);
  }
  for (const { table, column } of model.order) {
    const { expression } = columnIn(model, { table, column });
    if (expression === undefined) continue;
    const reads =
      referencesOf(expression).some((one) => moving.has(`${one.table}[${one.column}]`)) ||
      parametersOf(expression).some((id) => parameters.has(id));
    if (reads) moving.add(`${table}[${column}]`);
  }
  return moving;
}
