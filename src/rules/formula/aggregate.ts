import type { Node } from "../expr";
import { tableIn } from "../model";
import { columnCanFault } from "./faults";
import { countText, criteria } from "./criteria";
import { call, joined, notAvailable, numberPiece, textPiece, type Piece } from "./piece";
import { cellReference, columnReference, definitionOf, type Writing } from "./writing";

type AggregateNode = Node & { readonly op: "aggregate" };
type RankNode = Node & { readonly op: "rank" };

const zero = numberPiece(0);
const one = numberPiece(1);

/** An aggregate; `none` is what stands for the least, greatest or middle of nothing. */
export function aggregate(node: AggregateNode, none: Piece | null, writing: Writing): Piece {
  const pairs = criteria(node.where, node.table, writing);
  if (node.fn === "count") return counted(node, pairs, writing);
  if (node.column === null) throw new Error(`A ${node.fn} over ${node.table} needs a column.`);
  const range = columnReference(writing, node.table, node.column);
  if (node.fn === "sum") return pairs.length === 0 ? call("SUM", range) : call("SUMIFS", range, ...pairs);

  // COUNT passes over errors, and would find nothing where all are.
  const simply = pairs.length === 0 && !columnCanFault(writing.model, node.table, node.column);
  const count = simply ? call("COUNT", range) : countText(node.table, node.column, pairs, writing);
  const found = ordered(node, range, pairs, count, writing);
  const guarded = none === null ? found : call("IF", joined(count, "=", zero), none, found);
  const share = node.share;
  if (share === undefined || (share.op === "literal" && Number(share.value) >= 0 && Number(share.value) <= 1))
    return guarded;
  const text = writing.value(share, writing);
  return call("IF", call("OR", joined(text, "<", zero), joined(text, ">", one)), notAvailable, guarded);
}

/** COUNTIFS passes over errors: where a counted cell can be one, the sum of the same cells is asked first. */
function counted(node: AggregateNode, pairs: readonly Piece[], writing: Writing): Piece {
  const count = countText(node.table, node.column, pairs, writing);
  if (node.column === null || pairs.length === 0 || !columnCanFault(writing.model, node.table, node.column))
    return count;
  const sum = call("SUMIFS", columnReference(writing, node.table, node.column), ...pairs);
  return call("IF", call("ISERROR", sum), notAvailable, count);
}

function ordered(node: AggregateNode, range: Piece, pairs: readonly Piece[], count: Piece, writing: Writing): Piece {
  switch (node.fn) {
    case "min":
      return pairs.length === 0 ? call("MIN", range) : call("MINIFS", range, ...pairs);
    case "max":
      return pairs.length === 0 ? call("MAX", range) : call("MAXIFS", range, ...pairs);
    case "median":
      if (pairs.length === 0) return call("MEDIAN", range);
      return medianByRank(count, (place) => atRank(node, range, pairs, place, writing));
    default: {
      const share = writing.value(node.share ?? { op: "literal", kind: "number", value: 0.5 }, writing);
      if (pairs.length === 0) return call("PERCENTILE", range, share);
      const place = joined(joined(joined(count, "-", one), "*", share), "+", one);
      return quantileByRank(place, (at) => atRank(node, range, pairs, at, writing));
    }
  }
}

/** The value with a rank within the rows that meet the conditions: found by summing the one row that has it. */
function atRank(node: AggregateNode, range: Piece, pairs: readonly Piece[], place: Piece, writing: Writing): Piece {
  if (node.rank === undefined)
    throw new Error(`A ${node.fn} under conditions needs a column of ranks in ${node.table}.`);
  return call("SUMIFS", range, ...pairs, columnReference(writing, node.table, node.rank), place);
}

function medianByRank(count: Piece, at: (place: Piece) => Piece): Piece {
  const half = (more: number) => call("INT", joined(joined(count, "+", numberPiece(more)), "/", numberPiece(2)));
  return joined(joined(at(half(1)), "+", at(half(2))), "/", numberPiece(2));
}

/** Linear between the order statistics below and above the place. */
function quantileByRank(place: Piece, at: (place: Piece) => Piece): Piece {
  const below = call("INT", place);
  const low = at(below);
  const high = at(joined(below, "+", one));
  return joined(low, "+", joined(joined(place, "-", below), "*", joined(high, "-", low)));
}

/**
 * How many come before, plus one. Ties are counted by the tie column, a whole number made with the rows. A rank among
 * faults is a fault; where the ranked figures can be faults, their sum is asked first.
 */
export function rank(node: RankNode, writing: Writing): Piece {
  const ownValue = (column: string): Node => ({
    op: "column",
    kind: definitionOf(writing, node.table, column).kind,
    table: node.table,
    column,
  });
  const within = criteria(
    node.within.map((column) => ({ column, test: "=", value: ownValue(column) })),
    node.table,
    writing,
  );
  const range = columnReference(writing, node.table, node.column);
  const own = writing.value(ownValue(node.column), writing);
  const sign = textPiece(node.order === "largest first" ? ">" : "<");
  const before = call("COUNTIFS", ...within, range, joined(sign, "&", own));
  const tie = (column: string): Piece => {
    const order = [
      columnReference(writing, node.table, column),
      joined(textPiece("<"), "&", cellReference(writing, column)),
    ];
    return call("COUNTIFS", ...within, range, own, ...order);
  };
  const place = joined(node.tie === null ? before : joined(before, "+", tie(node.tie)), "+", one);
  if (!columnCanFault(writing.model, node.table, node.column) || isRemainder(node, writing)) return place;
  const sum = within.length === 0 ? call("SUM", range) : call("SUMIFS", range, ...within);
  return call("IF", call("ISERROR", sum), notAvailable, place);
}

/** The remainders of a split are faults in all rows of a group or in none: their sum need not be asked. */
function isRemainder(node: RankNode, { model }: Writing): boolean {
  return tableIn(model, node.table).columns.some((column) => column.split?.remainder === node.column);
}
