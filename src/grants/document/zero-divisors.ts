import type { Problem } from "../../problem/problem";
import type { Dataset } from "../../rules/data";
import type { Node } from "../../rules/expr";
import type { Model } from "../../rules/model";
import { operandsOf } from "../../rules/walk";
import type { TariffDocument } from "./schema";

/** Divisions by a figure that the tariff itself makes zero, such as a price index of 0: told once, at the parameter. */
export function zeroDivisors(document: TariffDocument, model: Model, dataset: Dataset): Problem[] {
  const values = new Map(
    model.parameters.map((one) => [
      one.id,
      one.id in dataset.parameters ? (dataset.parameters[one.id] ?? null) : one.initial,
    ]),
  );
  const found = new Map<string, Problem>();
  const visit = (node: Node, header: string): void => {
    if (node.op === "divide" && constantOf(node.right, values) === 0) {
      for (const id of parametersIn(node.right)) {
        const at = document.parameters.findIndex((one) => one.id === id);
        const parameter = document.parameters[at];
        if (parameter === undefined || values.get(id) !== 0) continue;
        found.set(id, {
          severity: "error",
          code: "division-by-zero",
          message: `${parameter.header ?? id} is 0, and ${header} divides by it.`,
          where: { at: "field", field: `parameters[${at}].value` },
          fix: "Give it a value, for instance 100 for an index.",
        });
      }
    }
    for (const operand of operandsOf(node)) visit(operand, header);
  };
  for (const table of model.tables) {
    for (const column of table.columns) if (column.expression !== undefined) visit(column.expression, column.header);
  }
  return [...found.values()];
}

/** The value of an expression that reads nothing but parameters; undefined for any other. */
function constantOf(node: Node, values: ReadonlyMap<string, unknown>): number | undefined {
  if (node.op === "literal") return typeof node.value === "number" ? node.value : undefined;
  if (node.op === "parameter") {
    const value = values.get(node.parameter);
    return typeof value === "number" ? value : undefined;
  }
  if (node.op === "round") return constantOf(node.of, values);
  if (node.op !== "multiply" && node.op !== "divide" && node.op !== "add" && node.op !== "subtract") return undefined;
  const [left, right] = [constantOf(node.left, values), constantOf(node.right, values)];
  if (left === undefined || right === undefined) return undefined;
  switch (node.op) {
    case "multiply":
      return left * right;
    case "divide":
      return right === 0 ? undefined : left / right;
    case "add":
      return left + right;
    case "subtract":
      return left - right;
  }
}

function parametersIn(node: Node): string[] {
  return node.op === "parameter" ? [node.parameter] : operandsOf(node).flatMap(parametersIn);
}
