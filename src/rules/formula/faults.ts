import type { ColumnDefinition } from "../column";
import type { Node } from "../expr";
import { columnIn, type Model } from "../model";
import { operandsOf } from "../walk";

const known = new WeakMap<ColumnDefinition, boolean>();

/** Whether a node can be a fault while what was given is sound. Careful: true where it is not plainly impossible. */
export function canFault(node: Node, model: Model): boolean {
  switch (node.op) {
    case "fault":
    case "divide":
    case "power":
    case "root":
    case "band":
    case "curve":
    case "rank":
      return true;
    case "column":
      return columnCanFault(model, node.table, node.column) || columnIn(model, node).nullable;
    case "parameter":
      return model.parameters.find((one) => one.id === node.parameter)?.nullable ?? false;
    case "lookup":
      return (
        node.otherwise === undefined ||
        columnIn(model, { table: node.table, column: node.result }).nullable ||
        columnCanFault(model, node.table, node.result) ||
        operandsOf(node).some((one) => canFault(one, model))
      );
    case "aggregate":
      return (
        (node.fn !== "sum" && node.fn !== "count") ||
        (node.column !== null && columnCanFault(model, node.table, node.column)) ||
        operandsOf(node).some((one) => canFault(one, model))
      );
    case "round":
      return node.mode === "nearest" ? true : canFault(node.of, model);
    case "addMonths":
    case "dateOf":
      return true;
    default:
      return operandsOf(node).some((one) => canFault(one, model));
  }
}

/** Whether a column can hold a fault. */
export function columnCanFault(model: Model, table: string, column: string): boolean {
  const definition = columnIn(model, { table, column });
  if (definition.expression === undefined) return false;
  let faulty = known.get(definition);
  if (faulty === undefined) {
    faulty = canFault(definition.expression, model);
    known.set(definition, faulty);
  }
  return faulty;
}
