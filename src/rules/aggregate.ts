import { minus, over } from "./arithmetic";
import { blank } from "./absence";
import { inRow, type Column } from "./column";
import { asNumber, asText, expression } from "./construct";
import type { AggregateFunction, Comparison, Condition, Expr, Kind, NumberArgument, TextArgument } from "./expr";
import { equals, when } from "./logic";
import { settle } from "./rounding";

/** Which rows of the other table count. */
export interface Matching {
  readonly table: string;
  readonly condition: Condition;
}

type ConditionValue<K extends Kind> = K extends "number"
  ? NumberArgument
  : K extends "text"
    ? TextArgument
    : Expr<K, false>;

function condition<K extends Kind>(column: Column<K>, test: Comparison, value: ConditionValue<K>): Matching {
  const raw = value as NumberArgument | TextArgument | Expr<Kind, false>;
  let of: Expr = typeof raw === "number" ? asNumber(raw) : typeof raw === "string" ? asText(raw) : raw;
  if (of.kind === "number") of = settle(of as Expr<"number", false>);
  if (column.kind === "number" && column.definition.decimals !== 0) {
    throw new Error(`${column.table}.${column.definition.id} is not a whole number: rows cannot be matched by it.`);
  }
  return { table: column.table, condition: { column: column.definition.id, test, value: of.node } };
}

/** Rows whose column has this value. */
export function has<K extends Kind>(column: Column<K>, value: ConditionValue<K>): Matching {
  return condition(column, "=", value);
}

/** Rows whose whole number or date is at most this. */
export function upTo<K extends "number" | "date">(column: Column<K>, value: ConditionValue<K>): Matching {
  return condition(column, "<=", value);
}

/** Rows whose whole number or date is at least this. */
export function from<K extends "number" | "date">(column: Column<K>, value: ConditionValue<K>): Matching {
  return condition(column, ">=", value);
}

/** Rows whose whole number or date is below this. */
export function before<K extends "number" | "date">(column: Column<K>, value: ConditionValue<K>): Matching {
  return condition(column, "<", value);
}

function aggregate<K extends Kind, N extends boolean>(
  fn: AggregateFunction,
  column: Column<K> | null,
  table: string,
  matching: readonly Matching[],
  nullable: N,
  more: { readonly share?: NumberArgument; readonly rank?: Column<"number"> } = {},
): Expr<K, N> {
  for (const one of matching) {
    if (one.table !== table) throw new Error(`A condition on ${one.table} cannot choose rows of ${table}.`);
  }
  const kind = fn === "count" || column === null ? ("number" as K) : column.kind;
  const decimals = fn === "count" ? 0 : fn === "quantile" || fn === "median" ? undefined : column?.definition.decimals;
  return expression(
    {
      op: "aggregate",
      kind,
      fn,
      table,
      column: column?.definition.id ?? null,
      where: matching.map((one) => one.condition),
      ...(more.share === undefined ? {} : { share: asNumber(more.share).node }),
      ...(more.rank === undefined ? {} : { rank: more.rank.definition.id }),
    },
    kind,
    nullable,
    {
      decimals,
      settled: fn === "sum" ? decimals === 0 : decimals !== undefined && (column?.definition.settled ?? true),
    },
  );
}

/** The sum over matching rows; 0 where none matches. Blank values do not count. */
export function sumOf(column: Column<"number">, ...matching: readonly Matching[]): Expr<"number", false> {
  return aggregate("sum", column, column.table, matching, false);
}

/** How many matching rows have a value in the column. */
export function countOf(column: Column, ...matching: readonly Matching[]): Expr<"number", false> {
  return aggregate("count", column, column.table, matching, false) as Expr<"number", false>;
}

/** How many rows match. At least one condition is needed. */
export function countRows(...matching: readonly [Matching, ...Matching[]]): Expr<"number", false> {
  return aggregate("count", null, matching[0].table, matching, false) as Expr<"number", false>;
}

/** The smallest value among matching rows; blank where none has one. */
export function leastOf<K extends "number" | "date">(
  column: Column<K>,
  ...matching: readonly Matching[]
): Expr<K, true> {
  return aggregate("min", column, column.table, matching, true);
}

/** The largest value among matching rows; blank where none has one. */
export function greatestOf<K extends "number" | "date">(
  column: Column<K>,
  ...matching: readonly Matching[]
): Expr<K, true> {
  return aggregate("max", column, column.table, matching, true);
}

/** The mean of matching values; blank where there is none. */
export function meanOf(column: Column<"number">, ...matching: readonly Matching[]): Expr<"number", true> {
  const count = countOf(column, ...matching);
  return when(equals(count, 0), blank("number"), over(sumOf(column, ...matching), count));
}

/** The median; with conditions, `rank` must hold unique ranks (smallest first) within the same rows. */
export function medianOf(
  column: Column<"number">,
  matching: readonly Matching[] = [],
  rank?: Column<"number">,
): Expr<"number", true> {
  return aggregate("median", column, column.table, matching, true, rank === undefined ? {} : { rank });
}

/**
 * The quantile of a share (0 to 1), linear between order statistics: h = (n - 1) x share + 1 (Hyndman and Fan's type 7, Excel's
 * PERCENTILE.INC). With conditions, `rank` must hold unique ranks (smallest first) within the same rows.
 */
export function quantileOf(
  column: Column<"number">,
  share: NumberArgument,
  matching: readonly Matching[] = [],
  rank?: Column<"number">,
): Expr<"number", true> {
  return aggregate("quantile", column, column.table, matching, true, {
    share,
    ...(rank === undefined ? {} : { rank }),
  });
}

/** The sum over the rows of the same table that agree with this row in the columns named. */
export function sumWithin(column: Column<"number">, within: readonly Column[]): Expr<"number", false> {
  return sumOf(column, ...within.map((one) => has(one as Column<"text">, inRow(one) as Expr<"text", false>)));
}

/** The rank of a whole number among the rows that agree in the columns named; ties go to the lower key. */
export function rankIn(
  column: Column<"number">,
  within: readonly Column[],
  order: "largest first" | "smallest first",
): Expr<"number", false> {
  if (column.definition.decimals !== 0) {
    throw new Error(`${column.table}.${column.definition.id} is not a whole number: ranks would compare decimals.`);
  }
  return expression(
    {
      op: "rank",
      kind: "number",
      table: column.table,
      column: column.definition.id,
      within: within.map((one) => one.definition.id),
      order,
      tie: "key order",
    },
    "number",
    false,
    { decimals: 0 },
  );
}

/** The value of the same series in the period before (period numbers are whole and rise by one); blank where there is none. */
export function previous(
  column: Column<"number">,
  series: readonly Matching[],
  period: Column<"number">,
  current: Expr<"number", false>,
): Expr<"number", true> {
  const matching = [...series, has(period, minus(current, 1))];
  return when(equals(countOf(column, ...matching), 0), blank("number"), sumOf(column, ...matching));
}

/** The sum of one column over the sum of another, for instance points times weight over weights; blank where the latter is zero. */
export function weightedMeanOf(
  weighted: Column<"number">,
  weight: Column<"number">,
  ...matching: readonly Matching[]
): Expr<"number", true> {
  const total = sumOf(weight, ...matching);
  return when(equals(total, 0), blank("number"), over(sumOf(weighted, ...matching), total));
}
