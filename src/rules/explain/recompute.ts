import type { Node } from "../expr";
import { doubles } from "../evaluate/doubles";
import { interpreterOf } from "../evaluate/interpreter";
import { roundTo, stepOf } from "../evaluate/rounding";
import type { Value } from "../results";
import type { Explanation } from "./explanation";
import { withOperands } from "./operands";

const nowhere = (): never => {
  throw new Error("A value is recomputed from its children alone; this one reads a cell.");
};

const interpret = interpreterOf(doubles, {
  column: nowhere,
  parameter: nowhere,
  rowsOf: nowhere,
  decimalsOf: nowhere,
  find: nowhere,
});

/** The value that the children give: equal to the explanation's own where the explanation is true. Sums may differ in the last place. */
export function recompute(of: Explanation): Value {
  const { making } = of;
  const operands = of.children.filter((child) => child.role === "operand" || child.role === "rest");
  const values = operands.map((child) => child.value);
  if (making.by === "itself") return of.value;
  if (making.by === "last") return values[values.length - 1] ?? null;
  if (making.by === "node") return computed(withOperands(making.node, operands.map(literalOf)));
  if (making.by === "count") {
    return operands.reduce((count, child) => count + (child.role === "rest" ? Number(child.value) : 1), 0);
  }
  const fault = values.find((value) => typeof value === "object" && value !== null);
  if (fault !== undefined) return fault;
  const numbers = values.map(Number);
  const [first = 0, second = 0, third = 0] = numbers;
  switch (making.by) {
    case "sum":
      return doubles.sum(numbers, making.decimals);
    case "least":
      return numbers.length === 0 ? null : Math.min(...numbers);
    case "greatest":
      return numbers.length === 0 ? null : Math.max(...numbers);
    case "quantile":
      return numbers.length === 0 ? null : first + (second - first) * third;
    case "rank":
      return first + second + 1;
    case "split part":
      return making.step === 1
        ? first + second
        : roundTo((first + second) * making.step, "settle", stepOf(making.step));
  }
}

function computed(node: Node): Value {
  return interpret(node, { table: "", column: "", row: 0 });
}

function literalOf({ kind, value }: Explanation): Node {
  if (value === null) return { op: "blank", kind };
  if (typeof value === "object") return { op: "fault", kind, code: value.fault.code };
  return { op: "literal", kind, value };
}
