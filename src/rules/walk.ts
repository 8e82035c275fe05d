import type { Node } from "./expr";

/** The operands of a node, in reading order. */
export function operandsOf(node: Node): readonly Node[] {
  switch (node.op) {
    case "literal":
    case "blank":
    case "fault":
    case "column":
    case "parameter":
    case "rank":
      return [];
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "power":
    case "compare":
      return [node.left, node.right];
    case "negate":
    case "absolute":
    case "root":
    case "not":
    case "round":
    case "datePart":
    case "isBlank":
    case "numberText":
      return [node.of];
    case "min":
    case "max":
    case "and":
    case "or":
    case "join":
      return node.of;
    case "if":
      return [node.when, node.then, node.otherwise];
    case "first":
      return [...node.cases.flatMap((one) => [one.when, one.then]), node.otherwise];
    case "band":
      return node.dimensions.map((dimension) => dimension.value);
    case "lookup":
      return node.otherwise === undefined ? [node.key] : [node.key, node.otherwise];
    case "curve":
      return [node.of, ...node.points.flatMap((point) => [point.x, point.y])];
    case "steps":
      return [node.of, ...node.steps.flatMap((step) => [step.from, step.value]), node.below];
    case "dateOf":
      return [node.year, node.month, node.day];
    case "addMonths":
      return [node.of, node.months];
    case "daysBetween":
    case "wholeBetween":
      return [node.from, node.to];
    case "aggregate":
      return [...node.where.map((condition) => condition.value), ...(node.share === undefined ? [] : [node.share])];
  }
}

/** A column that a node reads, and whether in the same row only or across rows. */
export interface Reference {
  readonly table: string;
  readonly column: string;
  readonly across: boolean;
}

/** The columns that a node itself names, its operands' left out. */
export function ownReferencesOf(node: Node): Reference[] {
  const found: Reference[] = [];
  const across = (table: string, ...columns: readonly (string | null | undefined)[]) => {
    for (const column of columns) if (column != null) found.push({ table, column, across: true });
  };
  if (node.op === "column") found.push({ table: node.table, column: node.column, across: false });
  if (node.op === "band")
    across(node.table, node.result, ...node.dimensions.flatMap((dimension) => [dimension.from, dimension.until]));
  if (node.op === "lookup") across(node.table, node.keyColumn, node.result);
  if (node.op === "aggregate")
    across(node.table, node.column, node.rank, ...node.where.map((condition) => condition.column));
  if (node.op === "rank") across(node.table, node.column, node.tie, ...node.within);
  return found;
}

/** Every column that a node reads, its operands' included. */
export function referencesOf(node: Node): Reference[] {
  return [...ownReferencesOf(node), ...operandsOf(node).flatMap(referencesOf)];
}

/** Ids of the parameters that a node reads. */
export function parametersOf(node: Node): string[] {
  const own = node.op === "parameter" ? [node.parameter] : [];
  return [...own, ...operandsOf(node).flatMap(parametersOf)];
}
