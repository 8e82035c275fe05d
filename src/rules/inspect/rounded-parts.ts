import type { ColumnDefinition } from "../column";
import type { Dataset } from "../data";
import { sumOfFigures } from "../evaluate/doubles";
import { evaluate } from "../evaluate/evaluate";
import type { Node } from "../expr";
import type { Model } from "../model";
import type { Results } from "../results";
import type { TableDefinition } from "../table";
import { operandsOf } from "../walk";
import { shownFigure, type Finding } from "./finding";

/**
 * Columns in which each row takes its proportion of a whole and rounds it by itself: parts that need not add up. A split by largest
 * remainder is not one of them. With data, the example says how far the parts are from what they were before rounding.
 */
export function roundedPartFindings(
  model: Model,
  dataset: Dataset,
  results: Results = evaluate(model, dataset),
): Finding[] {
  return model.tables.flatMap((table) => {
    const helpers = new Set(
      table.columns.flatMap(({ split }) => (split === undefined ? [] : [split.weight, split.base, split.remainder])),
    );
    return table.columns
      .filter((column) => column.split === undefined && !helpers.has(column.id) && column.helper !== true)
      .flatMap((column) => findingOf(table, column, dataset, results));
  });
}

function findingOf(table: TableDefinition, column: ColumnDefinition, dataset: Dataset, results: Results): Finding[] {
  const { expression } = column;
  if (expression?.op !== "round" || expression.mode === "settle" || !isProportion(expression.of, table)) return [];
  const rows = dataset.tables[table.name]?.rows ?? 0;
  const values = Array.from({ length: rows }, (_, row) => results.value(table.name, column.id, row)).filter(
    (value) => typeof value === "number",
  );
  const sum = sumOfFigures(values, column.decimals);
  const most = (values.length * expression.step) / (expression.mode === "nearest" ? 2 : 1);
  return [
    {
      severity: "warning",
      code: "parts-need-not-sum",
      message: `${column.header} of ${table.name} is a part of a whole that each row rounds by itself: ${values.length} parts can be ${shownFigure(most)} apart from the whole. They sum to ${shownFigure(sum)}.`,
      fix: "Share the whole by largest remainder, so that the parts always sum to it.",
      values: { table: table.name, count: values.length, most, sum },
      cells: [{ table: table.name, column: column.id, row: 0 }],
    },
  ];
}

/** Whether a node divides by a sum over its own table, in itself or through columns of the same row. */
function isProportion(node: Node, table: TableDefinition, depth = 3): boolean {
  if (node.op === "divide" && isOwnSum(node.right, table, depth)) return true;
  if (node.op === "column" && depth > 0) {
    const { expression } = table.columns.find(({ id }) => id === node.column) ?? {};
    return expression !== undefined && expression.op !== "round" && isProportion(expression, table, depth - 1);
  }
  return operandsOf(node).some((operand) => isProportion(operand, table, depth));
}

function isOwnSum(node: Node, table: TableDefinition, depth: number): boolean {
  if (node.op === "aggregate") return node.fn === "sum" && node.table === table.name;
  if (node.op === "round") return isOwnSum(node.of, table, depth);
  if (node.op !== "column" || depth <= 0) return false;
  const { expression } = table.columns.find(({ id }) => id === node.column) ?? {};
  return expression !== undefined && isOwnSum(expression, table, depth - 1);
}
