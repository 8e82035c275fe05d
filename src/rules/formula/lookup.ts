import type { BandDimension, Node } from "../expr";
import { canFault, columnCanFault } from "./faults";
import { call, joined, notAvailable, numberPiece, whole, type Piece } from "./piece";
import { columnReference, definitionOf, type Writing } from "./writing";

type BandNode = Node & { readonly op: "band" };
type LookupNode = Node & { readonly op: "lookup" };

const one = numberPiece(1);

/**
 * The result of the one row whose bands hold the values: a product of comparisons counts the rows, and any count but
 * one is #N/A. Given figures are then summed by the same product; texts, truth values and computed results are fetched
 * by the row's place, so that what stands in other rows does not matter.
 */
export function band(node: BandNode, writing: Writing): Piece {
  const result = columnReference(writing, node.table, node.result);
  const tests = node.dimensions.flatMap((dimension) => boundTests(node.table, dimension, writing));
  const product = tests.map((test) => `(${test})`).join("*");
  const alone = tests.length === 1 ? `--${product}` : product;
  const { kind } = definitionOf(writing, node.table, node.result);
  const summed = (kind === "number" || kind === "date") && !columnCanFault(writing.model, node.table, node.result);
  const place = `ROW(${result.text})-ROW(INDEX(${result.text},1))+1`;
  const found = summed
    ? call("SUMPRODUCT", whole(`${product}*${result.text}`))
    : call("INDEX", result, call("SUMPRODUCT", whole(`${product}*(${place})`)));
  return call("IF", joined(call("SUMPRODUCT", whole(alone)), "=", one), found, notAvailable);
}

/** The comparisons of one dimension. A bound that may be blank is open where it is. */
function boundTests(table: string, dimension: BandDimension, writing: Writing): string[] {
  const value = writing.value(dimension.value, writing);
  const test = (column: string, comparison: Piece): string => {
    if (!definitionOf(writing, table, column).nullable) return comparison.text;
    return `(${columnReference(writing, table, column).text}="")+(${comparison.text})>0`;
  };
  const from = columnReference(writing, table, dimension.from);
  const until = columnReference(writing, table, dimension.until);
  return [
    test(dimension.from, joined(from, dimension.fromIncluded ? "<=" : "<", value)),
    test(dimension.until, joined(value, dimension.untilIncluded ? "<=" : "<", until)),
  ];
}

/** The cell that a key finds; #N/A where none. */
export function indexMatch(node: LookupNode, writing: Writing): Piece {
  return call("INDEX", columnReference(writing, node.table, node.result), match(node, writing));
}

function match(node: LookupNode, writing: Writing): Piece {
  return call("MATCH", writing.value(node.key, writing), columnReference(writing, node.table, node.keyColumn), "0");
}

/** `found` where the key is there, else `otherwise`; a key that is itself a fault stays one. */
export function orOtherwise(node: LookupNode, found: Piece, otherwise: Piece, writing: Writing): Piece {
  const missing = canFault(node.key, writing.model)
    ? call("IF", call("ISERROR", writing.value(node.key, writing)), notAvailable, otherwise)
    : otherwise;
  return call("IF", call("ISNUMBER", match(node, writing)), found, missing);
}
