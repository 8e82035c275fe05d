import type { Node } from "./expr";
import type { Model } from "./model";
import { operandsOf } from "./walk";

/** Tables whose keys are looked for in formulas, by their own columns or by those of other tables: their keys must be told apart by a spreadsheet. */
export function joinedTables(model: Model): ReadonlySet<string> {
  const keys = new Map(model.tables.map((table) => [table.name, table.key]));
  const joined = new Set<string>();
  const looked = (table: string, column: string): void => {
    if (keys.get(table) === column) joined.add(table);
  };
  const visit = (node: Node): void => {
    if (node.op === "lookup") looked(node.table, node.keyColumn);
    if (node.op === "aggregate") {
      for (const condition of node.where) {
        looked(node.table, condition.column);
        if (condition.value.op === "column") looked(condition.value.table, condition.value.column);
      }
    }
    operandsOf(node).forEach(visit);
  };
  for (const table of model.tables) {
    for (const column of table.columns) if (column.expression !== undefined) visit(column.expression);
  }
  return joined;
}
