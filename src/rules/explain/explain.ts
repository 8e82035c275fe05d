import type { Dataset } from "../data";
import type { Model } from "../model";
import type { Results } from "../results";
import { explainCell } from "./cell";
import type { CellAddress, Explanation } from "./explanation";
import { explainNode } from "./node";
import { tellingOf, type ExplainOptions } from "./telling";

/**
 * Why a cell has its value: its rule node by node down to cells and parameters. Computed cells below are folded unless
 * `depth` says otherwise; a pane opens one by explaining its `cell`. Throws where the model has no such column or the
 * table no such row.
 */
export function explain(
  model: Model,
  dataset: Dataset,
  results: Results,
  cell: CellAddress,
  options: ExplainOptions = {},
): Explanation {
  const rows = dataset.tables[cell.table]?.rows ?? 0;
  if (!Number.isInteger(cell.row) || cell.row < 0 || cell.row >= rows) {
    throw new RangeError(`${cell.table} has ${rows} rows: there is no row ${cell.row}.`);
  }
  const unfolding = { ...options, depth: (options.depth ?? 0) + 1 };
  return tellingOf({ model, dataset, results }, cell, unfolding, { node: explainNode, cell: explainCell }).explainCell(
    cell,
  );
}
