import type { Condition } from "../expr";
import {
  fold,
  holds,
  isBroken,
  refusal,
  type AggregateNode,
  type Arithmetic,
  type RankNode,
  type Scalar,
  type Surroundings,
} from "./scalar";

/** Stands between keys; no text of a sheet has it. */
const between = "\u0000";

/** Aggregates and ranks over the rows of a table, for the interpreter. Groups are found once per set of columns and remembered. */
export interface Gatherer<N> {
  aggregate(node: AggregateNode, values: readonly (N | string | boolean)[], share: N | undefined): Scalar<N>;
  rank(node: RankNode, row: number): Scalar<N>;
}

export function gatherer<N>(arithmetic: Arithmetic<N>, around: Surroundings<N>): Gatherer<N> {
  const groupings = new Map<string, Map<string, number[]>>();
  const answers = new Map<AggregateNode, Map<string, { readonly of: Scalar<N> }>>();
  const ranks = new Map<string, Map<number, Scalar<N>>>();

  /** The same text for values that a condition takes as the same; null for blank and faulty cells, which meet no condition. */
  function keyOf(value: Scalar<N>): string | null {
    if (value === null || isBroken(value)) return null;
    if (typeof value === "string") return `t${fold(value)}`;
    return typeof value === "boolean" ? (value ? "b1" : "b0") : `n${arithmetic.key(value)}`;
  }

  function groupsBy(table: string, columns: readonly string[]): Map<string, number[]> {
    const name = JSON.stringify([table, columns]);
    const known = groupings.get(name);
    if (known) return known;
    const groups = new Map<string, number[]>();
    for (let row = 0; row < around.rowsOf(table); row++) {
      const keys = columns.map((column) => keyOf(around.column(table, column, row)));
      if (keys.includes(null)) continue;
      const key = keys.join(between);
      const group = groups.get(key);
      if (group) group.push(row);
      else groups.set(key, [row]);
    }
    groupings.set(name, groups);
    return groups;
  }

  function meets(node: AggregateNode, condition: Condition, value: N | string | boolean, row: number): boolean {
    const cell = around.column(node.table, condition.column, row);
    if (cell === null || isBroken(cell)) return false;
    if (typeof cell === "string" || typeof value === "string") {
      const same = keyOf(cell) === keyOf(value);
      if (condition.test === "=" || condition.test === "<>") return same === (condition.test === "=");
      throw refusal("not a number");
    }
    const plain = (one: N | boolean): N => (typeof one === "boolean" ? arithmetic.of(one ? 1 : 0) : one);
    return holds(condition.test, arithmetic.compare(plain(cell), plain(value)));
  }

  function rowsMeeting(node: AggregateNode, values: readonly (N | string | boolean)[]): readonly number[] {
    const equal = node.where
      .map((condition, index) => ({ condition, index }))
      .filter(({ condition }) => condition.test === "=");
    const key = equal.map(({ index }) => keyOf(values[index] as N | string | boolean)).join(between);
    const group =
      groupsBy(
        node.table,
        equal.map(({ condition }) => condition.column),
      ).get(key) ?? [];
    const rest = node.where
      .map((condition, index) => ({ condition, index }))
      .filter(({ condition }) => condition.test !== "=");
    if (rest.length === 0) return group;
    return group.filter((row) =>
      rest.every(({ condition, index }) => meets(node, condition, values[index] as N | string | boolean, row)),
    );
  }

  function gathered(node: AggregateNode, rows: readonly number[], share: N | undefined): Scalar<N> {
    if (node.column === null) return arithmetic.of(rows.length);
    const found: N[] = [];
    let count = 0;
    for (const row of rows) {
      const value = around.column(node.table, node.column, row);
      if (isBroken(value)) return value;
      if (value === null) continue;
      count++;
      if (typeof value !== "string") found.push(typeof value === "boolean" ? arithmetic.of(value ? 1 : 0) : value);
    }
    switch (node.fn) {
      case "count":
        return arithmetic.of(count);
      case "sum":
        return arithmetic.sum(found, around.decimalsOf(node.table, node.column));
      case "min":
      case "max": {
        const wanted = node.fn === "min" ? -1 : 1;
        return found.length === 0
          ? null
          : found.reduce((best, one) => (arithmetic.order(one, best) * wanted > 0 ? one : best));
      }
      case "median":
        return quantile(found, arithmetic.of(0.5));
      case "quantile":
        return quantile(found, share as N);
    }
  }

  /** Hyndman and Fan's type 7: linear between order statistics at (n - 1) x share + 1. */
  function quantile(found: N[], share: N): Scalar<N> {
    if (arithmetic.compare(share, arithmetic.of(0)) < 0 || arithmetic.compare(share, arithmetic.of(1)) > 0) {
      throw refusal("share outside 0 to 1", arithmetic.toNumber(share));
    }
    if (found.length === 0) return null;
    found.sort((a, b) => arithmetic.order(a, b));
    const at = arithmetic.multiply(arithmetic.of(found.length - 1), share);
    const below = Math.min(Math.floor(arithmetic.toNumber(at)), found.length - 1);
    const low = found[below] as N;
    const high = found[Math.min(below + 1, found.length - 1)] as N;
    return arithmetic.add(
      low,
      arithmetic.multiply(arithmetic.subtract(high, low), arithmetic.subtract(at, arithmetic.of(below))),
    );
  }

  function aggregate(node: AggregateNode, values: readonly (N | string | boolean)[], share: N | undefined): Scalar<N> {
    const key = JSON.stringify([...values.map(keyOf), share === undefined ? null : keyOf(share)]);
    let known = answers.get(node);
    if (!known) answers.set(node, (known = new Map()));
    const answer = known.get(key);
    if (answer) return answer.of;
    const of = gathered(node, rowsMeeting(node, values), share);
    known.set(key, { of });
    return of;
  }

  function rank(node: RankNode, row: number): Scalar<N> {
    for (const column of [...node.within, node.column]) {
      const value = around.column(node.table, column, row);
      if (value === null) throw refusal("blank where a value is needed");
      if (isBroken(value)) return value;
    }
    const own = node.within.map((column) => keyOf(around.column(node.table, column, row))).join(between);
    const name = JSON.stringify([node.table, node.column, node.within, node.order, node.tie, own]);
    let ranked = ranks.get(name);
    if (!ranked) ranks.set(name, (ranked = rankGroup(node, groupsBy(node.table, node.within).get(own) ?? [])));
    const found = ranked.get(row);
    if (found === undefined) throw refusal("blank where a value is needed");
    return found;
  }

  function rankGroup(node: RankNode, group: readonly number[]): Map<number, Scalar<N>> {
    const values = group.map((row) => ({ row, value: around.column(node.table, node.column, row) }));
    const faulty = values.find(({ value }) => isBroken(value));
    if (faulty) return new Map(group.map((row) => [row, faulty.value]));
    const tie = (row: number): number => {
      const value = node.tie === null ? null : around.column(node.table, node.tie, row);
      return value === null || isBroken(value) || typeof value === "string" || typeof value === "boolean"
        ? row
        : arithmetic.toNumber(value);
    };
    const present = values
      .filter((one): one is { row: number; value: N & Scalar<N> } => one.value !== null)
      .map((one) => ({ ...one, tie: tie(one.row) }));
    const turn = node.order === "largest first" ? -1 : 1;
    present.sort((a, b) => turn * arithmetic.compare(a.value, b.value) || a.tie - b.tie || a.row - b.row);
    return new Map(present.map(({ row }, index) => [row, arithmetic.of(index + 1)]));
  }

  return { aggregate, rank };
}
