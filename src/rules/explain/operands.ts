import type { Node } from "../expr";

/** The same node over other operands, given in the order of `operandsOf`. Only for nodes that are made of their operands alone. */
export function withOperands(node: Node, operands: readonly Node[]): Node {
  let next = 0;
  const take = (): Node => {
    const operand = operands[next];
    next += 1;
    if (operand === undefined) throw new Error(`A ${node.op} has more operands than ${operands.length}.`);
    return operand;
  };
  switch (node.op) {
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "power":
    case "compare":
      return { ...node, left: take(), right: take() };
    case "negate":
    case "absolute":
    case "root":
    case "not":
    case "round":
    case "datePart":
    case "isBlank":
    case "numberText":
      return { ...node, of: take() };
    case "min":
    case "max":
    case "and":
    case "or":
    case "join":
      return { ...node, of: node.of.map(take) };
    case "curve":
      return { ...node, of: take(), points: node.points.map(() => ({ x: take(), y: take() })) };
    case "steps":
      return { ...node, of: take(), steps: node.steps.map(() => ({ from: take(), value: take() })), below: take() };
    case "dateOf":
      return { ...node, year: take(), month: take(), day: take() };
    case "addMonths":
      return { ...node, of: take(), months: take() };
    case "daysBetween":
    case "wholeBetween":
      return { ...node, from: take(), to: take() };
    default:
      return node;
  }
}
