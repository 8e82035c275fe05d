import type { Column } from "./column";
import { asNumber, asText, expression } from "./construct";
import type { Expr, Kind, NumberArgument, TextArgument } from "./expr";
import { settle } from "./rounding";

/** One dimension of a band table: a value, and the columns that hold each band's bounds. */
export interface InBand {
  readonly value: NumberArgument | Expr<"date", false>;
  readonly from: Column<"number"> | Column<"date">;
  readonly until: Column<"number"> | Column<"date">;
  /** Whether a value equal to the bound belongs to the band. From yes, until no, unless told. */
  readonly includes?: { readonly from: boolean; readonly until: boolean };
}

/** The result in the one row of a band table that holds all values; a fault where none or several do. */
export function bandIn<K extends Kind>(
  result: Column<K, false>,
  ...dimensions: readonly [InBand, ...InBand[]]
): Expr<K, false> {
  const { table, definition } = result;
  return expression(
    {
      op: "band",
      kind: result.kind,
      table,
      result: definition.id,
      dimensions: dimensions.map(({ value, from, until, includes = { from: true, until: false } }) => {
        if (from.table !== table || until.table !== table)
          throw new Error(`Bands of ${from.table} cannot choose rows of ${table}.`);
        const settled =
          typeof value === "number"
            ? asNumber(value)
            : value.kind === "number"
              ? settle(value as Expr<"number", false>)
              : value;
        return {
          value: settled.node,
          from: from.definition.id,
          until: until.definition.id,
          fromIncluded: includes.from,
          untilIncluded: includes.until,
        };
      }),
    },
    result.kind,
    false,
    definition,
  );
}

/** The result in the row of another table that has this key; a missing key is a fault unless `otherwise` is given. */
export function lookup<K extends Kind, N extends boolean>(
  result: Column<K, N>,
  keyColumn: Column<"text", false>,
  key: TextArgument,
  otherwise?: Expr<K, false>,
): Expr<K, N> {
  if (keyColumn.table !== result.table)
    throw new Error(`A key of ${keyColumn.table} cannot find a row of ${result.table}.`);
  return expression(
    {
      op: "lookup",
      kind: result.kind,
      table: result.table,
      key: asText(key).node,
      keyColumn: keyColumn.definition.id,
      result: result.definition.id,
      ...(otherwise === undefined ? {} : { otherwise: otherwise.node }),
    },
    result.kind,
    result.nullable,
    otherwise === undefined
      ? result.definition
      : { decimals: result.definition.decimals, settled: result.definition.settled && otherwise.settled },
  );
}
