import type { Node } from "../expr";
import { keyOf, definitionOf, type Writing } from "./writing";

/** Whether a node's value can be blank where it is written. */
export function canBeBlank(node: Node, writing: Writing): boolean {
  if (writing.present.has(keyOf(node))) return false;
  switch (node.op) {
    case "blank":
      return true;
    case "column":
      return definitionOf(writing, node.table, node.column).nullable;
    case "parameter":
      return writing.model.parameters.find((one) => one.id === node.parameter)?.nullable ?? false;
    case "round":
      return node.mode === "settle" && canBeBlank(node.of, writing);
    case "if":
      return (
        canBeBlank(node.then, knowing(writing, node.when, true)) ||
        canBeBlank(node.otherwise, knowing(writing, node.when, false))
      );
    case "first":
      return casesOf(node, writing).some((one) => canBeBlank(one.node, one.writing));
    case "lookup":
      return (
        definitionOf(writing, node.table, node.result).nullable ||
        (node.otherwise !== undefined && canBeBlank(node.otherwise, writing))
      );
    case "aggregate":
      return node.fn !== "sum" && node.fn !== "count";
    default:
      return false;
  }
}

/** The outcomes of a `first`, each with what is known when it is reached. */
export function casesOf(
  node: Node & { readonly op: "first" },
  writing: Writing,
): { readonly node: Node; readonly writing: Writing; readonly asked: Writing }[] {
  let asked = writing;
  const outcomes = node.cases.map((one) => {
    const outcome = { node: one.then, writing: knowing(asked, one.when, true), asked };
    asked = knowing(asked, one.when, false);
    return outcome;
  });
  return [...outcomes, { node: node.otherwise, writing: asked, asked }];
}

/** The same writing, with what a condition tells about blanks when it holds, or when it does not. */
export function knowing(writing: Writing, condition: Node, holds: boolean): Writing {
  const told = toldBy(condition, holds);
  return told.length === 0 ? writing : { ...writing, present: new Set([...writing.present, ...told]) };
}

/** The same writing, with a node known to be there. */
export function knowingPresent(writing: Writing, node: Node): Writing {
  return { ...writing, present: new Set([...writing.present, ...keysOfPresent(node)]) };
}

function toldBy(condition: Node, holds: boolean): string[] {
  switch (condition.op) {
    case "isBlank":
      return holds ? [] : keysOfPresent(condition.of);
    case "not":
      return toldBy(condition.of, !holds);
    case "and":
      return holds ? condition.of.flatMap((one) => toldBy(one, true)) : [];
    case "or":
      return holds ? [] : condition.of.flatMap((one) => toldBy(one, false));
    default:
      return [];
  }
}

/** A rounded value that is there was there before it was rounded. */
function keysOfPresent(node: Node): string[] {
  return node.op === "round" ? [keyOf(node), ...keysOfPresent(node.of)] : [keyOf(node)];
}
