import type { Condition, Node } from "../expr";
import { doubles } from "../evaluate/doubles";
import { fold, holds, isBroken } from "../evaluate/scalar";
import { columnIn } from "../model";
import type { Value } from "../results";
import type { Explanation } from "./explanation";
import { inRole, rowName, rowsOf, told, traitsOf, type Said, type Telling } from "./telling";

type AggregateNode = Node & { readonly op: "aggregate" };
type RankNode = Node & { readonly op: "rank" };

const literal = (value: number): Node => ({ op: "literal", kind: "number", value });

/** Whether a cell stands in the relation that a condition asks for; blank and faulty cells stand in none. */
function meets(cell: Value, { test }: Condition, value: Value): boolean {
  if (cell === null || value === null || isBroken(cell) || isBroken(value)) return false;
  if (typeof cell === "string" || typeof value === "string") {
    const same = fold(String(cell)) === fold(String(value));
    return test === "=" ? same : test === "<>" && !same;
  }
  return holds(test, Number(cell) - Number(value));
}

function matchingRows(
  table: string,
  where: readonly { readonly condition: Condition; readonly value: Value }[],
  telling: Telling,
): number[] {
  const found: number[] = [];
  for (let row = 0; row < rowsOf(telling.dataset, table); row += 1) {
    if (
      where.every(({ condition, value }) =>
        meets(telling.results.value(table, condition.column, row), condition, value),
      )
    )
      found.push(row);
  }
  return found;
}

/** An aggregate: its conditions, how many rows there are, the first of them, and what all the others make together. */
export function explainAggregate(node: AggregateNode, telling: Telling): Explanation {
  const value = telling.compute(node);
  const conditions = node.where.map((condition) => explainCondition(node.table, condition, telling));
  const where = node.where.map((condition, index) => ({
    condition,
    value: conditions[index]?.children[0]?.value ?? null,
  }));
  const { column } = node;
  const rows = matchingRows(node.table, where, telling).filter(
    (row) => column === null || telling.results.value(node.table, column, row) !== null,
  );
  const header = column === null ? "" : telling.header(node.table, column);
  const values = { column: header, rows: rows.length, table: telling.tableName(node.table) };
  const traits = column === null ? {} : traitsOfAggregate(telling, node.table, column, node.fn);
  const broken = conditions.some(
    (one) => isBroken(one.children[0]?.value ?? null) || (one.children[0]?.value ?? null) === null,
  );
  const make = (id: Said["id"], making: Explanation["making"], children: readonly Explanation[]) =>
    told(
      telling,
      { id, values },
      value,
      node.kind,
      broken ? { by: "itself" } : making,
      [...conditions, ...children],
      traits,
    );

  switch (node.fn) {
    case "count":
      return make(
        column === null ? "aggregate rows" : "aggregate count",
        isFault(value) ? { by: "last" } : { by: "count" },
        shownRows(node, rows, telling, isFault(value) ? null : (rest) => rest.length),
      );
    case "sum": {
      const { settled, decimals } = columnIn(telling.model, { table: node.table, column: column ?? "" });
      const known = settled && decimals !== undefined ? { decimals } : {};
      return make(
        "aggregate sum",
        { by: "sum", ...known },
        shownRows(node, rows, telling, (rest) => partly(node, rest, telling)),
      );
    }
    case "min":
    case "max":
      return make(
        `aggregate ${node.fn}`,
        { by: node.fn === "min" ? "least" : "greatest" },
        shownRows(node, rows, telling, (rest) => partly(node, rest, telling)),
      );
    case "median":
    case "quantile":
      return make(
        `aggregate ${node.fn}`,
        { by: isFault(value) ? "itself" : "quantile" },
        orderStatistics(node, rows, telling),
      );
  }
}

const isFault = (value: Value): boolean => typeof value === "object" && value !== null;

function traitsOfAggregate(
  telling: Telling,
  table: string,
  column: string,
  fn: AggregateNode["fn"],
): Pick<Explanation, "unit" | "decimals" | "meaning"> {
  if (fn === "count") return { decimals: 0 };
  const { unit, decimals, meaning } = columnIn(telling.model, { table, column });
  return traitsOf({ unit, meaning, decimals: fn === "median" || fn === "quantile" ? undefined : decimals });
}

function explainCondition(table: string, condition: Condition, telling: Telling): Explanation {
  const value = telling.explainNode(condition.value);
  const words = {
    id: "condition",
    values: { column: telling.header(table, condition.column), test: condition.test },
  } as const;
  return inRole(told(telling, words, value.value, value.kind, { by: "last" }, [value]), "condition");
}

/** The first rows as cells and, where there are more, one child for the rest. With a fault among the rows, that row comes last. */
function shownRows(
  node: AggregateNode,
  rows: readonly number[],
  telling: Telling,
  ofRest: ((rest: readonly number[]) => Value) | null,
): Explanation[] {
  const column = node.column ?? columnIn(telling.model, { table: node.table, column: keyOf(telling, node.table) }).id;
  const cell = (row: number) =>
    telling.explainCell({ table: node.table, column, row }, inRow(telling, node.table, column, row));
  const shown = rows.slice(0, telling.rows).map(cell);
  const rest = rows.slice(telling.rows);
  if (ofRest === null) {
    const faulty = rows.find((row) => isFault(telling.results.value(node.table, column, row)));
    return faulty === undefined ? shown : [...shown, cell(faulty)];
  }
  if (rest.length === 0) return shown;
  const together = told(
    telling,
    { id: "and more", values: { rows: rest.length } },
    ofRest(rest),
    node.kind,
    { by: "itself" },
    [],
    traitsOfAggregate(telling, node.table, column, node.fn),
  );
  return [...shown, inRole(together, "rest")];
}

function inRow(telling: Telling, table: string, column: string, row: number): Said {
  return { id: "column in row", values: { header: telling.header(table, column), row: rowName(telling, table, row) } };
}

function keyOf(telling: Telling, table: string): string {
  return telling.model.tables.find((one) => one.name === table)?.key ?? "";
}

/** What the rows not shown make together: the same aggregate over them alone. */
function partly(node: AggregateNode, rows: readonly number[], telling: Telling): Value {
  const values = rows.map((row) => telling.results.value(node.table, node.column ?? "", row));
  const fault = values.find(isFault);
  if (fault !== undefined) return fault;
  const numbers = values.map(Number);
  if (node.fn === "min") return Math.min(...numbers);
  if (node.fn === "max") return Math.max(...numbers);
  const { settled, decimals } = columnIn(telling.model, { table: node.table, column: node.column ?? "" });
  return doubles.sum(numbers, settled ? decimals : undefined);
}

function orderStatistics(node: AggregateNode, rows: readonly number[], telling: Telling): Explanation[] {
  const column = node.column ?? "";
  const share = telling.explainNode(node.share ?? literal(0.5));
  const shared =
    node.share === undefined
      ? []
      : [inRole(told(telling, { id: "share" }, share.value, "number", { by: "last" }, [share]), "condition")];
  if (rows.length === 0 || typeof share.value !== "number") return shared;
  const valueOf = (row: number) => Number(telling.results.value(node.table, column, row));
  const sorted = [...rows].sort((a, b) => valueOf(a) - valueOf(b));
  const at = (sorted.length - 1) * share.value;
  const below = Math.min(Math.floor(at), sorted.length - 1);
  const statistic = (place: number) => {
    const row = sorted[place] as number;
    return telling.explainCell(
      { table: node.table, column, row },
      { id: "order statistic", values: { place: place + 1, row: rowName(telling, node.table, row) } },
    );
  };
  const fraction = told(telling, { id: "between places" }, at - below, "number", { by: "itself" });
  return [...shared, statistic(below), statistic(Math.min(below + 1, sorted.length - 1)), fraction];
}

/** A rank: how many of the same group come before by value, and how many of the same value by key. */
export function explainRank(node: RankNode, telling: Telling): Explanation {
  const { row } = telling.cell;
  const valueOf = (column: string, at: number) => telling.results.value(node.table, column, at);
  const value = telling.compute(node);
  const within = node.within.map((column) => ({
    condition: { column, test: "=" as const, value: literal(0) },
    value: valueOf(column, row),
  }));
  const group = matchingRows(node.table, within, telling).filter((at) => valueOf(node.column, at) !== null);
  const own = Number(valueOf(node.column, row));
  const turn = node.order === "largest first" ? -1 : 1;
  const before = group.filter((at) => (Number(valueOf(node.column, at)) - own) * turn < 0).length;
  const tieOf = (at: number) => Number(node.tie === null ? at : valueOf(node.tie, at));
  const tied = group.filter((at) => Number(valueOf(node.column, at)) === own && tieOf(at) < tieOf(row)).length;
  const values = {
    column: telling.header(node.table, node.column),
    rows: group.length,
    table: telling.tableName(node.table),
  };
  const count = (id: "rank before" | "rank ties", of: number) =>
    told(telling, { id }, of, "number", { by: "itself" }, [], { decimals: 0 });
  const groupCells = node.within.map((column) =>
    inRole(telling.explainCell({ table: node.table, column, row }), "condition"),
  );
  const ownCell = inRole(telling.explainCell({ table: node.table, column: node.column, row }), "note");
  const making = { by: isFault(value) ? "itself" : "rank" } as const;
  return told(
    telling,
    { id: "rank", values },
    value,
    "number",
    making,
    [...groupCells, ownCell, count("rank before", before), count("rank ties", tied)],
    { decimals: 0 },
  );
}
